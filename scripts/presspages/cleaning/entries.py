"""The heads of entries: a live page or an exported chat prints the day and the time before each. Used by `extent`.

Such lines divide one story; between stories stand dates, too, but seldom times, and labels with them.
"""

import re
from itertools import pairwise

from presspages.cleaning.view import View

# A time of day.
TIME_OF_DAY = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d|\.\d)")

# A line that is a time of day and nothing else: "10:40", "[10:40]", "(09:40 GMT)", "9.15 pm".
CLOCK = re.compile(
    r"\W{0,2}(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s?(?:(?P<noon>[ap])\.?m\.?|[A-Z]{3}|Uhr))?\W{0,2}",
    re.IGNORECASE,
)
CLOCK_CHARS = 16  # a longer line is none

ENTRIES = 3  # so many heads make a page of entries
YEARS = 4  # so many years make a chronology
TITLED = 3  # within so many, if a place and a title stand above it
NEAR = 2  # within so many units behind a head the text of its entry begins: it may have a title
BELOW_CLOCK = 6  # or behind a mere time, for the sender and a placeholder of a picture stand between


def heads_of_entries(view: View) -> frozenset[int]:
    """Give the indexes of the lines that date the entries of a page; none if the page has no entries."""
    found = [
        index
        for index, unit in enumerate(view.units)
        if view.fact[index] and _has_text(view, index) and _is_timed(view, unit.text)
    ]
    return frozenset(found if len(found) >= ENTRIES else _years_of_history(view))


def _has_text(view: View, index: int) -> bool:
    """Tell whether the text of an entry begins below a line; what breaks off there is the teaser of another page."""
    below = range(index + 1, min(index + 1 + NEAR, len(view.units)))
    return any(view.prose[each] and not view.units[each].text.endswith(("...", "…")) for each in below)


def _years_of_history(view: View) -> list[int]:
    """Give the lines of a chronology that are a day and nothing else, each right above a paragraph: they go through the years, as no news does.

    Between a month and the paragraph a place and a title may stand.
    """
    days = {
        index: stated[0].found.value.year
        for index, unit in enumerate(view.units[:-1])
        if view.fact[index]
        and any(view.prose[index + 1 : index + 1 + TITLED])
        and (stated := view.facts.dates(unit.text))
        and stated[0].found.value
        and stated[0].found.text == unit.text.strip()
        and (view.prose[index + 1] or not stated[0].found.value.day)
    }
    years = list(days.values())
    return list(days) if len(set(years)) >= YEARS and years in (sorted(years), sorted(years)[::-1]) else []


def _is_timed(view: View, text: str) -> bool:
    """Tell a line that states a day and, beside it, a time."""
    dates = [statement.found for statement in view.facts.dates(text)]
    beside = "".join(text[: each.start] + text[each.end :] for each in dates[:1])
    return TIME_OF_DAY.search(beside) is not None


def messages(view: View) -> range:
    """Give the units from the first to the last message of a chat, which has mere times for heads; an empty range if it is none.

    The times go on or back throughout, and a paragraph stands below each; a player's "0:00" and a match's "2:1" do neither. Senders
    and counters between the messages are labels, but they divide nothing.
    """
    hours = {
        index: _minutes(match)
        for index, unit in enumerate(view.units)
        if len(unit.text) <= CLOCK_CHARS and (match := CLOCK.fullmatch(unit.text))
    }
    heads = [index for index in hours if any(view.prose[index + 1 : index + 1 + BELOW_CLOCK])]
    steps = [hours[two] - hours[one] for one, two in pairwise(heads)]
    ordered = all(step >= 0 for step in steps) or all(step <= 0 for step in steps)
    if len(heads) < ENTRIES or not ordered:
        return range(0)
    last = next(index for index in range(heads[-1] + 1, len(view.units)) if view.prose[index])
    return range(heads[0], last + 1)


def _minutes(match: re.Match[str]) -> int:
    """Count the minutes of a day to a time; noon counts only where it is told from midnight."""
    hour = int(match["hour"])
    if match["noon"]:
        hour = hour % 12 + 12 * (match["noon"].lower() == "p")
    return hour * 60 + int(match["minute"])
