"""What programs read of a page: schema.org, Dublin Core, Open Graph and Zotero's names, as a crawler takes them out."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import extruct
import frontmatter
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from schema_org import registry

from built import Project, copy_project
from citable import CASES, SIGNS, put_articles
from presspages.rendering.schemaorg import jsonld, meeting
from presspages.tables.tables import Organization, Summit, Tables

ADDRESS = "https://example.org/sco/"
Thing = dict[str, Any]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with the made-up articles beside the real ones, built for an address that is known."""
    project = copy_project(tmp_path_factory.mktemp("metadata"))
    put_articles(project.root / "articles")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", ADDRESS)
        done = project.build()
    assert done.returncode == 0, done.stderr
    return project


def metas(project: Project) -> Iterator[tuple[str, Thing]]:
    """Give the path and the front matter of every article of a site."""
    for path in sorted((project.root / "docs/summits").glob("*/*.md")):
        if path.name != "index.md":
            yield (
                path.relative_to(project.root / "docs").as_posix().removesuffix(".md") + "/",
                dict(frontmatter.load(str(path)).metadata),
            )


def article(project: Project, case: str) -> tuple[str, Thing]:
    """Find a made-up article: the address of its page below the site, and its front matter."""
    [found] = [(path, meta) for path, meta in metas(project) if meta["source"]["file"] == f"{case}.txt"]
    return found


def extracted(project: Project, address: str) -> Thing:
    """Read a built page as a crawler does."""
    html = (project.site / address / "index.html").read_text(encoding="utf-8")
    return dict(extruct.extract(html, syntaxes=["json-ld", "opengraph", "dublincore"]))


def described(project: Project, address: str) -> Thing:
    """Give the one description in schema.org's words that a page holds."""
    [thing] = extracted(project, address)["json-ld"]
    assert thing.pop("@context") == "https://schema.org"
    return dict(thing)


def named(project: Project, address: str) -> dict[str, list[str]]:
    """Give what a page's head says, by name or property."""
    head = project.page(address).head
    assert head
    found: dict[str, list[str]] = {}
    for each in head.select("meta[name], meta[property]"):
        found.setdefault(str(each.get("name") or each.get("property")), []).append(str(each["content"]))
    return found


@pytest.mark.parametrize("case", CASES)
def test_an_article_is_described_by_its_facts_alone(made: Project, case: str) -> None:
    """The description has the facts of the front matter, whatever signs they hold, and no property without one."""
    address, meta = article(made, case)
    thing = described(made, address)
    names = {"title": "headline", "author": "author", "date": "datePublished", "dateline": "dateline"}
    facts = {theirs: meta[ours] for ours, theirs in names.items() if ours in meta}
    facts |= {"isBasedOn": meta["source"]["url"]} if "url" in meta["source"] else {}
    facts |= (
        {"publisher": {"@type": "Organization", "name": meta["publisher"]}} if "publisher" in meta else {}
    )
    summit = thing.pop("isPartOf", None)

    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", thing.pop("identifier"))
    assert thing == facts | {
        "@type": "NewsArticle",
        "url": ADDRESS + address,
        "wordCount": meta["words"],
        "inLanguage": "en",
    }
    assert (summit and summit["url"]) == (
        f"{ADDRESS}summits/{meta['summit_year']}/" if "summit_year" in meta else None
    )


def test_an_article_is_part_of_its_meeting(made: Project, tables: Tables) -> None:
    """The meeting is an event with the days and the place of the table; the summit's own page describes the same."""
    address, _ = article(made, "full")
    event = described(made, address)["isPartOf"]
    summit = tables.by_year[2024]

    assert (event.pop("@type"), event.pop("url")) == (["Event", "Collection"], f"{ADDRESS}summits/2024/")
    assert event | {"@type": "Event"} == described(made, "summits/2024/")
    assert event["name"] == "24th meeting of the Shanghai Cooperation Organization, Astana 2024"
    assert (event["startDate"], event["endDate"]) == (str(summit.opens), str(summit.closes))
    assert event["location"]["address"]["addressLocality"] == "Astana"
    assert event["organizer"]["name"] == tables.organization.name


def test_a_meeting_is_described_no_more_precisely_than_the_table(tables: Tables) -> None:
    """Without days the year alone is stated; a meeting held online has no place."""
    organization: Organization = tables.organization
    unknown = meeting(Summit(26, 2026, "Bishkek", "Kyrgyzstan"), organization)
    online = meeting(tables.by_year[2020], organization)

    assert (unknown["startDate"], "endDate" in unknown) == ("2026", False)
    assert "location" not in online
    assert online["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_the_first_page_describes_the_archive(made: Project) -> None:
    """The first page says what the site is called, where it is and whom it is about."""
    thing = described(made, "")

    assert (thing["@type"], thing["name"], thing["url"]) == ("WebSite", "SCO summit archive", ADDRESS)
    assert thing["about"]["alternateName"] == "SCO"


def ancestors(kind: str) -> set[str]:
    """Give a type of the vocabulary and all above it."""
    return {kind}.union(*(ancestors(each) for each in registry.PARENTS.get(kind, ())))


def kinds_of(thing: Thing) -> list[str]:
    """Name the types that a thing says it is of: one, or several."""
    return [thing["@type"]] if isinstance(thing["@type"], str) else list(thing["@type"])


def fits(value: Any, ranges: tuple[str, ...]) -> bool:
    """Tell whether a value is of a type that a property may have.

    Any property may have text where a thing is expected ("some data is better than none", schema.org/docs/gs.html):
    here that is the author. A date is one of ISO 8601, which may be a month or a year.
    """
    if isinstance(value, dict):
        return any(ancestors(kind) & set(ranges) for kind in kinds_of(value))
    if isinstance(value, int):
        return "Integer" in ranges or "Number" in ranges
    if "Date" in ranges:
        return re.fullmatch(r"\d{4}(-\d\d){0,2}", value) is not None
    return bool({"Text", "URL"} & set(ranges)) or any(each in registry.ENUM_BY_SCHEMA for each in ranges)


def strangers(thing: Thing) -> Iterator[str]:
    """Name what the vocabulary does not know: types, properties of another type, values of another type."""
    kinds = set[str]().union(*map(ancestors, kinds_of(thing)))
    yield from (kind for kind in kinds_of(thing) if kind not in registry.CLASS_METADATA)
    for name, value in thing.items():
        if name == "@type":
            continue
        known = registry.PROPERTY_BY_SCHEMA.get(name)
        if known is None or not kinds & set(known.domains):
            yield f"{thing['@type']}.{name}"
        elif not fits(value, known.ranges) and name != "author":
            yield f"{thing['@type']}.{name}: {value}"
        if isinstance(value, dict):
            yield from strangers(value)


def test_descriptions_keep_to_the_vocabulary(made: Project) -> None:
    """Every type and property is schema.org's, stands where it may, and has a value of a type that it may have."""
    pages = [address for address, _ in metas(made)] + ["", "summits/2024/", "summits/2018/"]
    assert len(pages) > len(CASES) + 3
    for address in pages:
        assert list(strangers(described(made, address))) == [], address


@pytest.mark.parametrize("case", CASES)
def test_the_head_says_the_facts_alone(made: Project, case: str) -> None:
    """Dublin Core, Open Graph and Zotero's names give the facts back, once each, and nothing that is not known."""
    address, meta = article(made, case)
    head = named(made, address)
    names = {
        "title": ["dcterms.title"],
        "author": ["dcterms.creator"],
        "publisher": ["dcterms.publisher", "prism.publicationName"],
        "date": ["dcterms.date", "article:published_time"],
    }
    for fact, theirs in names.items():
        for name in theirs:
            assert head.get(name) == ([meta[fact]] if fact in meta else None), name
    assert head["z:itemType"] == ["newspaperArticle"]
    assert head["og:type"] == ["article"]
    assert head["og:title"][0].startswith(meta.get("title", "No headline in the source: “Leaders"))
    assert head["og:description"] == [meta["description"]]
    assert head["og:url"] == [ADDRESS + address]
    assert head.get("dcterms.subject", []) == meta.get("tags", [])
    assert str(made.page(address).select_one("link[rel=canonical]")["href"]) == ADDRESS + address  # type: ignore[index]


def test_a_crawler_reads_the_same(made: Project) -> None:
    """extruct, which knows nothing of us, finds the same under Dublin Core's and Open Graph's own addresses."""
    address, meta = article(made, "signs")
    found = extracted(made, address)
    core = {each["URI"]: each.get("content") or each["href"] for each in found["dublincore"][0]["elements"]}
    graph = dict(found["opengraph"][0]["properties"])

    assert core["http://purl.org/dc/elements/1.1/title"] == meta["title"] == SIGNS
    assert core["http://purl.org/dc/elements/1.1/creator"] == meta["author"]
    assert core["http://purl.org/dc/elements/1.1/publisher"] == meta["publisher"]
    assert core["http://purl.org/dc/elements/1.1/source"] == meta["source"]["url"]
    assert graph["og:title"] == SIGNS
    assert graph["article:published_time"] == meta["date"]


@pytest.mark.parametrize("case", CASES)
def test_zotero_is_told_no_publication_that_is_not_stated(made: Project, case: str) -> None:
    """Without a publisher there is nothing that Zotero's translator would take for the newspaper, the site's name included.

    It reads, the first that there is: `prism.publicationName`, `dcterms.source` in a meta element, `og:site_name`; a
    date from the first `time` of the page, if none is in the head; and an ISBN or ISSN from `dcterms.identifier`.
    """
    address, meta = article(made, case)
    head = named(made, address)
    publications = [
        head[name] for name in ("prism.publicationName", "dcterms.source", "og:site_name") if name in head
    ]

    assert publications[:1] == ([[meta["publisher"]]] if "publisher" in meta else [])
    assert "date" in meta or not made.page(address).select("time[datetime]")
    assert "dcterms.identifier" not in head


def test_other_pages_say_what_they_are(made: Project) -> None:
    """A page that is no article is a web site's to Open Graph, and no article to Zotero."""
    head = named(made, "summits/2024/")

    assert head["og:type"] == ["website"]
    assert head["og:site_name"] == ["SCO summit archive"]
    assert "z:itemType" not in head


def test_nothing_in_a_description_ends_its_script(made: Project) -> None:
    """The description of an article full of signs is one line of the page, and has no sign that HTML or a template knows."""
    address, _ = article(made, "signs")
    for text in (
        (made.site / address / "index.html").read_text(encoding="utf-8"),
        (made.root / "docs" / f"{address.rstrip('/')}.md").read_text(encoding="utf-8"),
    ):
        [line] = re.findall(r'<script type="application/ld\+json">(.*)</script>$', text, re.MULTILINE)

        assert not re.search(r"[<>&`]|\{[{%#]", line)
        assert json.loads(line)["headline"] == SIGNS


def test_descriptions_and_citations_are_not_searched(made: Project) -> None:
    """The search index holds the story, neither what is said to programs nor how to cite it."""
    index = (made.site / "search/search_index.json").read_text(encoding="utf-8")

    assert "NewsArticle" not in index
    assert "Archived in" not in index


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@example("a\u2028b\u2029c{{ {% {# </script><!--")
def test_any_text_stands_safely_in_a_description(text: str) -> None:
    """Whatever a value is, it reads back the same, and holds no sign that HTML, JavaScript or a template knows."""
    written = jsonld({"name": text})

    assert json.loads(written)["name"] == text
    assert not re.search(r"[<>&`\u2028\u2029]|\{[{%#]", written)


def test_the_page_shows_what_the_files_hold(made: Project) -> None:
    """Each form on the page is the text of its file, sign by sign, and the link leads there."""
    for case in ("full", "signs"):
        address, _ = article(made, case)
        page: BeautifulSoup = made.page(address)
        shown = [each.get_text() for each in page.select("details.cite pre > code")]
        links = [str(link["href"]) for link in page.select("details.cite a")]
        files = [Path(made.site, address, link) for link in links]

        assert [link.partition(".")[0] for link in links] == [""] * 4
        assert [path.name.split(".", 1)[1] for path in files] == ["txt", "bib", "ris", "csl.json"]
        assert shown == [path.read_bytes().decode().replace("\r\n", "\n").rstrip("\n") for path in files]
        assert len(shown) == 4
