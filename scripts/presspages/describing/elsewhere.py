"""Where else a page says its day, if no line states it outright: beside other words, below the story, as programs wrote it. A rule a function; called by `dating`."""

import re
from collections.abc import Iterator, Sequence

from presspages.describing.page import Page
from presspages.describing.publication import StatedDate
from presspages.describing.recorded import RECORDED
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.rows import is_label_row
from presspages.shared.signals import count_words, is_prose
from presspages.statements.datestatements import OTHER_KEY, TIME

# A whole line in brackets.
BRACKETED = re.compile(r"[(（]([^()（）]{6,80})[)）]")

LETTERS = re.compile(r"[^\W\d_]{4}")  # more than "Mon." or "GMT"
NEAR, FEW = 4, 10  # so many lines above a headline, of so many words with the date
LABEL = 1  # word below the day; two, of which one is a button's: "Text version"
MANY = 20  # a line below it that says a date has no more words; captions tell their own day

# A day and whose story it is, where a dateline has its city: "5 July 2005 (RFE/RL) -- Leaders met", "(EnergyAsia, September 15 2014, Monday) — Leaders met".
FILED = re.compile(
    r"\W{0,3}(?P<day>[^()]{6,20})\s\([A-Z][^()]{1,29}\)\s*[-–—]|\([A-Z][^(),]{1,29}, (?P<inside>[^()]{6,20}?)(?:, \w+)?\)\s*[-–—]"
)

# The sign of an agency at the very end of its story, and the day.
CLOSING = re.compile(r"/{2,3}\s?(?P<name>[^/,]{2,40}),\s(?P<day>[^/]{6,20})$")

# The hour before the day, or behind it, on a line that says nothing else; so many of them head the entries of a live page.
CLOCKED = re.compile(r"\s*(?:\d{1,2}:\d\d\W{1,3}\S{6,20}|\S{6,20}\W{1,3}\d{1,2}:\d\d)\s*$")
ENTRIES = 3

NOTE = 3  # lines


def elsewhere(page: Page) -> list[StatedDate]:
    """Apply every rule, here and of `recorded`: gather the dates that stand in other places than a line of facts."""
    return [stated for rule in RULES for stated in rule(page)]


def filed(page: Page) -> list[StatedDate]:
    """Read the day with which a story opens, if a name in brackets and a dash stand behind it."""
    first = next((line for line in page.story if line.number >= page.first and line.text.strip()), None)
    match = FILED.match(first.text) if first else None
    if not first or not match:
        return []
    day = (match["day"] or match["inside"]).strip()
    return [StatedDate(each, "dateline", first.number) for each in find_dates(day) if each.text == day]


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


def below(page: Page) -> list[StatedDate]:
    """Read the one day that the lines below a story print, right behind its last line and above nothing that it could date: no headline of another story."""
    last = max((line.number for line in page.story), default=page.first)
    behind = [line for line in page.lines if line.number > last and line.text.strip()]
    days = {each.value for line in behind for each in find_dates(line.text) if each.value and each.value.day}
    follows = behind[1].text if len(behind) > 1 else ""
    words = count_words(follows) - page.facts.is_button(follows)
    if len(days) != 1 or (words > LABEL and "©" not in follows):
        return []
    text = behind[0].text.strip(" \t()[]")
    return [
        StatedDate(each.found, "date_beside", behind[0].number)
        for each in page.facts.dates(text)
        if each.kind == "bare" and not LETTERS.search(TIME.sub("", text.replace(each.found.text, "")))
    ]


def in_print(page: Page) -> Iterator[StatedDate]:
    """Read the day in a note below a story: "A version of this article appears in print on July 11, 2015". The note may go through three lines."""
    below = [line for line in page.lines if line.number > page.first and line.text.strip()]
    for at, line in enumerate(below):
        note = " ".join(each.text.strip() for each in below[at : at + NOTE])
        text = line.text if count_words(line.text) > FEW else note
        for each in find_dates(page.facts.site_words.in_print(text)):
            if each.start == 0:
                at_line = next(one.number for one in below[at:] if each.text in one.text)
                yield StatedDate(each, "date_beside", at_line)


def closing(page: Page) -> Iterator[StatedDate]:
    """Read the day behind an agency's name with which the last line of a story closes: "… in 2024. ///nCa, 4 November 2023"."""
    last = next((line for line in reversed(page.story) if line.text.strip()), None)
    match = CLOSING.search(last.text) if last else None
    if last and match and page.facts.publisher(match["name"]):
        yield from (
            StatedDate(each, "date_beside", last.number)
            for each in find_dates(match["day"])
            if each.text == match["day"]
        )


def of_entries(page: Page) -> list[StatedDate]:
    """Read the one day on which all entries of a live page were written: "20:58 13.9.2013"."""
    heads = [
        StatedDate(each.found, "date_beside", line.number)
        for line in page.story
        if CLOCKED.match(line.text)
        for each in page.facts.dates(line.text)
        if each.kind == "bare"
    ]
    return heads[:1] if len(heads) >= ENTRIES and len({each.found.value for each in heads}) == 1 else []


def beside(page: Page) -> Iterator[StatedDate]:
    """Read dates on lines between the headline and the story that say more than a date."""
    between = [line for line in page.lines if page.headline and page.headline < line.number < page.first]
    for each in _among_words(between, MANY, "date_beside", page):
        yield from each


def near_above(page: Page) -> Iterator[StatedDate]:
    """Read the one day in a few words right above the headline, which may be printed twice: "From the issue of 13.09.2014, page 7"; a month only where it opens a path."""
    above = [line for line in page.lines if line.text.strip() and line.number < (page.headline or 0)]
    printed = {line.number: line.text for line in above}
    for each in _among_words(above[-NEAR:], FEW, "date_above", page):
        value = each[0].found.value if len({one.found.value for one in each}) == 1 else None
        opens = each and each[0].found.start == 0 and is_label_row(printed[each[0].line])
        if value and (value.day or opens):
            yield each[0]


def titled(page: Page) -> Iterator[StatedDate]:
    """Read the day behind the headline in the title of the page, however far above: "Leaders meet | News | DW | 07.06.2012"."""
    headline = next((line.text.strip() for line in page.lines if line.number == page.headline), "")
    for line in page.lines:
        if headline and line.number < (page.headline or 0) and line.text.startswith(f"{headline} |"):
            yield from (
                StatedDate(each, "date_above", line.number) for each in find_dates(line.text[len(headline) :])
            )


def _among_words(lines: Sequence[Line], most: int, rule: str, page: Page) -> Iterator[list[StatedDate]]:
    """Give the dates of each line of so many words that is no sentence, caption or statement of dates; not those of other keys."""
    for line in lines:
        again = sum(count_words(each.text) for each in find_dates(line.text)[1:])
        size = count_words(TIME.sub(" ", line.text)) - again
        if size > most or is_prose(line.text) or page.facts.is_caption(line.text):
            continue
        if not page.facts.dates(line.text):
            found = find_dates(line.text)
            yield [
                StatedDate(each, rule, line.number)
                for each in found
                if not OTHER_KEY.search(line.text[: each.start])
            ]


RULES = (filed, signed, closing, of_entries, below, in_print, beside, near_above, titled, *RECORDED)
