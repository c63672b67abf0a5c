"""The index of the search page, made after the site. Called by `build_site.py`.

Pagefind reads a copy of each article's page, in a folder that is thrown away: what it needs to be told of an article
(summit, publisher, topics, date) is taken from the front matter in `docs/` and written into the copy, so that the pages
themselves carry no byte for it and any builder may have made them.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import frontmatter
from mkdocs.config.defaults import MkDocsConfig

from presspages.dates import PartialDate

# A code that no language has: the words of all languages stand in one index as they are printed. For a language that
# Pagefind knows it would cut words to their stems, and keep every language in an index of its own.
NO_LANGUAGE = "zxx"

# What Pagefind brings and this site does not use: four ready-made search boxes.
UNUSED = ("pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*", "pagefind-ui.*")

# Scripts that write no space between words, as in `find.js`: each of their signs is searched for as a word.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Set before each space that is not in the text, so that the page can take it out again; it is no part of a word.
JOINED = "\u2060 "

ANCHORED = re.compile(r'(<(?:p|figure|h[2-6])\b[^>]*?) id="([^"]+)"')
# Pagefind closes each block with a full stop that is not in the text; it does so for no span.
BLOCK = re.compile(r"(</?)(?:p|li|ul|figure|figcaption)\b")


def switches(config: MkDocsConfig, docs: Path) -> dict[str, str]:
    """Give the variables for `mkdocs build`: whether the header leads to the search page, and has an index of its own.

    Articles are counted in `docs`, so they have to be converted before.
    """
    large = len(sources(docs)) > config.extra["search_page_above"]
    return {"SEARCH_PAGE": str(large).lower(), "THEME_SEARCH": str(not large).lower()}


def sources(docs: Path) -> list[Path]:
    """List the Markdown of every article, in one order on every machine."""
    return sorted(path for path in docs.glob("summits/*/*.md") if path.name != "index.md")


def index(docs: Path, site: Path) -> None:
    """Write `pagefind/` into a built site.

    Raises:
        subprocess.CalledProcessError: Pagefind failed; it says itself what is wrong.
    """
    target = site / "pagefind"
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as copies:
        for source in sources(docs):
            page = source.relative_to(docs).with_suffix("") / "index.html"
            copy = Path(copies) / page
            copy.parent.mkdir(parents=True)
            html, meta = (site / page).read_text(encoding="utf-8"), frontmatter.load(str(source)).metadata
            copy.write_text(prepared(html, meta), encoding="utf-8")
        command = [
            *(sys.executable, "-m", "pagefind", "--silent", "--site", copies, "--output-path", str(target)),
            *("--force-language", NO_LANGUAGE),
        ]
        subprocess.run(command, check=True)  # noqa: S603 - our own command line
    for pattern in UNUSED:
        for path in target.glob(pattern):
            path.unlink()


def prepared(html: str, meta: dict[str, Any]) -> str:
    """Write into a copy of a page what Pagefind is told of it, and make its text ready to be cut into words."""
    article = html[html.index("<article") : html.rindex("</article>")]
    article = article.replace('<a class="headerlink"', '<a data-search-exclude class="headerlink"')
    article = article.replace("data-search-exclude", "data-pagefind-ignore")
    article = article.replace("<article", "<main data-pagefind-body", 1)
    article = article.replace("<h1 ", '<h1 data-pagefind-meta="lang[lang]" ', 1)
    # An anchor before the block and not around it, since Pagefind keeps the text of each anchor a second time.
    article = ANCHORED.sub(r'<i id="\2"></i>\1', article)
    article = BLOCK.sub(r"\1span", article)
    article = UNSPACED.sub(rf"\g<0>{JOINED}", article)
    return f"<html><body>{''.join(told(meta))}{article}</main></body></html>"


def told(meta: dict[str, Any]) -> Iterator[str]:
    """Write the facts of an article as the elements that Pagefind reads.

    An article without a date is sorted as one of its summit's year, since one without a place in the order would be
    missing from a list that is sorted by date.
    """
    summit = str(meta.get("summit_year", "Undecided"))
    date = PartialDate.parse(str(meta.get("date", "")))
    publisher = str(meta.get("publisher", "Publisher not stated"))
    yield _element("filter", "summit", summit)
    yield _element("filter", "publisher", publisher)
    for topic in meta.get("tags", ()):
        yield _element("filter", "topic", topic)
    yield _element("sort", "date", date.iso if date else summit)
    yield _element("meta", "date", date.words if date else "date not stated")


def _element(kind: str, key: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{key}[content]" content="{escape(value)}">'
