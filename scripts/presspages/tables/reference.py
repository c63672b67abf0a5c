"""Read the reference tables of an archive. Called by `pipeline` once a run."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from presspages.shared.faults import Fault, FaultyError
from presspages.tables import yamlfile
from presspages.tables.tables import Abbreviation, Limits, Organization, Publisher, Summit, Tables, Topic
from presspages.tables.words import Furniture, Vocabulary

# The tables by the names of their files, and what each holds.
KINDS: dict[str, Any] = {
    "summits": tuple[Summit, ...],
    "organization": Organization,
    "vocabulary": Vocabulary,
    "publishers": tuple[Publisher, ...],
    "furniture": Furniture,
    "topics": tuple[Topic, ...],
    "abbreviations": tuple[Abbreviation, ...],
    "limits": Limits,
}

# Where the tables lie that come with this repository.
OWN_TABLES = Path(__file__).resolve().parents[3] / "articles" / "reference"

# Tables that are the same for any organization: an archive that has none of its own is read with this repository's.
GENERAL = frozenset({"vocabulary", "publishers", "furniture"})

# Tables that an archive can do without.
OPTIONAL = frozenset({"topics", "abbreviations", "limits"})


def read_tables(folder: Path) -> Tables:
    """Read every table of a folder, and the general ones that it lacks as they come with this repository.

    Raises:
        FaultyError: a table is missing or wrong; the faults of all tables together.
    """
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, kind in KINDS.items():
        path = folder / f"{name}.yml"
        if name in OPTIONAL and not path.exists():
            continue
        if name in GENERAL and not path.exists():
            path = OWN_TABLES / path.name
        try:
            values[name] = yamlfile.read(path, kind)
        except FaultyError as error:
            faults.extend(error.faults)
    faults += _twice(folder / "summits.yml", values.get("summits", ()))
    if faults:
        raise FaultyError(*faults)
    return Tables(**values)


def _twice(path: Path, summits: Iterable[Summit]) -> list[Fault]:
    """Find ordinals that two meetings share: each names one meeting."""
    counted = Counter(summit.ordinal for summit in summits)
    return [
        Fault(str(path), None, f"`ordinal` {value} stands {count} times", "keep one meeting for each")
        for value, count in counted.items()
        if count > 1
    ]
