"""The real site, built once for all tests that read it. Loaded as a plug-in by `conftest.py`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from presspages.running.alone import alone_in

ROOT = Path(__file__).resolve().parent.parent

# What a build reads. The generated pages are left behind: the hook has to make them.
PARTS = ("articles", "overrides", "scripts", "mkdocs.yml", "docs/about.md", "docs/search.md", "docs/assets")


@dataclass(frozen=True)
class Project:
    """A copy of the project in a folder of its own, to build and to change."""

    root: Path

    @property
    def site(self) -> Path:
        """Where MkDocs leaves the pages."""
        return self.root / "site"

    def build(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `mkdocs build --strict` as a person would, without a conversion before it."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
            cwd=self.root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def build_searchable(self) -> subprocess.CompletedProcess[str]:
        """Convert the articles, build the site and the index of its search page, as `make site` does."""
        commands = [
            [sys.executable, "scripts/convert_articles.py"],
            [sys.executable, "scripts/build_site.py", "--only", "web"],
        ]
        for command in commands:
            done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
            if done.returncode:
                break
        return done

    def page(self, address: str) -> BeautifulSoup:
        """Read a built page as a browser would, by its address below the site."""
        path = self.site / address
        html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
        return BeautifulSoup(html, "html5lib")


def copy_project(root: Path) -> Project:
    """Copy what a build needs into `root`."""
    for part in PARTS:
        source, target = ROOT / part, root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return Project(root)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Make a folder once for all processes of a run: the first makes it, the others wait; tests only read it."""
    own = factory.getbasetemp()
    place = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    with alone_in(place, patience=300):
        if not (place / "ready").exists():
            make(place / "made")
            (place / "ready").touch()
    return place / "made"


def build(root: Path) -> None:
    """Copy the project into a folder and build its site there."""
    done = copy_project(root).build()
    assert done.returncode == 0, done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the project for one test."""
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of the real articles, built once; tests only read it."""
    return Project(once(tmp_path_factory, "built", build))


@pytest.fixture(scope="session")
def offline(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline copy of the real articles, as `make offline` builds it; `offline.zip` lies beside it."""

    def build_offline(root: Path) -> None:
        shutil.copytree(built.root, root)
        command = [sys.executable, "scripts/build_site.py", "--only", "offline"]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    return once(tmp_path_factory, "offline", build_offline) / "offline"


@pytest.fixture(scope="session")
def page(built: Project) -> Callable[[str], BeautifulSoup]:
    """Read pages of the built site by their address."""
    return built.page
