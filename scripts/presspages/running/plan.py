"""What a run has to change in `docs`, worked out before anything is written. Called by `pipeline`, carried out by `publish`.

A file that is not on the list of what this program made, or no longer holds what was written, is a person's. A file that
the disk describes as it did after the last run (its size, its times, its number) is taken to be as it was left, without
reading it again; `--check` reads all.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType

from presspages.filing.files import AnyPage, Later, Page, measure
from presspages.filing.left import Written
from presspages.running.inventory import Made, made_in
from presspages.shared.faults import Fault, FaultyError

NOTHING_KNOWN: Mapping[str, Written] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changes in `docs`: the files to write, and the paths of those to delete.

    `same` are those that stay, `before` the list of what this program had made. Before they are carried out, some files
    to write may turn out to be the same: those whose key is another one, and which nobody has made yet.
    """

    write: tuple[AnyPage, ...]
    delete: tuple[str, ...]
    same: dict[str, Written] = field(repr=False)
    before: Made = field(repr=False)

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.write or self.delete)


def plan(
    pages: Iterable[AnyPage],
    docs: Path,
    left: Mapping[str, Written] = NOTHING_KNOWN,
    *,
    surely: bool = False,
) -> Changes:
    """Compare the pages with what is there; nothing is written. `left` tells how the last run left the files.

    With `surely` every page is made that has to be compared.

    Raises:
        FaultyError: a person's file stands where a page must go, or was changed after it was generated.
    """
    made = made_in(docs)
    faults: list[Fault] = []
    write: dict[str, AnyPage] = {}
    same: dict[str, Written] = {}
    is_file = cache(Path.is_file)
    for page in sorted(pages, key=attrgetter("path")):
        path = page.path
        if path in write or path in same:
            what = "two pages would be written here"
            faults.append(
                Fault(str(docs / path), None, what, "give one article another headline in its note")
            )
        known = left.get(path)
        there = _there(docs, path, known)
        ours = there is not None and there.sha256 in made.get(path, ())
        if there and there.sha256 == _wanted(page, known, late=ours and not surely):
            same[path] = there if there.key == page.key else there._replace(key=page.key)
            continue
        if obstacle := _obstacle(docs, path, is_file):
            faults.append(_not_ours(obstacle, known=False))
        elif there and not ours:
            faults.append(_not_ours(docs / path, path in made))
        write[path] = page
    delete = []
    for path in sorted(made.keys() - write.keys() - same.keys()):
        there = _there(docs, path, left.get(path))
        if there and there.sha256 in made[path]:
            delete.append(path)
        elif there:
            faults.append(_not_ours(docs / path, known=True))
    if faults:
        raise FaultyError(*dict.fromkeys(faults))
    return Changes(tuple(write.values()), tuple(delete), same, made)


def _wanted(page: AnyPage, known: Written | None, *, late: bool) -> str:
    """Give the hash that a page shall have; it is made for it only if nobody knows, and not if it may be made `late`."""
    if isinstance(page, Later) and page.sha256:
        return page.sha256
    if known and known.key and known.key == page.key:
        return known.sha256
    return "" if late and not isinstance(page, Page) else measure(page).sha256


def _there(docs: Path, path: str, known: Written | None) -> Written | None:
    """Tell what file is there, if any; it is read unless it is as the last run left it."""
    found = described(docs, path)
    if not found:
        return None
    return known if known and known.stat == found else Written("", _hash_of(docs / path), found)


def described(docs: Path, path: str) -> str:
    """Write how the disk describes a file; empty if there is none."""
    try:
        found = os.stat(f"{docs}/{path}")  # noqa: PTH116 - asked for every file of an archive, and pathlib takes its time
    except OSError:
        return ""
    if not stat.S_ISREG(found.st_mode):
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _not_ours(path: Path, known: bool) -> Fault:
    what = (
        "was changed after it was generated"
        if known
        else "was not made by this program, and a page must go there"
    )
    return Fault(str(path), None, what, "move it elsewhere, or delete it")


def _obstacle(docs: Path, path: str, is_file: Callable[[Path], bool]) -> Path | None:
    """Find a folder in the place of a page, or a link, or a file in the place of a folder that it must go into."""
    place = docs / path
    if place.is_dir() or place.is_symlink():
        return place
    return next(filter(is_file, place.parents), None)


def _hash_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(path), None, what, "give leave to read it, and run again")) from error
