"""What speaks for and against each line above a story as its headline, and how much. Used by `headline_choice`.

The weights are no one's opinion: `tests/fit_headline.py` finds those that fit the corpus best, and shows how well weights that
were found without one author's texts do on these.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from math import exp

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_form import USUAL_WORDS, Form, form_of
from presspages.shared.signals import count_words, entries, is_label_row, plain, split_entries

# What each mark weighs; the sum of a line is the logarithm of its odds against no line at all.
WEIGHTS = {
    "line": -2.5,  # any line, before anything is known of it
    "repeated": 3.6,  # the page prints it twice
    "lead": 3.8,  # the share of its words that stand in the first two paragraphs
    "fitting": 3.0,  # it has words and names enough of the story
    "above_fitting": 2.9,  # how many such lines stand below it, up to three
    "fact_below": 2.1,  # a date or a byline right below it
    "shouted": 2.7,  # in capitals, and no menu
    "about": 1.9,  # the share of its words that stand in the story
    "fact_near": 1.8,  # a date or a byline as the second or third line below it
    "length": 0.9,  # how near it comes to ten words
    "above_longer": 1.4,  # right above a longer line on the story: a standfirst
    "fact_above": 1.1,  # right below a date
    "open_above": 0.9,  # a blank line above it
    "row": -2.3,  # a row of labels
    "signs": -2.5,  # signs that no sentence has, for each word
    "long": -2.3,  # for each ten words more than a headline has
    "first": -1.0,  # the first line of the page
    "behind": -1.3,  # how many lines with a word of the story stand above it, up to three
    "person": -2.2,  # it might be a name
    "far": -0.8,  # how far above the story, up to twenty lines
    "on_story": -1.2,  # right above the story, as captions and standfirsts are
    "close_behind": -0.7,  # close below a line with a word of the story
}

FITTING_WORDS = 3  # a fitting line has so many words
FITTING_SHARE = 0.4  # and two words of the story, or one that is so large a share of its own
WORDY = 3  # a line of so many words is no label
QUESTION_WORDS = (
    15  # what looks like the first paragraph may be a question of so many words that is the headline
)
ENTRY_WORDS = 6  # an entry of a row has no more words
MENU_SHARE = 0.5  # a line without small words of which fewer words are the story's is a whole menu
COUNTED, FAR, CLOSE = 3, 20, 3

# A sign that no sentence has.
SIGN = re.compile(r"[^\w\s,.'’\"“”:?!-]")

Marks = dict[str, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """A line above the story, with what it has of the story's words; `may_be` tells whether it may be a headline at all."""

    form: Form
    may_be: bool
    telling: int
    names: int
    row: bool
    menu: bool

    @classmethod
    def of(cls, page: Extent, index: int) -> "Seen":
        """Look at a line."""
        text = page.units[index].text
        form = form_of(text, page.facts)
        told = len(form.words & page.subject)
        return cls(
            form=form,
            may_be=_may_be(page, index, form),
            telling=told,
            names=len(form.names & page.names),
            row=is_label_row(text) or _is_row(text),
            menu=form.listing and told < MENU_SHARE * len(form.words),
        )

    @property
    def fitting(self) -> bool:
        """Tell whether it has words and names enough of the story to be its headline."""
        share = self.telling >= 1 and self.telling >= FITTING_SHARE * len(self.form.words)
        enough = share or self.telling > 1 or self.names > 1
        return self.may_be and enough and self.form.size >= FITTING_WORDS and not self.row

    @property
    def wordy(self) -> bool:
        """Tell a line of some words, one of them the story's."""
        told = self.telling + self.names > 0
        return self.may_be and told and self.form.size >= WORDY and not self.row and not self.menu


def _is_row(text: str) -> bool:
    """Tell several entries with signs between them, none so long as a headline: the names of pages may have five words or six."""
    return entries(text) > 1 and max(map(count_words, split_entries(text.strip()))) <= ENTRY_WORDS


def weigh(marks: Marks | None) -> float:
    """Give the odds of a line against no line at all; 0 for one that cannot be a headline."""
    return exp(sum(WEIGHTS[name] * value for name, value in marks.items())) if marks else 0.0


def all_marks(page: Extent) -> list[Marks | None]:
    """Give the marks of each line above the story, and of its first paragraph, which may be a question above no story."""
    seen = [Seen.of(page, index) for index in range(min(page.start + 1, len(page.units)))]
    lead = _lead(page)
    fitting = list(accumulate((each.fitting for each in seen), initial=0))
    found: list[Marks | None] = []
    wordy: list[int] = []
    for index, each in enumerate(seen):
        below = fitting[-1] - fitting[index + 1]
        found.append(
            _own(page, index, each, lead) | _beside(page, index, seen) | _around(page, index, wordy, below)
            if each.may_be
            else None
        )
        wordy += [index] * each.wordy
    return found


def _lead(page: Extent) -> frozenset[str]:
    """Give the words of the first two paragraphs."""
    prose = (page.words(index) for index in range(page.start, len(page.units)) if page.prose[index])
    return frozenset().union(*islice(prose, 2))


def _may_be(page: Extent, index: int, form: Form) -> bool:
    """Tell what may be a headline: no fact, no caption, not too long, and of the story only a question."""
    text = page.units[index].text
    if page.fact[index] or page.caption[index] or text in page.sites or not form.may_be:
        return False
    return index < page.start or (form.question and form.size <= QUESTION_WORDS)


def _own(page: Extent, index: int, seen: Seen, lead: frozenset[str]) -> Marks:
    """Give the marks that a line has by itself."""
    form, text = seen.form, page.units[index].text
    least = max(len(form.words), 3)
    return {
        "line": 1,
        "repeated": plain(text) in page.known.repeated,
        "lead": len(form.words & lead) / least,
        "fitting": seen.fitting,
        "shouted": form.shouted and not seen.menu,
        "about": seen.telling / least,
        "length": form.length,
        "row": seen.row,
        "signs": len(SIGN.findall(text)) / max(form.size, 1),
        "long": max(form.size - USUAL_WORDS, 0) / 10,
        "person": form.person,
    }


def _beside(page: Extent, index: int, seen: Sequence[Seen]) -> Marks:
    """Give the marks that a line has from the lines right above and right below it."""
    units, fact = page.units, page.fact
    near = index + 1 < len(units) and page.apart(index, index + 1) == 1
    after = seen[index + 1] if index + 1 < len(seen) else None
    longer = near and after and after.form.size > seen[index].form.size and after.telling
    below = any(fact[index + 1 : index + 2])
    return {
        "fact_below": below,
        "fact_near": not below and any(fact[index + 2 : index + 4]),
        "fact_above": index > 0 and fact[index - 1] and page.apart(index - 1, index) == 1,
        "above_longer": bool(longer) and (after is None or after.may_be or page.prose[index + 1]),
        "open_above": index == 0 or units[index].number > units[index - 1].lines[-1].number + 1,
        "on_story": near and index + 1 == page.start,
    }


def _around(page: Extent, index: int, wordy: Sequence[int], below: int) -> Marks:
    """Give the marks of where a line stands: `wordy` are lines above it, `below` counts fitting lines below it."""
    last = min(page.start, len(page.units) - 1)
    return {
        "first": page.known.places[page.units[index].number] == 0,
        "behind": min(len(wordy), COUNTED) / COUNTED,
        "above_fitting": min(below, COUNTED) / COUNTED,
        "far": min(page.apart(index, last), FAR) / FAR if index != last else 0,
        "close_behind": bool(wordy) and page.apart(wordy[-1], index) <= CLOSE,
    }
