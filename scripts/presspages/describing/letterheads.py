"""Names in the heads and feet of printed matter: letterheads, running heads, addresses. Called by `findings`.

Each needs two signs, so that no table has to know the name: a place on the sheet, and what stands beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from presspages.cleaning.imprint import Stated
from presspages.describing.ownnames import is_name
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.signals import DIGITS, plain
from presspages.statements.factlines import FactLines

# Between the parts of a running head: "32 | STEPPE REVIEW | August 2023".
PARTS = re.compile(r"\s*[|•·]\s*")
PAGE = re.compile(r"\d{1,4}")
HEAD_CHARS = 100

# The name of a magazine before its volume and its number: "STEPPE REVIEW   Vol 27   Issue 8   August 2023".
VOLUME = re.compile(
    r"(?P<name>[^\W\d_][^\d|]{2,60}?)[\s,|–-]+vol(?:ume)?\b[.:]?\s*\d+[\s,|–-]+(?:issue|no|number)\b[.:]?\s*\d.*",
    re.IGNORECASE,
)
# What an institution writes below its name.
RELEASE = re.compile(r"\W*(?:press|news|media) (?:release|statement)\W*", re.IGNORECASE)
# "Lakeport Secretariat, 12 Harbour Street", and the telephone below it.
ADDRESS = re.compile(r"(?P<name>[^\W\d_][^,\d]{3,80}),\s.*\d.*")
TELEPHONE = re.compile(r"\W*(?:tel|telephone|phone|ph|fax|тел|telefon|teléfono|tél)\b\W", re.IGNORECASE)

TOP = 6  # a letterhead is among so many printed lines


def letterheads(
    lines: Sequence[Line], story: Sequence[Line], headline: str | None, facts: FactLines
) -> Iterator[Stated]:
    """Find the names that a sheet bears by itself, none of them the headline's."""
    printed = [line for line in lines if line.text.strip()]
    found = (
        *_running_heads(printed, facts),
        *_issues(printed),
        *_releases(printed, story),
        *_addresses(printed, facts),
    )
    yield from (each for each in found if plain(each.value) not in plain(headline or ""))


def _running_heads(lines: Sequence[Line], facts: FactLines) -> Iterator[Stated]:
    """Read the name that stands on several pages beside their numbers and the day of the issue."""
    pages: defaultdict[str, dict[str, Line]] = defaultdict(dict)
    for line in lines:
        numbered = len(line.text) <= HEAD_CHARS and DIGITS.search(line.text)
        parts = PARTS.split(line.text.strip()) if numbered else []
        numbers = [part for part in parts if PAGE.fullmatch(part)]
        names = [part for part in parts if part not in numbers and not find_dates(part)]
        if len(numbers) != 1 or len(names) != 1 or not is_name(names[0]):
            continue
        if len(parts) > len(numbers + names) or facts.is_medium(names[0]):
            pages[names[0]].setdefault(numbers[0], line)
    for name, named in pages.items():
        if len(named) > 1:
            line = next(iter(named.values()))
            yield Stated(name, "running_head", line.number, line.text)


def _issues(lines: Sequence[Line]) -> Iterator[Stated]:
    """Read the name before the volume and the number of an issue, at the top."""
    for line in lines[:TOP]:
        if (match := VOLUME.fullmatch(line.text.strip())) and is_name(match["name"]):
            yield Stated(match["name"], "issue_head", line.number, line.text)


def _releases(lines: Sequence[Line], story: Sequence[Line]) -> Iterator[Stated]:
    """Read the name at the top above "Press Release", if the story has it as well: a menu's words it has not."""
    for line, below in pairwise(lines[: TOP + 1]):
        name = line.text.strip()
        if RELEASE.fullmatch(below.text) and is_name(name) and any(name in each.text for each in story):
            yield Stated(name, "letterhead", line.number, line.text)


def _addresses(lines: Sequence[Line], facts: FactLines) -> Iterator[Stated]:
    """Read the institution whose postal address and telephone a page gives."""
    for line, below in pairwise(lines):
        near = len(line.text) <= HEAD_CHARS and "," in line.text and TELEPHONE.match(below.text)
        match = ADDRESS.fullmatch(line.text.strip()) if near else None
        if match and (facts.is_office(match["name"]) or facts.is_medium(match["name"])):
            yield Stated(match["name"], "contact", line.number, line.text)
