"""What a unit of a page weighs as part of a story, and which stretch weighs most. Called by `judgement` and `extent`.

Prose that keeps to the subject weighs for a story, labels against it: so a subheading or a box inside a story
costs it little, and a teaser among the labels of a page cannot pay for them.
"""

from collections.abc import Sequence

from presspages.shared.rows import is_label_row
from presspages.shared.signals import ITEM, count_words, is_closed


def weights(text: str, *, prose: bool, fact: bool, caption: bool) -> tuple[float, float, float]:
    """Weigh a unit: above 0 speaks for a story, below 0 against it; if it shares no word with other prose, one, or more.

    A paragraph counts by its length up to 60 words, and more if it shares words with others.
    """
    if prose:
        length = min(count_words(text), 60) / 10
        return length * 0.4, length * 0.7, length
    if caption:
        return 0.1, 0.1, 0.1
    return (-1.0, -1.0, -1.0) if fact else _label_weights(text)


def _label_weights(text: str) -> tuple[float, float, float]:
    """Weigh what is not prose: short sentences and items of a list may be the story's, labels hardly are."""
    if is_label_row(text):
        return -1.5, -1.5, -1.5
    size = count_words(text)
    if size >= 3 and is_closed(text):
        return 0.3, 0.3, 0.3
    alone = -0.6 if size >= 6 else -1.0
    return alone, alone, 0.1 if ITEM.match(text) else -0.4


def heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Find the stretch with the greatest sum, in one pass; give its first and last index.

    >>> heaviest([-1.0, 4.0, -1.0, 5.0, -1.0, -1.0, 1.0])
    (1, 3)
    """
    best, best_range, total, first = float("-inf"), (0, 0), 0.0, 0
    for index, each in enumerate(weights):
        if total <= 0:
            total, first = 0.0, index
        total += each
        if total > best:
            best, best_range = total, (first, index)
    return best_range
