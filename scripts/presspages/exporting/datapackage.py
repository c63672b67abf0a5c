"""What the data files are, for programs: a Data Package descriptor with a Table Schema. Called by `exports`.

https://specs.frictionlessdata.io/data-package/ and /table-schema/, version 1, which every tool reads.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from presspages.exporting.data import FACTS, columns
from presspages.filing.archive import Archive
from presspages.filing.brief import slug_of
from presspages.filing.files import AnyPage, measure

PATH = "data/datapackage.json"

# Whose the data is. No licence is named, because none was given: the texts are others', and so are the quotations.
RIGHTS = (
    "The texts, and what is quoted of them as evidence, belong to their publishers or authors and are kept for "
    "research and quotation; no licence to them is given here."
)

# The data files that may be among the pages: what each is, its format, its media type.
FILES = {
    "articles.csv": ("Articles, one a row, each fact with its evidence", "csv", "text/csv"),
    "articles.json": ("Articles, each fact with its rule, line and quote", "json", "application/json"),
    "articles.jsonl": ("Articles with their stories, one a line", "jsonl", "application/jsonl"),
    "summits.json": ("Meetings, with the articles about each", "json", "application/json"),
    "bibliography.txt": ("Citations in plain text, by the Chicago Manual", "txt", "text/plain"),
    "bibliography.bib": ("Citations in BibTeX", "bib", "application/x-bibtex"),
    "bibliography.ris": ("Citations in RIS", "ris", "application/x-research-info-systems"),
    "bibliography.json": ("Citations in CSL-JSON", "json", "application/vnd.citationstyles.csl+json"),
}

MEANINGS: dict[str, dict[str, Any]] = {
    "id": {
        "description": "Names the article for good, whatever its headline and address",
        "constraints": {"required": True, "unique": True, "pattern": "urn:uuid:[0-9a-f-]{36}"},
    },
    "address": {
        "description": "The article's page: its address, or its place below the site where that is not known",
        "constraints": {"required": True},
    },
    "title": {"description": "The headline as printed, or as an editor gives it: see the evidence"},
    "date": {
        "description": "When it was published: YYYY, YYYY-MM or YYYY-MM-DD, no more precise than the evidence",
        "constraints": {"pattern": "[0-9]{4}(-[0-9]{2}){0,2}"},
    },
    "publisher": {"description": "The publisher as the source states it, or as an editor gives it"},
    "author": {"description": "The byline as printed, or the author as an editor gives it"},
    "dateline": {"description": "The place that the story was filed from"},
    "summit_year": {"description": "The year of the meeting that the article is about", "type": "integer"},
    "language": {"description": "The language of the story, as a code of BCP 47"},
    "url": {"description": "The page that the text was taken from"},
    "credit": {"description": "Who made the photographs, which are not reproduced"},
    "description": {"description": "The first sentence or two of the story"},
    "words": {"description": "The words of the story", "type": "integer", "constraints": {"required": True}},
    "topics": {"description": "The topics, with “; ” between them"},
    "mentions": {"description": "The years of all meetings that the article names, with “; ” between them"},
    "source_file": {
        "description": "The file that the text was found in, below sources/data",
        "constraints": {"required": True, "unique": True},
    },
    "source_sha256": {
        "description": "The SHA-256 of that file",
        "constraints": {"required": True, "pattern": "[0-9a-f]{64}"},
    },
}


def datapackage(made: Iterable[AnyPage], archive: Archive) -> bytes:
    """Describe those of the files that lie beside it and are known."""
    content: dict[str, Any] = {
        "profile": "data-package",
        "name": slug_of(archive.name) or "archive",
        "id": archive.id_of_part("data/"),
        "title": archive.name,
        "description": f"News articles by summit, each fact with its evidence. {RIGHTS}",
    }
    if archive.address:
        content["homepage"] = archive.address
    content["resources"] = list(_resources(made))
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _resources(made: Iterable[AnyPage]) -> Iterator[dict[str, Any]]:
    for page in made:
        folder, _, file = page.path.rpartition("/")
        if folder != "data" or file not in FILES:
            continue
        title, form, media = FILES[file]
        size, digest = measure(page)
        resource = {
            "name": file.replace(".", "-"),
            "path": file,
            "title": title,
            "format": form,
            "mediatype": media,
            "encoding": "utf-8",
            "bytes": size,
            "hash": f"sha256:{digest}",
        }
        yield resource | (TABLE if file == "articles.csv" else {"profile": "data-resource"})


def _field(name: str) -> dict[str, Any]:
    """Describe a column; one of evidence by the fact that it belongs to."""
    fact = name.removesuffix("_evidence")
    if fact != name and fact in FACTS:
        about = f"How the {fact.replace('_', ' ')} is known, or why it is not"
        return {"name": name, "type": "string", "description": about, "constraints": {"required": True}}
    return {"name": name, "type": "string"} | MEANINGS[name]


TABLE = {
    "profile": "tabular-data-resource",
    "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
    "schema": {"fields": [_field(name) for name in columns()], "primaryKey": "id", "missingValues": [""]},
}  # fmt: skip
