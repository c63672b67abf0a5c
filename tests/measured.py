"""One line of the benchmark's table, and the weight of what was built. Used by `bench_archive.py` and its parts."""

import gzip
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spent import Spent

HEAD = "articles  what                              cpu s  clock s  cpu ms each  most MB  site MB  page kB  gzip kB"

# Pages whose weight is looked at, spread evenly; the middle one is told.
SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Built:
    """Megabytes of a site, and the kilobytes of its middle article page, as they lie and as a server packs them."""

    site: float
    page: float
    packed: float


@dataclass(frozen=True, slots=True)
class Line:
    """What was done with so many articles, and what it took."""

    articles: int
    what: str
    spent: Spent
    built: Built | None = None

    def __str__(self) -> str:
        """Write the line under `HEAD`."""
        return f"{self.articles:>8,}  {self.what:<30}{''.join(self._cells())}"

    def _cells(self) -> Iterator[str]:
        each = 1000 * self.spent.processor / self.articles
        yield f"{self.spent.processor:>9.1f}{self.spent.clock:>9.1f}{each:>13.2f}{self.spent.megabytes:>9.0f}"
        if self.spent.ended:
            yield "  ended: more than this"
        if self.built:
            yield f"{self.built.site:>9.1f}{self.built.page:>9.1f}{self.built.packed:>9.1f}"


def weigh(root: Path, pages: str, articles: int) -> Built:
    """Weigh a site by the pattern of its article pages below `root`, which begins with the site's own folder.

    Exits if they are not as many as the articles: what built less than it was given cannot be compared.
    """
    found, site = sorted(root.glob(pages)), root / pages.partition("/")[0]
    if len(found) != articles:
        sys.exit(f"{site} has {len(found)} pages of {articles} articles")
    texts = [path.read_bytes() for path in found[:: max(1, articles // SAMPLE)]]
    return Built(
        site=sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1_000_000,
        page=statistics.median(map(len, texts)) / 1000,
        packed=statistics.median(len(gzip.compress(text, 6)) for text in texts) / 1000,
    )
