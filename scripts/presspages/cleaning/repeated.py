"""Rules on what a page prints twice. In `clean.RULES`."""

import re
from collections import Counter
from itertools import pairwise

from presspages.cleaning.entries import ENTRIES
from presspages.cleaning.furniture import Words, numbers, without
from presspages.cleaning.headlines import read_headline
from presspages.cleaning.layout import Layout
from presspages.cleaning.wrapping import Unit
from presspages.shared.read import Line
from presspages.shared.signals import count_words, is_prose, plain


def repeated_headline(layout: Layout, words: Words) -> list[Line]:
    """Drop a line that prints the headline once more, before or behind the story."""
    if layout.headline is None:
        return list(layout.lines)
    headline = layout.units[layout.headline]
    said = {plain(headline.text), plain(read_headline(headline.text, layout.facts).text)}
    again = [
        unit
        for unit in layout.units
        if unit.number != headline.number and plain(_unkeyed(unit.text, layout)) in said
    ]
    return without(layout, numbers(again))


def _unkeyed(text: str, layout: Layout) -> str:
    return layout.facts.keyed_headline(text) or text


PAGE_NUMBER = re.compile(r"\W*\d{1,4}\W*")


def running_head(layout: Layout, words: Words) -> list[Line]:
    """Drop the heads and numbers of printed pages from below the headline: a line printed again, beside a bare number.

    A number alone may be an item of the story, and so may a line that is printed again. Nothing but a blank line stood
    between the two. From a chat go the senders and placeholders that stand above its messages again and again.
    """
    first = 0 if layout.headline is None else layout.headline + 1
    printed = Counter(unit.text for unit in layout.units)
    again = {text for text, count in printed.items() if count > 1}
    heads = {
        unit.number: unit
        for pair in pairwise(layout.units[first : layout.end])
        if pair[1].number <= pair[0].lines[-1].number + 2
        and any(
            _is_running(one.text, again) and PAGE_NUMBER.fullmatch(other.text)
            for one, other in (pair, pair[::-1])
        )
        for unit in pair
    }
    chat = (layout.units[index] for index in layout.messages)
    senders = [unit for unit in chat if printed[unit.text] >= ENTRIES]
    return without(layout, numbers([*heads.values(), *senders]))


def _is_running(text: str, again: set[str]) -> bool:
    """Tell a label of words that the page prints again."""
    return text in again and not PAGE_NUMBER.fullmatch(text) and not is_prose(text)


CAPTION_WORDS = 6  # of fewer words, both stay


def repeated_caption(layout: Layout, words: Words) -> list[Line]:
    """Drop a caption or a standfirst that is printed twice above the story, or again and again at the top of it.

    Of two that stand together the second goes; of two with buttons between them the first, which stood by a
    photograph above the buttons.
    """
    first: dict[str, int] = {}
    gone: list[Unit] = []
    stop = layout.start + 1
    while stop < len(layout.units) and layout.units[stop].text == layout.units[stop - 1].text:
        stop += 1
    for index, unit in enumerate(layout.units[:stop]):
        before = first.setdefault(plain(unit.text), index)
        if before != index and count_words(unit.text) >= CAPTION_WORDS:
            gone.append(unit if layout.units[index - 1].text == unit.text else layout.units[before])
    return without(layout, numbers(gone))
