"""The years and days that a sentence speaks of, as far as they can tell one yearly meeting from another.

A year may be printed ("in 2018"), counted from the day of publication ("last year"), or understood ("in June").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from presspages.shared.dateforms import YEAR_LIKE
from presspages.shared.dates import PartialDate, find_dates, months, western_digits
from presspages.tables.patterns import Span, Words
from presspages.tables.tables import Summit
from presspages.tables.words import alternatives

# A year that stands alone: no part of a number or of a range of years ("2013-2015", "2016–2018").
YEAR = re.compile(r"(?<!\d)(?<!\d[-–])(?:19|20)\d\d(?!\d|\s?[-–]\s?\d)")

# "July 3", "3 July", "3 de julio", "July 3 and 4", and a month alone; the name is looked up afterwards.
DAY_AND_MONTH = re.compile(
    r"(?P<day>\d{1,2})\.?\s(?:de\s)?(?P<behind>[^\W\d_]{3,})|(?P<name>[^\W\d_]{3,})\.?(?:\s(?P<date>\d{1,2})(?!\d))?"
)

# "7月4日".
CJK_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日")

# What is no month behind a number, where it has no capital: "the other 4 may join", "all 15 march".
VERBS = frozenset({"may", "march", "mar"})

# A word that may be the name of a month.
WORD = re.compile(r"[^\W\d_]{3,}")

PAST = 20  # signs that a word for "last" and the spaces behind it have at the most

# How many days a meeting's day may be missed by: delegations come early, reports are filed the day after.
NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Moment(Span):
    """A year in a sentence, with the month and day beside it; `away` is how far a relative word points."""

    year: int
    month: int | None = None
    day: int | None = None
    away: int = 0

    def suits(self, summit: Summit) -> bool:
        """Tell whether a meeting may be meant: its year, its month and about its days, as far as both are known."""
        if self.year != summit.year:
            return False
        if not self.month or not summit.opens or not summit.closes:
            return True
        if not self.day:
            return self.month in (summit.opens.month, summit.closes.month)
        return summit.opens - NEAR <= date(self.year, self.month, self.day) <= summit.closes + NEAR

    def is_day_of(self, summit: Summit) -> bool:
        """Tell whether this is one of the days of a meeting."""
        if not (self.month and self.day and summit.opens and summit.closes):
            return False
        return summit.opens <= date(self.year, self.month, self.day) <= summit.closes


class Moments:
    """Finds the years and days of sentences; knows the archive's words for last year and next year."""

    def __init__(self, relative_years: Mapping[str, int], past: Sequence[str] = ()) -> None:
        """Compile the relative words, and each again to tell which one was found; and those before a month that is over."""
        self._past = re.compile(rf"(?<!\w){alternatives(past)}\s+$", re.IGNORECASE)
        self._any = Words(relative_years)
        self._away = [(re.compile(pattern, re.IGNORECASE), away) for pattern, away in relative_years.items()]

    def find(self, sentence: str, published: PartialDate | None) -> list[Moment]:
        """Find every moment; months without a year are of the year of publication, if no year is printed."""
        found = list(_printed(sentence))
        if published is None:
            return found
        found += self._counted(sentence, published.year)
        if any(moment.away or not moment.month for moment in found):
            return found
        return [
            *found,
            *(self._over(each, sentence, published) for each in understood(sentence, published.year, found)),
        ]

    def _over(self, moment: Moment, sentence: str, published: PartialDate) -> Moment:
        """Tell a month of the year before that of publication: "last August", written in March."""
        begun = (moment.month or 0) < (published.month or 0)
        if (
            begun
            or not published.month
            or not self._past.search(sentence[max(0, moment.start - PAST) : moment.start])
        ):
            return moment
        return replace(moment, year=moment.year - 1, away=-1)

    def looks_back(self, sentence: str) -> bool:
        """Tell whether a sentence counts years back from the day of publication: "last year"."""
        return any(moment.away < 0 for moment in self._counted(sentence, 0))

    def _counted(self, sentence: str, year: int) -> Iterator[Moment]:
        for match in self._any.finditer(sentence):
            away = next((away for pattern, away in self._away if pattern.fullmatch(match[0])), None)
            if away is not None:
                yield Moment(match.start(), match.end(), year + away, away=away)


def _printed(sentence: str) -> Iterator[Moment]:
    """Find the dates and years that are printed, a year inside a date once.

    >>> [moment.year for moment in _printed("From 14 June 2019 to 2025, under the plan for 2016-2018")]
    [2019, 2025]
    """
    digits = western_digits(sentence)
    taken: set[int] = set()
    for found in find_dates(digits):
        taken.update(range(found.start, found.end))
        if value := found.value:
            yield Moment(found.start, found.end, value.year, value.month, value.day)
    for match in YEAR.finditer(digits) if YEAR_LIKE.search(digits) else ():
        if match.start() not in taken:
            yield Moment(match.start(), match.end(), int(match[0]))


def understood(sentence: str, year: int, printed: Sequence[Moment] = ()) -> Iterator[Moment]:
    """Find months, with or without a day, that no year stands beside.

    >>> [(each.month, each.day) for each in understood("On July 3 in Astana, as in 12 June", 2024, [])]
    [(7, 3), (6, 12)]
    """
    for span, month, day in _days(sentence):
        if all(span.distance(each) for each in printed):
            value = PartialDate.checked(year, month, day) if day else PartialDate(year, month)
            if value:
                yield Moment(span.start, span.end, year, value.month, value.day)


def _days(sentence: str) -> Iterator[tuple[Span, int, int | None]]:
    """Find months in words, with or without a day, and days as Chinese and Japanese write them."""
    if "月" in sentence:
        for match in CJK_DAY.finditer(sentence):
            yield Span(*match.span()), int(match["month"]), int(match["day"])
    if months().keys().isdisjoint(WORD.findall(sentence.casefold())):
        return
    for match in DAY_AND_MONTH.finditer(sentence):
        name, day = match["behind"] or match["name"], match["day"] or match["date"]
        month = months().get(name.casefold())
        counted = match["day"] and name not in VERBS
        if month and (counted or name[0].isupper() or not name.isascii()):  # they may, in May
            yield Span(*match.span()), month, int(day) if day else None
