"""A folder of articles with something bad among them, as the tests of hostile input make it; its fixture is known to all of them."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import frontmatter
import pytest
from markdown import Markdown
from mkdocs.config import load_config

from built import ROOT
from presspages.filing.filing import Filed
from presspages.running.pipeline import Run, run
from presspages.shared.faults import Fault

HEADLINE = "Leaders of the organization meet in Astana"
STORY = (
    "Leaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024.\n\n"
    "Member states should adhere to mutual benefit, and the organization should grow, the president said.\n"
)
SOUND = f"{HEADLINE}\n\n2024-07-05\n\n{STORY}"

# The files of a case by their endings: a text, and mostly a note.
Files = Mapping[str, str | bytes]
Case = TypeVar("Case")

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names and links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles, beside a secret that no page may show."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "secret.txt").write_text(f"SECRET {SOUND}", encoding="utf-8")
    (tmp_path / "secret.yml").write_text("author: {value: SECRET, because: x}", encoding="utf-8")
    return tmp_path


def converted(folder: Path, *, keep_going: bool = False) -> Run:
    """Convert the folder's articles into its `docs`."""
    return run(folder / "articles", folder / "docs", keep_going=keep_going)


def put(folder: Path, raw: str | bytes, name: str = "x.txt") -> None:
    """Put a file among the articles."""
    path = folder / "articles" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw)


def page(folder: Path, raw: str | bytes, name: str = "x.txt") -> Filed:
    """Convert one text, which must give one page."""
    put(folder, raw, name)
    (filed,) = pages(folder)
    return filed


def pages(folder: Path) -> list[Filed]:
    """Convert a folder, each text of which must give one page; give them in the order of their names."""
    done = converted(folder)
    assert done.faults == ()
    assert done.sources == len(done.articles)
    for filed in done.articles:
        assert (folder / "docs" / filed.path).is_file()
        raw = (folder / "articles" / filed.name).read_bytes()
        assert (folder / "docs/sources/data" / filed.name).read_bytes() == raw
    return sorted(done.articles, key=lambda filed: filed.name)


class Lot(NamedTuple):
    """Many cases that one run converted: their folder, and the article of each."""

    folder: Path
    articles: Mapping[str, Filed]


def together(folder: Path, cases: Mapping[str, Files]) -> Lot:
    """Convert many cases in one run, each of which must give one page."""
    lay_out(folder, cases.values())
    return Lot(folder, dict(zip(cases, pages(folder), strict=True)))


def lay_out(folder: Path, cases: Iterable[Files]) -> None:
    """Put the files of many cases among the articles, called by the numbers of the cases."""
    for number, files in enumerate(cases):
        for ending, raw in files.items():
            put(folder, raw, f"case{number:02}.{ending}")


def story(filed: Filed) -> list[str]:
    """Give the pieces of an article's story."""
    return [block.text for block in filed.article.story]


def meta(folder: Path, filed: Filed) -> dict[str, Any]:
    """Read the front matter of an article's page."""
    return dict(frontmatter.load(str(folder / "docs" / filed.path)).metadata)


def title(filed: Filed) -> str:
    """Give the headline of an article."""
    return filed.title


def fault(folder: Path) -> str:
    """Convert a folder that must have one fault, say it, and see that nothing was written."""
    (only,) = faults(folder)
    return str(only).replace(f"{folder}/", "")


def faults(folder: Path) -> Sequence[Fault]:
    """Convert a folder that must have faults, and see that nothing was written."""
    done = converted(folder)
    assert not [path for path in (folder / "docs").rglob("*") if path.is_file()]
    return done.faults


def told(folder: Path, cases: Mapping[Case, Files]) -> dict[Case, str]:
    """Convert many cases in one run, each of which must have one fault; say each as if its files were called x."""
    lay_out(folder, cases.values())
    found = faults(folder)
    assert [Path(each.file).stem for each in found] == [f"case{number:02}" for number in range(len(cases))]
    said = [str(each).replace(f"{folder}/", "") for each in found]
    return {case: re.sub(r"case\d\d\.", "x.", text) for case, text in zip(cases, said, strict=True)}


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Markdown as `mkdocs.yml` configures it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
