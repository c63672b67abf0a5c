"""What lists and other pages tell of an article: small, so that a large archive fits into memory. Called by `filing`.

The whole of an article (its lines, its edits, its story) is some hundred times larger, and is needed for its own page only.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from slugify import slugify

from presspages.classifying.classify import Classified
from presspages.describing.blocks import Block, opening
from presspages.shared.dates import PartialDate
from presspages.shared.facts import Fact, NotStated, Verdict, value_of
from presspages.shared.sentences import sentences
from presspages.shared.signals import beginning, count_words
from presspages.tables.notes import Misprint

SLUG_SIZE = 80  # characters of an address; beyond that it is cut between words
APOSTROPHES = (("'", ""), ("’", ""))  # "SCO's" is scos in an address, not sco-s
DESCRIPTION_SIZE = 220  # characters within which a second sentence is added to the first
LOOKED_AT = ("title", "date", "publisher", "summit_year")  # the facts that an editor should look at


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of an article as it was found, its source or the editor's note: its name, its bytes' hash and number."""

    name: str
    sha256: str
    size: int

    @classmethod
    def of(cls, name: str, content: bytes) -> "Kept":
        """Measure a file."""
        return cls(name, hashlib.sha256(content).hexdigest(), len(content))


@dataclass(frozen=True, slots=True)
class Naming:
    """The first sentence of an article that names the meeting of a year, and its anchor (None for the headline)."""

    year: int
    sentence: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Rest:
    """What only an article's own page and its rows in lists tell of it; `facts` are in the order of the front matter."""

    words: int
    description: str
    facts: dict[str, Fact[PartialDate] | Fact[int] | Fact[str] | NotStated]


@dataclass(frozen=True, slots=True)
class Brief:
    """An article in brief. `key` is the hash of all that it was made of, empty where nobody asked for one.

    `slug` is the name that its page asks for, `look_at` what an editor should look at, `note` is the editor's note, if
    there is one. `rest` is read only where it is asked for: that would take longer than all the others.
    """

    key: str
    slug: str
    title: str
    date: PartialDate | None
    publisher: str | None
    year: int | None
    topics: tuple[str, ...]
    namings: tuple[Naming, ...]
    misprints: tuple[Misprint, ...]
    look_at: tuple[str, ...]
    source: Kept
    note: Kept | None
    rest: str

    @classmethod
    def of(cls, whole: Classified, key: str = "", note: Kept | None = None) -> "Brief":
        """Say in brief what was found in an article."""
        article = whole.article
        facts = _facts(whole)
        words = sum(count_words(block.text) for block in article.story)
        return cls(
            key=key,
            slug=slug_of(value_of(article.headline) or "") or slug_of(article.source.stem) or "article",
            title=value_of(article.headline)
            or f"No headline in the source: “{beginning(opening(article.story))}”",
            date=value_of(article.date),
            publisher=value_of(article.publisher),
            year=value_of(whole.summit_year),
            topics=whole.topics,
            namings=tuple(_namings(whole)),
            misprints=article.misprints,
            look_at=tuple(_look_at(facts)),
            source=Kept.of(article.source.name, article.source.raw),
            note=note,
            rest=REST.dump_json(Rest(words, _description(article.story), facts)).decode(),
        )

    @property
    def all(self) -> Rest:
        """Read the rest of it."""
        return _read(self.rest)

    def value(self, name: str) -> Any:
        """Give the value of a fact, None if there is none."""
        return value_of(self.all.facts[name])


@dataclass(frozen=True, slots=True)
class Known:
    """An article in brief, with a way to the whole of it, which may take the time of a conversion, and to its files."""

    brief: Brief
    whole: Callable[[], Classified]
    read: Callable[[Kept], bytes]

    @classmethod
    def of(cls, whole: Classified) -> "Known":
        """Take an article that is there as a whole."""
        return cls(Brief.of(whole), lambda: whole, lambda _: whole.article.source.raw)


REST = TypeAdapter(Rest)
BRIEF = TypeAdapter(Brief)


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


@lru_cache(maxsize=16)
def _read(rest: str) -> Rest:
    return REST.validate_json(rest)


def _look_at(facts: Mapping[str, Verdict[Any]]) -> Iterator[str]:
    for name in LOOKED_AT:
        verdict = facts[name]
        if not isinstance(verdict, Fact):
            yield f"no {name.replace('_', ' ')}"
        elif verdict.rule == "publication":
            yield "summit by date of publication"


def _facts(whole: Classified) -> dict[str, Verdict[Any]]:
    article = whole.article
    return {
        "title": article.headline,
        "date": article.date,
        "publisher": article.publisher,
        "author": article.author,
        "dateline": article.dateline,
        "summit_year": whole.summit_year,
        "language": whole.language,
        "url": article.url,
        "credit": article.credit,
    }


def _namings(whole: Classified) -> list[Naming]:
    """Give the first sentence for each meeting that the article names and is not filed under."""
    ids = anchors(whole.article.story)
    found: dict[int, Naming] = {}
    for each in whole.mentions:
        if each.year != value_of(whole.summit_year) and each.year not in found:
            anchor = None if each.block is None else ids[each.block]
            found[each.year] = Naming(each.year, each.sentence, anchor)
    return list(found.values())


def _description(story: Sequence[Block]) -> str:
    """Give the first sentence or two of the story, as printed."""
    first, *more = sentences(" ".join(opening(story).split("\n")))
    return f"{first} {more[0]}" if more and len(first) + len(more[0]) < DESCRIPTION_SIZE else first
