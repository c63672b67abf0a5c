"""The year of an article that states no day: of its issue, or of the page's copyright. Called by `dating`.

A copyright line may be of the day of a visit. So it counts last, and not where a page prints the day of the visit as well.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from presspages.describing.ambiguous import weekdays_by_name
from presspages.describing.besides import ISSUE
from presspages.describing.elsewhere import Page
from presspages.describing.publication import StatedDate
from presspages.shared.dates import FoundDate, PartialDate, find_dates, western_digits
from presspages.shared.read import Line

COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
COPYRIGHT_CHARS = 200  # such a line is not longer
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|\s?[-–])")
WORD = re.compile(r"[^\W\d_]{3,}")


def year_of_issue(page: Page) -> list[StatedDate]:
    """Read the year that stands alone beside the number of an issue above the story: "Issue 41, Spring 2024"."""
    found = [
        _year(match, line.number, "date_above")
        for line in page.lines
        if line.number < page.first and ISSUE.search(line.text) and not find_dates(line.text)
        for match in YEAR.finditer(western_digits(line.text))
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def year_of_copyright(page: Page, stated: Sequence[StatedDate]) -> list[StatedDate]:
    """Read the year of the copyright behind the story, the last of several; none if lines disagree, or if the page was visited then."""
    lines = (line for line in page.lines if line.number > page.first and len(line.text) <= COPYRIGHT_CHARS)
    matches = [
        (max(YEAR.finditer(line.text), key=lambda match: match[0]), line.number)
        for line in lines
        if COPYRIGHT.search(line.text) and YEAR.search(line.text)
    ]
    found = [_year(match, number, "copyright") for match, number in matches]
    visited = {each.found.value.year for each in stated if each.found.value}
    years = {each.found.value.year for each in found if each.found.value}
    return found if len(years) == 1 and years.isdisjoint(visited) else []


def _year(match: re.Match[str], line: int, rule: str) -> StatedDate:
    return StatedDate(FoundDate(PartialDate(int(match[0])), match.start(), match.end(), match[0]), rule, line)


def with_year(day: str, year: int, story: Sequence[Line]) -> PartialDate | None:
    """Give the day of a dateline its year, if the beginning of the story names its day of the week or that before; else the month."""
    value = next((found.value for found in find_dates(f"{day} {year}")), None)
    if not value or not value.month or not value.day:
        return None
    words = {word.casefold() for line in story for word in WORD.findall(line.text)}
    named = set().union(*(weekdays_by_name().get(word, frozenset()) for word in words))
    filed = date(value.year, value.month, value.day)
    if named & {filed.weekday(), (filed - timedelta(days=1)).weekday()}:
        return value
    return None if named else PartialDate(value.year, value.month)
