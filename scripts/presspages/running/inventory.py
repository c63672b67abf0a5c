"""The list of the files in `docs` that this program made, which tells them from a person's. Read and written by `publish`.

While a run moves files into place, what it moves stands on a second list, so that neither the old nor the new is ever
taken for a person's file.
"""

from pathlib import Path

from pydantic import TypeAdapter

from presspages.shared.faults import Fault, FaultyError

LIST = ".presspages.json"
MOVING = ".presspages.moving.json"

# The hashes of what this program wrote to a path: one, or several where a run was killed while it moved files.
Made = dict[str, list[str]]
MADE = TypeAdapter(Made)


def made_in(docs: Path) -> Made:
    """Give the files in a folder that this program made, each with the hashes of what it wrote.

    Raises:
        FaultyError: the lists of them cannot be read.
    """
    made = _read(docs / LIST)
    for path, hashes in _read(docs / MOVING).items():
        made[path] = [*made.get(path, ()), *hashes]
    return made


def as_list(made: Made) -> bytes:
    """Write a list."""
    return MADE.dump_json(dict(sorted(made.items()))) + b"\n"


def _read(path: Path) -> Made:
    try:
        return MADE.validate_json(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        what = "the list of generated files cannot be read"
        raise FaultyError(Fault(str(path), None, what, "delete it and the generated pages")) from error
