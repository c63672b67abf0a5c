"""What lies in the folder of articles: which files are sources and notes, and that nothing outside it is ever read.

Called by `pipeline` and, for every file, by `yamlfile`. Files whose names begin with a dot are left alone.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from presspages.shared.faults import Fault, FaultyError
from presspages.shared.unseen import ACTING

# How names end that are meant for a source or a note, and how they have to end.
ENDINGS = {".txt": ".txt", ".text": ".txt", ".yml": ".yml", ".yaml": ".yml"}


def sources(articles: Path) -> Sequence[Path]:
    """List the sources in the order of their names, which is the same on every machine.

    Raises:
        OSError: the folder cannot be read. To take it for an empty one would delete every page.
    """
    return _named(articles, ".txt")


def orphans(articles: Path) -> Iterator[Fault]:
    """Find notes that stand beside no article."""
    for path in _named(articles, ".yml"):
        if not os.path.lexists(path.with_suffix(".txt")):
            what = f"a note without its article, {_shown(path.with_suffix('.txt').name)}"
            place = str(path.with_name(_shown(path.name)))
            yield Fault(place, None, what, "give both the same name, or remove the note")


def misnamed(articles: Path) -> Iterator[Fault]:
    """Find files whose names only nearly end as those of sources and notes do, which would be left out without a word."""
    for name in sorted(os.listdir(articles)):  # noqa: PTH208 - names are all that is needed
        ending = ENDINGS.get(Path(name).suffix.casefold())
        if ending and not name.endswith(ending) and not name.startswith("."):
            place = str(articles / _shown(name))
            yield Fault(
                place, None, f"a name that does not end in {ending}", "rename the file, or move it elsewhere"
            )


def check_name(path: Path) -> None:
    """Refuse a file name that no page and no message could show as it is.

    Raises:
        FaultyError: the name holds control characters, signs that reorder text, or bytes that are no text.
    """
    if ACTING.search(path.name):
        place = str(path.with_name(_shown(path.name)))
        what = "a file name with characters that cannot be shown"
        raise FaultyError(Fault(place, None, what, "rename the file"))


def contents(path: Path, within: Path, limit: int) -> bytes:
    """Read a file of at most `limit` bytes that lies in the folder `within`, through links if they stay there.

    Raises:
        FaultyError: it leads out of the folder, is no file, or is larger.
        OSError: it cannot be read.
    """
    found = path.lstat()
    real = path if stat.S_ISREG(found.st_mode) else check_inside(path, within)
    found = real.stat()
    if not stat.S_ISREG(found.st_mode):
        raise FaultyError(Fault(str(path), None, "no file, but has the name of one", "move it elsewhere"))
    if found.st_size > limit:
        what = f"{found.st_size} bytes, and the limit is {limit}"
        raise FaultyError(
            Fault(str(path), None, what, "shorten it, or raise the limit in reference/limits.yml")
        )
    return real.read_bytes()


def check_inside(path: Path, within: Path) -> Path:
    """Follow the links of a path to the file or folder itself.

    Raises:
        FaultyError: that lies outside the folder `within`.
        OSError: the links lead nowhere.
    """
    real = Path(os.path.realpath(path, strict=True))
    if not real.is_relative_to(os.path.realpath(within, strict=True)):
        what = "a link that leads out of the folder"
        raise FaultyError(Fault(str(path), None, what, "put what it leads to there, or remove the link"))
    return real


def _named(articles: Path, ending: str) -> list[Path]:
    names = sorted(name for name in os.listdir(articles) if name.endswith(ending) and name[0] != ".")  # noqa: PTH208 - sorts names ten times faster than paths
    return [articles / name for name in names]


def _shown(name: str) -> str:
    """Write a file name so that a terminal shows every character of it."""
    return name.encode("unicode_escape").decode() if ACTING.search(name) else name
