"""Where the story begins and ends on a page, and the words of its subject: more than the `stretch` that keeps to it. Used through `layout`."""

import re
from functools import cached_property

from presspages.cleaning.beyond import BOX, between, beyond, joined
from presspages.cleaning.forms import close, opening, signed
from presspages.cleaning.lists import alike, glossary, numbered_on
from presspages.cleaning.stretch import Stretch
from presspages.cleaning.tail import behind_gallery, broken_off, last_section
from presspages.cleaning.view import ON_SUBJECT, TWICE_CHARS, parts, share
from presspages.shared.rows import is_label_row
from presspages.shared.signals import count_words, ends_sentence, is_closed, plain

# A standfirst has no more words than this.
STANDFIRST_WORDS = 60

# A caption without a credit has so many words, and so many of them are the story's.
CAPTION_WORDS, CAPTION_ABOUT = 4, 0.6

# A note in brackets below a story, "(1 USD = 3,864 UZS on 9 June)", has so many words; and a mark of omission, "<…>".
NOTE = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
NOTE_WORDS = 5
OMISSION = re.compile(r"[<(\[]\s*(?:…|\.\.\.)\s*[>)\]]")

# What somebody said, and who it was: "We share one river." -- Ella Sykes, engineer
QUOTED = re.compile(r"[\"“«„][^\"“”«»„]{20,}[.!?][\"”»“]\s*(?:--|[–—-])\s*[^\W\d_].{2,60}")

# How far apart what a page prints above a story may stand from its first paragraph, in units.
HEAD_ROOM = 15


class Extent(Stretch):
    """A view of an article that knows where its story begins and ends."""

    @cached_property
    def start(self) -> int:
        """The index of the first unit of the story; the number of units if there is no prose at all.

        A standfirst above the byline is prose, too: the story begins behind what a page prints between them.
        """
        if not any(self.prose):
            return len(self.units)
        start, last = self._stretch
        start = next((index for index in range(start) if self._belongs(index)), start)
        while start < last and (not self.prose[start] or self._is_title(start)):
            start += 1
        behind = self._behind_head(start, last)
        while behind is not None:
            start, behind = behind, self._behind_head(behind, last)
        return opening(self, start)

    def _is_title(self, index: int) -> bool:
        """Tell the title of a page that is so long with all its site says of itself: the page prints the headline in it again."""
        text = self.units[index].text
        return len(text) <= TWICE_CHARS and any(part in self.known.repeated for part in parts(plain(text)))

    def _behind_head(self, start: int, last: int) -> int | None:
        """Find the next prose behind a fact or behind two labels, if what stands at `start` may be a standfirst.

        Entries of a live page begin with facts, too.
        """
        following = next((each for each in range(start + 1, last + 1) if self.prose[each]), None)
        text = self.units[start].text
        if following is None or following - start > HEAD_ROOM or count_words(text) > STANDFIRST_WORDS:
            return None
        if text.endswith((",", ":", ";", "，", "：", "；")) or self.facts.datelines.find(text):
            return None
        if self.entries & frozenset(range(start, following)):
            return None
        between = self.judged[start + 1 : following]
        labels = sum(not ends_sentence(each.text) for each in between)
        again = plain(text) in self.known.repeated  # a caption, printed once more in its photograph
        divided = labels > 1 - again or any(each.fact for each in between)
        return following if divided else None

    @cached_property
    def end(self) -> int:
        """The index behind the last unit of the story.

        Sentences that are its own go on with it behind a label. A finished sentence right behind
        the last paragraph is the story's, however short ("Thank you."), a note in brackets, a mark of omission, the rest of a sentence, and so are the items of a list right
        behind the line that announces them, and the captions of a gallery.
        """
        end = min(max(self._stretch[1], self.start) + 1, len(self.units))
        end = joined(beyond(self, end, self._inside), end)
        while end < len(self.units) and (self._closes(end) or self._lists(end)):
            end += 1
        end = glossary(self, alike(self, numbered_on(self, self.start, end)))
        end = last_section(self, signed(self, self.start, broken_off(self, end)))
        return behind_gallery(self, end + self._is_last_caption(end))

    @cached_property
    def strays(self) -> list[int]:
        """The indexes behind the last unit of the story of sentences that are its own, behind the labels of a box, and of a list of words behind these."""
        found = between(beyond(self, self.end, self._inside))
        behind = found[-1] + 1 if found else self.end
        return [*found, *range(behind, glossary(self, behind))]

    def _closes(self, index: int) -> bool:
        """Tell whether a unit may be the last words of a story: a finished sentence of two words or more."""
        if self.prose[index]:
            return self.on_subject(index) or self.apart(index - 1, index) == 1
        text = self.units[index].text.strip()
        if OMISSION.fullmatch(text) or (NOTE.fullmatch(text) and count_words(text) >= NOTE_WORDS):
            return not self.fact[index]
        if QUOTED.fullmatch(text):
            return self.on_subject(index) and not self.caption[index]
        rest = text[:1].islower() and not ends_sentence(self.units[index - 1].text)
        finished = is_closed(text) and (count_words(text) >= 2 or rest)
        return ((finished or count_words(text) >= 15) and not self.fact[index]) or self.caption[index]

    def _is_last_caption(self, index: int) -> bool:
        """Tell a caption without a credit at the end of the page: a label that says again what the story says."""
        if index != len(self.units) - 1 or self.fact[index]:
            return False
        return count_words(self.units[index].text) >= CAPTION_WORDS and self.about(index) >= CAPTION_ABOUT

    def _lists(self, index: int) -> bool:
        """Tell whether a unit goes on a list right behind the story, or is the heading of one."""
        if any(self.listed[index : index + 2]):
            return self.listed[index] or not is_label_row(self.units[index].text)
        near = range(index, min(index + 3, len(self.units)))
        if self.fact[index] or not any(self.judged[each].item for each in near[:2]):
            return False
        if self._is_item(index):
            return True
        return max(map(self.about, near)) >= ON_SUBJECT and not is_label_row(self.units[index].text)

    def _is_item(self, index: int) -> bool:
        """Tell an item of words behind a sign, no address, with nothing between it and what stands above: other stories come below a heading, or numbered."""
        each = self.judged[index]
        signed = each.item and not each.text.lstrip("([")[:1].isdecimal()
        return signed and each.may_be_item and "://" not in each.text and self.apart(index - 1, index) == 1

    def own_behind(self, index: int) -> int | None:
        """Give where the story goes on behind the heading of a box: on a live page at its next entry, in a letter above its close."""
        behind = [each for each in self.entries if each > index]
        if behind and len(self.entries) > len(behind) + 1:
            return min(behind)
        inside = range(index + 1, min(index + 1 + BOX, len(self.units)))
        first = next((each for each in inside if self.prose[each]), len(self.units))
        if first < close(self, self.start):
            return first
        return next(iter(beyond(self, index + 1, self._prose_words(0, index))), None)

    def about(self, index: int) -> float:
        """Give the share of a unit's longer words that stand in the prose of the story, from 0 to 1."""
        words = {word for word in self.words(index) if not word.isdecimal()}
        return share(words, self.subject) if words else 0.0

    @cached_property
    def subject(self) -> set[str]:
        """The words of the story's prose."""
        return self._prose_words(self.start, self._stretch[1] + 1)

    @cached_property
    def names(self) -> set[str]:
        """Those of them that the story writes as names."""
        story = self.judged[self.start : self._stretch[1] + 1]
        return set().union(*(each.names for each in story))
