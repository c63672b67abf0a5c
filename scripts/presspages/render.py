"""Stage 5: a filed article becomes a Markdown page with front matter.

The words around the story are in `templates/article.md.j2`; here is what goes into them.
"""

import posixpath
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import frontmatter
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from presspages.archive import Archive
from presspages.citation import Citation
from presspages.citing import forms
from presspages.dates import PartialDate
from presspages.facts import EDITOR, Fact, T, Verdict
from presspages.filing import UNDECIDED, Filed, anchors
from presspages.glossary import Glossary
from presspages.markdown import cell, escape, escape_html, target, verbatim
from presspages.phrases import cities, count_of, days, minutes, numbers, ordinal, size, title_of, when
from presspages.related import Related
from presspages.schemaorg import jsonld, news_article
from presspages.tables import Tables


@dataclass(frozen=True, slots=True)
class Page:
    """A file below `docs`: its path with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Around:
    """What leads on from an article: its neighbours in its summit's list, related articles, its topics' pages."""

    newer: Filed | None = None
    older: Filed | None = None
    related: tuple[Related, ...] = ()
    topics: Mapping[str, str] = field(default_factory=dict)


# Index pages turn up as duplicate hits in a search.
NOT_SEARCHED = {"search": {"exclude": True}}

# For an article with nothing around it.
ALONE = Around()


class Pages:
    """Renders templates with the tables of one archive; made once a run."""

    def __init__(self, tables: Tables, address: str = "") -> None:
        """Load the templates of this package; `address` is where the site will live, if that is known."""
        self.tables = tables
        self.archive = Archive.of(tables.organization, address)
        folder = Path(__file__).parent / "templates"
        self._templates = Environment(
            loader=FileSystemLoader(folder), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
            keep_trailing_newline=True, autoescape=False,  # noqa: S701 - Markdown, escaped by its own filters
        )  # fmt: skip
        self._templates.filters.update(
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
        self._templates.globals.update(tables=tables, organization=tables.organization, title_of=title_of)

    def page(self, path: str, template: str, meta: dict[str, Any], **values: Any) -> Page:
        """Render one page from a template, with front matter before it."""
        body = self._templates.get_template(template).render(**values)
        text = frontmatter.dumps(
            frontmatter.Post(body, **meta), sort_keys=False, allow_unicode=True, width=10**6
        )
        return Page(path, f"{text.rstrip()}\n".encode())

    def article(self, filed: Filed, around: Around = ALONE) -> Page:
        """Render the page of an article."""
        article = filed.article
        values = {
            "filed": filed,
            "article": article,
            "blocks": list(zip(anchors(article.story), article.story, strict=True)),
            "explain": Glossary(self.tables.abbreviations, article.misprints).explain,
            "facts": record(filed),
            "edited": edited(filed),
            "raw_path": raw_path(filed),
            "cited": forms(Citation.of(filed, self.archive), filed.path),
            "described": news_article(filed, self.tables, self.archive),
        }
        return self.page(filed.path, "article.md.j2", front_matter(filed), around=around, **values)


def front_matter(filed: Filed) -> dict[str, Any]:
    """Gather the front matter of an article in the order of the contract, without keys that have no value."""
    article = filed.article
    verdicts = facts_of(filed)
    meta: dict[str, Any] = {
        name: _plain(verdict.value) for name, verdict in verdicts.items() if isinstance(verdict, Fact)
    }
    url = meta.pop("url", None)
    for shown_on_the_page_alone in ("credit", "language"):
        meta.pop(shown_on_the_page_alone, None)
    meta["description"] = filed.description
    if filed.classified.topics:
        meta["tags"] = list(filed.classified.topics)
    meta["source"] = {"file": article.source.name, "sha256": article.source.sha256} | (
        {"url": url} if url else {}
    )
    meta["words"] = filed.words
    meta["evidence"] = {
        name: verdict.evidence for name, verdict in verdicts.items() if isinstance(verdict, Fact)
    }
    removed: defaultdict[str, list[int]] = defaultdict(list)
    for edit in article.furniture:
        removed[edit.rule].append(edit.line)
    if removed:
        meta["removed"] = dict(removed)
    return meta


def facts_of(filed: Filed) -> dict[str, Verdict[Any]]:
    """Name the verdicts of an article as the front matter names them, in its order."""
    article = filed.article
    return {
        "title": article.headline,
        "date": article.date,
        "publisher": article.publisher,
        "author": article.author,
        "dateline": article.dateline,
        "summit_year": filed.classified.summit_year,
        "language": filed.classified.language,
        "url": article.url,
        "credit": article.credit,
    }


def record(filed: Filed) -> list[tuple[str, str, str]]:
    """Give the rows of "About this record": the fact, its value for a reader, its evidence or why there is none."""
    return [(name.replace("_", " "), *_told(verdict)) for name, verdict in facts_of(filed).items()]


def edited(filed: Filed) -> list[tuple[str, str, str]]:
    """Give what an editor added to the facts: the fact, its value for a reader, the reason.

    The address of the page that a text was taken from says where it stands by itself.
    """
    return [
        (name.replace("_", " "), _told(verdict)[0], verdict.quote)
        for name, verdict in facts_of(filed).items()
        if isinstance(verdict, Fact) and verdict.rule == EDITOR and name != "url"
    ]


def _told(verdict: Verdict[Any]) -> tuple[str, str]:
    if isinstance(verdict, Fact):
        value = verdict.value.words if isinstance(verdict.value, PartialDate) else str(verdict.value)
        return value, verdict.evidence
    return "not stated in the source", verdict.reason


def _plain(value: Any) -> Any:
    return value.iso if isinstance(value, PartialDate) else value


def below(path: str, page: str) -> str:
    """Write the link from one page to another, both named from `docs`.

    >>> below("summits/2024/x.md", "summits/index.md"), below("summits/2024/x.md", "summits/2024/y.md")
    ('2024/x.md', 'x.md')
    """
    return posixpath.relpath(path, posixpath.dirname(page) or ".")


def raw_path(filed: Filed) -> str:
    """Name the copy of an article's source that readers download, below `docs`: in the payload of the bag."""
    return f"sources/data/{filed.article.source.name}"


def folder_of(year: int | None) -> str:
    """Name the folder of a summit below `summits`."""
    return str(year) if year else UNDECIDED


def neighbours(listed: Sequence[T]) -> list[tuple[T | None, T, T | None]]:
    """Put each entry of a list between the one before and the one behind it."""
    around = [None, *listed, None]
    return list(zip(around, listed, around[2:], strict=False))
