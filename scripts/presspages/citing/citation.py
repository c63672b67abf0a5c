"""What is known of an article for citing it, before any format. Made by `render` and `bibliography`.

Only facts: a value that the source does not state is None, and every format leaves it out.
"""

import posixpath
import re
from dataclasses import dataclass

from presspages.filing.archive import Archive
from presspages.filing.filing import UNDECIDED, Filed
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, Verdict, value_of

# A citation stands on one line: what ends a line for any reader is a space in it.
SPACES = re.compile(r"[ \t\n\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """An article as it is cited, with the page that it was taken from and the archive's copy, as far as known.

    `key` is unique in the archive and can be read, `identifier` outlives a change of headline. `copy` is
    the address of the archive's own page, empty if that is not known. `untitled` stands for a headline that is not there; `supplied` says
    that the headline is the editor's, because the source has none.
    """

    key: str
    identifier: str
    title: str | None
    untitled: str
    supplied: bool
    author: str | None
    publication: str | None
    date: PartialDate | None
    language: str | None
    original: str | None
    archive: str
    copy: str

    @classmethod
    def of(cls, filed: Filed, archive: Archive) -> "Citation":
        """Take the facts of an article, each on one line."""
        facts = filed.facts
        headline = facts["title"]
        return cls(
            key=f"{posixpath.basename(filed.path).removesuffix('.md')}-{filed.year or UNDECIDED}",
            identifier=archive.id_of(filed),
            title=_line(headline),
            untitled=SPACES.sub(" ", filed.title),
            supplied=isinstance(headline, Fact) and headline.rule == EDITOR,
            author=_line(facts["author"]),
            publication=_line(facts["publisher"]),
            date=filed.date,
            language=value_of(facts["language"]),
            original=value_of(facts["url"]),
            archive=archive.name,
            copy=archive.url(filed.path),
        )

    @property
    def url(self) -> str:
        """The address to cite: the page that the text was taken from, else the archive's; empty if neither is known."""
        return self.original or self.copy

    @property
    def kept(self) -> str:
        """Where the archive's copy is: the archive, and the address in it."""
        return f"Archived in {self.archive}, {self.copy}" if self.copy else f"Archived in {self.archive}"

    @property
    def note(self) -> str:
        """What formats have no field for: where the copy is, and that there is no headline."""
        if self.title is None:
            return f"{self.untitled}. {self.kept}"
        return f"The headline is the archive's editor's. {self.kept}" if self.supplied else self.kept


def _line(verdict: Verdict[str]) -> str | None:
    value = value_of(verdict)
    return None if value is None else SPACES.sub(" ", value).strip()
