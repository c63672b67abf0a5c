"""Lines that say where an article was published: "Source: People's Daily", "[Station] Lakeport Radio". Used through `factlines`."""

import re
from functools import lru_cache

from presspages.shared.signals import MEMORY, count_words, is_prose
from presspages.statements.authors import FIELDS
from presspages.statements.datestatements import DateStatements
from presspages.statements.headers import is_empty
from presspages.statements.publishers import ISSUE, Publishers
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# Between the parts of a line that a page's boxes left side by side.
WIDE_GAP = re.compile(r"\s*\|\s*|\s{2,}|\t|\u3000+")
WIDE = re.compile(r"[|\t\u3000]|  ")
WIDE_PARTS, PART_WORDS = 4, 8  # more parts, or longer ones, are a menu or a story

# Without one of these signs or keys no source is named.
SIGN = re.compile(r"[:：|=\]–—-]")
KEYS = ("SOURCE", "SN", "Publisher")

# Behind the name of a journal that is cited: "Source: Steppe Review. 6/21/2012, Vol. 5 Issue 2".
CITED = re.compile(r"\.\s+(?=\d)")

NAME_WORDS = 8  # a publisher's name has no more, unless it is an institution's


class Sources:
    """Reads lines with the labels of the furniture table that name a source; made once a run."""

    def __init__(self, words: Furniture, publishers: Publishers, dates: DateStatements) -> None:
        """Compile the labels; `dates` takes the day off behind a name, `publishers` knows institutions."""
        self._source = AnyCase(
            rf"[\W]*(?:{alternatives(words.source)}\s*(?:[:：|=]\s*|\]\s*|\s+[-–—]\s+)|(?-i:SOURCE|SN|Publisher)\s+)(?P<name>\S.*)"
        )
        self._publishers = publishers
        self._dates = dates

    def read(self, text: str) -> str | None:
        """Read the name that a line or a part of it states behind a label."""
        if not SIGN.search(text) and not any(key in text for key in KEYS):
            return None
        if is_prose(text := CITED.split(text)[0]):
            return None
        parts = (*wide_parts(text), self._dates.behind(text), text)
        found = next(filter(None, map(self._sourced, parts)), None)
        within = map(self._sourced, FIELDS.split(text.strip())[1:])
        return found or next((name for name in within if name and not name[0].islower()), None)

    def _sourced(self, text: str) -> str | None:
        match = self._source.fullmatch(text.strip())
        if not match:
            return None
        name = ISSUE.sub("", self._dates.without(match["name"]))
        name = _unwrapped(name.strip(" .,;|-–—[]\"'"))
        long = count_words(name) > NAME_WORDS and not self._publishers.is_office(name)
        return None if is_empty(name) or long or "{" in name or "://" in name else name


@lru_cache(maxsize=MEMORY)
def wide_parts(text: str) -> list[str]:
    """Give the parts of a line that bars or wide gaps divide into a few short ones; none if nothing divides it."""
    if not WIDE.search(text):
        return []
    parts = [part for part in WIDE_GAP.split(text.strip()) if part]
    few = 1 < len(parts) <= WIDE_PARTS and all(count_words(part) <= PART_WORDS for part in parts)
    return parts if few else []


def _unwrapped(name: str) -> str:
    """Take off brackets that stand around a whole name, or half of them: "UzA (National News Agency)" has its own."""
    return name if "(" in name.lstrip("(") and name.endswith(")") else name.strip("()")
