"""What earlier runs made, so that it is not made again: pieces of articles, and what lies in `docs`. Called by `pipeline`.

One SQLite file in `docs`, which may be deleted, cut off or overwritten at any time: each value carries a check of its
own, and what cannot be read, or is not what it was, is not there, so that it is made again. Its values are text, and
nothing in it is ever run. The checks tell an accident, not a forger: who may write into `docs` may write pages, too.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Self, TypeVar

from presspages.filing.left import Written, changed_folders, in_folder
from presspages.filing.sealed import as_it_is, packed, short, unpacked

FILE = ".presspages.cache"
PATIENCE = 10.0  # seconds to wait while another run writes
BATCH = 2000  # values that are written at once: whoever is killed loses so many at most
ASKED = 500  # values that are asked for at once

SCHEMA = """
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS pieces (name TEXT, mark BLOB, value BLOB, PRIMARY KEY (name, mark));
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, value BLOB);
"""

T = TypeVar("T")

# A piece as it is kept: its name, the mark of its article in short, and the packed value.
Entry = tuple[str, bytes, bytes]


def entry(name: str, mark: str, piece: bytes) -> Entry:
    """Make a piece ready to be kept, which is the longer part of keeping it."""
    place = name, short(mark)
    return *place, packed(piece, *place)


class Cache:
    """The pieces and files that earlier runs made. Trouble with the disk ends its use, and is never a fault."""

    def __init__(self, docs: Path | None = None, *, write: bool = True) -> None:
        """Open the cache of a folder.

        Without such a folder, or where nothing may be written, what is new is kept for this run only.
        """
        self.docs = docs
        self._path = docs / FILE if docs else None
        self._asked = write
        self._lasts = write and docs is not None and docs.is_dir()
        self._new: dict[tuple[str, bytes], bytes] = {}
        self._db: sqlite3.Connection | None = None
        self._chances = 2  # one for what is there, one to begin anew
        self._begin()
        if self._path and not self._lasts and self._path.is_file():
            self._try(self._copy_in)

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

    def all(self, name: str) -> Sequence[bytes]:
        """Give every piece of a name, whatever its mark."""
        asked = "SELECT mark, value FROM pieces WHERE name = ?"
        found = self._try(
            lambda db: [unpacked(value, name, mark) for mark, value in db.execute(asked, (name,))]
        )
        return found or ()

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
        self._write("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", rows)
        self._new.clear()

    def keep_only(self, marks: Iterable[str]) -> None:
        """Forget the pieces of all other marks."""
        self.flush()
        wanted = set(map(short, marks))
        kept = self._try(lambda db: db.execute("SELECT DISTINCT mark FROM pieces").fetchall()) or ()
        gone = [mark for (mark,) in kept if mark not in wanted]
        if gone:
            # By both, since the index begins with the names: by the mark alone, each would look through all pieces.
            names = self._try(lambda db: db.execute("SELECT DISTINCT name FROM pieces").fetchall()) or ()
            rows = [(name, mark) for (name,) in names for mark in gone]
            self._write("DELETE FROM pieces WHERE name = ? AND mark = ?", rows)

    def files(self) -> dict[str, Written]:
        """Give the files in `docs` as they were left, by their paths."""
        asked = "SELECT path, value FROM files"
        found = self._try(
            lambda db: {
                path: left
                for folder, value in db.execute(asked)
                for path, left in in_folder(folder, unpacked(value, "files", short(folder)))
            }
        )
        return found or {}

    def remember(self, before: Mapping[str, Written], files: Mapping[str, Written]) -> None:
        """Write down how the files in `docs` are now; `before` is what was known of them."""
        found = changed_folders(before, files)
        gone = [(folder,) for folder, listed in found.items() if not listed]
        changed = [
            (folder, as_it_is(listed, "files", short(folder))) for folder, listed in found.items() if listed
        ]
        self._write("DELETE FROM files WHERE path = ?", gone)
        self._write("INSERT OR REPLACE INTO files VALUES (?, ?)", changed)

    def _these(self, name: str, marks: Sequence[bytes]) -> dict[bytes, bytes]:
        """Give those pieces of a name that are there, by their marks."""
        signs = ", ".join("?" * len(marks))
        asked = f"SELECT mark, value FROM pieces WHERE name = ? AND mark IN ({signs})"  # noqa: S608 - question marks alone
        found = self._try(
            lambda db: {
                mark: unpacked(value, name, mark) for mark, value in db.execute(asked, (name, *marks))
            }
        )
        return found or {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End its use; where the folder was not there before, leave in it what was made meanwhile."""
        self.flush()
        if self._asked and not self._lasts and self._path and self._path.parent.is_dir():
            self._try(self._copy_out)
        if self._db:
            self._db.close()
        self._db = None

    def _begin(self) -> None:
        """Open the database, or a passing one where nothing lasts."""
        place = str(self._path) if self._lasts else ""
        while self._chances and self._db is None:
            self._chances -= 1
            try:
                self._db = sqlite3.connect(place, timeout=PATIENCE)
                self._db.executescript(SCHEMA)
            except sqlite3.Error as error:
                self._leave(error)

    def _try(self, do: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something with the database; if it cannot be done, there is nothing in it, and it begins anew."""
        if self._db is None:
            return None
        try:
            return do(self._db)
        except (sqlite3.Error, UnicodeError) as error:
            self._leave(error)
            self._begin()
            return None

    def _leave(self, error: Exception) -> None:
        """Close a database that cannot be used, and remove it, unless it is only another run that is using it."""
        if self._db:
            self._db.close()
        self._db = None
        if self._path and self._lasts and getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
            for each in (self._path, self._path.with_name(f"{FILE}-journal")):
                with suppress(OSError):
                    each.unlink()

    def _write(self, statement: str, rows: Sequence[tuple[str | bytes, ...]]) -> None:
        if not rows:
            return

        def write(db: sqlite3.Connection) -> None:
            with db:
                db.executemany(statement, rows)

        self._try(write)

    def _copy_in(self, db: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(f"{self._place()}?mode=ro", uri=True)) as kept:
            kept.backup(db)
        db.executescript(SCHEMA)

    def _copy_out(self, db: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(self._place(), uri=True)) as kept:
            db.backup(kept)

    def _place(self) -> str:
        return self._path.absolute().as_uri() if self._path else ""
