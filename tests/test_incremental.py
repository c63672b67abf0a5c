"""Law: the cache changes nothing but the time. Warm or cold, the same articles give the same folder.

And the promise that it is there for: what did not change is not converted, not made, and not written again.
"""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presspages.filing import left
from presspages.filing.cache import Cache
from presspages.filing.left import SETTLED, Seen, Written
from presspages.filing.store import FILE
from presspages.running.inventory import LIST
from presspages.running.pipeline import run

STORY = "The leaders of the member states of the SCO met in {city} and signed {count} agreements on {what} and security."

TABLES = {
    "summits": "[{ordinal: 22, year: 2022, city: Samarkand, country: Uzbekistan}, {ordinal: 24, year: 2024, city: Astana, country: Kazakhstan}]",
    "organization": "{name: SCO, abbreviation: SCO, names: [SCO], council: [Council]}",
    "publishers": "[{name: Xinhua}]",
    "furniture": "{line: [share]}",
    "topics": "[{name: Security, about: x, phrases: [security]}, {name: Trade, about: y, phrases: [trade]}]",
}


def archive(folder: Path, articles: int = 0) -> Path:
    """Lay out an archive of so many articles."""
    (folder / "reference").mkdir(parents=True)
    for name, table in TABLES.items():
        (folder / "reference" / f"{name}.yml").write_text(table, encoding="utf-8")
    for number in range(articles):
        write(folder, number, ("Astana", "Samarkand")[number % 2], number % 3)
    return folder


def write(folder: Path, number: int, city: str = "Astana", kind: int = 0) -> None:
    """Write an article; some share their headlines, some their words."""
    story = STORY.format(city=city, count=number, what=("trade", "energy", "health")[kind])
    text = f"Leaders meet in {city}{f' for the {number}th time' if kind else ''}\n\n2024-07-0{1 + kind}\n\n{story}\n"
    (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def tree(docs: Path) -> dict[str, bytes]:
    """Read every file of a folder but the cache."""
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in docs.rglob("*")
        if path.is_file() and not path.name.startswith(FILE)
    }


def cold(articles: Path) -> dict[str, bytes]:
    """Give what a run without a cache makes of a folder."""
    with tempfile.TemporaryDirectory() as folder:
        assert not run(articles, Path(folder) / "docs").faults
        return tree(Path(folder) / "docs")


def remove(articles: Path, number: int) -> None:
    """Remove an article and its note."""
    for ending in (".txt", ".yml"):
        (articles / f"{number:03}{ending}").unlink(missing_ok=True)


def annotate(articles: Path, number: int, year: int) -> None:
    """Write an editor's note, or take it away."""
    note = articles / f"{number:03}.yml"
    if year and note.with_suffix(".txt").exists():
        note.write_text(f"summit_year: {{value: {year}, because: x}}", encoding="utf-8")
    else:
        note.unlink(missing_ok=True)


def change_table(articles: Path, name: str, old: str, new: str) -> None:
    """Change a word of a table, or change it back."""
    path = articles / "reference" / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new) if old in text else text.replace(new, old), encoding="utf-8")


# The paths of the files that were opened.
OPENED: list[str] = []
sys.addaudithook(lambda event, told: OPENED.append(str(told[0])) if event == "open" else None)

AT_ONCE = -(10**18)  # a file is taken to be settled even if it is written in this moment

numbers = st.integers(0, 7)
EDITS = st.one_of(
    st.builds(lambda *told: lambda at: write(at, *told), numbers, st.sampled_from(["Astana", "Samarkand"]), st.integers(0, 2)),
    st.builds(lambda number: lambda at: remove(at, number), numbers),
    st.builds(lambda number, year: lambda at: annotate(at, number, year), numbers, st.sampled_from([0, 2022, 2024])),
    st.builds(
        lambda told: lambda at: change_table(at, *told),
        st.sampled_from([("topics", "trade", "health"), ("topics", "Trade", "Commerce"), ("summits", "Kazakhstan", "Kasachstan")]),
    ),
)  # fmt: skip


@given(edits=st.lists(EDITS, min_size=1, max_size=4), wait=st.sampled_from([SETTLED, AT_ONCE]))
@settings(max_examples=12)
def test_a_warm_run_makes_what_a_cold_one_makes(edits: list[Callable[[Path], None]], wait: int) -> None:
    """Whatever is added, changed, removed, noted or put into a table, and after each edit: the same folder."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(left, "SETTLED", wait)
        articles, docs = archive(Path(folder) / "articles", 4), Path(folder) / "docs"
        run(articles, docs)
        for edit in edits:
            edit(articles)
            assert not run(articles, docs).faults
        assert tree(docs) == cold(articles)
        assert not run(articles, docs, write=False).changes


def garbled(content: bytes, seed: int) -> bytes:
    """Change some bytes anywhere."""
    moments = random.Random(seed)  # noqa: S311 - places, not secrets
    changed = bytearray(content)
    for _ in range(40):
        changed[moments.randrange(len(changed))] = moments.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize(
    "spoil",
    [lambda _: b"", lambda _: b"garbage" * 999, lambda content: content[:5000], lambda content: content[: len(content) // 2],
     *[lambda content, seed=seed: garbled(content, seed) for seed in range(6)]],
    ids=["empty", "garbage", "cut short", "cut in half", *[f"garbled {seed}" for seed in range(6)]],
)  # fmt: skip
def test_a_spoilt_cache_does_no_harm(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    """Whatever stands in the cache, a run has no fault and makes what it would have made without it."""
    articles, docs = archive(tmp_path / "articles", 6), tmp_path / "docs"
    run(articles, docs)
    (docs / FILE).write_bytes(spoil((docs / FILE).read_bytes()))
    write(articles, 9)

    assert not run(articles, docs).faults
    assert tree(docs) == cold(articles)


def test_a_value_that_was_changed_in_the_cache_is_not_there(tmp_path: Path) -> None:
    """A value that SQLite reads without complaint is checked all the same."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    run(articles, docs)
    with sqlite3.connect(docs / FILE) as db:
        db.execute("UPDATE pieces SET value = (SELECT value FROM pieces WHERE name = 'row' LIMIT 1)")
    db.close()
    write(articles, 9)

    assert run(articles, docs).new == {f"{number:03}.txt" for number in (0, 1, 2, 9)}
    assert tree(docs) == cold(articles)


def test_a_cache_without_its_folder_or_file_does_no_harm(tmp_path: Path) -> None:
    """A folder of the name of the cache, which a person made, stays; there is no cache then."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    (docs / FILE).mkdir(parents=True)
    (docs / FILE / "mine").touch()

    assert not run(articles, docs).faults
    assert not run(articles, docs).changes
    assert (docs / FILE / "mine").is_file()


def test_only_what_changed_is_converted_and_written(tmp_path: Path) -> None:
    """Of twenty articles one changes its headline: it alone is converted, and its namesakes elsewhere are not touched."""
    articles, docs = archive(tmp_path / "articles", 20), tmp_path / "docs"
    first = run(articles, docs)
    text = (articles / "001.txt").read_text(encoding="utf-8")
    (articles / "001.txt").write_text(text.replace("Leaders meet", "All leaders meet"), encoding="utf-8")
    second = run(articles, docs)
    assert second.changes
    written = {page.path for page in second.changes.write}
    sources = {path for path in written if path.startswith("sources/")}

    assert len(first.new) == 20
    assert second.new == {"001.txt"}
    assert {path for path in sources if path.startswith("sources/data/")} == {"sources/data/001.txt"}
    assert "summits/undecided/index.md" in written
    assert "topics/trade.md" not in written
    pages = [path for path in written if path.startswith("summits/undecided/") and path.endswith(".md")]
    assert len(pages) < 9


def test_a_source_is_read_only_if_the_disk_describes_it_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the same size and the same time is read all the same, for the disk knows when it was written."""
    monkeypatch.setattr(left, "SETTLED", AT_ONCE)
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    run(articles, docs)
    before = (articles / "001.txt").stat()
    text = (articles / "001.txt").read_text(encoding="utf-8")
    (articles / "001.txt").write_text(text.replace("Leaders", "Priests"), encoding="utf-8")
    os.utime(articles / "001.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    OPENED.clear()
    done = run(articles, docs)

    assert (articles / "001.txt").stat().st_size == before.st_size
    assert done.new == {"001.txt"}
    assert {Path(path).name for path in OPENED if path.startswith(f"{articles}/0")} == {"001.txt"}


def test_a_source_that_was_just_written_is_read_again(tmp_path: Path) -> None:
    """A change in the same tick of the disk's clock would not show, so nothing is said of such a file."""
    articles, docs = archive(tmp_path / "articles", 2), tmp_path / "docs"
    run(articles, docs)
    with Cache(docs) as cache:
        assert cache.listed("sources", Seen) == {}


def test_a_check_writes_no_cache_and_reads_every_file(tmp_path: Path) -> None:
    """With `write` false there is no cache afterwards, or the one that was there; and no file is taken on trust."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    docs.mkdir()
    assert run(articles, docs, write=False).changes
    assert list(docs.iterdir()) == []
    run(articles, docs)
    cache = (docs / FILE).read_bytes()
    write(articles, 9)
    assert run(articles, docs, write=False).new == {"009.txt"}
    assert (docs / FILE).read_bytes() == cache


def test_a_generated_page_that_a_person_changed_is_seen(tmp_path: Path) -> None:
    """An edit of the same length changes the file's time, so that the file is read."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    run(articles, docs)
    page = docs / "index.md"
    page.write_bytes(page.read_bytes().replace(b"Latest", b"Newest"))

    [fault] = run(articles, docs).faults
    assert (fault.file, fault.problem) == (str(page), "was changed after it was generated")


def test_a_page_that_a_person_deleted_is_made_again(tmp_path: Path) -> None:
    """The cache does not hide that a page is gone."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    run(articles, docs)
    before = tree(docs)
    for path in sorted(before):
        if path.startswith("summits/2024"):
            (docs / path).unlink()
    run(articles, docs)

    assert tree(docs) == before


def test_the_cache_forgets_what_is_gone(tmp_path: Path) -> None:
    """Only the pieces of articles that are there are kept, as they are now."""
    articles, docs = archive(tmp_path / "articles", 8), tmp_path / "docs"
    run(articles, docs)
    for number in range(6):
        remove(articles, number)
    run(articles, docs)
    with Cache(docs) as cache:
        assert cache.listed("docs", Written).keys() == {path for path in tree(docs) if path != LIST}
    with closing(sqlite3.connect(docs / FILE)) as db:
        kept = db.execute("SELECT name, count(*) FROM pieces GROUP BY name").fetchall()
    assert dict(kept).items() >= {("brief", 2), ("page", 2)}


def test_a_source_that_changes_during_a_run_is_a_fault(tmp_path: Path) -> None:
    """What a page and its source say is the same; if that cannot be, nothing is written."""
    articles, docs = archive(tmp_path / "articles", 2), tmp_path / "docs"
    [first, _] = sorted(run(articles, docs, write=False).articles, key=lambda filed: filed.name)
    write(articles, 0, "Samarkand", 2)

    for late in (lambda: first.read(first.brief.source), first.whole):
        with pytest.raises(Exception, match=r"000\.txt: was changed while it was being converted: run again"):
            late()


def test_the_report_is_the_same_from_the_cache(tmp_path: Path) -> None:
    """A report of articles that are known says what a report of new ones says."""
    articles, docs = archive(tmp_path / "articles", 3), tmp_path / "docs"
    first = run(articles, docs, report=True)
    second = run(articles, docs, report=True)

    assert second.new == set()
    assert first.report == second.report
    assert first.report.keys() == {"000.txt", "001.txt", "002.txt"}


@given(pieces=st.dictionaries(st.tuples(st.text(), st.text()), st.binary(max_size=2000)), data=st.data())
def test_what_is_put_into_the_cache_comes_out(
    pieces: dict[tuple[str, str], bytes], data: st.DataObject
) -> None:
    """Pieces and files come back as they were, under their own names only, before and after they are written down."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder)
        with Cache(docs) as cache:
            for (name, mark), piece in pieces.items():
                cache.put(name, mark, piece)
            assert all(cache.get(*place) == piece for place, piece in pieces.items())
            cache.list_anew("docs", {}, {"a.md": Written("k", "h", "1 2 3 4")})
        write = data.draw(st.booleans())
        with Cache(docs, write=write) as cache:
            assert all(cache.get(*place) == piece for place, piece in pieces.items())
            assert cache.get("no such name", "no such mark") is None
            listed = cache.listed("docs", Written)
            assert listed == ({"a.md": Written("k", "h", "1 2 3 4")} if write else {})
