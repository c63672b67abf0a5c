"""Many words as one compiled pattern, quick for the scripts that most texts are in, and patterns in any case. Used where tables give words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from presspages.tables.words import alternatives

# Chinese, Japanese and Korean characters stand against each other without spaces, so any place is a word's edge.
CJK = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
BEFORE = rf"(?:(?<!\w)|(?<={CJK})|(?={CJK}))"
BEHIND = rf"(?:(?!\w)|(?={CJK})|(?<={CJK}))"

# A sentence is looked at for several reasons; the answers for so many are kept, as many as a long article has.
SENTENCES = 256

# A letter of another script than the Latin one.
OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u2c00-\ua71f\ua800-\ufaff\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in a sentence, from character `start` to `end`."""

    start: int
    end: int

    def gap(self, other: "Span") -> slice:
        """Give the stretch between two spans; empty if they touch or overlap."""
        first, second = (self, other) if self.start <= other.start else (other, self)
        return slice(first.end, max(first.end, second.start))

    def distance(self, other: "Span") -> int:
        """Count the characters between two spans."""
        gap: slice = self.gap(other)
        return int(gap.stop) - int(gap.start)


# A letter of a pattern; or what says that letters are minded, and what a backslash or a group's name makes of them.
LETTER = re.compile(r"\(\?-i:|\\.|\(\?P<\w+>|[^\W\d_]")


def folded(text: str) -> str:
    """Write a text in small letters, each in its place, and those alike that ignoring case takes for one.

    >>> folded("İstanbul, KAPALI, Москва")
    'istanbul, kapali, москва'
    """
    if text.isascii():
        return text.lower()
    return text.replace("\u0130", "i").lower().replace("\u0131", "i").replace("\u017f", "s")


def _small(pattern: str) -> str:
    r"""Write a pattern for folded texts: it need not ignore case, and is found three times as fast.

    >>> _small(r"SCO\W+(?P<Year>\d+)|(?-i:SN)")
    'sco\\W+(?P<Year>\\d+)|(?:sn)'
    """
    return LETTER.sub(_small_letter, pattern)


def _small_letter(match: re.Match[str]) -> str:
    if match[0] == "(?-i:":
        return "(?:"
    return folded(match[0]) if len(match[0]) == 1 else match[0]


class AnyCase:
    """A pattern for texts in any case.

    A folded text is tried first, which is three times as fast: most texts do not match. What is found is as it stands in the text.

    >>> [bool(AnyCase(r"(?-i:SN) of").match(text)) for text in ("SN OF", "sn of")]
    [True, False]
    """

    def __init__(self, pattern: str) -> None:
        """Compile the pattern for folded texts."""
        self._pattern = pattern
        self._folded = re.compile(_small(pattern))

    @cached_property
    def _printed(self) -> re.Pattern[str]:
        """The pattern for texts as they are, compiled when one is found."""
        return re.compile(self._pattern, re.IGNORECASE)

    def match(self, text: str) -> re.Match[str] | None:
        """Find the pattern at the beginning of a text."""
        return self._printed.match(text) if self._folded.match(folded(text)) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a whole text."""
        return self._printed.fullmatch(text) if self._folded.fullmatch(folded(text)) else None

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text has the pattern, if that minds no letter's case."""
        return self._folded.search(folded(text)) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place of the pattern."""
        return self._printed.search(text) if self.may_be_in(text) else None

    def sub(self, put: str, text: str) -> str:
        """Put something else in every place of the pattern."""
        return self._printed.sub(put, text) if self.may_be_in(text) else text


class Words:
    """A pattern of whole words in any case, with a smaller twin for texts in Latin letters, which are many.

    In what is found the letters are small; its place is that in the text.

    >>> [match[0] for match in Words(["SCO", "峰会"]).finditer("The SCO; Moscow; 上海峰会")]
    ['sco', '峰会']
    """

    def __init__(self, patterns: Iterable[str], frame: str = "{}") -> None:
        """Compile patterns; `frame` is what stands around their alternatives."""
        patterns = tuple(patterns)
        in_latin = [pattern for pattern in patterns if not OTHER_SCRIPT.search(pattern)]
        self._latin = re.compile(_small(rf"(?<!\w){frame.format(alternatives(in_latin))}(?!\w)"))
        self._everywhere = BEFORE + frame.format(alternatives(patterns)) + BEHIND
        self.search = lru_cache(maxsize=SENTENCES)(self._search)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """The pattern for texts in other scripts, compiled when there is one."""
        return re.compile(_small(self._everywhere))

    def _for(self, text: str) -> re.Pattern[str]:
        return self._latin if text.isascii() or not OTHER_SCRIPT.search(text) else self._any

    def _search(self, text: str) -> re.Match[str] | None:
        """Find the first of the words."""
        return self._for(text).search(folded(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all of the words."""
        return self._for(text).finditer(folded(text))

    def blank(self, text: str) -> str:
        """Put spaces in the place of the words."""
        found, start = "", 0
        for match in self.finditer(text):
            found += text[start : match.start()] + " " * len(match[0])
            start = match.end()
        return found + text[start:]

    def spans(self, text: str) -> list[Span]:
        """Find where all of the words stand."""
        return [Span(*match.span()) for match in self.finditer(text)]
