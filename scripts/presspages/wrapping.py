"""Wrapped paragraphs: lines that a mail or a text browser broke at a column are joined to the units they were.

Used by `view`, so that every later question is asked of a paragraph and not of a piece of one, and by `blocks`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from presspages.read import Line
from presspages.signals import ITEM, SENTENCE_END, count_words, ends_sentence, is_closed, is_prose, plain

WRAP = 100  # texts that are wrapped at a column have no longer lines
NARROW = 35  # nor is a column narrower than this, but for a headline's

# A headline is split into so many lines at the most, of so many words at the least.
SPLIT, HALF = 3, 3

# A line is full that comes so near to the width of the page's paragraphs.
FULL = 0.9

# What divides a menu, a path or an address, or stands behind a key: no half of a headline has it.
DIVIDED = re.compile(r"[|>»›/{}\[\]=]|^[\w:]+:\s|\s{2}")

LONG_CHUNK = 12  # so many lines without a blank one are a whole page, not a paragraph

# A line across the page, and the signs that it may begin with.
RULE = re.compile(r"[-=_*~+#.\s]{4,}")
RULE_SIGNS = frozenset("-=_*~+#.")


@dataclass(frozen=True)
class Unit:
    """Lines that belong together: one line, or the lines of a paragraph that was wrapped at a column."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The lines as one text, a line end between them."""
        if len(self.lines) == 1:
            return self.lines[0].text.strip()
        return "\n".join(line.text.strip() for line in self.lines)

    @property
    def number(self) -> int:
        """The number of the first line."""
        return self.lines[0].number


def units(lines: Sequence[Line]) -> list[Unit]:
    """Group lines into units: blank lines go, wrapped paragraphs are joined, any other line stands alone."""
    wrapped = is_wrapped(lines)
    found: list[Unit] = []
    chunk: list[Line] = []
    for line in lines:
        bare = line.text.strip()
        if bare and not (bare[0] in RULE_SIGNS and RULE.fullmatch(bare)):
            chunk.append(line)
            continue
        found += _chunk_units(chunk, wrapped)
        chunk = []
        if bare:
            found.append(Unit((line,)))
    return found + _chunk_units(chunk, wrapped)


def part_facts(found: Iterable[Unit], is_apart: Callable[[str], bool]) -> Iterator[Unit]:
    """Take lines that stand by themselves, such as a byline below a headline, out of what looked like a wrapped paragraph."""
    for unit in found:
        if (
            len(unit.lines) == 1
            or is_prose(unit.text)
            or not any(is_apart(line.text.strip()) for line in unit.lines)
        ):
            yield unit
            continue
        for apart, lines in groupby(unit.lines, key=lambda line: is_apart(line.text.strip())):
            together = tuple(lines)
            yield from map(Unit, zip(together, strict=True) if apart else (together,))


def join_halves(found: Sequence[Unit], is_apart: Callable[[str], bool], printed: str) -> list[Unit]:
    """Join a headline that goes on in the next line; such lines stand above the first paragraph alone.

    `is_apart` tells texts that stand by themselves, such as dates and bylines; `printed` is the whole page, plainly written.
    """
    first = next((index for index, unit in enumerate(found) if is_prose(unit.text)), len(found))
    shouted = _shouted_pairs(found[:first])
    full = FULL * max((_width(unit) for unit in found[first:]), default=0)
    joined: list[Unit] = []
    for unit in found[:first]:
        split = unit.number in shouted or (joined and _is_split(joined[-1], unit, printed, full))
        if split and not any(map(is_apart, (unit.text, joined[-1].text))):
            joined[-1] = Unit(joined[-1].lines + unit.lines)
        else:
            joined.append(unit)
    return [*joined, *found[first:]]


def _shouted_pairs(found: Sequence[Unit]) -> set[int]:
    """Find the second of two lines in capitals that stand alone between blank lines, each too long for a label."""
    tops = [0, *(unit.lines[-1].number for unit in found)]
    return {
        two.number
        for top, one, two, below in zip(tops, found, found[1:], [*found[2:], None], strict=False)
        if top < one.number - 1 == two.number - 2 and (below is None or below.number > two.number + 1)
        if one.text.isupper()
        and two.text.isupper()
        and min(count_words(one.text), count_words(two.text)) > HALF
    }


def _width(unit: Unit) -> int:
    """Give the width of a wrapped paragraph, 0 for one that stands on a single line."""
    return max(len(line.text.rstrip()) for line in unit.lines) if len(unit.lines) > 1 else 0


def _is_split(before: Unit, after: Unit, printed: str, full: float) -> bool:
    """Tell two halves of a headline: the second begins with a small letter, or both are one line elsewhere on the page.

    Or both are in capitals and the first ends with a colon; or the first is as long as the wrapped paragraphs are wide.
    """
    one, two = before.text, after.text
    if after.number != before.lines[-1].number + 1 or len(before.lines) + len(after.lines) > SPLIT:
        return False
    if min(count_words(one), count_words(two)) < HALF or is_closed(one):
        return False
    if DIVIDED.search(one) or DIVIDED.search(two):
        return False
    capitals = one.isupper() and two.isupper() and one.endswith(":")
    goes_on = two[:1].islower() and not one.isupper()
    wrapped = 0 < full <= len(before.lines[-1].text.rstrip())
    return capitals or goes_on or wrapped or plain(f"{one} {two}") in printed


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether a text was wrapped at a column as a whole, as mails and dumps of text browsers are.

    Then hardly any line is long, and many lines break off in the middle of a sentence near the column; near a
    narrow one, if the next line goes on in small letters.
    """
    sizes = [len(line.text.rstrip()) for line in lines if line.text.strip()]
    if len(sizes) < 5 or sum(size > WRAP for size in sizes) > len(sizes) // 50:
        return False
    full = [
        line
        for line in lines
        if 0.6 * WRAP <= len(line.text.rstrip()) <= WRAP
        and not ends_sentence(line.text)
        and count_words(line.text) >= 7
    ]
    return len(full) >= 5 or sum(_goes_on(*pair) for pair in pairwise(lines)) >= 5


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a line of some length breaks off, and the next begins with a small letter."""
    size = len(before.text.rstrip())
    broken = NARROW <= size <= WRAP and not ends_sentence(before.text) and count_words(before.text) >= 5
    return broken and line.text.lstrip()[:1].islower()


def _chunk_units(chunk: Sequence[Line], wrapped: bool) -> list[Unit]:
    """Take lines with no blank line between them as paragraphs a line each, or as wrapped ones."""
    if not chunk:
        return []
    if len(chunk) < (2 if wrapped else 3) or not (width := _column(chunk, wrapped)):
        return (
            _without_blanks(chunk)
            if wrapped and len(chunk) >= LONG_CHUNK
            else [Unit((line,)) for line in chunk]
        )
    groups: list[list[Line]] = [[chunk[0]]]
    for before, line in pairwise(chunk):
        if _breaks(before.text, line.text, width):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Unit(tuple(group)) for group in groups]


def _without_blanks(chunk: Sequence[Line]) -> list[Unit]:
    """Take a page that was wrapped and has no blank lines: a line goes on if it had no room for the next one's first word.

    So menus and headlines stand alone, and paragraphs are together.
    """
    broken = (line.text.rstrip() for line in chunk if count_words(line.text) >= 7)
    sizes = sorted(len(text) for text in broken if len(text) <= WRAP and not ends_sentence(text))
    width = sizes[len(sizes) * 9 // 10] if sizes else 0  # a menu may be wider than the paragraphs
    groups: list[list[Line]] = [[chunk[0]]]
    for before, line in pairwise(chunk):
        room = width - len(before.text.rstrip())
        if room > len(line.text.split(maxsplit=1)[0]) + 1 or indent(line.text) > indent(before.text) + 1:
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Unit(tuple(group)) for group in groups]


def _column(chunk: Sequence[Line], wrapped: bool) -> int | None:
    """Find the column at which a chunk was wrapped: most lines come near it, and do not end a sentence.

    In a text that is not wrapped as a whole, every line must, and each must have words enough.
    """
    sizes = [len(line.text.rstrip()) for line in chunk]
    width = max(sizes)
    inner = list(zip(chunk[:-1], sizes[:-1], strict=True))
    near = 0.75 if wrapped else 0.85
    full = [line for line, size in inner if size >= near * width and not SENTENCE_END.search(line.text)]
    if not wrapped and min(count_words(line.text) for line in chunk[:-1]) < 7:
        return None
    narrow = 20 if wrapped and all(line.text.lstrip()[:1].islower() for line in chunk[1:]) else 30
    return width if narrow <= width <= WRAP and len(full) >= (0.5 if wrapped else 0.8) * len(inner) else None


def _breaks(before: str, line: str, width: int) -> bool:
    """Tell whether a new paragraph begins with `line`: an indent, or a short line that ended a sentence."""
    if indent(line) > indent(before) + 1 or ITEM.match(line):
        return True
    room = width - len(before.rstrip())
    first_word = len(line.split(maxsplit=1)[0])
    return room > first_word + 1 and (ends_sentence(before) or room > width // 2)


def indent(text: str) -> int:
    """Count the spaces that a line begins with."""
    return len(text) - len(text.lstrip())
