"""The days that programs wrote around an article: attributes, records of databases, addresses, the head of a mail. A rule a function; called by `elsewhere`."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from presspages.describing.page import Page
from presspages.describing.publication import StatedDate
from presspages.shared.dateforms import COMPACT, IN_ADDRESS
from presspages.shared.dates import FoundDate, find_dates, found_date, months
from presspages.statements.headers import head, is_mail

# A mail that somebody passed on or answered.
PASSED_ON = re.compile(r"subject:\s*(?:fwd?|re|aw|wg|tr)\b", re.IGNORECASE)

# What programs call the day of publication.
ATTRIBUTE = re.compile(
    r"[\s\"'<](?:date|date_?published|published(?:_time)?|pub_?date)[\"']?\s*[=:]\s*[\"'](?P<value>[^\"']{8,40})[\"']",
    re.IGNORECASE,
)
TOP = 10  # they write it on the first lines
# A field of the record that a database prints behind a text: "Publication date: Jun 17, 2006".
RECORD = re.compile(r"\s*[^\W\d_][^:：.]{1,40}[:：]\s")


def record(page: Page) -> list[StatedDate]:
    """Read the one labelled day in the record behind a story, field below field: "Section: World", "Publication date: Jun 17, 2006"."""
    behind = [line for line in page.lines if line.number > page.first and line.text.strip()]
    fields = [RECORD.match(line.text) is not None for line in behind]
    found = [
        StatedDate(each.found, "labelled_date", behind[index].number)
        for index in range(1, len(behind) - 1)
        if all(fields[index - 1 : index + 2])
        for each in page.facts.dates(behind[index].text)
        if each.kind == "published" and each.found.value and each.found.value.day
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def attribute(page: Page) -> Iterator[StatedDate]:
    """Read the day in an attribute that a program wrote above the story: <doc date="2020-11-18">."""
    for line in page.lines[:TOP]:
        for match in ATTRIBUTE.finditer(line.text):
            yield from (StatedDate(each, "field", line.number) for each in find_dates(match["value"]))
        if compact := find_compact(line.text):
            yield StatedDate(compact, "field", line.number)


def in_address(page: Page) -> Iterator[StatedDate]:
    """Read the day in an address above the story: "https://lakeport.example/2018/06/10/leaders-meet"."""
    above = (line for line in page.lines if line.number < page.first)
    found = ((line.number, find_in_address(line.text)) for line in above)
    for number, date in islice(((number, date) for number, date in found if date), 1):
        yield StatedDate(date, "address", number)


def mail(page: Page) -> Iterator[StatedDate]:
    """Read the day of a mail that is a newsletter, and none that somebody passed on: "Subject: Fwd: Leaders meet"."""
    fields = head(page.lines)
    if not is_mail(fields) or any(PASSED_ON.match(line.text) for line in fields):
        return
    for line in fields:
        if line.text.casefold().startswith(("date:", "sent:")):
            yield from (StatedDate(found, "mail", line.number) for found in find_dates(line.text))


def find_in_address(text: str) -> FoundDate | None:
    """Find the day in the first address of a line that has one.

    >>> find_in_address("https://lakeport.example/2018/06/10/leaders-meet").value.iso
    '2018-06-10'
    """
    return _written_out(IN_ADDRESS.search(text))


def find_compact(text: str) -> FoundDate | None:
    """Find a day that a program wrote without signs: "[upload_date] 20220916"."""
    return _written_out(COMPACT.search(text))


def _written_out(match: re.Match[str] | None) -> FoundDate | None:
    if match is None:
        return None
    short = match.groupdict().get("short")
    month = int(short or match["month"]) if not short or short.isdecimal() else months().get(short)
    return found_date(match, month, match["date"] if short else match["day"]) if month else None


RECORDED: tuple[Callable[[Page], Iterable[StatedDate]], ...] = (attribute, record, in_address, mail)
