"""A folder of articles through all stages: read everything, gather the faults, write what is sound.

Called by `__main__` for the command line and by `mkdocs_hooks.py` before a build.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from presspages import folder, yamlfile
from presspages.alone import alone_in
from presspages.classify import Classified
from presspages.convert import Tools, convert
from presspages.faults import Fault, FaultyError
from presspages.filing import Filed, file_articles
from presspages.notes import Note
from presspages.publish import Changes, carry_out, plan
from presspages.reference import OWN_TABLES, read_tables
from presspages.render import Pages
from presspages.site import site
from presspages.tables import Limits, Tables


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found: how many sources, the sound articles, the faults, what it changes (None: it must not)."""

    sources: int
    articles: tuple[Filed, ...]
    faults: tuple[Fault, ...]
    changes: Changes | None


def run(
    articles: Path, docs: Path, *, keep_going: bool = False, write: bool = True, address: str = ""
) -> Run:
    """Convert a folder and publish it into `docs`, for a site that will live at `address`, if that is known.

    With a fault nothing is written, unless `keep_going` lets the sound articles through. With `write` false
    the changes are only worked out.
    """
    sources: Sequence[Path] = ()
    try:
        sources = _sources(articles)
        tables = read_tables(_tables_folder(articles))
    except FaultyError as error:
        return Run(len(sources), (), error.faults, None)
    sound, notes, faults = _convert_all(articles, sources, tables)
    filed = tuple(file_articles(sound))
    if faults and not keep_going:
        return Run(len(sources), filed, tuple(faults), None)
    try:
        with alone_in(docs, make=write):
            changes = plan(site(filed, Pages(tables, address), notes), docs)
            if write:
                carry_out(changes, docs)
    except FaultyError as error:
        return Run(len(sources), filed, (*faults, *error.faults), None)
    return Run(len(sources), filed, tuple(faults), changes)


def _tables_folder(articles: Path) -> Path:
    own = articles / "reference"
    if not own.is_dir():
        return OWN_TABLES
    folder.check_inside(own, articles)
    return own


def _convert_all(
    articles: Path, sources: Sequence[Path], tables: Tables
) -> tuple[list[Classified], dict[str, bytes], list[Fault]]:
    """Convert what can be; give it, the notes on it by file name as they were found, and the faults of the rest."""
    tools = Tools.of(tables)
    sound, faults = [], list(folder.orphans(articles))
    notes: dict[str, bytes] = {}
    for path in sources:
        try:
            folder.check_name(path)
            raw = folder.contents(path, articles, tables.limits.source_bytes)
            beside = path.with_suffix(".yml")
            note = _note(beside, tables.limits)
            told = yamlfile.parse(note, str(beside), Note) if note is not None else Note()
            sound.append(convert(path.name, raw, str(path), told, tools))
            if note is not None:
                notes[beside.name] = note
        except FaultyError as error:
            faults += error.faults
        except OSError as error:
            faults.append(Fault(str(path), None, f"cannot be read ({error.strerror})", "mend or remove it"))
        except Exception as error:  # noqa: BLE001 - whatever one article does, the others are converted
            what = f"a mistake of this program ({type(error).__name__}: {error})"
            faults.append(Fault(str(path), None, what, "report it with this file"))
    return sound, notes, sorted(faults, key=lambda fault: (fault.file, fault.line or 0))


def _sources(articles: Path) -> Sequence[Path]:
    if not articles.is_dir():
        raise FaultyError(Fault(str(articles), None, "there is no such folder", "name one with --articles"))
    try:
        return folder.sources(articles)
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(articles), None, what, "give leave to read it")) from error


def _note(path: Path, limits: Limits) -> bytes | None:
    return yamlfile.found(path, limits.note_bytes) if os.path.lexists(path) else None
