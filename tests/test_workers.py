"""Law: helpers change nothing but the time. However many there are, and whatever befalls them, the same results in order."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from presspages.running import gather
from presspages.running.pipeline import run
from presspages.running.workers import FEW, in_order
from test_incremental import archive, tree

MANY = FEW + 37

linux = pytest.mark.skipif(sys.platform != "linux", reason="helpers are forks, which only Linux makes safely")


def _told(number: int) -> tuple[int, int]:
    return number, os.getpid()


@linux
def test_results_come_in_the_order_of_the_items() -> None:
    """Of many items each is done once, by more than one process, and nobody can tell from the results."""
    made = list(in_order(_told, range(MANY), helpers=3))

    assert [number for number, _ in made] == list(range(MANY))
    assert len({process for _, process in made}) > 2


@pytest.mark.parametrize(("count", "helpers"), [(FEW - 1, 3), (MANY, 1), (0, 3)])
def test_a_few_items_are_done_here(count: int, helpers: int) -> None:
    """Few items, or one processor, need no helpers."""
    assert list(in_order(_told, range(count), helpers)) == [(number, os.getpid()) for number in range(count)]


def test_where_there_are_threads_nothing_is_forked() -> None:
    """A copy of a process with threads may wait for ever for one that was not copied."""
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    made = list(in_order(_told, range(MANY), helpers=3))
    ended.set()
    thread.join()

    assert {process for _, process in made} == {os.getpid()}


@linux
def test_a_helper_that_is_killed_does_no_harm() -> None:
    """What a killed helper had in hand is done again, by the process that it helped."""
    here = os.getpid()

    def told(number: int) -> int:
        if number == MANY // 2 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(in_order(told, range(MANY), helpers=2)) == list(range(MANY))


@linux
def test_who_stops_early_leaves_no_helper() -> None:
    """After the first results nobody asks for more, as when a person presses Ctrl-C."""
    made: Iterator[tuple[int, int]] = in_order(_told, range(MANY), helpers=2)
    processes = {next(made)[1] for _ in range(40)} - {os.getpid()}
    made.close()  # type: ignore[attr-defined]

    assert processes
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@linux
def test_any_number_of_helpers_makes_the_same_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles, faults and bytes are those of one process, and only the first run converts anything."""
    articles = archive(tmp_path / "articles", MANY)
    (articles / "100.txt").write_bytes(b"\xff\n")
    found = []
    for helpers in (1, 3):
        monkeypatch.setattr(gather, "in_order", lambda do, items, n=helpers: in_order(do, items, n))
        docs = tmp_path / str(helpers)
        done = run(articles, docs, keep_going=True)
        assert not run(articles, docs, keep_going=True).new
        found.append((done.faults, done.new, tree(docs)))

    assert found[0] == found[1]
    assert len(found[0][1]) == MANY - 1
