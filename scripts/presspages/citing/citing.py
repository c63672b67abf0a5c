"""How an article is cited, in every form: what its page shows. Called by `render`, and by `bibliography` for files."""

from collections.abc import Callable
from dataclasses import dataclass

from presspages.citing.bibtex import bibtex
from presspages.citing.chicago import chicago
from presspages.citing.citation import Citation
from presspages.citing.csljson import FRAME, csl_json
from presspages.citing.ris import ris
from presspages.filing.joined import Frame


@dataclass(frozen=True, slots=True)
class Format:
    """A form of citations: its name, the end of its files' names, what writes a citation, the frame of a file of many."""

    name: str
    ending: str
    entry: Callable[[Citation], str]
    frame: Frame


FORMATS = (
    Format("Chicago, notes and bibliography", "txt", lambda citation: f"{chicago(citation)}\n", Frame()),
    Format("BibTeX", "bib", bibtex, Frame(between=b"\n")),
    Format("RIS", "ris", ris, Frame()),
    Format("CSL-JSON", "csl.json", csl_json, FRAME),
)


@dataclass(frozen=True, slots=True)
class Form:
    """A citation in one form: its name, its text with plain line ends, and its file's path and ending."""

    name: str
    text: str
    path: str
    ending: str


def forms(citation: Citation, path: str) -> list[Form]:
    """Write a citation in every form; `path` is the page of its article, beside which the files lie."""
    return [
        Form(
            each.name,
            _shown(each.frame.around(each.entry(citation)).decode()),
            file_path(path, each),
            each.ending,
        )
        for each in FORMATS
    ]


def _shown(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")


def file_path(path: str, form: Format) -> str:
    """Name the file of a citation, beside the page of its article.

    >>> file_path("summits/2024/x.md", FORMATS[0])
    'summits/2024/x.txt'
    """
    return f"{path.removesuffix('.md')}.{form.ending}"
