"""The timeline of the home page: a mark for every meeting of the table, as inline SVG. Called by `site`.

Drawn as text so that it follows the theme's colours, can be read aloud, and asks for no file. Where a screen is
narrow, the style sheet shows a list in its place, which the template writes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from presspages.tables import Summit

# Measures in units of the drawing's own coordinates, which are pixels on a wide screen.
STEP, LEFT, BASE, HEIGHT = 36, 26, 98, 128
SMALL, GROWTH = 4.5, 2.5  # a mark's radius without articles, and what each doubling of the articles adds


@dataclass(frozen=True, slots=True)
class Mark:
    """A meeting on the timeline: its place, its size, and what it leads to (None where the archive has nothing)."""

    summit: Summit
    articles: int
    link: str | None

    @property
    def label(self) -> str:
        """What a mark says when it is pointed at or read aloud."""
        count = "1 article" if self.articles == 1 else f"{self.articles or 'no'} articles"
        if self.link and not self.articles:
            count = "mentioned in articles"
        place = f"{self.summit.city}, {self.summit.country}"
        return f"{self.summit.year}, {place}{' (online)' if self.summit.online else ''}: {count}"

    @property
    def radius(self) -> float:
        """A mark's radius: it grows with the logarithm of the number of articles."""
        return round(SMALL + GROWTH * math.log2(1 + self.articles), 1)


def marks(summits: Sequence[Summit], counts: Mapping[int, int], linked: set[int]) -> list[Mark]:
    """Make a mark for every meeting, in the order of their years."""
    return [
        Mark(
            summit,
            counts.get(summit.year, 0),
            f"summits/{summit.year}/index.html" if summit.year in linked else None,
        )
        for summit in sorted(summits, key=lambda each: each.year)
    ]


def draw(drawn: Sequence[Mark]) -> str:
    """Draw the marks on a line, oldest on the left, each with its year below and its city above."""
    width = 2 * LEFT + STEP * max(len(drawn) - 1, 0) + 40
    articles = sum(mark.articles for mark in drawn)
    parts = [
        f'<svg class="timeline" viewBox="0 0 {width} {HEIGHT}" role="group" aria-labelledby="timeline-title timeline-desc">',
        '<title id="timeline-title">Timeline of the summits</title>',
        f'<desc id="timeline-desc">{len(drawn)} meetings from left to right; a filled mark has articles, {articles} in all.</desc>',
        f'<line class="axis" x1="{LEFT}" y1="{BASE}" x2="{LEFT + STEP * (len(drawn) - 1)}" y2="{BASE}"/>',
        *(_mark(mark, LEFT + STEP * index) for index, mark in enumerate(drawn)),
        "</svg>",
    ]
    return "\n".join(parts)


def _mark(mark: Mark, x: int) -> str:
    kind = "filled" if mark.articles else "empty"
    drawn = (
        f"<title>{escape(mark.label)}</title>"
        f'<circle class="{kind}" cx="{x}" cy="{BASE}" r="{mark.radius}"/>'
        f'<text class="year" x="{x}" y="{BASE + 24}">{mark.summit.year % 100:02}</text>'
        f'<text class="city" transform="translate({x + 3} {BASE - 14}) rotate(-50)">{escape(mark.summit.city)}</text>'
    )
    if mark.link is None:
        return f"<g>{drawn}</g>"
    return f'<a href="{mark.link}" aria-label="{escape(mark.label)}">{drawn}</a>'
