"""What MkDocs runs before it reads `docs/`, so that every build and every reload converts the articles first.

A convenience: nothing in the site depends on it, and `convert_articles.py` does the same without MkDocs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from building.markdown import BySign
from building.pages import Pages, Templates
from building.templates import render_once
from presspages.running.inventory import made_in
from presspages.running.pipeline import run

# The day that MkDocs is told each page was changed. It knows none and takes that of the build, which would make the
# packed site map another file every day; the site map itself names no days (`overrides/sitemap.xml`).
NO_DAY = "1970-01-01"


def on_config(config: MkDocsConfig) -> None:
    """Let Markdown try only the patterns whose sign a text has."""
    config.markdown_extensions.append(BySign())


def on_pre_build(config: MkDocsConfig) -> None:
    """Convert the articles beside `mkdocs.yml` into the `docs` folder that it names.

    Raises:
        PluginError: an article has a fault; MkDocs shows it and stops, or goes on serving what it has.
    """
    root = Path(config.config_file_path).parent
    done = run(root / "articles", Path(config.docs_dir), address=_address(config))
    if done.faults:
        raise PluginError("\n".join(map(str, done.faults)))


def _address(config: MkDocsConfig) -> str:
    """Give the address that the site is made for; under `mkdocs serve` it is that of the server, which nobody cites."""
    address = config.site_url or ""
    return "" if f"//{config.dev_addr}/" in address else address


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Watch what people write in `docs`, and not what this program makes there: each edit would build the site twice."""
    docs = Path(config.docs_dir)
    server.unwatch(str(docs))
    made = {path.split("/")[0] for path in made_in(docs)}
    for path in docs.iterdir():
        if path.name not in made and not path.name.startswith("."):
            server.watch(str(path))


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
    """Pin the day of every page, so that two builds are the same bytes, and its address on the web.

    The pages of the offline copy are files of other names; the address that they give as theirs is the web's.
    """
    for file in files.documentation_pages():
        if file.page is not None:
            file.page.update_date = NO_DAY
        if file.page is not None and config.site_url:
            web = File(file.src_uri, config.docs_dir, config.site_dir, use_directory_urls=True)
            file.page.canonical_url = urljoin(config.site_url, web.url)
    this_build.pages = Pages(files, nav, config) if this_build.once and Pages.worth(files, config) else None


@event_priority(-100)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment | Templates:
    """Leave out the empty lines that the theme's templates make: an eighth of each page. Render once what is alike."""
    env.trim_blocks = env.lstrip_blocks = True
    render_once(env)
    return this_build.pages.fill_in(env) if this_build.pages else env


@dataclass
class Building:
    """The build that runs: whether it makes every page once, and its pages, where helpers make them."""

    once: bool = False
    pages: Pages | None = None


this_build = Building()


def on_startup(*, command: str, dirty: bool) -> None:
    """Note what MkDocs was called for: a server has threads, with which nothing may be forked; `--dirty` leaves pages out."""
    this_build.once = command != "serve" and not dirty


def on_page_read_source(**_: Any) -> str | None:
    """Keep MkDocs from reading a page that a helper reads."""
    return "" if this_build.pages else None


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    """Put what a helper made of a page in its place."""
    if this_build.pages:
        this_build.pages.take(page)
    return markdown
