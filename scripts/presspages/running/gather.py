"""Every source of a folder as an article: known from an earlier run where nothing changed, converted where it did.

Called by `pipeline`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from presspages.classifying.classify import Classified
from presspages.exporting.pieces import entries_of
from presspages.filing.brief import BRIEF, Brief, Kept, Known
from presspages.filing.cache import Cache, Entry, entry
from presspages.filing.filing import filed_alone
from presspages.filing.left import Seen
from presspages.rendering.render import Pages
from presspages.running.convert import Tools, convert
from presspages.running.progress import Progress
from presspages.running.sources import Found, Sources
from presspages.running.workers import in_order
from presspages.shared.faults import Fault, FaultyError
from presspages.tables import folder, yamlfile
from presspages.tables.notes import Note


class Made(NamedTuple):
    """What a conversion makes of a source: all that is kept of it."""

    brief: Brief
    seen: Seen
    entries: list[Entry]


class Gatherer:
    """Gathers the articles of one folder."""

    def __init__(self, articles: Path, pages: Pages, cache: Cache, progress: Progress) -> None:
        """Convert the sources in `articles` for the archive that `pages` are made for; keep what is made in `cache`."""
        self._articles = articles
        self._sources = Sources(articles, pages, cache)
        self._pages = pages
        self._cache = cache
        self._progress = progress
        self.new: set[str] = set()
        self._tools: Tools | None = None
        self._last: tuple[str, Classified] | None = None

    def gather(self, sources: Sequence[Path]) -> tuple[list[Known], list[Fault]]:
        """Give the sound articles, and the faults of the others."""
        faults = [*folder.orphans(self._articles), *folder.misnamed(self._articles)]
        sound: list[Known] = []
        new: list[Path] = []
        for path in self._progress.over("Reading", sources):
            with _faults_of(path, faults):
                if brief := self._sources.brief(path):
                    sound.append(self._known(brief, path))
                else:
                    new.append(path)
        converted = in_order(self._convert, new)
        for path, made in zip(self._progress.over("Converting", new), converted, strict=True):
            if isinstance(made, Made):
                sound.append(self._keep(path, made))
            else:
                faults += made
        self._sources.remember()
        return sound, sorted(faults, key=lambda fault: (fault.file, fault.line or 0))

    def _convert(self, path: Path) -> Made | list[Fault]:
        """Convert a source, and make what other pages tell of it and its pieces; nothing is kept here."""
        faults: list[Fault] = []
        made: Made | list[Fault] = faults
        with _faults_of(path, faults):
            found = self._sources.find(path)
            key = found.key(self._pages.identity)
            note = found.note if found.note is None else Kept.of(path.with_suffix(".yml").name, found.note)
            brief = Brief.of(self._whole(found, key), key, note)
            filed = filed_alone(self._known(brief, path))
            written = BRIEF.dump_json(brief)
            entries = [entry("brief", key, written), *entries_of(filed, self._pages)]
            made = Made(brief, Seen(found.stat, written.decode()), entries)
        return made  # noqa: RET504 - not reached from within by whoever has faults

    def _keep(self, path: Path, made: Made) -> Known:
        self._cache.keep(made.entries)
        self._sources.see(path, made.seen)
        self.new.add(path.name)
        return self._known(made.brief, path)

    def _known(self, brief: Brief, path: Path) -> Known:
        return Known(brief, partial(self._again, path, brief.key), partial(self._read, path))

    def _whole(self, found: Found, key: str) -> Classified:
        if self._tools is None:
            self._tools = Tools.of(self._pages.tables)
        note = Note()
        if found.note is not None:
            note = yamlfile.parse(found.note, str(found.path.with_suffix(".yml")), Note)
        whole = convert(found.path.name, found.raw, str(found.path), note, self._tools)
        self._last = key, whole
        return whole

    def _again(self, path: Path, key: str) -> Classified:
        """Give the whole of an article: the last one at once, another one by converting its source again."""
        if self._last and self._last[0] == key:
            return self._last[1]
        found = self._found_as_it_was(path)
        if found.key(self._pages.identity) != key:
            raise FaultyError(_changed(path))
        return self._whole(found, key)

    def _read(self, path: Path, kept: Kept) -> bytes:
        found = self._found_as_it_was(path)
        content = found.raw if kept.name == path.name else found.note
        if content is None or Kept.of(kept.name, content) != kept:
            raise FaultyError(_changed(path))
        return content

    def _found_as_it_was(self, path: Path) -> Found:
        try:
            return self._sources.find(path)
        except OSError as error:
            raise FaultyError(_changed(path)) from error


@contextmanager
def _faults_of(path: Path, faults: list[Fault]) -> Iterator[None]:
    """Add what is wrong with one source to the faults; whatever it is, the others are converted."""
    try:
        yield
    except FaultyError as error:
        faults += error.faults
    except OSError as error:
        faults.append(Fault(str(path), None, f"cannot be read ({error.strerror})", "mend or remove it"))
    except Exception as error:  # noqa: BLE001 - a mistake in one article is no reason to lose the others
        what = f"a mistake of this program ({type(error).__name__}: {error})"
        faults.append(Fault(str(path), None, what, "report it with this file"))


def _changed(path: Path) -> Fault:
    return Fault(str(path), None, "was changed while it was being converted", "run again")
