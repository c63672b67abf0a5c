"""What the laws ask of one article that was converted, and the real texts that they are tried on. Used by the tests of the laws and by `fuzz`."""

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from built import ROOT
from presspages.classifying.classify import Classified
from presspages.describing.ambiguous import readings
from presspages.describing.recorded import find_compact, find_in_address
from presspages.running.convert import Tools, convert
from presspages.shared.account import replay
from presspages.shared.dates import PartialDate, find_dates
from presspages.shared.facts import EDITOR, Fact, Verdict, value_of
from presspages.shared.faults import FaultyError
from presspages.shared.read import Line, Source
from presspages.statements.shortyears import short_year
from presspages.tables import yamlfile
from presspages.tables.notes import Note

REAL = [
    *sorted((ROOT / "articles").glob("*.txt")),
    *sorted((ROOT / "tests" / "cases" / "seen").glob("*/raw.txt")),
]
SOURCE_IDS = [path.parent.name if path.name == "raw.txt" else path.stem for path in REAL]

real = pytest.mark.parametrize("path", REAL, ids=SOURCE_IDS)


def made_up(text: str, tools: Tools, name: str = "x.txt") -> Classified | None:
    """Convert a made-up text; None if it rightly has no story."""
    try:
        return convert(name, text.encode(), name, Note(), tools)
    except FaultyError as error:
        if "no paragraph of a story was found" not in str(error):
            raise
        return None


def from_file(path: Path, tools: Tools) -> Classified:
    """Convert a real text, with the editor's note if there is one."""
    note = path.with_suffix(".yml")
    read = yamlfile.read(note, Note) if note.exists() else Note()
    return convert(path.name, path.read_bytes(), path.name, read, tools)


def assert_nothing_is_lost(found: Classified) -> None:
    """Check that each line is in the story as the source has it, or in the account; nothing is in both."""
    article = found.article
    story = [line for block in article.story for line in block.lines]
    dropped = [edit.line for edit in article.edits if edit.after is None]
    spoken_for = sorted([*(line.number for line in story), *dropped])
    blank = {line.number for line in replay(article.source.lines, article.edits) if not line.text.strip()}

    assert [line for line in replay(article.source.lines, article.edits) if line.text.strip()] == story
    assert [number for number in spoken_for if number not in blank] == [
        line.number for line in article.source.lines if line.number not in blank
    ]
    assert all(edit.before != edit.after and edit.rule for edit in article.edits)
    altered = {edit.line for edit in article.edits if edit.after is not None}
    assert all(line == article.source.lines[line.number - 1] for line in story if line.number not in altered)


def assert_nothing_is_added(found: Classified) -> None:
    """Check that an altered line only lost characters, or shows those that its HTML references stand for."""
    for edit in found.article.edits:
        left = "".join((edit.after or "").split())
        readings = iter(edit.before), iter(html.unescape(edit.before))
        assert any(all(character in rest for character in left) for rest in readings)


def facts(found: Classified) -> Iterator[tuple[str, Verdict[Any]]]:
    """Give the verdicts of an article that may come from its text, by their names."""
    for name in ("headline", "date", "publisher", "author", "dateline", "credit", "url"):
        yield name, getattr(found.article, name)
    yield "summit_year", found.summit_year


def flat(text: str) -> str:
    """Write a text on one line, without HTML's references and what is no text, to compare what is printed."""
    while text != html.unescape(text):
        text = html.unescape(text)
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def small(text: str) -> str:
    """Write a text in small letters; the dot that a Turkish capital leaves above its i goes."""
    return text.casefold().replace("\u0307", "")


def from_line(source: Source, number: int) -> str:
    """Give what is printed from a line on, to the end of its paragraph; a headline may go on below a comma and a blank line."""
    lines: list[Line] = []
    for line in source.lines[number - 1 :]:
        if flat(line.text):
            lines.append(line)
        elif not (lines and lines[-1].text.rstrip().endswith(",")):
            break
    return flat(" ".join(line.text for line in lines))


def assert_nothing_is_invented(found: Classified) -> None:
    """Check that the evidence of each fact stands on its line, and the value in the source."""
    source = found.article.source
    printed = flat(" ".join(line.text for line in source.lines))
    for name, fact in facts(found):
        if not isinstance(fact, Fact):
            assert fact.reason, name
        elif fact.rule == EDITOR:
            assert fact.quote, name
        elif fact.rule == "publication":
            published = value_of(found.article.date)
            assert published
            assert published.words in fact.quote
        else:
            assert fact.line is not None, name
            for quote in fact.quote.split("; ") if name == "date" else [fact.quote]:
                assert flat(quote) in (printed if name == "date" else from_line(source, fact.line)), name
            assert_stands_in(name, fact, printed)


def read_dates(fact: Fact[PartialDate]) -> Iterator[PartialDate | None]:
    """Read the evidence of a date as its rule does: an address has the day between slashes, a field may have no signs.

    Of a day that no calendar has, the month is read; of numbers that may mean two days, the one that was told; a short year in full;
    a month as programs write it, a year that stands alone, or behind the day of a dateline.
    """
    found_dates = find_dates(fact.quote) or find_dates(fact.quote.replace("; ", " "))
    yield from (found.value or found.month for found in found_dates)
    yield PartialDate.parse(fact.quote)
    yield from (day for day in readings(fact.quote) if day == fact.value)
    if short := short_year(f"on {fact.quote}")[1]:
        yield short.value
    other = {"address": find_in_address, "field": find_compact}.get(fact.rule)
    if other and (found := other(fact.quote)):
        yield found.value


def assert_stands_in(name: str, fact: Fact[Any], printed: str) -> None:
    """Check that a value is what its evidence says: a date as printed, a name in the words of the source."""
    if isinstance(fact.value, PartialDate):
        dates = [date for date in read_dates(fact) if date]
        assert dates
        assert all(fact.value.common(date) in (fact.value, date) for date in dates)
        assert any(fact.value.common(date) == fact.value for date in dates)
    elif isinstance(fact.value, str):
        assert all(word in small(printed) for word in small(flat(fact.value)).split()), name
