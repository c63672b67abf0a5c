"""The site's name beside a headline that is printed together with it. Used by `names`.

What stands within the headline itself is no site: "Six presidents agree on a secretariat in Beijing" names none.
"""

import re
from collections.abc import Iterator

from presspages.describing.nameform import is_name
from presspages.shared.signals import count_words, plain
from presspages.statements.factlines import FactLines

EDGES = " \t.,;|/–—-'’*#=【】"  # what stands around a name

# Behind a headline.
BESIDE = re.compile(r"\s*[|»·•:>]+\s*|\s+[-–—]+\s+")

TWICE_WORDS = 3  # a headline of fewer words may stand on a line by chance


def names_behind(text: str, headline: str, facts: FactLines) -> Iterator[str]:
    """Read the names behind a headline that is no chance: "Leaders meet in Ufa | Lakeport Times"; before it stand sections and labels."""
    text = " ".join(text.split())
    at = plain(text).find(headline) if count_words(headline) >= TWICE_WORDS else -1
    behind = text[at + len(headline) :]
    if at >= 0 and BESIDE.match(behind):
        yield from (name for part in BESIDE.split(behind) if is_name(name := part.strip(EDGES), facts))
