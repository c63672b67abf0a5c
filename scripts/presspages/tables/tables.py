"""The reference tables: what a person must know about the meetings, the publishers and web pages.

Everything that ties the archive to one organization lies in these files, so a fork changes data, not
Python. Read once a run by `reference`; every stage after `read` is given the result.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass as checked

from presspages.tables.words import STRICT, Furniture, Pattern, Vocabulary


@checked(frozen=True, config=STRICT)
class Summit:
    """One meeting; the days are left out where they are not known. A year may have several meetings."""

    ordinal: int
    year: int
    city: str
    country: str
    opens: date | None = None
    closes: date | None = None
    online: bool = False


@checked(frozen=True, config=STRICT)
class Organization:
    """Who meets, and the words for it alone.

    The pages call it `name` or `abbreviation`, and say that `who_meets` ("heads of state") came to its meetings;
    `archive` is what the archive itself is called. The rest are regular expressions, in any case: `names` are how
    texts call it, `short_names` how they do once it is named, `council` is the body whose meetings are counted, if it
    has a name of its own; `other_meetings` are those of others that an article may be about. Places: `spellings` gives other ways to write one of the table of
    meetings, `no_place` names that only contain one ("the Shanghai spirit").
    """

    name: str
    abbreviation: str
    names: tuple[Pattern, ...]
    archive: str = ""
    who_meets: str = ""
    short_names: tuple[Pattern, ...] = ()
    council: tuple[Pattern, ...] = ()
    other_meetings: tuple[Pattern, ...] = ()
    spellings: Mapping[str, tuple[Pattern, ...]] = field(default_factory=dict)
    no_place: tuple[Pattern, ...] = ()


@checked(frozen=True, config=STRICT)
class Publisher:
    """A newspaper, agency or site, under the name that it is shown by; `aliases` are other ways to print it.

    `common`: its name is made of ordinary words, or is an office's: "Mint", "President of Russia".
    """

    name: str
    aliases: tuple[str, ...] = ()
    agency: bool = False
    common: bool = False


@checked(frozen=True, config=STRICT)
class Topic:
    """A subject to browse by: a name, a sentence that says what it covers, and the phrases that signal it."""

    name: str
    about: str
    phrases: Annotated[tuple[str, ...], Field(min_length=1)]


@checked(frozen=True, config=STRICT)
class Abbreviation:
    """An abbreviation that texts use, and what it stands for."""

    short: str
    long: str


@checked(frozen=True, config=STRICT)
class Limits:
    """How large what lies in the folder of articles may be; larger is refused.

    A source and a note are measured in bytes before they are read, a headline in characters. The longest speeches
    have about a tenth of the bytes, the longest headlines about half of the characters.
    """

    source_bytes: Annotated[int, Field(gt=0)] = 500_000
    note_bytes: Annotated[int, Field(gt=0)] = 50_000
    headline_characters: Annotated[int, Field(gt=0)] = 500


@dataclass(frozen=True, eq=False)
class Tables:
    """All reference tables of one archive. Two are the same if they were read once: `convert` keeps what it compiled of each."""

    summits: tuple[Summit, ...]
    organization: Organization
    vocabulary: Vocabulary
    publishers: tuple[Publisher, ...]
    furniture: Furniture
    topics: tuple[Topic, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    limits: Limits = field(default_factory=Limits)

    @cached_property
    def in_year(self) -> dict[int, tuple[Summit, ...]]:
        """Find the meetings of a year, in the order of their numbers."""
        ordered = sorted(self.summits, key=lambda summit: (summit.year, summit.ordinal))
        return {year: tuple(held) for year, held in groupby(ordered, key=lambda summit: summit.year)}

    @cached_property
    def by_year(self) -> dict[int, Summit]:
        """Find the meeting of a year that had one; a year that had several names none of them."""
        return {year: held[0] for year, held in self.in_year.items() if len(held) == 1}

    @cached_property
    def publisher_names(self) -> dict[str, str]:
        """Map every way to print a publisher, in lower case, to the name that it is shown by."""
        return {
            name.casefold(): publisher.name
            for publisher in self.publishers
            for name in (publisher.name, *publisher.aliases)
        }


# A spelling that is no pattern.
PLAIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ -])+")


def cities(tables: Tables) -> set[str]:
    """Give the cities that stories are filed from: those of the meetings as they are spelled, and those of the furniture table."""
    held = {summit.city for summit in tables.summits}
    spelled = {
        name for city in held for name in tables.organization.spellings.get(city, ()) if PLAIN.fullmatch(name)
    }
    return held | spelled | set(tables.furniture.city)
