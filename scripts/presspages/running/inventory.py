"""The list of the files in `docs` that this program made, which tells them from a person's. Read and written by `publish`."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from presspages.shared.faults import Fault, FaultyError

LIST = ".presspages.json"

# The hashes of what this program wrote to a path: one, or two while a run is moving files into place.
Made = dict[str, list[str]]


def made_in(docs: Path) -> Made:
    """Give the files in a folder that this program made, each with the hashes of what it wrote.

    Raises:
        FaultyError: the list of them cannot be read.
    """
    try:
        return TypeAdapter(Made).validate_json((docs / LIST).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        what = "the list of generated files cannot be read"
        raise FaultyError(Fault(str(docs / LIST), None, what, "delete it and the generated pages")) from error


def as_list(made: Made) -> bytes:
    """Write the list."""
    return (json.dumps(made, sort_keys=True, ensure_ascii=False) + "\n").encode()


def both(old: Made, new: Made) -> Made:
    """List what was made and what is about to be, so that neither is ever taken for a person's file."""
    # Of two that are the same nothing has to be put together: in a large archive nearly all are.
    moved = {
        path: sorted({*old.get(path, []), *hashes}) for path, hashes in new.items() if old.get(path) != hashes
    }
    return {**old, **moved}
