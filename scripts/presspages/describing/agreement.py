"""Names that two signs of different kinds agree on: a desk, an address, an owner. Called by `mentions`."""

import re
from collections.abc import Iterator, Sequence

from presspages.cleaning.imprint import Stated, owners
from presspages.describing.ownnames import Beside, is_masthead
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import squeezed

# The names in the addresses of pages and mails, without "www" and without the country.
HOST = re.compile(
    r"(?:\bhttps?://(?:(?:www|m|p|en|eng|english)\.)?|\bwww\.|[\w.]@)(?P<name>[\w-]{2,40})\.[a-z]{2,10}\b",
    re.IGNORECASE,
)

# "This story has not been edited by Lakeport staff".
EDITED = re.compile(
    r"\bnot (?:been )?edited by (?:the )?(?P<name>[^\W\d_][\w.'’&-]*(?: [^\W\d_a-z][\w.'’&-]*){0,3})"
)

# The first entry of a menu with the site's name: "ABC Home | Radio | News".
HOME_OF = re.compile(
    r"(?P<name>[^\W\d_][\w.'’&-]*(?: [^\W\d_a-z][\w.'’&-]*){0,3}) Home(?:page)?\b\s*(?:[|·•»>].*)?"
)

AGREEING = 5  # so many letters of two names are the same
SHORT = 3  # or so many, if they are all of both: "ABC"


def agreeing(beside: Sequence[Stated], lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Take the first name that two signs of different kinds agree on: "Lakeport News Desk", "© Lakeport Media"."""
    signs = [*beside, *_signs(lines, facts)]
    for each in signs:
        name = squeezed(each.value)
        if each.rule in {"host", "owner"} or len(name) < (SHORT if each.value.isupper() else AGREEING):
            continue
        if any(
            other.rule != each.rule and other.line != each.line and _agree(name, squeezed(other.value))
            for other in signs
        ):
            yield Stated(each.value, "named_again", each.line, each.quote)
            return


def _signs(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Find names where a site may name itself: as owner, in an address, as an employer, known to the table or not."""
    for line in lines:
        text = line.text
        yield from (Stated(name, "known", line.number, text) for name in facts.publishers_mentioned(text))
        yield from (Stated(name, "owner", line.number, text) for name in owners(text))
        yield from (Stated(match["name"], "host", line.number, text) for match in HOST.finditer(text))
        if match := HOME_OF.fullmatch(text):
            yield Stated(match["name"], "home", line.number, text)
        if match := EDITED.search(text):
            yield Stated(match["name"], "edited", line.number, text)
        if name := facts.employer(text):
            yield Stated(name, "desk", line.number, text)
        elif line.above and is_masthead(line.text, "-", facts):
            yield Stated(text, "head", line.number, text)


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= AGREEING and (one.startswith(other) or other.startswith(one))
