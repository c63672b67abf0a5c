"""The texts that are made once of an article and kept, so that pages about many articles only join them.

A piece tells of one article, its path, the tables and the archive's address, and of nothing else. `gather` makes the
pieces of an article while it has the whole of it; `site` and the exports ask for them by name.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from presspages.citing.bibliography import entries
from presspages.exporting import feeds
from presspages.exporting.data import texts
from presspages.exporting.report import described
from presspages.filing.brief import anchors
from presspages.filing.cache import Cache, Entry, entry
from presspages.filing.filing import Filed
from presspages.filing.joined import Joiner
from presspages.rendering.environment import below
from presspages.rendering.render import SLOT, Pages

# Writes the row of an article in a list.
Row = Callable[[Filed], str]


def pieces(filed: Filed, pages: Pages) -> Iterator[tuple[str, str]]:
    """Make every piece of an article, each under the name by which it is asked for."""
    yield "page", pages.article_alone(filed)
    yield "row", pages.text("listed.md.j2", filed=filed, slot=SLOT)
    for topic, sentences in _signals(filed).items():
        yield signals_of(topic), pages.text("signals.md.j2", filed=filed, sentences=sentences, slot=SLOT)
    yield from texts(filed, pages.archive)
    yield from entries(filed, pages.archive)
    yield "entry", feeds.entry(filed, pages.archive)
    yield "report", json.dumps(described(filed), indent=2, ensure_ascii=False)


def entries_of(filed: Filed, pages: Pages) -> list[Entry]:
    """Make every piece of an article ready for the cache."""
    return [entry(name, filed.mark, piece.encode()) for name, piece in pieces(filed, pages)]


def signals_of(topic: str) -> str:
    """Name the piece with the sentences of an article that signal a topic."""
    return f"signals of {topic}"


class Pieces:
    """Gives the pieces of articles, from the cache where it has them."""

    def __init__(self, pages: Pages, cache: Cache) -> None:
        """Make with `pages` what `cache` does not have."""
        self.pages = pages
        self._cache = cache
        self.joiner = Joiner(self.each, cache)

    def get(self, filed: Filed, name: str) -> str:
        """Give a piece; where it is not kept, all pieces of the article are made and kept."""
        kept = self._cache.get(name, filed.mark)
        if kept is not None:
            return kept.decode()
        return self.keep(filed)[name]

    def each(self, articles: Iterable[Filed], name: str) -> Iterator[str]:
        """Give a piece of many articles, one after another."""
        listed = list(articles)
        kept = self._cache.each(name, [filed.mark for filed in listed])
        for filed, piece in zip(listed, kept, strict=True):
            yield self.keep(filed)[name] if piece is None else piece.decode()

    def keep(self, filed: Filed) -> dict[str, str]:
        """Make the pieces of an article and keep them."""
        made = dict(pieces(filed, self.pages))
        if filed.brief.key:
            self._cache.keep(entry(name, filed.mark, piece.encode()) for name, piece in made.items())
        return made

    def rows(self, here: str, listed: Sequence[Filed] = (), name: str = "row") -> Row:
        """Give what writes the rows of a list on the page `here`: the piece of an article, with the links to it.

        The pieces of those that are `listed` are asked for together, when the first is.
        """

        @cache
        def together() -> dict[str, str]:
            return {filed.path: piece for filed, piece in zip(listed, self.each(listed, name), strict=True)}

        def row(filed: Filed) -> str:
            piece = together().get(filed.path) or self.get(filed, name)
            return piece.replace(SLOT, below(filed.path, here))

        return row


def _signals(filed: Filed) -> dict[str, list[tuple[str, str]]]:
    """Give, for each topic of an article, the sentences that signal it, each with its anchor."""
    whole = filed.whole()
    ids = anchors(whole.article.story)
    found: dict[str, list[tuple[str, str]]] = {topic: [] for topic in filed.topics}
    for signal in whole.signals:
        found[signal.topic].append((signal.sentence, ids[signal.block]))
    return found
