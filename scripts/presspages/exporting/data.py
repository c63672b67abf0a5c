"""The articles and the meetings as files for programs and spreadsheets. Called by `exports`.

An article stands on one line of each file, and the files are in the order of the sources' names, so that two versions
of them can be compared line by line.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from presspages.exporting.objects import facts, mentions, plain
from presspages.filing.archive import Archive, place
from presspages.filing.brief import anchors
from presspages.filing.files import Long
from presspages.filing.filing import Filed
from presspages.filing.groups import Group
from presspages.filing.joined import Frame, Joiner, Listed
from presspages.rendering.phrases import title_of
from presspages.rendering.render import Pages, folder_of, raw_path
from presspages.shared.facts import Fact, Verdict
from presspages.tables.tables import Summit

# The array of a file of JSON, an entry a line.
ARRAY = Frame(b"[\n", b",\n", b"\n]\n", empty=b"[\n\n]\n")

# What stands between the entries of a list in one cell of a table.
BETWEEN = "; "


def texts(filed: Filed, archive: Archive) -> Iterator[tuple[str, str]]:
    """Write an article for each file: pieces of the article."""
    known = _object(filed, archive)
    yield "as JSON", _json(known)
    yield "with its story", _json(known | _story(filed))
    yield "as a row", _line(_row(filed, known))


def data(
    articles: Iterable[Filed], groups: Iterable[Group], joiner: Joiner, pages: Pages, key: str
) -> Iterator[Long]:
    """Make the files: the articles as JSON, as JSON with their stories and as a table, and the meetings."""
    listed = Listed(sorted(articles, key=lambda each: each.name))
    header = _line({name: name for name in columns()}).encode()
    files = {
        "articles.json": (ARRAY, "as JSON"),
        "articles.jsonl": (Frame(between=b"\n", tail=b"\n"), "with its story"),
        "articles.csv": (Frame(header, empty=header), "as a row"),
    }
    for file, (frame, piece) in files.items():
        path = f"data/{file}"
        yield Long(path, key, partial(joiner.file, path, frame, listed, piece))
    yield Long("data/summits.json", key, cache(lambda: [_array(map(_json, _summits(groups, pages)))]))


def columns() -> Iterator[str]:
    """Name the columns of the table: each fact is followed by its evidence."""
    yield from ("id", "address")
    for name in FACTS:
        yield from (name, f"{name}_evidence")
    yield from ("description", "words", "topics", "mentions", "source_file", "source_sha256")


def where(path: str, archive: Archive) -> str:
    """Give the address of a page, or its place below the site where the site's address is not known."""
    return archive.url(path) or place(path)


# The facts of an article, as `facts_of` names them.
FACTS = ("title", "date", "publisher", "author", "dateline", "summit_year", "language", "url", "credit")


def _object(filed: Filed, archive: Archive) -> dict[str, Any]:
    source = filed.brief.source
    return {
        "id": archive.id_of(filed),
        "address": where(filed.path, archive),
        "facts": facts(filed),
        "description": filed.description,
        "words": filed.words,
        "topics": list(filed.topics),
        "mentions": mentions(filed),
        "source": {
            "file": source.name,
            "sha256": source.sha256,
            "address": where(raw_path(filed), archive),
        },
    }


def _story(filed: Filed) -> dict[str, Any]:
    story = filed.article.story
    return {
        "story": [
            {"anchor": anchor, "kind": block.kind, "text": block.text}
            for anchor, block in zip(anchors(story), story, strict=True)
        ]
    }


def _row(filed: Filed, known: Mapping[str, Any]) -> dict[str, Any]:
    """Give an article's cells by column; a fact that is not stated is empty, and its evidence says why."""
    source = filed.brief.source
    row = {name: known[name] for name in ("id", "address", "description", "words")}
    for name, verdict in filed.facts.items():
        row |= {name: plain(verdict), f"{name}_evidence": _evidence(verdict)}
    years = sorted({each["year"] for each in known["mentions"]})
    return row | {
        "topics": BETWEEN.join(known["topics"]),
        "mentions": BETWEEN.join(map(str, years)),
        "source_file": source.name,
        "source_sha256": source.sha256,
    }


def _evidence(verdict: Verdict[Any]) -> str:
    return verdict.evidence if isinstance(verdict, Fact) else f"not stated: {verdict.reason}"


def _summits(groups: Iterable[Group], pages: Pages) -> Iterator[Any]:
    """Give every year that has meetings, then the years and the undecided that articles are filed under besides."""
    in_year, by_year = pages.tables.in_year, {each.year: each for each in groups}
    name = cache(pages.archive.id_of_part)  # most are named twice
    for year in sorted({*in_year, *by_year}, key=lambda year: (year is None, year)):
        here = by_year.get(year)
        yield {
            "year": year,
            "title": title_of(year, in_year),
            "meetings": [_meeting(summit) for summit in in_year.get(year or 0, ())],
            "address": where(f"summits/{folder_of(year)}/index.md", pages.archive) if here else None,
            "articles": [name(filed.name) for filed in here.articles] if here else [],
            "mentioned_by": [name(each.filed.name) for each in here.mentions] if here else [],
        }


def _meeting(summit: Summit) -> dict[str, Any]:
    return {
        "ordinal": summit.ordinal,
        "city": summit.city,
        "country": summit.country,
        "opens": summit.opens and summit.opens.isoformat(),
        "closes": summit.closes and summit.closes.isoformat(),
        "online": summit.online,
    }


def _array(objects: Iterable[str]) -> bytes:
    return ARRAY.around(",\n".join(objects))


def _json(value: Mapping[str, Any]) -> str:
    r"""Write JSON on one line, whatever reader splits it: U+2028 and its like are line ends to some."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\u2028", r"\u2028").replace("\u2029", r"\u2029").replace("\x85", r"\u0085")


def _line(row: Mapping[str, Any]) -> str:
    """Write a row as RFC 4180 has it; the text in a cell is that of the source, even where it begins with "="."""
    text = io.StringIO(newline="")
    csv.DictWriter(text, list(columns())).writerow(row)
    return text.getvalue()
