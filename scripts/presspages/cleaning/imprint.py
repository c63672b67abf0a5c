"""The imprint: what a page says of its own site in its masthead, its copyright line, and in notes such as "Published in …".

Called by `clean` once an article: a site's name is no headline. A name that no table
knows counts only if the page prints it twice: as a masthead, and as the owner of the copyright.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from presspages.cleaning.published_in import known_beginning, published_in
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.rows import is_label_row
from presspages.shared.signals import MEMORY, count_words, is_prose
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import ISSUE

# "Copyright © 2018, Dawn", "© 2014 Zentralasien-Analysen. Reprint …", "(c) 2007. RFE/RL, Inc."
COPYRIGHT = re.compile(
    r"(?:copyright(?:ed)?|©|\(c\)|content owned by|mailing address is)(?:\(c\)|[\s©Â,.:&;()|«“–—-]|copyright|(?:content )?owned by|by\b|of\b|\d{4})*(?P<name>[^\W\d_].*)",
    re.IGNORECASE,
)

# "All rights reserved to the People's Daily", as Arabic and Persian have it, and "… published in this site belongs to China Daily".
RESERVED_TO = re.compile(
    r"حقوق.{0,30}محفوظة\s+ل(?P<name>\S.{2,60})|حقوق.{0,30}\s(?:برای|متعلق به|نزد)\s+(?P<persian>\S.{2,60}?)\s+(?:محفوظ|است)"
    r"|\bpublished [io]n this (?:web)?site belongs to (?P<belongs>[A-Z].{2,60})"
)

# The site in an attribute or a field of a program: <doc sitename="Lakeport Times">, "site_name": "Lakeport Times".
ATTRIBUTE = re.compile(
    r"\b(?:og:)?(?:site_?name|publisher)[\"']?(?:\s*[=:]\s*|\s+content=)[\"'](?P<name>[^\"'<>{}]{3,60})[\"']",
    re.IGNORECASE,
)
ATTRIBUTE_CHARS = 200  # so much of such a line is shown

# What a line has, in small letters, that names an owner without the sign.
OWNED = re.compile(r"copyright|\(c\)|owned by|mailing address is|all rights reserved")

# Where the name of an institution ends.
INSTITUTION_ENDS = re.compile(r"[,.|]\s|\sbelongs\b|\sor its\b|[,.|]?$")

# "Anadolu Ajansı © 2018", "Lakeport.com – all rights reserved. …"
OWNER_FIRST = re.compile(
    r"\s*(?P<name>[^\W\d_].{2,60}?)\s*(?:(?:copyright\s*)?©\s*(?:\d{4}.{0,40})?|[.,|–—-]\s*all rights reserved\b.*)",
    re.IGNORECASE,
)

# Links before the owner's name: "Privacy · Lakeport Daily © 2018".
PARTS = re.compile(r"\s+[|·•/–—-]\s+")

# What may stand behind a name that is complete.
NAME_ENDS = re.compile(r"[\s,;|()–—-]|\.(?:\s|$)|$")

# What goes on with a name: "Ministry" is not all of "Ministry of Culture".
OF = re.compile(r"\s(?:of|for|de|des|für)\b")

# What a notice of copyright has beside the sign.
NOTICE = re.compile(r"\b(?:19|20)\d\d\b|copyright|rights|reserved|owned", re.IGNORECASE)

NAME_WORDS = 10


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement in the text: what it says, by which rule, where."""

    value: str
    rule: str
    line: int
    quote: str


def owners(text: str, *, foot: bool = False) -> list[str]:
    """Give the owner of the copyright that a line names, known or not; a photographer is none, and is not named at the foot of a page."""
    return (
        []
        if _is_photo_credit(text) and not foot
        else [INSTITUTION_ENDS.split(name)[0] for name in _copyright(text)]
    )


def imprint(lines: Sequence[Line], facts: FactLines) -> list[Stated]:
    """Find every statement of a publisher that stands on lines of furniture."""
    noticed = (line for line in lines if not _is_photo_credit(line.text))
    copyrights = [(line, name) for line in noticed for name in _copyright(line.text)]
    owners = [_plain(name) for _, name in copyrights]
    return [
        *_notes(lines, facts),
        *_owners(copyrights, facts),
        *(_mastheads(lines, owners) if owners else ()),
    ]


def _notes(lines: Iterable[Line], facts: FactLines) -> Iterator[Stated]:
    """Read notes that say where an article was published."""
    for line in lines:
        text = line.text.strip()
        if ('"' in text or "'" in text) and (match := ATTRIBUTE.search(text)):
            yield Stated(match["name"].strip(), "source_line", line.number, text[:ATTRIBUTE_CHARS])
        if note := published_in(text, facts):
            yield Stated(note, "published_in", line.number, text)


def _owners(copyrights: Iterable[tuple[Line, str]], facts: FactLines) -> Iterator[Stated]:
    """Read the owner of the copyright, if it is a known publisher or an institution."""
    for line, name in copyrights:
        institution = INSTITUTION_ENDS.split(name)[0]
        known = known_beginning(name, facts) or (institution if facts.is_office(institution) else None)
        if known:
            yield Stated(known, "copyright", line.number, line.text.strip()[:200])


def _mastheads(lines: Iterable[Line], owners: Sequence[str]) -> Iterator[Stated]:
    """Find short lines that the copyright line names as the owner: a site prints its name above and below."""
    heads = {owner[:3] for owner in owners}
    for line in lines:
        text = line.text.strip()
        name = _without_issue(text) if len(text) <= 80 and _plain(text)[:3] in heads else ""
        if not name or not any(_begins(owner, _plain(name)) for owner in owners):
            continue
        label = count_words(name) <= NAME_WORDS and not is_prose(text) and not is_label_row(name)
        if label and len(_plain(name)) >= 4:
            yield Stated(name, "site", line.number, text)


def _without_issue(text: str) -> str:
    """Take the number and the day of an issue off a masthead: "STEPPE REVIEW   No. 7   July 2011"."""
    found = find_dates(text)
    return ISSUE.sub("", text[: found[0].start] if found else text).strip(" \t,|–—-")


@lru_cache(maxsize=MEMORY)
def _copyright(text: str) -> tuple[str, ...]:
    """Give what stands behind a sign of copyright; a sentence about copyright has none.

    >>> _copyright("Copyright © 2018, Dawn"), _copyright("Copyright (c) 2003 Lakeport Times.")
    (('Dawn',), ('Lakeport Times.',))
    """
    text = html.unescape(text) if "&" in text else text
    if (not text.isascii() or "belongs to" in text) and (reserved := RESERVED_TO.search(text)):
        return (reserved[reserved.lastindex or 0].strip(),)
    if "©" not in text and (len(text) > 300 or not OWNED.search(text.lower())):
        return ()
    match = COPYRIGHT.search(text)
    before = OWNER_FIRST.fullmatch(text) if match is None else None
    return tuple(
        PARTS.split(each["name"].strip())[-1] if each is before else each["name"].strip()
        for each in (match, before)
        if each
    )


def _is_photo_credit(text: str) -> bool:
    """Tell a sign of copyright that is a photographer's: it has no year, and neither word of a notice.

    >>> _is_photo_credit("The leaders in Astana. © Reuters"), _is_photo_credit("© 2018, Dawn")
    (True, False)
    """
    return "©" in text and not NOTICE.search(text)


def _begins(owner: str, name: str) -> bool:
    return (
        owner.startswith(name)
        and NAME_ENDS.match(owner, len(name)) is not None
        and not OF.match(owner, len(name))
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ").strip(" .|")
