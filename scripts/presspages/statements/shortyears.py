"""Days whose year has two digits, as local papers of America print them: "Posted 6/27/19". Used by `datestatements`."""

import re
from dataclasses import replace

from presspages.shared.dates import FoundDate, find_dates

# Words and such a day behind them, and perhaps the hour.
SHORT_YEAR = re.compile(
    r"\W{0,4}(?P<before>[^\W\d][^\d/]{1,30}?)[\s:]{1,4}(?P<day>\d{1,2}/\d{1,2}/\d\d)(?:[\s,]{1,3}\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?)?\s*",
    re.IGNORECASE,
)


LAST = 30  # a later year of two digits is one of the last century
MONTHS = 12  # what begins with more may begin with the year


def short_year(text: str) -> tuple[str, FoundDate | None]:
    """Give the words before such a day, and the day, which is of this century; the line says nothing else.

    >>> short_year("Posted 6/27/19")[1].value.iso
    '2019-06-27'
    """
    match = SHORT_YEAR.fullmatch(text)
    if not match:
        return "", None
    day = match["day"]
    if int(day[-2:]) > LAST or int(day.split("/")[0]) > MONTHS:
        return "", None
    (found,) = find_dates(f"{day[:-2]}20{day[-2:]}") or (None,)
    start, end = match.span("day")
    return match["before"], found and replace(found, start=start, end=end, text=day)
