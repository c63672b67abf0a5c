"""How the last run left the files that it wrote, and the sources that it read: what `cache` lists of them.

A file that the disk describes as it did then is taken to be as it was, without reading it. Asked by `plan`, `publish` and `sources`.
"""

import os
import stat
import time
from typing import NamedTuple

# A description counts only if nothing changed the file for so long before: a change in the same tick of the disk's clock
# would not show. No disk's tick is longer than two seconds.
SETTLED = 2_000_000_000


class Written(NamedTuple):
    """A file in `docs` as it was left: the key of what it was made of, its hash, and how the disk describes it."""

    key: str
    sha256: str
    stat: str


class Seen(NamedTuple):
    """A source as it was read: how the disk described it and its note, and the archive that it was read for; its brief."""

    stat: str
    brief: str


def described(path: str) -> str:
    """Write how the disk describes a file; empty if there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked for every file of an archive, and pathlib takes its time
    except OSError:
        return ""
    return _written(found)


def settled(path: str) -> str:
    """Write how the disk describes a file that has been left alone for some time; empty if it is none, or is a link."""
    try:
        found = os.lstat(path)
    except OSError:
        return ""
    last = max(
        found.st_ctime_ns, found.st_mtime_ns
    )  # one of them is the time of birth, where that is what is kept
    return _written(found) if time.time_ns() - last > SETTLED else ""


def _written(found: os.stat_result) -> str:
    if not stat.S_ISREG(found.st_mode):
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"
