"""The pages divided among runs of Pagefind, so that none needs much memory. Called by `index`.

While it makes an index, Pagefind holds all that it was given, some 800 bytes for each word of a page; the articles of a
large archive would take gigabytes. So it is given some at a time, and each part is an index of its own on the disk. A run
of Pagefind keeps one processor busy; two go on at once.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePath
from typing import NamedTuple

from finding.service import Pagefind

# A part has about so many words: less than 500 MB, even if each of them stood on its page only once.
WORDS = 500_000

# Runs that go on at once: each takes the memory of a part.
AT_ONCE = 2

# A code that no language has: the words of all languages stand in one index as they are printed. For a language that
# Pagefind knows it would cut words to their stems, and keep every language in an index of its own.
NO_LANGUAGE = "zxx"

# What Pagefind brings and this site does not use: ready-made search boxes, and its program for a thread of its own.
UNUSED = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*", "pagefind-worker.js")  # fmt: skip


class Page(NamedTuple):
    """A page for Pagefind."""

    address: str
    html: str


def write_parts(pages: Iterable[Page], folder: Path, words: int) -> list[Path]:
    """Index the pages in parts of about so many words, each in a folder below the one given; give these in order.

    Raises:
        PagefindError: Pagefind failed.
    """
    made = []
    running: deque[Future[None]] = deque()
    with ThreadPoolExecutor(AT_ONCE) as runs:
        for number, part in enumerate(divided(pages, words)):
            if len(running) == AT_ONCE:
                running.popleft().result()
            made.append(folder / f"{number:04d}")
            running.append(runs.submit(_write_part, part, made[-1]))
        for run in running:
            run.result()
    return made


def divided(pages: Iterable[Page], words: int) -> Iterator[list[Page]]:
    """Divide pages, in their order, into parts of no more words than that; a longer page is a part of its own.

    Words are counted by what stands between them, those of the markup as well.
    """
    part: list[Page] = []
    size = 0
    for page in pages:
        own = page.html.count(" ") + page.html.count("-")
        if part and size + own > words:
            yield part
            part, size = [], 0
        part.append(page)
        size += own
    if part:
        yield part


def _write_part(pages: Iterable[Page], folder: Path) -> None:
    """Have Pagefind make an index of some pages."""
    with Pagefind() as pagefind:
        pagefind.ask("NewIndex", config={"force_language": NO_LANGUAGE})
        for page in pages:
            pagefind.ask("AddFile", index_id=0, url=page.address, file_contents=page.html)
        for name, content in pagefind.files():
            if not any(map(PurePath(name).match, UNUSED)):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
