"""The Markdown of large sites on all processors, and no page held twice. Called by `mkdocs_hooks.py`.

MkDocs makes the HTML of one page after another, which is two thirds of a build, and holds the Markdown and the HTML of all
of them until it writes the first. Here helpers make the HTML, as MkDocs does, and what waits to be written is held packed.
"""

import logging
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from presspages.running.workers import FEW, in_order


class Rendered(NamedTuple):
    """What MkDocs learns of a page from its Markdown, in a form that a helper can hand over; `said` are its warnings."""

    page: str
    meta: dict[str, Any]
    packed: bytes
    toc: Any
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]
    said: list[tuple[str, int, str]]


class Ear(logging.Handler):
    """Keeps what is said to the log, for another process to say it."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        super().__init__()
        self.heard: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.heard.append((record.name, record.levelno, record.getMessage()))


class Pages:
    """The pages of one build, in the order in which MkDocs reads them."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        """Begin to make the HTML of pages; the first is made when MkDocs asks for it."""
        self._files, self._config = files, config
        self._waiting: dict[str, bytes] = {}
        names = [file.src_uri for file in files.documentation_pages()]
        self._made: Iterator[Rendered] = in_order(self._render, names)

    @staticmethod
    def worth(files: Files, config: MkDocsConfig) -> bool:
        """Tell whether there are many pages, and no plug-in but the hook wants to see their Markdown or HTML."""
        seen = ("pre_page", "page_read_source", "page_markdown", "page_content")
        wanting = [each.__module__ for event in seen for each in config.plugins.events[event]]
        own = all(module.endswith("mkdocs_hooks.py") for module in wanting)
        return own and len(files.documentation_pages()) >= FEW

    def take(self, page: Page) -> None:
        """Give MkDocs what was made of a page in place of what it would make."""
        made = next(self._made)
        if made.page != page.file.src_uri:
            raise RuntimeError(f"{page.file.src_uri} is read in place of {made.page}")
        for name, level, message in made.said:
            logging.getLogger(name).log(level, message)
        page.meta, page.toc, page.present_anchor_ids = made.meta, made.toc, made.anchors
        page._title_from_render = made.title  # noqa: SLF001 - MkDocs has no other way to set it
        links = {self._files.get_file_from_path(path): named for path, named in made.links.items()}
        page.links_to_anchors = {file: named for file, named in links.items() if file}
        page.content = ""
        page.render = _nothing  # type: ignore[assignment,method-assign]
        self._waiting[made.page] = made.packed

    def unpack(self, page: Page) -> None:
        """Give MkDocs the HTML of a page that it is about to write."""
        page.content = zlib.decompress(self._waiting.pop(page.file.src_uri)).decode()

    def _render(self, name: str) -> Rendered:
        """Read a page and make its HTML, as MkDocs would."""
        file = self._files.src_uris[name]
        page = file.page or Page(None, file, self._config)
        log, ear = logging.getLogger("mkdocs"), Ear()
        before, log.handlers = log.handlers, [ear]
        try:
            page.markdown, page.meta = meta.get_data(file.content_string)
            page.render(self._config, self._files)
        finally:
            log.handlers = before
        links = {file.src_uri: named for file, named in (page.links_to_anchors or {}).items()}
        packed = zlib.compress((page.content or "").encode(), 1)
        page.markdown, page.content = "", ""
        return Rendered(
            name,
            page.meta,
            packed,
            page.toc,
            page._title_from_render,  # noqa: SLF001
            page.present_anchor_ids,
            links,
            ear.heard,
        )


def _nothing(*_: Any) -> None:
    """Make no HTML of a page that has some."""
