"""Long work on all processors, its results in the order of the items. Used by `gather`, and by the hook for MkDocs' pages.

The helpers are forks: they have loaded the program and compiled the tables already, which costs a new process a second.
Only Linux forks safely (macOS' own libraries do not allow it, Windows cannot), and only while there is one thread; elsewhere
all is done in one process. They write nothing, so whoever is killed leaves what a run alone leaves.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

FEW = 200  # for fewer items helpers are not worth their start
CHUNK = 10  # items that are handed out at once
AHEAD = 40  # handings-out whose results may wait, so that memory need not hold all

A = TypeVar("A")
B = TypeVar("B")

# What the helpers do: they have it because they are copies of this process.
_doing: Callable[[Any], Any] | None = None


def in_order(do: Callable[[A], B], items: Sequence[A], helpers: int | None = None) -> Generator[B]:
    """Do something with each item, on all processors where that pays, and give the results in the order of the items.

    `do` raises nothing, and its results can be pickled. If a helper is killed, this process goes on alone.
    """
    helpers = processors() if helpers is None else helpers
    done = 0
    for first in items[:1]:
        # Done here, so that whatever is loaded when it is needed has been loaded before there are helpers.
        done += 1
        yield do(first)
    if helpers > 1 and len(items) >= FEW and threading.active_count() == 1:
        try:
            for result in _helped(do, items[done:], helpers):
                done += 1
                yield result
        except BrokenProcessPool:
            pass
    yield from map(do, items[done:])


def processors() -> int:
    """Count the processors that this process may use; one where it cannot be forked."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _helped(do: Callable[[A], B], items: Sequence[A], helpers: int) -> Iterator[B]:
    global _doing  # noqa: PLW0603 - what a fork inherits has to lie where it finds it
    _doing = do
    gc.freeze()
    pool = ProcessPoolExecutor(helpers, multiprocessing.get_context("fork"), _begin)
    try:
        chunks = (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
        waiting = deque(pool.submit(_do, chunk) for chunk in islice(chunks, AHEAD))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(_do, chunk) for chunk in islice(chunks, 1))
            yield from done
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()
        _doing = None


def _do(items: Sequence[Any]) -> list[Any]:
    return [_doing(item) for item in items] if _doing else []


def _begin() -> None:
    """Leave Ctrl-C to the process that is helped, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
    os._exit(1)
