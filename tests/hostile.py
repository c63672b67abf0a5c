"""A folder of articles with something bad among them, as the tests of hostile input make it; its fixture is known to all of them."""

import sys
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from markdown import Markdown
from mkdocs.config import load_config

from built import ROOT
from presspages.filing.filing import Filed
from presspages.running.pipeline import Run, run

HEADLINE = "Leaders of the organization meet in Astana"
STORY = (
    "Leaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024.\n\n"
    "Member states should adhere to mutual benefit, and the organization should grow, the president said.\n"
)
SOUND = f"{HEADLINE}\n\n2024-07-05\n\n{STORY}"

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
    done = converted(folder)
    assert done.faults == ()
    (filed,) = done.articles
    assert (folder / "docs" / filed.path).is_file()
    assert (folder / "docs/sources/data" / name).read_bytes() == (folder / "articles" / name).read_bytes()
    return filed


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
    done = converted(folder)
    (only,) = done.faults
    assert not [path for path in (folder / "docs").rglob("*") if path.is_file()]
    return str(only).replace(f"{folder}/", "")


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Markdown as `mkdocs.yml` configures it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
