"""One name that a page prints beside its story, with every place and every sign. Used by `publisher_names`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from presspages.cleaning.imprint import Stated
from presspages.describing.besides import Beside
from presspages.describing.nameform import SMALL, WORD, is_known, is_label
from presspages.statements.factlines import FactLines


@dataclass(frozen=True)
class Name:
    """A name in all the ways in which the page prints it, with the lines where."""

    key: str
    facts: FactLines
    stated: Sequence[Stated]
    places: Mapping[int, Beside]

    @cached_property
    def lines(self) -> Sequence[Beside]:
        """The lines beside the story that have it."""
        return [self.places[each.line] for each in self.stated if each.line in self.places]

    @cached_property
    def alone(self) -> Sequence[Beside]:
        """Those that have nothing else."""
        return [self.places[each.line] for each in self.stated if each.rule == "alone"]

    @cached_property
    def parts(self) -> Sequence[Beside]:
        """Those of which it is a part."""
        return [self.places[each.line] for each in self.stated if each.rule == "part"]

    @property
    def signed(self) -> bool:
        """Tell a name that stands only where bylines and datelines do."""
        return all(
            each.rule == "dateline"
            or each.line not in self.places
            or self.places[each.line].where in {"between", "story"}
            for each in self.stated
        )

    @cached_property
    def printed(self) -> frozenset[str]:
        """The ways to print it."""
        return frozenset(each.value for each in self.stated)

    @cached_property
    def longest(self) -> str:
        """The fullest of them."""
        return max(sorted(self.printed), key=len)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The signs that it is found by."""
        return frozenset(each.rule for each in self.stated)

    @cached_property
    def known(self) -> bool:
        """Tell a name of the publishers table."""
        return any(is_known(each, self.facts) for each in self.printed)

    @cached_property
    def known_name(self) -> bool:
        """Tell a name of that table which is printed as names are."""
        return self.known and any(map(self.facts.publisher, self.printed))

    @cached_property
    def agency(self) -> bool:
        """Tell an agency's, whose texts others print."""
        return any(map(self.facts.is_agency_name, self.printed))

    @cached_property
    def medium(self) -> bool:
        """Tell a name that says what it is a name of."""
        return any(map(self.facts.is_medium, self.printed))

    @cached_property
    def office(self) -> bool:
        """Tell an institution's."""
        return any(map(self.facts.is_office, self.printed))

    @cached_property
    def small_words(self) -> bool:
        """Tell a name with small words that few names have."""
        return any(word[0].islower() and word.casefold() not in SMALL for word in WORD.findall(self.longest))

    @cached_property
    def firm(self) -> bool:
        """Tell a firm's, that seldom is the site's."""
        return self.facts.site_words.is_firm(self.longest)

    @cached_property
    def labels(self) -> bool:
        """Tell words of menus."""
        return is_label(self.longest, self.facts)
