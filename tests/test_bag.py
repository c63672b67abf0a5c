"""The raw sources are a bag that the libraries' own tool finds whole, and a change in it is found."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import bagit
import pytest

from built import ROOT, Project
from madeup import article, lay_out
from presspages.exporting.bag import payload, tags
from presspages.filing.archive import Archive
from presspages.filing.files import AnyPage
from presspages.filing.filing import Filed
from presspages.rendering.render import Pages
from presspages.running.convert import Tools
from presspages.running.pipeline import run


def copied(built: Project, folder: Path) -> Path:
    """Copy the bag of the built site, as who takes it away does."""
    return Path(shutil.copytree(built.site / "sources", folder / "copy"))


def test_the_sources_are_a_valid_bag(built: Project) -> None:
    """The Library of Congress' tool agrees with every hash, with the Oxum, and that nothing is over."""
    found = bagit.Bag(str(built.site / "sources"))

    found.validate()
    assert found.version_info == (1, 0)
    assert "Bagging-Date" not in found.info


def test_the_bag_holds_every_source_and_every_note(built: Project) -> None:
    """The payload is what lies among the articles, byte for byte, but for the guide that explains the folder."""
    payload = {path.name: path.read_bytes() for path in (built.site / "sources/data").iterdir()}
    there = {path.name: path.read_bytes() for path in (ROOT / "articles").glob("*.*")}

    assert payload == {name: content for name, content in there.items() if name != "README.md"}


def test_sha256sum_reads_the_manifests(built: Project) -> None:
    """The command that the Data page names checks the same."""
    if not shutil.which("sha256sum"):
        pytest.skip("there is no sha256sum here")
    command = ["sha256sum", "--check", "--strict", "manifest-sha256.txt", "tagmanifest-sha256.txt"]

    subprocess.run(command, cwd=built.site / "sources", check=True, capture_output=True)


@pytest.mark.parametrize("harm", ["changed", "missing", "added", "description"])
def test_harm_to_a_copy_is_found(built: Project, tmp_path: Path, harm: str) -> None:
    """A changed, missing or added file, and a changed description, each make the bag invalid."""
    copy = copied(built, tmp_path)
    victim = min((copy / "data").iterdir())
    if harm == "changed":
        victim.write_bytes(victim.read_bytes().replace(b"e", b"a", 1))
    elif harm == "missing":
        victim.unlink()
    elif harm == "added":
        (copy / "data/more.txt").write_bytes(b"")
    else:
        (copy / "bag-info.txt").write_bytes(b"Payload-Oxum: 1.1\n")

    assert not bagit.Bag(str(copy)).is_valid()


ODD = (
    "a b.txt",
    "  two.txt",
    "*star.txt",
    "\\back.txt",
    "ü.txt",
    "الف.txt",
    "𝕏.txt",
    "-rf.txt",
    "a#b?c.txt",
    "<b>.txt",
)


def bag(articles: Sequence[Filed], archive: Archive) -> list[AnyPage]:
    """Make a bag of articles."""
    files = payload(articles)
    return [*files, *tags(files, articles, archive)]


def test_odd_names_are_in_the_bag_as_they_are(tools: Tools, pages: Pages, tmp_path: Path) -> None:
    """Spaces, signs that `sha256sum` knows, and every script: the tool finds each file."""
    made = bag([article(tools, name) for name in ODD], pages.archive)
    found = bagit.Bag(str(lay_out(made, tmp_path) / "sources"))

    found.validate()
    assert set(found.payload_entries()) == {f"data/{name}" for name in ODD}


def test_a_percent_sign_is_encoded_in_a_manifest(tools: Tools, pages: Pages) -> None:
    """RFC 8493 section 2.1.3 asks for %25, so that no name is taken for another; the file keeps its name."""
    made = {page.path: page.content for page in bag([article(tools, "a%20b.txt")], pages.archive)}

    assert "sources/data/a%20b.txt" in made
    assert made["sources/manifest-sha256.txt"].endswith(b"  data/a%2520b.txt\n")


def test_the_bag_does_not_depend_on_the_order_of_articles(filed: tuple[Filed, ...], pages: Pages) -> None:
    """Another order of reading makes the same bag."""
    made, again = (
        {page.path: page.content for page in bag(each, pages.archive)} for each in (filed, filed[::-1])
    )

    assert made == again


def test_the_note_of_an_article_with_a_fault_is_not_published(tmp_path: Path) -> None:
    """What `--keep-going` leaves out is left out with its note."""
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    bad = min((tmp_path / "articles").glob("*.txt"))
    bad.write_bytes(b"")
    run(tmp_path / "articles", tmp_path / "docs", keep_going=True)
    names = {path.name for path in (tmp_path / "docs/sources/data").iterdir()}
    sound = {
        path.name for path in (tmp_path / "articles").iterdir() if path.is_file() and path.stem != bad.stem
    }

    assert bad.with_suffix(".yml").is_file()
    assert names == sound - {"README.md"}
