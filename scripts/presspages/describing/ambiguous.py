"""Days that a line states by halves: "04-07-2023" may be of April or of July, a dateline's "June 15" is of no year.

Called by `dating` with what the page prints: another date there may say which day it is. That date is then part of the
evidence, and nothing is told more precisely than both say.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names

from presspages.shared.dateforms import NUMERIC
from presspages.shared.dates import LANGUAGES, FoundDate, PartialDate, find_dates, western_digits
from presspages.shared.read import Line

# A day without its year, as stories tell it: "June 15", "15 June", "15 de junio", "6月15日".
DAY = re.compile(r"(?<!\w)(?:[^\W\d_]{3,}\.? \d{1,2}|\d{1,2} (?:de )?[^\W\d_]{3,})(?!\w)|\d{1,2}月\d{1,2}日")

# The word before a date, which may be the day of the week.
BEFORE = re.compile(r"(?<!\w)(?P<name>[^\s\d.,،()\[\]/|:]{2,})\.?[\s,،(\[|–—-]{1,3}$")

# A story tells its own day or the one before.
LATELY = timedelta(days=1)

# A page is dated so long after the day of the dateline at the most, when its story was printed or changed.
AFTER = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Printed:
    """The whole days that a page prints beyond doubt, each as it is first printed."""

    days: dict[PartialDate, str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Printed":
        """Look at every line of a page."""
        days: dict[PartialDate, str] = {}
        for line in lines:
            for found in find_dates(line.text):
                if value := _whole(found, line.text):
                    days.setdefault(value, found.text)
        return cls(days)

    def settled(self, found: FoundDate, story: Sequence[Line]) -> FoundDate:
        """Say which of two days a date in numbers is: "04-07-2023" is 4 July where the page prints 4 July 2023 as well, or the story tells that day or the one before it."""
        both = set(readings(found.text))
        told = [each for each in both if each in self.days]
        if len(told) == 1 and found.value != told[0]:
            return replace(found, value=told[0], text=f"{found.text}; {self.days[told[0]]}")
        lately = [each for each in both if told_lately(each, story)]
        return replace(found, value=lately[0]) if len(lately) == 1 else found

    def month(self, day: str) -> tuple[PartialDate, str] | None:
        """Give the month to a day without a year, if the page is dated soon after it; and the date that tells."""
        found = {each: text for each, text in self.days.items() if _soon_after(each, day)}
        months = {PartialDate(each.year, each.month) for each in found}
        return (months.pop(), next(iter(found.values()))) if len(months) == 1 else None


def _soon_after(each: PartialDate, day: str) -> bool:
    """Tell whether a date is of the month of a day without a year, and no earlier."""
    value = next((one.value for one in find_dates(f"{day} {each.year}")), None)
    if not value or not value.day or value.month != each.month:
        return False
    return timedelta(0) <= _day(each) - _day(value) <= AFTER


def told_lately(value: PartialDate, story: Sequence[Line]) -> bool:
    """Tell whether the first lines of a story tell a day, or the one before it: "June 15" of 16 June 2006."""
    if not value.day:
        return False
    told = (found.value for line in story for found in _days(line.text, value.year))
    return any(timedelta(0) <= _day(value) - _day(each) <= LATELY for each in told if each and each.day)


def _days(text: str, year: int) -> Iterator[FoundDate]:
    for match in DAY.finditer(western_digits(text)):
        yield from find_dates(f"{year}年{match[0]}" if match[0].endswith("日") else f"{match[0]} {year}")


def readings(text: str) -> Iterator[PartialDate]:
    """Read a date in numbers both ways, the day first and the month first."""
    match = NUMERIC.search(western_digits(text))
    if match is None or match["sep"][0] == ".":
        return
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    for value in (PartialDate.checked(year, second, first), PartialDate.checked(year, first, second)):
        if value:
            yield value


def _whole(found: FoundDate, text: str) -> PartialDate | None:
    """Give the day of a date; of two that numbers may mean, that whose day of the week stands before: "Sunday (10/6/2018)"."""
    if found.value and found.value.day:
        return found.value
    before = BEFORE.search(text[: found.start])
    named = weekdays_by_name().get(before["name"].casefold(), frozenset()) if before else frozenset()
    told = [each for each in readings(found.text) if _day(each).weekday() in named]
    return told[0] if len(told) == 1 else None


@cache
def weekdays_by_name() -> dict[str, frozenset[int]]:
    """Map the names of the days of the week, long and short, to their numbers; a name may mean two in two languages."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_day_names(width, locale=language).items():
                found[name.casefold().rstrip(".")].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _day(value: PartialDate) -> date:
    return date(value.year, value.month or 1, value.day or 1)
