"""The lines of one article as a reader sees them: in units, each judged by itself, and by what it shares with the others.

`extent` finds the story in it, `headline_choice` the headline; the rules of `clean` are shown the whole as a `Layout`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from presspages.cleaning.gallery import pictures
from presspages.cleaning.halves import join_halves, join_links, part_facts
from presspages.cleaning.judgement import Judge, Judgement
from presspages.cleaning.wrapping import Unit, units
from presspages.shared.read import Line
from presspages.shared.signals import count_words, plain
from presspages.statements.factlines import FactLines

# A paragraph keeps to the subject if this share of its longer words stands in other paragraphs too.
ON_SUBJECT = 0.2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page whatever rules have dropped since.

    `repeated` is what it prints twice, `printed` all of its short lines, `places` counts its lines
    without the blank ones, `blank` are the numbers of these, `pictures` are the numbers of the lines of a gallery, `judge` knows what it said of its texts.
    """

    repeated: frozenset[str]
    printed: str
    places: Mapping[int, int]
    blank: frozenset[int]
    pictures: frozenset[int]
    judge: Judge

    @classmethod
    def of(cls, lines: Sequence[Line], facts: FactLines) -> "Known":
        """Look at a page for the first time."""
        inked = [line for line in lines if line.text.strip()]
        texts = [plain(line.text) for line in lines if len(line.text) <= TWICE_CHARS and line.text.strip()]
        printed = "\n".join(texts)
        return cls(
            printed_twice(texts),
            printed,
            {line.number: place for place, line in enumerate(inked)},
            frozenset(line.number for line in lines if not line.text.strip()),
            pictures(inked),
            Judge(facts),
        )


class View:
    """A view of the lines of one article; everything is worked out when it is first asked for."""

    def __init__(self, lines: Sequence[Line], facts: FactLines, known: Known) -> None:
        """Look at `lines` with the recognizers of `facts`; `known` is what is known of all the lines that there were."""
        self.lines = tuple(lines)
        self.facts = facts
        self.known = known

    @cached_property
    def units(self) -> list[Unit]:
        """The lines in units: a line each, or a wrapped paragraph, or a headline in two halves."""
        found = join_links(part_facts(units(self.lines), self.facts.is_fact), self.facts.is_fact)
        return join_halves(found, self.facts, self.known.printed)

    @cached_property
    def judged(self) -> list[Judgement]:
        """What each unit is by itself."""
        return self.known.judge.judge([unit.text for unit in self.units])

    @cached_property
    def fact(self) -> list[bool]:
        """For each unit, whether it states a fact about the article."""
        return [each.fact for each in self.judged]

    @cached_property
    def caption(self) -> list[bool]:
        """For each unit, whether it is a photograph's caption."""
        return [each.caption for each in self.judged]

    @cached_property
    def prose(self) -> list[bool]:
        """For each unit, whether it reads as part of a story (a caption or a statement of facts does not)."""
        return [each.prose for each in self.judged]

    def apart(self, one: int, other: int) -> int:
        """Give how many lines below a unit another stood, before anything was dropped; blank lines do not count."""
        places = self.known.places
        return places[self.units[other].number] - places[self.units[one].lines[-1].number]

    def words(self, index: int) -> frozenset[str]:
        """Give the words of a unit that carry its subject."""
        return self.judged[index].words

    @cached_property
    def _said(self) -> tuple[set[str], set[str]]:
        """The words that stand in some prose unit, and those that stand in two or more."""
        once: set[str] = set()
        again: set[str] = set()
        for each in self.judged:
            if each.prose:
                again |= once & each.words
                once |= each.words
        return once, again

    def shared(self, index: int) -> int:
        """Count the longer words of a unit that other prose shares with it."""
        each = self.judged[index]
        return len(each.words & self._said[each.prose])

    def on_subject(self, index: int) -> bool:
        """Tell whether a unit keeps to the subject of the page's prose: by two words, or by a fair share of them."""
        shared = self.shared(index)
        return shared >= 2 or (shared >= 1 and shared >= ON_SUBJECT * len(self.words(index)))


# What stands between a headline and the name of a site, or before it in a path; in Chinese without spaces.
BESIDE = re.compile(r"[|»›·•/>_]+|\s[-–—]\s|\s?:\s|--|(?<=[\u3040-\u9fff])[-–—](?=[\u3040-\u9fff])")

SIGN = re.compile(r"[|»›·•/>_–—:-]")  # without one of these there is no such thing
TWICE_CHARS = 300  # a longer line is no headline
DIVIDED = 6  # so many signs are looked at in a line
TWICE_WORDS = 3  # what has fewer words is a button or the name of a section


def printed_twice(texts: Sequence[str]) -> frozenset[str]:
    """Give the texts that stand on two lines, or on one and beside something else on another: "Leaders meet | Dawn"."""
    printed = Counter(texts)
    beside = {part for text in texts for part in (parts(text) if SIGN.search(text) else ())}
    return frozenset(
        text
        for text, count in printed.items()
        if (count > 1 or text in beside) and count_words(text) >= TWICE_WORDS
    )


def parts(text: str) -> Iterator[str]:
    """Give what stands before and behind each sign that divides a line."""
    for match in islice(BESIDE.finditer(text), DIVIDED):
        yield text[: match.start()].rstrip()
        yield text[match.end() :].lstrip()


def share(words: AbstractSet[str], others: AbstractSet[str]) -> float:
    """Give the share of words that stand among others, from 0 to 1."""
    return len(words & others) / len(words)
