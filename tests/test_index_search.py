"""What Pagefind is given of an article, and when the header leads to the search page."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from built import ROOT, Project
from index_search import UNSPACED, index, prepared, sources, switches

PAGE = '<nav>Menu</nav><article class="a"><h1 id="headline" lang="en">Head</h1><p id="p1" lang="en">One.</p><div data-search-exclude=""><p>Record</p></div></article><footer></footer>'


def test_facts_are_told_and_escaped() -> None:
    """Summit, publisher, topics and date come from the front matter; a quotation mark does not end them."""
    made = prepared(
        PAGE, {"summit_year": 2024, "publisher": 'A "B" & C', "tags": ["X, Y"], "date": "2024-07"}
    )

    assert 'content="A &quot;B&quot; &amp; C"' in made
    assert '"topic[content]" content="X, Y"' in made
    assert '"date[content]" content="2024-07"' in made
    assert '"date[content]" content="July 2024"' in made


def test_article_without_a_date_is_sorted_by_its_summit() -> None:
    """Else it would be missing from a list sorted by date."""
    assert 'data-pagefind-sort="date[content]" content="2024"' in prepared(PAGE, {"summit_year": 2024})
    assert 'content="Publisher not stated"' in prepared(PAGE, {})


def test_what_the_theme_does_not_search_is_left_out() -> None:
    """Only the article is given, and of it what is not excluded; an anchor stands before its paragraph."""
    made = prepared(PAGE, {})

    assert "Menu" not in made
    assert '<div data-pagefind-ignore="">' in made
    assert '<i id="p1"></i><span lang="en">One.</span>' in made


def test_signs_without_spaces_become_words_in_both_programs() -> None:
    """The page and the index cut the same scripts into signs."""
    script = (ROOT / "docs" / "assets" / "find.js").read_text(encoding="utf-8")
    [ranges] = re.findall(r'const SIGN = "\[(.*)\]"', script)
    written = re.sub(r"\\\\u\{?([0-9a-f]+)\}?", lambda found: chr(int(found[1], 16)), ranges)

    assert written == UNSPACED.pattern[1:-1]
    assert "阿\u2060 斯\u2060 " in prepared(PAGE.replace("One", "阿斯"), {})


@pytest.mark.parametrize(("above", "page"), [(4, "true"), (5, "false")])
def test_header_leads_to_the_page_above_the_size_set(built: Project, above: int, page: str) -> None:
    """With as many articles as the limit the theme's search stays; with one more it goes."""
    config = load_config(str(built.root / "mkdocs.yml"))
    config.extra["search_page_above"] = above

    made = switches(config, built.root / "docs")
    assert made["SEARCH_PAGE"] == page != made["THEME_SEARCH"]


def test_fragments_are_the_same_bytes_twice(built: Project, tmp_path: Path) -> None:
    """What a hit shows is the same in two indexes of one site; Pagefind numbers the pages as they come to it."""
    made = []
    for name in ("one", "two"):
        site = tmp_path / name
        for source in sources(built.root / "docs"):
            page = source.relative_to(built.root / "docs").with_suffix("") / "index.html"
            (site / page).parent.mkdir(parents=True)
            (site / page).write_bytes((built.site / page).read_bytes())
        index(built.root / "docs", site)
        files = sorted(site.glob("pagefind/fragment/*"))
        made.append({str(path.relative_to(site)): path.read_bytes() for path in files if path.is_file()})

    assert made[0] == made[1]
