"""Citations as CSL-JSON, which citation processors read. Called by `citing` and `bibliography`."""

import json
from typing import Any

from presspages.citing.citation import Citation
from presspages.filing.joined import Frame

# The array that a file holds.
FRAME = Frame(b"[\n", b",\n", b"\n]\n", empty=b"[]\n")


def csl_json(citation: Citation) -> str:
    """Write an item, a line for each fact."""
    facts = ",\n".join(
        f"    {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in _facts(citation).items()
        if value
    )
    return f"  {{\n{facts}\n  }}"


def _facts(citation: Citation) -> dict[str, Any]:
    """Name the facts as CSL 1.0.2 does; `literal` keeps a byline whole, whether it is a person's or a role.

    The address of the archive's copy is in the note: as an `archive_location` it is printed with a capital letter.
    """
    date = citation.date
    return {
        "id": citation.identifier,
        "type": "article-newspaper",
        "title": citation.title,
        "author": citation.author and [{"literal": citation.author}],
        "container-title": citation.publication,
        "issued": date and {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]},
        "language": citation.language,
        "URL": citation.url,
        "archive": citation.archive,
        "note": citation.note,
    }
