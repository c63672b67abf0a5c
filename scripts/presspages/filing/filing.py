"""Where each article lives: its summit's folder, its address, and the order in which articles are listed.

Called by `pipeline` when every article of a run is known, because two headlines may ask for one address.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from presspages.classifying.classify import Classified
from presspages.describing.describe import Described
from presspages.filing.brief import Brief, Kept, Known
from presspages.shared.dates import PartialDate
from presspages.shared.facts import Verdict

UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Filed:
    """A finished article and its place: `path` is its page below `docs`, with forward slashes.

    What `brief` holds costs nothing; `read` reads one of its files. `whole`, and `classified` and `article` through it,
    may convert the source again: they are for what is made once of an article (see `pieces`), and not for what goes over
    all articles of an archive.
    """

    brief: Brief
    path: str
    whole: Callable[[], Classified]
    read: Callable[[Kept], bytes]
    mark: str = field(init=False)
    """Tells this article, as it is and where it is, from every other; only if it was converted with a key."""

    def __post_init__(self) -> None:
        """Make the mark, which is asked for again and again."""
        object.__setattr__(self, "mark", f"{self.brief.key} {self.path}")

    @property
    def classified(self) -> Classified:
        """The whole article with its summit, its language and every sentence that names a summit."""
        return self.whole()

    @property
    def article(self) -> Described:
        """The whole article with its facts and its story."""
        return self.whole().article

    @property
    def name(self) -> str:
        """The file name of its source."""
        return self.brief.source.name

    @property
    def facts(self) -> Mapping[str, Verdict[Any]]:
        """Its verdicts as the front matter names them, in its order."""
        return self.brief.all.facts

    @property
    def year(self) -> int | None:
        """The summit year, None if it is undecided."""
        return self.brief.year

    @property
    def date(self) -> PartialDate | None:
        """The date of publication as far as it is known."""
        return self.brief.date

    @property
    def publisher(self) -> str | None:
        """The publisher as the source states it."""
        return self.brief.publisher

    @property
    def title(self) -> str:
        """The headline, or what stands for it in lists and links where the source has none."""
        return self.brief.title

    @property
    def words(self) -> int:
        """The number of words of the story, subheadings and captions included."""
        return self.brief.all.words

    @property
    def description(self) -> str:
        """The first sentence or two of the story, as printed."""
        return self.brief.all.description

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of its topics, in the order of the table."""
        return self.brief.topics


# Gives a text that was made of each article, by its name: see `pieces`.
PiecesOf = Callable[[Iterable[Filed], str], Iterator[str]]


def file_articles(articles: Iterable[Known | Classified]) -> list[Filed]:
    """Give every article its address, and put them in the order of the lists: newest first, then by file name.

    Of several articles that ask for one address the first by file name has it; the others add a part of the
    hash of their file names, so that an address depends on no order in which files are read.
    """
    known = (each if isinstance(each, Known) else Known.of(each) for each in articles)
    filed: list[Filed] = []
    taken: set[str] = set()
    for each in sorted(known, key=lambda one: one.brief.source.name):
        wished = filed_alone(each)
        path = next(path for path in _paths(wished) if path not in taken)
        taken.add(path)
        filed.append(wished if path == wished.path else Filed(each.brief, path, each.whole, each.read))
    return sorted(filed, key=_newest_first)


def _paths(wished: Filed) -> Iterator[str]:
    """Give the addresses that an article may have, the one that it asks for first."""
    yield wished.path
    mark = hashlib.sha256(wished.name.encode()).hexdigest()
    for size in range(8, len(mark) + 1, 8):
        yield f"{wished.path.removesuffix('.md')}-{mark[:size]}.md"


def filed_alone(known: Known) -> Filed:
    """Give an article the address that it has if no other asks for it."""
    path = f"summits/{known.brief.year or UNDECIDED}/{known.brief.slug}.md"
    return Filed(known.brief, path, known.whole, known.read)


def _newest_first(filed: Filed) -> tuple[int, int, int, str]:
    date = filed.date
    known = (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)
    return (-known[0], -known[1], -known[2], filed.name)
