"""Citations as a RIS file. Called by `citing` and `bibliography`.

The tags are those that reference managers use for newspapers; dates and line ends are as the specification of the
format has them. Written here so that the library that reads it in the tests (rispy) knows nothing of how it was made.
"""

from collections.abc import Iterator

from presspages.citing.citation import Citation
from presspages.shared.dates import PartialDate

LINE_END = "\r\n"


def ris(citation: Citation) -> str:
    """Write a record; its last line ends with a space, as every tag does.

    In an author a comma parts the family name from the given name, and a semicolon one author from another: a
    byline that has one goes into a note, so that it stays whole.
    """
    return "".join(f"{tag}  - {value}{LINE_END}" for tag, value in _lines(citation))


def _lines(citation: Citation) -> Iterator[tuple[str, str]]:
    author = citation.author or ""
    whole = "," not in author and ";" not in author
    yield "TY", "NEWS"
    yield "ID", citation.identifier
    if citation.title:
        yield "TI", citation.title
    if author and whole:
        yield "AU", author
    if citation.publication:
        yield "T2", citation.publication
    if citation.date:
        yield "PY", str(citation.date.year)
        yield "DA", _date(citation.date)
    if citation.language:
        yield "LA", citation.language
    if citation.url:
        yield "UR", citation.url
    yield "DB", citation.archive
    if not whole:
        yield "N1", f"Byline: {author}"
    yield "N1", citation.note
    yield "ER", ""


def _date(known: PartialDate) -> str:
    """Write a date with all its slashes, whatever stands between them.

    >>> _date(PartialDate(2024, 7, 5)), _date(PartialDate(2021, 6)), _date(PartialDate(2021))
    ('2024/07/05/', '2021/06//', '2021///')
    """
    return "/".join(f"{part:02}" if part else "" for part in (known.year, known.month, known.day)) + "/"
