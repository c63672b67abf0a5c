"""The number of a meeting: "the 24th meeting of the Council of Heads of State", "the 18th SCO summit".

A number of anything else names no meeting: an anniversary, another council, another organization, a visit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presspages.classifying.wording import Wording
from presspages.tables.patterns import BEHIND, Words
from presspages.tables.tables import Organization
from presspages.tables.words import Vocabulary, alternatives

# How digits are made an ordinal: 24th, 23e; 24º; 24. before a word; 16-е, 18-го; 24-отырысы in Kazakh; 第18次 and 第18届 in Chinese, 제18차 in Korean.
DIGITS = (
    r"\d{1,2}(?:st|nd|rd|th|e|ème)",
    r"\d{1,2}[ºª°]",
    r"\d{1,2}\.(?= [^\W\d_])",
    r"\d{1,2}-?(?:е|го|й|м|я)",
    r"\d{1,2}(?=-отырыс)",
    r"第\s?\d{1,2}(?=[次届])",
    r"제\s?\d{1,2}(?=[차회])",
)

# Below this, a number counts visits, sessions of a day and firsts as often as it counts meetings.
SMALL = 10

# How far before a number its owner may begin: "the Shanghai Cooperation Organization's 23rd".
OWNER = 50

# How far behind "the 21st summit" the end of a short name may stand: "of the organization".
SHORT_NAME = 24

# What stands between a council and whose it is: "of the".
TO_OWNER = re.compile(r"^\W*(?:(?:of|in|der|de)\W+)?(?:the\W+)?")

# The end of a phrase: what a number counts was left out, for it was said before.
ALONE = re.compile(r"[,.;]|$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number that counts the organization's meetings, and whether it needs confirming, for it is so small, or no name is beside it."""

    number: int
    is_unsure: bool


class Ordinals:
    """Reads the numbers of meetings in sentences."""

    def __init__(self, organization: Organization, vocabulary: Vocabulary, wording: Wording) -> None:
        """Compile numbers in digits and in words, and what may stand behind and before one."""
        self._wording = wording
        in_words = vocabulary.ordinals
        self._numbers = Words((*DIGITS, *(pattern for patterns in in_words for pattern in patterns)))
        self._in_words = [re.compile(alternatives(patterns), re.IGNORECASE) for patterns in in_words]
        titles = alternatives(
            (*organization.council, *organization.names, *vocabulary.meeting, *vocabulary.filler)
        )
        self._title = re.compile(rf"[次届차회]?((?:\W{{0,3}}(?:['’]s\W)?{titles}{BEHIND})+)", re.IGNORECASE)
        names = (*organization.council, *organization.names)
        self._council_before = re.compile(rf"{alternatives(names)}$", re.IGNORECASE)
        council, sessions = alternatives(organization.council), (*vocabulary.meeting, *vocabulary.session)
        self._councils = re.compile(rf"{council}(?:['’]\w{{1,4}})?\s$", re.IGNORECASE)
        self._session = re.compile(rf"[\s-]{alternatives(sessions)}", re.IGNORECASE)
        names = (*organization.names, *organization.short_names)
        self._short = Words(organization.short_names)
        self._owner_before = re.compile(rf"{alternatives(names)}['’]s?\s$", re.IGNORECASE)

    def find(self, sentence: str) -> Iterator[Numbered]:
        """Find every number that counts meetings of the organization."""
        if not self._wording.meeting.search(sentence):
            return
        for match in self._numbers.finditer(sentence):
            before, behind = sentence[max(0, match.start() - OWNER) : match.start()], sentence[match.end() :]
            number = self._value(match[0])
            if self._counts_title(behind) or self._is_counted(before, behind):
                yield Numbered(number, number < SMALL)
            elif self._counts_own(before, behind) or self._counts_named(sentence, before, behind):
                yield Numbered(number, is_unsure=True)

    def _value(self, text: str) -> int:
        """Read a number in digits or in words; 0, which no meeting has, if it is neither."""
        if digits := re.search(r"\d+", text):
            return int(digits[0])
        numbers = (number for number, word in enumerate(self._in_words, start=1) if word.fullmatch(text))
        return next(numbers, 0)

    def _counts_title(self, behind: str) -> bool:
        """Tell whether the council is behind a number, or a summit that bears the organization's name."""
        title, wording = self._title.match(behind), self._wording
        if not title or self._is_foreign(behind[title.end() :]):
            return False
        if wording.council.search(title[1]):
            return True
        return bool(wording.name.search(title[1]) and wording.meeting.search(title[1]))

    def _counts_own(self, before: str, behind: str) -> bool:
        """Tell whether a summit is behind a number and the organization's short name beside: "the 21st summit of the bloc"."""
        title, wording = self._title.match(behind), self._wording
        if not title or not wording.sitting.search(title[1]) or self._is_foreign(behind[title.end() :]):
            return False
        rest = behind[: title.end()] + behind[title.end() :][:SHORT_NAME]
        return self._short.search(rest) is not None or self._owner_before.search(before) is not None

    def _counts_named(self, sentence: str, before: str, behind: str) -> bool:
        """Tell whether a summit of leaders, or "their" summit, is behind a number in a sentence that names the organization."""
        title, wording = self._title.match(behind), self._wording
        if not title or self._is_foreign(behind[title.end() :]) or not wording.name.search(sentence):
            return False
        own = before.endswith(("its ", "their ")) and wording.name.search(before)
        whose = wording.leaders.search(title[1]) or (own and not wording.other.search(before))
        return bool(whose and wording.meeting.search(title[1]))

    def _is_counted(self, before: str, behind: str) -> bool:
        """Tell whether a number stands behind its council, as in Chinese and Turkish, or its owner: "the SCO's 23rd"."""
        if behind[:1] in ("次", "届"):
            return self._council_before.search(before) is not None
        if self._session.match(behind) and self._councils.search(before):
            return True
        return ALONE.match(behind) is not None and self._owner_before.search(before) is not None

    def _is_foreign(self, behind: str) -> bool:
        """Tell whether a council turns out to be another organization's: "Council of Heads of State of the CIS"."""
        rest = TO_OWNER.sub("", behind[:OWNER])
        other = self._wording.other.search(rest)
        return other is not None and other.start() == 0
