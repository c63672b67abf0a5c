"""A folder of articles through all stages: read everything, gather the faults, write what is sound.

Called by `__main__` for the command line and by `mkdocs_hooks.py` before a build.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from presspages.exporting.pieces import Pieces
from presspages.filing.cache import Cache
from presspages.filing.filing import Filed, file_articles
from presspages.filing.left import Written
from presspages.rendering.render import Pages
from presspages.running.alone import alone_in
from presspages.running.gather import Gatherer
from presspages.running.plan import Changes, plan
from presspages.running.progress import Progress
from presspages.running.publish import carry_out
from presspages.running.site import site
from presspages.shared.faults import Fault, FaultyError
from presspages.tables import folder
from presspages.tables.reference import OWN_TABLES, read_tables

LEFT = "docs"  # of the cache: the list of how the files were left


@dataclass(frozen=True, slots=True)
class Run:
    """What a run found: how many sources, the sound articles, the faults, what it changes (None: it must not).

    `new` names the files of the sound articles that an earlier run did not know as they are. `report` holds, if it was
    asked for, all that was found in each sound article as JSON, by its file name.
    """

    sources: int
    articles: tuple[Filed, ...]
    faults: tuple[Fault, ...]
    changes: Changes | None
    new: frozenset[str] = frozenset()
    report: Mapping[str, str] = field(default_factory=dict)


def run(  # noqa: PLR0913 - each is an option of the command line
    articles: Path,
    docs: Path,
    *,
    keep_going: bool = False,
    write: bool = True,
    address: str = "",
    report: bool = False,
) -> Run:
    """Convert a folder and publish it into `docs`, for a site that will live at `address`, if that is known.

    With a fault nothing is written but the cache, unless `keep_going` lets the sound articles through. With `write`
    false the changes are only worked out, and every file in `docs` is read for it.
    """
    sources: Sequence[Path] = ()
    try:
        sources = _sources(articles)
        tables = read_tables(_tables_folder(articles))
    except FaultyError as error:
        return Run(len(sources), (), error.faults, None)
    pages = Pages(tables, address)
    with Cache(docs, write=write) as cache:
        gatherer = Gatherer(articles, pages, cache, Progress())
        known, faults = gatherer.gather(sources)
        filed = tuple(file_articles(known))
        changes: Changes | None = None
        if not faults or keep_going:
            try:
                with alone_in(docs, make=write):
                    changes = _publish(filed, pages, cache, docs, write)
            except FaultyError as error:
                faults += error.faults
        pieces = Pieces(pages, cache)
        told = {each.name: pieces.get(each, "report") for each in filed} if report else {}
    return Run(len(sources), filed, tuple(faults), changes, frozenset(gatherer.new), told)


def _publish(filed: tuple[Filed, ...], pages: Pages, cache: Cache, docs: Path, write: bool) -> Changes:
    """Bring `docs` in line with the articles, and keep in the cache what the next run may use."""
    left = cache.listed(LEFT, Written)
    changes = plan(site(filed, pages, cache), docs, left, surely=not write)
    if not write:
        return changes
    done = carry_out(changes, docs)
    cache.list_anew(LEFT, left, done.same)
    if changes:
        cache.keep_only(("brief", "page"), (mark for each in filed for mark in (each.mark, each.brief.key)))
    return done


def _tables_folder(articles: Path) -> Path:
    own = articles / "reference"
    if not own.is_dir():
        return OWN_TABLES
    folder.check_inside(own, articles)
    return own


def _sources(articles: Path) -> Sequence[Path]:
    if not articles.is_dir():
        raise FaultyError(Fault(str(articles), None, "there is no such folder", "name one with --articles"))
    try:
        return folder.sources(articles)
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise FaultyError(Fault(str(articles), None, what, "give leave to read it")) from error
