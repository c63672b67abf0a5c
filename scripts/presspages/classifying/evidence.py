"""What an article says of meetings. Gathered by `classify` and weighed by `subject`."""

from collections.abc import Sequence
from dataclasses import dataclass

from presspages.classifying.naming import Kind
from presspages.shared.dates import PartialDate
from presspages.shared.facts import Verdict, value_of

# The ways of naming a meeting, the surest first.
KINDS: Sequence[Kind] = (
    "ordinal", "days", "day alone", "city and year", "city", "year", "city in its year", "host in its year",
)  # fmt: skip

# The ways that tell when or where a meeting was, and so can contradict its number.
TOLD: Sequence[Kind] = ("days", "city and year")

# The ways that take leaders and a city, or a host, for a meeting.
LOOSE: Sequence[Kind] = ("city in its year", "host in its year")


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that names a meeting: the meeting's year, how it is named, the sentence, its line, its block.

    `block` is the index in the story; None for the headline. `leads` tells the headline and the first
    paragraphs, `aside` a meeting that is looked back on or ahead to.
    """

    year: int
    kind: Kind
    sentence: str
    line: int | None
    block: int | None
    leads: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class General:
    """A sentence that speaks of a meeting without saying which: "the SCO summit"."""

    sentence: str
    line: int | None
    leads: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article says of meetings, and when it was published.

    `lead` are the sentences of the first paragraphs; `names_organization` is whether they or the headline do, or two
    sentences anywhere. `opening` are the first five paragraphs, `names_it_early` is whether one of them does.
    """

    headline: str
    lead: tuple[str, ...]
    names_organization: bool
    date: Verdict[PartialDate]
    named: tuple[Mention, ...]
    general: tuple[General, ...]
    dateline: str
    opening: str
    names_it_early: bool

    @property
    def beginning(self) -> str:
        """The headline, the city that the story was filed from, and the first paragraphs."""
        return " ".join((self.headline, self.dateline, *self.lead))

    @property
    def published(self) -> PartialDate | None:
        """The date of publication, None if it is not known."""
        return value_of(self.date)

    def is_of_its_year(self, mention: Mention) -> bool:
        """Tell whether a mention is of the meeting in the year of publication."""
        return self.published is not None and mention.year == self.published.year

    def is_past(self, mention: Mention) -> bool:
        """Tell whether a meeting was held in an earlier year than that of publication."""
        return self.published is not None and mention.year < self.published.year
