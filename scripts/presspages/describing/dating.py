"""Which day an article is of, from every line that prints a date beside its story. Called by `findings`.

What a date is worth depends on where it stands: below the headline it is the site's own stamp; far above it may be the day
on which the page was visited. `publication` weighs what is gathered here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from presspages.describing.ambiguous import Printed, told_lately
from presspages.describing.publication import StatedDate
from presspages.shared.dates import FoundDate, find_compact, find_dates, find_in_address
from presspages.shared.read import Line
from presspages.shared.signals import LONG_WORDS, count_words, is_prose
from presspages.statements.datestatements import DateStatement
from presspages.statements.factlines import FactLines
from presspages.statements.headers import head, is_mail

# So many lines above the headline a date still belongs to it, or nearer to it than to the page's top; the day of a visit stands
# farther off, among the menus.
NEAR = 4

# What says that a date above is of an issue: "Volume 2, Issue 27", "№107", "No. 7".
ISSUE = re.compile(r"№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?\s*\d", re.IGNORECASE)

# What says that the lines above a headline are a letterhead: "Press Release", "SG/SM/9374".
LETTERHEAD = re.compile(
    r"(?:press|news|media) release|[A-Z]{1,5}(?:/[A-Z]{1,5})*/\d{1,6}(?:/\d{2,4})?", re.IGNORECASE
)
LETTERHEAD_LINES = 8  # such a head has no more

# What says that it is the day of the visit: the weather, the exchange rate, the newspaper on sale, the day by its name.
VISIT = re.compile(
    r"°|[$€£₽₹]\s?\d|\be-?paper\b|\btoday\b|\b(?:retrieved|fetched|accessed|crawled)\b|今天|आज", re.IGNORECASE
)

# A mail that somebody passed on or answered.
PASSED_ON = re.compile(r"subject:\s*(?:fwd?|re|aw|wg|tr)\b", re.IGNORECASE)

# The rules that settle the day by themselves.
OUTRIGHT = frozenset(["labelled_date", "timestamp", "field", "dateline"])

# What programs call the day of publication.
ATTRIBUTE = re.compile(
    r"[\s\"'<](?:date|date_?published|published(?:_time)?|pub_?date)[\"']?\s*[=:]\s*[\"'](?P<value>[^\"']{8,40})[\"']",
    re.IGNORECASE,
)
TOP = 10  # they write it on the first lines
CITED = 30  # a database's record has so many lines

LABELLED_CHARS = 100  # a line that a day is labelled on is not longer
TOLD = 4  # a story tells its day in its first lines


@dataclass(frozen=True, slots=True)
class Page:
    """What the dates of a page are judged by: its lines, those of its headline and of its story, where that begins."""

    lines: Sequence[Line]
    headline: int | None
    first: int
    story: Sequence[Line]
    facts: FactLines


def dated(statement: DateStatement, line: int, *, above: bool, field: bool) -> StatedDate:
    """Name the rule that a date line falls under."""
    if field and statement.kind == "published":
        return StatedDate(statement.found, "field", line)
    rules = {
        "published": "labelled_date",
        "updated": "updated",
        "bare": "date_above" if above else "timestamp",
    }
    return StatedDate(statement.found, rules[statement.kind], line)


def settled(stated: Sequence[StatedDate], day: tuple[int, str] | None, page: Page) -> list[StatedDate]:
    """Judge the dates by their places, look farther where no line states one outright, and tell what is half said."""
    found = _placed(stated, page)
    if not any(each.rule in OUTRIGHT and each.found.value for each in found):
        found += [
            *_labelled(page),
            *_attributes(page),
            *_cited(page),
            *_beside(page),
            *_addresses(page),
            *_mail(page),
        ]
    return _told(found, day, page)


def _placed(stated: Sequence[StatedDate], page: Page) -> list[StatedDate]:
    """Of the dates above the headline keep the nearest; one far off is the day of the visit, unless the story tells it as well."""
    printed = [line for line in page.lines if line.text.strip()]
    places = {line.number: place for place, line in enumerate(printed)}
    bare = [each for each in stated if each.rule == "date_above"]
    near = max(
        (each.line for each in bare if _is_near(places.get(each.line, 0), printed, places, page)),
        default=None,
    )
    found: list[StatedDate] = []
    for each in stated:
        if each.rule != "date_above" or each.line == near:
            found.append(each)
        elif near is None:
            told = each.found.value and told_lately(each.found.value, page.story[:TOLD])
            found.append(replace(each, rule="date_above" if told else "day_of_visit"))
    return found


def _is_near(place: int, printed: Sequence[Line], places: Mapping[int, int], page: Page) -> bool:
    """Tell whether a date above stands beside the headline, or beside the number of an issue."""
    text = printed[place].text
    if ISSUE.search(text) or (place and ISSUE.search(printed[place - 1].text)):
        return True
    if VISIT.search(text):
        return False
    off = places.get(page.headline or 0, place) - place
    return off <= NEAR or off < place or _is_of_issue(text) or _is_letterhead(printed[place : place + off])


def _is_of_issue(text: str) -> bool:
    """Tell a name and a month, as a magazine heads its pages: "Steppe Review | July 2011". Who visits a page does it on a day."""
    found = find_dates(text)
    month = len(found) == 1 and found[0].value is not None and found[0].value.day is None
    return month and any(map(str.isalpha, text.replace(found[0].text, "")))


def _is_letterhead(lines: Sequence[Line]) -> bool:
    """Tell the few lines of a letterhead, from its date down to the headline."""
    return len(lines) <= LETTERHEAD_LINES and any(LETTERHEAD.fullmatch(line.text.strip()) for line in lines)


def _labelled(page: Page) -> list[StatedDate]:
    """Read the one labelled day on lines that were left to the story, or are part of a paragraph there."""
    found = [
        StatedDate(each.found, "labelled_date", line.number)
        for line in page.story
        for each in (page.facts.dates(line.text.strip(" *_")) if len(line.text) <= LABELLED_CHARS else ())
        if each.kind == "published" and each.found.value and each.found.value.day
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def _cited(page: Page) -> Iterator[StatedDate]:
    """Read the day of the issue that a database cites: "Source: Steppe Review. 6/21/2012, Vol. 5 Issue 2"."""
    for line in page.lines[:CITED]:
        if ISSUE.search(line.text) and page.facts.source(line.text):
            yield from (StatedDate(each, "field", line.number) for each in find_dates(line.text))


def _attributes(page: Page) -> Iterator[StatedDate]:
    """Read the day in an attribute that a program wrote above the story: <doc date="2020-11-18">."""
    for line in page.lines[:TOP]:
        for match in ATTRIBUTE.finditer(line.text):
            yield from (StatedDate(each, "field", line.number) for each in find_dates(match["value"]))
        if compact := find_compact(line.text):
            yield StatedDate(compact, "field", line.number)


def _beside(page: Page) -> Iterator[StatedDate]:
    """Read dates on lines between the headline and the story that say more than a date."""
    for line in page.lines:
        if not page.headline or not page.headline < line.number < page.first:
            continue
        if is_prose(line.text) or count_words(line.text) >= LONG_WORDS or page.facts.is_caption(line.text):
            continue
        if not page.facts.dates(line.text):
            yield from (StatedDate(found, "date_beside", line.number) for found in find_dates(line.text))


def _addresses(page: Page) -> Iterator[StatedDate]:
    """Read the day in an address above the story: "https://lakeport.example/2018/06/10/leaders-meet"."""
    above = (line for line in page.lines if line.number < page.first)
    found = ((line.number, find_in_address(line.text)) for line in above)
    for number, date in islice(((number, date) for number, date in found if date), 1):
        yield StatedDate(date, "address", number)


def _mail(page: Page) -> Iterator[StatedDate]:
    """Read the day of a mail that is a newsletter, and none that somebody passed on: "Subject: Fwd: Leaders meet"."""
    fields = head(page.lines)
    if not is_mail(fields) or any(PASSED_ON.match(line.text) for line in fields):
        return
    for line in fields:
        if line.text.casefold().startswith(("date:", "sent:")):
            yield from (StatedDate(found, "mail", line.number) for found in find_dates(line.text))


def _told(stated: list[StatedDate], day: tuple[int, str] | None, page: Page) -> list[StatedDate]:
    """Let the rest of the page say what a line says by halves: which number is the month, or of which year a day is."""
    if all(each.found.value and each.found.value.month for each in stated) and (stated or not day):
        return stated
    printed = Printed.of(page.lines)
    stated = [replace(each, found=printed.settled(each.found)) for each in stated]
    if day and not any(each.found.value for each in stated if each.rule != "day_of_visit"):
        line, text = day
        told = {each.number for each in page.story}
        if found := Printed.of([each for each in page.lines if each.number not in told]).month(text):
            stated.append(StatedDate(FoundDate(found[0], 0, 0, found[1]), "dateline", line))
    return stated
