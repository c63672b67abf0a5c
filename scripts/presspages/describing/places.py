"""Where a story was filed from, and where it has begun beyond doubt. Called by `findings`."""

import re
from dataclasses import dataclass
from itertools import islice

from presspages.cleaning.layout import Layout
from presspages.statements.datelines import Dateline
from presspages.statements.factlines import FactLines

# Without a headline, a place of the article stands among so many units above the story.
NEAR = 5

# Between the parts of a line of facts, one of which may be a place: "Qingdao, 10 June 2018", "By Our Correspondent/Moscow".
PARTS = re.compile(r"\s*[|/,·•]\s*|\s+[–—-]\s+|\s{2,}")

# A field of a database that says where a document was signed, not where a story was filed: "[Place] Tashkent".
OF_DOCUMENT = re.compile(r"\[place\]", re.IGNORECASE)

PARAGRAPHS = 6  # so many are looked at to find the third that is no caption


@dataclass(frozen=True, slots=True)
class Filed:
    """The city that a story was filed from, by which rule, where; and the dateline if there is one."""

    city: str
    rule: str
    line: int
    text: str
    dateline: Dateline | None


def filed_from(layout: Layout) -> Filed | None:
    """Read the dateline off the first of the first units of the story that has one.

    A place on a line of its own, or behind the day in a line of dates, says the same; but none above the
    headline that stands alone.
    """
    return _by_dateline(layout) or _by_place(layout)


def _by_dateline(layout: Layout) -> Filed | None:
    first = layout.start if layout.headline is None else min(layout.headline + 1, layout.start)
    found = [
        Filed(dateline.city, "dateline", unit.number, dateline.text, dateline)
        for index, unit in islice(enumerate(layout.units), first, opening(layout) + 1)
        if not layout.fact[index] and (dateline := layout.facts.datelines.find(unit.text))
        if dateline.day or not layout.caption[index]
    ]
    # A caption has a place as well, but seldom the day.
    return min(found, key=lambda each: not (each.dateline and each.dateline.day), default=None)


def _by_place(layout: Layout) -> Filed | None:
    top = layout.start - NEAR if layout.headline is None else layout.headline
    for index, unit in enumerate(layout.units):
        if layout.prose[index] or (index < top and not layout.facts.signature(unit.text)):
            continue
        city = _place(unit.text, layout)
        if not city and _is_above_story(layout, index):
            city = _day_line(unit.text, layout.facts)
        if city:
            return Filed(city, "place", unit.number, unit.text, layout.facts.datelines.find(unit.text))
    return None


def _is_above_story(layout: Layout, index: int) -> bool:
    """Tell whether nothing but facts such as a byline stands between a line and the prose below it."""
    below = next((each for each in range(index + 1, len(layout.units)) if not layout.fact[each]), index)
    return layout.prose[below]


def _day_line(text: str, facts: FactLines) -> str | None:
    """Read a place and a day; a publisher or a section stands before a day, too: "Xinhua, 15 June 2001"."""
    place = facts.datelines.day_line(text)
    return (
        None
        if place and any((facts.publisher(place), facts.is_label(place), facts.is_date_label(place)))
        else place
    )


def _place(text: str, layout: Layout) -> str | None:
    """Read the city off a line of facts; a document's is none."""
    facts = layout.facts
    if OF_DOCUMENT.match(text.strip()):
        return None
    stated = facts.dates(text) or facts.author(text)
    parts = (*facts.signature(text), *(PARTS.split(text) if stated else ()), text)
    cities = (facts.datelines.alone(part) for part in (*parts, facts.undated(text)))
    filed = facts.datelines.filed(text)
    return next(filter(None, cities), None) or (filed and filed[1])


def opening(layout: Layout) -> int:
    """Give the index of the unit where a story has begun beyond doubt: its third paragraph, captions not counted."""
    units = range(layout.start, layout.end)
    paragraphs = (index for index in units if layout.prose[index] and not layout.caption[index])
    texts = {layout.units[index].text: index for index in islice(paragraphs, PARAGRAPHS)}
    return max(layout.start + 2, min(list(texts.values())[2:3], default=0))
