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

# Behind a headline on its own line; a single colon is the headline's: "… Ufa: LIVE Updates".
TAIL = re.compile(r"\s*(?:[|»·•>]|::)+\s*|\s+[-–—]+\s+")

TWICE_WORDS = 3  # a headline of fewer words may stand on a line by chance


def tail_name(text: str, facts: FactLines) -> Iterator[str]:
    """Find the name behind a sign in the headline itself: "Leaders meet in Ufa :: Lakeport Times"."""
    parts = TAIL.split(text)
    if len(parts) > 1 and is_name(name := parts[-1].strip(EDGES), facts):
        yield name


def has_headline(text: str, headline: str) -> bool:
    """Tell whether a line has the whole of a headline, and that is long enough to be no chance."""
    return count_words(headline) >= TWICE_WORDS and headline in plain(text)


def names_behind(text: str, headline: str, facts: FactLines) -> Iterator[str]:
    """Read the names behind a headline: "Leaders meet in Ufa | Lakeport Times"; before it stand sections and labels."""
    text = " ".join(text.split())
    at = plain(text).find(headline)
    behind = text[at + len(headline) :]
    if BESIDE.match(behind):
        yield from (name for part in BESIDE.split(behind) if is_name(name := part.strip(EDGES), facts))
