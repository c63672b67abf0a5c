"""Which day an article is of, from every line that prints a date beside its story. Called by `findings`.

What a date is worth depends on where it stands: below the headline it is the site's own stamp; far above it may be the day
on which the page was visited. `publication` weighs what is gathered here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from presspages.describing.ambiguous import Printed, told_lately
from presspages.describing.elsewhere import elsewhere
from presspages.describing.page import Page
from presspages.describing.publication import StatedDate
from presspages.shared.dates import FoundDate, find_dates
from presspages.shared.read import Line
from presspages.shared.signals import scripts_of
from presspages.statements.datestatements import ISSUE, TIME, DateStatement

# So many lines above the headline a date still belongs to it, or nearer to it than to the page's top; the day of a visit stands
# farther off, among the menus.
NEAR = 4
NEAR_STORY = 8  # above the story, where no headline is known

# What says that it is the day of the visit: the weather, the exchange rate, the newspaper on sale, the day by its name.
VISIT = re.compile(
    r"°|[$€£₽₹]\s?\d|\be-?paper\b|\btoday\b|\b(?:retrieved|fetched|accessed|crawled)\b|今天|आज", re.IGNORECASE
)

# The temperature, on a line of its own beside the day of the visit.
WEATHER = re.compile(r"\W*[+-]?\d{1,2}(?:\.\d)?\s?(?:°\s?)?[CF]\W*")

# The rules that settle the day by themselves.
OUTRIGHT = frozenset(["labelled_date", "timestamp", "field", "dateline"])

WEATHER_LINES = 3  # with the city between

ZONES = timedelta(days=1)  # clocks of two places may say two days

TOLD = 4  # a story tells its day in its first lines


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
    found = _placed(_without_headings(stated), page)
    if not any(each.rule in OUTRIGHT and each.found.value for each in found):
        found += elsewhere(page)
    return _told(found, day, page)


def _without_headings(stated: Sequence[StatedDate]) -> Sequence[StatedDate]:
    """Take off months that stand bare on lines of their own, two of them at the least: they head the parts of a list."""
    bare = [each for each in stated if each.rule in {"timestamp", "date_above"} and each.found.value]
    alone = {each.found.value for each in bare}
    headings = len(alone) > 1 and all(each and each.month and not each.day for each in alone)
    return [each for each in stated if not (headings and each in bare)]


def _placed(stated: Sequence[StatedDate], page: Page) -> list[StatedDate]:
    """Of the dates above the headline keep the nearest; one far off is the day of the visit, unless the story tells it as well.

    Where no headline is known, the same is true of the dates above the story.
    """
    printed = [line for line in page.lines if line.text.strip()]
    places = {line.number: place for place, line in enumerate(printed)}
    bare = [each for each in stated if _is_above(each, page)]
    near = max(
        (each.line for each in bare if _is_near(places.get(each.line, 0), printed, places, page)),
        default=None,
    )
    found: list[StatedDate] = []
    for each in stated:
        if each not in bare:
            changed = _is_of_site(each, printed[places[each.line]].text, page)
            found.append(replace(each, rule="day_of_visit") if changed else each)
        elif each.line == near:
            visit = any(_is_changed_before(other, each) for other in (*stated, *_stamps_behind(page)))
            found.append(replace(each, rule="day_of_visit" if visit else "date_above"))
        elif near is None:
            told = each.found.value and told_lately(each.found.value, page.story[:TOLD])
            found.append(replace(each, rule="date_above" if told else "day_of_visit"))
    return found


def _is_changed_before(changed: StatedDate, stated: StatedDate) -> bool:
    """Tell a day of a change that lies before a bare one: nobody changes what is not yet published, so the other is of the visit."""
    before, day = changed.found.value, stated.found.value
    if changed.rule != "updated" or not (before and day and before.day and day.day):
        return False
    return date.fromisoformat(day.iso) - date.fromisoformat(before.iso) > ZONES


def _stamps_behind(page: Page) -> Iterator[StatedDate]:
    """Read the days with their hours behind the story, right above whose text it is: "09.06.2009 17:38", "© 2009, The Lakeport Times"."""
    for line, below in pairwise(line for line in page.lines if line.text.strip()):
        if line.number > page.first and below.text.lstrip().startswith("©") and TIME.search(line.text):
            yield from (
                StatedDate(each.found, "updated", line.number) for each in page.facts.dates(line.text)
            )


def _is_above(stated: StatedDate, page: Page) -> bool:
    """Tell a bare date above the headline, or above the story if there is none."""
    bare = stated.rule == "timestamp" and page.headline is None and stated.line < page.first
    return stated.rule == "date_above" or bare


def _is_of_site(stated: StatedDate, text: str, page: Page) -> bool:
    """Tell a day without an hour above the headline on which something was changed: as likely the site, years later.

    Unless the story tells that day, too, or it stands beside the number of an issue.
    """
    above = stated.line < (page.headline or page.first)
    if stated.rule != "updated" or not above or TIME.search(text) or ISSUE.search(text):
        return False
    return not (stated.found.value and told_lately(stated.found.value, page.story[:TOLD]))


def _is_near(place: int, printed: Sequence[Line], places: Mapping[int, int], page: Page) -> bool:
    """Tell whether a date above stands beside the headline, or beside the number of an issue or a source."""
    text = printed[place].text
    if ISSUE.search(text) or (place and ISSUE.search(printed[place - 1].text)):
        return True
    beside = printed[max(place - WEATHER_LINES, 0) : place + WEATHER_LINES + 1]
    weather = any(WEATHER.fullmatch(line.text) for line in beside)
    if VISIT.search(text) or weather or (not place and _is_of_other_script(text, page)):
        return False
    near = NEAR if page.headline else NEAR_STORY
    off = places.get(page.headline or page.first, place) - place
    return off <= near or off < place or page.facts.source(text) is not None or _is_of_issue(text)


def _is_of_other_script(text: str, page: Page) -> bool:
    """Tell a day in the digits of a script that the story does not have: on a page's first line the site's own, of the visit."""
    digits = scripts_of("".join(sign for sign in text if sign.isdecimal() and not sign.isascii()))
    return bool(digits) and digits.isdisjoint(scripts_of(" ".join(line.text for line in page.story[:TOLD])))


def _is_of_issue(text: str) -> bool:
    """Tell a name and a month, as a magazine heads its pages: "Steppe Review | July 2011". Who visits a page does it on a day."""
    found = find_dates(text)
    month = len(found) == 1 and found[0].value is not None and found[0].value.day is None
    return month and any(map(str.isalpha, text.replace(found[0].text, "")))


def _told(stated: list[StatedDate], day: tuple[int, str] | None, page: Page) -> list[StatedDate]:
    """Let the rest of the page say what a line says by halves: which number is the month, or of which year a day is."""
    if all(each.found.value and each.found.value.month for each in stated) and (stated or not day):
        return stated
    printed = Printed.of(page.lines)
    stated = [replace(each, found=printed.settled(each.found, page.story[:TOLD])) for each in stated]
    if day and not any(each.found.value for each in stated if each.rule != "day_of_visit"):
        line, text = day
        told = {each.number for each in page.story}
        if found := Printed.of([each for each in page.lines if each.number not in told]).month(text):
            stated.append(StatedDate(FoundDate(found[0], 0, 0, found[1]), "dateline", line))
    return stated
