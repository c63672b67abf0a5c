"""What other builders take for the same articles. Called by `bench_archive.py`.

Each is a module of `peers`, whose first lines say what it builds. Writing its project is not timed, only its command. One
that is not set up here, as `make bench` does it, is left out with a word.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from measured import Line, weigh
from peers import blog, hugo, pelican, zensical
from spent import run

BLOG, PELICAN = "Material's blog plugin", "Pelican"
PEERS = {BLOG: blog, PELICAN: pelican, "Hugo": hugo, "Zensical": zensical}


def lines(ours: Path, count: int, limit: float) -> Iterator[Line]:
    """Build the articles of a converted project of ours with every other builder."""
    for name, peer in PEERS.items():
        if not peer.COMMAND.exists():
            sys.stderr.write(f"{name} is left out: make bench sets it up\n")
            continue
        with TemporaryDirectory() as folder:
            job = peer.prepare(ours, Path(folder))
            spent = run(job, limit)
            yield Line(count, name, spent, None if spent.ended else weigh(job.root, peer.PAGES, count))
