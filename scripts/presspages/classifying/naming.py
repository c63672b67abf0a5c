"""A meeting as a sentence names it, and the sentence with all that the finders look at."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from presspages.classifying.moments import Moment
from presspages.classifying.wording import Place, Wording
from presspages.shared.dates import PartialDate
from presspages.tables.patterns import Span

Kind = Literal[
    "ordinal",
    "city and year",
    "city in its year",
    "city",
    "host in its year",
    "year",
    "days",
    "day alone",
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
    """A sentence, the day its article was published, and the meetings, places and moments that it speaks of.

    `filed` are the cities that the article begins with; `looks_back` tells words that count years back from a day of publication that is not known: "a year ago".
    """

    text: str
    published: PartialDate | None
    meetings: Sequence[Span]
    places: Sequence[Place]
    moments: Sequence[Moment]
    looks_back: bool = False
    filed: AbstractSet[str] = frozenset()

    def naming(self, year: int, kind: Kind, wording: Wording) -> Named:
        """Tell the meeting of a year, and whether it is pointed to from the day of publication: last year's, the next one."""
        later = self.published is None or year > self.published.year
        coming = later and not self.looks_back and wording.ahead.search(self.text) is not None
        away = self.looks_back or any(moment.away and moment.year == year for moment in self.moments)
        return Named(year, kind, aside=away or coming)
