"""Zensical, which reads our own project: the same `docs` with the same `mkdocs.yml` and templates, as `make zensical`.

Built is our whole site but for the index of the search page. It gets the converted pages, so the cost of the
conversion is not in its line.
"""

from pathlib import Path

from spent import Job

COMMAND = Path(__file__).resolve().parents[2] / ".venv-zensical" / "bin" / "zensical"
PAGES = "site-zensical/summits/*/*/index.html"


def prepare(ours: Path, root: Path) -> Job:
    """Give the command that builds our project as it lies there; the empty folder stays so."""
    return Job([str(COMMAND), "build", "--clean"], ours, {"SITE_DIR": "site-zensical"})
