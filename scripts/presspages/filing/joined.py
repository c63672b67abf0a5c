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
from functools import cached_property
from itertools import pairwise
from typing import BinaryIO, Self

from presspages.filing.cache import Cache
from presspages.filing.filing import Filed, PiecesOf

MARK = "joined files"  # of what the cache knows of them
SHARE = 64  # one article in so many ends a block
MOST = 4 * SHARE  # articles of a block, so that memory holds one

# Where a block lies in a file: its first byte, its size, and its check.
Place = tuple[int, int, int]


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
class Block:
    """Some of the articles, and what names them as they are; empty if one has no key, and so cannot be known again."""

    articles: Sequence[Filed]
    key: str


@dataclass(frozen=True)
class Listed:
    """Articles in the order of a file; they are divided once for all files of that order, and only if one is made."""

    articles: Sequence[Filed]

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """Divide them into blocks, of which one more article changes one or, rarely, a few."""
        ends = [0, *_ends(self.articles), len(self.articles)]
        found = [self.articles[start:end] for start, end in pairwise(ends) if start < end]
        return [Block(each, _key(each)) for each in found]


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins pieces to files; `each` gives the pieces, `cache` knows the files of the last run."""

    each: PiecesOf
    cache: Cache

    def file(self, path: str, frame: Frame, listed: Listed, name: str) -> Iterator[bytes]:
        """Give the parts of a file that has the piece `name` of each article."""
        known: dict[str, Place] = {}
        before, start = frame.head, 0
        with _Old(self.cache, path) as old:
            for block in listed.blocks:
                content = old.get(block.key)
                if content is None:
                    content = frame.between.join(piece.encode() for piece in self.each(block.articles, name))
                start += len(before)
                known[block.key] = (start, len(content), zlib.crc32(content))
                yield before
                yield content
                before, start = frame.between, start + len(content)
        yield frame.tail if listed.articles else frame.empty
        known.pop("", None)
        self.cache.put(_name(path), MARK, json.dumps(known).encode())


class _Old:
    """The blocks of a file as the last run left it."""

    def __init__(self, cache: Cache, path: str) -> None:
        self._known: dict[str, Place] = json.loads(cache.get(_name(path), MARK) or "{}")
        self._file: BinaryIO | None = None
        with suppress(OSError):
            self._file = (cache.docs / path).open("rb") if cache.docs else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    def get(self, key: str) -> bytes | None:
        """Give a block, if it is there as it was."""
        start, size, check = self._known.get(key, (0, 0, 0))
        with suppress(OSError):
            if size and self._file:
                self._file.seek(start)
                content = self._file.read(size)
                return content if zlib.crc32(content) == check else None
        return None


def _ends(articles: Sequence[Filed]) -> Iterator[int]:
    """Give the numbers of articles before which a block ends."""
    start = 0
    for end, filed in enumerate(articles, start=1):
        if end - start == MOST or zlib.crc32(filed.name.encode("utf-8", "surrogatepass")) % SHARE == 0:
            yield end
            start = end


def _name(path: str) -> str:
    return f"blocks of {path}"


def _key(block: Sequence[Filed]) -> str:
    if not all(filed.brief.key for filed in block):
        return ""
    marks = "\n".join(filed.mark for filed in block)
    return hashlib.sha256(marks.encode("utf-8", "surrogatepass")).hexdigest()
