"""The whole site, built for real by MkDocs with `--strict`, and read page by page."""

import gzip
import itertools
import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import frontmatter
import pytest
from bs4 import BeautifulSoup

from built import PARTS, ROOT, Project

# Each article of the archive, by file: the summit year it is filed under and the end of its address.
ARTICLES = {
    "000_db8530d4dc4338fe.txt": (
        "2024",
        "scos-practical-cooperation-exemplifies-new-type-of-spirited-international",
    ),
    "001_0d3b27191444d1bc.txt": (
        "2023",
        "sco-member-states-to-further-strengthen-solidarity-cooperation-for-peace",
    ),
    "002_db5ae55d8efabe82.txt": ("2024", "xi-jinping-calls-on-sos-members-to-oppose-external-interference"),
    "003_a200022929ca6461.txt": ("2021", "shanghai-cooperation-organization-20-years-old-high-spirited"),
    "004_ef2a981f0c2855c3.txt": (
        "2025",
        "to-carry-forward-shanghai-spirit-and-strengthen-solidarity-coordination",
    ),
}
ADDRESSES = [f"summits/{year}/{slug}" for year, slug in ARTICLES.values()]

# The keys of the front matter, in the order of the contract.
KEYS = (
    "title", "date", "publisher", "author", "dateline", "summit_year", "description", "tags", "source", "words",
    "evidence", "removed",
)  # fmt: skip


def front_matter(built: Project, address: str) -> dict[str, Any]:
    """Read the front matter of the Markdown page behind an address."""
    page = frontmatter.load(str(built.root / "docs" / f"{address}.md"))
    return dict(page.metadata)


def test_every_article_has_its_page_in_the_folder_of_its_summit(built: Project) -> None:
    """A source makes one page, below the year of the summit it is about, and none elsewhere."""
    found = {
        path.parent.relative_to(built.site).as_posix() for path in built.site.glob("summits/*/*/index.html")
    }

    assert found >= set(ADDRESSES)
    assert len(found) == len(list((built.root / "articles").glob("*.txt")))


@pytest.mark.parametrize("address", ADDRESSES)
def test_front_matter_follows_the_contract(built: Project, address: str) -> None:
    """The keys come in the order of the contract, without empty values, and a date is text."""
    meta = front_matter(built, address)

    assert [key for key in KEYS if key in meta] == list(meta)
    assert all(value not in (None, "", [], {}) for value in meta.values())
    assert isinstance(meta.get("date", ""), str)
    assert set(meta["source"]) <= {"file", "sha256", "url"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_paragraphs_are_numbered_and_hold_only_lines_of_the_source(built: Project, address: str) -> None:
    """Each paragraph has the next anchor, and its text is a line of the raw file, character by character."""
    source = front_matter(built, address)["source"]["file"]
    lines = {line.strip() for line in (ROOT / "articles" / source).read_text(encoding="utf-8").splitlines()}
    paragraphs = built.page(address).select("article p.story")

    assert [paragraph["id"] for paragraph in paragraphs] == [f"p{n + 1}" for n in range(len(paragraphs))]
    assert {paragraph.get_text() for paragraph in paragraphs} <= lines


@pytest.mark.parametrize("address", ADDRESSES)
def test_subheadings_are_headings_and_in_the_contents(built: Project, address: str) -> None:
    """What the table of contents lists are the story's own subheadings, in their order."""
    page = built.page(address)
    headings = [heading["id"] for heading in page.select("article h2, article h3")]
    listed = [
        str(link["href"]).removeprefix("#") for link in page.select("nav.md-nav--secondary a.md-nav__link")
    ]

    assert listed == headings


def test_headings_keep_their_order(built: Project) -> None:
    """On every page one h1 comes first, and no level is skipped on the way down."""
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        levels = [int(heading.name[1]) for heading in page.select("article :is(h1, h2, h3, h4)")]

        assert levels[:1] == [1], path
        assert levels.count(1) == 1, path
        assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels)), path


def test_captions_are_figures_without_their_photograph(built: Project) -> None:
    """A caption is a figure's; no picture of the source is shown or asked for."""
    page = built.page(f"summits/2025/{ARTICLES['004_ef2a981f0c2855c3.txt'][1]}")

    assert len(page.select("article figure.caption > figcaption")) == 3
    assert not page.select("article img")


def test_search_finds_articles_and_no_index_pages(built: Project) -> None:
    """Every article and the About page are in the search index; lists of articles would be duplicate hits."""
    index = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))
    locations = {entry["location"].split("#")[0].rstrip("/") for entry in index["docs"]}

    pages = {
        path.parent.relative_to(built.site).as_posix() for path in built.site.glob("summits/*/*/index.html")
    }
    assert locations == {*pages, "about"}


def test_search_index_holds_no_word_of_the_record(built: Project) -> None:
    """What was removed from a story is not found by searching for it."""
    text = (built.site / "search/search_index.json").read_text(encoding="utf-8")

    assert "omniture" not in text
    assert "KATHMANDU" not in text


def links(site: Path) -> list[tuple[Path, str]]:
    """List every link and asset of every page, with the page it stands on."""
    found = []
    for path in site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        found += [(path, str(each[name])) for name in ("href", "src") for each in page.select(f"[{name}]")]
    return found


@cache
def anchors(page: Path) -> set[str]:
    """List what links to a page may lead to on it; many lead to the same."""
    text = page.read_text(encoding="utf-8")
    return {str(each["id"]) for each in BeautifulSoup(text, "html5lib").select("[id]")}


def test_no_internal_link_is_broken(built: Project) -> None:
    """Every link within the site leads to a file that is there, and to an anchor that is on it."""
    for page, link in links(built.site):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        start = built.site if parts.path.startswith("/") else page.parent
        target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
        target = target / "index.html" if target.is_dir() else target
        assert target.is_file(), f"{page}: {link}"
        if parts.fragment and target.suffix == ".html" and not parts.fragment.startswith("__"):
            assert parts.fragment in anchors(target), f"{page}: {link}"


def test_no_page_asks_a_third_party_for_anything(built: Project) -> None:
    """Scripts, styles, fonts and pictures all come from the site itself; names of vocabularies are never fetched."""
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        asked = [
            str(each.get("src") or each.get("href"))
            for each in page.select(
                "script[src], img, iframe, link:not([rel=canonical], [rel^=schema], [rel^=dcterms])"
            )
        ]

        assert not [address for address in asked if re.match(r"(https?:)?//", address)], path
    for style in built.site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_raw_source_is_offered_byte_for_byte(built: Project) -> None:
    """The file that a reader downloads is the file that was scraped."""
    for name, (year, slug) in ARTICLES.items():
        link = built.page(f"summits/{year}/{slug}").select_one(f"details.record a[href$='{name}']")

        assert link is not None
        assert (built.site / "sources/data" / name).read_bytes() == (ROOT / "articles" / name).read_bytes()


def test_second_build_writes_no_page_again(project: Project) -> None:
    """Building twice leaves every generated file of `docs` as the first build wrote it."""
    project.build()
    before = {path: path.stat().st_mtime_ns for path in (project.root / "docs").rglob("*")}
    done = project.build()

    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_mtime_ns for path in (project.root / "docs").rglob("*")} == before


def test_nothing_generated_would_be_committed(built: Project) -> None:
    """Git ignores every file that a build makes, so `git status` is clean after it."""
    made = [path.relative_to(built.root).as_posix() for path in built.root.rglob("*") if path.is_file()]
    generated = [path for path in made if not path.startswith(PARTS)]
    ignored = subprocess.run(
        ["git", "check-ignore", "--stdin"],
        cwd=ROOT,
        input="\n".join(generated),
        capture_output=True,
        text=True,
        check=False,
    )

    assert generated
    assert sorted(ignored.stdout.splitlines()) == sorted(generated)


HOSTILE = "Leaders & \"friends\" meet <script>alert(1)</script> in {{ config.site_name }} 'Astana' <b"
STORY = (
    'The leaders of the Shanghai Cooperation Organization met & "agreed" <img src=x onerror=alert(1)> on {{ nothing }} there. '
    "They spoke of security, trade and transport at the summit in Astana in 2024, and of *stars* and [links](http://x)."
)


def test_headline_that_looks_like_html_is_shown_and_does_nothing(project: Project) -> None:
    """A headline of quotes, tags and template marks reads in the title, the header and the metadata as printed."""
    text = f"Headline: {HOSTILE}\n\n2024-07-05\n\n" + "\n\n".join(
        f"{STORY} {number}." for number in ("One", "Two", "Three")
    )
    (project.root / "articles" / "hostile.txt").write_text(text, encoding="utf-8")
    done = project.build()
    [path] = [path for path in project.site.glob("summits/*/*/index.html") if "friends" in path.parent.name]
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
    description = page.select_one("meta[name=description]")

    assert done.returncode == 0, done.stderr
    assert page.title is not None
    assert page.title.get_text() == f"{HOSTILE} - SCO summit archive"
    assert HOSTILE in [topic.get_text().strip() for topic in page.select(".md-header__topic")]
    assert description is not None
    assert str(description["content"]).startswith(STORY[:60])
    assert not page.select("article script:not([type='application/ld+json']), article img, header b")
    assert page.select("article p.story")[0].get_text() == f"{STORY} One."


def test_fault_stops_a_build_with_its_message(project: Project) -> None:
    """MkDocs shows the sentence of the fault, builds nothing and exits with an error."""
    (project.root / "articles" / "empty.txt").write_text(" \n", encoding="utf-8")
    done = project.build()

    assert done.returncode == 1
    assert "empty.txt: the file is empty: remove it" in done.stderr
    assert not project.site.exists()


@pytest.mark.parametrize("address", ADDRESSES)
def test_article_is_light(built: Project, address: str) -> None:
    """An article's HTML with the styles and scripts of our own is at most 60 KB as a server compresses it."""
    page = built.site / address / "index.html"
    asked = [
        str(each.get("src") or each.get("href")) for each in built.page(address).select("script[src], link")
    ]
    own = {(page.parent / link).resolve() for link in asked if not urlsplit(link).scheme}
    files = [page, *(path for path in own if path.parent == built.site / "assets")]
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in files}

    assert {"index.html", "archive.css", "anchors.js", "keyboard.js", "search.js"} <= set(sizes)
    assert sum(sizes.values()) <= 60_000, sizes


def test_dates_are_in_words_for_people_and_in_figures_for_programs(built: Project) -> None:
    """Dates of articles and days of meetings stand in `time` elements, as precise as they are known."""
    article = built.page(f"summits/2021/{ARTICLES['003_a200022929ca6461.txt'][1]}")
    summit = built.page("summits/2024")

    assert [(each["datetime"], each.get_text()) for each in article.select("p.facts time")] == [
        ("2021-06", "June 2021")
    ]
    assert [(each["datetime"], each.get_text()) for each in summit.select("p.facts time")] == [
        ("2024-07-03", "3"),
        ("2024-07-04", "4 July 2024"),
        ("2024-07-05", "5 July 2024"),
    ]


def test_each_article_names_its_source(built: Project) -> None:
    """Below the story stands a link to the page that the text was taken from, where that is known."""
    found = [link["href"] for address in ADDRESSES for link in built.page(address).select("p.source a")]

    assert len(found) == 4
    assert (
        "https://gnews.cz/en/policy/xi-jinping-calls-on-sos-members-to-oppose-external-interference" in found
    )


def test_wrong_address_leads_on(built: Project) -> None:
    """The page for addresses that lead nowhere has links that lead somewhere."""
    page = built.page("404.html")

    assert len(page.select("article a")) == 3


def test_nothing_of_the_markdown_is_left_on_a_page(built: Project) -> None:
    """No attribute list or template mark, which our pages would hold only by mistake, is shown to a reader."""
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        shown = page.select_one("article")
        assert shown is not None
        for other in shown.select("script, .cite pre"):  # JSON and BibTeX, which have braces of their own
            other.decompose()
        assert not re.search(r"\{[ :#%{]|[%}]\}|data-search-exclude|markdown=", shown.get_text()), path


def test_no_list_and_no_heading_is_empty(built: Project) -> None:
    """Every list has entries, every entry and heading has words, and something follows each heading."""
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        for each in page.select("article :is(ul, ol, li, h1, h2, h3, p, dl, table)"):
            assert each.get_text(strip=True), f"{path}: {each}"
        for heading in page.select("article :is(h1, h2, h3)"):
            assert heading.find_next_sibling() is not None, f"{path}: {heading}"
