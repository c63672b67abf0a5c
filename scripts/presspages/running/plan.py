"""What a run has to change in `docs`, worked out before anything is written. Called by `pipeline`, carried out by `publish`.

A file that is not on the list of what this program made, or no longer holds what was written, is a person's. A file that
the disk describes as it did after the last run is taken to be as it was left, without reading it again; `--check` reads all.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from presspages.filing.files import AnyPage, Later, Page, measure
from presspages.filing.left import Written, described
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


@dataclass(frozen=True, slots=True)
class Disk:
    """What lies in `docs`: as it was `left` where the disk describes it so, else as it is read; `made` is this program's.

    `above` remembers the file, if any, in the place of each folder or of one above it.
    """

    docs: Path
    left: Mapping[str, Written]
    made: Made
    above: dict[str, Path | None] = field(default_factory=dict)

    def file(self, path: str) -> Written | None:
        """Tell what file is there, if any."""
        found, known = described(f"{self.docs}/{path}"), self.left.get(path)
        if not found:
            return None
        return known if known and known.stat == found else Written("", _hash_of(self.docs / path), found)

    def is_ours(self, path: str, there: Written) -> bool:
        """Tell whether a file holds what this program wrote."""
        return there.sha256 in self.made.get(path, ())

    def obstacle(self, path: str) -> Path | None:
        """Find a folder in the place of a page, or a link, or a file in the place of a folder that it must go into."""
        place = f"{self.docs}/{path}"
        if os.path.isdir(place) or os.path.islink(place):  # noqa: PTH112, PTH114 - asked for every file of an archive
            return Path(place)
        folder = path.rpartition("/")[0]
        if folder not in self.above:
            self.above[folder] = next((each for each in Path(place).parents if each.is_file()), None)
        return self.above[folder]


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
    disk = Disk(docs, left, made_in(docs))
    write, same, faults = _compared(pages, disk, surely=surely)
    stale = sorted(disk.made.keys() - write.keys() - same.keys())
    delete = [(path, there) for path in stale if (there := disk.file(path))]
    faults += [_changed(docs / path) for path, there in delete if not disk.is_ours(path, there)]
    if faults:
        raise FaultyError(*sorted(dict.fromkeys(faults), key=lambda fault: fault.file))
    ordered = tuple(write[path] for path in sorted(write))
    return Changes(ordered, tuple(path for path, _ in delete), same, disk.made)


def _compared(
    pages: Iterable[AnyPage], disk: Disk, *, surely: bool
) -> tuple[dict[str, AnyPage], dict[str, Written], list[Fault]]:
    """Tell which pages have to be written, which files are as they shall be, and what is in the way."""
    write: dict[str, AnyPage] = {}
    same: dict[str, Written] = {}
    faults: list[Fault] = []
    for page in pages:
        path = page.path
        if path in write or path in same:
            faults.append(_twice(disk.docs / path))
        there = disk.file(path)
        if there and there.sha256 == _wanted(page, there, disk, surely=surely):
            same[path] = there if there.key == page.key else there._replace(key=page.key)
        else:
            write[path] = page
            faults += _in_the_way(disk, path, there)
    return write, same, faults


def _wanted(page: AnyPage, there: Written, disk: Disk, *, surely: bool) -> str:
    """Give the hash that a page shall have in the place of a file that is there.

    The page is made for it only if nobody knows, and then only if it has to be known now: one in the place of a file of
    ours may be made when it is written.
    """
    if isinstance(page, Later) and page.sha256:
        return page.sha256
    known = disk.left.get(page.path)
    if known and known.key and known.key == page.key:
        return known.sha256
    late = not isinstance(page, Page) and not surely and disk.is_ours(page.path, there)
    return "" if late else measure(page).sha256


def _in_the_way(disk: Disk, path: str, there: Written | None) -> Iterator[Fault]:
    """Find what stands where a page must go and is a person's."""
    if obstacle := disk.obstacle(path):
        yield _not_made_here(obstacle)
    elif there and not disk.is_ours(path, there):
        yield _changed(disk.docs / path) if path in disk.made else _not_made_here(disk.docs / path)


def _twice(path: Path) -> Fault:
    return Fault(
        str(path), None, "two pages would be written here", "give one article another headline in its note"
    )


def _not_made_here(path: Path) -> Fault:
    what = "was not made by this program, and a page must go there"
    return Fault(str(path), None, what, "move it elsewhere, or delete it")


def _changed(path: Path) -> Fault:
    return Fault(str(path), None, "was changed after it was generated", "move it elsewhere, or delete it")


def _hash_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(path), None, what, "give leave to read it, and run again")) from error
