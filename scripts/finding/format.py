"""The files of a search index in the format of Pagefind 1.5: how one is read and written. For the other modules here.

The format is Pagefind's own and described nowhere but in its source (`pagefind/src/index/`), and it changes with its
versions, so that what looks otherwise is refused. Each file is packed by gzip and holds, after a mark, one value in CBOR:

    pagefind.<name>.pf_meta    what a browser loads first: the pages, the pieces, the filters, the sorts, the fields
    index/<name>.pf_index      a piece: words in their order, each with the pages that have it, see `words`
    filter/<name>.pf_filter    the name of a filter, and its values, each with the numbers of its pages
    fragment/<name>.pf_fragment    a page's address, text and facts, in JSON

`pagefind-entry.json` names the first of these.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple, Self

import cbor2

from finding.service import PagefindError

# The versions that write this format.
VERSION = "1.5."
# With this every file of Pagefind begins, once it is unpacked.
MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
# How the pieces are packed, since they are many: less than a hundredth larger than could be, in a third of the time.
QUICKLY = 7
# Digits of a name: everybody loads those of all pieces.
SHORT = 7


class Listing(NamedTuple):
    """What a browser loads first. Each page is the name of its fragment and its length in words, by their numbers.

    Each piece is a beginning of its first word and of its last, long enough to tell them from the next piece, and the
    name of its file; each filter its name and that of its file. Sorts are not used here.
    """

    version: str
    pages: list[list[Any]]
    pieces: list[list[str]]
    filters: list[list[str]]
    sorts: list[Any]
    fields: list[str]

    @classmethod
    def of(cls, bundle: Path) -> Self:
        """Read the list of a finished index.

        Raises:
            PagefindError: the index is not in the format that is known here.
        """
        told = read_entry(bundle)
        if not told["version"].startswith(VERSION):
            raise unknown(f"it is of version {told['version']}")
        if len(told["languages"]) != 1:
            raise unknown("its pages have no words, or several languages")
        [language] = told["languages"].values()
        parts = read(bundle / f"pagefind.{language['hash']}.pf_meta")
        if not isinstance(parts, list) or len(parts) != len(cls._fields):
            raise unknown("its list cannot be read")
        listing = cls(*parts)
        fragments = {path.name for path in (bundle / "fragment").iterdir()}
        if {f"{name}.pf_fragment" for name, _ in listing.pages} != fragments:
            raise unknown("its list does not name its pages")
        if listing.sorts:
            raise unknown("it has orders of its own")
        return listing

    def write(self, bundle: Path) -> None:
        """Write the list, and its name into the entry of the index, which is there."""
        told = read_entry(bundle)
        [language] = told["languages"].values()
        language["hash"] = write(bundle, "pagefind.{}.pf_meta", list(self))
        language["page_count"] = len(self.pages)
        (bundle / ENTRY).write_text(json.dumps(told), encoding="utf-8")


def unknown(why: str) -> PagefindError:
    """Say that an index is in another format."""
    return PagefindError(f"The index of the search page is not as Pagefind {VERSION}x writes it: {why}.")


def read_entry(bundle: Path) -> Any:
    """Read the entry of an index."""
    return json.loads((bundle / ENTRY).read_text(encoding="utf-8"))


def read(path: Path) -> Any:
    """Read a file that holds CBOR.

    Raises:
        PagefindError: it does not begin with the mark.
    """
    unpacked = gzip.decompress(path.read_bytes())
    if not unpacked.startswith(MARK):
        raise unknown(f"{path.name} does not begin with {MARK.decode()}")
    return cbor2.loads(unpacked[len(MARK) :])


def write(bundle: Path, pattern: str, content: Any, level: int = 9) -> str:
    """Write CBOR into a file that is named by the beginning of a digest of it that no other has; give the name."""
    unpacked = MARK + cbor2.dumps(content)
    digest = hashlib.sha256(unpacked).hexdigest()
    names = (digest[:length] for length in range(SHORT, len(digest)))
    name, path = next((name, path) for name in names if not (path := bundle / pattern.format(name)).exists())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(unpacked, compresslevel=level, mtime=0))
    return name
