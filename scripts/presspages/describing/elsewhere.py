"""Where else a page says its day, if no line states it outright: in its title, its address, its attributes, a mail's fields. A rule a function; called by `dating`."""

import re
from collections.abc import Iterator

from presspages.describing.page import Page
from presspages.describing.publication import StatedDate
from presspages.describing.recorded import RECORDED, TOP
from presspages.shared.dates import FoundDate, PartialDate, find_dates
from presspages.shared.signals import LONG_WORDS, count_words, is_prose
from presspages.statements.datestatements import OTHER_KEY, TIME

# A day with a short year, in brackets before a headline or alone with its hour: "[30.05.03] Leaders meet", "13.09.13, 18:42".
SHORT = re.compile(
    r"\s*[\[(]?(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?P<year>\d{2})(?:[\])]\s|,?\s+\d{1,2}[:.]\d{2}\s*$)"
)
CENTURY = 70  # a short year below it is of this century
SAID = 3  # a headline has more words

# A whole line in brackets.
BRACKETED = re.compile(r"[(（]([^()（）]{6,80})[)）]")

NEAR, FEW = 4, 10  # so many lines above a headline, of so many words with the date

# A day and whose story it is, where a dateline has its city: "5 July 2005 (RFE/RL) -- Leaders met".
FILED = re.compile(r"\W{0,3}(?P<day>[^()]{6,20})\s\([A-Z][^()]{1,29}\)\s*[-–—]")

LABELLED_CHARS = 100  # a line that a day is labelled on is not longer


def elsewhere(page: Page) -> list[StatedDate]:
    """Apply every rule, here and of `recorded`: gather the dates that stand in other places than a line of facts."""
    return [stated for rule in RULES for stated in rule(page)]


def labelled(page: Page) -> list[StatedDate]:
    """Read the one labelled day on lines that were left to the story, or are part of a paragraph there."""
    found = [
        StatedDate(each.found, "labelled_date", line.number)
        for line in page.story
        for each in (page.facts.dates(line.text.strip(" *_")) if len(line.text) <= LABELLED_CHARS else ())
        if each.kind == "published" and each.found.value and each.found.value.day
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def filed(page: Page) -> list[StatedDate]:
    """Read the day with which a story opens, if a name in brackets and a dash stand behind it."""
    first = next((line for line in page.story if line.number >= page.first and line.text.strip()), None)
    match = FILED.match(first.text) if first else None
    if not first or not match:
        return []
    day = match["day"].strip()
    return [StatedDate(each, "dateline", first.number) for each in find_dates(day) if each.text == day]


def short_year(page: Page) -> Iterator[StatedDate]:
    """Read a day with a short year that stands in brackets before a headline, or with its hour: "[30.05.03] Leaders meet".

    It might begin with the year; so the page has to print the one year or one beside it, and neither of the other.
    """
    for line in page.lines:
        match = SHORT.match(line.text) if line.number < page.first else None
        if match and (count_words(line.text) > SAID or line.text.lstrip()[:1].isdecimal()):
            year, other = _century(match["year"]), _century(match["day"])
            if not _prints(page, year) or (other != year and _prints(page, other)):
                continue
            value = PartialDate.checked(year, int(match["month"]), int(match["day"]))
            yield StatedDate(
                FoundDate(value, match.start(), match.end(), match[0].strip()), "timestamp", line.number
            )


def _century(short: str) -> int:
    """Write out a short year."""
    return int(short) + (2000 if int(short) < CENTURY else 1900)


def _prints(page: Page, year: int) -> bool:
    """Tell whether a page has a year, or the one before or after, in its lines."""
    near = re.compile(rf"(?<!\d)(?:{year - 1}|{year}|{year + 1})(?!\d)")
    return any(near.search(line.text) for line in page.lines)


def titled(page: Page) -> Iterator[StatedDate]:
    """Read the day in the title of a page, which repeats the headline: "Leaders meet | News | Lakeport Times | 07.06.2012"."""
    said = next((line.text.strip() for line in page.lines if line.number == page.headline), "")
    for line in page.lines[:TOP]:
        parts = [part.strip() for part in line.text.split(" | ")]
        if said and said in parts[:-1]:
            dates = (found for part in parts for found in find_dates(part) if found.text == part)
            yield from (StatedDate(found, "date_above", line.number) for found in dates)


def signed(page: Page) -> list[StatedDate]:
    """Read the one day that stands beside a known name in brackets below a story: "(Xinhua News Agency June 16, 2001)"."""
    found = [
        StatedDate(each, "date_beside", line.number)
        for line in page.lines
        if line.number > page.first and (match := BRACKETED.fullmatch(line.text.strip()))
        for each in find_dates(match[1])
        if page.facts.publisher(match[1].replace(each.text, ""))
    ]
    return found if len({each.found.value for each in found}) == 1 else []


def beside(page: Page) -> Iterator[StatedDate]:
    """Read dates on lines between the headline and the story that say more than a date."""
    for line in page.lines:
        if not page.headline or not page.headline < line.number < page.first:
            continue
        if is_prose(line.text) or count_words(line.text) >= LONG_WORDS or page.facts.is_caption(line.text):
            continue
        if not page.facts.dates(line.text):
            dates = (
                found for found in find_dates(line.text) if not OTHER_KEY.search(line.text[: found.start])
            )
            yield from (StatedDate(found, "date_beside", line.number) for found in dates)


def near_above(page: Page) -> Iterator[StatedDate]:
    """Read the one day in a few words right above the headline, which may be printed twice: "From the issue of 13.09.2014, page 7"."""
    above = [line for line in page.lines if line.text.strip() and line.number < (page.headline or 0)]
    for line in above[-NEAR:]:
        found = find_dates(line.text)
        again = sum(count_words(each.text) for each in found[1:])
        few = count_words(TIME.sub(" ", line.text)) - again <= FEW
        if not few or is_prose(line.text) or page.facts.dates(line.text):
            continue
        if (
            len({each.value for each in found}) == 1
            and found[0].value
            and found[0].value.day
            and not OTHER_KEY.search(line.text[: found[0].start])
        ):
            yield StatedDate(found[0], "date_above", line.number)


RULES = (labelled, short_year, filed, titled, signed, beside, near_above, *RECORDED)
