"""What others take away: data, citations, sources and feeds, and the page that explains each of them. Called by `site`.

A file about all articles is made at most once a run, and only if an article, its place or the tables have changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from presspages.citing import bibliography
from presspages.exporting import bag, datapackage
from presspages.exporting.data import data
from presspages.exporting.feeds import NEWEST, feed_of, feeds
from presspages.exporting.pieces import Pieces
from presspages.filing.files import AnyPage, Later, key_of, measure
from presspages.filing.filing import Filed
from presspages.filing.groups import Group
from presspages.rendering.render import NOT_SEARCHED, Pages

PATH = "data/index.md"


def exports(articles: Sequence[Filed], groups: Sequence[Group], pieces: Pieces) -> Iterator[AnyPage]:
    """Make every file to take away, then the page that can list only what was made."""
    pages, each = pieces.pages, pieces.each
    key = key_of(pages.identity, *(filed.mark for filed in articles))
    sources = bag.payload(articles)
    made: list[AnyPage] = [
        *data(articles, groups, pieces.joiner, pages, key),
        *bibliography.of_all(articles, pieces.joiner, key),
    ]
    package = cache(partial(datapackage.datapackage, tuple(made), pages.archive))
    made += [
        Later(datapackage.PATH, key, package),
        *bag.tags(sources, articles, pages.archive),
        *feeds(articles, groups, each, pages),
    ]
    yield from made
    yield from sources
    yield from bibliography.of_each(articles, each)
    yield Later(PATH, key, partial(_page, made, articles, groups, pages))


def _page(made: Iterable[AnyPage], articles: Sequence[Filed], groups: Iterable[Group], pages: Pages) -> bytes:
    shown = {feed_of(each.year) for each in groups if each.year}
    sizes = {page.path: measure(page).size for page in made if page.path not in shown}
    total, files = bag.size(articles)
    meta = {
        "title": "Data",
        "description": "The archive as tables, JSON, feeds and raw sources, and how each is read and checked.",
        "offline_copy": True,
        **NOT_SEARCHED,
    }
    values = {
        "sizes": sizes,
        "bag": {"files": files, "bytes": total, "odd": any("%" in filed.name for filed in articles)},
        "newest": NEWEST,
        "followed": [(each.year, feed_of(each.year)) for each in groups if each.year and each.articles],
    }
    return pages.page(PATH, "data.md.j2", meta, here=PATH, **values).content
