"""The imprint: what a page says of its own site in its copyright line, and in notes such as "Published in …". Called by `clean`, before these lines go."""

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
    r"(?:copyright(?:ed)?|©|\(c\)|content owned by|mailing address is)(?:\(c\)|[\s©Â,.:&;()|-]|copyright|(?:content )?owned by|by\b|of\b|\d{4})*(?P<name>[^\W\d_].*)",
    re.IGNORECASE,
)

# The site in an attribute or a field of a program: <doc sitename="Lakeport Times">, "site_name": "Lakeport Times".
ATTRIBUTE = re.compile(
    r"\b(?:og:)?(?:site_?name|publisher)[\"']?(?:\s*[=:]\s*|\s+content=)[\"'](?P<name>[^\"'<>{}]{3,60})[\"']",
    re.IGNORECASE,
)
ATTRIBUTE_CHARS = 200  # so much of such a line is shown

# What a line has, in small letters, that names an owner without the sign.
OWNED = re.compile(r"copyright|\(c\)|owned by|mailing address is")

# Where the name of an institution ends.
INSTITUTION_ENDS = re.compile(r"[,.|]\s|\sbelongs\b|\sor its\b|[,.|]?$")

# What a notice of copyright has beside the sign.
NOTICE = re.compile(r"\b(?:19|20)\d\d\b|copyright|rights|reserved|owned", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement in the text: what it says, by which rule, where."""

    value: str
    rule: str
    line: int
    quote: str


def owner_of(text: str, *, foot: bool = False) -> str | None:
    """Give the owner of the copyright that a line names, known or not; a photographer is none, and is not named at the foot of a page."""
    name = _copyright(text) if foot or not _is_photo_credit(text) else None
    return INSTITUTION_ENDS.split(name)[0] if name else None


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
    for line in lines:
        name = _copyright(line.text)
        if name is None or _is_photo_credit(line.text):
            continue
        institution = INSTITUTION_ENDS.split(name)[0]
        known = known_beginning(name, facts) or (institution if facts.is_office(institution) else None)
        if known:
            yield Stated(known, "copyright", line.number, line.text.strip()[:200])


@lru_cache(maxsize=MEMORY)
def _copyright(text: str) -> str | None:
    """Give what stands behind a sign of copyright; a sentence about copyright has none.

    >>> _copyright("Copyright © 2018, Dawn"), _copyright("Copyright (c) 2003 Lakeport Times.")
    ('Dawn', 'Lakeport Times.')
    """
    text = html.unescape(text) if "&" in text else text
    if "©" not in text and (len(text) > 300 or not OWNED.search(text.lower())):
        return None
    match = COPYRIGHT.search(text)
    return match["name"].strip() if match else None


def _is_photo_credit(text: str) -> bool:
    """Tell a sign of copyright that is a photographer's: it has no year, and neither word of a notice.

    >>> _is_photo_credit("The leaders in Astana. © Reuters"), _is_photo_credit("© 2018, Dawn")
    (True, False)
    """
    return "©" in text and not NOTICE.search(text)
