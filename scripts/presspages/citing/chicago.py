"""A citation as an entry of a bibliography in the style of the Chicago Manual, in plain text. Called by `citing`.

The manual's rules for newspapers: without an author the name of the newspaper stands first; "n.d." stands for a date
that is not known; quotation marks inside a title are single. What is left to the writer: italics, which plain text
has not, and turning a name, because a byline does not say which of its words is the family name.
"""

import re

from babel.dates import get_month_names

from presspages.citing.citation import Citation
from presspages.shared.dates import PartialDate

# A stop, or what takes its place, at the end, perhaps inside closing quotation marks.
STOPPED = re.compile(r"[.?!…。？！][”\"’']*$")
CLOSING = re.compile(r"[”\"]*$")
INNER_QUOTES = str.maketrans('“”"', "‘’'")


def chicago(citation: Citation) -> str:
    """Write the entry: author, title, publication, date, original address, and the archive with its own."""
    publication, date = citation.publication, _date(citation.date)
    title = _title(citation)
    author = citation.author
    if author and publication and author.casefold() != publication.casefold():
        parts = [author, title, f"{publication}, {date}"]
    else:
        parts = [publication or author or "", title, date]
    parts += [citation.original or "", citation.kept]
    return " ".join(_stopped(part) for part in parts if part)


def _title(citation: Citation) -> str:
    """Write a headline between quotation marks, and one that an editor supplied between brackets."""
    if citation.title is None:
        return citation.untitled
    if citation.supplied:
        return f"[{citation.title}]"
    return f"“{_stopped(citation.title).translate(INNER_QUOTES)}”"


def _date(known: PartialDate | None) -> str:
    """Write a date the American way, as precisely as it is known; "n.d." is never written with a capital."""
    if known is None:
        return "n.d."
    month = get_month_names("wide", locale="en")[known.month] if known.month else ""
    return f"{month} {known.day}, {known.year}" if known.day else f"{month} {known.year}".strip()


def _stopped(text: str) -> str:
    """End a text with a stop, inside the quotation marks that close it.

    >>> _stopped("It is “open”"), _stopped("Is it?")
    ('It is “open.”', 'Is it?')
    """
    return text if STOPPED.search(text) else CLOSING.sub(lambda match: f".{match[0]}", text, count=1)
