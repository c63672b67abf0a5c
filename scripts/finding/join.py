"""One index out of those that Pagefind made of some pages each, and made small. Called by `index`.

What comes out does not depend on how the pages were divided. Pagefind would make the same words of all pages at once, but
holds all of them in memory then.

A browser loads the list of the pages before its first search, so what stands in it for each article counts most in a large
archive. Pagefind names the file of each article by a hash, which no compression makes smaller, and writes how many words
each has: 7.5 bytes an article, compressed. Here the files are numbered in their order, and the lengths, by which the
ranking judges, are rounded: 3 bytes. It also writes the values of each filter in another order on every run, out of a
hash map; here they are sorted.
"""

import gc
import hashlib
import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from finding.format import QUICKLY, Listing, read, write
from finding.words import Part, in_order, pieces, shortened


def join(folders: Sequence[Path], bundle: Path) -> None:
    """Make one index of parts, which stand in the order of their pages; their files are moved or left to be removed.

    Raises:
        PagefindError: a part is not in the format that is known here.
    """
    listings = [Listing.of(folder) for folder in folders]
    counts = itertools.accumulate((len(each.pages) for each in listings), initial=0)
    parts = [Part(*each) for each in zip(folders, listings, counts, strict=False)]
    fields = sorted({field for each in listings for field in each.fields})
    _move_program(folders[0], bundle)
    with _uncollected():
        made = Listing(
            version=listings[0].version,
            pages=_pages(parts, bundle),
            pieces=_pieces(parts, fields, bundle),
            filters=_filters(parts, bundle),
            sorts=[],
            fields=fields,
        )
    made.write(bundle)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for rings in millions of lists of numbers, which have none and take thrice as long with it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _move_program(folder: Path, bundle: Path) -> None:
    """Move what is the same in every part: the program that searches, and the entry."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix != ".pf_meta":
            path.rename(bundle / path.name)


def _pages(parts: Sequence[Part], bundle: Path) -> list[list[Any]]:
    """Name the files of pages by their number, after a sign of the edition: a name hardly ever means two texts to a browser."""
    files = [
        (part.folder / "fragment" / f"{name}.pf_fragment", length)
        for part in parts
        for name, length in part.listing.pages
    ]
    edition = hashlib.sha256()
    for path, _ in files:
        edition.update(path.read_bytes())
    (bundle / "fragment").mkdir()
    made = []
    for number, (path, length) in enumerate(files):
        name = f"{edition.hexdigest()[:6]}{number:06d}"
        path.rename(bundle / "fragment" / f"{name}.pf_fragment")
        made.append([name, rounded(length)])
    return made


def rounded(length: int) -> int:
    """Keep the four leading binary digits of a number, so that less than a ninth of it is lost.

    >>> rounded(7), rounded(100), rounded(739)
    (7, 96, 704)
    """
    spare = max(0, length.bit_length() - 4)
    return length >> spare << spare


def _pieces(parts: Sequence[Part], fields: Sequence[str], bundle: Path) -> list[list[str]]:
    """Write the words of all parts, piece by piece."""
    bounds, names = [], []
    for piece in pieces(in_order(parts, fields)):
        bounds.append((piece[0][0], piece[-1][0]))
        names.append(write(bundle, "index/{}.pf_index", [piece], QUICKLY))
    return [[*each, name] for each, name in zip(shortened(bounds), names, strict=True)]


def _filters(parts: Sequence[Part], bundle: Path) -> list[list[str]]:
    """Write the filters of all parts, and their values, sorted."""
    made: dict[str, dict[str, list[int]]] = {}
    for part in parts:
        for name, file in part.listing.filters:
            _, values = read(part.folder / "filter" / f"{file}.pf_filter")
            for value, pages in values:
                numbers = made.setdefault(name, {}).setdefault(value, [])
                numbers += [part.before + page for page in pages]
    return [
        [name, write(bundle, "filter/{}.pf_filter", [name, sorted(map(list, values.items()))])]
        for name, values in sorted(made.items())
    ]
