"""The stretch of a page that weighs most as a story.

A story's paragraphs share words with each other; cookie notices, comments and other stories share few with
it. So the story is the stretch of prose that keeps to one subject. Used by `extent`, which finds its ends.
"""

from functools import cached_property

from presspages.cleaning.entries import heads_of_entries, messages
from presspages.cleaning.lists import listed, programme
from presspages.cleaning.view import View, share
from presspages.cleaning.weights import heaviest
from presspages.shared.signals import count_words

# Above the stretch, a paragraph is the story's if this share of its longer words stands inside.
GOES_ON = 0.3

# A paragraph has at least so many longer words that their share says something.
TELLING = 8

# A page whose prose has fewer words than this is short: its paragraphs need not share any.
FEW_WORDS = 80


class Stretch(View):
    """A view of an article that knows which stretch of it keeps to one subject."""

    @cached_property
    def listed(self) -> list[bool]:
        """For each unit, whether it stands in a list that a line with a colon announces ("They signed:"), or in a programme."""
        return [each or index in self.programme for index, each in enumerate(listed(self))]

    @cached_property
    def programme(self) -> frozenset[int]:
        """The indexes of the items of a programme by the hour."""
        return programme(self)

    @cached_property
    def entries(self) -> frozenset[int]:
        """The indexes of the lines that date the entries of a live page."""
        return heads_of_entries(self)

    @cached_property
    def messages(self) -> range:
        """The units from the first to the last message of a chat."""
        return messages(self)

    @cached_property
    def _stretch(self) -> tuple[int, int]:
        """The first and the last index of the stretch of units that weighs most as a story."""
        few = sum(count_words(each.text) for each in self.judged if each.prose) < FEW_WORDS
        listed, heads, messages = self.listed, self.entries, self.messages
        weights = [
            0.0
            if listed[index] or index in heads or (index in messages and not each.prose)
            else each.weights[self._kinship(index, few=few)]
            for index, each in enumerate(self.judged)
        ]
        return heaviest(weights)

    def _kinship(self, index: int, *, few: bool) -> int:
        """Tell whether a unit shares no word with other prose, one, or more; so does an item of a list whose every word does: "• China"."""
        each, shared = self.judged[index], self.shared(index)
        own = each.item and each.words and shared == len(each.words)
        return 2 if own or (few and each.prose) else min(shared, 2)

    def _belongs(self, index: int) -> bool:
        """Tell whether a paragraph outside the stretch is the story's: a good part of its words stand inside."""
        words = self.words(index)
        return self.prose[index] and len(words) >= TELLING and share(words, self._inside) >= GOES_ON

    @cached_property
    def _inside(self) -> set[str]:
        """The words of the stretch's prose."""
        first, last = self._stretch
        return self._prose_words(first, last + 1)

    def _prose_words(self, first: int, stop: int) -> set[str]:
        return set().union(*(each.words for each in self.judged[first:stop] if each.prose))
