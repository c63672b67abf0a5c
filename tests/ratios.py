"""What the lines of the benchmark come to, beside what is aimed at. Called by `bench_archive.py`."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bench_ours import COLD, WHOLE
from bench_peers import BLOG, PELICAN
from measured import Line
from spent import Spent

HEAD = "ratio                                   articles    cpu  clock  to reach"

# What may be compared with what, at most how often the one may hold the other, and at which size that is asked for.
AIMS = ((WHOLE, BLOG, "0.25 at 1,000"), (WHOLE, PELICAN, "1.0 at 1,000"), (COLD, WHOLE, "0.1"))

Done = Mapping[tuple[int, str], Spent]


def ratios(lines: Sequence[Line]) -> Iterator[str]:
    """Write the ratios that can be told from what was measured."""
    done = {(line.articles, line.what): line.spent for line in lines if not line.spent.ended}
    sizes = sorted({articles for articles, _ in done})
    yield HEAD
    for size in sizes:
        yield from _against(done, size)
    for small, large in pairwise(sizes):
        yield from _growth(done, small, large)
    for size in sizes:
        if spent := done.get((size, WHOLE)):
            yield f"{'most MB of one process':<39}{size:>9,}{spent.megabytes:>7.0f}         below 600 at 10,000"


def _against(done: Done, size: int) -> Iterator[str]:
    """Compare things that were done with the same articles."""
    for this, that, aim in AIMS:
        if (one := done.get((size, this))) and (other := done.get((size, that))):
            yield f"{f'{this} / {that}':<39}{size:>9,}{_times(one, other)}  at most {aim}"


def _growth(done: Done, small: int, large: int) -> Iterator[str]:
    """Compare what an article costs in two archives."""
    for what in (COLD, WHOLE):
        if (one := done.get((large, what))) and (other := done.get((small, what))):
            named = f"{what}, an article, / at {small:,}"
            yield f"{named:<39}{large:>9,}{_times(one, other, small / large)}  at most 1.1 at 10,000"


def _times(one: Spent, other: Spent, by: float = 1.0) -> str:
    """Write how often one holds the other, in the time of the processors and of the clock."""
    return f"{by * one.processor / other.processor:>7.2f}{by * one.clock / other.clock:>7.2f}"
