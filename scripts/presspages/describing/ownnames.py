"""Names that a page has for its own site, whether a table knows them or not. Called by `mentions`.

A name that no table knows is the site's if two signs say so: it stands at the top or above "Home", and its words are those of
a newspaper or an institution, or it is an address, or a line about the site follows it; or the page says it again. The owner
of the copyright is one if it is no firm.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presspages.cleaning.imprint import Stated, owners
from presspages.shared.signals import DIGITS, count_words, entries, is_prose, plain
from presspages.statements.factlines import FactLines

# A name that is an address: "Gazeta.uz".
ADDRESS_NAME = re.compile(r"[^\W_][\w-]*\.(?:com|org|net|info|news|[a-z]{2})(?:\.[a-z]{2})?", re.IGNORECASE)

# "Welcome to the Lakeport Times".
WELCOME = re.compile(r"welcome to (?:the )?", re.IGNORECASE)

# Who sends a newsletter: "From: Lakeport Letter <letter@lakeport.example>".
SENDER = re.compile(r"From:\s*\"?(?P<name>[^\"<@]{3,60}?)\"?\s*<[^<>]*>", re.IGNORECASE)

# What the programs of blogs write beside the posts: the first line of such a page is its title.
BLOG = re.compile(
    r"\W*(?:(?:proudly )?powered by (?:blogger|wordpress|typepad|movable type|livejournal)|blog archive|newer posts?|older posts?"
    r"|newer post older post home|subscribe to: posts? (?:comments )?\(atom\)|post comments \(atom\))\W*",
    re.IGNORECASE,
)

# Before the section of a site, behind its name.
SECTION = re.compile(r":\s|\s[|»>–-]\s")

# A firm that owns a site, and seldom has its name; and what is no owner at all.
FIRM = re.compile(
    r"\b(?:inc|ltd|llc|limited|gmbh|ag|plc|pvt|pte|corp(?:oration)?|company|co|group|holdings?|publish(?:ing|ers)|media"
    r"|ЗАО|ООО|ОАО|АО)\b|\b(?:copyright|rights?|reserved|policy|terms|notice|privacy|material|site|website|content)\b",
    re.IGNORECASE,
)
# What stands behind an owner's name.
OWNER_ENDS = re.compile(
    r"[\s,|–-]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?|all rights reserved)\W*.*$", re.IGNORECASE
)

NAME_WORDS = 6  # a name has no more words
OFFICE_WORDS = 10  # but that of an institution, which says what it is
TOP = 3  # a site's own name is often among its first lines
HOME = 5  # and its menu begins within so many lines
HEAD_LINES = 12  # it stands among so many lines above the story
OTHER_WORDS = 5  # what is said of the site in one line is short; what is longer is a teaser
TAGLINE = 5  # what a site says of itself below its name has so many words
MENU_SHARE = 3  # every so many-th word of a title may be one of menus
SMALL = 4  # a name has a word of more letters

# The small words within names.
PARTICLES = frozenset(
    ["a", "and", "at", "by", "de", "der", "des", "di", "du", "el", "for", "from", "in", "la", "le", "of", "on", "the", "to", "und", "y"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beside:
    """A line that is not the story's; `furniture` if it was known by its own words, `above` if it stands above the story."""

    text: str
    number: int
    furniture: bool
    above: bool


def own_names(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Iterator[Stated]:
    """Find the names above the story that two signs give to the site."""
    heads = [(SENDER.sub(r"\g<name>", line.text), line) for line in lines if line.above]
    heads = [(name, line) for name, line in heads if is_masthead(name, headline or "", facts)]
    for name, line in heads[:HEAD_LINES]:
        if _again(name, lines, headline):
            yield Stated(name, "named_again", line.number, line.text)
    above = [line for line in lines if line.above]
    if title := _blog_title(lines, headline, facts):
        yield Stated(title.text, "own_name", title.number, title.text)
        return
    for index, line in enumerate(above[: HEAD_LINES + HOME]):
        name, following = _named(line.text, facts), above[index + 1 : index + 1 + HOME]
        at_top = index < TOP or any(facts.is_home(each.text) for each in following)
        named = at_top and _is_new(name, facts) and is_masthead(name, headline or "", facts)
        if named and _is_site(name, following[0].text if following else "", facts):
            yield Stated(name, "own_name", line.number, line.text)
            return


def _blog_title(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Beside | None:
    """Find the first line above the posts of a blog that is written as a title: no button, and few words of buttons."""
    if not any(BLOG.fullmatch(line.text) for line in lines):
        return None
    top = [line for line in lines if line.above and not line.furniture][:TOP]
    titles = (line for line in top if is_masthead(line.text, headline or "", facts) and _is_titled(line.text))
    return next((line for line in titles if _is_no_menu(line.text, facts)), None)


def _is_no_menu(name: str, facts: FactLines) -> bool:
    """Tell a title of which at most a third are words of menus."""
    words = name.split()
    return len(words) > 1 and MENU_SHARE * sum(map(facts.is_label, words)) <= len(words)


def _named(text: str, facts: FactLines) -> str:
    """Give the name in a line at the top: "Welcome to the Lakeport Times", "The Lakeport Times: News archive"."""
    text = WELCOME.sub("", text)
    name = SECTION.split(text)[0]
    return name if facts.is_medium(name) else text


def _is_site(name: str, below: str, facts: FactLines) -> bool:
    """Tell whether a name at the top is the site's by a second sign: what it says, or a line about the site below it."""
    if ADDRESS_NAME.fullmatch(name) or facts.is_medium(name):
        return True
    tagline = count_words(below) >= TAGLINE and not (
        _is_titled(below) or entries(below) or DIGITS.search(below)
    )
    return tagline and not facts.is_label(name.rsplit(maxsplit=1)[-1])


def _is_new(name: str, facts: FactLines) -> bool:
    """Tell a name of several words that is written as names are, and that no table knows, as a whole or in part."""
    several = " " in name or "-" in name or ADDRESS_NAME.fullmatch(name) or name[1:] != name[1:].lower()
    written = _is_titled(name) or facts.is_medium(name)
    return (
        bool(several) and written and not (facts.is_office(name) or any(map(facts.publisher, name.split())))
    )


def _is_titled(name: str) -> bool:
    """Tell a name from a button: all its words but the smallest begin with a capital, in scripts that have them."""
    words = [word for word in name.split() if word[0].isalpha()]
    return all(word in PARTICLES or not word[0].islower() for word in words) and any(
        len(word) > SMALL for word in words
    )


def owned(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Read the owner of the copyright where it is no firm: "© 2020 Lakeport Times"."""
    for line in lines:
        for owner in owners(line.text):
            name = OWNER_ENDS.sub("", owner).strip(" .,|–-")
            if _is_new(name, facts) and is_name(name) and not FIRM.search(name):
                yield Stated(name, "owner", line.number, line.text)


def _again(text: str, lines: Sequence[Beside], headline: str | None) -> bool:
    """Tell a name above the story that another line says again: "Lakeport Times", "About Lakeport Times"."""
    name, said = plain(text), plain(headline or "-")
    again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(_names(line, name, again, said) for line in lines)


def _names(line: Beside, name: str, again: re.Pattern[str], headline: str) -> bool:
    """Tell a line that has a name and little else, or the headline as well, as a citation has."""
    text = plain(line.text)
    if name not in text or text == name or not again.search(text) or entries(line.text):
        return False
    if re.search(rf"\b(?:of|and|&) {re.escape(name)}|{re.escape(name)} (?:of|and|&)\b", text):
        return False
    return headline in text or (count_words(text) <= count_words(name) + OTHER_WORDS and not is_prose(text))


def is_masthead(text: str, headline: str, facts: FactLines) -> bool:
    """Tell a line that may be a site's name: a few words, not all of them words of menus; or an address."""
    if ADDRESS_NAME.fullmatch(text):
        return True
    words = text.split()
    return (
        (len(words) > 1 or facts.is_medium(text))
        and is_name(
            text,
            OFFICE_WORDS if facts.is_medium(text) else NAME_WORDS,
            caseless=facts.is_medium(text),
        )
        and plain(text) not in plain(headline)
        and not facts.is_fact(text)
        and not all(facts.is_label(word) or word.islower() for word in words)
    )


def is_name(text: str, words: int = NAME_WORDS, *, caseless: bool = False) -> bool:
    """Tell a text that is written as a name: a few words that begin with a capital, and no number.

    In scripts without capitals only what the words say can tell a name; then `caseless` lets them pass.
    """
    if ADDRESS_NAME.fullmatch(text):
        return True
    few = 0 < count_words(text) <= words and not entries(text) and not DIGITS.search(text)
    return (
        few
        and text[:1].isalpha()
        and (text[:1] != text[:1].lower() or (caseless and text[:1] == text[:1].upper()))
        and not text.endswith(("!", "?", ":", "...", ">"))
    )
