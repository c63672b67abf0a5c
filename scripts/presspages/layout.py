"""Where the story begins and ends on a page, told from what its paragraphs have in common.

A story's paragraphs share words with each other; cookie notices, comments and other stories share few with
it. So the story is the stretch of prose that keeps to one subject, and what stands before it is searched for
the headline. Used by the rules of `clean`, and by `describe` for the headline.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from presspages.extent import heaviest, weight
from presspages.factlines import FactLines
from presspages.read import Line
from presspages.signals import (
    BETWEEN_ENTRIES,
    DIGITS,
    ITEM,
    Unit,
    content_words,
    count_words,
    ends_sentence,
    entries,
    is_closed,
    is_label_row,
    is_prose,
    plain,
    units,
)

# A paragraph keeps to the subject if this share of its longer words stands in other paragraphs too.
ON_SUBJECT = 0.2

# Behind a box such as "Related", a paragraph is the story's if this share of its longer words stood before the box.
GOES_ON = 0.3

# A headline has no more words than this; what is longer is a standfirst or a paragraph.
HEADLINE_WORDS = 30

# A standfirst has no more words than this.
STANDFIRST_WORDS = 60

# What a line must weigh to be a headline.
HEADLINE_SCORE = 1.0

# What a headline behind its key weighs: more than any other line can.
KEYED = 9.0

# How far apart what a page prints above a story may stand from its first paragraph, in units.
HEAD_ROOM = 15


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a text is by itself, whatever stands around it."""

    fact: bool
    caption: bool
    prose: bool
    words: frozenset[str]

    @classmethod
    def of(cls, text: str, facts: FactLines) -> "Judgement":
        """Judge a text."""
        fact, caption = facts.is_fact(text), facts.is_caption(text)
        prose = is_prose(text) and not fact and not caption and not is_label_row(text)
        return cls(fact, caption, prose, frozenset(content_words(text)))


class Layout:
    """A view of the lines of one article: its units, the stretch that is the story, and the headline."""

    def __init__(
        self,
        lines: Sequence[Line],
        facts: FactLines,
        sites: frozenset[str] = frozenset(),
        judged: dict[str, Judgement] | None = None,
    ) -> None:
        """Look at `lines` with the recognizers of `facts`; everything else is worked out when asked for.

        `sites` are the names by which the page calls its own site, `judged` what is known already of its texts.
        """
        self.lines = tuple(lines)
        self.facts = facts
        self.sites = sites
        self._judged = {} if judged is None else judged

    def of(self, lines: Sequence[Line]) -> "Layout":
        """Look at other lines of the same page."""
        return Layout(lines, self.facts, self.sites, self._judged)

    @cached_property
    def units(self) -> list[Unit]:
        """The lines in units: a line each, or a wrapped paragraph."""
        return units(self.lines)

    @cached_property
    def _judgements(self) -> list[Judgement]:
        return [self._judge(unit.text) for unit in self.units]

    def _judge(self, text: str) -> Judgement:
        """Judge a text by itself, once for all the layouts of its page."""
        if (known := self._judged.get(text)) is None:
            known = self._judged[text] = Judgement.of(text, self.facts)
        return known

    @cached_property
    def fact(self) -> list[bool]:
        """For each unit, whether it states a fact about the article."""
        return [each.fact for each in self._judgements]

    @cached_property
    def caption(self) -> list[bool]:
        """For each unit, whether it is a photograph's caption."""
        return [each.caption for each in self._judgements]

    @cached_property
    def prose(self) -> list[bool]:
        """For each unit, whether it reads as part of a story (a caption or a statement of facts does not)."""
        return [each.prose for each in self._judgements]

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [each.words for each in self._judgements]

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many prose units each word stands."""
        return Counter(
            word for words, prose in zip(self._words, self.prose, strict=True) if prose for word in words
        )

    def shared(self, index: int) -> int:
        """Count the longer words of a unit that other prose shares with it."""
        own = 1 if self.prose[index] else 0
        return sum(self._spread[word] > own for word in self._words[index])

    def on_subject(self, index: int) -> bool:
        """Tell whether a unit keeps to the subject of the page's prose: by two words, or by a fair share of them."""
        shared = self.shared(index)
        return shared >= 2 or (shared >= 1 and shared >= ON_SUBJECT * len(self._words[index]))

    @cached_property
    def _stretch(self) -> tuple[int, int]:
        """The first and the last index of the stretch of units that weighs most as a story."""
        few = sum(self.prose) < 3
        weights = [
            weight(
                unit.text,
                2 if few else self.shared(index),
                prose=self.prose[index],
                fact=self.fact[index],
                caption=self.caption[index],
            )
            if not self.listed[index]
            else 0.0
            for index, unit in enumerate(self.units)
        ]
        return heaviest(weights)

    @cached_property
    def start(self) -> int:
        """The index of the first unit of the story; the number of units if there is no prose at all.

        A standfirst above the byline is prose, too: the story begins behind what a page prints between them.
        """
        if not any(self.prose):
            return len(self.units)
        start, last = self._stretch
        while start < last and not self.prose[start]:
            start += 1
        start = next((index for index in range(start) if self._belongs(index)), start)
        behind = self._behind_head(start, last)
        while behind is not None:
            start, behind = behind, self._behind_head(behind, last)
        return start

    def _belongs(self, index: int) -> bool:
        """Tell whether a paragraph outside the stretch is the story's: a good part of its words stand inside."""
        if not self.prose[index]:
            return False
        words = self._words[index]
        return len(words) >= 8 and _share(words, self._inside) >= GOES_ON

    @cached_property
    def _inside(self) -> set[str]:
        """The words of the stretch's prose."""
        first, last = self._stretch
        return {word for each in range(first, last + 1) if self.prose[each] for word in self._words[each]}

    def _beside_date(self, index: int) -> bool:
        """Tell whether a unit has a date for its neighbour, as the teasers of other stories have."""
        return any(self.fact[max(index - 1, 0) : index + 2])

    def _behind_head(self, start: int, last: int) -> int | None:
        """Find the next prose behind a fact or behind two labels, if what stands at `start` may be a standfirst."""
        following = next((each for each in range(start + 1, last + 1) if self.prose[each]), None)
        text = self.units[start].text
        if following is None or following - start > HEAD_ROOM or count_words(text) > STANDFIRST_WORDS:
            return None
        if self.facts.datelines.find(text):
            return None
        between = range(start + 1, following)
        labels = sum(
            not self.caption[each] and not ends_sentence(self.units[each].text)
            for each in between
            if not ITEM.match(self.units[each].text)
        )
        return following if labels >= 2 or any(self.fact[each] for each in between) else None

    @cached_property
    def end(self) -> int:
        """The index behind the last unit of the story.

        Two paragraphs on the subject go on with it behind any number of labels. A finished sentence right behind the last paragraph is the story's, however short ("Thank you."), and so are
        the items of a list right behind the line that announces them.
        """
        end = min(max(self._stretch[1], self.start) + 1, len(self.units))
        paragraphs = [
            index
            for index in range(end, len(self.units))
            if self._belongs(index) and not self._beside_date(index)
        ]
        pairs = [second for first, second in pairwise(paragraphs) if second == first + 1]
        end = max(pairs, default=end - 1) + 1
        while end < len(self.units) and (self._closes(end) or self._lists(end)):
            end += 1
        return end

    def _closes(self, index: int) -> bool:
        """Tell whether a unit may be the last words of a story: a finished sentence of two words or more."""
        text = self.units[index].text.strip()
        finished = is_closed(text) and text[-1] != "…" and not text.endswith("...") and count_words(text) >= 2
        sentence = finished or (count_words(text) >= 15 and self.on_subject(index))
        if self.prose[index]:
            return self.on_subject(index)
        return (sentence and text[:1].isalpha() and not self.fact[index]) or self.caption[index]

    def _lists(self, index: int) -> bool:
        """Tell whether a unit goes on a list right behind the story, or is the heading of one."""
        if self.listed[index]:
            return True
        if self.fact[index] or not any(ITEM.match(unit.text) for unit in self.units[index : index + 2]):
            return False
        near = range(index, min(index + 3, len(self.units)))
        return max(self.about(each) for each in near) >= ON_SUBJECT and not is_label_row(
            self.units[index].text
        )

    @cached_property
    def listed(self) -> list[bool]:
        """For each unit, whether it stands in a list that a line with a colon announces: "They signed:"."""
        found: list[bool] = []
        style: tuple[bool, bool] | None = None
        for index, unit in enumerate(self.units):
            previous = self.units[index - 1] if index else unit
            spaced = unit.number > previous.lines[-1].number + 1
            here = (ITEM.match(unit.text) is not None, spaced)
            if found and not found[-1]:
                style = here if self._announces(index - 1) else None
            inside = style is not None and here == style and self._may_be_item(index)
            style = style if inside else None
            found.append(inside)
        return found

    def _announces(self, index: int) -> bool:
        text = self.units[index].text.rstrip()
        return text.endswith((":", "：")) and count_words(text) >= 4 and self.shared(index) >= 1

    def _may_be_item(self, index: int) -> bool:
        text = self.units[index].text
        return not (self.prose[index] or self.fact[index] or is_label_row(text)) and count_words(text) >= 3

    def goes_on(self, index: int) -> bool:
        """Tell whether the story goes on behind a unit: a long paragraph there has its words from before.

        A paragraph beside a date is the teaser of another story.
        """
        before: set[str] = set()
        for each in range(self.start, index):
            before |= self._words[each]
        return any(
            self.prose[each] and len(self._words[each]) >= 8 and _share(self._words[each], before) >= GOES_ON
            for each in range(index + 1, self.end)
            if not self._beside_date(each)
        )

    @cached_property
    def headline(self) -> int | None:
        """The index of the headline among the units, None if no line before the story will do.

        Of lines that fit about equally the first is the headline: a standfirst stands below it.
        """
        scores = [self._headline_score(index) for index in range(min(self.start + 1, len(self.units)))]
        best = max(scores, default=0.0)
        if best < HEADLINE_SCORE:
            return None
        if best >= KEYED:
            return self._printed_again(scores.index(best))
        return next(index for index, score in enumerate(scores) if self._leads(index, score / best, scores))

    def _leads(self, index: int, share: float, scores: Sequence[float]) -> bool:
        """Tell whether a line that fits less well than the best is the headline all the same, for where it stands.

        So it is above a standfirst, and above a date or a byline.
        """
        if share < 0.7 or entries(self.units[index].text):
            return share >= 0.85
        standfirst = (
            scores[index + 1 : index + 2] == [max(scores)] and count_words(self.units[index].text) >= 4
        )
        return share >= 0.85 or self.fact[index + 1] or standfirst

    def _printed_again(self, field: int) -> int:
        """Find the headline that a field above the article gives where it is printed; the field, if it is not."""
        said = plain(self.facts.keyed_headline(self.units[field].text) or "")
        printed = range(field + 1, min(self.start, len(self.units)))
        return next((index for index in printed if plain(self.units[index].text) == said), field)

    def _headline_score(self, index: int) -> float:
        """Weigh a unit as a headline: it is about the story's subject, and neither a menu word nor a paragraph."""
        text = self.units[index].text
        if self.facts.keyed_headline(text):
            return KEYED
        if self._is_no_headline(index, text):
            return 0.0
        longest = max(BETWEEN_ENTRIES.split(text.strip()), key=count_words)
        words = {word for word in content_words(longest) if not word.isdecimal()}
        shared = len(words & self.subject)
        near = any(self.fact[index + 1 : index + 4])
        size: float = min(sum(word[0].isalpha() for word in longest.split()), 10) / 10
        if not shared and not (near and size >= 0.5 and not entries(text)):
            return 0.0
        subject = shared / max(len(words), 3) + min(shared, 4) / 4
        against = (
            is_label_row(text) + 0.3 * min(entries(text), 2) + 0.5 * text.rstrip().endswith(("...", "…"))
        )
        return subject + size + 0.6 * near + 0.5 * self._again(index) - against

    def _is_no_headline(self, index: int, text: str) -> bool:
        """Tell what cannot be a headline: a fact, a caption, a finished sentence, a single word or a paragraph.

        A question may be one, but not where the story begins with it, unless it is short.
        """
        size = count_words(text)
        text = text.strip()
        question = text.endswith(("?", "!", "？", "！", "؟")) and ". " not in text
        return (
            not 2 <= size <= HEADLINE_WORDS
            or count_words(DIGITS.sub("", text)) < 2
            or sum(map(str.isalpha, text)) < 2 * size
            or self.fact[index]
            or self.caption[index]
            or (is_closed(text) and not question)
            or (index == self.start and not (question and size <= 15))
            or self.facts.is_office(text)
            or text in self.sites
            or text[:1] in "[<{-+="
        )

    def _again(self, index: int) -> bool:
        """Tell whether a unit is printed twice, as headlines often are and standfirsts are not."""
        return self._printed[self.units[index].text] > 1

    @cached_property
    def _printed(self) -> Counter[str]:
        """How often each unit is printed."""
        return Counter(unit.text for unit in self.units)

    def about(self, index: int) -> float:
        """Give the share of a unit's longer words that stand in the prose of the story, from 0 to 1."""
        words = {word for word in self._words[index] if not word.isdecimal()}
        return sum(word in self.subject for word in words) / len(words) if words else 0.0

    @cached_property
    def subject(self) -> set[str]:
        """The words of the story's prose."""
        last = self._stretch[1]
        return {
            word for index in range(self.start, last + 1) if self.prose[index] for word in self._words[index]
        }


def _share(words: AbstractSet[str], others: AbstractSet[str]) -> float:
    return len(words & others) / len(words)
