"""What Pagefind is given of an article, what is made of its index, and when the header leads to the search page."""

import gzip
import json
import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from built import ROOT, Project
from finding.common_words import plain
from finding.format import MARK
from finding.index import UNSPACED, by_date, index, prepared, sources, switches
from finding.join import rounded
from finding.service import Pagefind, PagefindError

PAGE = '<nav>Menu</nav><article class="a"><h1 id="headline" lang="en">Head</h1><p id="p1" lang="en">One.</p><div data-search-exclude=""><p>Record</p></div></article><footer></footer>'


def test_facts_are_told_and_escaped() -> None:
    """Summit, publisher, topics and date come from the front matter; a quotation mark does not end them."""
    made = prepared(
        PAGE, {"summit_year": 2024, "publisher": 'A "B" & C', "tags": ["X, Y"], "date": "2024-07"}
    )

    assert 'content="A &quot;B&quot; &amp; C"' in made
    assert '"topic[content]" content="X, Y"' in made
    assert '"date[content]" content="July 2024"' in made


def test_articles_are_given_by_date(tmp_path: Path) -> None:
    """The oldest first; one without a date has the place of its summit's year, one without either the first."""
    (tmp_path / "summits" / "2024").mkdir(parents=True)
    dates = {"a": 'date: "2024-07-05"', "b": 'date: "2024"', "c": "title: x", "d": "summit_year: 2025"}
    for name, line in dates.items():
        (tmp_path / "summits" / "2024" / f"{name}.md").write_text(f"---\n{line}\n---\n", encoding="utf-8")

    assert [address[-1] for address, _ in by_date(tmp_path)] == ["c", "b", "a", "d"]
    assert by_date(tmp_path)[2][1] == {"date": "2024-07-05"}


def test_what_the_theme_does_not_search_is_left_out() -> None:
    """Only the article is given, and of it what is not excluded; an anchor stands before its paragraph."""
    made = prepared(PAGE, {})

    assert "Menu" not in made
    assert '<div data-pagefind-ignore="">' in made
    assert '<i id="p1"></i><span lang="en">One.</span>' in made


def test_signs_without_spaces_become_words_in_both_programs() -> None:
    """The page and the index cut the same scripts into signs."""
    script = (ROOT / "docs" / "assets" / "find-words.js").read_text(encoding="utf-8")
    [ranges] = re.findall(r'const SIGN = "\[(.*)\]"', script)
    written = re.sub(r"\\\\u\{?([0-9a-f]+)\}?", lambda found: chr(int(found[1], 16)), ranges)

    assert written == UNSPACED.pattern[1:-1]
    assert "阿\u2060 斯\u2060 " in prepared(PAGE.replace("One", "阿斯"), {})


@pytest.mark.parametrize(("more", "page"), [(1, "true"), (0, "false")])
def test_header_leads_to_the_page_above_the_size_set(built: Project, more: int, page: str) -> None:
    """With as many articles as the limit the theme's search stays; with one more it goes."""
    config = load_config(str(built.root / "mkdocs.yml"))
    config.extra["search_page_above"] = len(list((built.root / "articles").glob("*.txt"))) - more

    made = switches(config, built.root / "docs")
    assert made["SEARCH_PAGE"] == page != made["THEME_SEARCH"]


@pytest.fixture(scope="module")
def bundles(built: Project, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The index of the real articles, made twice."""
    made = []
    for name in ("one", "two"):
        site = tmp_path_factory.mktemp(name)
        for source in sources(built.root / "docs"):
            page = source.relative_to(built.root / "docs").with_suffix("") / "index.html"
            (site / page).parent.mkdir(parents=True)
            (site / page).write_bytes((built.site / page).read_bytes())
        index(built.root / "docs", site)
        made.append(site / "pagefind")
    return made


def test_index_is_the_same_bytes_twice(bundles: list[Path]) -> None:
    """The whole index of one site, every file, is the same however often it is made."""
    one, two = (
        {str(path.relative_to(bundle)): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
        for bundle in bundles
    )

    assert one == two


def test_pages_are_numbered_by_date(bundles: list[Path], built: Project) -> None:
    """The page sorts hits by the names of their files."""
    names = sorted((bundles[0] / "fragment").iterdir())
    found = [json.loads(gzip.decompress(path.read_bytes())[len(MARK) :])["url"] for path in names]

    assert found == [f"/{address}/" for address, _ in by_date(built.root / "docs")]
    assert len({path.name[:6] for path in names}) == 1


def test_frequent_words_stand_beside_the_index(bundles: list[Path]) -> None:
    """Those of every article, and those of most, as the page compares words."""
    common = json.loads((bundles[0] / "common.json").read_text(encoding="utf-8"))

    assert {"the", "sco"} <= set(common["everywhere"]) < set(common["most"])
    assert "zebra" not in common["most"]
    assert plain("naïve") == "naive"


def test_archive_without_articles_has_no_index(tmp_path: Path) -> None:
    """An index that was there is removed."""
    (tmp_path / "pagefind").mkdir()
    index(tmp_path, tmp_path)

    assert not list(tmp_path.iterdir())


def test_lengths_are_rounded_a_little() -> None:
    """To the four leading binary digits, never to nothing."""
    assert [rounded(length) for length in (0, 1, 7, 100, 739)] == [0, 1, 7, 96, 704]
    assert all(length - rounded(length) <= length / 9 for length in range(2000))


def test_pagefind_says_what_is_wrong() -> None:
    """An error of Pagefind stops the index with its own words."""
    with Pagefind() as pagefind, pytest.raises(PagefindError, match="Invalid index"):
        pagefind.ask("AddFile", index_id=3, url="/x/", file_contents=PAGE)
