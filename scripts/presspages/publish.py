"""The only writing: generated files go into `docs`, all of them whole, and no file of a person's is touched.

A hidden list in `docs` names every file that this program made, with the hash of what it wrote. A file that is
not on the list, or no longer holds what was written, is a person's. A file that the disk describes as it did after the
last run (its size, its times, its number) is taken to be as it was left, without reading it again; `--check` reads all.
New files are first laid out in a hidden
folder and then moved into place one by one, so that whoever is killed on the way leaves each file old or new.
"""

import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter

from presspages.alone import told
from presspages.cache import Written
from presspages.faults import Fault, FaultyError
from presspages.progress import Progress
from presspages.render import AnyPage, Later

LIST = ".presspages.json"
STAGING = ".presspages.staging"

# From so many files on the disk is waited for once, which on a busy machine takes a tenth of the time.
MANY = 100

# The hashes of what this program wrote to a path: one, or two while a run is moving files into place.
Made = dict[str, list[str]]


NOTHING_KNOWN: Mapping[str, Written] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changes in `docs`: the files to write, and the paths of those to delete; `same` are those that stay."""

    write: tuple[AnyPage, ...]
    delete: tuple[str, ...]
    same: dict[str, Written] = field(repr=False)

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.write or self.delete)


def plan(pages: Iterable[AnyPage], docs: Path, left: Mapping[str, Written] = NOTHING_KNOWN) -> Changes:
    """Compare the pages with what is there; nothing is written. `left` tells how the last run left the files.

    Raises:
        FaultyError: a person's file stands where a page must go, or was changed after it was generated.
    """
    made = made_in(docs)
    faults: list[Fault] = []
    write: dict[str, AnyPage] = {}
    same: dict[str, Written] = {}
    for page in sorted(pages, key=lambda each: each.path):
        if page.path in write or page.path in same:
            what = "two pages would be written here"
            faults.append(
                Fault(str(docs / page.path), None, what, "give one article another headline in its note")
            )
        there = _there(docs, page.path, left)
        if there and there.sha256 == _wanted(page, left.get(page.path)):
            same[page.path] = there._replace(key=_key(page))
            continue
        if obstacle := _obstacle(docs, page.path):
            faults.append(_not_ours(obstacle, known=False))
        elif there and there.sha256 not in made.get(page.path, []):
            faults.append(_not_ours(docs / page.path, page.path in made))
        write[page.path] = page
    delete = []
    for path in sorted(made.keys() - write.keys() - same.keys()):
        there = _there(docs, path, left)
        if there and there.sha256 in made[path]:
            delete.append(path)
        elif there:
            faults.append(_not_ours(docs / path, known=True))
    if faults:
        raise FaultyError(*dict.fromkeys(faults))
    return Changes(tuple(write.values()), tuple(delete), same)


def carry_out(changes: Changes, docs: Path) -> dict[str, Written]:
    """Write and delete as planned, and tell how the files were left. Killed at any moment, the next run finishes the work.

    Raises:
        FaultyError: the disk is full, the folder cannot be written to, or another such trouble.
    """
    staging = docs / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    before = made_in(docs)
    if not changes and before == _made(changes.same):
        return changes.same
    try:
        with told(docs):
            return _move_in(changes, before, docs)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_in(changes: Changes, before: Made, docs: Path) -> dict[str, Written]:
    """Lay out the new files and both lists, then move everything: when room runs out, nothing has been moved yet."""
    staging = docs / STAGING
    files = dict(changes.same)
    together = len(changes.write) > MANY and hasattr(os, "sync")
    for page in Progress().over("Writing", changes.write):
        content = page.content
        _write(staging / page.path, content, sync=not together)
        files[page.path] = Written(_key(page), _hash(content), "")
    if together:
        os.sync()
    made = _made(files)
    _write(staging / f"{LIST}.both", _as_list(_both(before, made)))
    _write(staging / LIST, _as_list(made))
    (staging / f"{LIST}.both").replace(docs / LIST)
    for page in changes.write:
        (docs / page.path).parent.mkdir(parents=True, exist_ok=True)
        (staging / page.path).replace(docs / page.path)
        files[page.path] = files[page.path]._replace(stat=_stat(docs, page.path))
    for path in changes.delete:
        (docs / path).unlink()
    for path in before.keys() - made.keys():
        _remove_empty_folders(docs, path)
    (staging / LIST).replace(docs / LIST)
    return files


def _key(page: AnyPage) -> str:
    return page.key if isinstance(page, Later) else ""


def _wanted(page: AnyPage, left: Written | None) -> str:
    """Give the hash that a page shall have; the page is made for it only if nobody knows."""
    if isinstance(page, Later) and page.sha256:
        return page.sha256
    if left and left.key and left.key == _key(page):
        return left.sha256
    return _hash(page.content)


def _there(docs: Path, path: str, left: Mapping[str, Written]) -> Written | None:
    """Tell what file is there, if any; it is read unless it is as the last run left it."""
    found = _stat(docs, path)
    if not found:
        return None
    known = left.get(path)
    return known if known and known.stat == found else Written("", _hash_of(docs / path), found)


def _stat(docs: Path, path: str) -> str:
    """Write how the disk describes a file; empty if there is none."""
    try:
        found = os.stat(f"{docs}/{path}")  # noqa: PTH116 - asked for every file of an archive, and pathlib takes its time
    except OSError:
        return ""
    if not stat.S_ISREG(found.st_mode):
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _made(files: Mapping[str, Written]) -> Made:
    return {path: [each.sha256] for path, each in sorted(files.items())}


def _both(old: Made, new: Made) -> Made:
    """List what was made and what is about to be, so that neither is ever taken for a person's file."""
    return {path: sorted({*old.get(path, []), *new.get(path, [])}) for path in sorted({*old, *new})}


def _write(path: Path, content: bytes, *, sync: bool = True) -> None:
    """Write a file into a new folder, and wait for the disk, unless somebody does so for many files at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        if sync:
            os.fsync(file.fileno())


def _remove_empty_folders(docs: Path, path: str) -> None:
    """Remove the folders that are empty without a generated file, even if an earlier run deleted it."""
    for folder in (docs / path).parents:
        if folder == docs or (folder.is_dir() and any(folder.iterdir())):
            return
        if folder.is_dir():
            folder.rmdir()


def made_in(docs: Path) -> Made:
    """Give the files in a folder that this program made, each with the hashes of what it wrote.

    Raises:
        FaultyError: the list of them cannot be read.
    """
    try:
        return TypeAdapter(Made).validate_json((docs / LIST).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        what = "the list of generated files cannot be read"
        raise FaultyError(Fault(str(docs / LIST), None, what, "delete it and the generated pages")) from error


def _as_list(made: Made) -> bytes:
    return (json.dumps(made, sort_keys=True, ensure_ascii=False) + "\n").encode()


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


def _hash_of(path: Path) -> str:
    try:
        return _hash(path.read_bytes())
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(path), None, what, "give leave to read it, and run again")) from error


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
