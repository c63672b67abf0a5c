"""Read the reference tables of an archive. Called by `pipeline` once a run."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
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
    files: list[tuple[str, str, bytes]] = []
    faults: list[Fault] = []
    for name, path in _paths(folder):
        try:
            files.append((name, str(path), yamlfile.found(path)))
        except FaultyError as error:
            faults.extend(error.faults)
    return _checked(tuple(files), tuple(faults))


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    """Say where each table lies that an archive has, or must have."""
    for name in KINDS:
        path = folder / f"{name}.yml"
        if path.exists() or name not in OPTIONAL:
            yield name, OWN_TABLES / path.name if name in GENERAL and not path.exists() else path


@lru_cache(maxsize=2)
def _checked(files: Sequence[tuple[str, str, bytes]], faults: Sequence[Fault]) -> Tables:
    """Check the tables, each with its name, place and content; once for a process that converts again and again, as `mkdocs serve` does."""
    values: dict[str, Any] = {}
    found = list(faults)
    for name, place, raw in files:
        try:
            values[name] = yamlfile.parse(raw, place, KINDS[name])
        except FaultyError as error:
            found.extend(error.faults)
        if name == "summits":
            found += _twice(place, values.get(name, ()))
    if found:
        raise FaultyError(*found)
    return Tables(**values)


def _twice(place: str, summits: Iterable[Summit]) -> list[Fault]:
    """Find ordinals that two meetings share: each names one meeting."""
    counted = Counter(summit.ordinal for summit in summits)
    return [
        Fault(place, None, f"`ordinal` {value} stands {count} times", "keep one meeting for each")
        for value, count in counted.items()
        if count > 1
    ]
