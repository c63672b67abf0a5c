"""Stage 2: furniture goes, line by line, and each edit is written down.

A rule is a plain function that is shown the layout of the lines and gives back those that it keeps, some of
them shortened. It alters or drops and never adds; the driver keeps the account by comparing. Every rule
leaves lines alone that state a fact about the article.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from presspages.cleaning.above import before_headline, before_story, head_of_dump
from presspages.cleaning.behind import after_story, page_rule
from presspages.cleaning.boxes import drawn_box, end_of_story
from presspages.cleaning.characters import character_references, control_characters
from presspages.cleaning.furniture import Words, counter, known_furniture
from presspages.cleaning.imprint import Stated, imprint
from presspages.cleaning.layout import Layout
from presspages.cleaning.repeated import repeated_caption, repeated_headline, running_head
from presspages.shared.account import Edit, observe
from presspages.shared.read import Line, Source
from presspages.statements.factlines import FactLines

Rule = Callable[[Layout, Words], list[Line]]

RULES: tuple[Rule, ...] = (
    control_characters,
    character_references,
    head_of_dump,
    known_furniture,
    counter,
    drawn_box,
    end_of_story,
    repeated_headline,
    repeated_caption,
    running_head,
    before_headline,
    before_story,
    after_story,
    page_rule,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A source without its furniture: the layout of what is left, every edit that was made, and the imprint."""

    source: Source
    layout: Layout
    edits: tuple[Edit, ...]
    imprint: tuple[Stated, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are left."""
        return self.layout.lines


def clean(source: Source, facts: FactLines, words: Words, rules: Sequence[Rule] = RULES) -> Cleaned:
    """Apply each rule in turn, and all again until none finds anything: dropping a line may uncover another."""
    stated = tuple(imprint(source.lines, facts))
    layout = Layout.first(source.lines, facts)
    edits: list[Edit] = []
    while True:
        before = layout
        for rule in rules:
            after = rule(layout, words)
            if tuple(after) != layout.lines:
                edits += observe(rule.__name__, layout.lines, after)
                layout = layout.of(after)
        if layout is before:
            return Cleaned(source, layout, tuple(edits), stated)
        layout = layout.afresh()
