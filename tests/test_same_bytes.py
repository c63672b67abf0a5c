"""Law: same input, same bytes. Two builds of the whole site, on machines that differ in all they can, are one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from built import ROOT, Project, copy_project

# Runs MkDocs on another day: MkDocs asks for the day in one place, and gzip for the time.
ON_ANOTHER_DAY = """
import datetime, sys, time
from mkdocs import utils
from mkdocs.__main__ import cli
shift = int(sys.argv.pop(1))
now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=shift)
utils.get_build_datetime = lambda: now
then = time.time
time.time = lambda: then() + shift * 86400
cli()
"""


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def prepared(root: Path, *, backwards: bool) -> Project:
    """Copy the project with the hostile texts beside its own, the files made in one order or the other."""
    made = copy_project(root)
    texts = [*(ROOT / "articles").glob("*.*"), *(ROOT / "tests/cases/hostile").iterdir()]
    shutil.rmtree(root / "articles")
    shutil.copytree(ROOT / "articles/reference", root / "articles/reference")
    for path in sorted(texts, reverse=backwards):
        shutil.copyfile(path, root / "articles" / path.name)
        os.utime(root / "articles" / path.name, (1, 1) if backwards else None)
    return made


def built(project: Project, days: int, **environment: str) -> dict[str, bytes]:
    """Build the site on another day, in another environment."""
    done = subprocess.run(
        [sys.executable, "-c", ON_ANOTHER_DAY, str(days), "build", "--strict", "--quiet"],
        cwd=project.root,
        env={
            **os.environ,
            "SITE_URL": "https://example.org/archive/",
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return tree(project.site)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it is built in the plainest environment."""
    made = prepared(tmp_path_factory.mktemp("one"), backwards=False)
    return built(made, 0, TZ="UTC", LC_ALL="C", LANG="C", PYTHONHASHSEED="0")


def test_two_builds_of_the_site_are_the_same_bytes(one: dict[str, bytes], tmp_path: Path) -> None:
    """Folder, order of files, day, time zone, language, order of sets and the build's stated day change no byte."""
    other = built(
        prepared(tmp_path / "a folder with a longer name", backwards=True),
        400,
        TZ="Pacific/Kiritimati",
        LC_ALL="C.UTF-8",
        LANG="de_DE.UTF-8",
        PYTHONHASHSEED="1",
        SOURCE_DATE_EPOCH="2000000000",
    )

    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    assert {"sitemap.xml", "sitemap.xml.gz", "search/search_index.json"} <= one.keys()


def test_the_site_map_names_every_page_and_no_day(one: dict[str, bytes]) -> None:
    """The only thing that MkDocs dates is its site map, with the day of the build: ours says where pages are, not when."""
    pages = {path.removesuffix("index.html") for path in one if path.endswith("index.html")}
    text = one["sitemap.xml"].decode()

    assert "lastmod" not in text
    assert {line.split("</loc>")[0] for line in text.split("<loc>https://example.org/archive/")[1:]} == pages
