"""The timeline of the home page: a mark for every year of the table of meetings, as inline SVG. Called by `site`.

Drawn as text so that it follows the theme's colours, can be read aloud, and asks for no file. Where a screen is
narrow, the style sheet shows a list in its place, which the template writes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from presspages.rendering.phrases import cities
from presspages.tables.tables import Summit

# Measures in units of the drawing's own coordinates, which are pixels on a wide screen.
LEFT, BASE, HEIGHT = 26, 98, 128
NARROW, WIDE = 36, 120  # how far two marks stand from each other, at least and at most
ROOM, RIGHT = (
    992,
    66,
)  # the width of the drawing, unless its marks need more, and what is left for the last city
LETTER, CITY_ROOM = (
    4.4,
    84,
)  # how much a letter of a slanting city rises, and how much room there is above the line
SMALL, GROWTH = 4.5, 2.5  # a mark's radius without articles, and what each doubling of the articles adds


@dataclass(frozen=True, slots=True)
class Mark:
    """A year of meetings on the timeline: its size, and what it leads to (None where the archive has nothing)."""

    year: int
    meetings: Sequence[Summit]
    articles: int
    link: str | None

    @property
    def label(self) -> str:
        """What a mark says when it is pointed at or read aloud."""
        count = "1 article" if self.articles == 1 else f"{self.articles or 'no'} articles"
        if self.link and not self.articles:
            count = "mentioned in articles"
        places = dict.fromkeys(
            f"{each.city}, {each.country}{' (online)' if each.online else ''}" for each in self.meetings
        )
        return f"{self.year}, {'; '.join(places)}: {count}"

    @property
    def radius(self) -> float:
        """A mark's radius: it grows with the logarithm of the number of articles."""
        return round(SMALL + GROWTH * math.log2(1 + self.articles), 1)


def marks(in_year: Mapping[int, Sequence[Summit]], counts: Mapping[int, int], linked: set[int]) -> list[Mark]:
    """Make a mark for every year that has meetings, in their order."""
    return [
        Mark(year, held, counts.get(year, 0), f"summits/{year}/index.html" if year in linked else None)
        for year, held in sorted(in_year.items())
    ]


def draw(drawn: Sequence[Mark]) -> str:
    """Draw the marks on a line, oldest on the left, each with its year below and its city above."""
    gaps = max(len(drawn) - 1, 1)
    step = min(WIDE, max(NARROW, (ROOM - LEFT - RIGHT) // gaps))
    width = max(ROOM, LEFT + step * gaps + RIGHT)
    top = min(0, CITY_ROOM - round(LETTER * max((len(cities(mark.meetings)) for mark in drawn), default=0)))
    articles = sum(mark.articles for mark in drawn)
    meetings = sum(len(mark.meetings) for mark in drawn)
    parts = [
        f'<svg class="timeline" viewBox="0 {top} {width} {HEIGHT - top}" role="group" aria-labelledby="timeline-title timeline-desc">',
        '<title id="timeline-title">Timeline of the summits</title>',
        f'<desc id="timeline-desc">{meetings} meetings from left to right; a filled mark has articles, {articles} in all.</desc>',
        f'<line class="axis" x1="{LEFT}" y1="{BASE}" x2="{LEFT + step * (len(drawn) - 1)}" y2="{BASE}"/>',
        *(_mark(mark, LEFT + step * index) for index, mark in enumerate(drawn)),
        "</svg>",
    ]
    return "\n".join(parts)


def _mark(mark: Mark, x: int) -> str:
    kind = "filled" if mark.articles else "empty"
    drawn = (
        f"<title>{escape(mark.label)}</title>"
        f'<circle class="{kind}" cx="{x}" cy="{BASE}" r="{mark.radius}"/>'
        f'<text class="year" x="{x}" y="{BASE + 24}">{mark.year % 100:02}</text>'
        f'<text class="city" transform="translate({x + 3} {BASE - 14}) rotate(-50)">{escape(cities(mark.meetings))}</text>'
    )
    if mark.link is None:
        return f"<g>{drawn}</g>"
    return f'<a href="{mark.link}" aria-label="{escape(mark.label)}">{drawn}</a>'
