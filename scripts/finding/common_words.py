"""The frequent words of an archive, which its search page looks up last or not at all. Called by `index`.

The pieces of the index that hold them are the heaviest, and they tell hardly an article from another. They are
counted, since no list of one language's words would fit the next archive.
"""

import gzip
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from finding.format import MARK

# In how many of the articles a word stands: nearly every one, and most.
EVERYWHERE, MOST = 0.9, 0.5

# A word as `find-words.js` cuts it out of a text, with the accents that it then leaves away; an underscore divides.
WORD = re.compile(r"[\w\u0300-\u036f]+")


def write_common_words(bundle: Path) -> None:
    """Write `common.json` beside a finished index, out of the texts that stand in it."""
    counted: Counter[str] = Counter()
    fragments = list((bundle / "fragment").iterdir())
    for path in fragments:
        text = json.loads(gzip.decompress(path.read_bytes())[len(MARK) :])["content"]
        counted.update(set(WORD.findall(text.lower().replace("_", " "))))
    shares = {"everywhere": EVERYWHERE, "most": MOST}
    common = {
        name: sorted({plain(word) for word, count in counted.items() if count >= share * len(fragments)})
        for name, share in shares.items()
    }
    written = json.dumps(common, ensure_ascii=False, separators=(",", ":"))
    (bundle / "common.json").write_text(written, encoding="utf-8")


def plain(word: str) -> str:
    """Leave the accents away, as the page does before it compares words.

    >>> plain("naïve")
    'naive'
    """
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
