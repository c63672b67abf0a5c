"""What a line looks like as a headline, wherever it stands. Used by `headline_marks`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from presspages.shared.rows import split_entries
from presspages.shared.signals import CJK, DIGITS, MEMORY, count_words, is_closed, words_of
from presspages.shared.subject import content_words, stems
from presspages.statements.factlines import FactLines

# A headline has no more words than this; what is longer is a standfirst or a paragraph.
HEADLINE_WORDS = 30

# Behind so many words each further one speaks against a headline: standfirsts and captions are longer.
USUAL_WORDS = 16

# A menu without signs has so many words, and a smaller share of words as short as "the" and "for" than any sentence.
LISTED_WORDS, SMALL_WORD, SMALL_SHARE = 4, 3, 0.2

SHOUTED_WORDS = 5  # a line in capitals of so many words is a headline or a whole menu
TITLED_WORDS = 6  # a name or a label has no more, all of them with capitals
LABEL_WORDS = 5  # nor has a label with a word such as "Press"
SHORT_WORDS = 2  # hardly a headline has so few

# A whole sentence with a name in brackets behind it, as captions have.
CREDITED = re.compile(r"(?:[.!?]['\"”’»]?\s+|。)[(（][^()（）]+[)）]$")

# A column's name or its writer's in brackets before a headline: "[Nellie Bly] Tianjin and an empty chair".
RUBRIC = re.compile(r"\[[^\W\d_][^\[\]]{1,30}\]\s+\S+\s+\S+\s+\S")

# A sign that no sentence has, in any script; joiners and vowel signs belong to words.
SIGN = re.compile(
    r"[^\w\s,.'‘’‚‛\"“”„‟«»‹›:;?!–—…()%$€£،؛؟۔।。，、：；！？（）「」『』《》·\u0300-\u036f\u0900-\u0dff\u200c\u200d-]"
    r"|;(?=\S)"
)

# The vowels that the scripts of India write as marks: no letters to Unicode, so that words would end at them.
VOWELS = re.compile(
    r"[\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a51\u0b82\u0bbe-\u0bd7\u200c\u200d]"
)

# The end of a sentence in the middle of a line; "U.S." and "Dr." are none.
STOP = re.compile(r"[^\W\d_]{3}[.।۔]\s+\S|。\S")

# The address of a site; "U.S." is none.
ADDRESS = re.compile(r"(?<![a-z0-9-])[a-z0-9-]{2,63}\.[a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Form:
    """What a line looks like as a headline, wherever it stands; if it can be none, little more is asked.

    `words` are those of its longest entry that carry a subject, `names` all that may be names, `shouted` tells whether it is in capitals
    and long enough to be no entry of a menu, `listing` whether it has no small words; `marks` are those that it has by itself.
    """

    may_be: bool
    question: bool
    size: int
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    shouted: bool = False
    listing: bool = False
    marks: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, facts: FactLines) -> "Form":
        """Look at a line."""
        bare = VOWELS.sub("", text.strip())
        question = bare.endswith(("?", "!", "？", "！", "؟")) and ". " not in bare
        may_be = (
            not bare[:1].islower()
            and (question or not is_closed(text))
            and _is_worded(bare, facts)
            and not facts.is_office(text)
            and not facts.is_no_headline(text.strip())
            and not facts.datelines.day_line(text)
        )
        listing = "," not in bare and _is_listing(words_of(bare))
        if not may_be:
            return cls(may_be, question, count_words(bare), listing=listing)
        longest = max(split_entries(text.strip()), key=count_words)
        words = frozenset(word for word in content_words(longest) if not word.isdecimal())
        return cls(
            may_be=may_be,
            question=question,
            size=count_words(bare),
            words=words,
            names=stems(words_of(longest)) | words,
            shouted=bare.isupper() and count_words(bare) >= SHOUTED_WORDS,
            listing=listing,
            marks=_marks(bare, VOWELS.sub("", longest), facts),
        )


def _marks(text: str, longest: str, facts: FactLines) -> dict[str, float]:
    """Give the marks that a text has by itself."""
    size = count_words(text)
    titled = not text.isupper() and not any(word[0].islower() for word in text.split())
    return {
        "length": min(count_words(DIGITS.sub(" ", longest)), 10) / 10,
        "long": max(size - USUAL_WORDS, 0) / 10,
        "short": size <= SHORT_WORDS,
        "titled": titled and size <= TITLED_WORDS,
        "label": size <= LABEL_WORDS and facts.is_button(text),
        "signs": len(SIGN.findall(text.partition("]")[2] if RUBRIC.match(text) else text)) / size,
        "about": facts.names_organization(text),
        "stop": STOP.search(text) is not None,
        "address": "." in text and ADDRESS.search(text) is not None,
    }


def _is_listing(words: Sequence[str]) -> bool:
    """Tell a row of words with no short one among them, as menus are: "HOME WORLD SPORT BUSINESS"; most have capitals, if there are any."""
    short = sum(len(word) <= SMALL_WORD for word in words)
    small = sum(word[0].islower() for word in words)
    return len(words) >= LISTED_WORDS and short < SMALL_SHARE * len(words) and 2 * small < len(words)


form_of = lru_cache(maxsize=MEMORY)(Form.of)  # the lines above a story are looked at after every rule


def _is_worded(text: str, facts: FactLines) -> bool:
    """Tell whether a line has two words at the least, mostly of letters, does not begin as code does, and is not to be continued."""
    size = count_words(text)
    if facts.is_unfinished(text) or CREDITED.search(text):
        return False
    if (
        not 2 <= size <= HEADLINE_WORDS
        or (text[:1] in "[<{-+=•" and not RUBRIC.match(text))
        or text[-1:] in ",;،؛，；"
    ):
        return False
    if text[0] == "(" and text.find(")") == len(text) - 1:
        return False
    worded = count_words(DIGITS.sub("", text))
    if CJK.search(text):  # the letters of a day are few there: "上合组织6月15日…"
        return (
            worded >= 2 and sum(map(str.isalpha, text)) >= 2 * worded - 1 and not facts.datelines.find(text)
        )
    return worded >= 2 and sum(map(str.isalpha, text)) >= 2 * size - 1
