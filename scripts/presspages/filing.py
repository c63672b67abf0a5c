"""Where each article lives: its summit's folder, its address, and the order in which articles are listed.

Called by `pipeline` when every article of a run is known, because two headlines may ask for one address.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slugify import slugify

from presspages.blocks import Block, opening
from presspages.classify import Classified
from presspages.dates import PartialDate
from presspages.describe import Described
from presspages.facts import value_of
from presspages.sentences import sentences
from presspages.signals import count_words

UNDECIDED = "undecided"
SLUG_SIZE = 80  # characters of an address; beyond that it is cut between words
APOSTROPHES = (("'", ""), ("’", ""))  # "SCO's" is scos in an address, not sco-s
DESCRIPTION_SIZE = 220  # characters within which a second sentence is added to the first


@dataclass(frozen=True, slots=True)
class Filed:
    """A finished article and its place: `path` is its page below `docs`, with forward slashes."""

    classified: Classified
    path: str

    @property
    def article(self) -> Described:
        """The article with its facts and its story."""
        return self.classified.article

    @property
    def year(self) -> int | None:
        """The summit year, None if it is undecided."""
        return value_of(self.classified.summit_year)

    @property
    def date(self) -> PartialDate | None:
        """The date of publication as far as it is known."""
        return value_of(self.article.date)

    @property
    def title(self) -> str:
        """The headline, or what stands for it in lists and links where the source has none."""
        return (
            value_of(self.article.headline)
            or f"No headline in the source: “{_first_words(self.article.story)} …”"
        )

    @property
    def words(self) -> int:
        """The number of words of the story, subheadings and captions included."""
        return sum(count_words(block.text) for block in self.article.story)

    @property
    def description(self) -> str:
        """The first sentence or two of the story, as printed."""
        first, *more = sentences(" ".join(opening(self.article.story).split("\n")))
        return f"{first} {more[0]}" if more and len(first) + len(more[0]) < DESCRIPTION_SIZE else first


def file_articles(articles: Iterable[Classified]) -> list[Filed]:
    """Give every article its address, and put them in the order of the lists: newest first, then by file name.

    Of several articles that ask for one address the first by file name has it; the others add a part of the
    hash of their file names, so that an address depends on no order in which files are read.
    """
    filed: list[Filed] = []
    taken: set[str] = set()
    for article in sorted(articles, key=lambda each: each.article.source.name):
        path = wished = _path(article)
        mark = hashlib.sha256(article.article.source.name.encode()).hexdigest()
        size = 8
        while path in taken:
            path, size = f"{wished.removesuffix('.md')}-{mark[:size]}.md", size + 8
        taken.add(path)
        filed.append(Filed(article, path))
    return sorted(filed, key=_newest_first)


def anchors(story: Sequence[Block]) -> list[str]:
    """Give each block its anchor: p1, p2 … for paragraphs, s1 … for subheadings, f1 … for captions."""
    letters = {"paragraph": "p", "heading": "s", "minor heading": "s", "caption": "f"}
    counts = dict.fromkeys("psf", 0)
    found = []
    for block in story:
        letter = letters[block.kind]
        counts[letter] += 1
        found.append(f"{letter}{counts[letter]}")
    return found


def slug_of(text: str) -> str:
    """Write a text as the name of a page, in plain letters whatever its script; empty if nothing is left.

    A page named `index` would take the place of its folder's own.

    >>> slug_of("SCO's «Шанхайский дух»!"), slug_of("Index")
    ('scos-shankhaiskii-dukh', '')
    """
    slug = slugify(text, max_length=SLUG_SIZE, word_boundary=True, replacements=APOSTROPHES)
    return "" if slug == "index" else slug


def _path(article: Classified) -> str:
    year = value_of(article.summit_year)
    headline = value_of(article.article.headline) or ""
    name = slug_of(headline) or slug_of(article.article.source.stem) or "article"
    return f"summits/{year or UNDECIDED}/{name}.md"


def _newest_first(filed: Filed) -> tuple[int, int, int, str]:
    date = filed.date
    known = (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)
    return (-known[0], -known[1], -known[2], filed.article.source.name)


def _first_words(story: Sequence[Block]) -> str:
    return " ".join(opening(story).split()[:8])
