"""Sentences, as printed. Used where a page shows the first ones, or the one that names a summit."""

import re
from functools import lru_cache

from presspages.shared.dates import months

# The end of a sentence: its mark, quotes or brackets that close over it, a space, and then a capital, a digit
# or an opening quote. In Chinese and Japanese the mark alone ends it.
BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W_a-zа-я])|[。！？][”」』]?")

# The paragraphs of one article are split for its summit and again for its topics; so many are kept.
MEMORY = 256

# A day as some languages write it: "am 12. September".
DAY = re.compile(r"\b\d{1,2}\.$")
NEXT_WORD = re.compile(r"[^\W\d_]{3,12}")

# How much of a text is looked at on either side of a full stop, in characters.
TAIL = 20

# Short words whose full stop ends no sentence.
SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|ST|Gen|Sen|Rep|Gov|Lt|Col|Prof|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def sentences(text: str) -> list[str]:
    """Split a text into its sentences, each without the white space around it.

    >>> sentences('Mr. Xi spoke. "We agree," he said. The U.S. did not.')
    ['Mr. Xi spoke.', '"We agree," he said.', 'The U.S. did not.']
    >>> sentences("Sie kamen am 12. September. Es war voll.")
    ['Sie kamen am 12. September.', 'Es war voll.']
    """
    return list(_split(text))


@lru_cache(maxsize=MEMORY)
def _split(text: str) -> tuple[str, ...]:
    found: list[str] = []
    start = 0
    for match in BREAK.finditer(text):
        mark = match.start() + 1
        tail = text[max(start, mark - TAIL) : mark] + match[0][1:].strip()
        if _ends(tail, text[match.end() : match.end() + TAIL]):
            found.append(text[start : match.end()].strip())
            start = match.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def _ends(tail: str, following: str) -> bool:
    """Tell whether a full stop ends a sentence, from what stands before and behind it.

    It does not after a short form, nor after the day of a date: a number before it, a month behind it.
    """
    if not tail.strip() or SHORT.search(tail):
        return False
    word = NEXT_WORD.match(following)
    return not (DAY.search(tail) and word and word[0].casefold() in months())
