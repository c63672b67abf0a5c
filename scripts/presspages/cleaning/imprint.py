"""The imprint: what a page says of its own site in its copyright line, and in notes such as "Published in …". Called by `clean` once an article."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from presspages.cleaning.published_in import known_beginning, published_in
from presspages.shared.read import Line
from presspages.shared.signals import MEMORY
from presspages.statements.factlines import FactLines

# "Copyright © 2018, Dawn", "© 2014 Zentralasien-Analysen. Reprint …", "(c) 2007. RFE/RL, Inc."
COPYRIGHT = re.compile(
    r"(?:copyright(?:ed)?(?!\s*[|•·])|©|\(c\)|content owned by|mailing address is)(?:\(c\)|[\s©Â,.:&;()|«“–—¡¤-]|copyright|(?:content )?owned by|by\b|of\b|all rights reserved,|\d{4})*(?!all rights|Â)(?P<name>(?:\d{1,3}\.)?[^\W\d_].*)",
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
NOTICE_CHARS = 600  # so much of a line is looked through for an owner
ATTRIBUTE_CHARS = 200  # so much of such a line is shown

# What a line has, in small letters, that names an owner without the sign.
OWNED = re.compile(r"copyright|\(c\)|owned by|mailing address is|all rights reserved")

# Where the name of an institution ends.
INSTITUTION_ENDS = re.compile(r"(?:,(?! [\w.]+ & Co\b)|(?<!\bSt)\.|\|)\s|\sbelongs\b|\sor its\b|[,.|]?$")

# "Anadolu Ajansı © 2018", "Lakeport.com – all rights reserved. …"
OWNER_FIRST = re.compile(
    r"\s*(?!copyright)(?P<name>[^\W\d_].{2,60}?)\s*(?:(?:copyright\s*)?©\s*(?:\d{4}.{0,60})?|[.,|–—-]\s*all rights reserved\b.*)",
    re.IGNORECASE,
)

# Links before the owner's name: "Privacy · Lakeport Daily © 2018".
PARTS = re.compile(r"\s+[|·•/–—-]\s+")

# What a notice of copyright has beside the sign.
NOTICE = re.compile(r"\b(?:19|20)\d\d\b|copyright|rights|reserved|owned", re.IGNORECASE)


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
    return [*_notes(lines, facts), *_owners(lines, facts)]


def _notes(lines: Iterable[Line], facts: FactLines) -> Iterator[Stated]:
    """Read notes that say where an article was published."""
    for line in lines:
        text = line.text.strip()
        if ('"' in text or "'" in text) and (match := ATTRIBUTE.search(text)):
            yield Stated(match["name"].strip(), "source_line", line.number, text[:ATTRIBUTE_CHARS])
        if note := published_in(text, facts):
            yield Stated(note, "published_in", line.number, text)


def _owners(lines: Iterable[Line], facts: FactLines) -> Iterator[Stated]:
    """Read the owner of the copyright, if it is a known publisher or an institution."""
    found = ((line, name) for line in lines for name in _copyright(line.text))
    for notice, name in found:
        if _is_photo_credit(notice.text):
            continue
        institution = facts.site_words.owner(INSTITUTION_ENDS.split(name)[0])
        known = known_beginning(name, facts) or (institution if facts.is_office(institution) else None)
        if known:
            yield Stated(known, "copyright", notice.number, notice.text.strip()[:200])


@lru_cache(maxsize=MEMORY)
def _copyright(text: str) -> tuple[str, ...]:
    """Give what stands behind a sign of copyright; a sentence about copyright has none.

    >>> _copyright("Copyright © 2018, Dawn"), _copyright("Copyright (c) 2003 Lakeport Times.")
    (('Dawn',), ('Lakeport Times.',))
    """
    text = html.unescape(text) if "&" in text else text
    if (not text.isascii() or "belongs to" in text) and (reserved := RESERVED_TO.search(text)):
        return (reserved[reserved.lastindex or 0].strip(),)
    text = text[:NOTICE_CHARS]
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
