"""The lines that stand beside a story, placed: where a name stands says much of whose it is. Made by `findings` for `names`."""

import html
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Literal, NamedTuple

from presspages.shared.read import Line
from presspages.shared.unseen import UNSEEN
from presspages.statements.factlines import FactLines

MENU = 5  # a site's menu begins within so many lines below its name
BEGUN, ENDING = 2, 5  # so many first and last lines of a story may be left of the page around it

Where = Literal["head", "between", "behind", "story"]


class Beside(NamedTuple):
    """A line as it is read: how many printed lines stand above it, where it is to headline and story.

    What stands near it is looked at when it is asked for: few lines are.
    """

    text: str
    number: int
    above: int
    where: Where
    page: "Printed"

    @property
    def below(self) -> int:
        """How many printed lines stand below it."""
        return len(self.page.lines) - 1 - self.above

    @property
    def over(self) -> Sequence[str]:
        """The two lines above it, the nearest first."""
        return [text for _, text in self.page.lines[max(self.above - 2, 0) : self.above]][::-1]

    @property
    def near(self) -> Sequence[str]:
        """The lines right above and right below it."""
        return [*self.over[:1], *(text for _, text in self.page.lines[self.above + 1 : self.above + 2])]

    @property
    def home(self) -> bool:
        """Tell whether the menu begins below it."""
        below = self.page.lines[self.above + 1 : self.above + 1 + MENU]
        return any(self.page.is_home(text) for _, text in below)


class Printed(NamedTuple):
    """The lines of a page that show something, with their numbers, and the number of its headline."""

    lines: Sequence[tuple[int, str]]
    headline: int | None
    is_home: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Around:
    """Where a page has its story: the numbers of its lines and of the headline."""

    story: Sequence[int]
    headline: int | None

    @property
    def first(self) -> float:
        """The number of the first line of the story."""
        return self.story[0] if self.story else float("inf")

    def where(self, number: int) -> Where:
        """Tell where a line is."""
        if number < (self.headline or self.first):
            return "head"
        return "between" if number < self.first else "behind"


def _printed(text: str) -> str:
    """Write a line as readers saw it; what would act where it is quoted is left out."""
    return UNSEEN.sub("", html.unescape(text)).strip()


def besides(
    lines: Sequence[Line], around: Around, facts: FactLines, dump: Container[int] = ()
) -> Iterator[Beside]:
    """Place the lines that are not the story's, and the first and last of those that are.

    Those of a `dump`, the head that another program wrote above the page, are no lines of the page: its first is the one below.
    """
    for part in (
        [line for line in lines if line.number in dump],
        [line for line in lines if line.number not in dump],
    ):
        yield from _placed(part, around, facts)


def _placed(lines: Sequence[Line], around: Around, facts: FactLines) -> Iterator[Beside]:
    printed = [(line.number, _printed(line.text)) for line in lines if line.text.strip()]
    printed = list(dropwhile(lambda each: facts.site_words.is_button(each[1]), printed))
    page = Printed(printed, around.headline, facts.is_home)
    story = frozenset(around.story)
    ends = {*around.story[:BEGUN], *around.story[-ENDING:]}
    for place, (number, text) in enumerate(printed):
        if number not in story or number in ends:
            where: Where = "story" if number in story else around.where(number)
            yield Beside(text, number, place, where, page)
