"""What this program is made of, told in one hash: where it differs, everything is made anew. Called by `pipeline`."""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path

# The packages whose next version may write other bytes.
PACKAGES = (
    "babel",
    "jinja2",
    "py3langid",
    "pydantic",
    "python-frontmatter",
    "python-slugify",
    "pyyaml",
    "text-unidecode",
)


FOLDER = Path(__file__).parent.parent


def program() -> str:
    """Hash what runs: the code as it was loaded, and the templates as they are now, for one that is edited is compiled again."""
    return _hash(CODE, "templates/*")


def _hash(first: str, files: str) -> str:
    """Hash so many files of this package behind what is known already."""
    made = hashlib.sha256(first.encode())
    for path in sorted(FOLDER.rglob(files)):
        made.update(f"{path.relative_to(FOLDER).as_posix()}\n".encode() + path.read_bytes())
    return made.hexdigest()


# Taken when the program is loaded, with the versions of Python and of what the package builds on: code that is edited later is not what runs.
CODE = _hash("\n".join([sys.version, *(f"{package} {version(package)}" for package in PACKAGES)]), "*.py")
