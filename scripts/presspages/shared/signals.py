"""What a line looks like, told from its length and punctuation rather than from its words.

These are the general signals that the rules of `clean` and `describe` are made of. A line of prose is one
that a reader would take for a sentence of a story; a label is a short line without an end, as menus,
headlines and subheads are.
"""

import re
import unicodedata
from functools import lru_cache

# What may close over the end of a sentence: quotes, brackets, tags, and the mark of the agency or the desk: "… he said. (ANI)", "… tonight. – AFP".
CLOSING = r"(?:[\"'”’»›)\]」』*_\s]|&quot;|</\w{1,10}>)*(?:(?<=[\s。！？])(?<![:：]\s)(?:\([^()]{1,30}\)|[A-Z]{2,6}(?:/[A-Z]{2,6})?|Enditem|Ends|[–—-]{1,2}\s?[A-Z][\w./-]{1,20})\s*)?$"

# The end of a sentence in the scripts that news comes in; a mark behind a colon is what the colon announces: "Editor: ZD".
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;；：]" + CLOSING)

# A Chinese, Japanese or Korean character; these are written without spaces, about two to a word.
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# A page's lines are asked about again and again while it is cleaned. So many answers are kept: the lines of a long page.
MEMORY = 1024

# What stands between spaces, in scripts that have them; and the same for texts in ASCII, where it is found faster.
WORD = re.compile(r"[^\W_][\w'’.-]*")
# The same with the vowels that the scripts of India write as marks, which are no letters to Unicode; to be told by, not to be counted.
MARKED = re.compile(r"[^\W_][\w'’.\u0900-\u0963\u0966-\u0dff\u200c-]*")
ASCII_WORD = re.compile(r"[a-zA-Z0-9][\w'.-]*", re.ASCII)

PROSE_WORDS = 8  # a closed sentence of a story has at least so many; captions of buttons have fewer
LONG_WORDS = 30  # no label, headline or menu is so long, with or without a full stop

# The end of a sentence that is over: no colon, no semicolon.
FULL_STOP = re.compile(r"[.!?…。！？।؟۔]" + CLOSING)

BEGINNING = 80  # signs by which a text is told from others


def beginning(text: str) -> str:
    """Give the first words of a text, to tell it from others by; of a script without spaces so many signs.

    >>> beginning("The leaders of the member states met in Astana on Thursday.")
    'The leaders of the member states met in …'
    """
    return " ".join(text.split()[:8])[:BEGINNING].rstrip() + " …"


@lru_cache(maxsize=MEMORY)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text, but for scripts without spaces: a word with the signs that it has inside."""
    return tuple((ASCII_WORD if text.isascii() else MARKED).findall(text))


@lru_cache(maxsize=MEMORY)
def count_words(text: str) -> int:
    """Count the words of a text; two Chinese or Japanese characters count as one.

    >>> count_words("SCO's 24th meeting"), count_words("上海合作组织")
    (3, 3)
    """
    characters = len(CJK.findall(text)) if not text.isascii() else 0
    if not characters:
        return len((ASCII_WORD if text.isascii() else WORD).findall(text))
    return len(WORD.findall(CJK.sub(" ", text))) + (characters + 1) // 2


@lru_cache(maxsize=MEMORY)
def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; "Who comes?" does, "Who comes" does not."""
    return SENTENCE_END.search(text) is not None


@lru_cache(maxsize=MEMORY)
def is_closed(text: str) -> bool:
    """Tell whether a line ends as a finished sentence; "They signed:" does not.

    >>> is_closed("Thank you."), is_closed("They signed:")
    (True, False)
    """
    return FULL_STOP.search(text) is not None


@lru_cache(maxsize=MEMORY)
def is_prose(text: str) -> bool:
    """Tell whether a line reads as part of a story: a closed sentence, or longer than any label.

    >>> is_prose("Leaders of the member states met in Ufa on Thursday."), is_prose("Most read this week")
    (True, False)
    """
    size = count_words(text)
    if size < LONG_WORDS:
        return size >= PROSE_WORDS and ends_sentence(text)
    if not text.isascii() or not POINTLESS.fullmatch(text):
        return True
    return sum(len(word) <= SHORT_LETTERS for word in words_of(text)) >= SHORT_SHARE * size


# Words and spaces from end to end, no comma and no stop; if fewer words than this share are short, such as "of", no speech is written so.
POINTLESS = re.compile(r"[\w\s-]*")
SHORT_LETTERS, SHORT_SHARE = 3, 0.2


# In a character's name in Unicode the script stands first: "TIBETAN DIGIT TWO", "EXTENDED ARABIC-INDIC DIGIT FOUR".
SCRIPT = re.compile(r"(?:EXTENDED )?(?P<name>[A-Z]+).* (?:LETTER|SYLLABLE|DIGIT)\b|(?P<cjk>CJK)")


def scripts_of(text: str) -> frozenset[str]:
    """Give the scripts of a text's letters and of the digits that are not ASCII's.

    >>> sorted(scripts_of("4 июля, 4 July")), sorted(scripts_of("༢༠༢༤/༠༥"))
    (['CYRILLIC', 'LATIN'], ['TIBETAN'])
    """
    text = unicodedata.normalize("NFKC", text)  # full-width digits are of no script
    found = (SCRIPT.match(unicodedata.name(sign, "")) for sign in set(text) if not ("0" <= sign <= "9"))
    return frozenset(match["name"] or match["cjk"] for match in found if match)


# How an item of a list begins: a sign, a number, a time of day, or the number of a link in a text browser's dump.
ITEM = re.compile(r"\s*(?:[-*•·–—▪●]\s|\(?\d{1,2}[.)]\s|\d{1,2}[:.]\d{2}\s|\[\d+\]|\*\s?\[)")

# A number, with the signs that divide it.
DIGITS = re.compile(r"\d[\d.,:]*")


@lru_cache(maxsize=MEMORY)
def plain(text: str) -> str:
    """Write a line so that spaces, capitals and the marks of a heading do not count.

    >>> plain("# Leaders  Meet")
    'leaders meet'
    """
    return " ".join(text.strip(" \t\n#*").casefold().split())
