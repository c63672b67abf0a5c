"""The words of an index: those of its parts in a row, and cut into pieces, as Pagefind does it. For `join`.

A word is its plain spelling, the pages that have it so, and its spellings with accents, each with their pages. A page is
how many pages after the one before it stands, where the word stands in the text (weights are negative numbers before the
places that they count for), and where in the fields (the number of a field, below zero, before the places in it).

Every part begins its count of pages at zero, so of its pages that have a word only the first is written anew. All parts
are read side by side, a piece of each at a time, and none is held whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from finding.format import Listing, read

# A piece of the index is full when the places and the pages of its words, spelt plainly, are as many.
FULL = 20_000

Pages = list[list[Any]]
Word = list[Any]


class Part(NamedTuple):
    """A finished index of some of the pages, and how many pages stand before its first."""

    folder: Path
    listing: Listing
    before: int


class Found(NamedTuple):
    """A word of a part."""

    word: str
    before: int
    pages: Pages
    spellings: list[tuple[str, Pages]]


def in_order(parts: Sequence[Part], fields: Sequence[str]) -> Iterator[Word]:
    """Give the words of all parts in their order, each once, with the pages of all."""
    found = merge(*(_words(part, fields) for part in parts), key=itemgetter(0))
    for word, same in groupby(found, key=itemgetter(0)):
        yield _joined(word, list(same))


def _words(part: Part, fields: Sequence[str]) -> Iterator[Found]:
    """Give the words of a part, in which the fields have the numbers that they have among those of all parts."""
    own = part.listing.fields
    numbers = {-1 - place: -1 - fields.index(field) for place, field in enumerate(own)}
    for *_, name in part.listing.pieces:
        [words] = read(part.folder / "index" / f"{name}.pf_index")
        for word, pages, spellings in words:
            if own != fields:
                for each in (pages, *(pages for _, pages in spellings)):
                    _renumber(each, numbers)
            yield Found(word, part.before, pages, spellings)


def _renumber(pages: Pages, numbers: dict[int, int]) -> None:
    """Give the fields in which a word stands other numbers."""
    for page in pages:
        page[2] = [numbers.get(place, place) for place in page[2]]


def _joined(word: str, found: Sequence[Found]) -> Word:
    """Join what the parts, in their order, have of one word; a spelling stands where the first page has it."""
    spellings: dict[str, list[tuple[int, Pages]]] = {}
    for each in found:
        for spelling, pages in each.spellings:
            spellings.setdefault(spelling, []).append((each.before, pages))
    plain = in_a_row((each.before, each.pages) for each in found)
    return [word, plain, [[spelling, in_a_row(lists)] for spelling, lists in spellings.items()]]


def in_a_row(lists: Iterable[tuple[int, Pages]]) -> Pages:
    """Put the pages of parts one after the other, each list with the number of pages before its part.

    >>> in_a_row([(0, [[2, [5], []], [1, [7], []]]), (10, []), (20, [[4, [9], []]])])
    [[2, [5], []], [1, [7], []], [21, [9], []]]
    """
    made: Pages = []
    last = 0
    for before, pages in lists:
        if pages:
            end = before + sum(page[0] for page in pages)
            pages[0][0] += before - last
            made += pages
            last = end
    return made


def pieces(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Cut the words of an index into pieces: each ends with the word that fills it."""
    piece: list[Word] = []
    size = 0
    for word in words:
        piece.append(word)
        size += sum(1 + len(places) + len(told) for _, places, told in word[1])
        if size >= FULL:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def shortened(bounds: Iterable[Sequence[str]]) -> list[list[str]]:
    """Cut the last word of each piece and the first of the next as short as they still differ.

    A last word stays whole that would come before the first of its own piece then.

    >>> shortened([("000", "apple"), ("apricot", "by"), ("cat", "zoo")])
    [['000', 'app'], ['apr', 'b'], ['c', 'zoo']]
    >>> shortened([("bond", "border"), ("boston", "by"), ("cat", "zoo")])
    [['bond', 'bor'], ['bos', 'by'], ['c', 'zoo']]
    """
    made = [list(each) for each in bounds]
    for one, other in pairwise(made):
        same = takewhile(lambda signs: signs[0] == signs[1], zip(one[1], other[0], strict=False))
        end = len(list(same)) + 1
        if one[1][:end] >= one[0]:
            one[1] = one[1][:end]
        other[0] = other[0][:end]
    return made
