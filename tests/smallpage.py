"""Small pages with a headline and a story, on which a case tries one rule: `test_signs` and `test_days`."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from presspages.describing.besides import Around
from presspages.shared.read import Line

PARTS: dict[str, list[str]] = {
    "head": [],
    "headline": ["Six presidents agree on a bridge"],
    "between": [],
    "story": [
        "Six presidents met in the hall on Thursday and agreed on a bridge over the river that divides the region.",
        "They will come together again in a year, and the host thanked everybody who had helped with the meeting.",
    ],
    "behind": [],
}


@dataclass(frozen=True)
class SmallPage:
    """The lines of a page by where they stand."""

    lines: list[Line]
    headline: Line
    story: list[Line]

    @classmethod
    def of(cls, case: dict[str, Any]) -> "SmallPage":
        """Make the page of a case, which may have lines of its own for any part; one alone need be no list."""
        number = count(1)
        parts = {
            part: [Line(next(number), text) for text in ([lines] if isinstance(lines, str) else lines)]
            for part, lines in (PARTS | case).items()
            if part in PARTS
        }
        return cls([line for part in parts.values() for line in part], parts["headline"][0], parts["story"])

    @property
    def around(self) -> Around:
        """Where it has its story and its headline."""
        return Around([line.number for line in self.story], self.headline.number)
