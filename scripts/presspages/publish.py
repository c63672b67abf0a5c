"""The only writing: generated files go into `docs`, all of them whole, and no file of a person's is touched.

A hidden list in `docs` names every file that this program made, with the hash of what it wrote. A file that is
not on the list, or no longer holds what was written, is a person's. New files are first laid out in a hidden
folder and then moved into place one by one, so that whoever is killed on the way leaves each file old or new.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from presspages.alone import told
from presspages.faults import Fault, FaultyError
from presspages.render import Page

LIST = ".presspages.json"
STAGING = ".presspages.staging"

# The hashes of what this program wrote to a path: one, or two while a run is moving files into place.
Made = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changes in `docs`: the files to write, and the paths of those to delete."""

    write: tuple[Page, ...]
    delete: tuple[str, ...]
    made: Made

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.write or self.delete)


def plan(pages: Iterable[Page], docs: Path) -> Changes:
    """Compare the pages with what is there; nothing is written.

    Raises:
        FaultyError: a person's file stands where a page must go, or was changed after it was generated.
    """
    made = _read_list(docs)
    faults: list[Fault] = []
    write: list[Page] = []
    wanted: Made = {}
    for page in sorted(pages, key=lambda each: each.path):
        if page.path in wanted:
            what = "two pages would be written here"
            faults.append(
                Fault(str(docs / page.path), None, what, "give one article another headline in its note")
            )
        wanted[page.path] = [_hash(page.content)]
        there = _hash_of(docs / page.path)
        if there == wanted[page.path][0]:
            continue
        if obstacle := _obstacle(docs, page.path):
            faults.append(_not_ours(obstacle, known=False))
        elif there and there not in made.get(page.path, []):
            faults.append(_not_ours(docs / page.path, page.path in made))
        write.append(page)
    delete = []
    for path in sorted(made.keys() - wanted.keys()):
        there = _hash_of(docs / path)
        if there in made[path]:
            delete.append(path)
        elif there:
            faults.append(_not_ours(docs / path, known=True))
    if faults:
        raise FaultyError(*dict.fromkeys(faults))
    return Changes(tuple(write), tuple(delete), wanted)


def carry_out(changes: Changes, docs: Path) -> None:
    """Write and delete as planned. Killed at any moment, the next run finishes the work.

    Raises:
        FaultyError: the disk is full, the folder cannot be written to, or another such trouble.
    """
    staging = docs / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    before = _read_list(docs)
    if not changes and before == changes.made:
        return
    try:
        with told(docs):
            _move_in(changes, before, docs)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_in(changes: Changes, before: Made, docs: Path) -> None:
    """Lay out the new files and both lists, then move everything: when room runs out, nothing has been moved yet."""
    staging = docs / STAGING
    for page in changes.write:
        _write(staging / page.path, page.content)
    _write(staging / f"{LIST}.both", _as_list(_both(before, changes.made)))
    _write(staging / LIST, _as_list(changes.made))
    (staging / f"{LIST}.both").replace(docs / LIST)
    for page in changes.write:
        (docs / page.path).parent.mkdir(parents=True, exist_ok=True)
        (staging / page.path).replace(docs / page.path)
    for path in changes.delete:
        (docs / path).unlink()
    for path in before.keys() - changes.made.keys():
        _remove_empty_folders(docs, path)
    (staging / LIST).replace(docs / LIST)


def _both(old: Made, new: Made) -> Made:
    """List what was made and what is about to be, so that neither is ever taken for a person's file."""
    return {path: sorted({*old.get(path, []), *new.get(path, [])}) for path in sorted({*old, *new})}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove_empty_folders(docs: Path, path: str) -> None:
    """Remove the folders that are empty without a generated file, even if an earlier run deleted it."""
    for folder in (docs / path).parents:
        if folder == docs or (folder.is_dir() and any(folder.iterdir())):
            return
        if folder.is_dir():
            folder.rmdir()


def _read_list(docs: Path) -> Made:
    try:
        return TypeAdapter(Made).validate_json((docs / LIST).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        what = "the list of generated files cannot be read"
        raise FaultyError(Fault(str(docs / LIST), None, what, "delete it and the generated pages")) from error


def _as_list(made: Made) -> bytes:
    return (json.dumps(made, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _not_ours(path: Path, known: bool) -> Fault:
    what = (
        "was changed after it was generated"
        if known
        else "was not made by this program, and a page must go there"
    )
    return Fault(str(path), None, what, "move it elsewhere, or delete it")


def _obstacle(docs: Path, path: str) -> Path | None:
    """Find a folder in the place of a page, or a link, or a file in the place of a folder that it must go into."""
    if (docs / path).is_dir() or (docs / path).is_symlink():
        return docs / path
    return next((folder for folder in (docs / path).parents if folder.is_file()), None)


def _hash_of(path: Path) -> str | None:
    try:
        return _hash(path.read_bytes()) if path.is_file() else None
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(path), None, what, "give leave to read it, and run again")) from error


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
