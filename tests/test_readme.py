"""What the README and the guides in the folders promise exists, and what exists their readers can find."""

import re
import tomllib
from pathlib import Path

import pytest

from built import ROOT
from presspages.__main__ import _parser
from presspages.tables.notes import Note

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = (
    "README.md",
    "articles/README.md",
    "articles/reference/README.md",
    "scripts/README.md",
    "tests/README.md",
)


def test_every_option_of_the_script_is_told() -> None:
    """Each option of the script stands in the README by its full name."""
    options = re.findall(r"--[a-z-]+", _parser().format_help())

    assert not [option for option in options if option != "--help" and option not in README]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_target_that_is_told_exists(guide: str) -> None:
    """Each `make` command is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / guide).read_text(encoding="utf-8"), re.MULTILINE))

    assert told <= targets


def test_every_key_of_a_note_is_told() -> None:
    """Each key that an editor's note may have stands in the guide beside the sources."""
    guide = (ROOT / "articles" / "README.md").read_text(encoding="utf-8")

    assert not [key for key in Note.__dataclass_fields__ if f"`{key}`" not in guide]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file(guide: str) -> None:
    """Each link to a place in the repository leads to a file, and to a heading of it where it names one."""
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", (ROOT / guide).read_text(encoding="utf-8"))
    found = [((ROOT / guide).parent / path, anchor) for path, anchor in links]

    assert not [path for path, _ in found if not path.is_file()]
    assert not [anchor for path, anchor in found if anchor and anchor not in _headings(path)]


def _headings(path: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_every_table_is_told() -> None:
    """Each reference table has its row in the guide beside it."""
    folder = ROOT / "articles" / "reference"
    guide = (folder / "README.md").read_text(encoding="utf-8")

    assert not [path.name for path in folder.glob("*.yml") if f"| `{path.name}` |" not in guide]


def test_every_dependency_has_its_reason() -> None:
    """Each direct dependency of the program has a row in the README's table."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=]", each)[0] for each in project["dependencies"]]

    assert not [name for name in names if f"| {name} |" not in README]


def test_every_path_that_is_told_exists() -> None:
    """Each path in the README's table of folders is there."""
    paths = re.findall(r"^\| `([a-z_./]+/)` \|", README, re.MULTILINE)

    assert paths
    assert not [path for path in paths if not (ROOT / path).is_dir()]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("requirements.lock", 30),
        ("tests/zensical/requirements.lock", 10),
        ("tests/peers/requirements.lock", 10),
    ],
)
def test_lock_names_no_index(name: str, least: int) -> None:
    """A lock pins every package with hashes, and no address of where they come from."""
    lock = (ROOT / name).read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)

    assert "http" not in lock
    assert len(pinned) >= least
    assert lock.count("--hash=sha256:") >= len(pinned)
