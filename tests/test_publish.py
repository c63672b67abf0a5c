"""Law: all or nothing. A run leaves the old pages or the new, and never touches what a person wrote."""

import os
import sys
from pathlib import Path

import pytest

from built import ROOT
from presspages.filing.files import Page
from presspages.running.inventory import LIST
from presspages.running.plan import plan
from presspages.running.publish import STAGING, carry_out
from presspages.shared.faults import FaultyError

STORY = "The leaders of the member states of the SCO met in {city} and signed {count} agreements on trade and security."


def pages(**content: str) -> list[Page]:
    """Make pages below `docs`; the names are paths with `__` for a slash."""
    return [Page(f"{name.replace('__', '/')}.md", text.encode()) for name, text in content.items()]


def publish(docs: Path, **content: str) -> None:
    """Publish the pages, as a run does."""
    carry_out(plan(pages(**content), docs), docs)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Read all that is below a folder, hidden files and empty folders too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def problems(docs: Path, **content: str) -> list[tuple[str, str]]:
    """Give the file and the problem of each fault that publishing the pages has; there must be one."""
    with pytest.raises(FaultyError) as caught:
        publish(docs, **content)
    return [
        (Path(fault.file).relative_to(docs.parent).as_posix(), fault.problem) for fault in caught.value.faults
    ]


def test_pages_are_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    """After a run there are the pages, and a hidden list of them."""
    publish(tmp_path, index="home", summits__2024__a="a")

    assert tree(tmp_path).keys() == {LIST, "index.md", "summits", "summits/2024", "summits/2024/a.md"}
    assert (tmp_path / "summits/2024/a.md").read_bytes() == b"a"


def test_a_page_is_written_only_if_it_changed(tmp_path: Path) -> None:
    """Of two pages the one that changed is written, the other keeps its time."""
    publish(tmp_path, a="a", b="b")
    for name in ("a.md", "b.md", LIST):
        os.utime(tmp_path / name, (1, 1))
    publish(tmp_path, a="a", b="changed")

    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / "b.md").stat().st_mtime > 1
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "changed"


def test_nothing_is_written_if_nothing_changed(tmp_path: Path) -> None:
    """Not even the list of pages is written anew."""
    publish(tmp_path, a="a")
    os.utime(tmp_path / LIST, (1, 1))
    publish(tmp_path, a="a")

    assert (tmp_path / LIST).stat().st_mtime == 1


def test_working_out_the_changes_writes_nothing(tmp_path: Path) -> None:
    """A plan says what it would write and delete, and leaves all as it is."""
    publish(tmp_path, a="a", b="b")
    before = tree(tmp_path)
    changes = plan(pages(a="new"), tmp_path)

    assert [page.path for page in changes.write] == ["a.md"]
    assert changes.delete == ("b.md",)
    assert tree(tmp_path) == before


def test_a_stale_page_goes_and_its_empty_folder_too(tmp_path: Path) -> None:
    """A page that no source makes any more is deleted, with the folders that are empty without it."""
    publish(tmp_path, index="home", summits__2023__a="a", summits__2024__b="b")
    publish(tmp_path, index="home", summits__2024__b="b")

    assert tree(tmp_path).keys() == {LIST, "index.md", "summits", "summits/2024", "summits/2024/b.md"}


def test_a_folder_that_an_interrupted_run_emptied_goes_with_the_next(tmp_path: Path) -> None:
    """Where a run was killed between deleting a page and its folder, the next one deletes the folder."""
    publish(tmp_path, index="home", summits__2023__a="a")
    (tmp_path / "summits/2023/a.md").unlink()
    publish(tmp_path, index="home")

    assert tree(tmp_path).keys() == {LIST, "index.md"}


def test_a_page_of_a_person_among_generated_ones_stays(tmp_path: Path) -> None:
    """A hand-written page stays, with its folder, when the generated ones around it go."""
    publish(tmp_path, index="home", summits__2023__a="a")
    (tmp_path / "summits/2023/notes.md").write_text("mine", encoding="utf-8")
    publish(tmp_path, index="home")

    assert tree(tmp_path).keys() == {LIST, "index.md", "summits", "summits/2023", "summits/2023/notes.md"}
    assert (tmp_path / "summits/2023/notes.md").read_bytes() == b"mine"


def test_a_page_of_a_person_in_the_way_is_a_fault(tmp_path: Path) -> None:
    """Where a page must go and a person's file stands, nothing is written at all."""
    docs = tmp_path / "docs"
    publish(docs, b="b")
    (docs / "a.md").write_text("mine", encoding="utf-8")
    before = tree(docs)

    assert problems(docs, a="a", b="new", c="c") == [
        ("docs/a.md", "was not made by this program, and a page must go there")
    ]
    assert tree(docs) == before


@pytest.mark.parametrize(
    "content", [{"a": "new"}, {"b": "b"}], ids=["it would be written", "it would be deleted"]
)
def test_a_generated_page_that_a_person_changed_is_a_fault(tmp_path: Path, content: dict[str, str]) -> None:
    """Who edits a generated page finds it as it was left, and is told."""
    docs = tmp_path / "docs"
    publish(docs, a="a")
    (docs / "a.md").write_text("a, and more", encoding="utf-8")
    before = tree(docs)

    assert problems(docs, **content) == [("docs/a.md", "was changed after it was generated")]
    assert tree(docs) == before


@pytest.mark.parametrize(
    ("obstacle", "is_folder", "named"),
    [("summits", False, "docs/summits"), ("summits/2024/a.md", True, "docs/summits/2024/a.md")],
    ids=["a file where a folder must be", "a folder where a page must be"],
)
def test_an_obstacle_is_a_fault_before_anything_is_written(
    tmp_path: Path, obstacle: str, is_folder: bool, named: str
) -> None:
    """A file in the place of a folder, or a folder in that of a page, is one fault, and no page is written."""
    docs = tmp_path / "docs"
    publish(docs, index="home")
    (docs / obstacle).parent.mkdir(parents=True, exist_ok=True)
    if is_folder:
        (docs / obstacle).mkdir()
    else:
        (docs / obstacle).write_text("mine", encoding="utf-8")
    before = tree(docs)

    assert problems(docs, index="new", summits__2024__a="a", summits__2024__b="b") == [
        (named, "was not made by this program, and a page must go there")
    ]
    assert tree(docs) == before


def test_a_file_in_the_place_of_docs_is_a_fault(tmp_path: Path) -> None:
    """If `docs` is a file, it stays, and the fault names it."""
    docs = tmp_path / "docs"
    docs.write_text("mine", encoding="utf-8")

    assert problems(docs, index="home") == [
        ("docs", "was not made by this program, and a page must go there")
    ]
    assert docs.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write into any folder")
def test_a_folder_that_cannot_be_written_to_is_a_fault(tmp_path: Path) -> None:
    """Without leave to write there is a fault that says so."""
    docs = tmp_path / "docs"
    docs.mkdir(mode=0o500)

    assert problems(docs, index="home")[0][1] == "cannot be written (Permission denied)"


@pytest.mark.parametrize("text", ["", "[]", '{"a.md": 1}', '{"a.md": [1]}', "\x00"], ids=repr)
def test_a_broken_list_of_pages_is_a_fault(tmp_path: Path, text: str) -> None:
    """Without its list the program cannot tell its own pages from a person's, and touches none."""
    docs = tmp_path / "docs"
    publish(docs, a="a")
    (docs / LIST).write_text(text, encoding="utf-8")
    before = tree(docs)

    assert problems(docs, a="new") == [(f"docs/{LIST}", "the list of generated files cannot be read")]
    assert tree(docs) == before


def test_what_a_killed_run_staged_is_cleared_away(tmp_path: Path) -> None:
    """Pages that were laid out but never moved are gone after the next run, even if that has nothing to do."""
    publish(tmp_path, a="a")
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / "b.md").write_text("half", encoding="utf-8")
    publish(tmp_path, a="a")

    assert tree(tmp_path).keys() == {LIST, "a.md"}


def test_a_run_that_failed_half_way_can_go_back(tmp_path: Path) -> None:
    """Where a run stopped after some pages were in place, the next may return to the old ones: both are known as ours."""
    publish(tmp_path, a="old", c="old")
    before = tree(tmp_path)
    changes = plan(pages(a="new", b="new", c="new"), tmp_path)
    (tmp_path / "b.md").mkdir()
    with pytest.raises(FaultyError, match="cannot be written"):
        carry_out(changes, tmp_path)
    (tmp_path / "b.md").rmdir()

    assert (tmp_path / "a.md").read_bytes() == b"new"
    assert (tmp_path / "c.md").read_bytes() == b"old"
    publish(tmp_path, a="old", c="old")
    assert tree(tmp_path) == before


def sources(folder: Path, first: int, last: int, city: str) -> Path:
    """Write a folder of articles: two versions of it share some files, and differ in others."""
    folder.mkdir()
    for number in range(first, last):
        text = f"Leaders meet in {city} for the {number}th time\n\n{STORY.format(city=city, count=number)}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def script(articles: Path, docs: Path) -> list[str]:
    """Give the command that converts a folder."""
    return [
        sys.executable,
        str(ROOT / "scripts" / "convert_articles.py"),
        "--articles",
        str(articles),
        "--docs",
        str(docs),
    ]
