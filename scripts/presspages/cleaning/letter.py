"""Who signs a letter, below its last paragraph. Used by `extent`.

A letter to the editor and an open letter open and close with short lines that end in a comma, "Your Excellencies," and "Yours
sincerely,", as no label of a page does.
"""

from presspages.cleaning.view import View
from presspages.shared.signals import count_words

GREETING_WORDS = 6  # neither the greeting nor the close of a letter has more
SIGNERS = 12  # so many lines at the most say who signs


def signed(view: View, start: int, end: int) -> int:
    """Give the index behind the last line of those who sign a letter; `end`, if it is none.

    They stand below its close, with nothing but blank lines between, not even lines that rules have dropped.
    """
    if not (_is_comma_line(view, start - 1) and _is_comma_line(view, end)):
        return end
    stop = end + 1
    while stop < min(len(view.units), end + 1 + SIGNERS) and view.apart(stop - 1, stop) == 1:
        stop += 1
    return stop


def _is_comma_line(view: View, index: int) -> bool:
    if not 0 <= index < len(view.units) or view.fact[index]:
        return False
    text = view.units[index].text
    return text.endswith((",", "，")) and count_words(text) <= GREETING_WORDS
