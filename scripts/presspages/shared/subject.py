"""The words of a text that carry its subject, and its names, as stems: paragraphs of one story share them."""

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import pairwise

from presspages.shared.signals import CJK, MEMORY, words_of

VOCABULARY = 16_384  # so many words are remembered
STEM = 5  # so many letters of a word tell its subject, whatever its ending

APOSTROPHE = re.compile(r"['’]")

# What a word must be to carry a subject: five letters, or four in scripts that leave vowels out; in capitals two.
SHORT_VOWELS = re.compile(r"[\u0590-\u07ff\u0900-\u0dff\u0e00-\u0eff]")


@lru_cache(maxsize=MEMORY)
def content_words(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that carry its subject, in lower case.

    A stem is the first five letters: so "Leaders" meets "leader", and "Gipfel" meets "Gipfels". Abbreviations count too;
    Chinese and Japanese are taken in pairs of characters.

    >>> sorted(content_words("The SCO leaders met in Samarkand"))
    ['leade', 'samar', 'sco']
    """
    found = frozenset(map(_shouted_subject if text.isupper() else _subject, words_of(text))) - {""}
    return found if text.isascii() else found | _pairs(text)


def _subject_of(word: str, *, shouted: bool = False) -> str:
    """Give the stem of a word that carries a subject, "" for any other; `shouted` tells that it stands in a text in capitals."""
    bare = word if word.isalnum() else _bare(word)
    return bare.casefold()[:STEM] if len(bare) >= STEM or _is_short_word(bare, shouted) else ""


# A story says most of its words again and again, and others say them, too.
_subject = lru_cache(maxsize=VOCABULARY)(_subject_of)
_shouted_subject = lru_cache(maxsize=VOCABULARY)(partial(_subject_of, shouted=True))


# A word inside a sentence, behind another word or a comma, that does not begin with one of the small letters that are most.
INSIDE = re.compile(r" (?<=[\w,;] )([^\W\d_a-z][\w'’.-]*)")


def name_words(text: str) -> frozenset[str]:
    """Give the stems of the words that begin with a capital inside a sentence, as names do; they may be short.

    >>> sorted(name_words("The leaders met in Ufa. Others, from Iran, came."))
    ['iran', 'ufa']
    """
    return stems(word for word in INSIDE.findall(text) if word[0].isupper() and len(word) > 1)


def stems(words: Iterable[str]) -> frozenset[str]:
    """Give the stems of words, of short ones too; in scripts other than Latin those lose their ending.

    >>> sorted(stems(["Ufa", "Уфа", "Samarkand"]))
    ['samar', 'ufa', 'уф']
    """
    return frozenset(map(_stem, words))


@lru_cache(maxsize=VOCABULARY)
def _stem(word: str) -> str:
    bare = _bare(word).casefold()
    return bare[:STEM] if bare.isascii() or len(bare) > STEM else bare[: max(len(bare) - 1, 2)]


def _is_short_word(word: str, shouted: bool) -> bool:
    """Tell a short word that carries a subject: four letters without vowels, or an abbreviation in a text that is not shouted."""
    if len(word) == STEM - 1 and SHORT_VOWELS.match(word):
        return True
    return not shouted and len(word) >= 2 and word.isupper()


def _bare(word: str) -> str:
    """Free a word from its article or its genitive: "l’Asie" is Asie, "SCO's" is SCO."""
    word = word.rstrip(".'’-")
    return word if word.isalnum() else max(APOSTROPHE.split(word), key=len)


def _pairs(text: str) -> set[str]:
    characters = CJK.findall(text)
    return {first + second for first, second in pairwise(characters)}
