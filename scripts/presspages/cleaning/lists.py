"""Lists that are part of a story: what a line with a colon announces, programmes by the hour, words in two scripts. Used by `extent`.

Their items look like labels of a page, and would go with them.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile

from presspages.cleaning.view import View
from presspages.shared.signals import count_words, scripts_of

# The hour that an item of a programme begins with.
HOUR = re.compile(r"[(\[]?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\b[)\]]?")

# The number of an item: "2. Who pays?".
NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)、]\s*[^\W\d]")
BETWEEN = 2  # so many lines may stand between two numbers: what may be answered, a blank line's heading

ALIKE, MOST_ALIKE = 4, 30  # so many lines that begin alike are a list; so many are looked at

GLOSSARY = 3  # so many words right below each other, each with what it is in another script, are a list
READING = re.compile(r"\([^()]*\)")  # how a word is read may stand in brackets behind it

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


def numbered_on(view: View, start: int, end: int) -> int:
    """Give the index behind the last number that goes on with those of the story, with a line or two between; `end`, if none does.

    What another list counts begins with one again.
    """
    found = [index for index in range(start, end) if _number(view.units[index].text)][-2:]
    for index in range(end, len(view.units)):
        number = _number(view.units[index].text)
        if not found or index > max(end, found[-1] + 1) + BETWEEN:
            break
        if number and number != _number(view.units[found[-1]].text) + 1:
            break
        found += [index] * bool(number)
    step = found[-1] - found[-2] if len(found) > 1 else 0
    stop = found[-1] + step if 0 < step <= BETWEEN + 1 else end
    near = all(view.apart(index - 1, index) == 1 for index in range(end, min(stop, len(view.units))))
    return max(end, min(stop, len(view.units))) if found and near else end


def _number(text: str) -> int:
    """Give the number that a line begins with: "2. Who pays?"; 0 for any other line."""
    match = NUMBER.match(text)
    return int(match[1]) if match else 0


def alike(view: View, end: int) -> int:
    """Give the index behind lines right below each other that begin with the same two words, four at the least; `end`, if there are none.

    So a treaty is signed: "For the Republic of Kazakhstan".
    """
    first = [unit.text.split()[:2] for unit in view.units[end : end + MOST_ALIKE]]
    same = list(takewhile(lambda words: words == first[0] and len(words) > 1, first))
    near = all(view.apart(index, index + 1) == 1 for index in range(end, end + len(same) - 1))
    return end + len(same) if len(same) >= ALIKE and near else end


def glossary(view: View, end: int) -> int:
    """Give the index behind words with what they are in another script, and the heading above them; `end`, if there are none."""
    for first in (end, end + 1):
        told = takewhile(lambda index: _is_translated(view.units[index].text), range(first, len(view.units)))
        stop = max(told, default=end) + 1
        if stop - first >= GLOSSARY and all(view.apart(index - 1, index) == 1 for index in range(end, stop)):
            return stop
    return end


def _is_translated(text: str) -> bool:
    """Tell a line that changes once between Latin letters and others: "观察员国 observer state"; entries of a menu change back."""
    if text.isascii():
        return False
    written = [scripts_of(word) for word in READING.sub("", text).split()]
    return len(list(groupby("LATIN" in scripts for scripts in written if scripts))) == 2


def _hours(view: View) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the units that begin with an hour and go on in words."""
    for index, unit in enumerate(view.units):
        match = HOUR.match(unit.text) if unit.text.lstrip("([")[:1].isdecimal() else None
        if match and count_words(unit.text[match.end() :]) > 1 and not view.fact[index]:
            yield index, match
