"""A folder of articles through all stages: read everything, gather the faults, write what is sound.

Called by `__main__` for the command line and by `mkdocs_hooks.py` before a build.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from presspages import yamlfile
from presspages.account import AccountError
from presspages.classify import Classified
from presspages.convert import Tools, convert
from presspages.faults import Fault, FaultyError
from presspages.filing import Filed, file_articles
from presspages.notes import Note
from presspages.publish import Changes, carry_out, plan
from presspages.reference import read_tables
from presspages.render import Pages
from presspages.site import site
from presspages.tables import Tables

# Where the tables lie that come with this repository, for a folder of articles that has none of its own.
OWN_TABLES = Path(__file__).resolve().parents[2] / "articles" / "reference"

# Control characters, and how Python shows bytes of a file name that are no text.
NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found: how many sources, the sound articles, the faults, what it changes (None: it must not)."""

    sources: int
    articles: tuple[Filed, ...]
    faults: tuple[Fault, ...]
    changes: Changes | None


def run(articles: Path, docs: Path, *, keep_going: bool = False, write: bool = True) -> Run:
    """Convert a folder and publish it into `docs`.

    With a fault nothing is written, unless `keep_going` lets the sound articles through. With `write` false
    the changes are only worked out.
    """
    sources = _sources(articles)
    try:
        tables = read_tables(_tables_folder(articles))
    except FaultyError as error:
        return Run(len(sources), (), error.faults, None)
    sound, faults = _convert_all(articles, sources, tables)
    filed = tuple(file_articles(sound))
    if faults and not keep_going:
        return Run(len(sources), filed, tuple(faults), None)
    try:
        changes = plan(site(filed, Pages(tables)), docs)
        if write:
            carry_out(changes, docs)
    except FaultyError as error:
        return Run(len(sources), filed, (*faults, *error.faults), None)
    return Run(len(sources), filed, tuple(faults), changes)


def _tables_folder(articles: Path) -> Path:
    if not articles.is_dir():
        raise FaultyError(Fault(str(articles), None, "there is no such folder", "name one with --articles"))
    own = articles / "reference"
    return own if own.is_dir() else OWN_TABLES


def _convert_all(
    articles: Path, sources: Sequence[Path], tables: Tables
) -> tuple[list[Classified], list[Fault]]:
    tools = Tools.of(tables)
    sound, faults = [], list(_orphans(articles))
    for path in sources:
        try:
            _check_name(path)
            sound.append(convert(path.name, path.read_bytes(), str(path), _note(path), tools))
        except FaultyError as error:
            faults += error.faults
        except AccountError as error:
            faults.append(
                Fault(str(path), None, f"a mistake of this program ({error})", "report it with this file")
            )
        except OSError as error:
            faults.append(Fault(str(path), None, f"cannot be read ({error.strerror})", "mend or remove it"))
    return sound, sorted(faults, key=lambda fault: (fault.file, fault.line or 0))


def _sources(articles: Path) -> Sequence[Path]:
    """List the sources in the order of their names, which is the same on every machine."""
    return sorted(path for path in articles.glob("*.txt") if not path.name.startswith("."))


def _check_name(path: Path) -> None:
    """Refuse a file name that is no text: no page could name its source."""
    if NO_TEXT.search(path.name):
        shown = path.name.encode("unicode_escape").decode()
        place = str(path.with_name(shown))
        raise FaultyError(
            Fault(place, None, "a file name with characters that cannot be shown", "rename the file")
        )


def _note(path: Path) -> Note:
    note = path.with_suffix(".yml")
    return yamlfile.read(note, Note) if note.exists() else Note()


def _orphans(articles: Path) -> Iterator[Fault]:
    """Find notes that stand beside no article."""
    for path in sorted(articles.glob("*.yml")):
        if not path.with_suffix(".txt").exists():
            what = f"a note without its article, {path.with_suffix('.txt').name}"
            yield Fault(str(path), None, what, "give both the same name, or remove the note")
