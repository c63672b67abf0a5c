"""Lists that are part of a story: what a line with a colon announces, and programmes by the hour. Used by `extent`.

Their items look like labels of a page, and would go with them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from presspages.cleaning.view import View
from presspages.shared.signals import count_words

# The hour that an item of a programme begins with.
HOUR = re.compile(r"[(\[]?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\b[)\]]?")

PROGRAMME = 4  # so many hours, each later than the one before, make a programme


def listed(view: View) -> list[bool]:
    """Tell for each unit whether it stands in a list that the story announces.

    The items of one list look alike: all with a sign or a number before them, or none.
    """
    if not any(each.announces for each in view.judged):
        return [False] * len(view.units)
    found: list[bool] = []
    style: bool | None = None
    for index, each in enumerate(view.judged):
        if found and not found[-1]:
            style = each.item if _announces(view, index - 1) else None
        inside = style is not None and each.item == style and each.may_be_item
        style = style if inside else None
        found.append(inside)
    return found


def _announces(view: View, index: int) -> bool:
    return view.judged[index].announces and view.shared(index) >= 1


def programme(view: View) -> frozenset[int]:
    """Give the indexes of the items of a programme, and of the labels between them that name its days.

    Its hours go forward: a site's latest news is listed from the last hour back.
    """
    found = {index: int(match["hour"]) * 60 + int(match["minute"]) for index, match in _hours(view)}
    indexes = sorted(found)
    later = [second for first, second in pairwise(indexes) if found[second] > found[first]]
    if len(later) < PROGRAMME or 2 * len(later) < len(indexes):
        return frozenset()
    days = {index + 1 for index in indexes if index + 2 in found}
    return frozenset(indexes) | days


def _hours(view: View) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the units that begin with an hour and go on in words."""
    for index, unit in enumerate(view.units):
        match = HOUR.match(unit.text) if unit.text.lstrip("([")[:1].isdecimal() else None
        if match and count_words(unit.text[match.end() :]) > 1 and not view.fact[index]:
            yield index, match
