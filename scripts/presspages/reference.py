"""Read the reference tables of an archive. Called by `pipeline` once a run."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from presspages import yamlfile
from presspages.faults import Fault, FaultyError
from presspages.tables import Abbreviation, Furniture, Limits, Organization, Publisher, Summit, Tables, Topic

# The tables by the names of their files, and what each holds.
KINDS: dict[str, Any] = {
    "summits": tuple[Summit, ...],
    "organization": Organization,
    "publishers": tuple[Publisher, ...],
    "furniture": Furniture,
    "topics": tuple[Topic, ...],
    "abbreviations": tuple[Abbreviation, ...],
    "limits": Limits,
}

# Tables that an archive can do without.
OPTIONAL = frozenset({"topics", "abbreviations", "limits"})


def read_tables(folder: Path) -> Tables:
    """Read every table of a folder.

    Raises:
        FaultyError: a table is missing or wrong; the faults of all tables together.
    """
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, kind in KINDS.items():
        path = folder / f"{name}.yml"
        if name in OPTIONAL and not path.exists():
            continue
        try:
            values[name] = yamlfile.read(path, kind)
        except FaultyError as error:
            faults.extend(error.faults)
    faults += _twice(folder / "summits.yml", values.get("summits", ()))
    if faults:
        raise FaultyError(*faults)
    return Tables(**values)


def _twice(path: Path, summits: Iterable[Summit]) -> list[Fault]:
    """Find ordinals and years that two meetings share: each names one meeting."""
    summits = tuple(summits)
    counted = {
        "ordinal": Counter(summit.ordinal for summit in summits),
        "year": Counter(summit.year for summit in summits),
    }
    return [
        Fault(str(path), None, f"`{name}` {value} stands {count} times", "keep one meeting for each")
        for name, values in counted.items()
        for value, count in values.items()
        if count > 1
    ]
