"""How far long work is, in one line of a terminal that is written again and again. Made by `__main__` and the hook.

Where nobody looks on, in a pipe or a log, it says nothing.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

FEW = 200  # what there is less of is done at once
STEP = 50  # of so many one is told

T = TypeVar("T")


class Progress:
    """Tells how far work is, on a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Tell it on `stream`, which is standard error, if that is a terminal."""
        stream = sys.stderr if stream is None else stream
        self._stream = stream if stream is not None and stream.isatty() else None

    def over(self, doing: str, items: Sequence[T]) -> Iterator[T]:
        """Give the items one by one, and tell which is being worked at: "Converting 3,200 of 10,000"."""
        for number, item in enumerate(items):
            if number % STEP == 0 and len(items) >= FEW:
                self._tell(f"{doing} {number:,} of {len(items):,}")
            yield item
        if len(items) >= FEW:
            self._tell("")

    def _tell(self, text: str) -> None:
        if self._stream:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()
