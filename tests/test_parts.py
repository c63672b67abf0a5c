"""Long lists: every page of a list can be loaded, every entry is on one page, and a new entry changes few pages."""

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presspages.rendering.parts import LEAST, MOST, WHOLE, in_parts
from presspages.running.pipeline import run
from test_incremental import archive, tree, write

# A link to another page of the archive.
LINK = re.compile(r"\]\(([^)#:]+\.md)(?:#[\w-]+)?\)")


@given(names=st.lists(st.text(max_size=8), unique=True, max_size=20), times=st.integers(1, 60))
def test_parts_are_the_list(names: list[str], times: int) -> None:
    """All entries in their order, none twice; no page is longer than it may be, and only the last may be short."""
    entries = [f"{name} {time}" for time in range(times) for name in names]
    parts = in_parts(entries, "topics/x.md", str)

    assert [entry for part in parts for entry in part.entries] == entries
    assert all(part.path == part.paths[part.number - 1] for part in parts)
    assert len({part.path for part in parts}) == len(parts)
    if len(entries) <= WHOLE:
        assert [part.path for part in parts] == ["topics/x.md"]
    else:
        assert all(LEAST <= len(part.entries) <= MOST for part in parts[:-1])
        assert len(parts[-1].entries) <= MOST


@given(place=st.integers(0, 5000), name=st.text(max_size=8))
def test_new_entry_changes_few_parts(place: int, name: str) -> None:
    """An entry put anywhere into a list of five thousand leaves most of its forty pages as they were."""
    entries = [f"{number}.txt" for number in range(5000)]
    before = {part.entries for part in in_parts(entries, "x.md", str)}
    after = {part.entries for part in in_parts([*entries[:place], name, *entries[place:]], "x.md", str)}

    assert len(before) > 20
    assert len(after - before) <= 8


class Large(NamedTuple):
    """An archive of 420 articles, where its pages lie, and what they were after the first run."""

    articles: Path
    docs: Path
    first: Mapping[str, bytes]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Large:
    """Such an archive, converted once."""
    folder = tmp_path_factory.mktemp("large")
    articles, docs = archive(folder / "articles"), folder / "docs"
    for number in range(420):
        write(articles, number, kind=1)
    assert not run(articles, docs).faults
    return Large(articles, docs, tree(docs))


def test_a_large_archive_has_short_pages_and_every_link_leads_somewhere(large: Large) -> None:
    """Of 420 articles every one is linked from a page of each list it belongs to, and no list page names more than it may."""
    pages = {path: content.decode() for path, content in large.first.items() if path.endswith(".md")}
    linked = {
        path: [
            posixpath.normpath(posixpath.join(posixpath.dirname(path), each)) for each in LINK.findall(text)
        ]
        for path, text in pages.items()
    }
    of_articles = {path for path in pages if re.fullmatch(r"summits/undecided/(?!index).*\.md", path)}

    assert len(of_articles) == 420
    for path, links in linked.items():
        assert set(links) <= pages.keys() | {"about.md"}, path
        assert len(of_articles & set(links)) <= MOST, path
    for way in ("summits/undecided/index", "publishers/not-stated", "topics/security", "dates/2024"):
        parts = [path for path in pages if path == f"{way}.md" or path.startswith(f"{way}/")]
        assert len(parts) > 1, way
        assert sorted(each for path in parts for each in of_articles & set(linked[path])) == sorted(
            of_articles
        )
    assert "420 articles" in pages["topics/security.md"]
    assert "Page 1 of 2: **1** [2](security/2.md)" in pages["topics/security.md"]
    assert len(linked["index.md"]) + len(linked["summits/index.md"]) < 30


def test_a_new_article_in_a_large_archive_changes_few_pages(large: Large) -> None:
    """One article among 420: its own page and source, one part of each list, its neighbours, and what counts them all."""
    write(large.articles, 500, kind=1)
    done = run(large.articles, large.docs)

    assert done.new == {"500.txt"}
    assert done.changes
    assert len(done.changes.write) < 40
