"""Laws of the archive on whole runs. 4. Same input, same bytes. 6. One pass: the cost grows with the text, not with its square."""

import json
import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from built import ROOT
from documents import PROSE, documents
from lawful import REAL, SOURCE_IDS, from_file, made_up
from presspages.classifying.classify import Classified
from presspages.exporting.report import described
from presspages.filing.filing import file_articles
from presspages.filing.store import FILE
from presspages.rendering.render import Pages
from presspages.running.convert import Tools, convert
from presspages.running.pipeline import Run, run
from presspages.running.site import site
from presspages.tables.notes import Note

# Every twelfth real text: a run costs by their number, and what is asked here does not depend on which they are.
SOME = slice(None, None, 12)

# What a report tells of an article that was found in it; the rest is its file and its place.
FOUND = ("facts", "mentions", "edits")


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, hidden ones too, but not the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(FILE)
    }


# A quarter of the examples, of longer lists: what is dear is to make a site of each, twice.
@settings(max_examples=settings().max_examples // 4)
@given(texts=st.lists(documents(), min_size=4, max_size=8), order=st.randoms(use_true_random=False))
def test_made_up_texts_in_any_order_give_the_same_bytes(
    tools: Tools, pages: Pages, texts: list[str], order: Any
) -> None:
    """The pages of a folder are the same in whatever order its files are read."""
    converted = [made_up(f"{text}\n\n{PROSE[0]}", tools, f"{index}.txt") for index, text in enumerate(texts)]
    found = [each for each in converted if each]
    shuffled = order.sample(found, len(found))

    assert made(found, pages) == made(shuffled, pages)


def made(found: list[Classified], pages: Pages) -> dict[str, bytes]:
    """Make every file of the site of some articles."""
    return {page.path: page.content for page in site(file_articles(found), pages)}


def archive(folder: Path) -> Path:
    """Lay out some of the real texts in one folder."""
    folder.mkdir()
    for path, name in zip(REAL[SOME], SOURCE_IDS[SOME], strict=True):
        shutil.copyfile(path, folder / f"{name}.txt")
        if path.with_suffix(".yml").exists():
            shutil.copyfile(path.with_suffix(".yml"), folder / f"{name}.yml")
    return folder


def test_runs_on_different_machines_give_the_same_bytes(tmp_path: Path) -> None:
    """The pages do not depend on the order of Python's sets, the time zone, the language, or the folder's name."""
    archive(tmp_path / "articles")
    trees = []
    for seed, zone, language in (("0", "UTC", "C"), ("1", "Asia/Shanghai", "C.UTF-8")):
        docs = tmp_path / f"docs-{seed}"
        subprocess.run(
            [
                sys.executable,
                ROOT / "scripts" / "convert_articles.py",
                "--articles",
                tmp_path / "articles",
                "--docs",
                docs,
            ],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
            capture_output=True,
            check=True,
        )
        trees.append(tree(docs))

    assert trees[0] == trees[1]
    assert len(trees[0]) > 2 * len(REAL[SOME])


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """A folder in which these texts were converted, and what its run gave."""
    folder = tmp_path_factory.mktemp("ran")
    return folder, run(archive(folder / "articles"), folder / "docs", report=True)


def test_a_second_run_writes_nothing(ran: tuple[Path, Run]) -> None:
    """A run over sources that have not changed touches no file, and says so."""
    folder, first = ran
    articles, docs = folder / "articles", folder / "docs"
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*")}
    second = run(articles, docs)

    assert first.changes
    assert second.changes is not None
    assert not second.changes
    assert {path: path.stat().st_mtime_ns for path in docs.rglob("*")} == before


def test_an_article_has_the_same_page_alone_and_among_others(ran: tuple[Path, Run], tools: Tools) -> None:
    """What is found in one article does not depend on the articles around it."""
    told = ran[1].report

    assert len(told) == len(REAL[SOME])
    for path, name in zip(REAL[SOME], SOURCE_IDS[SOME], strict=True):
        [alone] = file_articles([from_file(path, tools)])
        among = json.loads(told[f"{name}.txt"])
        found = json.loads(json.dumps(described(alone)))
        assert {key: among[key] for key in FOUND} == {key: found[key] for key in FOUND}


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", "1", "1,", "(", "- ", "July 4 ", " ", "\t", "SCO summit ", "24th ", "share | ", "2024-07-05 ", "By A ", "“", "http://",
     "Title: ", "© ", "上", "A. ", ". ", "— ", "&amp;", "_", "Home > "],
    ids=repr,
)  # fmt: skip
def test_a_long_line_is_gone_over_once(tools: Tools, piece: str) -> None:
    """A line nearly as long as a source may be is a page before the run's patience ends: no pattern goes over it again and again.

    What costs the square of a length would take an hour for it; `faulthandler_timeout` in `pyproject.toml` ends that.
    """
    line = piece * (400_000 // len(piece.encode()))
    done = convert("x.txt", f"{PROSE[0]}\n{PROSE[1]}\n{line}\n{PROSE[2]}".encode(), "x.txt", Note(), tools)

    assert done.article.source.lines[2].text.strip() == line.strip()


MIXED = "\n\n".join([*PROSE, "Share", "2024-07-05 11:00", "Full coverage:", "A short label"])


@pytest.mark.parametrize(
    ("lines", "times"),
    [(MIXED, 100), ("A line of it.", 200), ("2024-07-05 11:00", 200), ("Next Post", 200), ("- A point of the list", 200), ("Leaders meet {}", 200)],
    ids=["mixed", "story", "day", "furniture", "point", "numbered"],
)  # fmt: skip
def test_four_times_the_lines_are_about_four_times_the_work(tools: Tools, lines: str, times: int) -> None:
    """The work on an article, counted in calls of functions, grows with its length, not with the square of it.

    Of any kind of line, in paragraphs and below each other.
    """
    between = "\n\n" if lines == MIXED else "\n"

    def work(times: int) -> int:
        text = "\n\n".join([*PROSE, between.join(lines.format(number) for number in range(times))])
        calls = count()
        sys.setprofile(lambda *_: next(calls))
        try:
            convert("x.txt", text.encode(), "x.txt", Note(), tools)
        finally:
            sys.setprofile(None)
        return next(calls)

    work(1)  # what is made once for all texts must not count, nor what is remembered for one of them alone
    once = work(times)
    assert work(4 * times) < 5 * once
