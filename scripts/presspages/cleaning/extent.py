"""Where the story begins and ends on a page, and the words of its subject: more than the `stretch` that keeps to it. Used through `layout`."""

import re
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise, takewhile

from presspages.cleaning.forms import close, opening, signed
from presspages.cleaning.lists import alike, numbered_on
from presspages.cleaning.stretch import GOES_ON, TELLING, Stretch
from presspages.cleaning.tail import behind_gallery, broken_off, last_section
from presspages.cleaning.view import ON_SUBJECT, TWICE_CHARS, parts, share
from presspages.shared.rows import is_label_row
from presspages.shared.signals import count_words, ends_sentence, is_closed, plain

# So many paragraphs in a row behind a box go on with the story, if two of them have this share of their words from it, or one has
# so many words; or so few, if it is the first that has them. The labels of a box are no more than so many.
RUN, RUN_SHARE = 3, 0.2
PAIR, LITTLE, BOX = 2, 2, 8

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

    def _beside_date(self, index: int) -> bool:
        """Tell whether a unit has a date for its neighbour, as the teasers of other stories have."""
        around = range(max(index - 1, 0), min(index + 2, len(self.units)))
        return any(self.fact[each] and each not in self.entries for each in around)

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
        divided = labels > 1 or any(each.fact for each in between)
        return following if divided else None

    @cached_property
    def end(self) -> int:
        """The index behind the last unit of the story.

        Two paragraphs on the subject go on with it behind any number of labels. A finished sentence right behind
        the last paragraph is the story's, however short ("Thank you."), a note in brackets, a mark of omission, the rest of a sentence, and so are the items of a list right
        behind the line that announces them, and the captions of a gallery.
        """
        end = min(max(self._stretch[1], self.start) + 1, len(self.units))
        paragraphs = [index for index in range(end, len(self.units)) if self._belongs(index)]
        pairs = [second for first, second in pairwise(paragraphs) if second == first + 1]
        end = max(pairs, default=end - 1) + 1
        end = self._behind_box(end)
        while end < len(self.units) and (self._closes(end) or self._lists(end)):
            end += 1
        end = alike(self, numbered_on(self, self.start, end))
        end = last_section(self, signed(self, self.start, broken_off(self, end)))
        return behind_gallery(self, end + self._is_last_caption(end))

    def _behind_box(self, end: int) -> int:
        """Give the index behind two paragraphs in a row, a few labels behind the story, of which the first has two of its words; `end`, if there are none.

        Teasers of other stories stand beside their dates, or come one at a time.
        """
        near = range(end, min(end + BOX, len(self.units)))
        first = next((index for index in near if self.prose[index]), len(self.units))
        run = list(takewhile(self._is_paragraph, range(first, len(self.units))))
        resumed = len(run) > 1 and len(self.words(first) & self._inside) >= LITTLE
        return run[-1] + 1 if resumed else end

    def _closes(self, index: int) -> bool:
        """Tell whether a unit may be the last words of a story: a finished sentence of two words or more."""
        if self.prose[index]:
            return self.on_subject(index)
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
        if self.fact[index] or not any(each.item for each in self.judged[index : index + 2]):
            return False
        near = range(index, min(index + 3, len(self.units)))
        on_subject = max(self.about(each) for each in near) >= ON_SUBJECT
        return on_subject and not is_label_row(self.units[index].text)

    def goes_on(self, index: int) -> bool:
        """Tell whether the story goes on behind a unit: a long paragraph there has its words from before.

        Or three paragraphs in a row have fewer: other stories come with labels between. A paragraph beside a date is the teaser of another story.
        """
        known = self._known_behind(index)
        runs = zip(*(known[first:] for first in range(RUN)), strict=False)
        return max(known, default=0.0) >= GOES_ON or any(
            min(run) >= 0 and sum(each >= RUN_SHARE for each in run) >= 2 for run in runs
        )

    def resumes(self, index: int) -> int | None:
        """Find where the story goes on behind the heading of a box: at three paragraphs in a row, one with two words from before, the headline's too; on a live page, at its next entry; in a letter, above its close.

        Or at two, of which the first has them and no dateline. Other stories come with labels between, and teasers beside their dates.
        """
        behind = [each for each in self.entries if each > index]
        if behind and len(self.entries) > len(behind) + 1:
            return min(behind)
        inside = range(index + 1, min(index + 1 + BOX, len(self.units)))
        first = next((each for each in inside if self.prose[each]), len(self.units))
        if first < close(self, self.start):
            return first
        run = list(takewhile(self._is_paragraph, range(first, len(self.units))))
        before = self._said_before(index, 0)
        known = [len(self.words(each) & before) >= LITTLE for each in run]
        if len(known) == PAIR:
            return first if known[0] and not self.facts.datelines.find(self.units[first].text) else None
        return first if len(known) >= RUN and any(known) else None

    def _is_paragraph(self, index: int) -> bool:
        return self.prose[index] and not self._beside_date(index)

    def _said_before(self, index: int, first: int) -> set[str]:
        return set().union(*(each.words for each in self.judged[first:index]))

    def _known_behind(self, index: int) -> list[float]:
        """Give for each unit from there to the end of the story what share of its words stood before."""
        before = self._said_before(index, self.start)
        return [self._known(each, before) for each in range(index + 1, self.end)]

    def _known(self, index: int, before: AbstractSet[str]) -> float:
        """Give the share of a paragraph's words that stood before; -1 for what is no paragraph, or a teaser's."""
        words = self.words(index)
        if not self.prose[index] or self._beside_date(index):
            return -1.0
        return share(words, before) if len(words) >= TELLING else 0.0

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
