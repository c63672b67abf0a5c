"""The pages of large sites on all processors, and no page held twice. Called by `mkdocs_hooks.py`.

MkDocs makes the HTML of one page after another, holds the Markdown and the HTML of all of them until it writes the first, and
then fills in the template of one page after another. Here helpers do both, as MkDocs does, and the HTML that waits is held packed.
"""

import zlib
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, NamedTuple

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import meta
from mkdocs.utils.templates import TemplateContext

from building.said import Said, listening, say
from presspages.running.workers import FEW, in_order

# The events at which plug-ins may want to see a page, and the theme's search, which asks for no more than is handed on here.
SEEN = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
SEARCH = "material.plugins.search.plugin"


class Rendered(NamedTuple):
    """What MkDocs learns of a page from its Markdown, in a form that a helper can hand over; `said` are its warnings."""

    page: str
    meta: dict[str, Any]
    packed: bytes
    toc: Any
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]
    said: list[Said]


class Filled(NamedTuple):
    """A page as MkDocs writes it, what the theme's search has found in it, and the warnings of both."""

    page: str
    html: bytes
    found: list[Any]
    said: list[Said]


class Pages:
    """The pages of one build, in the order in which MkDocs reads them."""

    def __init__(self, files: Files, nav: Navigation, config: MkDocsConfig) -> None:
        """Begin to make the HTML of pages; the first is made when MkDocs asks for it."""
        self._files, self._nav, self._config = files, nav, config
        self._documents = files.documentation_pages()
        self._names = [file.src_uri for file in self._documents]
        self._waiting: dict[str, bytes] = {}
        self._made = in_order(self._render, self._names)
        self._filled: Iterator[Filled] = iter(())

    @staticmethod
    def worth(files: Files, config: MkDocsConfig) -> bool:
        """Tell whether there are many pages, and no plug-in but the hook and the theme's search wants to see one."""
        wanting = [each.__module__ for event in SEEN for each in config.plugins.events[event]]
        known = all(module == SEARCH or module.endswith("mkdocs_hooks.py") for module in wanting)
        return known and len(files.documentation_pages()) >= FEW

    def take(self, page: Page) -> None:
        """Give MkDocs what was made of a page in place of what it would make."""
        made = next(self._made)
        if made.page != page.file.src_uri:
            raise RuntimeError(f"{page.file.src_uri} is read in place of {made.page}")
        say(made.said)
        page.meta, page.toc, page.present_anchor_ids = made.meta, made.toc, made.anchors
        page._title_from_render = made.title  # noqa: SLF001 - MkDocs has no other way to set it
        links = {self._files.get_file_from_path(path): named for path, named in made.links.items()}
        page.links_to_anchors = {file: named for file, named in links.items() if file}
        page.content = ""
        page.render = _nothing  # type: ignore[assignment,method-assign]
        self._waiting[made.page] = made.packed

    def fill_in(self, env: Environment) -> "Templates":
        """Begin to fill in the templates of all pages, which have their HTML; give what MkDocs asks for templates then.

        The second page is the first that helpers make; they go on while MkDocs copies files.
        """
        self._made.close()
        self._env = env
        self._pages = {file.src_uri: file.page for file in self._documents if file.page}
        filled = in_order(self._fill, self._names)
        self._filled = chain(list(islice(filled, 2)), filled)
        return Templates(env, self)

    def written(self, page: Page) -> str:
        """Give a page as it is written, and tell the theme's search what was found in it; nobody asks for its facts then."""
        made = next(self._filled)
        if made.page != page.file.src_uri:
            raise RuntimeError(f"{page.file.src_uri} is written in place of {made.page}")
        say(made.said)
        del self._waiting[made.page]
        page.meta = {}
        self._found().extend(made.found)
        return made.html.decode()

    def _render(self, name: str) -> Rendered:
        """Read a page and make its HTML, as MkDocs would."""
        file = self._files.src_uris[name]
        page = file.page or Page(None, file, self._config)
        with listening() as heard:
            page.markdown, page.meta = meta.get_data(file.content_string)
            page.render(self._config, self._files)
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
            heard,
        )

    def _fill(self, name: str) -> Filled:
        """Fill in the template of a page, as MkDocs would."""
        page, config, found = self._pages[name], self._config, self._found()
        before = len(found)
        page.active, page.content = True, zlib.decompress(self._waiting[name]).decode()
        with listening() as heard:
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = get_context(self._nav, self._documents, config, page)
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            html = template.render(context).encode("utf-8", "xmlcharrefreplace")
        page.active, page.content = False, ""
        own = found[before:]
        del found[before:]
        return Filled(name, html, own, heard)

    def _found(self) -> list[Any]:
        """Give the list of what the theme's search has found; where it is off, one that nobody reads."""
        index = getattr(self._config.plugins.get("material/search"), "search_index", None)
        return index.entries if index else []


class Templates:
    """What MkDocs asks for templates: those of pages are filled in already, and it fills in any other."""

    def __init__(self, env: Environment, pages: Pages) -> None:
        """Take the templates of a build, and its pages."""
        self._env, self._pages = env, pages

    def get_template(self, name: str) -> "FilledIn":
        """Give a template by its name."""
        return FilledIn(self._env.get_template(name), self._pages)


class FilledIn:
    """A template, which is filled in already where it is asked for a page."""

    def __init__(self, template: Template, pages: Pages) -> None:
        """Take a template of a build, and its pages."""
        self._template, self._pages = template, pages

    def render(self, context: TemplateContext) -> str:
        """Give a page, or else what the template makes of the context."""
        page = context["page"]
        return self._pages.written(page) if page else self._template.render(context)


def _nothing(*_: Any) -> None:
    """Make no HTML of a page that has some."""
