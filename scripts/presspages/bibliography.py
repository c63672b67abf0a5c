"""The files that citations are loaded from: one of each format beside each article, and for the archive. Called by `exports`."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from presspages.archive import Archive
from presspages.citation import Citation
from presspages.citing import FORMATS, Format, file_path
from presspages.files import Later, Long, encoded
from presspages.filing import Filed, PiecesOf


def entries(filed: Filed, archive: Archive) -> Iterator[tuple[str, str]]:
    """Write the citation of an article in each format: a piece of the article, under the format's name."""
    citation = Citation.of(filed, archive)
    for form in FORMATS:
        yield form.name, form.entry(citation)


def of_each(articles: Sequence[Filed], each: PiecesOf) -> Iterator[Later]:
    """Give the files beside the articles."""
    for form in FORMATS:
        for filed in articles:
            yield Later(file_path(filed.path, form), filed.mark, partial(_one, form, filed, each))


def of_all(articles: Sequence[Filed], each: PiecesOf, key: str) -> Iterator[Long]:
    """Give the files of the archive, in its order, the newest first."""
    for form in FORMATS:
        ending = form.ending.rpartition(".")[2]
        make = partial(encoded, partial(_file, form, articles, each))
        yield Long(f"data/bibliography.{ending}", key, make)


def _one(form: Format, filed: Filed, each: PiecesOf) -> bytes:
    return "".join(_file(form, [filed], each)).encode()


def _file(form: Format, articles: Sequence[Filed], each: PiecesOf) -> Iterable[str]:
    return form.file(each(articles, form.name))
