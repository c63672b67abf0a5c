"""Where a text of another form than a report begins and ends: a letter, a treaty, an advisory. Used by `extent`.

A letter to the editor and an open letter open and close with short lines that end in a comma, "Your Excellencies," and "Yours
sincerely,", as no label of a page does; a treaty opens with clauses that do, and an advisory is divided by keys.
"""

import re
from itertools import pairwise

from presspages.cleaning.view import View
from presspages.shared.signals import count_words

COMMAS = (",", "，")
GREETING_WORDS = 6  # neither the greeting nor the close of a letter has more
SIGNERS = 11  # so many lines at the most say who signs
# "- Yours, etc.," behind the last sentence of a letter.
YOURS = re.compile(r"[.!?]\s*[-–—]\s*[^\W\d_][^.!?]{2,30}\.?[,，]$")
CLAUSE_WORDS = 5  # each clause of a treaty's preamble has so many
KEYS, KEY_WORDS = 3, 3  # so many keys on lines of their own divide a text, each of so few words


def opening(view: View, start: int) -> int:
    """Give the index of the first clause of a preamble, or of the first key of a text that keys divide; `start`, if there is neither."""
    clauses = [_is_clause(each.text) for each in view.units[:start]]
    preamble = [index for index, both in enumerate(pairwise(clauses)) if all(both)]
    keys = [index for index, unit in enumerate(view.units) if _is_key(unit.text)]
    told = [index for index in keys if len(keys) >= KEYS and any(view.prose[index + 1 : index + 2])]
    return min([start, *preamble, *told])


def close(view: View, start: int) -> int:
    """Give the index of the close of a letter, right below a paragraph and however far below its greeting; 0, if it is no letter."""
    if not _is_comma_line(view, start - 1):
        return 0
    below = range(start + 1, len(view.units))
    return next((index for index in below if view.prose[index - 1] and _is_comma_line(view, index)), 0)


def signed(view: View, start: int, end: int) -> int:
    """Give the index behind the last line of those who sign a letter; `end`, if it is none.

    They stand below its close, or below "- Yours, etc.," at the end of the last paragraph, with nothing but blank lines between, not even lines that rules have dropped.
    """
    closed = close(view, start)
    if not closed and not (start < end and YOURS.search(view.units[end - 1].text)):
        return end
    first = closed + 1 if closed else end
    stop = first
    while stop < min(len(view.units), first + SIGNERS) and view.apart(stop - 1, stop) == 1:
        stop += 1
    return max(stop, end)


def _is_comma_line(view: View, index: int) -> bool:
    if not 0 <= index < len(view.units) or view.fact[index]:
        return False
    text = view.units[index].text
    return text.endswith(COMMAS) and count_words(text) <= GREETING_WORDS


def _is_clause(text: str) -> bool:
    """Tell a line that goes on behind a comma, as the clauses of a preamble do: "Desiring to work together,"."""
    return text.endswith(COMMAS) and count_words(text) >= CLAUSE_WORDS


def _is_key(text: str) -> bool:
    """Tell a key in capitals on a line of its own, as an advisory has for what it says: "WHEN:"."""
    return text.isupper() and text.endswith(":") and count_words(text) <= KEY_WORDS
