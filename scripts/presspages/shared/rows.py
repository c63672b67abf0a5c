"""Rows of labels: menus, paths and buttons that are printed as one line, told from the signs and gaps between their entries."""

import re
from functools import lru_cache

from presspages.shared.signals import MEMORY, count_words

# What stands between the entries of a menu or a row of buttons that is printed as one line.
BETWEEN_ENTRIES = re.compile(
    r"\s(?:[|»›∙•·/\\]|>{1,3})\s|(?<=\w)\|(?=\w)|(?<=\S)(?:>{1,3}|→)\s?(?=\S)|(?<=\S)\u3000(?=\S)|(?<=\w)/\s|\s{3,}|\t|(?<=\S) {2}(?=\S)|(?:^|\s)\[\d+\]"
)


# Without one of these nothing divides a line; most lines of a story have none, and are told at once.
DIVIDER = re.compile(r"[|>»›→∙•·/\\\[\t\n\u3000]| - ")
DASHES = 3  # so many dashes between short entries make a row; one or two may stand in a headline
GAP = re.compile(r"\s\s")


def _is_divided(text: str) -> bool:
    wide = "  " in text if text.isascii() else GAP.search(text) is not None
    return wide or DIVIDER.search(text) is not None


# The hours before an item of a programme: "09:00 - 14:00  Arrival".
HOURS = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[-–—]\s*\d{1,2}[:.]\d{2})?\s+")


@lru_cache(maxsize=MEMORY)
def is_label_row(text: str) -> bool:
    """Tell a row of labels: short entries with bars, arrows or wide gaps between them.

    One sign may divide a category from a headline, and the longest entry then tells: a headline has five words.

    >>> is_label_row("Home | World | Business"), is_label_row("World | Leaders of eight states meet in Ufa")
    (True, False)
    """
    if "\n" in text or not _is_divided(text):
        return False
    text = HOURS.sub("", text.strip())
    if text.count(" - ") >= DASHES and max(map(count_words, text.split(" - "))) <= 4:
        return True
    parts = [count_words(part) for part in split_entries(text) if part.strip()]
    return (len(parts) >= 2 or text.count("[") > 1) and max(parts, default=0) <= 4


def split_entries(text: str) -> list[str]:
    """Split a line at the signs and gaps that divide a menu or a path.

    >>> split_entries("Home > World > Asia"), split_entries("Leaders meet in Ufa")
    (['Home', 'World', 'Asia'], ['Leaders meet in Ufa'])
    """
    return BETWEEN_ENTRIES.split(text) if _is_divided(text) else [text]


@lru_cache(maxsize=MEMORY)
def entries(text: str) -> int:
    """Count the signs and gaps that divide a line as a menu or a path is divided.

    >>> entries("Home > World > Asia"), entries("Leaders meet in Ufa")
    (2, 0)
    """
    return len(BETWEEN_ENTRIES.findall(text.strip())) if _is_divided(text) else 0
