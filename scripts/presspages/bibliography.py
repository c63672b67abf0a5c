"""The files that citations are loaded from: one of each format beside each article, and for the archive. Called by `exports`."""

from collections.abc import Iterator, Sequence
from functools import cache, partial

from presspages.archive import Archive
from presspages.citation import Citation
from presspages.citing import FORMATS, Format, file_path
from presspages.filing import Filed, PieceOf
from presspages.render import Later


def entries(filed: Filed, archive: Archive) -> Iterator[tuple[str, str]]:
    """Write the citation of an article in each format: a piece of the article, under the format's name."""
    citation = Citation.of(filed, archive)
    for form in FORMATS:
        yield form.name, form.entry(citation)


def of_each(articles: Sequence[Filed], piece: PieceOf, identity: str) -> Iterator[Later]:
    """Give the files beside the articles."""
    for form in FORMATS:
        for filed in articles:
            make = partial(_file, form, [filed], piece)
            yield Later(file_path(filed.path, form), f"{identity} {filed.mark}", make)


def of_all(articles: Sequence[Filed], piece: PieceOf, key: str) -> Iterator[Later]:
    """Give the files of the archive, in its order, the newest first."""
    for form in FORMATS:
        ending = form.ending.rpartition(".")[2]
        yield Later(f"data/bibliography.{ending}", key, cache(partial(_file, form, articles, piece)))


def _file(form: Format, articles: Sequence[Filed], piece: PieceOf) -> bytes:
    return form.file(piece(filed, form.name) for filed in articles).encode()
