"""One run at a time in a folder, and what the disk refuses said as a fault. Used by `pipeline` and `publish`."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from presspages.shared.faults import Fault, FaultyError

if sys.platform != "win32":
    import fcntl

# How long a run waits for another one that writes into the same folder, in seconds, and how often it looks.
PATIENCE = 60.0
LOOK = 0.05


@contextmanager
def alone_in(docs: Path, *, make: bool = True, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other runs out of `docs`, which is made if it is not there and `make` is true; wait while one is in it.

    The folder itself is locked, so nothing is left behind, and whoever is killed holds no lock. Windows has no
    such lock: there nobody is kept out.

    Raises:
        FaultyError: another run does not end, or there can be no such folder.
    """
    if make and not docs.exists():
        with told(docs):
            docs.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32" or not docs.exists():
        yield
        return
    with told(docs):
        folder = os.open(docs, os.O_RDONLY)
    try:
        _lock(folder, docs, patience)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, docs: Path, patience: float) -> None:
    if sys.platform == "win32":
        return
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                what = "another run is writing here and does not end"
                raise FaultyError(Fault(str(docs), None, what, "stop it, then run again")) from None
            time.sleep(LOOK)
        else:
            return


@contextmanager
def told(docs: Path) -> Iterator[None]:
    """Say as a fault what the disk refuses."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or docs)
        what = f"cannot be written ({error.strerror})"
        raise FaultyError(Fault(place, None, what, "make room or give leave, and run again")) from error
