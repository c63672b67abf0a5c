"""Publishers that a page names beside its story: behind its headline, in an address, in lines about itself. Called by `describe`.

One line may name anybody: an agency that took a photograph, a partner, a rival. So a name counts if a page prints it
again in another form, or if it closes the headline.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presspages.account import Edit
from presspages.factlines import FactLines
from presspages.imprint import Stated, owners
from presspages.publishers import squeezed
from presspages.signals import DIGITS, count_words, entries, is_prose, plain

# What stands between a headline and the site's name, in the title that a browser shows.
SUFFIX = re.compile(r"\s*(?:[|»·•:]+|\s[-–—]+)\s+")

# A name that is an address: "Gazeta.uz".
ADDRESS_NAME = re.compile(r"[^\W_][\w-]*\.(?:com|org|net|info|news|[a-z]{2})(?:\.[a-z]{2})?", re.IGNORECASE)

# The names in the addresses of pages and mails, without "www" and without the country.
HOST = re.compile(
    r"(?:\bhttps?://(?:www\.)?|\bwww\.|[\w.]@)(?P<name>[\w-]{3,40})\.[a-z]{2,10}\b", re.IGNORECASE
)

# "This story has not been edited by Lakeport staff".
EDITED = re.compile(
    r"\bnot (?:been )?edited by (?:the )?(?P<name>[^\W\d_][\w.'’&-]*(?: [^\W\d_a-z][\w.'’&-]*){0,3})"
)

TWICE_WORDS = 3  # a headline of fewer words may stand on a line by chance
AGREEING = 5  # so many letters of two names are the same
LINE_CHARS = 300  # a line that names its site is not longer
NAME_WORDS = 6  # nor has the name more words
TOP = 3  # a site's own name is often among its first lines
HEAD_LINES = 12  # and it stands among so many lines above the story
OTHER_WORDS = 5  # what is said of the site in one line is short; what is longer is a teaser


@dataclass(frozen=True, slots=True)
class Beside:
    """A line that is not the story's; `furniture` if it was known by its own words, `above` if it stands above the story."""

    text: str
    number: int
    furniture: bool
    above: bool


def mentions(edits: Sequence[Edit], first: int, headline: str | None, facts: FactLines) -> list[Stated]:
    """Find the names of publishers on the lines that left the source; `first` is the number of the story's first line."""
    lines = [
        Beside(each.before.strip(), each.line, each.rule == "known_furniture", each.line < first)
        for each in sorted(edits, key=lambda each: each.line)
        if each.after is None and each.before.strip() and len(each.before) <= LINE_CHARS
    ]
    beside = tuple(_beside_headline(lines, headline))
    return [
        *(each for each in beside if each.rule == "headline_suffix"),
        *_addresses(lines, facts),
        *_known(lines, facts),
        *_mastheads(lines, headline, facts),
        *_agreeing((*beside, *_signs(lines, facts))),
    ]


def _beside_headline(lines: Sequence[Beside], headline: str | None) -> Iterator[Stated]:
    """Read the name beside a headline that is also printed without it: "Leaders meet in Ufa | Lakeport Times".

    Before a headline a section may stand as well; so a name there only is a sign of it.
    """
    said = plain(headline or "")
    for line in lines if count_words(said) >= TWICE_WORDS else ():
        text = " ".join(line.text.split())
        before, found, behind = (
            text.partition(text[at : at + len(said)]) if (at := plain(text).find(said)) >= 0 else ("", "", "")
        )
        name = SUFFIX.split(behind)[-1].strip(" |-–—")
        if found and SUFFIX.match(behind) and _is_name(name):
            yield Stated(name, "headline_suffix", line.number, line.text)
        name = SUFFIX.split(before)[0].strip(" |-–—:")
        if found and before and _is_name(name):
            yield Stated(name, "headline_prefix", line.number, line.text)


def _addresses(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Read the known publisher whose address a page prints: "www.chinadaily.com.cn"."""
    for line in lines:
        for match in HOST.finditer(line.text):
            if name := facts.publishers_by_host.get(match["name"].casefold().replace("-", "")):
                yield Stated(name, "address", line.number, line.text)


def _known(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Find the known publishers that two lines name, or one of furniture, or one at the top: "BBC News Persian"."""
    found: defaultdict[str, dict[str, Beside]] = defaultdict(dict)
    for line in lines:
        if (
            (is_prose(line.text) and not line.furniture)
            or facts.is_caption(line.text)
            or facts.credit(line.text)
        ):
            continue
        names = {facts.publishers[name.casefold()] for name in facts.publishers_mentioned(line.text)}
        if len(names) == 1:
            found[names.pop()][plain(line.text)] = line
    first = {line.number for line in lines[:TOP] if line.above and count_words(line.text) <= NAME_WORDS}
    for name, named in found.items():
        line = next(iter(named.values()))
        if len(named) > 1 or line.furniture or line.number in first:
            yield Stated(name, "mentions", line.number, line.text)


def _signs(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Find names where a site may name itself: as owner, in an address, as an employer, known to the table or not."""
    for line in lines:
        text = line.text
        yield from (Stated(name, "known", line.number, text) for name in facts.publishers_mentioned(text))
        yield from (Stated(name, "owner", line.number, text) for name in owners(text))
        yield from (Stated(match["name"], "host", line.number, text) for match in HOST.finditer(text))
        if match := EDITED.search(text):
            yield Stated(match["name"], "edited", line.number, text)
        if name := facts.employer(text):
            yield Stated(name, "desk", line.number, text)
        elif line.above and _is_masthead(line, "-", facts):
            yield Stated(text, "head", line.number, text)


def _agreeing(signs: Sequence[Stated]) -> Iterator[Stated]:
    """Take the first name that two signs of different kinds agree on: "Lakeport News Desk", "© Lakeport Media"."""
    named = [each for each in signs if each.rule not in {"host", "owner"}]
    for each in named:
        name = squeezed(each.value)
        if len(name) >= AGREEING and any(
            other.rule != each.rule and other.line != each.line and _agree(name, squeezed(other.value))
            for other in signs
        ):
            yield Stated(each.value, "named_again", each.line, each.quote)
            return


def _agree(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= AGREEING and (one.startswith(other) or other.startswith(one))


def _mastheads(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Iterator[Stated]:
    """Find a name above the story that another line names as well: "Lakeport Times", "About Lakeport Times"."""
    heads = [line for line in lines if line.above and _is_masthead(line, headline or "", facts)][:HEAD_LINES]
    said = plain(headline or "-")
    for head in heads:
        name = plain(head.text)
        again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        if any(_names(line, name, again, said) for line in lines):
            yield Stated(head.text, "named_again", head.number, head.text)


def _names(line: Beside, name: str, again: re.Pattern[str], headline: str) -> bool:
    """Tell a line that has a name and little else, or the headline as well, as a citation has."""
    text = plain(line.text)
    if name not in text or text == name or not again.search(text) or entries(line.text):
        return False
    if re.search(rf"\b(?:of|and|&) {re.escape(name)}|{re.escape(name)} (?:of|and|&)\b", text):
        return False
    return headline in text or (count_words(text) <= count_words(name) + OTHER_WORDS and not is_prose(text))


def _is_masthead(line: Beside, headline: str, facts: FactLines) -> bool:
    """Tell a line that may be a site's name: a few words, not all of them words of menus."""
    text = line.text
    words = text.split()
    return (
        len(words) > 1
        and _is_name(text)
        and plain(text) not in plain(headline)
        and not facts.is_fact(text)
        and not all(facts.is_label(word) or word.islower() for word in words)
    )


def _is_name(text: str) -> bool:
    """Tell a text that is written as a name: a few words that begin with a capital, and no number."""
    if ADDRESS_NAME.fullmatch(text):
        return True
    few = 0 < count_words(text) <= NAME_WORDS and not entries(text) and not DIGITS.search(text)
    return (
        few
        and text[:1].isalpha()
        and text[:1] != text[:1].lower()
        and not text.endswith(("!", "?", ":", "..."))
    )
