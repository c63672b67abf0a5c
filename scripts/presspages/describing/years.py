"""The year of an article that states no day: that of its issue. Called by `dating`.

The year of the copyright is none: sites print that of the day on which a page is visited.
"""

import re

from presspages.describing.page import Page
from presspages.describing.publication import StatedDate
from presspages.shared.dates import FoundDate, PartialDate, find_dates, western_digits
from presspages.statements.datestatements import ISSUE

# A year that is neither the first nor the last of several: "Issue 41, 2023-2024" says neither.
YEAR = re.compile(
    r"(?<!\d)(?<!(?:19|20)\d\d[-–/])(?<!(?:19|20)\d\d\s[-–]\s)(?:19|20)\d\d(?!\d|\s?[-–]|/(?:19|20)\d\d)"
)


def year_of_issue(page: Page) -> list[StatedDate]:
    """Read the year that stands alone beside the number of an issue above the story: "Issue 41, Spring 2024"."""
    found = [
        _year(match, line.number)
        for line in page.lines
        if line.number < page.first and ISSUE.search(line.text) and not find_dates(line.text)
        for match in YEAR.finditer(western_digits(line.text))
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def _year(match: re.Match[str], line: int) -> StatedDate:
    return StatedDate(
        FoundDate(PartialDate(int(match[0])), match.start(), match.end(), match[0]), "date_above", line
    )
