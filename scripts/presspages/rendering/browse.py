"""The ways to browse: by publisher, by topic, by date; each a list with counts, and a page for each entry.

Called by `site`. Browsing by summit is `site`'s own business, since summits have pages even without articles.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from presspages.filing.brief import slug_of
from presspages.filing.filing import Filed
from presspages.tables.tables import Tables

NOT_STATED = "Not stated"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One entry to browse by: its name, its page's name, what it covers, and its articles, newest first."""

    name: str
    slug: str
    articles: tuple[Filed, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Browse:
    """One way to browse: its folder below `docs`, its title, and its shelves in the order they are shown."""

    folder: str
    title: str
    shelves: tuple[Shelf, ...]


def ways_to_browse(articles: Sequence[Filed], tables: Tables) -> list[Browse]:
    """Put the articles on shelves in every way."""
    return [
        Browse("publishers", "Articles by publisher", _publishers(articles, tables)),
        Browse("topics", "Articles by topic", _topics(articles, tables)),
        Browse("dates", "Articles by date", _dates(articles)),
    ]


def _publishers(articles: Iterable[Filed], tables: Tables) -> tuple[Shelf, ...]:
    """Group by publisher under the name of the table, however a source prints it; most articles first."""
    groups: defaultdict[str, list[Filed]] = defaultdict(list)
    for filed in articles:
        printed = filed.publisher
        name = tables.publisher_names.get(printed.casefold(), printed) if printed else NOT_STATED
        groups[name].append(filed)
    names = sorted(groups, key=lambda name: (name == NOT_STATED, -len(groups[name]), name))
    return _shelves({name: groups[name] for name in names})


def _dates(articles: Iterable[Filed]) -> tuple[Shelf, ...]:
    """Group by the year of publication, newest first."""
    groups: defaultdict[str, list[Filed]] = defaultdict(list)
    for filed in articles:
        groups[str(filed.date.year) if filed.date else NOT_STATED].append(filed)
    names = sorted(groups, key=lambda name: (name != NOT_STATED, name), reverse=True)
    return _shelves({name: groups[name] for name in names})


def _topics(articles: Iterable[Filed], tables: Tables) -> tuple[Shelf, ...]:
    """Group by topic in the order of the table; a topic of no article has no shelf."""
    groups: defaultdict[str, list[Filed]] = defaultdict(list)
    for filed in articles:
        for topic in filed.topics:
            groups[topic].append(filed)
    slugs = _slugs(topic.name for topic in tables.topics)
    return tuple(
        Shelf(topic.name, slugs[topic.name], tuple(groups[topic.name]), topic.about)
        for topic in tables.topics
        if topic.name in groups
    )


def topic_pages(tables: Tables) -> dict[str, str]:
    """Give the page of each topic, below `docs`; which page that is depends on the table alone."""
    return {name: f"topics/{slug}.md" for name, slug in _slugs(topic.name for topic in tables.topics).items()}


def _shelves(groups: Mapping[str, Sequence[Filed]]) -> tuple[Shelf, ...]:
    slugs = _slugs(groups)
    return tuple(Shelf(name, slugs[name], tuple(listed)) for name, listed in groups.items())


def _slugs(names: Iterable[str]) -> dict[str, str]:
    """Give each name a page's name of its own; of two that would share one, the later gets a number."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        base = slug = slug_of(name) or "entry"
        number = 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        slugs[name] = slug
        taken.add(slug)
    return slugs
