"""The file that the cache lies in: an SQLite database whose trouble is never a fault. Used by `cache`.

It may be deleted, cut off or overwritten at any time: what cannot be read is not there.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

FILE = ".presspages.cache"
PATIENCE = 10.0  # seconds to wait while another run writes

SCHEMA = """
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS pieces (name TEXT, mark BLOB, value BLOB, PRIMARY KEY (name, mark));
CREATE TABLE IF NOT EXISTS lists (name TEXT, part TEXT, value BLOB, PRIMARY KEY (name, part));
DROP TABLE IF EXISTS files;
"""

T = TypeVar("T")


class Store:
    """The database of a folder, or a passing one."""

    def __init__(self, docs: Path | None, *, write: bool) -> None:
        """Open the database in a folder.

        Without such a folder, or where nothing may be written, what is new is kept for this run only.
        """
        self._path = docs / FILE if docs else None
        self._asked = write
        self._lasts = write and docs is not None and docs.is_dir()
        self._db: sqlite3.Connection | None = None
        self._chances = 2  # one for what is there, one to begin anew
        self._begin()
        if self._path and not self._lasts and self._path.is_file():
            self.ask(self._copy_in)

    def ask(self, do: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something with the database; if it cannot be done, there is nothing in it, and it begins anew."""
        if self._db is None:
            return None
        try:
            return do(self._db)
        except (sqlite3.Error, UnicodeError) as error:
            self._leave(error)
            self._begin()
            return None

    def write(self, statement: str, rows: Sequence[tuple[str | bytes, ...]]) -> None:
        """Carry out a statement with each of the rows, all or none of them."""
        if not rows:
            return

        def write(db: sqlite3.Connection) -> None:
            with db:
                db.executemany(statement, rows)

        self.ask(write)

    def close(self) -> None:
        """End its use; where the folder was not there before, leave in it what was made meanwhile."""
        if self._asked and not self._lasts and self._path and self._path.parent.is_dir():
            self.ask(self._copy_out)
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

    def _leave(self, error: Exception) -> None:
        """Close a database that cannot be used, and remove it, unless it is only another run that is using it."""
        if self._db:
            self._db.close()
        self._db = None
        if self._path and self._lasts and getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
            for each in (self._path, self._path.with_name(f"{FILE}-journal")):
                with suppress(OSError):
                    each.unlink()

    def _copy_in(self, db: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(f"{self._place()}?mode=ro", uri=True)) as kept:
            kept.backup(db)
        db.executescript(SCHEMA)

    def _copy_out(self, db: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(self._place(), uri=True)) as kept:
            db.backup(kept)

    def _place(self) -> str:
        return self._path.absolute().as_uri() if self._path else ""
