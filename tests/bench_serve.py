"""What `mkdocs serve`, which is what `make serve` runs, takes from an edit until the browser reloads. Called by `bench_archive.py`.

Once as we serve it: a source is edited, so it is converted first. And once by MkDocs alone, without our hook: the same
word is added to the same article's page in `docs`. What was edited is put back.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from hosting import free_port
from measured import Line
from spent import Spent

OURS, ALONE = "serve: an edit", "serve: MkDocs alone, an edit"
NO_HOOK = "INHERIT: mkdocs.yml\nhooks: []\n"
PATIENCE = 1800  # seconds


@dataclass
class Served:
    """A server that runs: its process, its address, and the number of the build that it shows."""

    process: subprocess.Popen[bytes]
    address: str
    build: int = 0

    def next_build(self) -> None:
        """Wait, as a page in a browser does, until another build is shown."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            with suppress(URLError, ConnectionError, TimeoutError):
                shown = int(self.read(f"livereload/{self.build}/0"))
                if shown > self.build:
                    self.build = shown
                    return
            time.sleep(0.1)
        sys.exit("mkdocs serve shows nothing")

    def read(self, address: str) -> bytes:
        """Read what lies at an address of the site; one that waits for a build answers after a minute."""
        with urlopen(f"{self.address}/{address}", timeout=90) as answer:  # noqa: S310 - an address of our own
            content: bytes = answer.read()
            return content

    def megabytes(self) -> float:
        """Give the most memory that the server has had; Linux alone tells it of one that runs."""
        status = Path(f"/proc/{self.process.pid}/status")
        told = status.read_text(encoding="utf-8").split("VmHWM:")[1] if status.exists() else "0"
        return int(told.split()[0]) / 1000

    def processor(self) -> float:
        """Give the seconds of the processor that the server has taken; Linux alone tells it of one that runs."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if not stat.exists():
            return 0.0
        fields = stat.read_text(encoding="utf-8").rpartition(") ")[2].split()
        return sum(map(int, fields[11:15])) / 100


def lines(root: Path, count: int) -> Iterator[Line]:
    """Edit the first article of a converted project while it is served."""
    page = _page(root / "docs", "000000.txt")
    shown = page.relative_to(root / "docs").with_suffix("").as_posix()
    config = root / "alone.yml"
    config.write_text(NO_HOOK, encoding="utf-8")
    edits = (
        (OURS, root / "articles" / "000000.txt", "mkdocs.yml", "serendipitous"),
        (ALONE, page, config.name, "halcyon"),
    )
    for what, path, by, word in edits:
        with _put_back(path), _serving(root, by) as server:
            yield Line(count, what, _edit(server, path, word, shown))
    config.unlink()


def _page(docs: Path, source: str) -> Path:
    named = f"file: {source}\n"
    return next(path for path in docs.glob("summits/*/*.md") if named in path.read_text(encoding="utf-8"))


def _edit(server: Served, path: Path, word: str, shown: str) -> Spent:
    """Add a word to a file, and wait until the page that is `shown` has it."""
    server.next_build()
    time.sleep(1)  # let the server notice what the first build did
    clock, processor = time.monotonic(), server.processor()
    path.write_bytes(path.read_bytes().replace(b" the ", f" the {word} ".encode()))
    server.next_build()
    took = Spent(server.processor() - processor, time.monotonic() - clock, server.megabytes())
    if word.encode() not in server.read(f"{shown}/"):
        sys.exit("mkdocs serve does not show what was edited")
    return took


@contextmanager
def _put_back(path: Path) -> Iterator[None]:
    before = path.read_bytes()
    yield
    path.write_bytes(before)


@contextmanager
def _serving(root: Path, config: str) -> Iterator[Served]:
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", config, "--dev-addr", f"127.0.0.1:{port}"]  # fmt: skip
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield Served(process, f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
