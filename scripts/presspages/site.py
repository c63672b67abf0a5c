"""The pages that speak of several articles: home, the summits, a summit. Called by `pipeline`."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from presspages.filing import Filed, anchors
from presspages.render import Page, Pages, folder_of, neighbours, raw_path, title_of
from presspages.tables import Summit

# Index pages turn up as duplicate hits in a search.
NOT_SEARCHED = {"search": {"exclude": True}}

Group = tuple[int | None, Summit | None, list[Filed], int]
Mentions = dict[int, list[tuple[Filed, str, str | None]]]


def site(articles: Sequence[Filed], pages: Pages) -> Iterable[Page]:
    """Render every page of the site: the articles, their summits, the list of summits and the home page."""
    by_year: defaultdict[int | None, list[Filed]] = defaultdict(list)
    for filed in articles:
        by_year[filed.year].append(filed)
    mentions = mentioned(articles)
    order = sorted({*by_year, *mentions}, key=lambda year: -(year or 0))
    groups: list[Group] = [
        (
            year,
            pages.tables.by_year.get(year or 0),
            by_year.get(year, []),
            len(_articles(mentions.get(year or 0, []))),
        )
        for year in order
    ]
    yield _home(articles, groups, pages)
    yield _summits(groups, pages)
    for group, later, earlier in zip(groups, [None, *order], [*order[1:], None], strict=False):
        yield _summit(group, mentions, earlier, later, pages)
        for newer, filed, older in neighbours(group[2]):
            yield pages.article(filed, newer, older)
    for filed in articles:
        yield raw_page(filed)


def mentioned(articles: Iterable[Filed]) -> Mentions:
    """Gather who mentions which summit without being filed under it: the first sentence of each that does."""
    found: Mentions = defaultdict(list)
    for filed in articles:
        ids = anchors(filed.article.story)
        seen = {filed.year}
        for mention in filed.classified.mentions:
            if mention.year not in seen:
                seen.add(mention.year)
                anchor = None if mention.block is None else ids[mention.block]
                found[mention.year].append((filed, mention.sentence, anchor))
    return dict(found)


def _articles(mentions: Iterable[tuple[Filed, str, str | None]]) -> set[str]:
    return {filed.path for filed, _, _ in mentions}


def _home(articles: Sequence[Filed], groups: Sequence[Group], pages: Pages) -> Page:
    years = sorted(year for year, _, listed, _ in groups if year and listed)
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0]) if years else "year undecided"
    meta = {
        "title": f"{pages.tables.organization.abbreviation} summit archive",
        "description": f"News articles about summits of the {pages.tables.organization.name}, grouped by summit year.",
        "hide": ["toc"],
        **NOT_SEARCHED,
    }
    return pages.page(
        "index.md", "home.md.j2", meta, filed_articles=articles, groups=groups, span=span, here="index.md"
    )


def _summits(groups: Sequence[Group], pages: Pages) -> Page:
    path = "summits/index.md"
    meta = {
        "title": "Articles by summit",
        "description": f"Every article of the archive, grouped by the summit of the {pages.tables.organization.name} it is about.",
        **NOT_SEARCHED,
    }
    return pages.page(path, "summits.md.j2", meta, groups=groups, here=path)


def _summit(group: Group, mentions: Mentions, earlier: int | None, later: int | None, pages: Pages) -> Page:
    year, summit, listed, _ = group
    path = f"summits/{folder_of(year)}/index.md"
    title = title_of(year, pages.tables.by_year)
    meta: dict[str, Any] = {"title": title, "description": _about(title, listed, pages), **NOT_SEARCHED}
    values = {
        "year": year,
        "summit": summit,
        "listed": listed,
        "mentions": mentions.get(year or 0, []),
        "title": title,
    }
    return pages.page(
        path, "summit.md.j2", meta, earlier=earlier, later=later if year else None, here=path, **values
    )


def _about(title: str, listed: Sequence[Filed], pages: Pages) -> str:
    count = "1 article" if len(listed) == 1 else f"{len(listed)} articles"
    return f"{title}, summits of the {pages.tables.organization.name}: {count} in the archive."


def raw_page(filed: Filed) -> Page:
    """Put the raw source beside the pages, byte for byte, to download."""
    return Page(raw_path(filed), filed.article.source.raw)
