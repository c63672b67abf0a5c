"""What earlier runs made, so that it is not made again: pieces of articles, and what lies in `docs`. Called by `pipeline`.

One SQLite file in `docs`, which may be deleted, cut off or overwritten at any time: each value carries a check of its
own, and what cannot be read, or is not what it was, is not there, so that it is made again. Its values are text, and
nothing in it is ever run. The checks tell an accident, not a forger: who may write into `docs` may write pages, too.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple, Self, TypeVar

FILE = ".presspages.cache"
PATIENCE = 10.0  # seconds to wait while another run writes
BATCH = 2000  # values that are written at once: whoever is killed loses so many at most
CHECK = 16  # bytes of a value's check
SMALL = 400  # bytes; more is worth packing

SCHEMA = """
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS pieces (name TEXT, mark BLOB, value BLOB, PRIMARY KEY (name, mark));
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, value BLOB);
"""

T = TypeVar("T")


class Written(NamedTuple):
    """A file in `docs` as it was left: the key of what it was made of, its hash, and how the disk describes it."""

    key: str
    sha256: str
    stat: str


class Cache:
    """The pieces and files that earlier runs made. Trouble with the disk ends its use, and is never a fault."""

    def __init__(self, docs: Path | None = None, *, write: bool = True) -> None:
        """Open the cache of a folder.

        Without such a folder, or where nothing may be written, what is new is kept for this run only.
        """
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
        short = _short(mark)
        if (name, short) in self._new:
            return _unpacked(self._new[name, short], name, short)
        asked = "SELECT value FROM pieces WHERE name = ? AND mark = ?"
        found = self._try(
            lambda db: [_unpacked(value, name, short) for (value,) in db.execute(asked, (name, short))]
        )
        return found[0] if found else None

    def all(self, name: str) -> Sequence[bytes]:
        """Give every piece of a name, whatever its mark."""
        asked = "SELECT mark, value FROM pieces WHERE name = ?"
        found = self._try(
            lambda db: [_unpacked(value, name, mark) for mark, value in db.execute(asked, (name,))]
        )
        return found or ()

    def put(self, name: str, mark: str, piece: bytes) -> None:
        """Keep a piece."""
        short = _short(mark)
        self._new[name, short] = _packed(piece, name, short)
        if len(self._new) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write down what is new."""
        rows = [(name, mark, value) for (name, mark), value in self._new.items()]
        if rows:
            self._write("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", rows)
        self._new.clear()

    def keep_only(self, marks: Iterable[str]) -> None:
        """Forget the pieces of all other marks."""
        self.flush()
        wanted = set(map(_short, marks))
        asked = "SELECT DISTINCT mark FROM pieces"
        kept = self._try(lambda db: db.execute(asked).fetchall()) or ()
        gone = [(mark,) for (mark,) in kept if mark not in wanted]
        if gone:
            self._write("DELETE FROM pieces WHERE mark = ?", gone)

    def files(self) -> dict[str, Written]:
        """Give the files in `docs` as they were left, by their paths."""
        found = self._try(
            lambda db: {
                path: Written(*_unpacked(value, "file", _short(path)).decode().split("\n"))
                for path, value in db.execute("SELECT path, value FROM files")
            }
        )
        return found or {}

    def remember(self, before: Mapping[str, Written], files: Mapping[str, Written]) -> None:
        """Write down how the files in `docs` are now; `before` is what was known of them."""
        gone = [(path,) for path in before.keys() - files.keys()]
        new = [
            (path, _packed("\n".join(one).encode(), "file", _short(path)))
            for path, one in files.items()
            if before.get(path) != one
        ]
        if gone:
            self._write("DELETE FROM files WHERE path = ?", gone)
        if new:
            self._write("INSERT OR REPLACE INTO files VALUES (?, ?)", new)

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

    def _write(self, statement: str, rows: Iterable[tuple[str | bytes, ...]]) -> None:
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


def _short(mark: str) -> bytes:
    return hashlib.blake2b(mark.encode("utf-8", "surrogatepass"), digest_size=CHECK).digest()


def _check(packed: bytes, name: str, mark: bytes) -> bytes:
    return hashlib.blake2b(b"\n".join((name.encode(), mark, packed)), digest_size=CHECK).digest()


def _packed(piece: bytes, name: str, mark: bytes) -> bytes:
    packed = b"z" + zlib.compress(piece, 1) if len(piece) > SMALL else b"=" + piece
    return _check(packed, name, mark) + packed


def _unpacked(value: object, name: str, mark: bytes) -> bytes:
    """Give what was packed.

    Raises:
        sqlite3.DatabaseError: it is not what was packed, so that nothing in this database can be relied on.
    """
    if not isinstance(value, bytes) or _check(value[CHECK:], name, mark) != value[:CHECK]:
        raise sqlite3.DatabaseError("a value is not what it was")
    packed = value[CHECK + 1 :]
    return zlib.decompress(packed) if value[CHECK : CHECK + 1] == b"z" else packed
