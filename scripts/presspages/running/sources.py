"""The sources of a folder, each with the editor's note beside it, and what an earlier run found in them. Called by `gather`.

An article is known by the hash of all that it is made of: its name, its bytes, the note, the tables, the address of the
archive, and this program. Where the disk describes source and note as it did then, they are not read for it.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from presspages.filing.brief import BRIEF, Brief
from presspages.filing.cache import Cache
from presspages.filing.left import Seen, settled
from presspages.rendering.render import Pages
from presspages.tables import folder, yamlfile

LIST = "sources"  # of the cache


@dataclass(frozen=True, slots=True)
class Found:
    """A source and the editor's note beside it, if there is one, as bytes; `stat` is how the disk described both before."""

    path: Path
    raw: bytes
    note: bytes | None
    stat: str

    def key(self, identity: str) -> str:
        """Hash all that the article is made of."""
        made = hashlib.sha256(f"{identity}\n{self.path.name}\n".encode())
        for part in (self.raw, self.note):
            made.update(b"-" if part is None else hashlib.sha256(part).digest())
        return made.hexdigest()


class Sources:
    """The sources in a folder, read for one archive."""

    def __init__(self, articles: Path, pages: Pages, cache: Cache) -> None:
        """Take what an earlier run found from `cache`."""
        self._articles = articles
        self._pages = pages
        self._cache = cache
        self._before = cache.listed(LIST, Seen)
        self._now: dict[str, Seen] = {}

    def find(self, path: Path) -> Found:
        """Read a source and its note.

        Raises:
            FaultyError: its name cannot be shown, or one of them is refused by its size or kind.
            OSError: the source cannot be read.
        """
        folder.check_name(path)
        limits, note = self._pages.tables.limits, path.with_suffix(".yml")
        noted = os.path.lexists(note)
        stat = self._described(path, noted=noted)
        raw = folder.contents(path, self._articles, limits.source_bytes)
        return Found(path, raw, yamlfile.found(note, limits.note_bytes) if noted else None, stat)

    def brief(self, path: Path) -> Brief | None:
        """Give what an earlier run found in a source, if it is as it was then.

        Raises:
            FaultyError: see `find`.
            OSError: the source cannot be read.
        """
        seen = self._before.get(path.name)
        if not seen or seen.stat != self._described(path, noted=os.path.lexists(f"{str(path)[:-4]}.yml")):
            found = self.find(path)
            kept = self._cache.get("brief", found.key(self._pages.identity))
            seen = Seen(found.stat, kept.decode()) if kept else None
        if seen is None:
            return None
        self.see(path, seen)
        return BRIEF.validate_json(seen.brief)

    def see(self, path: Path, seen: Seen) -> None:
        """Note what was found in a source, for later runs, if they will be able to tell that it is still as it was."""
        if seen.stat:
            self._now[path.name] = seen

    def remember(self) -> None:
        """Keep what was noted."""
        self._cache.list_anew(LIST, self._before, self._now)

    def _described(self, path: Path, *, noted: bool) -> str:
        """Write how the disk describes a source and its note, and what they are read for; empty if that says too little."""
        source, note = settled(str(path)), settled(f"{str(path)[:-4]}.yml") if noted else "none"
        return f"{self._pages.identity[:16]} {source} {note}" if source and note else ""
