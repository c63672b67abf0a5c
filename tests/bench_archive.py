"""What an archive costs to convert, by its size: `make bench`.

Made-up archives (`made.py`) are converted by the script that people run, in a process of its own: all articles, then
with one more, then with nothing new. Printed are the seconds of one processor, user and system, and the most memory.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from made import make

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1_000, 10_000)


def convert(articles: Path, docs: Path) -> tuple[float, float]:
    """Convert a folder; give the seconds of processor time and the megabytes of memory that it took."""
    command = [sys.executable, str(ROOT / "scripts/convert_articles.py"), "--articles", str(articles)]
    with (
        Path(os.devnull).open("wb") as nowhere,
        subprocess.Popen([*command, "--docs", str(docs)], stdout=nowhere) as child,
    ):
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"the conversion of {articles} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def measure(count: int, folder: Path) -> str:
    """Convert an archive of so many articles three times over, and write its line of the table."""
    articles, docs = folder / "articles", folder / "docs"
    make(articles, count + 1)
    last = max(articles.glob("*.txt"))
    text = last.read_bytes()
    last.unlink()
    every, memory = convert(articles, docs)
    last.write_bytes(text)
    one, more = convert(articles, docs)
    none, _ = convert(articles, docs)
    size = sum(path.stat().st_size for path in articles.glob("*.txt")) / count / 1000
    each = 1000 * every / count
    return f"{count:>8,} {size:>9.1f} {every:>9.1f} {each:>13.1f} {one:>9.1f} {none:>9.1f} {max(memory, more):>9.0f}"


def main() -> int:
    """Print a line for each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    print("articles   kB each     all s  ms an article  one new s  none new s   most MB")
    for count in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(measure(count, Path(folder)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
