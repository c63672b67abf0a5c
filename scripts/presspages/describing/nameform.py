"""What a text looks like as the name of a newspaper, an agency or an institution. Used by `names` and `publisher_marks`."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale

from presspages.shared.dates import find_dates
from presspages.shared.signals import MEMORY, count_words
from presspages.statements.factlines import FactLines
from presspages.statements.headers import is_empty
from presspages.statements.publishers import squeezed

# The small words within names.
PARTICLES = frozenset("and at de del der des di du für for in la le of the und y и &".split())  # noqa: SIM905 - a line, not twenty

# No name ends with these: something was taken off behind it.
DANGLING = PARTICLES | frozenset(
    "a as after before but by from into on or over since than that to until with".split()  # noqa: SIM905 - the same
)

# A word of a name has a capital somewhere, or is an address; numbers may follow it: "France 24".
CAPITAL = r"(?:[^\W\d_a-zà-ÿа-яё][\w'’&./+-]*|[a-z]{1,6}[A-Z][\w.-]*|[\w-]+\.(?:com|org|net|info|news|[a-z]{2})(?!\w))"
RUN = re.compile(
    rf"(?<![\w.]){CAPITAL}(?:(?: (?:{'|'.join(sorted(PARTICLES))})){{0,2}} {CAPITAL}|(?: \d+(?!\w)))*"
)

# What a program was to fill in.
PLACEHOLDER = re.compile(r"[{}%]|\$\w+\$")

# A capital within a word: "bne IntelliNews".
INNER = re.compile(r"[a-zа-я][A-ZА-Я]")

WORD = re.compile(r"[^\W_]+")
DOMAIN = re.compile(r"\.(?:com|org|net|info|news|[a-z]{2})$", re.IGNORECASE)

# A number that is no part of a name: of a house, of a document, a price.
NUMBER = re.compile(
    r"\d[.,:/]\d|(?<![^\W\d_])\d{3,}|\d{3,}(?![^\W_])|(?<!\d)\b\d\b|\d+[-–]\d+|\d[ap]m\b", re.IGNORECASE
)
SCRIPTS = re.compile(r"(?=.*[A-Za-z])(?=.*[а-яА-Я])(?=.*[\u0600-\u06ff\u4e00-\u9fff])")  # languages in a row
MISREAD = "â€"  # a dash or a quotation mark that a program misread
LANGUAGE = 3  # the names of languages in a row have so many letters at the most: "EN RU"

# What divides a line into parts that say one thing each; without one of `DIVIDES` there is one part. An address divides, too.
# Inside a word nothing does, nor one space before one, but for "and" and the end of a sentence; so most places are passed over.
PARTS = re.compile(
    r"(?! (?!and\s)\w(?<![.!?]..))(?=\W)(?:\s+and\s+(?=[Tt]he\s)|\s*(?:[|»›•·∙~©]|(?<!\d):{1,2}|:{1,2}(?!\d)|：)\s*|\s+[-–—/>]+\s+|\s{2,}|\t|[\"“”«»《》「」()\[\]{}<>*#]+|[,;]\s|(?<=[^\W\d_A-Z]{3}[.!?])\s+|[。，、；])"
)
DIVIDES = re.compile(r"[^\w '’&%$+-]| [-–—/>]| and [Tt]he |  ")
ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")

# The initials behind a name: "African News Agency (ANA)".
SHORT_FORM = re.compile(r"(?<=\w)\s*\([^()]{2,8}\)\W*$")

# Years before a name.
YEARS = re.compile(r"^(?:(?:19|20)\d\d\b[\s,–-]*)+")

NAME_WORDS, NAME_CHARS = 10, 80  # a name is not longer
TOLD_WORDS, TOLD_SHARE = 3, 3  # more words than these, every third of them small, are a headline's


@lru_cache(maxsize=MEMORY)
def is_name(text: str, facts: FactLines) -> bool:
    """Tell a text that may be a name: a few words, the first with a capital where there are capitals, no day, no number."""
    return (
        len(text) <= NAME_CHARS
        and 0 < count_words(text) <= NAME_WORDS
        and any(map(str.isalpha, text))
        and (
            RUN.match(text) is not None
            or INNER.search(text) is not None
            or text[:1].lower() == text[:1].upper()
        )
        and not text.endswith(("!", "?", ":", ";", "؛", "..."))
        and not (NUMBER.search(text) or MISREAD in text or PLACEHOLDER.search(text))
        and not (
            facts.site_words.is_none(text)
            or is_empty(text)
            or facts.is_medium_word(text)
            or facts.is_role(text)
        )
        and text.rsplit(maxsplit=1)[-1].casefold() not in DANGLING
        and not find_dates(text)
    )


def is_medium(text: str, facts: FactLines) -> bool:
    """Tell a name that says that it is a newspaper's or an agency's, and no university's."""
    return facts.is_medium(text) and not facts.site_words.is_body(text) and is_name(text, facts)


def _is_row(text: str) -> bool:
    """Tell the languages of a site."""
    words = WORD.findall(text)
    short = text.isupper() and all(len(word) <= LANGUAGE and word.isalpha() for word in words)
    return SCRIPTS.match(text) is not None or (len(words) > 1 and short)


def is_told(text: str) -> bool:
    """Tell the words of a headline: more of them begin with small letters than names have."""
    words = text.split()
    if len(words) <= TOLD_WORDS:
        return False
    return TOLD_SHARE * sum(word[0].islower() and word not in PARTICLES for word in words) >= len(words)


def is_place(name: str, facts: FactLines) -> bool:
    """Tell a city or a country."""
    return name in _countries() or facts.city(name) is not None


@cache
def _countries() -> frozenset[str]:
    names = set(Locale("en").territories.values()) - {"United Nations"}
    return frozenset(names | {name.upper() for name in names} | {"UK", "US", "USA", "EU", "Turkey", "TURKEY"})


def is_label(name: str, facts: FactLines) -> bool:
    """Tell a name of which each word is one of menus, newspapers' names or countries, "World News"; "Qatar University" is none."""
    if facts.site_words.is_body(name) and any(word.title() in _countries() for word in WORD.findall(name)):
        return False
    return all(
        facts.is_label(word) or facts.is_medium_word(word) or word in _countries()
        for word in WORD.findall(name)
    )


def is_known(name: str, facts: FactLines) -> bool:
    """Tell a name of the publishers table, with the article before it or the end of its address behind it."""
    small = name.casefold()
    return (
        small in facts.publishers
        or small.removeprefix("the ") in facts.publishers
        or ("." in small and DOMAIN.sub("", small) in facts.publishers)
    )


def core(name: str, facts: FactLines) -> str:
    """Write a name so that other ways to print it are the same: "The Lakeport Times" is lakeporttimes, and so are its address and "Lakeport Times (LT)"."""
    name = facts.site_words.unofficial(SHORT_FORM.sub("", name).strip(" ."))
    printed = facts.publishers.get(name.casefold()) or name
    return squeezed(DOMAIN.sub("", printed) if "." in printed else printed)


def split(text: str) -> Iterable[str]:
    """Give the parts of a line that say one thing each."""
    if "@" in text or "://" in text or "www." in text:
        text = ADDRESS.sub(" | ", text)
    return filter(None, PARTS.split(text)) if DIVIDES.search(text) else (text,)


def undated(text: str) -> str:
    """Take the years off the beginning of a name."""
    return YEARS.sub("", text) if text[:1] in "12" else text
