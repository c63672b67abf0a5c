"""What this program takes for a made-up archive: the conversion and the whole build. Called by `bench_archive.py`.

Everything is done by the commands that people run, in a copy of the project: `convert_articles.py`, and what `make
site` runs after it, `build_site.py`, which calls MkDocs and Pagefind. The copy to read offline is a second run of
MkDocs, and a line of its own.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from built import copy_project
from made import make, text
from measured import Line, weigh
from spent import Job, Spent, run

COLD, BUILD, WHOLE = "conversion, all", "MkDocs and Pagefind", "whole build"
# The index again, in a process of its own, since the build does not tell it from MkDocs.
INDEX = "from pathlib import Path; from finding.index import index; index(Path('docs'), Path('site'))"
PAGES = "site/summits/*/*/index.html"


def set_up(root: Path, count: int) -> None:
    """Make a project with so many articles, none of them converted."""
    copy_project(root)
    shutil.rmtree(root / "articles")
    make(root / "articles", count)


def convert(root: Path, count: int) -> Line:
    """Convert a project that is set up."""
    return Line(count, COLD, _script(root, "convert_articles.py"))


def lines(root: Path, cold: Line, *, offline: bool) -> Iterator[Line]:
    """Build a project that was converted; then, if asked, build the copy to read offline."""
    count = cold.articles
    built = _script(root, "build_site.py", "--only", "web")
    yield Line(count, BUILD, built)
    whole = cold.spent + built
    yield Line(count, WHOLE, whole, weigh(root, PAGES, count))
    yield Line(count, "of it Pagefind, once more", run(_python(root, "-c", INDEX)))
    if offline:
        yield Line(count, "copy to read offline", _script(root, "build_site.py", "--only", "offline"))


def updates(root: Path, count: int) -> Iterator[Line]:
    """Convert a converted project with one more article, then with nothing new."""
    new = root / "articles" / f"{count:06}.txt"
    new.write_text(text(count), encoding="utf-8", newline="\n")
    for what in ("conversion, one new", "conversion, none new"):
        yield Line(count, what, _script(root, "convert_articles.py"))


def _script(root: Path, name: str, *arguments: str) -> Spent:
    return run(_python(root, f"scripts/{name}", *arguments))


def _python(root: Path, *arguments: str) -> Job:
    return Job([sys.executable, *arguments], root, {"PYTHONPATH": "scripts"})
