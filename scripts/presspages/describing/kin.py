"""Names of one site among all of a page: one begins with the other, is its initials, or a known one is its end. Used by `publisher_names`.

Each name is looked up by its words and is not compared with every other: a page may have thousands.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from presspages.describing.nameform import DOMAIN, PARTICLES
from presspages.shared.signals import plain
from presspages.statements.factlines import FactLines

# A word; of scripts without spaces each sign is one.
WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")

INITIALS = re.compile(r"\(([^\W\d_]{2,8})\)\W*$")  # behind a name: "Chamber of Commerce (CC)"

SHORT = 2  # a name of so many letters may be the beginning of another by chance, or its initials


class Printed(Protocol):
    """What is asked of a name: its letters, its forms, the fullest of them, and whether the publishers table has it."""

    @property
    def key(self) -> str:
        """The letters by which it is the same name."""

    @property
    def facts(self) -> FactLines:
        """The words of the tables."""

    @property
    def printed(self) -> frozenset[str]:
        """The ways to print it."""

    @property
    def longest(self) -> str:
        """The fullest form."""

    @property
    def known(self) -> bool:
        """Whether the table has it."""


def kin_of(names: Sequence[Printed]) -> Mapping[str, frozenset[str]]:
    """Give the keys of the names that are another way to print each: "News Agency Khovar" and "Khovar"."""
    words = {name.key: _words(name.longest) for name in names}
    whole: defaultdict[tuple[str, ...], list[Printed]] = defaultdict(list)
    for name in names:
        whole[words[name.key]].append(name)
    kin: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for other in (*_within(name, words, whole), *_initials(name, words)):
            if other != name.key:
                kin[name.key].add(other)
                kin[other].add(name.key)
    return {key: frozenset(others) for key, others in kin.items()}


def _words(text: str) -> tuple[str, ...]:
    text = DOMAIN.sub("", text) if "." in text else text
    return tuple(WORD.findall(plain(text).removeprefix("the ")))


def _initials(name: Printed, words: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Give the name that is this one's initials, as they stand behind it in brackets or as its words have them."""
    first = "".join(word[0] for word in words[name.key] if word not in PARTICLES)
    behind = (match[1].casefold() for match in map(INITIALS.search, name.printed) if match)
    begun = words[name.key][0] + first[1:] if first else ""  # OshSU
    yield from (each for each in (first, begun, *behind) if len(each) > SHORT and each in words)


def _within(
    name: Printed,
    words: Mapping[str, tuple[str, ...]],
    whole: Mapping[tuple[str, ...], Iterable[Printed]],
) -> Iterator[str]:
    """Give the names that this one begins with, and the known ones it ends with."""
    own = words[name.key]
    for end in range(1, len(own) + 1):
        if len("".join(own[:end])) > SHORT:
            yield from (other.key for other in whole.get(own[:end], ()))
    for start in range(1, len(own)):
        last = " ".join(own[start:])
        if len(last) > SHORT and not name.facts.is_medium_word(last):
            yield from (other.key for other in whole.get(own[start:], ()) if other.known)
