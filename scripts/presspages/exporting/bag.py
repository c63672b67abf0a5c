"""The sources as a bag, so that whoever keeps a copy can tell that it is whole. Called by `exports`.

A bag is a folder with its payload below `data`, and beside it the hashes of all that is in it: RFC 8493.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import partial

from presspages.filing.archive import Archive
from presspages.filing.files import Later, Page
from presspages.filing.filing import Filed

FOLDER = "sources"

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def payload(articles: Iterable[Filed]) -> list[Later]:
    """Give every source and every note as it was found."""
    return [
        Later(f"{FOLDER}/data/{kept.name}", kept.sha256, partial(filed.read, kept), kept.sha256)
        for filed in articles
        for kept in (filed.brief.source, filed.brief.note)
        if kept
    ]


def size(articles: Iterable[Filed]) -> tuple[int, int]:
    """Give the bytes and the number of the files in the payload."""
    sizes = [kept.size for filed in articles for kept in (filed.brief.source, filed.brief.note) if kept]
    return sum(sizes), len(sizes)


def tags(files: Iterable[Later], articles: Iterable[Filed], archive: Archive) -> list[Page]:
    """Make the files that tell about the `files` of the payload; there is no bag of nothing.

    There is no `Bagging-Date`, because the same sources make the same bag on any day.
    """
    hashes = {page.path: page.sha256 for page in files}
    if not hashes:
        return []
    made = [
        Page(f"{FOLDER}/bagit.txt", DECLARATION),
        Page(f"{FOLDER}/bag-info.txt", _info(articles, archive)),
        Page(f"{FOLDER}/manifest-sha256.txt", _manifest(hashes)),
    ]
    own = {page.path: hashlib.sha256(page.content).hexdigest() for page in made}
    return [*made, Page(f"{FOLDER}/tagmanifest-sha256.txt", _manifest(own))]


def _info(articles: Iterable[Filed], archive: Archive) -> bytes:
    """Describe the bag; its Oxum is the bytes and the number of the payload's files."""
    lines = {
        "External-Identifier": archive.id_of_part(f"{FOLDER}/"),
        "External-Description": f"{archive.name}: the texts as they were found, and the editor's notes on them",
        "Payload-Oxum": "{}.{}".format(*size(articles)),
    }
    return "".join(f"{label}: {value}\n" for label, value in lines.items()).encode()


def _manifest(hashes: Mapping[str, str]) -> bytes:
    """List the hashes of files, in the order of their names, as `sha256sum` does."""
    lines = sorted((_written(path), digest) for path, digest in hashes.items())
    return "".join(f"{digest}  {name}\n" for name, digest in lines).encode()


def _written(path: str) -> str:
    """Write the name of a file as a manifest does (RFC 8493, section 2.1.3): line ends and percent signs encoded.

    >>> _written("sources/data/100% true.txt")
    'data/100%25 true.txt'
    """
    name = path.removeprefix(f"{FOLDER}/")
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
