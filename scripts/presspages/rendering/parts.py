"""Long lists in parts, so that every page of a list can be loaded on a phone. Called by `site`.

The theme's Markdown costs more than in proportion to a page's length, too.
"""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

WHOLE = 200  # entries that stand on one page
LEAST, MOST = 100, 300  # entries of a part; the last one has what is left
OFTEN = 64  # of so many entries one may end a part

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A part of a list: its page, its entries, and the pages of all parts, of which it is the `number`-th from 1."""

    entries: tuple[T, ...]
    number: int
    paths: tuple[str, ...]

    @property
    def path(self) -> str:
        """The page of this part, below `docs`."""
        return self.paths[self.number - 1]

    @property
    def near(self) -> list[int]:
        """The numbers of the parts that its page leads to: the first, the last, and those beside it."""
        wanted = {1, self.number - 1, self.number, self.number + 1, len(self.paths)}
        return sorted(wanted & set(range(1, len(self.paths) + 1)))


def in_parts(entries: Sequence[T], path: str, name: Callable[[T], str]) -> list[Part[T]]:
    """Divide a list among pages; a short one stays whole, and so does an empty one.

    Where a part ends is told by the names of its entries, not by their numbers: so a new entry anywhere changes the part
    that it comes into and seldom another, where every page behind it would have to be made anew.

    >>> [len(part.entries) for part in in_parts(range(1000), "x.md", str)]
    [163, 104, 144, 126, 178, 105, 122, 58]
    >>> in_parts(range(1000), "topics/x.md", str)[1].path
    'topics/x/2.md'
    """
    cuts = _cuts(entries, name) if len(entries) > WHOLE else [len(entries)]
    paths = tuple(f"{path.removesuffix('.md')}/{number}.md" for number in range(2, len(cuts) + 1))
    return [
        Part(tuple(entries[start:end]), number, (path, *paths))
        for number, (start, end) in enumerate(zip([0, *cuts], cuts, strict=False), start=1)
    ]


def _cuts(entries: Sequence[T], name: Callable[[T], str]) -> list[int]:
    """Give the numbers of entries before which a part ends."""
    cuts, start = [], 0
    for end, entry in enumerate(entries, start=1):
        size = end - start
        if size == MOST or (size >= LEAST and zlib.crc32(name(entry).encode()) % OFTEN == 0):
            cuts.append(end)
            start = end
    return cuts if start == len(entries) else [*cuts, len(entries)]
