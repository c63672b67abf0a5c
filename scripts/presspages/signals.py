"""What a line looks like, told from its length and punctuation rather than from its words.

These are the general signals that the rules of `clean` and `describe` are made of. A line of prose is one
that a reader would take for a sentence of a story; a label is a short line without an end, as menus,
headlines and subheads are.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from presspages.read import Line

# What may close over the end of a sentence: quotes, brackets, and the mark of the agency or the desk: "… he said. (ANI)".
CLOSING = r"(?:[\"'”’»›)\]」』\s]|&quot;)*(?:(?<=\s)(?:\([^()]{1,30}\)|[A-Z]{2,6}(?:/[A-Z]{2,6})?)\s*)?$"

# The end of a sentence in the scripts that news comes in.
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;；：]" + CLOSING)

# A Chinese, Japanese or Korean character; these are written without spaces, about two to a word.
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

MEMORY = 4096  # a page's lines are asked about again and again while it is cleaned; so many answers are kept

# What stands between the words of scripts that have spaces.
WORD = re.compile(r"[^\W_][\w'’.-]*")

PROSE_WORDS = 8  # a closed sentence of a story has at least so many; captions of buttons have fewer
LONG_WORDS = 30  # no label, headline or menu is so long, with or without a full stop
STEM = 5  # so many letters of a word tell its subject, whatever its ending
WRAP = 100  # texts that are wrapped at a column have no longer lines

# A line across the page.
RULE = re.compile(r"[-=_*~+#.\s]{4,}")

# The end of a sentence that is over: no colon, no semicolon.
FULL_STOP = re.compile(r"[.!?…。！？।؟۔]" + CLOSING)


@lru_cache(maxsize=MEMORY)
def count_words(text: str) -> int:
    """Count the words of a text; two Chinese or Japanese characters count as one.

    >>> count_words("SCO's 24th meeting"), count_words("上海合作组织")
    (3, 3)
    """
    characters = len(CJK.findall(text)) if not text.isascii() else 0
    if not characters:
        return len(WORD.findall(text))
    return len(WORD.findall(CJK.sub(" ", text))) + (characters + 1) // 2


@lru_cache(maxsize=MEMORY)
def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; "Who comes?" does, "Who comes" does not."""
    return SENTENCE_END.search(text) is not None


def is_closed(text: str) -> bool:
    """Tell whether a line ends as a finished sentence; "They signed:" does not.

    >>> is_closed("Thank you."), is_closed("They signed:")
    (True, False)
    """
    return FULL_STOP.search(text) is not None


def is_prose(text: str) -> bool:
    """Tell whether a line reads as part of a story: a closed sentence, or longer than any label.

    >>> is_prose("Leaders of the member states met in Ufa on Thursday."), is_prose("Most read this week")
    (True, False)
    """
    size = count_words(text)
    return size >= LONG_WORDS or (size >= PROSE_WORDS and ends_sentence(text))


@dataclass(frozen=True)
class Unit:
    """Lines that belong together: one line, or the lines of a paragraph that was wrapped at a column."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The lines as one text, a line end between them."""
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
        if line.text.strip() and not RULE.fullmatch(line.text.strip()):
            chunk.append(line)
            continue
        found += _chunk_units(chunk, wrapped)
        chunk = []
        if line.text.strip():
            found.append(Unit((line,)))
    return found + _chunk_units(chunk, wrapped)


def is_wrapped(lines: Iterable[Line]) -> bool:
    """Tell whether a text was wrapped at a column as a whole, as mails and dumps of text browsers are.

    Then hardly any line is long, and many lines break off in the middle of a sentence near the column.
    """
    sizes = sorted(len(line.text.rstrip()) for line in lines if line.text.strip())
    if len(sizes) < 5 or sizes[-1 - len(sizes) // 50] > WRAP:
        return False
    full = [
        line
        for line in lines
        if 0.6 * WRAP <= len(line.text.rstrip()) <= WRAP
        and not ends_sentence(line.text)
        and count_words(line.text) >= 7
    ]
    return len(full) >= 5


def _chunk_units(chunk: Sequence[Line], wrapped: bool) -> list[Unit]:
    """Take lines with no blank line between them as paragraphs a line each, or as wrapped ones."""
    if len(chunk) < (2 if wrapped else 3) or not (width := _column(chunk, wrapped)):
        return [Unit((line,)) for line in chunk]
    groups: list[list[Line]] = [[chunk[0]]]
    for before, line in pairwise(chunk):
        if _breaks(before.text, line.text, width):
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
    return width if 30 <= width <= WRAP and len(full) >= (0.5 if wrapped else 0.8) * len(inner) else None


# How an item of a list begins: a sign, a number, a time of day, or the number of a link in a text browser's dump.
ITEM = re.compile(r"\s*(?:[-*•·–—▪●]\s|\(?\d{1,2}[.)]\s|\d{1,2}[:.]\d{2}\s|\[\d+\]|\*\s?\[)")


def _breaks(before: str, line: str, width: int) -> bool:
    """Tell whether a new paragraph begins with `line`: an indent, or a short line that ended a sentence."""
    if indent(line) > indent(before) + 1 or ITEM.match(line):
        return True
    room = width - len(before.rstrip())
    first_word = len(line.split(maxsplit=1)[0])
    return room > first_word + 1 and (ends_sentence(before) or room > width // 2)


# A number, with the signs that divide it.
DIGITS = re.compile(r"\d[\d.,:]*")


def plain(text: str) -> str:
    """Write a line so that spaces, capitals and the marks of a heading do not count.

    >>> plain("# Leaders  Meet")
    'leaders meet'
    """
    return " ".join(text.strip(" \t\n#*").casefold().split())


def indent(text: str) -> int:
    """Count the spaces that a line begins with."""
    return len(text) - len(text.lstrip())


APOSTROPHE = re.compile(r"['’]")

# What a word must be to carry a subject: five letters, or four in scripts that leave vowels out; in capitals two.
SHORT_VOWELS = re.compile(r"[\u0590-\u07ff\u0900-\u0dff\u0e00-\u0eff]")


def content_words(text: str) -> set[str]:
    """Give the stems of the words of a text that carry its subject, in lower case.

    A stem is the first five letters: so "Leaders" meets "leader", and "Gipfel" meets "Gipfels". Abbreviations count too;
    Chinese and Japanese are taken in pairs of characters.

    >>> sorted(content_words("The SCO leaders met in Samarkand"))
    ['leade', 'samar', 'sco']
    """
    words = [_bare(word) for word in WORD.findall(text)]
    shouted = text.isupper()
    found = {
        word.casefold()[:STEM]
        for word in words
        if len(word) >= STEM
        or (len(word) == STEM - 1 and SHORT_VOWELS.match(word))
        or (2 <= len(word) < STEM and word.isupper() and not shouted)
    }
    return found | _pairs(text) if not text.isascii() else found


def _bare(word: str) -> str:
    """Free a word from its article or its genitive: "l’Asie" is Asie, "SCO's" is SCO."""
    word = word.rstrip(".'’-")
    return word if word.isalnum() else max(APOSTROPHE.split(word), key=len)


def _pairs(text: str) -> set[str]:
    characters = CJK.findall(text)
    return {first + second for first, second in pairwise(characters)}


# What stands between the entries of a menu or a row of buttons that is printed as one line.
BETWEEN_ENTRIES = re.compile(r"\s[|>»›∙•·/]\s|\s{3,}|\t|(?<=\S) {2}(?=\S)|(?:^|\s)\[\d+\]")


@lru_cache(maxsize=MEMORY)
def is_label_row(text: str) -> bool:
    """Tell a row of labels: short entries with bars, arrows or wide gaps between them.

    One sign may divide a category from a headline, and the longest entry then tells: a headline has five words.

    >>> is_label_row("Home | World | Business"), is_label_row("World | Leaders of eight states meet in Ufa")
    (True, False)
    """
    if "\n" in text:
        return False
    parts = [count_words(part) for part in BETWEEN_ENTRIES.split(text.strip()) if part.strip()]
    return (len(parts) >= 2 or text.count("[") > 1) and max(parts, default=0) <= 4


@lru_cache(maxsize=MEMORY)
def entries(text: str) -> int:
    """Count the signs and gaps that divide a line as a menu or a path is divided.

    >>> entries("Home > World > Asia"), entries("Leaders meet in Ufa")
    (2, 0)
    """
    return len(BETWEEN_ENTRIES.findall(text.strip()))
