"""Many words as one compiled pattern, quick for the scripts that most texts are in, and where it is found. Used by `wording`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from presspages.tables.tables import alternatives

# Chinese, Japanese and Korean characters stand against each other without spaces, so any place is a word's edge.
# They have no capitals, and are said to be looked for as they are: else Python would look for a capital of each.
CJK = "(?-i:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
BEFORE = rf"(?:(?<!\w)|(?<={CJK})|(?={CJK}))"
BEHIND = rf"(?:(?!\w)|(?={CJK})|(?<={CJK}))"

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


# A pattern that begins with a letter, and has alternatives only inside brackets; and the letter behind that, if it is always there.
HEADED = re.compile(
    r"([^\W\d_])(?![?*{+])(?:([^\W\d_])(?![?*{]))?[^|()]*(?:\((?:[^()]|\([^()]*\))*\)[^|()]*)*"
)

# Words to choose from at the beginning of a pattern.
CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*{])")


def _heads(patterns: Iterable[str]) -> str:
    """Write a look ahead for the first two letters of patterns, if all have one: a word is passed over ten times faster.

    >>> _heads(["SCO", "ocs", "S[ph]HT", "Summit", "shows?"]), _heads(["(?:one|two)s?", "(?:a )?year"])
    ('(?=S|o[c]|s[h])', '')
    """
    found = [HEADED.fullmatch(head) for pattern in patterns for head in _choices(pattern)]
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for match in found:
        if match is None:
            return ""
        seconds[match[1]].add(match[2] or "")
    heads = (f"{first}{_any_of(letters)}" for first, letters in sorted(seconds.items()))
    return f"(?={'|'.join(heads)})" if found else ""


def _choices(pattern: str) -> list[str]:
    """Write out the words to choose from at the beginning of a pattern, without what follows."""
    choice = CHOICE.match(pattern)
    return choice[1].split("|") if choice else [pattern]


def _any_of(letters: set[str]) -> str:
    """Write a pattern of one of some letters; nothing, if any will do."""
    return "" if "" in letters else f"[{''.join(sorted(letters))}]"


def _whole(patterns: Iterable[str], frame: str) -> str:
    """Write a pattern of whole words in Latin letters."""
    patterns = tuple(patterns)
    heads = _heads(patterns) if frame == "{}" else ""
    return rf"(?<!\w){heads}{frame.format(alternatives(patterns))}(?!\w)"


# What a pattern may do without: a set of letters, alternatives, a letter that need not be there.
OPTIONAL = re.compile(r"\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)|[^\W\d_][?*{]")


def _may_be_ascii(pattern: str) -> bool:
    """Tell whether a pattern can match a text in ASCII, which is read faster if it need not try the others.

    >>> _may_be_ascii("Shangh[aá]i"), _may_be_ascii("Sommet de l'Été")
    (True, False)
    """
    return OPTIONAL.sub("", pattern).isascii()


# A capital of a pattern, or what a backslash or a group's name makes of a letter, which stays.
CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")


def _small(pattern: str) -> str:
    r"""Write a pattern for texts in small letters: it need not ignore case, and is found three times as fast.

    >>> _small(r"SCO\W+(?P<Year>\d+)")
    'sco\\W+(?P<Year>\\d+)'
    """
    return CAPITAL.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], pattern)


# Letters that ignoring case takes for an "i", as they are in capitals or in Turkish.
DOTS = str.maketrans("\u0130\u0131", "ii")


class Twins:
    """A pattern in any case, with a twin for texts in ASCII, which are most: in small letters it is tried twice as fast.

    In what is found the letters may be small; its place is that in the text.
    """

    def __init__(self, pattern: str) -> None:
        """Compile the pattern and its twin."""
        self._pattern = pattern
        self._ascii = re.compile(_small(pattern).translate(DOTS))

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """The pattern for all other texts, compiled when there is one."""
        return re.compile(self._pattern, re.IGNORECASE)

    def match(self, text: str) -> re.Match[str] | None:
        """Find the pattern at the beginning of a text."""
        return self._ascii.match(text.lower()) if text.isascii() else self._any.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match a whole text."""
        return self._ascii.fullmatch(text.lower()) if text.isascii() else self._any.fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place of the pattern."""
        return self._ascii.search(text.lower()) if text.isascii() else self._any.search(text)


def any_case(pattern: str) -> Twins | re.Pattern[str]:
    """Compile a pattern for texts in any case; one that minds case somewhere, by "(?-i:…)", has no twin.

    >>> any_case("Kapal\u0131").fullmatch("KAPALI") is not None, any_case("(?-i:SN) of").match("sn of")
    (True, None)
    """
    return re.compile(pattern, re.IGNORECASE) if "(?-" in pattern else Twins(pattern)


class Words:
    """A pattern of whole words in any case, with smaller twins for texts in Latin letters and in ASCII, which are many.

    In what is found the letters may be small; its place is that in the text.

    >>> [match[0] for match in Words(["SCO", "峰会"]).finditer("The SCO; Moscow; 上海峰会")]
    ['SCO', '峰会']
    """

    def __init__(self, patterns: Iterable[str], frame: str = "{}") -> None:
        """Compile patterns; `frame` is what stands around their alternatives."""
        patterns = tuple(patterns)
        in_latin = [pattern for pattern in patterns if not OTHER_SCRIPT.search(pattern)]
        in_ascii = [pattern for pattern in in_latin if _may_be_ascii(pattern)]
        self._ascii = re.compile(_small(_whole(in_ascii, frame)))
        self._latin = re.compile(_whole(in_latin, frame), re.IGNORECASE)
        heads = _heads(patterns) if frame == "{}" else ""
        self._everywhere = heads + BEFORE + frame.format(alternatives(patterns)) + BEHIND

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """The pattern for texts in other scripts, compiled when there is one."""
        return re.compile(self._everywhere, re.IGNORECASE)

    def _for(self, text: str) -> re.Pattern[str]:
        return self._latin if text.isascii() or not OTHER_SCRIPT.search(text) else self._any

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first of the words."""
        return self._ascii.search(text.lower()) if text.isascii() else self._for(text).search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all of the words."""
        return self._ascii.finditer(text.lower()) if text.isascii() else self._for(text).finditer(text)

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
