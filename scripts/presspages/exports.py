"""What others take away: data, citations, sources and feeds, and the page that explains each of them. Called by `site`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from presspages.bag import bag
from presspages.bibliography import bibliography
from presspages.data import data
from presspages.datapackage import datapackage
from presspages.feeds import NEWEST, feed_of, feeds
from presspages.filing import Filed
from presspages.groups import Group
from presspages.render import NOT_SEARCHED, Page, Pages

PATH = "data/index.md"


def exports(
    articles: Sequence[Filed], groups: Sequence[Group], pages: Pages, notes: Mapping[str, bytes]
) -> Iterator[Page]:
    """Make every file to take away, then the page that can list only what was made."""
    made = [*data(articles, groups, pages), *bibliography(articles, pages.archive)]
    made.append(datapackage(made, pages.archive))
    made += [*bag(articles, notes, pages.archive), *feeds(articles, groups, pages)]
    yield from made
    yield _page(made, groups, pages)


def _page(made: Iterable[Page], groups: Iterable[Group], pages: Pages) -> Page:
    sizes = {page.path: len(page.content) for page in made}
    payload = [size for path, size in sizes.items() if path.startswith("sources/data/")]
    meta = {
        "title": "Data",
        "description": "The archive as tables, JSON, feeds and raw sources, and how each is read and checked.",
        "offline_copy": True,
        **NOT_SEARCHED,
    }
    values = {
        "sizes": sizes,
        "bag": {"files": len(payload), "bytes": sum(payload), "odd": any("%" in path for path in sizes)},
        "newest": NEWEST,
        "followed": [(each.year, feed_of(each.year)) for each in groups if each.year and each.articles],
    }
    return pages.page(PATH, "data.md.j2", meta, here=PATH, **values)
