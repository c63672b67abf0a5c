"""What a line looks like as a headline, wherever it stands. Used by `headline_choice`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from presspages.shared.signals import (
    DIGITS,
    MEMORY,
    content_words,
    count_words,
    is_closed,
    split_entries,
    stems,
    words_of,
)
from presspages.statements.authors import NAME
from presspages.statements.factlines import FactLines

# A headline has no more words than this; what is longer is a standfirst or a paragraph.
HEADLINE_WORDS = 30

# Behind so many words each further one speaks against a headline: standfirsts and captions are longer.
USUAL_WORDS = 16

# A menu without signs has so many words, and a smaller share of words as short as "the" and "for" than any sentence.
LISTED_WORDS, SMALL_WORD, SMALL_SHARE = 4, 3, 0.2

# A line in capitals of so many words is a headline or a whole menu.
SHOUTED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Form:
    """What a line looks like as a headline, wherever it stands.

    `words` are those of its longest entry that carry a subject, `names` all that may be names, `length` says how near their number comes to a headline's, `shouted`
    whether it is in capitals and long enough to be no entry of a menu, `listing` whether it has no small words, `person` whether it might be a name.
    """

    may_be: bool
    question: bool
    size: int
    words: frozenset[str]
    names: frozenset[str]
    length: float
    shouted: bool
    listing: bool
    person: bool

    @classmethod
    def of(cls, text: str, facts: FactLines) -> "Form":
        """Look at a line."""
        bare = text.strip()
        question = bare.endswith(("?", "!", "？", "！", "؟")) and ". " not in bare
        may_be = (question or not is_closed(text)) and _is_worded(bare) and not facts.is_office(text)
        longest = max(split_entries(bare), key=count_words)
        words = frozenset(word for word in content_words(longest) if not word.isdecimal())
        length = min(count_words(DIGITS.sub(" ", longest)), 10) / 10
        return cls(
            may_be=may_be,
            question=question,
            size=count_words(text),
            words=words,
            names=stems(words_of(longest)) | words,
            length=length,
            shouted=bare.isupper() and count_words(text) >= SHOUTED_WORDS,
            listing=_is_listing(words_of(bare)),
            person=NAME.fullmatch(bare) is not None
            and not any(word.islower() for word in bare.split() if len(word) > SMALL_WORD),
        )


def _is_listing(words: Sequence[str]) -> bool:
    """Tell a row of words with no small one among them, as menus are: "HOME WORLD SPORT BUSINESS"."""
    small = sum(len(word) <= SMALL_WORD for word in words)
    return len(words) >= LISTED_WORDS and small < SMALL_SHARE * len(words)


form_of = lru_cache(maxsize=MEMORY)(Form.of)  # the lines above a story are looked at after every rule


def _is_worded(text: str) -> bool:
    """Tell whether a line has two words at the least, mostly of letters, and does not begin as code does."""
    size = count_words(text)
    if not 2 <= size <= HEADLINE_WORDS or text[:1] in "[<{-+=":
        return False
    return count_words(DIGITS.sub("", text)) >= 2 and sum(map(str.isalpha, text)) >= 2 * size - 1
