"""Rules for what stands behind a story, and for lines of signs. In `clean.RULES`."""

import re
from functools import partial
from itertools import takewhile

from presspages.cleaning.furniture import Words, numbers, without
from presspages.cleaning.layout import Layout
from presspages.cleaning.wrapping import Unit
from presspages.shared.read import Line

# Signs without a letter or a number, two at the least.
PAGE_RULE = re.compile(r"[-=_*~#.·•|+\s]*[-=_*~#.·•|+][-=_*~#.·•|+\s]+")

# A line in brackets, with letters and without code: "[The recording ends]", "(Concluded)". The last of several things in it
# may be a day or two, as where sources are named: "(Itar-Tass, Kommersant, June 14-16)".
REMARK = re.compile(
    r"\s*[\[(（][^\W\d_][^\d\[\]()（）{}：]*"
    r"(?:(?<=, )(?:\d{1,2}(?:[-–]\d{1,2})? [^\W\d_]+|[^\W\d_]+\.? \d{1,2}(?:[-–]\d{1,2})?))?[\])）]\s*"
)


def after_story(layout: Layout, words: Words) -> list[Line]:
    """Drop what follows the last paragraph that keeps to the story's subject.

    Sentences of its own behind a box stay. What names the source or the day of publication right behind the story stays; a date further on, or behind a line across the
    page, is a teaser's. So do remarks in brackets right below it, as transcripts close: "[The recording ends]".
    """
    near = layout.units[layout.end : layout.end + 4]
    ruled = next((place for place, unit in enumerate(near) if PAGE_RULE.fullmatch(unit.text)), len(near))
    closing = list(near[:ruled])
    remarks = takewhile(partial(_is_remark, layout), range(layout.end, layout.end + len(closing)))
    kept = {layout.end + place for place, unit in enumerate(closing) if _closes(layout, closing, place)}
    kept.update(remarks)
    kept.update(layout.strays)
    gone = [layout.units[index] for index in range(layout.end, len(layout.units)) if index not in kept]
    return without(layout, numbers(gone))


def _is_remark(layout: Layout, index: int) -> bool:
    """Tell a line in brackets with nothing but blank lines above it, not even lines that rules have dropped."""
    unit = layout.units[index]
    near = index > 0 and layout.apart(index - 1, index) == 1 and unit.number - 1 in layout.known.blank
    return near and REMARK.fullmatch(unit.text) is not None


def _closes(layout: Layout, closing: list[Unit], place: int) -> bool:
    """Tell whether a unit behind the story says where or when it was published; so do a place and a day together."""
    facts, text = layout.facts, closing[place].text
    beside = [unit.text for unit in closing[max(place - 1, 0) : place] + closing[place + 1 : place + 2]]
    signed = (facts.city(text) and any(map(facts.dates, beside))) or (
        facts.dates(text) and any(map(facts.city, beside))
    )
    named = place == 0 and facts.author(text) is not None
    return named or facts.closes_story(text) or bool(signed)


def page_rule(layout: Layout, words: Words) -> list[Line]:
    """Drop lines of signs that rule off one part of a page from the next; they have told where the story ends."""
    return [line for line in layout.lines if not PAGE_RULE.fullmatch(line.text)]
