"""Days that a line states by halves: "04-07-2023" may be of April or of July, a dateline's "June 15" is of no year.

Called by `describe` with all that the page prints: another date there may say which day it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from presspages.dates import NUMERIC, FoundDate, PartialDate, find_dates, western_digits
from presspages.read import Line

# Where clocks go by these names the day is written before the month; where they go by those the month before the day.
DAY_FIRST_ZONE = re.compile(r"\b(?:IST|PKT|PKST|MSK|BST|CET|CEST|EET|AEST|GST)\b")
MONTH_FIRST_ZONE = re.compile(r"\b(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T)\b")

# A page is dated so long after the day of the dateline at the most, when its story was printed or changed.
AFTER = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Printed:
    """The whole days that a page prints beyond doubt, and whether its numbers put the day or the month first."""

    days: frozenset[PartialDate]
    day_first: bool | None

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Printed":
        """Look at every line of a page."""
        days = frozenset(
            found.value
            for line in lines
            for found in find_dates(line.text)
            if found.value and found.value.day and not len(set(_readings(found.text))) > 1
        )
        orders = set(_orders(lines))
        return cls(days, orders.pop() if len(orders) == 1 else None)

    def settled(self, found: FoundDate, line: str) -> FoundDate:
        """Say which of two days a date in numbers is, if the page tells; "04-07-2023" is 4 July where it prints 4 July 2023."""
        readings = tuple(dict.fromkeys(_readings(found.text)))
        if len(readings) < 2:
            return found
        told = [each for each in readings if each in self.days]
        if len(told) == 1:
            return replace(found, value=told[0])
        day_first = self._order(line)
        return found if day_first is None else replace(found, value=readings[0 if day_first else 1])

    def _order(self, line: str) -> bool | None:
        """Tell the order of the numbers by the page's other dates, or by the zone of the clock on the line."""
        if self.day_first is not None:
            return self.day_first
        zones = (DAY_FIRST_ZONE.search(line) is not None, MONTH_FIRST_ZONE.search(line) is not None)
        return zones[0] if zones[0] != zones[1] else None

    def dated(self, day: str) -> PartialDate | None:
        """Give the year to a day without one: that of the one year in which the page is dated soon after it."""
        found: set[PartialDate] = set()
        for each in self.days:
            value = next((one.value for one in find_dates(f"{day} {each.year}")), None)
            if value and value.day and timedelta(0) <= _day(each) - _day(value) <= AFTER:
                found.add(value)
        return found.pop() if len(found) == 1 else None


def _orders(lines: Iterable[Line]) -> Iterator[bool]:
    for line in lines:
        for match in NUMERIC.finditer(western_digits(line.text)):
            first, second = int(match["first"]), int(match["second"])
            if (first > 12) != (second > 12):
                yield first > 12


def _readings(text: str) -> Iterator[PartialDate]:
    """Read a date in numbers both ways, the day first and the month first."""
    match = NUMERIC.search(western_digits(text))
    if match is None or match["sep"] == ".":
        return
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    for value in (PartialDate.checked(year, second, first), PartialDate.checked(year, first, second)):
        if value:
            yield value


def _day(value: PartialDate) -> date:
    return date(value.year, value.month or 1, value.day or 1)
