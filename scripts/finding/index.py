"""The index of the search page, made after the site. Called by `build_site.py`.

Pagefind is given a copy of each article's page: what it needs to be told of an article (summit, publisher, topics,
date) is taken from the front matter in `docs/` and written into the copy, so that the pages themselves carry no byte for
it and any builder may have made them. They are given in the order of their dates, which `find.js` sorts by: an order
of Pagefind's own would be loaded by everybody, 2 bytes an article.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import frontmatter
from mkdocs.config.defaults import MkDocsConfig

from finding.common_words import write_common_words
from finding.join import join
from finding.parts import WORDS, Page, write_parts
from presspages.shared.dates import PartialDate

# Scripts that write no space between words, as in `find-words.js`: each of their signs is searched for as a word.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Set before each space that is not in the text, so that the page can take it out again; it is no part of a word.
JOINED = "\u2060 "

# What of the front matter Pagefind is told.
TOLD = ("summit_year", "publisher", "tags", "date")

ANCHORED = re.compile(r'(<(?:p|figure|h[2-6])\b[^>]*?) id="([^"]+)"')
# Pagefind closes each block with a full stop that is not in the text; it does so for no span.
BLOCK = re.compile(r"(</?)(?:p|li|ul|figure|figcaption)\b")


def switches(config: MkDocsConfig, docs: Path) -> dict[str, str]:
    """Give the variables for `mkdocs build`: whether the header leads to the search page, and has an index of its own.

    A large copy to read offline has neither: its pages would stand still for half a minute and more, each of them, while
    they read the index. Articles are counted in `docs`, so they have to be converted before.
    """
    large = len(sources(docs)) > config.extra["search_page_above"]
    return {"SEARCH_PAGE": str(large).lower(), "THEME_SEARCH": str(not large).lower()}


def sources(docs: Path) -> list[Path]:
    """List the Markdown of every article, in one order on every machine."""
    return sorted(path for path in docs.glob("summits/*/*.md") if path.name != "index.md")


def index(docs: Path, site: Path) -> None:
    """Write `pagefind/` into a built site; an archive without articles has none.

    Raises:
        PagefindError: Pagefind failed, or made an index in another format than is known here.
    """
    target = site / "pagefind"
    shutil.rmtree(target, ignore_errors=True)
    if sources(docs):
        index_pages(pages(docs, site), target)
        write_common_words(target)


def index_pages(pages: Iterable[Page], target: Path, words: int = WORDS) -> None:
    """Index pages in parts of about so many words, and join the parts; what comes out is the same however many they are."""
    parts = target / "parts"
    join(write_parts(pages, parts, words), target)
    shutil.rmtree(parts)


def pages(docs: Path, site: Path) -> Iterator[Page]:
    """Make a page for Pagefind out of that of every article, the oldest first."""
    for address, meta in by_date(docs):
        html = (site / address / "index.html").read_text(encoding="utf-8")
        yield Page(f"/{address}/", prepared(html, meta))


def by_date(docs: Path) -> list[tuple[str, dict[str, Any]]]:
    """List the address and the front matter of every article, the oldest first.

    An article without a date has the place of its summit's year, and one without either comes before all. What is not
    told to Pagefind is left out, since an archive may be large.
    """
    told = []
    for source in sources(docs):
        meta = frontmatter.load(str(source)).metadata
        date, year = PartialDate.parse(str(meta.get("date", ""))), str(meta.get("summit_year", ""))
        address = source.relative_to(docs).with_suffix("").as_posix()
        told.append((date.iso if date else year, address, {key: meta[key] for key in TOLD if key in meta}))
    return [(address, meta) for _, address, meta in sorted(told, key=lambda each: each[:2])]


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
    """Write the facts of an article as the elements that Pagefind reads."""
    summit = str(meta.get("summit_year", "Undecided"))
    date = PartialDate.parse(str(meta.get("date", "")))
    publisher = str(meta.get("publisher", "Publisher not stated"))
    yield _element("filter", "summit", summit)
    yield _element("filter", "publisher", publisher)
    for topic in meta.get("tags", ()):
        yield _element("filter", "topic", topic)
    yield _element("meta", "date", date.words if date else "date not stated")


def _element(kind: str, key: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{key}[content]" content="{escape(value)}">'
