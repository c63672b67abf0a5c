"""Several days in a row, of which nobody can tell on which a text came out: "Jun. 23 - Jul. 06, 2001". Used by `datestatements`."""

from dataclasses import replace

from presspages.shared.dateforms import DAY_ALONE, FROM, FROM_DAY, TO
from presspages.shared.dates import FoundDate, PartialDate, months


def without_stretch(found: FoundDate, before: str) -> FoundDate:
    """Take the day off the last of several days, and the month if they are of two: "Jun. 23 - Jul. 06, 2001" says 2001.

    An issue is dated so, and a conference; on which of the days a text came out nobody can tell.
    """
    value, begins = found.value, _stretch(found, before)
    if not value or not value.day or begins is None:
        return found
    return replace(found, value=PartialDate(value.year, value.month if begins == value.month else None))


def _stretch(found: FoundDate, before: str) -> int | None:
    """Give the month in which several days begin whose last is a date; None for a day that stands alone."""
    month, day = (found.value.month, found.value.day) if found.value else (None, None)
    if found.text[:1].isalpha():
        if TO.search(found.text):
            return month
    elif (number := FROM_DAY.search(before)) and DAY_ALONE.match(found.text):
        return month if int(number["day"]) < (day or 0) else None
    match = FROM.search(before)
    return months().get((match["name"] or match["first"]).casefold()) if match else None
