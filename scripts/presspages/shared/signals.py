"""What a line looks like, told from its length and punctuation rather than from its words.

These are the general signals that the rules of `clean` and `describe` are made of. A line of prose is one
that a reader would take for a sentence of a story; a label is a short line without an end, as menus,
headlines and subheads are.
"""

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import pairwise

# What may close over the end of a sentence: quotes, brackets, tags, and the mark of the agency or the desk: "… he said. (ANI)".
CLOSING = r"(?:[\"'”’»›)\]」』*_\s]|&quot;|</\w{1,10}>)*(?:(?<=[\s。！？])(?:\([^()]{1,30}\)|[A-Z]{2,6}(?:/[A-Z]{2,6})?|Enditem|Ends)\s*)?$"

# The end of a sentence in the scripts that news comes in.
SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:;；：]" + CLOSING)

# A Chinese, Japanese or Korean character; these are written without spaces, about two to a word.
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# A page's lines are asked about again and again while it is cleaned. So many answers are kept: the lines of a long page.
MEMORY = 1024
VOCABULARY = 16_384  # so many words are remembered

# What stands between spaces, in scripts that have them; and the same for texts in ASCII, where it is found faster.
WORD = re.compile(r"[^\W_][\w'’.-]*")
ASCII_WORD = re.compile(r"[a-zA-Z0-9][\w'.-]*", re.ASCII)

PROSE_WORDS = 8  # a closed sentence of a story has at least so many; captions of buttons have fewer
LONG_WORDS = 30  # no label, headline or menu is so long, with or without a full stop
STEM = 5  # so many letters of a word tell its subject, whatever its ending

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
    return tuple((ASCII_WORD if text.isascii() else WORD).findall(text))


@lru_cache(maxsize=MEMORY)
def count_words(text: str) -> int:
    """Count the words of a text; two Chinese or Japanese characters count as one.

    >>> count_words("SCO's 24th meeting"), count_words("上海合作组织")
    (3, 3)
    """
    characters = len(CJK.findall(text)) if not text.isascii() else 0
    if not characters:
        return len(words_of(text))
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
    return not (text.isascii() and POINTLESS.fullmatch(text))


# Words and spaces from end to end, no comma and no stop: in so long a line no sentence is written so.
POINTLESS = re.compile(r"[\w\s-]*")

RUNNING_WORDS = 6  # what has fewer may be a button's caption
# A key before a colon, or an address.
KEYED = re.compile(r"\W*\w+(?: \w+){0,2} ?:\s|.*(?:://|@\w)")
SMALL_SHARE = 0.33  # so many of the words of running text begin with small letters, in scripts that have them


def runs_on(text: str) -> bool:
    """Tell words of running text, whether or not they end as a sentence: most of them are small.

    >>> runs_on("The members will meet again in the"), runs_on("Xi, Putin Meet in Astana for Talks")
    (True, False)
    """
    words = words_of(text)
    if count_words(text) < RUNNING_WORDS or is_label_row(text) or KEYED.match(text):
        return False
    cased = [word for word in words if word[0].islower() or word[0].isupper()]
    return not cased or sum(word[0].islower() for word in cased) >= SMALL_SHARE * len(cased)


def is_question(text: str) -> bool:
    """Tell a short question or exclamation that may be a headline, and no sentence beside it.

    >>> is_question("Who comes next?"), is_question("Who comes? Nobody knows.")
    (True, False)
    """
    bare = text.strip()
    return bare.endswith(("?", "!", "？", "！", "؟")) and ". " not in bare and count_words(bare) <= 15


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


# What stands between the entries of a menu or a row of buttons that is printed as one line.
BETWEEN_ENTRIES = re.compile(
    r"\s(?:[|»›∙•·/]|>{1,3})\s|(?<=\S)(?:>{1,3}|→)\s?(?=\S)|(?<=\S)\u3000(?=\S)|(?<=\w)/\s|\s{3,}|\t|(?<=\S) {2}(?=\S)|(?:^|\s)\[\d+\]"
)


# Without one of these nothing divides a line; most lines of a story have none, and are told at once.
DIVIDER = re.compile(r"[|>»›→∙•·/\[\t\n\u3000]")
GAP = re.compile(r"\s\s")


def _is_divided(text: str) -> bool:
    wide = "  " in text if text.isascii() else GAP.search(text) is not None
    return wide or DIVIDER.search(text) is not None


# The hours before an item of a programme: "09:00 - 14:00  Arrival".
HOURS = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[-–—]\s*\d{1,2}[:.]\d{2})?\s+")


@lru_cache(maxsize=MEMORY)
def is_label_row(text: str) -> bool:
    """Tell a row of labels: short entries with bars, arrows or wide gaps between them.

    One sign may divide a category from a headline, and the longest entry then tells: a headline has five words.

    >>> is_label_row("Home | World | Business"), is_label_row("World | Leaders of eight states meet in Ufa")
    (True, False)
    """
    if "\n" in text or not _is_divided(text):
        return False
    text = HOURS.sub("", text.strip())
    parts = [count_words(part) for part in split_entries(text) if part.strip()]
    return (len(parts) >= 2 or text.count("[") > 1) and max(parts, default=0) <= 4


def split_entries(text: str) -> list[str]:
    """Split a line at the signs and gaps that divide a menu or a path.

    >>> split_entries("Home > World > Asia"), split_entries("Leaders meet in Ufa")
    (['Home', 'World', 'Asia'], ['Leaders meet in Ufa'])
    """
    return BETWEEN_ENTRIES.split(text) if _is_divided(text) else [text]


@lru_cache(maxsize=MEMORY)
def entries(text: str) -> int:
    """Count the signs and gaps that divide a line as a menu or a path is divided.

    >>> entries("Home > World > Asia"), entries("Leaders meet in Ufa")
    (2, 0)
    """
    return len(BETWEEN_ENTRIES.findall(text.strip())) if _is_divided(text) else 0
