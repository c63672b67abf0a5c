"""The articles and the meetings as files for programs and spreadsheets. Called by `exports`.

An article stands on one line of each file, and the files are in the order of the sources' names, so that two versions
of them can be compared line by line.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from presspages.archive import Archive, place
from presspages.facts import Fact, Verdict
from presspages.filing import Filed, anchors
from presspages.groups import Group
from presspages.objects import facts, mentions, plain
from presspages.phrases import title_of
from presspages.render import Page, Pages, facts_of, folder_of, raw_path
from presspages.tables import Summit

# What stands between the entries of a list in one cell of a table.
BETWEEN = "; "


def data(articles: Sequence[Filed], groups: Iterable[Group], pages: Pages) -> Iterator[Page]:
    """Make the files: the articles as JSON, as JSON with their stories and as a table, and the meetings."""
    listed = sorted(articles, key=lambda each: each.article.source.name)
    known = {filed.path: _object(filed, pages.archive) for filed in listed}
    rows = [_row(filed, known[filed.path]) for filed in listed]
    yield Page("data/articles.json", _array(known.values()))
    yield Page("data/articles.jsonl", _lines(known[filed.path] | _story(filed) for filed in listed))
    yield Page("data/articles.csv", _table(rows, list(columns())))
    yield Page("data/summits.json", _array(_summits(groups, known, pages)))


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
    source = filed.article.source
    return {
        "id": archive.id_of(filed),
        "address": where(filed.path, archive),
        "facts": facts(filed),
        "description": filed.description,
        "words": filed.words,
        "topics": list(filed.classified.topics),
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
    source = filed.article.source
    row = {name: known[name] for name in ("id", "address", "description", "words")}
    for name, verdict in facts_of(filed).items():
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


def _summits(groups: Iterable[Group], known: Mapping[str, Mapping[str, Any]], pages: Pages) -> Iterator[Any]:
    """Give every year that has meetings, then the years and the undecided that articles are filed under besides."""
    in_year, by_year = pages.tables.in_year, {each.year: each for each in groups}
    for year in sorted({*in_year, *by_year}, key=lambda year: (year is None, year)):
        here = by_year.get(year)
        yield {
            "year": year,
            "title": title_of(year, in_year),
            "meetings": [_meeting(summit) for summit in in_year.get(year or 0, ())],
            "address": where(f"summits/{folder_of(year)}/index.md", pages.archive) if here else None,
            "articles": [known[filed.path]["id"] for filed in here.articles] if here else [],
            "mentioned_by": [known[each.filed.path]["id"] for each in here.mentions] if here else [],
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


def _array(objects: Iterable[Mapping[str, Any]]) -> bytes:
    inner = ",\n".join(map(_json, objects))
    return f"[\n{inner}\n]\n".encode()


def _lines(objects: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(f"{_json(each)}\n" for each in objects).encode()


def _json(value: Mapping[str, Any]) -> str:
    r"""Write JSON on one line, whatever reader splits it: U+2028 and its like are line ends to some."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\u2028", r"\u2028").replace("\u2029", r"\u2029").replace("\x85", r"\u0085")


def _table(rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> bytes:
    """Write a table as RFC 4180 has it; the text in a cell is that of the source, even where it begins with "="."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, names)
    table.writeheader()
    table.writerows(rows)
    return text.getvalue().encode()
