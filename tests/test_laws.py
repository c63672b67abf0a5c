"""The laws of the archive, over texts that hypothesis makes up and over every real text in the repository.

1. Nothing is lost: source and account replay to the story. 2. Nothing is invented: every fact stands in the
source. 3. Text stays text: see `test_markdown.py`. 4. Same input, same bytes. 5. All or nothing: see
`test_publish.py`. 6. One pass: the cost grows with the text, not with its square.
"""

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from built import ROOT
from documents import PROSE, documents
from presspages.classifying.classify import Classified
from presspages.cleaning.clean import clean
from presspages.describing.ambiguous import readings
from presspages.describing.recorded import find_compact, find_in_address
from presspages.filing.filing import file_articles
from presspages.filing.store import FILE
from presspages.rendering.render import Pages
from presspages.running.convert import Tools, convert
from presspages.running.pipeline import run
from presspages.running.site import site
from presspages.shared.account import replay
from presspages.shared.dates import PartialDate, find_dates
from presspages.shared.facts import EDITOR, Fact, Verdict, value_of
from presspages.shared.faults import FaultyError
from presspages.shared.read import Line, Source, number_lines, parse
from presspages.tables import yamlfile
from presspages.tables.notes import Note

REAL = [
    *sorted((ROOT / "articles").glob("*.txt")),
    *sorted((ROOT / "tests" / "cases" / "seen").glob("*/raw.txt")),
]
SOURCE_IDS = [path.parent.name if path.name == "raw.txt" else path.stem for path in REAL]

real = pytest.mark.parametrize("path", REAL, ids=SOURCE_IDS)


def made_up(text: str, tools: Tools) -> Classified | None:
    """Convert a made-up text; None if it rightly has no story."""
    try:
        return convert("x.txt", text.encode(), "x.txt", Note(), tools)
    except FaultyError as error:
        if "no paragraph of a story was found" not in str(error):
            raise
        return None


def from_file(path: Path, tools: Tools) -> Classified:
    """Convert a real text, with the editor's note if there is one."""
    note = path.with_suffix(".yml")
    read = yamlfile.read(note, Note) if note.exists() else Note()
    return convert(path.name, path.read_bytes(), path.name, read, tools)


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, hidden ones too, but not the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(FILE)
    }


def assert_nothing_is_lost(found: Classified) -> None:
    """Check that each line is in the story as the source has it, or in the account; nothing is in both."""
    article = found.article
    story = [line for block in article.story for line in block.lines]
    dropped = [edit.line for edit in article.edits if edit.after is None]
    spoken_for = sorted([*(line.number for line in story), *dropped])
    blank = {line.number for line in replay(article.source.lines, article.edits) if not line.text.strip()}

    assert [line for line in replay(article.source.lines, article.edits) if line.text.strip()] == story
    assert [number for number in spoken_for if number not in blank] == [
        line.number for line in article.source.lines if line.number not in blank
    ]
    assert all(edit.before != edit.after and edit.rule for edit in article.edits)
    altered = {edit.line for edit in article.edits if edit.after is not None}
    assert all(line == article.source.lines[line.number - 1] for line in story if line.number not in altered)


def assert_nothing_is_added(found: Classified) -> None:
    """Check that an altered line only lost characters, or shows those that its HTML references stand for."""
    for edit in found.article.edits:
        left = "".join((edit.after or "").split())
        readings = iter(edit.before), iter(html.unescape(edit.before))
        assert any(all(character in rest for character in left) for rest in readings)


def facts(found: Classified) -> Iterator[tuple[str, Verdict[Any]]]:
    """Give the verdicts of an article that may come from its text, by their names."""
    for name in ("headline", "date", "publisher", "author", "dateline", "credit", "url"):
        yield name, getattr(found.article, name)
    yield "summit_year", found.summit_year


def flat(text: str) -> str:
    """Write a text on one line, without HTML's references and what is no text, to compare what is printed."""
    while text != html.unescape(text):
        text = html.unescape(text)
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def from_line(source: Source, number: int) -> str:
    """Give what is printed from a line on, to the end of its paragraph; a headline may go on below a comma and a blank line."""
    lines: list[Line] = []
    for line in source.lines[number - 1 :]:
        if flat(line.text):
            lines.append(line)
        elif not (lines and lines[-1].text.rstrip().endswith(",")):
            break
    return flat(" ".join(line.text for line in lines))


def assert_nothing_is_invented(found: Classified) -> None:
    """Check that the evidence of each fact stands on its line, and the value in the source."""
    source = found.article.source
    printed = flat(" ".join(line.text for line in source.lines))
    for name, fact in facts(found):
        if not isinstance(fact, Fact):
            assert fact.reason, name
        elif fact.rule == EDITOR:
            assert fact.quote, name
        elif fact.rule == "publication":
            published = value_of(found.article.date)
            assert published
            assert published.words in fact.quote
        else:
            assert fact.line is not None, name
            for quote in fact.quote.split("; ") if name == "date" else [fact.quote]:
                assert flat(quote) in (printed if name == "date" else from_line(source, fact.line)), name
            assert_stands_in(name, fact, printed)


def read_dates(fact: Fact[PartialDate]) -> Iterator[PartialDate | None]:
    """Read the evidence of a date as its rule does: an address has the day between slashes, a field may have no signs.

    Of a day that no calendar has, the month is read; of numbers that may mean two days, the one that was told; a short year in full;
    a month as programs write it, a year that stands alone, or behind the day of a dateline.
    """
    found_dates = find_dates(fact.quote) or find_dates(fact.quote.replace("; ", " "))
    yield from (found.value or found.month for found in found_dates)
    yield PartialDate.parse(fact.quote)
    yield from (day for day in readings(fact.quote) if day == fact.value)
    other = {"address": find_in_address, "field": find_compact}.get(fact.rule)
    if other and (found := other(fact.quote)):
        yield found.value


def assert_stands_in(name: str, fact: Fact[Any], printed: str) -> None:
    """Check that a value is what its evidence says: a date as printed, a name in the words of the source."""
    if isinstance(fact.value, PartialDate):
        dates = [date for date in read_dates(fact) if date]
        assert dates
        assert all(fact.value.common(date) in (fact.value, date) for date in dates)
        assert any(fact.value.common(date) == fact.value for date in dates)
    elif isinstance(fact.value, str):
        assert all(word in printed.casefold() for word in flat(fact.value).casefold().split()), name


@given(text=documents())
def test_nothing_is_lost_from_made_up_texts(tools: Tools, text: str) -> None:
    """Every line of a made-up source is in its story or in its account, and no character is added."""
    if found := made_up(text, tools):
        assert_nothing_is_lost(found)
        assert_nothing_is_added(found)


@real
def test_nothing_is_lost_from_real_texts(tools: Tools, path: Path) -> None:
    """Every line of a real source is in its story or in its account, and no character is added."""
    assert_nothing_is_lost(from_file(path, tools))
    assert_nothing_is_added(from_file(path, tools))


@example(
    text="2024/1/1\n4/7/2024\n2024/1/1\nLeaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024."
)
@given(text=documents())
def test_nothing_is_invented_in_made_up_texts(tools: Tools, text: str) -> None:
    """Every fact of a made-up source has a line and a quote that stand in it."""
    if found := made_up(text, tools):
        assert_nothing_is_invented(found)


@real
def test_nothing_is_invented_in_real_texts(tools: Tools, path: Path) -> None:
    """Every fact of a real source has a line and a quote that stand in it."""
    assert_nothing_is_invented(from_file(path, tools))


def assert_clean_is_done(source: Source, tools: Tools) -> None:
    """Check that cleaning what is clean changes nothing."""
    once = clean(source, tools.facts, tools.words)
    twice = clean(Source(source.name, source.raw, once.lines), tools.facts, tools.words)

    assert twice.edits == ()
    assert twice.lines == once.lines


@given(text=documents())
def test_cleaning_a_made_up_text_twice_changes_nothing(tools: Tools, text: str) -> None:
    """What `clean` leaves of a made-up text is clean."""
    assert_clean_is_done(parse("x.txt", text.encode(), "x.txt"), tools)


@real
def test_cleaning_a_real_text_twice_changes_nothing(tools: Tools, path: Path) -> None:
    """What `clean` leaves of a real text is clean."""
    assert_clean_is_done(parse(path.name, path.read_bytes(), path.name), tools)


@given(texts=st.lists(documents(), min_size=2, max_size=4), order=st.randoms(use_true_random=False))
def test_made_up_texts_in_any_order_give_the_same_bytes(
    tools: Tools, pages: Pages, texts: list[str], order: Any
) -> None:
    """The pages of a folder are the same in whatever order its files are read."""
    found = [
        convert(f"{index}.txt", f"{text}\n\n{PROSE[0]}".encode(), f"{index}.txt", Note(), tools)
        for index, text in enumerate(texts)
        if made_up(text, tools)
    ]
    shuffled = order.sample(found, len(found))

    assert made(found, pages) == made(shuffled, pages)


def made(found: list[Classified], pages: Pages) -> dict[str, bytes]:
    """Make every file of the site of some articles."""
    return {page.path: page.content for page in site(file_articles(found), pages)}


def archive(folder: Path) -> Path:
    """Lay out every real text in one folder."""
    folder.mkdir()
    for path, name in zip(REAL, SOURCE_IDS, strict=True):
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
    assert len(trees[0]) > 2 * len(REAL)


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    """A run over sources that have not changed touches no file, and says so."""
    articles, docs = archive(tmp_path / "articles"), tmp_path / "docs"
    first = run(articles, docs)
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*")}
    second = run(articles, docs)

    assert first.changes
    assert second.changes is not None
    assert not second.changes
    assert {path: path.stat().st_mtime_ns for path in docs.rglob("*")} == before


def test_an_article_has_the_same_page_alone_and_among_others(tmp_path: Path, tools: Tools) -> None:
    """What is found in one article does not depend on the articles around it."""
    together = run(archive(tmp_path / "articles"), tmp_path / "docs")
    names = dict(zip(SOURCE_IDS, REAL, strict=True))

    for filed in together.articles:
        alone = from_file(names[filed.article.source.stem], tools)
        assert dict(facts(alone)) == dict(facts(filed.classified))
        assert alone.article.edits == filed.article.edits


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


def test_four_times_the_lines_are_about_four_times_the_work(tools: Tools) -> None:
    """The work on an article, counted in calls of functions, grows with its length, not with the square of it."""

    def work(times: int) -> int:
        text = "\n\n".join([*PROSE, "Share", "2024-07-05 11:00", "Full coverage:", "A short label"] * times)
        calls = count()
        sys.setprofile(lambda *_: next(calls))
        try:
            convert("x.txt", text.encode(), "x.txt", Note(), tools)
        finally:
            sys.setprofile(None)
        return next(calls)

    assert work(400) < 5 * work(100)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_line_numbers_are_those_of_an_editor(text: str) -> None:
    """A line's number is the number that a text editor shows: one more for each line end, and only those of text files."""
    lines = number_lines(text)

    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert "\n".join(line.text for line in lines) == re.sub("\r\n?", "\n", text)
