"""How the last run left the files in `docs`, written down a folder at a time. Kept by `cache`, asked for by `publish`."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Written(NamedTuple):
    """A file in `docs` as it was left: the key of what it was made of, its hash, and how the disk describes it."""

    key: str
    sha256: str
    stat: str


LINES = 4  # of a file: its name and the parts of `Written`; none of these has a line end


def changed_folders(before: Mapping[str, Written], files: Mapping[str, Written]) -> dict[str, bytes]:
    """Write down the files of each folder in which any came, went or changed; a folder without files as nothing."""
    changed = [path for path in {**before, **files} if before.get(path) != files.get(path)]
    folders: dict[str, list[str]] = {path.rpartition("/")[0]: [] for path in changed}
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        if folder in folders:
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
