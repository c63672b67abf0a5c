"""The benchmark counts what it says it counts, and gives other builders what it says it gives."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench_ours import COLD, WHOLE
from bench_peers import BLOG
from built import ROOT, Project
from measured import Line
from peers import blog, hugo, pelican
from peers.posts import Post, posts
from ratios import ratios
from spent import Job, Spent, run

PYTHON = sys.executable
# Starts a process that takes 150 MB and half a second of a processor.
PARENT = f"import subprocess; subprocess.run([{PYTHON!r}, '-c', {{!r}}], check=True)"
BUSY = """
import time
held = bytearray(150_000_000)
while time.process_time() < 0.5: pass
"""


def test_time_and_memory_of_children_count(tmp_path: Path) -> None:
    """What a command's own children take is told, and what the process that asks holds is not."""
    held = bytearray(300_000_000)
    spent = run(Job([PYTHON, "-c", PARENT.format(BUSY)], tmp_path))

    assert held
    assert spent.processor >= 0.5
    assert 150 < spent.megabytes < 290
    assert not spent.ended


def test_what_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    """A command is ended when its time is over, and so is what it started."""
    late = "import time, pathlib; time.sleep(2); pathlib.Path('late').touch()"
    spent = run(Job([PYTHON, "-c", PARENT.format(late)], tmp_path), limit=0.5)
    time.sleep(2.5)

    assert spent.ended
    assert spent.clock >= 0.5
    assert not (tmp_path / "late").exists()


def test_failure_is_shown(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A command that fails stops the benchmark with what it said."""
    with pytest.raises(SystemExit) as stopped:
        run(Job([PYTHON, "-c", "raise SystemExit('no such article')"], tmp_path))

    assert stopped.value.code == 1
    assert "no such article" in capfd.readouterr().err


def test_ratios_are_those_of_the_lines() -> None:
    """Each ratio is told where both its sides were measured to their end, and beside it what is aimed at."""
    lines = [
        Line(100, COLD, Spent(1, 1, 50)),
        Line(100, WHOLE, Spent(4, 2, 200)),
        Line(100, BLOG, Spent(16, 4, 90)),
        Line(1_000, WHOLE, Spent(80, 10, 300)),
        Line(1_000, BLOG, Spent(1_000, 1_200, 90, ended=True)),
    ]

    assert [" ".join(line.split()) for line in ratios(lines)][1:] == [
        "whole build / Material's blog plugin 100 0.25 0.50 at most 0.25 at 1,000",
        "conversion, all / whole build 100 0.25 0.50 at most 0.1",
        "whole build, an article, / at 100 1,000 2.00 0.50 at most 1.1 at 10,000",
        "most MB of one process 100 200 below 600 at 10,000",
        "most MB of one process 1,000 300 below 600 at 10,000",
    ]


def test_other_builders_get_every_article_whole(built: Project) -> None:
    """Each article is given once, with its story, its record and a day, and with no link into our site."""
    given = list(posts(built.root / "docs"))
    pages = [path for path in built.root.glob("docs/summits/*/*.md") if path.name != "index.md"]

    assert len({post.name for post in given}) == len(pages)
    assert all("About this record" in post.body and "{ #p2 " in post.body for post in given)
    assert all(len(post.day) == len("2024-07-05") for post in given)
    assert not [post.name for post in given if ".md)" in post.body]


@pytest.mark.parametrize("written_by", [blog.written, pelican.written, hugo.written])
def test_projects_of_other_builders_keep_the_text(written_by: Callable[[Post], str], built: Project) -> None:
    """What is written for another builder ends with the article's Markdown; only the blog's has a line more."""
    for post in posts(built.root / "docs"):
        written = written_by(post).replace("\n<!-- more -->\n", "")

        assert written.endswith(post.body)
        assert post.title in written
        assert post.day in written


def test_command_measures_an_archive() -> None:
    """The command prints a line for each thing that it does, and the ratios."""
    command = [PYTHON, "tests/bench_archive.py", "8", "--peers-up-to", "0", "--offline-up-to", "0"]
    done = subprocess.run(
        command, cwd=ROOT, env={"PYTHONPATH": "scripts:tests"}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert [line[10:40].strip() for line in done.stdout.splitlines()[1:9]] == [
        "conversion, all",
        "MkDocs and Pagefind",
        "whole build",
        "of it Pagefind, once more",
        "conversion, one new",
        "conversion, none new",
        "serve: an edit",
        "serve: MkDocs alone, an edit",
    ]
    assert "conversion, all / whole build" in done.stdout
