"""What a site is made of: files below `docs`, made already, made when they are needed, or too long to be held at once.

Made by `render`, `site` and the exports; written by `publish`.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Page:
    """A file below `docs`: its path with forward slashes, and its bytes."""

    path: str
    content: bytes

    @property
    def key(self) -> str:
        """Nothing needs to be known of what it is made of."""
        return ""


@dataclass(slots=True)
class Later:
    """A file below `docs` that is made only if it is needed: `key` tells what it is made of.

    The same key gives the same bytes. `sha256` is their hash, where it is known before they are made.
    """

    path: str
    key: str
    make: Callable[[], bytes] = field(compare=False)
    sha256: str = ""

    @property
    def content(self) -> bytes:
        """Its bytes, made anew each time."""
        return self.make()


class Measure(NamedTuple):
    """The number of bytes of a file, and their hash."""

    size: int
    sha256: str


@dataclass(slots=True)
class Long:
    """A file below `docs` that tells of every article, and is made in parts, so that memory need not hold it.

    `key` is that of `Later`. It remembers its measure, so that files that tell of it do not make it once more.
    """

    path: str
    key: str
    make: Callable[[], Iterable[bytes]]
    known: Measure | None = field(default=None, init=False)

    @property
    def content(self) -> bytes:
        """Its bytes, made anew each time."""
        return b"".join(self.parts())

    def parts(self) -> Iterator[bytes]:
        """Make it, part by part."""
        size, made = 0, hashlib.sha256()
        for part in self.make():
            size += len(part)
            made.update(part)
            yield part
        self.known = Measure(size, made.hexdigest())


AnyPage = Page | Later | Long


def measure(page: AnyPage) -> Measure:
    """Measure a file, which is made for it unless it was measured before."""
    if isinstance(page, Long):
        if page.known is None:
            for _ in page.parts():
                pass
        return page.known or Measure(0, "")
    content = page.content
    return Measure(len(content), hashlib.sha256(content).hexdigest())


def key_of(*parts: str) -> str:
    """Make the key of a page from all that it is made of."""
    return hashlib.sha256("\n".join(f"{len(part)} {part}" for part in parts).encode()).hexdigest()
