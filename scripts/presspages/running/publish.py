"""The only writing: generated files go into `docs`, all of them whole, and no file of a person's is touched.

New files are first laid out in a hidden folder and then moved into place one by one, so that whoever is killed on the
way leaves each file old or new. Called by `pipeline` with what `plan` worked out.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from presspages.filing.files import AnyPage, Long, Page, measure
from presspages.filing.left import Written, described
from presspages.running.alone import told
from presspages.running.inventory import LIST, MOVING, as_list
from presspages.running.plan import Changes
from presspages.running.progress import Progress

STAGING = ".presspages.staging"

# From so many files on the disk is waited for once, which on a busy machine takes a tenth of the time.
MANY = 100

T = TypeVar("T")


def carry_out(changes: Changes, docs: Path) -> Changes:
    """Write and delete as planned, and tell what was really written and how all files were left.

    Killed at any moment, the next run finishes the work.

    Raises:
        FaultyError: the disk is full, the folder cannot be written to, or another such trouble.
    """
    staging = docs / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    try:
        with told(docs):
            return _move_in(_laid_out(changes, docs), docs)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _laid_out(changes: Changes, docs: Path) -> Changes:
    """Lay out the new files beside the old, leaving out those that are the same."""
    files, write = dict(changes.same), []
    together = len(changes.write) > MANY and hasattr(os, "sync")
    for page in Progress().over("Writing", changes.write):
        there = described(f"{docs}/{page.path}")
        before = changes.before.get(page.path, []) if there else []
        digest = _write(f"{docs}/{STAGING}/{page.path}", page, before, sync=not together)
        files[page.path] = Written(page.key, digest, there)
        if [digest] != before:
            write.append(page)
    if together and write:
        os.sync()
    return replace(changes, write=tuple(write), same=files)


def _move_in(changes: Changes, docs: Path) -> Changes:
    """Move everything: when room runs out, nothing has been moved yet."""
    staging, files, before = docs / STAGING, changes.same, changes.before
    made = {path: [each.sha256] for path, each in files.items()}
    if not changes and before == made:
        return changes
    _lay_out(f"{staging}/{MOVING}", [as_list({page.path: made[page.path] for page in changes.write})])
    _lay_out(f"{staging}/{LIST}", [as_list(made)])
    (staging / MOVING).replace(docs / MOVING)
    for page in changes.write:
        place = f"{docs}/{page.path}"
        _in_its_folder(place, partial(os.replace, f"{staging}/{page.path}", place))
        files[page.path] = files[page.path]._replace(stat=described(place))
    for path in changes.delete:
        (docs / path).unlink()
    for path in before.keys() - made.keys():
        _remove_empty_folders(docs, path)
    (staging / LIST).replace(docs / LIST)
    (docs / MOVING).unlink()
    return changes


def _write(path: str, page: AnyPage, before: Sequence[str], *, sync: bool) -> str:
    """Lay out a file, unless it is known to be as `before`, and give its hash."""
    if isinstance(page, Long):
        _lay_out(path, page.parts(), sync=sync)
        return measure(page).sha256
    made = Page(page.path, page.content)
    _, digest = measure(made)
    if [digest] != before:
        _lay_out(path, [made.content], sync=sync)
    return digest


def _lay_out(path: str, content: Iterable[bytes], *, sync: bool = True) -> None:
    """Write a new file, and wait for the disk, unless somebody does so for many files at once."""
    with _in_its_folder(path, lambda: Path(path).open("wb")) as file:
        file.writelines(content)
        file.flush()
        if sync:
            os.fsync(file.fileno())


def _in_its_folder(path: str, do: Callable[[], T]) -> T:
    """Do what makes a file; its folder is made if that fails, since most files go into one that is there already."""
    try:
        return do()
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return do()


def _remove_empty_folders(docs: Path, path: str) -> None:
    """Remove the folders that are empty without a generated file, even if an earlier run deleted it."""
    for folder in (docs / path).parents:
        if folder == docs or (folder.is_dir() and any(folder.iterdir())):
            return
        if folder.is_dir():
            folder.rmdir()
