"""The files that citations are loaded from: one of each format beside each article, and for the archive. Called by `exports`."""

from collections.abc import Iterator, Sequence
from functools import partial

from presspages.citing.citation import Citation
from presspages.citing.citing import FORMATS, Format, file_path
from presspages.filing.archive import Archive
from presspages.filing.files import Later, Long
from presspages.filing.filing import Filed, PiecesOf
from presspages.filing.joined import Joiner, Listed


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


def of_all(articles: Sequence[Filed], joiner: Joiner, key: str) -> Iterator[Long]:
    """Give the files of the archive, in its order, the newest first."""
    listed = Listed(articles)
    for form in FORMATS:
        path = f"data/bibliography.{form.ending.rpartition('.')[2]}"
        yield Long(path, key, partial(joiner.file, path, form.frame, listed, form.name))


def _one(form: Format, filed: Filed, each: PiecesOf) -> bytes:
    return form.frame.around("".join(each([filed], form.name)))
