"""Pagefind's list of pages made small, and its files the same on every run. Called by `index_search.py`.

A browser loads the whole list before its first search, so what stands in it for each article counts most in a large
archive. Pagefind names the file of each article by a hash, which no compression makes smaller, and writes how many words
each has: 7.5 bytes an article, compressed. Here the files are numbered in their order, and the lengths, by which the
ranking judges, are rounded: 3 bytes. It also writes the values of each filter in another order on every run, out of a
hash map; here they are sorted. The format is Pagefind's own and described nowhere but in its source
(`pagefind/src/index/index_metadata.rs`, `index_filter.rs`), so what does not look as it does in version 1.5 is refused.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

from pagefind_service import PagefindError

# With this every file of Pagefind begins, once it is unpacked.
MARK = b"pagefind_dcd"


def shrink(bundle: Path) -> None:
    """Number the pages of a finished index in the order in which they were given, and sort its filters.

    Raises:
        PagefindError: the index is not in the format that is known here.
    """
    entry = bundle / "pagefind-entry.json"
    told = json.loads(entry.read_text(encoding="utf-8"))
    [language] = told["languages"].values()
    listed = bundle / f"pagefind.{language['hash']}.pf_meta"
    version, pages, words, filters, *rest = _read(listed)
    pages = _numbered(bundle / "fragment", pages)
    filters = sorted([name, _sorted(bundle / "filter", file)] for name, file in filters)
    made = [version, pages, words, filters, *rest]
    listed.unlink()
    language["hash"] = _digest(cbor2.dumps(made))
    _write(bundle / f"pagefind.{language['hash']}.pf_meta", made)
    entry.write_text(json.dumps(told), encoding="utf-8")


def _numbered(folder: Path, pages: list[Any]) -> list[Any]:
    """Name the files of pages by their number, after a sign of the edition: a name never means two texts to a browser."""
    if {f"{name}.pf_fragment" for name, _ in pages} != {path.name for path in folder.iterdir()}:
        message = (
            "The index of the search page is not as Pagefind 1.5 writes it: its list of pages cannot be read."
        )
        raise PagefindError(message)
    edition = _digest(" ".join(name for name, _ in pages).encode())[:6]
    made = []
    for number, (name, length) in enumerate(pages):
        numbered = f"{edition}{number:06d}"
        (folder / f"{name}.pf_fragment").rename(folder / f"{numbered}.pf_fragment")
        made.append([numbered, rounded(length)])
    return made


def rounded(length: int) -> int:
    """Keep the four leading binary digits of a number, so that less than a ninth of it is lost.

    >>> rounded(7), rounded(100), rounded(739)
    (7, 96, 704)
    """
    spare = max(0, length.bit_length() - 4)
    return length >> spare << spare


def _sorted(folder: Path, name: str) -> str:
    """Sort the values of a filter; give the new name of its file."""
    path = folder / f"{name}.pf_filter"
    title, values = _read(path)
    path.unlink()
    made = [title, sorted(values)]
    name = _digest(cbor2.dumps(made))
    _write(folder / f"{name}.pf_filter", made)
    return name


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _read(path: Path) -> Any:
    unpacked = gzip.decompress(path.read_bytes())
    if not unpacked.startswith(MARK):
        message = f"{path.name} is not a file of Pagefind 1.5: it does not begin with {MARK.decode()}."
        raise PagefindError(message)
    return cbor2.loads(unpacked[len(MARK) :])


def _write(path: Path, content: Any) -> None:
    path.write_bytes(gzip.compress(MARK + cbor2.dumps(content), compresslevel=9, mtime=0))
