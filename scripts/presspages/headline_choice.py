"""Which line before the story is its headline. Used through `layout`; `headlines` then frees it from what is glued to it.

A headline is about the story's subject, has some words, is no sentence, and often stands by the date or twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from presspages.extent import Extent
from presspages.factlines import FactLines
from presspages.signals import (
    BETWEEN_ENTRIES,
    DIGITS,
    MEMORY,
    content_words,
    count_words,
    entries,
    is_closed,
    is_label_row,
    plain,
)

# A headline has no more words than this; what is longer is a standfirst or a paragraph.
HEADLINE_WORDS = 30

# A line in capitals of so many words is a headline or a whole menu.
SHOUTED_WORDS = 5

# A line in capitals of which so few words are the story's is a whole menu.
MENU_SHARE = 0.3

# What a line must weigh to be a headline.
HEADLINE_SCORE = 1.0

# What a headline behind its key weighs: more than any other line can.
KEYED = 9.0

# A line that fits so nearly as well as the best one may be the headline, for it stands first; or for what stands below it.
NEARLY, FAIRLY = 0.85, 0.7


def choose(page: Extent) -> int | None:
    """Give the index of the headline among the units, None if no line before the story will do.

    Of lines that fit about equally the first is the headline: a standfirst stands below it.
    """
    printed = Counter(unit.text for unit in page.units)
    scores = [
        _score(page, index, again=printed[page.units[index].text] > 1)
        for index in range(min(page.start + 1, len(page.units)))
    ]
    best = max(scores, default=0.0)
    if best < HEADLINE_SCORE:
        return None
    if best >= KEYED:
        return _printed_again(page, scores.index(best))
    return next(index for index, score in enumerate(scores) if _leads(page, index, score / best, scores))


def _leads(page: Extent, index: int, share: float, scores: Sequence[float]) -> bool:
    """Tell whether a line that fits less well than the best is the headline all the same, for where it stands.

    So it is above a standfirst, and above a date or a byline; but not above a headline in capitals.
    """
    text = page.units[index].text
    best = scores.index(max(scores))
    if _is_shouted(page, form_of(page.units[best].text, page.facts)) and not text.isupper():
        return False
    if share < FAIRLY or entries(text):
        return share >= NEARLY
    standfirst = (
        best == index + 1 and count_words(text) >= 4 and not _is_menu(page, form_of(text, page.facts))
    )
    return share >= NEARLY or page.fact[index + 1] or standfirst


def _printed_again(page: Extent, field: int) -> int:
    """Find the headline that a field above the article gives where it is printed; the field, if it is not."""
    said = plain(page.facts.keyed_headline(page.units[field].text) or "")
    printed = range(field + 1, min(page.start, len(page.units)))
    return next((index for index in printed if plain(page.units[index].text) == said), field)


def _score(page: Extent, index: int, *, again: bool) -> float:
    """Weigh a unit as a headline: it is about the story's subject, and neither a menu word nor a paragraph."""
    text = page.units[index].text
    if page.facts.keyed_headline(text):
        return KEYED
    if _is_other(page, index) or not (form := form_of(text, page.facts)).may_be or text in page.sites:
        return 0.0
    if index == page.start and not (form.question and form.size <= 15):
        return 0.0
    shared = len(form.words & page.subject)
    near = any(page.fact[index + 1 : index + 4])
    if not shared and not (near and form.length >= 0.5 and not entries(text)):
        return 0.0
    subject = shared / max(len(form.words), 3) + min(shared, 4) / 4
    return subject + form.length + 0.4 * _is_shouted(page, form) + 0.6 * near + 0.5 * again - form.against


def _is_shouted(page: Extent, form: "Form") -> bool:
    """Tell a headline in capitals from a menu."""
    return form.shouted and not _is_menu(page, form)


def _is_menu(page: Extent, form: "Form") -> bool:
    """Tell a menu in capitals that happens to name a thing of the story: most of a headline's words are the story's."""
    return form.shouted and len(form.words & page.subject) < MENU_SHARE * len(form.words)


def _is_other(page: Extent, index: int) -> bool:
    """Tell a unit that is a fact, a caption, or too long."""
    return page.fact[index] or page.caption[index] or count_words(page.units[index].text) > HEADLINE_WORDS


@dataclass(frozen=True, slots=True)
class Form:
    """What speaks for and against a line as a headline, wherever it stands.

    `words` are those of its longest entry, `length` says how near their number comes to a headline's, `shouted`
    whether it is in capitals and long enough to be no entry of a menu.
    """

    may_be: bool
    question: bool
    size: int
    words: frozenset[str]
    length: float
    shouted: bool
    against: float

    @classmethod
    def of(cls, text: str, facts: FactLines) -> "Form":
        """Look at a line."""
        bare = text.strip()
        question = bare.endswith(("?", "!", "？", "！", "؟")) and ". " not in bare
        may_be = (question or not is_closed(text)) and _is_worded(bare) and not facts.is_office(text)
        longest = max(BETWEEN_ENTRIES.split(bare), key=count_words)
        words = frozenset(word for word in content_words(longest) if not word.isdecimal())
        length = min(sum(word[0].isalpha() for word in longest.split()), 10) / 10
        menu = is_label_row(text) + 0.3 * min(entries(text), 2)
        return cls(
            may_be=may_be,
            question=question,
            size=count_words(text),
            words=words,
            length=length,
            shouted=bare.isupper() and count_words(text) >= SHOUTED_WORDS,
            against=menu + 0.5 * bare.endswith(("...", "…")),
        )


form_of = lru_cache(maxsize=MEMORY)(Form.of)  # the lines above a story are looked at after every rule


def _is_worded(text: str) -> bool:
    """Tell whether a line has two words at the least, mostly of letters, and does not begin as code does."""
    size = count_words(text)
    if not 2 <= size <= HEADLINE_WORDS or text[:1] in "[<{-+=":
        return False
    return count_words(DIGITS.sub("", text)) >= 2 and sum(map(str.isalpha, text)) >= 2 * size
