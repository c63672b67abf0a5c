"""The whole site: every page of the articles, and the pages that speak of several. Called by `pipeline`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from presspages.browse import Browse, Shelf, ways_to_browse
from presspages.exports import exports
from presspages.filing import Filed
from presspages.groups import Group, group
from presspages.misprints import misprints
from presspages.phrases import count_of, title_of
from presspages.related import related
from presspages.render import NOT_SEARCHED, Around, Page, Pages, folder_of, neighbours
from presspages.schemaorg import meeting, website
from presspages.timeline import draw, marks

NO_NOTES: Mapping[str, bytes] = MappingProxyType({})


def site(articles: Sequence[Filed], pages: Pages, notes: Mapping[str, bytes] = NO_NOTES) -> Iterator[Page]:
    """Render every page of the site; `notes` are the editor's, by file name, as they were found."""
    groups = group(articles, pages.tables)
    ways = ways_to_browse(articles, pages.tables)
    yield _home(articles, groups, pages)
    yield _summits(groups, pages)
    for later, each, earlier in neighbours(groups):
        yield _summit(each, earlier, later, pages)
    for way in ways:
        yield _browse(way, pages)
        yield from (_shelf(way, shelf, pages) for shelf in way.shelves)
    yield from _articles(articles, groups, ways, pages)
    yield misprints(articles)
    yield from exports(articles, groups, pages, notes)


def _home(articles: Sequence[Filed], groups: Sequence[Group], pages: Pages) -> Page:
    own = {each.year: len(each.articles) for each in groups if each.year and each.articles}
    years = sorted(own)
    span = f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"of {years[0]}" if years else ""
    drawn = marks(pages.tables.in_year, own, {each.year for each in groups if each.year})
    organization = pages.tables.organization
    meta = {
        "title": pages.archive.name,
        "description": f"News articles about summits of the {organization.name}, grouped by summit year.",
        "hide": ["toc"],
        **NOT_SEARCHED,
    }
    values = {"latest": articles[:10], "total": len(articles), "groups": groups, "span": span}
    values["described"] = website(pages.archive, organization)
    return pages.page(
        "index.md", "home.md.j2", meta, timeline=draw(drawn), marks=drawn, here="index.md", **values
    )


def _summits(groups: Sequence[Group], pages: Pages) -> Page:
    name = pages.tables.organization.name
    meta = {
        "title": "Articles by summit",
        "description": f"Every article of the archive, grouped by the summit of the {name} it is about.",
        **NOT_SEARCHED,
    }
    return pages.page("summits/index.md", "summits.md.j2", meta, groups=groups, here="summits/index.md")


def _summit(each: Group, earlier: Group | None, later: Group | None, pages: Pages) -> Page:
    path = f"summits/{folder_of(each.year)}/index.md"
    title = title_of(each.year, pages.tables.in_year)
    count = len(each.articles) or len(each.mentions)
    articles = f"{'' if each.articles else 'mentioned in '}{count_of(count, 'article')}"
    about = f"{title} ({pages.tables.organization.name}): {articles}."
    meta: dict[str, Any] = {"title": title, "description": about, **NOT_SEARCHED}
    if each.year and each.articles:
        # The page's head names the summit's feed by it, as that of an article does.
        meta["summit_year"] = each.year
    values = {
        "earlier": earlier and earlier.year,
        "later": later.year if later and each.year else None,
        "described": [meeting(summit, pages.tables.organization) for summit in each.meetings],
    }
    return pages.page(path, "summit.md.j2", meta, group=each, title=title, here=path, **values)


def _browse(way: Browse, pages: Pages) -> Page:
    path = f"{way.folder}/index.md"
    about = (
        f"{way.title}: {count_of(len(way.shelves), 'entry', 'entries')} to browse by, each with its articles."
    )
    meta = {"title": way.title, "description": about, **NOT_SEARCHED}
    return pages.page(path, "browse.md.j2", meta, way=way)


def _shelf(way: Browse, shelf: Shelf, pages: Pages) -> Page:
    path = f"{way.folder}/{shelf.slug}.md"
    about = f"{shelf.name}: {count_of(len(shelf.articles), 'article')}. {shelf.about}".strip()
    meta = {"title": shelf.name, "description": about, **NOT_SEARCHED}
    return pages.page(path, "shelf.md.j2", meta, way=way, shelf=shelf, here=path)


def _articles(
    articles: Sequence[Filed], groups: Iterable[Group], ways: Iterable[Browse], pages: Pages
) -> Iterator[Page]:
    """Render the articles, each with what leads on from it."""
    near = related(articles)
    topics = {shelf.name: f"{way.folder}/{shelf.slug}.md" for way in ways for shelf in way.shelves}
    for each in groups:
        for newer, filed, older in neighbours(each.articles):
            yield pages.article(filed, Around(newer, older, tuple(near[filed.path]), topics))
