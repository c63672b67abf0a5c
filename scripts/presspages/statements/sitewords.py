"""The words with which a site speaks of itself, and those that no name has: "Follow Lakeport Times". Used through `factlines`."""

import re

from presspages.tables.patterns import Words
from presspages.tables.tables import Furniture, alternatives

WORD = re.compile(r"[^\W_]+")


class SiteWords:
    """Frees a name from the words that a site is spoken of with; made once a run."""

    def __init__(self, words: Furniture) -> None:
        """Compile the words of the furniture table."""
        before, behind = alternatives(words.before_site), alternatives(words.behind_site)
        article = r"(?:(?:the|our|der|die|das|den|le|la|el)\s+)?"
        self._begins = re.compile(rf"^{before}\s+{article}", re.IGNORECASE)
        self._ends = re.compile(rf"(?:['’]s)?\s+{behind}$|['’]s$", re.IGNORECASE)
        self._before = re.compile(rf"(?:^|\W){before}(?:\s+|(?<=[\u3400-\u9fff])){article}$", re.IGNORECASE)
        self._behind = re.compile(rf"\s*(?:['’]s\s+)?{behind}\b", re.IGNORECASE)
        self._any = Words((*words.before_site, *words.behind_site))
        self._none = re.compile(alternatives(words.no_site), re.IGNORECASE)
        self._pronouns = frozenset(words.pronoun)

    def within(self, text: str) -> bool:
        """Tell whether a text may have such words, or a name in the genitive; most have none."""
        return "'s" in text or "’s" in text or self._any.search(text) is not None

    def free(self, name: str) -> str:
        """Take those words off a name: "The Lakeport Times App" is The Lakeport Times."""
        left = self._begins.sub("", name) or name
        while (less := self._ends.sub("", left)) != left and less:
            left = less
        return left

    def beside(self, before: str, behind: str) -> bool:
        """Tell whether such words stand right before a name or right behind it."""
        return self._before.search(before) is not None or self._behind.match(behind) is not None

    def is_none(self, text: str) -> bool:
        """Tell words that are no name: buttons of programs, and what speaks to a reader: "Read in your language"."""
        words = WORD.findall(text.casefold())
        return not self._pronouns.isdisjoint(words) or self._none.fullmatch(text.strip()) is not None
