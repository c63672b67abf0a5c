"""What MkDocs runs before it reads `docs/`, so that every build and every reload converts the articles first.

A convenience: nothing in the site depends on it, and `convert_articles.py` does the same without MkDocs.
"""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from presspages.inventory import made_in
from presspages.pipeline import run

# The day that MkDocs is told each page was changed. It knows none and takes that of the build, which would make the
# packed site map another file every day; the site map itself names no days (`overrides/sitemap.xml`).
NO_DAY = "1970-01-01"


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
