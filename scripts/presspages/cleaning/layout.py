"""The whole of a page as the rules of `clean` are shown it: its units, the stretch that is the story, the headline.

`view` has the units and what they share, `extent` the story, `headline_choice` the headline.
"""

from collections.abc import Sequence
from functools import cached_property

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_choice import Choice, choose
from presspages.cleaning.view import Known
from presspages.shared.read import Line
from presspages.statements.factlines import FactLines


class Layout(Extent):
    """A view of the lines of one article, with all that the rules ask of it.

    `found` is the number of the headline's first line, once it is found: no rule can make it another.
    """

    def __init__(
        self, lines: Sequence[Line], facts: FactLines, known: Known, found: int | None = None
    ) -> None:
        """Look at `lines`; `found` is what an earlier look has found."""
        super().__init__(lines, facts, known)
        self.found = found

    @classmethod
    def first(cls, lines: Sequence[Line], facts: FactLines) -> "Layout":
        """Look at an article for the first time."""
        return cls(lines, facts, Known.of(lines, facts))

    def of(self, lines: Sequence[Line]) -> "Layout":
        """Look at the article again, now that it has these lines; what is known of its texts stays known.

        Where whole units are gone, the others are what they were.
        """
        after = Layout(lines, self.facts, self.known, self.found or self._chosen())
        left = set(map(id, lines))  # a line that no rule has changed is the same object
        kept = [unit for unit in self.units if left.issuperset(map(id, unit.lines))]
        if sum(len(unit.lines) for unit in kept) == sum(1 for line in lines if line.text.strip()):
            after.units = kept
        return after

    def afresh(self) -> "Layout":
        """Look at the same lines as if for the first time, but for the headline."""
        again = Layout(self.lines, self.facts, self.known, self.found or self._chosen())
        same = [unit.lines for unit in again.units] == [unit.lines for unit in self.units]
        return self if same else again

    def _chosen(self) -> int | None:
        """The number of the headline's first line; None if nobody has asked yet, or it is not known."""
        choice: Choice | None = self.__dict__.get("choice")
        return None if choice is None or choice.index is None else self.units[choice.index].number

    @cached_property
    def choice(self) -> Choice:
        """The headline, or the lines between which it is open."""
        found = (index for index, unit in enumerate(self.units) if unit.number == self.found)
        index = next(found, None)
        return choose(self) if index is None else Choice(index)

    @property
    def headline(self) -> int | None:
        """The index of the headline among the units, None if no line before the story will do."""
        return self.choice.index
