"""One article through every stage but the last: bytes and a note in, a finished article out.

Called by `pipeline` for each file of a folder. Touches no disk, so an article costs the same wherever it is.
"""

from dataclasses import dataclass

from presspages.account import AccountError, replay
from presspages.classify import Classified, classify
from presspages.clean import Words, clean
from presspages.datelines import Datelines
from presspages.describe import describe
from presspages.factlines import FactLines
from presspages.faults import Fault, FaultyError
from presspages.meetings import Meetings
from presspages.notes import Note
from presspages.read import parse
from presspages.tables import Tables
from presspages.topics import Topics


@dataclass(frozen=True)
class Tools:
    """The tables of an archive, compiled for each stage; made once a run."""

    facts: FactLines
    words: Words
    datelines: Datelines
    meetings: Meetings
    topics: Topics

    @classmethod
    def of(cls, tables: Tables) -> "Tools":
        """Compile the tables."""
        return cls(
            FactLines(tables),
            Words(tables.furniture),
            Datelines(tables),
            Meetings(tables),
            Topics(tables.topics),
        )


def convert(name: str, raw: bytes, place: str, note: Note, tools: Tools) -> Classified:
    """Take one source through the stages, and check that its account leads from the source to the story.

    Raises:
        FaultyError: the source cannot be read, or no story is left of it.
        AccountError: the account does not replay; that is a mistake of this program.
    """
    source = parse(name, raw, place, note.encoding.value if note.encoding else None)
    article = describe(clean(source, tools.facts, tools.words), note, tools.facts, tools.datelines)
    if not any(block.kind == "paragraph" for block in article.story):
        what = "no paragraph of a story was found"
        raise FaultyError(Fault(place, None, what, "scrape the page again, or remove the file"))
    left = [line for line in replay(source.lines, article.edits) if line.text.strip()]
    if left != [line for block in article.story for line in block.lines]:
        raise AccountError("the account does not lead from the source to the page")
    return classify(article, note, tools.meetings, tools.topics)
