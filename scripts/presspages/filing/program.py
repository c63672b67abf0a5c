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


def _hash() -> str:
    """Hash the files of this package, and the versions of Python and of what the package builds on."""
    folder = Path(__file__).parent.parent
    made = hashlib.sha256(sys.version.encode())
    for package in PACKAGES:
        made.update(f"{package} {version(package)}\n".encode())
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("templates/*")]):
        made.update(f"{path.relative_to(folder).as_posix()}\n".encode() + path.read_bytes())
    return made.hexdigest()


# Taken when the program is loaded: what is edited later is not what runs.
PROGRAM = _hash()
