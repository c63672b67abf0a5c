"""A meeting as a sentence names it, and the sentence with all that the finders look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from presspages.classifying.moments import Moment
from presspages.classifying.wording import Place, Wording
from presspages.shared.dates import PartialDate
from presspages.tables.patterns import Span

Kind = Literal[
    "ordinal", "city and year", "city in its year", "city", "host in its year", "year", "days", "anniversary"
]


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting as a sentence names it: the year it is filed under, by what it was known.

    `aside` tells a meeting that the sentence looks back on or ahead to: last year's, the next one.
    """

    year: int
    kind: Kind
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the day its article was published, and the meetings, places and moments that it speaks of."""

    text: str
    published: PartialDate | None
    meetings: Sequence[Span]
    places: Sequence[Place]
    moments: Sequence[Moment]

    def is_aside(self, year: int, wording: Wording) -> bool:
        """Tell whether a meeting is pointed to from the day of publication: last year's, the next one."""
        away = any(moment.away and moment.year == year for moment in self.moments)
        later = self.published is None or year > self.published.year
        return away or (later and wording.ahead.search(self.text) is not None)
