"""The site as Zensical builds it from the same `docs`, `mkdocs.yml` and templates, beside the one that MkDocs builds."""

import html
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from built import Project
from built_by_zensical import build_with_zensical
from presspages.filing.brief import anchors
from presspages.filing.filing import Filed

# What a story is made of, in the order of the page.
STORY = "article :is(p.story, h2[id], h3[id], figure.caption)"


def pages(project: Project) -> list[str]:
    """List the addresses of the pages of a built site."""
    return sorted(path.relative_to(project.site).as_posix() for path in project.site.rglob("*.html"))


@cache
def read(project: Project, address: str) -> BeautifulSoup:
    """Read a page once for all tests that only look at it."""
    return project.page(address)


def story(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Read a page's story: every piece with its anchor, without the signs that link to it."""
    for sign in page.select("a.headerlink"):
        sign.decompose()
    return [(str(piece["id"]), piece.get_text()) for piece in page.select(STORY)]


def texts(page: BeautifulSoup, selector: str) -> Sequence[str]:
    """Read what stands in elements of a page."""
    return [" ".join(each.get_text().split()) for each in page.select(selector)]


def address(filed: Filed) -> str:
    """Name the page of an article below a site."""
    return filed.path.removesuffix(".md")


def test_every_page_has_the_same_address(newly_built: Project, built: Project) -> None:
    """Both builders write the same pages, so that no link to the archive ever breaks."""
    assert pages(newly_built) == pages(built)


def test_stories_are_the_same_piece_by_piece(
    newly_built: Project, built: Project, filed: Sequence[Filed]
) -> None:
    """Every paragraph, subheading and caption has the anchor and the words that the converter gave it, in both."""
    assert filed
    for each in filed:
        blocks = each.article.story
        expected = [
            (anchor, block.text.strip()) for anchor, block in zip(anchors(blocks), blocks, strict=True)
        ]

        assert story(newly_built.page(address(each))) == expected
        assert story(built.page(address(each))) == expected


@pytest.mark.parametrize(
    "selector",
    [
        "article h1",
        "article p.facts",
        "article details.record td",
        "article p.source",
        "article aside.editor li",
    ],
)
def test_pages_say_the_same_around_the_story(newly_built: Project, built: Project, selector: str) -> None:
    """On every page the headline, the facts, the record and the editor's notes read the same."""
    found = {page: texts(read(newly_built, page), selector) for page in pages(built)}

    assert found == {page: texts(read(built, page), selector) for page in pages(built)}
    assert any(found.values())


def test_links_of_the_pages_are_the_same(newly_built: Project, built: Project) -> None:
    """What stands in the text of a page leads to the same places."""
    for page in pages(built):
        new, old = (
            [str(link["href"]) for link in read(made, page).select("article a[href]")]
            for made in (newly_built, built)
        )

        assert new == old, page


def test_topics_are_not_listed_a_second_time(newly_built: Project) -> None:
    """The theme's own list of tags would repeat the line of topics under the headline, without its links."""
    assert not [page for page in pages(newly_built) if read(newly_built, page).select(".md-tags")]


def test_headline_that_looks_like_html_is_escaped(project: Project, zensical: Path) -> None:
    """Quotes, tags and template marks read as printed in the title, the header, the metadata and the story."""
    headline = "Leaders & \"friends\" meet <script>alert(1)</script> in {{ config.site_name }} 'Astana' <b"
    said = 'They met & "agreed" <img src=x onerror=alert(1)> on {{ nothing }} and {% raw %} at the summit in Astana in 2024, said the hosts.'
    (project.root / "articles" / "hostile.txt").write_text(
        f"Headline: {headline}\n\n2024-07-05\n\n"
        + "\n\n".join(f"{said} {each}." for each in ("One", "Two", "Three")),
        encoding="utf-8",
    )
    build_with_zensical(project, zensical)
    [path] = [path for path in project.site.glob("summits/*/*/index.html") if "friends" in path.parent.name]
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
    [description] = page.select("meta[name=description]")

    assert texts(page, "title") == [f"{headline} - SCO summit archive"]
    assert texts(page, ".md-header__topic")[1] == headline
    assert str(description["content"]).startswith(said)
    assert texts(page, "article h1") == [f"{headline}¶"]
    assert texts(page, "article p.story")[0] == f"{said} One."
    assert not page.select("article script:not([type='application/ld+json']), article img, header b")


def test_search_index_holds_the_stories_and_no_lists(
    newly_built: Project, built: Project, filed: Sequence[Filed]
) -> None:
    """The same pages can be searched; each article with all of its story, and with nothing of its record."""
    new = json.loads((newly_built.site / "search.json").read_text(encoding="utf-8"))["items"]
    old = json.loads((built.site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]

    assert {each["location"].split("#")[0] for each in new} == {
        each["location"].split("#")[0] for each in old
    }
    for each in filed:
        parts = [part for part in new if part["location"].split("#")[0] == f"{address(each)}/"]
        words = BeautifulSoup(
            "\n".join(f"{part['title']}\n{part['text']}" for part in parts), "html5lib"
        ).get_text()
        assert not [block.text for block in each.article.story if block.text not in words]
        assert each.article.source.sha256 not in words


def named(site: Path) -> tuple[set[str], set[str]]:
    """Read the addresses that a site gives its pages: those of the site map, and those in the heads of pages."""
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    heads = [
        BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib").head for path in site.rglob("*.html")
    ]
    canonical = [str(link["href"]) for head in heads if head for link in head.select("link[rel=canonical]")]
    return {html.unescape(each) for each in listed}, set(canonical)


def test_site_map_and_canonical_addresses_are_the_same(
    project: Project, zensical: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the site's address is given, both builders name the same pages by it."""
    monkeypatch.setenv("SITE_URL", "https://example.org/archive/")
    assert project.build().returncode == 0
    build_with_zensical(project, zensical, SITE_DIR="site-zensical")
    listed, canonical = named(project.root / "site-zensical")

    assert (listed, canonical) == named(project.site)
    assert listed == canonical
    assert all(each.startswith("https://example.org/archive/") for each in listed)


def test_without_an_address_no_page_names_one(newly_built: Project) -> None:
    """A path alone would be wrong wherever the site does not live at the root of a server."""
    assert named(newly_built.site) == (set(), set())


# Scripts that hold data, which no browser runs: the theme's settings, and what pages say of themselves.
DATA = {"application/json", "application/ld+json"}


def test_pages_ask_no_third_party_and_hold_no_script(newly_built: Project) -> None:
    """Scripts, styles, fonts and pictures come from the site itself, and the pages' policy holds for every page."""
    for page in pages(newly_built):
        made = newly_built.page(page)
        [policy] = made.select("meta[http-equiv=Content-Security-Policy]")
        asked = made.select(
            "script[src], img, iframe, link[rel=stylesheet], link[rel=icon], link[rel~=preload]"
        )

        assert "default-src 'self'; script-src 'self'" in str(policy["content"])
        assert "unsafe" not in str(policy["content"]).replace(
            "'wasm-unsafe-eval'" * (page == "search/index.html"), ""
        )
        assert not [
            each for each in asked if re.match(r"(https?:)?//", str(each.get("src") or each.get("href")))
        ]
        assert {script["type"] for script in made.select("script:not([src])")} <= DATA, page
        assert not made.select("style, [style], [onclick], [onload]")
