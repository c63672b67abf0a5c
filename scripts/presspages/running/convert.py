"""One article through every stage but the last: bytes and a note in, a finished article out.

Called by `pipeline` for each file of a folder. Touches no disk, so an article costs the same wherever it is.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from presspages.classifying.classify import Classified, classify
from presspages.classifying.meetings import Meetings
from presspages.classifying.topics import Topics
from presspages.cleaning.clean import clean
from presspages.cleaning.furniture import Words
from presspages.describing.describe import Described, describe
from presspages.shared.account import AccountError, replay
from presspages.shared.facts import Fact
from presspages.shared.faults import Fault, FaultyError
from presspages.shared.read import parse
from presspages.statements.factlines import FactLines
from presspages.tables.notes import Note
from presspages.tables.tables import Limits, Tables


@dataclass(frozen=True)
class Tools:
    """The tables of an archive, compiled for each stage; made once a run."""

    facts: FactLines
    words: Words
    meetings: Meetings
    topics: Topics
    limits: Limits

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, tables: Tables) -> "Tools":
        """Compile the tables, once for a process that converts again and again."""
        return cls(
            FactLines(tables),
            Words(tables.furniture),
            Meetings(tables),
            Topics(tables.topics),
            tables.limits,
        )


def convert(name: str, raw: bytes, place: str, note: Note, tools: Tools) -> Classified:
    """Take one source through the stages, and check that its account leads from the source to the story.

    Raises:
        FaultyError: the source cannot be read, or no story is left of it.
        AccountError: the account does not replay; that is a mistake of this program.
    """
    source = parse(name, raw, place, note.encoding.value if note.encoding else None)
    article = describe(clean(source, tools.facts, tools.words), note)
    _check(article, place, tools.limits)
    if not any(block.kind in {"paragraph", "caption"} for block in article.story):
        what = "no paragraph of a story was found"
        raise FaultyError(Fault(place, None, what, "scrape the page again, or remove the file"))
    left = [line for line in replay(source.lines, article.edits) if line.text.strip()]
    if left != [line for block in article.story for line in block.lines]:
        raise AccountError("the account does not lead from the source to the page")
    return classify(article, note, tools.meetings, tools.topics)


def _check(article: Described, place: str, limits: Limits) -> None:
    """Refuse a headline that no page can be called by, and a misprint that nobody printed.

    Raises:
        FaultyError: there is one or the other.
    """
    headline, limit = article.headline, limits.headline_characters
    if isinstance(headline, Fact) and len(headline.value) > limit:
        what = f"a headline of {len(headline.value)} characters, and the limit is {limit}"
        note = _note(place)
        remedy = f"state a shorter one in {Path(note).name}, or raise the limit in reference/limits.yml"
        raise FaultyError(Fault(note if headline.line is None else place, headline.line, what, remedy))
    printed = _flat("\n".join(line.text for line in article.source.lines)) if article.misprints else ""
    for misprint in article.misprints:
        if _flat(misprint.printed) not in printed:
            what = f"the misprint “{misprint.printed}” is not in the text"
            raise FaultyError(Fault(_note(place), None, what, "write it as it is printed, or remove it"))


def _note(place: str) -> str:
    """Name the editor's note that a source would have."""
    return str(Path(place).with_suffix(".yml"))


def _flat(text: str) -> str:
    return " ".join(text.split())
