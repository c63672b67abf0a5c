"""Time the conversion of the texts in `tests/cases/seen`: `make speed`.

The texts are repeated to a thousand, as an archive would hold them, and converted several times over on one core;
the median is printed, in milliseconds of processor time a kilobyte of raw text. Law 6 asks for less than one.
"""

import statistics
import sys
import time
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

from presspages.running.convert import Tools, convert
from presspages.shared.faults import FaultyError
from presspages.tables.notes import Note
from presspages.tables.reference import read_tables

ROOT = Path(__file__).resolve().parent.parent
TEXTS = 1_000
PASSES = 5
LIMIT = 1.0


def cost(texts: list[bytes], tools: Tools) -> float:
    """Convert every text once; give the milliseconds that a kilobyte took."""
    start = time.process_time()
    for text in texts:
        with suppress(FaultyError):  # a text without a story was read all the same
            convert("x.txt", text, "x.txt", Note(), tools)
    return 1000 * (time.process_time() - start) / (sum(map(len, texts)) / 1000)


def main() -> int:
    """Print the cost of each pass and their median; fail if the median is above the limit."""
    seen = [path.read_bytes() for path in sorted((ROOT / "tests" / "cases" / "seen").glob("*/raw.txt"))]
    tools = Tools.of(read_tables(ROOT / "articles" / "reference"))
    texts = list(islice(cycle(seen), TEXTS))
    passes = [cost(texts, tools) for _ in range(PASSES)]
    middle = statistics.median(passes)
    each = ", ".join(f"{one:.2f}" for one in passes)
    sys.stdout.write(
        f"{len(texts)} texts, {sum(map(len, texts)) // 1000} kB: {middle:.2f} ms a kilobyte ({each})\n"
    )
    return 0 if middle < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
