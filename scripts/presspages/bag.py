"""The sources as a bag, so that whoever keeps a copy can tell that it is whole. Called by `exports`.

A bag is a folder with its payload below `data`, and beside it the hashes of all that is in it: RFC 8493.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from presspages.archive import Archive
from presspages.filing import Filed
from presspages.render import Page, raw_path

FOLDER = "sources"

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag(articles: Iterable[Filed], notes: Mapping[str, bytes], archive: Archive) -> Iterator[Page]:
    """Make the bag: every source and every note as it was found, then what tells about them.

    There is no `Bagging-Date`, because the same sources make the same bag on any day; and no bag of nothing.
    """
    payload = [Page(raw_path(filed), filed.article.source.raw) for filed in articles]
    payload += [Page(f"{FOLDER}/data/{name}", note) for name, note in notes.items()]
    if not payload:
        return
    tags = [
        Page(f"{FOLDER}/bagit.txt", DECLARATION),
        Page(f"{FOLDER}/bag-info.txt", _info(payload, archive)),
        Page(f"{FOLDER}/manifest-sha256.txt", _manifest(payload)),
    ]
    yield from payload
    yield from tags
    yield Page(f"{FOLDER}/tagmanifest-sha256.txt", _manifest(tags))


def _info(payload: Iterable[Page], archive: Archive) -> bytes:
    """Describe the bag; its Oxum is the bytes and the number of the payload's files."""
    sizes = [len(page.content) for page in payload]
    lines = {
        "External-Identifier": archive.id_of_part(f"{FOLDER}/"),
        "External-Description": f"{archive.name}: the texts as they were found, and the editor's notes on them",
        "Payload-Oxum": f"{sum(sizes)}.{len(sizes)}",
    }
    return "".join(f"{label}: {value}\n" for label, value in lines.items()).encode()


def _manifest(files: Iterable[Page]) -> bytes:
    """List the hashes of files, in the order of their names, as `sha256sum` does."""
    lines = sorted((_written(page.path), hashlib.sha256(page.content).hexdigest()) for page in files)
    return "".join(f"{digest}  {name}\n" for name, digest in lines).encode()


def _written(path: str) -> str:
    """Write the name of a file as a manifest does (RFC 8493, section 2.1.3): line ends and percent signs encoded.

    >>> _written("sources/data/100% true.txt")
    'data/100%25 true.txt'
    """
    name = path.removeprefix(f"{FOLDER}/")
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
