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
EXCERPT_WORDS, NEAR = 12, 4  # an excerpt has so many words, and what it is taken from stands so near


def repeated_caption(layout: Layout, words: Words) -> list[Line]:
    """Drop a caption or a standfirst that is printed twice above the story, or again and again at the top of it.

    Of two that stand together the second goes; of two with buttons between them the first, which stood by a
    photograph above the buttons. So does an excerpt that breaks off and stands in whole at the top of the story.
    """
    first: dict[str, int] = {}
    gone: list[Unit] = []
    units = layout.units
    stop = min(layout.start + 1, len(units))
    while 0 < stop < len(units) and _once(units[stop].text) == _once(units[stop - 1].text):
        stop += 1
    for index, unit in enumerate(units[:stop]):
        before = first.setdefault(_once(unit.text), index)
        if index != before == layout.choice.doubted:
            continue  # that it is printed twice is why the headline is not known
        if before != index and count_words(unit.text) >= CAPTION_WORDS:
            gone.append(_second(units[before], unit, beside=units[index - 1].text == unit.text))
            if gone[-1] is units[before]:
                first[_once(unit.text)] = index
        elif any(_is_excerpt(unit.text, below.text) for below in units[index + 1 : index + 1 + NEAR]):
            gone.append(unit)
    return without(layout, numbers(gone))


def _second(first: Unit, again: Unit, *, beside: bool) -> Unit:
    """Give the one of two captions that goes: the one that says it twice, the second of two that stand together, or else the first."""
    if len(first.text) != len(again.text):
        return max(first, again, key=lambda each: len(each.text))
    return again if beside else first


def _once(text: str) -> str:
    """Write a text plainly, once if it says all twice, as a caption and the words behind it: "The hall.The hall."."""
    text = plain(text)
    half = text[: len(text) // 2]
    return half.rstrip() if len(text) > 1 and text == half + half else text


def _is_excerpt(text: str, whole: str) -> bool:
    """Tell a text that breaks off in points where another goes on."""
    begun = text.rstrip(" .…")
    broken = text.rstrip().endswith(("...", "…")) and count_words(text) >= EXCERPT_WORDS
    return broken and len(whole) > len(text) and whole.startswith(begun)
