"""What earlier runs made, so that it is not made again: pieces of articles, and lists of files. Called by `pipeline`.

Each value carries a check of its own, and one that is not what it was is not there, so that it is made again. The values
are text, and nothing in them is ever run. The checks tell an accident, not a forger: who may write into `docs` may write
pages, too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from presspages.filing.lists import Told, as_parts, in_part
from presspages.filing.sealed import as_it_is, packed, short, unpacked
from presspages.filing.store import Store

BATCH = 2000  # values that are written at once: whoever is killed loses so many at most
ASKED = 500  # values that are asked for at once

# A piece as it is kept: its name, the mark of its article in short, and the packed value.
Entry = tuple[str, bytes, bytes]


def entry(name: str, mark: str, piece: bytes) -> Entry:
    """Make a piece ready to be kept, which is the longer part of keeping it."""
    place = name, short(mark)
    return *place, packed(piece, *place)


class Cache:
    """The pieces that earlier runs made of articles, and their lists. Trouble with the disk ends its use, and is never a fault."""

    def __init__(self, docs: Path | None = None, *, write: bool = True) -> None:
        """Open the cache of a folder; see `Store`."""
        self.docs = docs
        self._new: dict[tuple[str, bytes], bytes] = {}
        self._store = Store(docs, write=write)
        self._trusted = write

    def get(self, name: str, mark: str) -> bytes | None:
        """Give a piece by its name and the mark of its article; None if it has to be made."""
        asked = short(mark)
        if (name, asked) in self._new:
            return unpacked(self._new[name, asked], name, asked)
        return self._these(name, [asked]).get(asked)

    def each(self, name: str, marks: Sequence[str]) -> Iterator[bytes | None]:
        """Give the pieces of a name for many marks in their order; None for one that has to be made."""
        self.flush()
        for start in range(0, len(marks), ASKED):
            asked = [short(mark) for mark in marks[start : start + ASKED]]
            found = self._these(name, asked)
            yield from map(found.get, asked)

    def put(self, name: str, mark: str, piece: bytes) -> None:
        """Keep a piece."""
        self.keep([entry(name, mark, piece)])

    def keep(self, entries: Iterable[Entry]) -> None:
        """Keep what `entry` made of pieces."""
        self._new.update(((name, mark), value) for name, mark, value in entries)
        if len(self._new) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write down what is new."""
        rows = [(*place, value) for place, value in self._new.items()]
        self._store.write("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", rows)
        self._new.clear()

    def keep_only(self, names: Sequence[str], marks: Iterable[str]) -> None:
        """Forget the pieces of all other marks; each of them has a piece of one of the names."""
        self.flush()
        wanted = set(map(short, marks))
        asked = f"SELECT DISTINCT mark FROM pieces WHERE name IN ({_signs(names)})"  # noqa: S608 - question marks alone
        kept = self._store.ask(lambda db: db.execute(asked, names).fetchall()) or ()
        gone = [mark for (mark,) in kept if mark not in wanted]
        if gone:
            # By both, since the index begins with the names: by the mark alone, each would look through all pieces.
            every = self._store.ask(lambda db: db.execute("SELECT DISTINCT name FROM pieces").fetchall())
            rows = [(name, mark) for (name,) in every or () for mark in gone]
            self._store.write("DELETE FROM pieces WHERE name = ? AND mark = ?", rows)

    def listed(self, name: str, kind: type[Told]) -> dict[str, Told]:
        """Give a list: its entries, which are of one kind, by their names; none where nothing may be written.

        Who only looks reads all.
        """
        if not self._trusted:
            return {}
        asked = "SELECT part, value FROM lists WHERE name = ?"
        found = self._store.ask(
            lambda db: {
                each: told
                for part, value in db.execute(asked, (name,))
                for each, told in in_part(unpacked(value, name, short(part)), kind)
            }
        )
        return found or {}

    def list_anew(self, name: str, before: Mapping[str, Told], now: Mapping[str, Told]) -> None:
        """Write down how a list is now; `before` is what was known of it."""
        parts = as_parts(before, now)
        gone = [(name, part) for part, written in parts.items() if not written]
        rows = [
            (name, part, as_it_is(written, name, short(part))) for part, written in parts.items() if written
        ]
        self._store.write("DELETE FROM lists WHERE name = ? AND part = ?", gone)
        self._store.write("INSERT OR REPLACE INTO lists VALUES (?, ?, ?)", rows)

    def _these(self, name: str, marks: Sequence[bytes]) -> dict[bytes, bytes]:
        """Give those pieces of a name that are there, by their marks."""
        asked = f"SELECT mark, value FROM pieces WHERE name = ? AND mark IN ({_signs(marks)})"  # noqa: S608 - question marks alone
        found = self._store.ask(
            lambda db: {
                mark: unpacked(value, name, mark) for mark, value in db.execute(asked, (name, *marks))
            }
        )
        return found or {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End its use."""
        self.flush()
        self._store.close()


def _signs(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
