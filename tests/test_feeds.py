"""The feeds are valid Atom, readers find them, and they claim no more than the articles do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from built import ROOT, Project
from madeup import HOSTILE, article, hostile
from presspages.exporting.feeds import NEWEST, feeds
from presspages.exporting.pieces import Pieces
from presspages.filing.cache import Cache
from presspages.filing.filing import Filed
from presspages.filing.groups import group
from presspages.rendering.render import Pages
from presspages.running.convert import Tools

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://example.org/repo/"

# What a web server sends with a feed: it knows `.xml`, not what kind it is.
HEADERS = {"content-type": "application/xml", "content-location": f"{ADDRESS}feeds/x.xml"}

grammar = etree.RelaxNG(etree.parse(ROOT / "tests/schemas/atom.rng"))


def made(articles: Sequence[Filed], pages: Pages) -> dict[str, bytes]:
    """Make the feeds of articles."""
    each = Pieces(pages, Cache()).each
    return {page.path: page.content for page in feeds(articles, group(articles, pages.tables), each, pages)}


def read(feed: bytes) -> Any:
    """Read a feed as a feed reader does, which must have nothing to complain of, and check it against the grammar."""
    root = etree.fromstring(feed)
    grammar.assertValid(root)
    read = feedparser.parse(feed, response_headers=HEADERS)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


def entry(filed: Filed, pages: Pages) -> Any:
    """Give an article's entry as a feed reader has it."""
    [only] = read(made([filed], pages)["feeds/archive.xml"]).entries
    return only


def paragraphs(entry: Any) -> list[str]:
    """Give the pieces of a story as a reader sees them, without the line of facts before it."""
    content = BeautifulSoup(entry.content[0].value, "html5lib")
    return [each.get_text() for each in content.select("p:not(:has(small)), h2, h3, figcaption")]


def shown(text: str) -> str:
    """Give a text as a feed can hold it: what XML has no way to write is shown by its number."""
    return text.replace("\uffff", "U+FFFF").replace("\ufffe", "U+FFFE")


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_feed_is_valid(filed: tuple[Filed, ...], pages: Pages, tools: Tools, address: str) -> None:
    """Feeds of real, of hostile and of no articles keep the grammar, and a reader has nothing to complain of."""
    for articles in (filed, hostile(tools), ()):
        for feed in made(articles, Pages(pages.tables, address)).values():
            found = read(feed)
            assert len({each.id for each in found.entries} | {found.feed.id}) == len(found.entries) + 1


def test_an_entry_holds_the_whole_story(filed: tuple[Filed, ...], pages: Pages, tools: Tools) -> None:
    """Headline and story are those of the page, piece by piece, and nothing of them is markup."""
    articles = [*filed, *hostile(tools)]
    by_id = {pages.archive.id_of(each): each for each in articles}
    entries = read(made(articles, pages)["feeds/archive.xml"]).entries

    assert {each.id for each in entries} == set(by_id)
    for each in entries:
        source = by_id[each.id]
        assert each.title_detail.type == "text/plain"
        assert paragraphs(each) == [shown(block.text) for block in source.article.story]


def test_hostile_values_stay_text(tools: Tools, pages: Pages) -> None:
    """Title and author are read back to the last character; what XML cannot hold is shown by its number."""
    for value, each in zip(HOSTILE, hostile(tools), strict=True):
        root = etree.fromstring(made([each], pages)["feeds/archive.xml"])
        flat = shown(" ".join(value.split()))

        assert root.findtext(f"{ATOM}entry/{ATOM}title") == flat
        assert root.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == flat
        content = BeautifulSoup(root.findtext(f"{ATOM}entry/{ATOM}content") or "", "html5lib")
        assert {tag.name for tag in content.select("body *")} <= {"p", "small", "h2", "h3", "figure", "figcaption"}  # fmt: skip
        assert flat in content.get_text()


def test_an_id_survives_another_headline_and_another_address(tools: Tools, pages: Pages) -> None:
    """Who has read an article is not shown it anew because its headline was mended or the site has moved."""
    first = entry(article(tools, headline="Leaders meet in Astana"), pages)
    second = entry(article(tools, headline="Leaders part in Astana"), Pages(pages.tables, ADDRESS))

    assert first.title != second.title
    assert first.link != second.link
    assert first.id == second.id
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", first.id)


def test_an_id_of_a_feed_survives_too(filed: tuple[Filed, ...], pages: Pages) -> None:
    """The feeds have names of their own, which more articles and another address do not change."""
    here, there = made(filed, pages), made(filed[:2], Pages(pages.tables, ADDRESS))
    ids = {path: read(feed).feed.id for path, feed in here.items()}

    assert len(set(ids.values())) == len(ids)
    assert {path: read(feed).feed.id for path, feed in there.items()}.items() <= ids.items()


@pytest.mark.parametrize(
    ("date", "instants", "said"),
    [
        ("2024-07-05", ("2024-07-05T12:00:00Z", "2024-07-05T12:00:00Z"), "5 July 2024"),
        ("2021-06", (None, "2021-06-01T12:00:00Z"), "June 2021 (the day is not known)"),
        ("2021", (None, "2021-01-01T12:00:00Z"), "2021 (the month and day are not known)"),
        ("", (None, "1970-01-01T12:00:00Z"), "date not stated in the source"),
    ],
)
def test_a_date_claims_no_more_than_is_known(
    tools: Tools, pages: Pages, date: str, instants: tuple[str | None, str], said: str
) -> None:
    """Only a known day is `published`; the first line of an entry says how much is known."""
    found = entry(article(tools, date=date), pages)
    first = BeautifulSoup(found.content[0].value, "html5lib").select("p")[0].get_text()

    assert (found.get("published"), found.updated) == instants
    assert first == f"publisher not stated in the source · {said}"


@pytest.mark.parametrize(
    ("facts", "author"),
    [
        ({"author": "A. Writer", "publisher": "The Daily"}, "A. Writer"),
        ({"publisher": "The Daily"}, "The Daily"),
        ({}, "not stated in the source"),
    ],
)
def test_the_author_is_who_wrote_or_who_published(
    tools: Tools, pages: Pages, facts: dict[str, str], author: str
) -> None:
    """The archive is never named as the author of another's text."""
    assert entry(article(tools, **facts), pages).author == author


def test_a_feed_holds_the_newest(tools: Tools, pages: Pages, filed: tuple[Filed, ...]) -> None:
    """However large the archive, a feed stays small: the newest articles, the newest first."""
    one = filed[0]
    names = [replace(one.brief.source, name=f"{n}.txt") for n in range(NEWEST + 7)]
    many = [replace(one, brief=replace(one.brief, key="", source=name)) for name in names]
    found = [each.id for each in read(made(many, pages)["feeds/archive.xml"]).entries]

    assert found == [pages.archive.id_of(each) for each in many[:NEWEST]]


def test_links_are_whole_where_the_site_is_known(filed: tuple[Filed, ...], pages: Pages) -> None:
    """With the site's address every link has it and the feed names its own; without, links lead from the feed."""
    whole = made(filed, Pages(pages.tables, ADDRESS))
    part = made(filed, pages)
    for path, feed in whole.items():
        own = etree.fromstring(feed).findall(f".//{ATOM}link")
        bare = etree.fromstring(part[path]).findall(f".//{ATOM}link")
        links = [(link.get("rel"), link.get("href")) for link in own if link.get("rel") != "self"]

        assert [link.get("href") for link in own if link.get("rel") == "self"] == [ADDRESS + path]
        assert links == [(link.get("rel"), urljoin(ADDRESS + path, link.get("href"))) for link in bare]
        assert all(href.startswith(ADDRESS) for rel, href in links if rel == "alternate")


def test_links_of_the_built_feeds_lead_to_pages(built: Project) -> None:
    """Every link of a feed to the site leads to a page that is there."""
    for path in (built.site / "feeds").iterdir():
        for link in etree.parse(path).findall(f".//{ATOM}link[@rel='alternate']"):
            assert (path.parent / link.get("href") / "index.html").is_file(), link.get("href")


def discovered(built: Project, path: Path) -> list[str]:
    """List the feeds that a reader finds by a page, each by its place below the site."""
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
    links = page.select('head > link[rel~="alternate"][type="application/atom+xml"]')
    assert len({str(link["title"]) for link in links}) == len(links)
    found = [str(link["href"]) for link in links]
    places = [built.site / link.lstrip("/") if link.startswith("/") else path.parent / link for link in found]
    assert all(place.is_file() for place in places), path
    return [place.resolve().relative_to(built.site.resolve()).as_posix() for place in places]


def test_readers_discover_the_feeds(built: Project) -> None:
    """Every page names the archive's feed; a summit's page and those of its articles name the summit's as well."""
    for path in built.site.rglob("*.html"):
        parts = path.relative_to(built.site).parts
        own = parts[0] == "summits" and (built.site / "feeds" / f"{parts[1]}.xml").is_file()

        assert discovered(built, path) == ["feeds/archive.xml", *([f"feeds/{parts[1]}.xml"] if own else [])]


def test_each_summit_with_articles_has_a_feed(built: Project, filed: tuple[Filed, ...]) -> None:
    """The feed of a summit holds its articles and no others."""
    for year in {each.year for each in filed if each.year}:
        found = read((built.site / f"feeds/{year}.xml").read_bytes())
        assert {each.title for each in found.entries} == {each.title for each in filed if each.year == year}
