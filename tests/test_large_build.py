"""Law: helpers that make the HTML of a large site change nothing of it, and hide no warning."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from built import ROOT, Project, copy_project
from presspages.running.workers import FEW
from test_incremental import archive

# MkDocs itself makes every page where no site is large enough for helpers, tries every pattern of Markdown, and renders
# every part of its templates.
ALONE = (
    "import building.markdown, building.pages, building.templates; "
    "building.pages.FEW = 10**9; building.markdown.SIGNS.clear(); building.templates.ALIKE = (); "
)
BUILD = "from mkdocs.__main__ import cli; cli(['build', '--strict'])"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of many small articles."""
    project = copy_project(tmp_path_factory.mktemp("large"))
    shutil.rmtree(project.root / "articles")
    articles = archive(project.root / "articles", FEW)
    shutil.copy(ROOT / "articles/reference/vocabulary.yml", articles / "reference")
    return project


def build(project: Project, code: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=project.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "scripts"},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_helpers_make_the_same_site(large: Project) -> None:
    """Every page, the index of the search and the site map are the same bytes as those that MkDocs makes alone."""
    helped = build(large, BUILD)
    assert helped.returncode == 0, helped.stderr
    made = tree(large.site)
    alone = build(large, ALONE + BUILD)

    assert alone.returncode == 0, alone.stderr
    assert len([name for name in made if name.endswith("index.html")]) > FEW
    assert made == tree(large.site)


def test_a_dirty_build_works_without_helpers(large: Project) -> None:
    """MkDocs leaves out the pages that did not change, and makes those that did."""
    code = "from mkdocs.__main__ import cli; cli(['build', '--dirty'])"
    assert build(large, BUILD).returncode == 0
    before = tree(large.site)
    page = large.root / "docs/about.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\nAnother word.\n", encoding="utf-8")
    done = build(large, code)
    page.write_text(text, encoding="utf-8")
    after = tree(large.site)

    assert done.returncode == 0, done.stderr
    changed = {name for name in before if name.endswith(".html") and after[name] != before[name]}
    assert changed == {"about/index.html"}


def test_what_a_helper_warns_of_stops_the_build(large: Project) -> None:
    """A link to no page is told in the same words as by MkDocs alone, in a page that a helper makes."""
    page = large.root / "docs/search.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[x](nowhere.md) [y](about.md#nowhere)\n", encoding="utf-8")
    said = [build(large, code) for code in (BUILD, ALONE + BUILD)]
    page.write_text(text, encoding="utf-8")
    told = [[line for line in each.stderr.splitlines() if "nowhere" in line] for each in said]

    assert [each.returncode for each in said] == [1, 1]
    assert told[0] == told[1]
    assert len(told[0]) == 2
