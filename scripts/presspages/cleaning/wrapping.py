"""Wrapped paragraphs: lines that a mail or a text browser broke at a column are joined to the units they were.

Used by `view`, so that every later question is asked of a paragraph and not of a piece of one, and by `blocks`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from presspages.shared.read import Line
from presspages.shared.signals import ITEM, SENTENCE_END, count_words, ends_sentence

WRAP = 100  # texts that are wrapped at a column have no longer lines
NARROWEST = 30  # a paragraph that was wrapped has a wider line
NARROW = 35  # nor is a column narrower than this, but for a headline's

NARROW_SHARE = 0.5  # if so many lines go on, they are a column however narrow
MANY = 5  # so many lines that break off make a wrapped text

SLACK = 8  # a line may stay so much shorter than it had to

LONG_CHUNK = 12  # so many lines without a blank one are a whole page, not a paragraph


class Unit:
    """Lines that belong together: one line, or the lines of a paragraph that was wrapped at a column.

    `text` has a line end between them, `number` is that of the first. Every rule asks for both, so that they are made at once.
    """

    __slots__ = ("lines", "number", "text")

    def __init__(self, lines: tuple[Line, ...]) -> None:
        """Put lines together."""
        self.lines = lines
        self.number = lines[0].number
        self.text = "\n".join([line.text.strip() for line in lines])


def units(lines: Sequence[Line]) -> list[Unit]:
    """Group lines into units: blank lines go, wrapped paragraphs are joined, any other line stands alone."""
    inked = [line for line in lines if line.text.strip()]
    step = 2 if _is_spaced(inked) else 1
    column = find_column(inked, step)
    found: list[Unit] = []
    chunk: list[Line] = []
    for line in inked:
        if chunk and line.number > chunk[-1].number + step:
            found += _chunk_units(chunk, column, step)
            chunk = []
        chunk.append(line)
    return found + _chunk_units(chunk, column, step)


def _is_spaced(inked: Sequence[Line]) -> bool:
    """Tell a text with a blank line behind each of its lines, as some scrapers print every line that they find."""
    close = sum(two.number == one.number + 1 for one, two in pairwise(inked))
    return close <= len(inked) // 20


def find_column(inked: Sequence[Line], step: int = 1) -> int:
    """Find the column at which a text was wrapped, as mails and dumps of text browsers are; 0 if it was not.

    Where it was, lines break off in the middle of a sentence and the next goes on in small letters. Or hardly any line is long,
    and many break off near the column: so in scripts without small letters. `step` is how far apart its lines stand.
    """
    broken = [
        pair for pair in pairwise(inked) if pair[1].number <= pair[0].number + step and _breaks_off(pair[0])
    ]
    goes_on = [line for line, after in broken if after.text.lstrip()[:1].islower()]
    narrow = _narrow(inked, step)
    if len(narrow) >= max(MANY, NARROW_SHARE * len(inked)):
        goes_on = narrow
    elif len(goes_on) < MANY:
        long = sum(len(line.text.rstrip()) > WRAP for line in inked)
        if step > 1 or long > len(inked) // 50:
            return 0
        goes_on = [
            line
            for line, _ in broken
            if len(line.text.rstrip()) >= _least(line.text) and count_words(line.text) >= 7
        ]
    sizes = sorted(len(line.text.rstrip()) for line in goes_on)
    return sizes[len(sizes) * 9 // 10] if len(sizes) >= MANY else 0


def _least(text: str) -> float:
    """Give how long a line is that was wrapped; a headline in a script without capitals may be of many short words, too."""
    return (0.45 if text.upper() == text.lower() else 0.6) * WRAP


def _narrow(inked: Sequence[Line], step: int) -> list[Line]:
    """Find the lines of a column as narrow as a newspaper's: the next goes on in small letters right below."""
    return [
        line
        for line, after in pairwise(inked)
        if after.number <= line.number + step
        and len(line.text.rstrip()) < NARROW
        and after.text.lstrip()[:1].islower()
        and not ends_sentence(line.text)
    ]


def _breaks_off(line: Line) -> bool:
    """Tell whether a line of some length breaks off in the middle of a sentence."""
    size = len(line.text.rstrip())
    return NARROW <= size <= WRAP and not ends_sentence(line.text) and count_words(line.text) >= 5


def _chunk_units(chunk: Sequence[Line], column: int, step: int) -> list[Unit]:
    """Take lines with no blank line between them as paragraphs a line each, or as wrapped ones."""
    width = 0
    if step == 1 and len(chunk) >= (2 if column else 3):
        width = _column(chunk, column)
    elif step > 1:
        width = column
    if not width and column and len(chunk) >= LONG_CHUNK:
        width = column
    groups: list[list[Line]] = [[chunk[0]]] if chunk else []
    for before, line in pairwise(chunk):
        if not width or _breaks(before.text, line.text, max(width, column)):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Unit(tuple(group)) for group in groups]


def _column(chunk: Sequence[Line], column: int) -> int:
    """Find the column at which a chunk was wrapped: most lines come near it, and do not end a sentence; 0 if it was not.

    In a text that is not wrapped as a whole, every line must, each must have words enough, and they must not all begin with
    capitals as headlines do.
    """
    sizes = [len(line.text.rstrip()) for line in chunk]
    width = max(sizes)
    inner = list(zip(chunk[:-1], sizes[:-1], strict=True))
    near = 0.75 if column else 0.85
    full = [line for line, size in inner if size >= near * width and not SENTENCE_END.search(line.text)]
    few = min(count_words(line.text) for line in chunk[:-1]) < 7
    if not column and (few or all(line.text.lstrip()[0].isupper() for line in chunk)):
        return 0
    return width if NARROWEST <= width <= WRAP and len(full) >= (0.5 if column else 0.8) * len(inner) else 0


# A site's stamp at the end of a line, no part of a paragraph: "Leaders meet (Lakeport Times) Updated: 2012-06-07 18:36".
STAMPED = re.compile(r"[^\W\d_]: ?\d{4}[./-]\d{2}[./-]\d{2} \d{1,2}:\d{2}(?::\d{2})?\s*$")


KEY = re.compile(r"[A-Z][\w-]{2,15}: \S")  # how a field of a header begins: "Publisher: UNRCCA"
DAY_KEY = re.compile(r"\s*date \d{4}-\d{2}-\d{2}\b")  # what an icon is called in front of a day
CELLS = re.compile(
    r"[^\s.!?]\s{2,}(\S)"
)  # how each entry of a menu that lost its markup begins, but the first


def _breaks(before: str, line: str, width: int) -> bool:
    """Tell whether a new paragraph begins with `line`: an indent, a sign of an item, a stamp, a menu, a key below a key or room for its first word above.

    What goes on in small letters is no new paragraph, unless the line above ended a sentence.
    """
    if (
        indent(line) > indent(before) + 1
        or ITEM.match(line)
        or STAMPED.search(before)
        or before.count(" | ") > 1
        or _is_menu(before)
        or DAY_KEY.match(line)
        or (KEY.match(before) and KEY.match(line))
    ):
        return True
    room = width - len(before.rstrip()) - len(line.split(maxsplit=1)[0]) - 1
    return room > 0 and (
        ends_sentence(before) or room > width // 2 or (room > SLACK and not line.lstrip()[:1].islower())
    )


def _is_menu(text: str) -> bool:
    """Tell entries of a menu with gaps between, each with a capital: a line that was spread to its column goes on in small letters."""
    begins = CELLS.findall(text) if "  " in text else []
    return len(begins) > 1 and all(map(str.isupper, begins))


def indent(text: str) -> int:
    """Count the spaces that a line begins with."""
    return len(text) - len(text.lstrip())
