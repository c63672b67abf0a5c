"""The offline copy: whole, alone, and offered by the web site only where it is there. A browser opens it elsewhere."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from built import Project, copy_project
from links import links

# A page that asks for the offer, as the Data page does.
OFFER = "---\ntitle: Take it away\noffline_copy: true\n---\n\n# Take it away\n"
SITE = "https://example.org/archive/"


def build(project: Project, *arguments: str) -> None:
    """Run what `make site` and `make offline` run, for a site with an address."""
    done = subprocess.run(
        [sys.executable, "scripts/build_site.py", *arguments],
        cwd=project.root,
        env={**os.environ, "SITE_URL": SITE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@cache
def read(path: Path) -> BeautifulSoup:
    """Read a page of the site that all tests share, which takes as long as all that is asked of it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")


def with_offer(project: Project) -> Project:
    """Add a page that may offer the copy, and its entry in the navigation."""
    (project.root / "docs/take.md").write_text(OFFER, encoding="utf-8")
    settings = project.root / "mkdocs.yml"
    nav = settings.read_text(encoding="utf-8").replace("\nnav:\n", "\nnav:\n  - Take it away: take.md\n")
    settings.write_text(nav, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The web site with its offline copy, and with a page that offers it."""
    made = with_offer(copy_project(tmp_path_factory.mktemp("both")))
    build(made)
    return made


def test_a_page_offers_the_copy_with_its_size(both: Project) -> None:
    """The web site names the copy with its size, and the file behind the link is the one that was made."""
    page = both.page("take/")
    packed = (both.root / "offline.zip").read_bytes()

    assert page.select_one("#offline-copy + p + ul a[href='../data/offline.zip']")
    assert f"offline.zip, {len(packed) / 1_000_000:.1f} MB" in page.get_text()
    assert (both.site / "data/offline.zip").read_bytes() == packed


def test_no_page_offers_what_is_not_there(both: Project, project: Project) -> None:
    """The copy does not speak of itself, and a plain build, which has none to give, says nothing of it."""
    done = with_offer(project).build()

    assert done.returncode == 0, done.stderr
    assert not project.page("take/").select("#offline-copy")
    assert "offline-copy" not in (both.root / "offline/take.html").read_text(encoding="utf-8")


def test_the_zip_is_the_folder_under_one_name(both: Project) -> None:
    """Unpacked, the zip is one folder, named after the archive, with every file of the copy, byte for byte."""
    folder = both.root / "offline"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    with zipfile.ZipFile(both.root / "offline.zip") as packed:
        assert packed.testzip() is None
        assert packed.namelist() == sorted(f"sco-summit-archive/{name}" for name in files)
        for name, path in files.items():
            assert packed.read(f"sco-summit-archive/{name}") == path.read_bytes()


def test_two_zips_are_the_same_bytes(both: Project, tmp_path: Path) -> None:
    """The same articles make the same zip, in another folder and at another time."""
    other = with_offer(copy_project(tmp_path / "a folder with a longer name"))
    build(other, "--only", "offline")

    assert (other.root / "offline.zip").read_bytes() == (both.root / "offline.zip").read_bytes()
    assert not other.site.exists()


def test_every_link_of_the_copy_leads_to_a_file_in_it(both: Project) -> None:
    """From a folder no server helps: each link names a file that is there, and nothing is fetched from elsewhere."""
    folder = both.root / "offline"
    seen = 0
    for path in [path for path in folder.rglob("*") if path.suffix in {".html", ".css"}]:
        for link in links(path.suffix[1:], path.read_text(encoding="utf-8")):
            parts = urlsplit(link.address)
            if parts.scheme or parts.netloc:
                assert link.followed or parts.scheme == "data", f"{path}: {link.address}"
                continue
            below = unquote(parts.path).replace(
                "search_index.json", "search_index.js"
            )  # its name in a folder
            target = (path.parent / below).resolve() if below else path
            seen += 1

            assert target.is_file(), f"{path}: {link.address}"
            assert target.is_relative_to(folder), f"{path}: {link.address}"
    assert seen > 1000


def test_only_the_copy_brings_a_worker(both: Project) -> None:
    """The stand-in for a worker, our own file, is loaded by each page of the copy and by none of the web site."""
    shim = re.compile("iframe-worker")
    for path in (both.root / "offline").rglob("*.html"):
        [script] = read(path).find_all("script", src=shim)
        assert (path.parent / str(script["src"])).resolve() == both.root / "offline/assets/iframe-worker.js"
    for path in both.site.rglob("*.html"):
        assert not read(path).find_all("script", src=shim), path


def test_the_copy_keeps_the_policy(both: Project) -> None:
    """A page from a folder forbids what the same page on the web forbids."""

    def policies(folder: Path) -> set[str]:
        pages = [read(path) for path in folder.rglob("*.html")]
        return {str(page.select_one("meta[http-equiv]")) for page in pages}

    [kept] = policies(both.root / "offline")
    [leave] = policies(both.site) - {kept}

    assert kept in policies(both.site)
    assert leave.replace(" 'wasm-unsafe-eval'", "") == kept  # of the search page, which needs a web server


def test_pages_of_the_copy_say_where_they_are_on_the_web(both: Project) -> None:
    """Each page names the address of the same page on the web, which ends in no `.html`, and is there."""
    paths = list((both.root / "offline").rglob("*.html"))
    for path in paths:
        page = read(path)
        canonical = page.select_one("link[rel=canonical]")
        assert canonical, path
        below = str(canonical["href"]).removeprefix(SITE)

        assert below == "" or below.endswith("/")
        assert (both.site / below / "index.html").is_file(), below
    assert len(paths) > 20


def test_a_large_copy_has_no_search(tmp_path: Path, both: Project) -> None:
    """Where its pages would stand still to read the index, there is none, and no field; the offer says so."""
    large = with_offer(copy_project(tmp_path))
    settings = large.root / "mkdocs.yml"
    small = settings.read_text(encoding="utf-8")
    settings.write_text(small.replace("search_page_above: 1000", "search_page_above: 1"), encoding="utf-8")
    shutil.copytree(both.root / "docs", large.root / "docs", dirs_exist_ok=True)
    build(large)
    page = BeautifulSoup((large.root / "offline/index.html").read_text(encoding="utf-8"), "html5lib")

    assert not page.select("input[type=search], .md-search, script[src*='search.js']")
    assert not list((large.root / "offline").rglob("search_index.*"))
    assert "can be searched on the web only" in large.page("take/").get_text()
    assert "can be searched on the web only" not in both.page("take/").get_text()
    assert [path.name for path in (both.root / "offline").rglob("search_index.*")] == ["search_index.js"]
