"""The whole site: every page of the articles, and the pages that speak of several. Called by `pipeline`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

from presspages.exporting.exports import exports
from presspages.exporting.pieces import Pieces, signals_of
from presspages.filing.cache import Cache
from presspages.filing.files import AnyPage, Later, Page, key_of
from presspages.filing.filing import Filed
from presspages.filing.groups import Group, MentionedBy, group
from presspages.rendering.browse import Browse, Shelf, ways_to_browse
from presspages.rendering.misprints import misprints
from presspages.rendering.parts import WHOLE, Part, in_parts
from presspages.rendering.phrases import count_of, title_of
from presspages.rendering.related import related
from presspages.rendering.render import NOT_SEARCHED, Around, Pages, folder_of, neighbours
from presspages.rendering.schemaorg import meeting, website
from presspages.rendering.timeline import draw, marks

# So many articles of each summit stand on the page of all summits, where the archive has too many for one page.
NEWEST = 3

# What most pages add to their front matter.
NO_MORE: Mapping[str, Any] = MappingProxyType({})


def site(articles: Sequence[Filed], pages: Pages, cache: Cache | None = None) -> Iterator[AnyPage]:
    """Give every file of the site, most of them made only if they are asked for; `cache` has pieces of the articles."""
    pieces = Pieces(pages, cache or Cache())
    groups = group(articles, pages.tables)
    yield _home(articles, groups, pieces)
    yield _summits(groups, pieces)
    for later, each, earlier in neighbours(groups):
        yield from _summit(each, earlier, later, pieces)
    for way in ways_to_browse(articles, pages.tables):
        yield from _browse(way, pages)
        for shelf in way.shelves:
            yield from _shelf(way, shelf, pieces)
    yield from _articles(articles, groups, pieces)
    yield misprints(articles)
    yield from exports(articles, groups, pieces)


def _home(articles: Sequence[Filed], groups: Sequence[Group], pieces: Pieces) -> Page:
    pages = pieces.pages
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
    row = pieces.rows("index.md")
    return pages.page("index.md", "home.md.j2", meta, timeline=draw(drawn), marks=drawn, row=row, **values)


def _summits(groups: Sequence[Group], pieces: Pieces) -> Page:
    pages, path = pieces.pages, "summits/index.md"
    meta = {
        "title": "Articles by summit",
        "description": f"Every article of the archive, grouped by the summit of the {pages.tables.organization.name} it is about.",
        **NOT_SEARCHED,
    }
    total = sum(len(each.articles) for each in groups)
    shown = total if total <= WHOLE else NEWEST
    return pages.page(path, "summits.md.j2", meta, groups=groups, shown=shown, row=pieces.rows(path))


def _summit(each: Group, earlier: Group | None, later: Group | None, pieces: Pieces) -> Iterator[AnyPage]:
    pages = pieces.pages
    title = title_of(each.year, pages.tables.in_year)
    count = len(each.articles) or len(each.mentions)
    articles = f"{'' if each.articles else 'mentioned in '}{count_of(count, 'article')}"
    about = f"{title} ({pages.tables.organization.name}): {articles}."
    years: dict[str, Any] = {
        "earlier": earlier and earlier.year,
        "later": later.year if later and each.year else None,
    }
    # The page's head names the summit's feed by it, as that of an article does.
    more: dict[str, Any] = {"summit_year": each.year} if each.year and each.articles else {}
    described = [meeting(summit, pages.tables.organization) for summit in each.meetings]
    entries: list[Filed | MentionedBy] = [*each.articles, *each.mentions]
    for part in in_parts(entries, f"summits/{folder_of(each.year)}/index.md", _name):
        listed = [entry for entry in part.entries if isinstance(entry, Filed)]
        values: dict[str, Any] = {
            "year": each.year,
            "count": len(each.articles) if part.number == 1 else 0,
            "alone": not each.articles,
            "articles": listed,
            "mentions": [entry for entry in part.entries if isinstance(entry, MentionedBy)],
            "meetings": each.meetings,
            "described": described if part.number == 1 else [],
            "row": pieces.rows(part.path, listed),
        }
        yield _part(part, "summit.md.j2", (title, about), pages, more, **values, **years)


def _browse(way: Browse, pages: Pages) -> Iterator[AnyPage]:
    about = (
        f"{way.title}: {count_of(len(way.shelves), 'entry', 'entries')} to browse by, each with its articles."
    )
    for part in in_parts(way.shelves, f"{way.folder}/index.md", lambda shelf: shelf.slug):
        shelves = [
            (each.name, f"{way.folder}/{each.slug}.md", len(each.articles), each.about)
            for each in part.entries
        ]
        yield _part(part, "browse.md.j2", (way.title, about), pages, shelves=shelves)


def _shelf(way: Browse, shelf: Shelf, pieces: Pieces) -> Iterator[AnyPage]:
    about = f"{shelf.name}: {count_of(len(shelf.articles), 'article')}. {shelf.about}".strip()
    is_topic = way.folder == "topics"
    for part in in_parts(shelf.articles, f"{way.folder}/{shelf.slug}.md", _name):
        first = part.number == 1
        values: dict[str, Any] = {
            "articles": part.entries,
            "count": len(shelf.articles) if first else 0,
            "about": shelf.about if first else "",
            "is_topic": is_topic,
            "way": (way.title, f"{way.folder}/index.md"),
            "row": pieces.rows(part.path, part.entries, signals_of(shelf.name) if is_topic else "row"),
        }
        yield _part(part, "shelf.md.j2", (shelf.name, about), pieces.pages, **values)


def _part(
    part: Part[Any],
    template: str,
    heading: tuple[str, str],
    pages: Pages,
    more: Mapping[str, Any] = NO_MORE,
    **values: Any,
) -> Later:
    """Give a page of a list. Only the first tells how long the whole list is, so that the others stay as they are.

    All that its template is told is in its key, but for what writes the rows: the marks of their articles stand for it.
    """
    title, about = heading
    first = part.number == 1
    meta = {
        "title": title if first else f"{title}, page {part.number}",
        "description": about if first else f"{title}, page {part.number} of {len(part.paths)}.",
        **NOT_SEARCHED,
        **more,
    }
    values |= {
        "title": title,
        "here": part.path,
        "number": part.number,
        "paths": part.paths,
        "near": part.near,
    }
    told = (f"{name} {_told(value)}" for name, value in sorted(values.items()))
    key = key_of(pages.identity, template, repr(meta), *told)
    return Later(part.path, key, lambda: pages.page(part.path, template, meta, **values).content)


def _told(value: Any) -> str:
    """Write what a template is told so that it can be compared: an article as its mark."""
    if isinstance(value, Filed):
        return value.mark
    if isinstance(value, MentionedBy):
        return value.filed.mark
    if isinstance(value, list | tuple):
        return key_of(*map(_told, value))
    return "" if callable(value) else repr(value)


def _articles(articles: Sequence[Filed], groups: Iterable[Group], pieces: Pieces) -> Iterator[AnyPage]:
    """Give the pages of the articles, each with what leads on from it."""
    near = related(articles)
    for each in groups:
        for newer, filed, older in neighbours(each.articles):
            around = Around(newer, older, tuple(near[filed.path]))
            make = partial(_article, filed, around, pieces)
            yield Later(filed.path, key_of(pieces.pages.identity, filed.mark, around.key), make)


def _article(filed: Filed, around: Around, pieces: Pieces) -> bytes:
    return pieces.pages.article_around(pieces.get(filed, "page"), filed, around)


def _name(entry: Filed | MentionedBy) -> str:
    return entry.name if isinstance(entry, Filed) else entry.filed.name
