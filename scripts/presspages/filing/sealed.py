"""The values of the cache: packed, each with a check of its own, so that what is not what was kept is seen. Called by `cache`."""

import hashlib
import sqlite3
import zlib

CHECK = 16  # bytes of a value's check
SMALL = 2500  # bytes; more is worth packing, and less takes longer to unpack than to read


def short(mark: str) -> bytes:
    """Shorten what names a value."""
    return hashlib.blake2b(mark.encode("utf-8", "surrogatepass"), digest_size=CHECK).digest()


def packed(piece: bytes, name: str, mark: bytes) -> bytes:
    """Pack a value of many like it."""
    return sealed(b"z" + zlib.compress(piece, 1) if len(piece) > SMALL else b"=" + piece, name, mark)


def as_it_is(piece: bytes, name: str, mark: bytes) -> bytes:
    """Leave a value unpacked, because it would hardly shrink."""
    return sealed(b"=" + piece, name, mark)


def sealed(value: bytes, name: str, mark: bytes) -> bytes:
    """Put the check of a value before it."""
    return _check(value, name, mark) + value


def unpacked(value: object, name: str, mark: bytes) -> bytes:
    """Give what was packed.

    Raises:
        sqlite3.DatabaseError: it is not what was packed, so that nothing in this database can be relied on.
    """
    if not isinstance(value, bytes) or _check(value[CHECK:], name, mark) != value[:CHECK]:
        raise sqlite3.DatabaseError("a value is not what it was")
    piece = value[CHECK + 1 :]
    return zlib.decompress(piece) if value[CHECK : CHECK + 1] == b"z" else piece


def _check(value: bytes, name: str, mark: bytes) -> bytes:
    return hashlib.blake2b(b"\n".join((name.encode(), mark, value)), digest_size=CHECK).digest()
