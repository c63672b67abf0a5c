"""Headlines in two halves, and facts that stand close below them: what `wrapping` cannot tell from the width of lines alone.

Used by `view`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from presspages.cleaning.wrapping import Unit
from presspages.shared.rows import entries
from presspages.shared.signals import count_words, ends_sentence, is_prose, plain
from presspages.statements.factlines import FactLines

# A headline is split into so many lines at the most, of so many words at the least.
SPLIT, HALF = 3, 3
SUBTITLE_WORDS = 8  # the half of a headline behind a colon has no more

# A line in capitals of so many words goes on in the capitals below it; a menu has fewer.
SHOUTED = 5

TICKER = 3  # signs between the headlines of other stories on one line

LINK_WORDS = 8  # the words of a link inside a paragraph are no more

AGO = 4  # words of a line such as "vor 3 Stunden", in whatever language: a number among so few is no rest of a headline

SMALL = 2  # letters of a small word that ends no headline; words of the rest of one

NAMED = re.compile(r"[a-z]+[A-Z]")  # a name that begins with a small letter: "nCa Report"

WORD_EDGE = re.compile(r"\b")

# What divides a menu or a path: no half of a headline has it, not even behind its key.
MENU = re.compile(r"[|>»›{}]|\s{2}")

# What divides a menu, a path or an address, or stands behind a key: no half of a headline has it.
DIVIDED = re.compile(r"[|>»›/{}\[\]=]|^[\w:]+:\s|\s{2}")


def part_facts(found: Iterable[Unit], is_apart: Callable[[str], bool]) -> Iterator[Unit]:
    """Take lines that stand by themselves, such as a byline below a headline, out of what looked like a wrapped paragraph."""
    for unit in found:
        if (
            len(unit.lines) == 1
            or is_prose(unit.text)
            or not any(is_apart(line.text.strip()) for line in unit.lines)
        ):
            yield unit
            continue
        for apart, lines in groupby(unit.lines, key=lambda line: is_apart(line.text.strip())):
            together = tuple(lines)
            yield from map(Unit, zip(together, strict=True) if apart else (together,))


def join_links(found: Iterable[Unit], is_apart: Callable[[str], bool]) -> list[Unit]:
    """Join a paragraph that a link broke in three: what breaks off, the words of the link, and what goes on in small letters.

    All three stand on lines of their own with no blank line between, or with one where what goes on begins with a comma.
    """
    joined: list[Unit] = []
    for unit in found:
        begins = unit.text[:1].islower() or unit.text[:1] == ","
        if begins and is_prose(unit.text) and _is_linked(joined[-2:], unit, is_apart):
            link, begun = joined.pop(), joined.pop()
            joined.append(Unit(begun.lines + link.lines + unit.lines))
        else:
            joined.append(unit)
    return joined


def _is_linked(before: Sequence[Unit], unit: Unit, is_apart: Callable[[str], bool]) -> bool:
    """Tell whether the last two units are what a link broke off a paragraph."""
    comma = unit.text[:1] == ","
    if len(before) < 2 or not _is_near(before[0], before[1], comma) or not _is_near(before[1], unit, comma):
        return False
    begun, link = (each.text for each in before)
    if not comma and any(map(is_apart, (begun, link))):
        return False
    short = link.count(" ") < LINK_WORDS and not ends_sentence(begun)
    last = begun.split()[-1]
    return short and (len(last) <= HALF or count_words(begun) > LINK_WORDS)


def _is_near(one: Unit, two: Unit, blank: bool) -> bool:
    """Tell whether a unit stands right below another, or below one `blank` line."""
    return two.number - one.lines[-1].number <= 1 + blank


def join_halves(found: Sequence[Unit], facts: FactLines, printed: str) -> list[Unit]:
    """Join a headline that goes on in the next line; such lines stand above the first paragraph alone.

    Facts such as dates and bylines stand by themselves; `printed` is the whole page, plainly written.
    """
    is_apart = facts.is_fact
    first = next(
        (
            index
            for index, unit in enumerate(found)
            if is_prose(unit.text) and not _is_open(found[index : index + 2]) and entries(unit.text) < TICKER
        ),
        len(found),
    )
    alike = _pairs_alike(found[:first])
    full = max((_width(unit) for unit in found[first:]), default=0)
    joined: list[Unit] = []
    for unit, below in zip_longest(found[:first], found[1 : first + 1]):
        last = below is None or below.number > unit.lines[-1].number + 1 or is_apart(below.text)
        split = unit.number in alike or (
            joined
            and (_is_split(joined[-1], unit, printed, full, last=last) or _is_cut(joined[-1], unit, facts))
        )
        ended = joined and (
            is_apart(unit.text) or is_apart(joined[-1].text) or _is_apart(joined[-1].text, unit.text, facts)
        )
        if split and not ended:
            joined[-1] = Unit(joined[-1].lines + unit.lines)
        else:
            joined.append(unit)
    return [*joined, *join_broken(found[first:], facts)]


def _is_cut(one: Unit, two: Unit, facts: FactLines) -> bool:
    """Tell a line of words that ends with a small one, right above another: "Leaders Close Session With", "Communique On Five Years"."""
    near = two.number == one.lines[-1].number + 1 and not (
        MENU.search(one.text + two.text) or one.text.isupper()
    )
    return near and min(count_words(one.text), count_words(two.text)) > HALF and facts.is_unfinished(one.text)


def _is_apart(one: str, two: str, facts: FactLines) -> bool:
    """Tell an office from what stands below it, a line with a colon from the name of who wrote or printed what follows, and what has a stamp in front."""
    if facts.stamp(two):
        return True
    return facts.is_office(one) or (one.endswith(":") and (facts.is_name(two) or facts.is_medium(two)))


def _is_open(found: Sequence[Unit]) -> bool:
    """Tell a line that closes with a semicolon and goes on right below, as ministries write: "Minister in Ufa;", "calls for peace"."""
    if len(found) < 2 or not found[0].text.endswith(";"):
        return False
    return found[1].text[:1].islower() and found[1].number == found[0].lines[-1].number + 1


def join_broken(found: Iterable[Unit], facts: FactLines) -> Iterator[Unit]:
    """Join a caption that goes on in the next line, and in the one below that; wrapped paragraphs are whole already."""
    before: Unit | None = None
    for unit in found:
        if before and _is_broken(before, unit, facts):
            before = Unit(before.lines + unit.lines)
            continue
        if before:
            yield before
        before = unit
    if before:
        yield before


def _is_broken(before: Unit, after: Unit, facts: FactLines) -> bool:
    """Tell a line of many words that ends with a small one, right above another."""
    near = after.number == before.lines[-1].number + 1 and len(before.lines) < SPLIT
    return near and facts.is_unfinished(before.text) and count_words(before.text) > LINK_WORDS


def _pairs_alike(found: Sequence[Unit]) -> set[int]:
    """Find the second of two lines that stand alone between blank lines, both in capitals or every word with one, and too long for labels."""
    tops = [0, *(unit.lines[-1].number for unit in found)]
    return {
        two.number
        for top, one, two, below in zip(tops, found, found[1:], [*found[2:], None], strict=False)
        if top < one.number - 1 == two.number - 2 and (below is None or below.number > two.number + 1)
        if ((one.text.isupper() and two.text.isupper()) or (_is_titled(one.text) and _is_titled(two.text)))
        and min(count_words(one.text), count_words(two.text)) > HALF
    }


def _is_titled(text: str) -> bool:
    """Tell a line whose words begin with capitals, but for short ones such as "and": "And Leave the City to Its Traffic"."""
    words = [word for word in text.split() if len(word) > HALF]
    return any(map(str.istitle, words)) and not any(word[0].islower() for word in words)


def _width(unit: Unit) -> int:
    """Give the width of a wrapped paragraph, 0 for one that stands on a single line."""
    return max(len(line.text.rstrip()) for line in unit.lines) if len(unit.lines) > 1 else 0


def _is_split(before: Unit, after: Unit, printed: str, width: int, *, last: bool) -> bool:
    """Tell two halves of a headline: the second begins with a small letter, or in capitals goes on with capitals.

    Behind a comma these may have a blank line between. Or another line of the page goes on behind the first half with the
    same word; or the first had no room for the next word, where the paragraphs of the page are wrapped at a `width`.
    `last` tells whether a blank line or a fact stands below.
    """
    one, two = before.text, after.text
    gap = 2 if one.endswith(",") and one.isupper() and two.isupper() else 1
    if after.number > before.lines[-1].number + gap or len(before.lines) + len(after.lines) > SPLIT:
        return False
    if count_words(one) < HALF:
        return False
    if not MENU.search(one + two) and _is_printed(one, two, printed):
        return True
    if DIVIDED.search(two):
        return False
    if 0 < width < len(before.lines[-1].text.rstrip()) + 1 + len(two.split(maxsplit=1)[0]):
        return not MENU.search(one)
    return _goes_on(one, two, last=last)


def _is_printed(one: str, two: str, printed: str) -> bool:
    """Tell whether another line goes on behind the first half with the word that the second begins with."""
    word = plain(two.split(maxsplit=1)[0]).rstrip(":,")
    begun = f"{plain(one)} {word}"
    at = printed.find(begun)
    while at >= 0 and not WORD_EDGE.match(printed, at + len(begun)):
        at = printed.find(begun, at + 1)
    return at >= 0


def _goes_on(one: str, two: str, *, last: bool) -> bool:
    """Tell whether the form of the second half shows that it goes on; its last line may be a rest of a word or two, or a few words behind a colon."""
    size = count_words(two)
    if (
        last
        and one.endswith(":")
        and count_words(one) >= SHOUTED
        and not MENU.search(one)
        and two[:1].isupper()
    ):
        return size <= SUBTITLE_WORDS
    if one.endswith(",") and count_words(one) > HALF <= size and _is_titled(one) and _is_titled(two):
        return True
    if two[:1].islower() and not (one.isupper() or NAMED.match(two)):
        return (size > 1 or last) and not (size <= AGO and any(map(str.isdecimal, two)))
    least = SMALL if last else HALF
    capitals = one.isupper() and two.isupper() and (one.endswith((":", ",")) or count_words(one) >= SHOUTED)
    return capitals and size >= least
