"""Lists of thousands of files with a few words on each, written down in parts: a change writes its part anew. Kept by `cache`."""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

PARTS = 256

# What is said of a file, in strings without line ends.
Told = TypeVar("Told", bound=NamedTuple)


def as_parts(before: Mapping[str, Told], now: Mapping[str, Told]) -> dict[str, bytes]:
    """Write down the parts of a list in which any entry came, went or changed; a part without entries as nothing."""
    changed = {_part(name) for name, _ in before.items() ^ now.items()}
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for name, told in now.items() if changed else ():
        part = _part(name)
        if part in changed:
            lines[part] += (name, *told)
    return {part: "\n".join(lines[part]).encode("utf-8", "surrogatepass") for part in sorted(changed)}


def in_part(written: bytes, kind: type[Told]) -> Iterator[tuple[str, Told]]:
    """Give the entries of a part by their names.

    Raises:
        sqlite3.DatabaseError: this is no list of that kind.
    """
    lines = written.decode("utf-8", "surrogatepass").split("\n")
    width = 1 + len(kind._fields)
    if len(lines) % width:
        raise sqlite3.DatabaseError("a list is not what it was")
    names, *told = (lines[start::width] for start in range(width))
    return zip(names, map(kind._make, zip(*told, strict=True)), strict=True)


def _part(name: str) -> str:
    return f"{zlib.crc32(name.encode('utf-8', 'surrogatepass')) % PARTS:02x}"
