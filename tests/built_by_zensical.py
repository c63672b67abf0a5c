"""The same site built by Zensical, the builder that comes after MkDocs. Loaded as a plug-in by `conftest.py`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from built import ROOT, Project, copy_project, once


@pytest.fixture(scope="session")
def zensical() -> Path:
    """The command, in the environment that `make zensical` makes; where it cannot be installed, a test is skipped."""
    made = subprocess.run(
        ["make", f"PYTHON={sys.executable}", ".venv-zensical/.ready"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        errors = [line for line in made.stderr.splitlines() if line.startswith("ERROR")]
        pytest.skip(f"Zensical cannot be installed: {(errors or made.stderr.splitlines()[-1:])[0]}")
    return ROOT / ".venv-zensical" / "bin" / "zensical"


def build_with_zensical(project: Project, zensical: Path, **environment: str) -> None:
    """Convert the articles of a project, then build what came out: Zensical runs no hooks."""
    convert = [sys.executable, "scripts/convert_articles.py"]
    for command in (convert, [str(zensical), "build", "--strict"]):
        done = subprocess.run(
            command,
            cwd=project.root,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def newly_built(zensical: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of the real articles as Zensical builds it, once; tests only read it."""
    return Project(
        once(tmp_path_factory, "zensical", lambda root: build_with_zensical(copy_project(root), zensical))
    )
