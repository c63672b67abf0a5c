"""Dates as texts write them: found, checked, and never more precise than what is printed.

Month names come from the Unicode CLDR through Babel. A day that no calendar has is found all the same, with
no value, so that an editor can be told. Used by `clean` (a date is no furniture), `describe` and `classify`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from babel.dates import get_month_names

from presspages.shared.dateforms import (
    CJK,
    DIVIDED,
    ISO,
    NUMERIC,
    TEXTUAL,
    THE_DAY,
    USUAL,
    YEAR_LIKE,
)
from presspages.shared.hijri import find_days

# The languages in which agencies and newspapers write about summits.
LANGUAGES = (
    "en", "ru", "zh", "kk", "ky", "uz", "tg", "be", "uk", "az", "hy", "mn", "fa", "ar", "ar_SY", "ur", "hi", "bn", "ne", "si",
    "tr", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "id", "ms", "vi",
)  # fmt: skip
# Others, of whose months only the full names are read: the short ones are words in other languages.
FULL_NAMES = (
    "sk",
    "ro",
    "bg",
    "sr",
    "sr_Latn",
    "sl",
    "el",
    "fi",
    "lt",
    "lv",
    "et",
    "sv",
    "da",
    "nb",
    "he",
    "th",
    "ta",
    "te",
    "mr",
    "tk",
    "hu",
    "ka",
    "sq",
    "ca",
    "mk",
)
# Names that the CLDR does not have: the usual English short form, which it gives for British English alone; spellings of Hindi and Kyrgyz.
SPELLINGS = {"sept": 9, "सितम्बर": 9, "नवम्बर": 11, "दिसम्बर": 12, "अक्टूबर": 10, "अक्तूबर": 10}


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day of the Gregorian calendar, or a month or a year where no more is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate | None":
        """Read YYYY, YYYY-MM or YYYY-MM-DD; None for anything else and for days that do not exist.

        >>> PartialDate.parse("2021-06"), PartialDate.parse("2021-06-31")
        (PartialDate(year=2021, month=6, day=None), None)
        """
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
            return None
        return cls.checked(*map(int, text.split("-")))

    @classmethod
    def checked(cls, year: int, month: int | None = None, day: int | None = None) -> "PartialDate | None":
        """Make a date, or None if the calendar has no such day."""
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            return None
        return cls(year, month, day)

    @property
    def iso(self) -> str:
        """Write it as YYYY, YYYY-MM or YYYY-MM-DD."""
        return "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part)

    @property
    def words(self) -> str:
        """Write it for a reader, as precisely as it is known.

        >>> PartialDate(2024, 7, 5).words, PartialDate(2021, 6).words
        ('5 July 2024', 'June 2021')
        """
        month = get_month_names("wide", locale="en")[self.month] if self.month else None
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    def common(self, other: "PartialDate") -> "PartialDate | None":
        """Give what two dates agree on, year first; None if not even the year.

        >>> PartialDate(2019, 6, 13).common(PartialDate(2019, 6, 14))
        PartialDate(year=2019, month=6, day=None)
        """
        if self.year != other.year:
            return None
        if self.month != other.month or not self.month:
            return PartialDate(self.year)
        return self if self.day == other.day else PartialDate(self.year, self.month)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line, from character `start` to `end`; where no calendar has that day, only its `month` is given."""

    value: PartialDate | None
    start: int
    end: int
    text: str
    month: PartialDate | None = None


@cache
def months() -> dict[str, int]:
    """Map the names and short names of the months, in lower case, to their numbers.

    A name that means different months in different languages (`listopad`) is left out.
    """
    found: defaultdict[str, set[int]] = defaultdict(set)
    for language in (*LANGUAGES, *FULL_NAMES):
        for width in ("wide", "abbreviated") if language in LANGUAGES else ("wide",):
            for context in ("format", "stand-alone"):
                names = get_month_names(width, context, locale=language)
                for number, name in names.items():
                    found[name.casefold().rstrip(".")].add(number)
    for name, number in SPELLINGS.items():
        found[name].add(number)
    return {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1 and len(name) > 2}


def western_digits(text: str) -> str:
    """Write other scripts' decimal digits as 0-9, each in its place; leave all else.

    >>> western_digits("१४ जून २०१९")
    '14 जून 2019'
    """
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Find every date with a year in a line, in reading order, none inside another.

    >>> [found.value.iso for found in find_dates("Mon Jun 21 , 2021, updated 22.06.2021")]
    ['2021-06-21', '2021-06-22']
    """
    if not YEAR_LIKE.search(text):
        return ()
    digits = western_digits(text)
    found: list[FoundDate] = []
    for each in sorted(_candidates(digits), key=lambda each: (each.start, -each.end)):
        if not found or each.start >= found[-1].end:
            found.append(replace(each, text=text[each.start : each.end]))
    return tuple(found)


def _candidates(text: str) -> Iterator[FoundDate]:
    signs, latin = DIVIDED.search(text) is not None, text.isascii()
    for pattern in (ISO,) * signs + (CJK,) * (not latin):
        for match in pattern.finditer(text):
            yield found_date(match, int(match["month"]), match["day"])
    for match in NUMERIC.finditer(text) if signs else ():
        yield _numeric(match)
    for pattern in _textual(text):
        for match in pattern.finditer(text):
            if month := months().get(match["name"].casefold()):
                yield found_date(match, month, match.groupdict().get("day"))
    for match, day in find_days(text):
        value = PartialDate(day.year, day.month, day.day) if day else None
        yield FoundDate(value, match.start(), match.end(), match[0])


def _textual(text: str) -> tuple[re.Pattern[str], ...]:
    """Give the forms with a month's name that a text may have; in ASCII only Uzbek puts the year first, and says "yil"."""
    if not text.isascii():
        return TEXTUAL
    text = text.lower()
    if not _ascii_month().search(text):
        return ()
    return TEXTUAL if "yil" in text else USUAL


@cache
def _ascii_month() -> re.Pattern[str]:
    """Match the names of the months that are in ASCII, inside a word, too."""
    return re.compile("|".join(name for name in months() if name.isascii()))


def found_date(match: re.Match[str], month: int | None, day: str | int | None) -> FoundDate:
    """Make a date of what a pattern found; the month alone, if no calendar has that day."""
    year = int(match["year"])
    value = PartialDate.checked(year, month, int(day) if day else None)
    rest = None if value else PartialDate.checked(year, month)
    return FoundDate(value, match.start(), match.end(), match[0], rest)


def _numeric(match: re.Match[str]) -> FoundDate:
    """Decide which of two numbers is the month: with dots the second, and behind "le" or "am"; else only if it cannot be both ways."""
    first, second = int(match["first"]), int(match["second"])
    if (
        match["sep"][0] == "."
        or first > 12
        or first == second
        or THE_DAY.search(match.string, 0, match.start())
    ):
        return found_date(match, second, first)
    if second > 12:
        return found_date(match, first, second)
    return found_date(match, None, None)
