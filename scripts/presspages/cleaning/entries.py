"""The heads of entries: a live page or an exported chat prints the day and the time before each. Used by `extent`.

Such lines divide one story; between stories stand dates, too, but seldom times, and labels with them.
"""

import re

from presspages.cleaning.view import View

# A time of day.
TIME_OF_DAY = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d|\.\d)")

ENTRIES = 3  # so many heads make a page of entries
NEAR = 2  # within so many units behind a head the text of its entry begins: it may have a title


def heads_of_entries(view: View) -> frozenset[int]:
    """Give the indexes of the lines that date the entries of a page; none if the page has no entries."""
    found = [
        index
        for index, unit in enumerate(view.units)
        if view.fact[index] and any(view.prose[index + 1 : index + 1 + NEAR]) and _is_timed(view, unit.text)
    ]
    return frozenset(found) if len(found) >= ENTRIES else frozenset()


def _is_timed(view: View, text: str) -> bool:
    """Tell a line that states a day and, beside it, a time."""
    dates = [statement.found for statement in view.facts.dates(text)]
    beside = "".join(text[: each.start] + text[each.end :] for each in dates[:1])
    return TIME_OF_DAY.search(beside) is not None
