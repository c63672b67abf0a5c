"""The files that citations are loaded from: one of each format beside each article, and for the archive. Called by `exports`."""

from collections.abc import Iterator, Sequence

from presspages.archive import Archive
from presspages.citation import Citation
from presspages.citing import FORMATS, file_path
from presspages.filing import Filed
from presspages.render import Page


def bibliography(articles: Sequence[Filed], archive: Archive) -> Iterator[Page]:
    """Write the files; those of the archive list the articles in its order, the newest first."""
    citations = [Citation.of(filed, archive) for filed in articles]
    for form in FORMATS:
        for filed, citation in zip(articles, citations, strict=True):
            yield Page(file_path(filed.path, form), form.write([citation]).encode())
        ending = form.ending.rpartition(".")[2]
        yield Page(f"data/bibliography.{ending}", form.write(citations).encode())
