"""The templates beside these modules, with the filters that they name. Used by `render`."""

import posixpath
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from presspages.rendering.phrases import (
    cities,
    count_of,
    days,
    minutes,
    numbers,
    ordinal,
    size,
    title_of,
    when,
)
from presspages.rendering.schemaorg import jsonld
from presspages.shared.markdown import cell, escape, escape_html, target, verbatim


@cache
def templates() -> Environment:
    """Load the templates, compiled once a process: they are the same for every archive. One that is edited under `mkdocs serve` is compiled again."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True, auto_reload=True, autoescape=False,  # noqa: S701 - Markdown, escaped by its own filters
    )  # fmt: skip
    environment.filters.update(
        md=escape,
        html=escape_html,
        cell=cell,
        target=target,
        verbatim=verbatim,
        jsonld=jsonld,
        days=days,
        when=when,
        minutes=minutes,
        ordinal=ordinal,
        numbers=numbers,
        cities=cities,
        size=size,
        below=below,
        count_of=count_of,
    )
    environment.globals.update(title_of=title_of)
    return environment


def below(path: str, page: str) -> str:
    """Write the link from one page to another, both named from `docs`.

    >>> below("summits/2024/x.md", "summits/index.md"), below("summits/2024/x.md", "summits/2024/y.md")
    ('2024/x.md', 'x.md')
    """
    folder, _, name = path.rpartition("/")
    return f"{_folder_below(folder, page.rpartition('/')[0])}{name}"


@lru_cache(maxsize=4096)
def _folder_below(folder: str, page: str) -> str:
    between = posixpath.relpath(folder or ".", page or ".")
    return "" if between == "." else f"{between}/"
