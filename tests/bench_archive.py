"""What an archive costs to convert and to build, by its size, and what other builders take: `make bench`.

    python tests/bench_archive.py [SIZE ...] [--build-up-to SIZE] [--peers-up-to SIZE] [--offline-up-to SIZE]
                                  [--serve-up-to SIZE] [--limit MINUTES]

Made-up archives (`made.py`) are converted and built by the commands that people run, in a folder of their own, one after
the other (`bench_ours.py`), then the same articles by other builders (`bench_peers.py`), and last one is edited while the
site is served (`bench_serve.py`). Printed is a line for each as soon as it is done, then the ratios beside what is aimed
at. Nothing fails on a figure. Believe the seconds of the processor (user and system, with all children) before those of
the clock, which other work on the machine disturbs. The megabytes are those of the largest single process.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import bench_ours
import bench_peers
import bench_serve
from measured import HEAD, Line
from ratios import ratios

SIZES = (100, 1_000, 10_000)


def main() -> int:
    """Measure each size that was asked for, and print."""
    asked = _parser().parse_args()
    print(HEAD, flush=True)
    done: list[Line] = []
    for count in asked.sizes:
        with TemporaryDirectory() as folder:
            for line in measure(Path(folder), count, asked):
                print(line, flush=True)
                done.append(line)
    print("", *ratios(done), sep="\n")
    return 0


def measure(root: Path, count: int, asked: argparse.Namespace) -> Iterator[Line]:
    """Measure one size in an empty folder."""
    bench_ours.set_up(root, count)
    yield (cold := bench_ours.convert(root, count))
    if count <= asked.build_up_to:
        yield from bench_ours.lines(root, cold, offline=count <= asked.offline_up_to)
    if count <= asked.peers_up_to:
        yield from bench_peers.lines(root, count, 60 * asked.limit)
    yield from bench_ours.updates(root, count)
    if count <= asked.serve_up_to:
        yield from bench_serve.lines(root, count)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure what archives cost.")
    parser.add_argument(
        "sizes", nargs="*", type=int, default=SIZES, metavar="SIZE", help="numbers of articles"
    )
    parts = (
        ("peers", "other builders"),
        ("offline", "the copy to read offline"),
        ("serve", "an edit under mkdocs serve"),
    )
    for what, of in parts:
        parser.add_argument(
            f"--{what}-up-to", type=int, default=1_000, metavar="SIZE", help=f"{of} up to this size (1000)"
        )
    parser.add_argument(
        "--build-up-to", type=int, default=10**9, metavar="SIZE", help="the site up to this size (all)"
    )
    parser.add_argument(
        "--limit",
        type=float,
        default=20,
        metavar="MINUTES",
        help="end another builder that takes longer (20)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
