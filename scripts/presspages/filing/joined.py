"""Files that join a piece of every article: what the old file has of them is taken from there. Used by `data` and `bibliography`.

The articles of a file are divided into blocks, at names that are chosen by their own letters, so that a new article changes
one block and moves the others. The cache knows where each block begins in the file that the last run made, and its check:
what does not pass it is joined anew.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presspages.filing.cache import Cache
from presspages.filing.filing import Filed, PiecesOf

MARK = "joined files"  # of what the cache knows of them
SHARE = 64  # one article in so many ends a block
MOST = 4 * SHARE  # articles of a block, so that memory holds one


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before, between and behind the entries of a file; `empty` is a file without entries."""

    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""
    empty: bytes = b""

    def around(self, entry: str) -> bytes:
        """Write the file of one entry."""
        return self.head + entry.encode() + self.tail


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins pieces to files; `each` gives the pieces, `cache` knows the files of the last run."""

    each: PiecesOf
    cache: Cache

    def file(self, path: str, frame: Frame, articles: Sequence[Filed], name: str) -> Iterator[bytes]:
        """Give the parts of a file that has the piece `name` of each article."""
        old, known = _Old(self.cache, path), {}
        before, start = frame.head, 0
        for block in blocks(articles):
            key = _key(block)
            taken = old.get(key)
            content = taken or frame.between.join(piece.encode() for piece in self.each(block, name))
            start += len(before)
            known[key] = (start, len(content), old.checks(key) if taken else _check(content))
            yield before
            yield content
            before, start = frame.between, start + len(content)
        yield frame.tail if articles else frame.empty
        known.pop("", None)
        self.cache.put(_name(path), MARK, json.dumps(known).encode())


class _Old:
    """The blocks of a file as the last run left it."""

    def __init__(self, cache: Cache, path: str) -> None:
        self._known: dict[str, Any] = json.loads(cache.get(_name(path), MARK) or "{}")
        self._path = cache.docs / path if cache.docs else Path()

    def checks(self, key: str) -> str:
        """Give the check of a block that is there."""
        return str(self._known[key][2])

    def get(self, key: str) -> bytes | None:
        """Give a block, if it is there as it was."""
        start, size, check = self._known.get(key, (0, 0, ""))
        with suppress(OSError):
            if size and self._path.is_file():
                with self._path.open("rb") as file:
                    file.seek(start)
                    content = file.read(size)
                return content if _check(content) == check else None
        return None


def blocks(articles: Sequence[Filed]) -> Iterator[Sequence[Filed]]:
    """Divide articles into blocks, of which one more article changes one or, rarely, a few."""
    first = 0
    for index, filed in enumerate(articles, start=1):
        ends = zlib.crc32(filed.name.encode("utf-8", "surrogatepass")) % SHARE == 0
        if ends or index - first == MOST or index == len(articles):
            yield articles[first:index]
            first = index


def _name(path: str) -> str:
    return f"blocks of {path}"


def _key(block: Sequence[Filed]) -> str:
    """Name a block by its articles; empty if one of them has no key, and so cannot be known again."""
    if not all(filed.brief.key for filed in block):
        return ""
    marks = "\n".join(filed.mark for filed in block)
    return hashlib.sha256(marks.encode("utf-8", "surrogatepass")).hexdigest()


def _check(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
