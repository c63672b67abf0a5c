"""Stage 3: facts are read off the cleaned lines, each with its evidence; what is left is the story.

A line that states a fact leaves the story and the account says so. Where the text states nothing, the
editor's note may; where neither does, the verdict says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from presspages.cleaning.clean import Cleaned
from presspages.cleaning.imprint import Stated
from presspages.describing.blocks import Block, blocks
from presspages.describing.findings import Findings
from presspages.describing.publication import decide_date
from presspages.shared.account import Edit
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, NotStated, T, Verdict
from presspages.shared.read import Source
from presspages.tables.notes import Misprint, Note
from presspages.tables.notes import Stated as EditorStated


@dataclass(frozen=True, slots=True)
class Described:
    """An article with its facts, its story in blocks, and the account of all that left the source."""

    source: Source
    furniture: tuple[Edit, ...]
    taken: tuple[Edit, ...]
    headline: Verdict[str]
    date: Verdict[PartialDate]
    publisher: Verdict[str]
    author: Verdict[str]
    dateline: Verdict[str]
    credit: Verdict[str]
    url: Verdict[str]
    misprints: tuple[Misprint, ...]
    story: tuple[Block, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The whole account, in the order of the edits."""
        return self.furniture + self.taken


def describe(cleaned: Cleaned, note: Note) -> Described:
    """Read the facts of an article off its lines, and let the editor's note add to them or overrule them."""
    found = Findings(cleaned)
    return Described(
        source=cleaned.source,
        furniture=cleaned.edits,
        taken=tuple(found.edits),
        headline=_or_editor(note.headline, found.headline),
        date=_or_editor(note.date, decide_date(found.dates(cleaned))),
        publisher=_or_editor(note.publisher, found.publisher),
        author=_or_editor(note.author, _first(found.persons, "no byline")),
        dateline=_or_editor(note.dateline, found.dateline),
        credit=_first(found.stated.credits, "no photograph's credit on a line of its own"),
        url=_or_editor(note.url, NotStated("the text gives no address")),
        misprints=note.misprints,
        story=blocks(found.lines, found.facts),
    )


def _first(stated: Sequence[Stated], reason: str) -> Verdict[str]:
    if not stated:
        return NotStated(reason)
    return Fact(stated[0].value, stated[0].rule, stated[0].line, stated[0].quote)


def _or_editor(stated: EditorStated[T] | None, verdict: Verdict[T]) -> Verdict[T]:
    """Let the editor's word stand before the text's, and keep what the text says in the reason."""
    if stated is None:
        return verdict
    own = f" (the text itself: {verdict.evidence})" if isinstance(verdict, Fact) else ""
    return Fact(stated.value, EDITOR, None, stated.because + own)
