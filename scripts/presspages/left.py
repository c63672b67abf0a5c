"""How the last run left the files in `docs`, written down a folder at a time. Kept by `cache`, asked for by `publish`."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Written(NamedTuple):
    """A file in `docs` as it was left: the key of what it was made of, its hash, and how the disk describes it."""

    key: str
    sha256: str
    stat: str


LINES = 4  # of a file: its name and the parts of `Written`; none of these has a line end


def by_folder(files: Mapping[str, Written]) -> dict[str, bytes]:
    """Write down the files of each folder."""
    folders: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        folders[folder] += (name, *files[path])
    return {folder: "\n".join(lines).encode() for folder, lines in folders.items()}


def in_folder(folder: str, written: bytes) -> Iterator[tuple[str, Written]]:
    """Give the files of a folder by their paths.

    Raises:
        sqlite3.DatabaseError: this is not what was written down.
    """
    lines = written.decode().split("\n")
    if len(lines) % LINES:
        raise sqlite3.DatabaseError("a list of files is not what it was")
    parts = iter(lines)
    for name, *left in zip(parts, parts, parts, parts, strict=True):
        yield f"{folder}/{name}" if folder else name, Written(*left)
