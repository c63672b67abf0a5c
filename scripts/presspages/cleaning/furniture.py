"""The furniture table compiled, and the rules for what is furniture by its own words. In `clean.RULES`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from presspages.cleaning.layout import Layout
from presspages.cleaning.wrapping import Unit
from presspages.shared.read import Line
from presspages.shared.signals import DIGITS, MEMORY, count_words
from presspages.statements.datestatements import TIME
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# The number of a link, as a text browser prints it.
LINK = re.compile(r"\[\d+\]")


class Words:
    """The furniture table, compiled; made once a run."""

    def __init__(self, furniture: Furniture) -> None:
        """Compile the lists, each into one pattern."""
        # The rules look at the same lines again and again.
        self.is_furniture = lru_cache(maxsize=MEMORY)(self._is_furniture)
        self.ends_story = lru_cache(maxsize=MEMORY)(self._ends_story)
        self._line = AnyCase(alternatives(furniture.line))
        self._start = AnyCase(rf"\W*{alternatives([*furniture.start, *furniture.appeal])}")
        self._appeal = AnyCase(rf"\W*{alternatives(furniture.appeal)}")
        self._end = AnyCase(rf"\W*{alternatives(furniture.end_of_story)}\s*")

    def _is_furniture(self, text: str) -> bool:
        """Tell whether a line is furniture by its words alone."""
        text = " ".join(text.split())  # so that no run of spaces is tried at every length
        text = LINK.sub("", text).strip() if "[" in text else text
        return bool(self._line.fullmatch(text) or self._start.match(text))

    def is_appeal(self, text: str) -> bool:
        """Tell whether a site speaks to its readers of itself: "If you value our journalism, …"."""
        return self._appeal.match(" ".join(text.split())) is not None

    def _ends_story(self, text: str) -> bool:
        """Tell whether a line is the heading of what follows a story: "Next post"."""
        return self._end.fullmatch(text) is not None


def without(layout: Layout, dropped: set[int]) -> list[Line]:
    """Give the lines without those that have these numbers."""
    if not dropped:
        return list(layout.lines)
    return [line for line in layout.lines if line.number not in dropped]


def numbers(units: Iterable[Unit]) -> set[int]:
    """Give the numbers of the lines of some units."""
    return {line.number for unit in units for line in unit.lines}


def known_furniture(layout: Layout, words: Words) -> list[Line]:
    """Drop whole lines that are furniture wherever they stand: buttons, counters, what templates leave.

    A line that only begins like one is left alone if it reads on as a story: "Share prices fell". So is a
    finished sentence among the paragraphs of the story, if it is about their subject or has no number; but not
    what the site asks of its readers. The counters of a gallery behind a story tell its captions, and stay.
    """
    found = {
        line.number
        for line in layout.lines
        if words.is_furniture(line.text) and not layout.facts.is_fact(line.text)
    } - (layout.known.pictures if any(layout.prose) else set())
    appeals = {line.number for line in layout.lines if line.number in found and words.is_appeal(line.text)}
    return without(layout, found - _told(layout) | appeals) if found else list(layout.lines)


def _told(layout: Layout) -> set[int]:
    """Give the numbers of lines within the story that read as sentences of it, or stand inside a wrapped paragraph."""
    told = [
        layout.units[index]
        for index in range(layout.start, layout.end)
        if (layout.prose[index] and layout.shared(index) >= 3)
        or (_is_sentence(layout.units[index].text) and index < layout.end - 1)
    ]
    inside = (
        layout.units[index].lines[1:-1] for index in range(layout.start, layout.end) if layout.prose[index]
    )
    return numbers(told) | {line.number for lines in inside for line in lines}


def _is_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".。" and count_words(text) >= 4 and not DIGITS.search(text)


# A number behind a time of day, as sites count readers: "2023-07-04 14:17 1895".
COUNTER = re.compile(rf"^(?P<kept>.*(?:{TIME.pattern}))\s+\d[\d.,]*\s*$", re.IGNORECASE)


def counter(layout: Layout, words: Words) -> list[Line]:
    """Take the bare number behind the time of a date line: a site's counter.

    In any other line a number at the end is part of what it says.
    """
    kept = []
    for line in layout.lines:
        match = COUNTER.match(line.text) if layout.facts.dates(line.text) else None
        dated = match is not None and layout.facts.dates(match["kept"])  # or the number is the date
        kept.append(replace(line, text=match["kept"]) if match and dated else line)
    return kept
