"""Stage 5: a filed article becomes a Markdown page with front matter.

The words around the story are in `templates/article.md.j2`; here is what goes into them.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import frontmatter

from presspages.citing.citation import Citation
from presspages.citing.citing import forms
from presspages.filing.archive import Archive
from presspages.filing.brief import anchors
from presspages.filing.files import Page, key_of
from presspages.filing.filing import UNDECIDED, Filed
from presspages.filing.program import program
from presspages.rendering.browse import topic_pages
from presspages.rendering.environment import templates
from presspages.rendering.glossary import Glossary
from presspages.rendering.related import Related
from presspages.rendering.rules import in_words
from presspages.rendering.schemaorg import news_article
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, T, Verdict
from presspages.tables.tables import Tables

# Where other articles are named on the page of an article, whose text is made once and kept. No source holds this sign.
SLOT = "\0"


@dataclass(frozen=True, slots=True)
class Around:
    """What leads on from an article: its neighbours in its summit's list, and related articles."""

    newer: Filed | None = None
    older: Filed | None = None
    related: tuple[Related, ...] = ()

    @property
    def key(self) -> str:
        """All that a page tells of it."""
        near = [(each.title, each.path) for each in (self.newer, self.older) if each]
        related = [(each.filed.title, each.filed.path, each.topics) for each in self.related]
        return repr((self.newer is None, near, related))


# Index pages turn up as duplicate hits in a search.
NOT_SEARCHED = {"search": {"exclude": True}}

# For an article with nothing around it.
ALONE = Around()


class Pages:
    """Renders templates with the tables of one archive; made once a run."""

    def __init__(self, tables: Tables, address: str = "") -> None:
        """Take the tables; `address` is where the site will live, if that is known."""
        self.tables = tables
        self.archive = Archive.of(tables.organization, address)
        self.topics = topic_pages(tables)
        self.identity = key_of(program(), repr(tables), address)

    def page(self, path: str, template: str, meta: dict[str, Any], **values: Any) -> Page:
        """Render one page from a template, with front matter before it."""
        body = self.text(template, **values)
        text = frontmatter.dumps(
            frontmatter.Post(body, **meta), sort_keys=False, allow_unicode=True, width=10**6
        )
        return Page(path, f"{text.rstrip()}\n".encode())

    def text(self, template: str, **values: Any) -> str:
        """Render a piece of a page from a template."""
        own = {"tables": self.tables, "organization": self.tables.organization}
        return templates().get_template(template).render(own | values)

    def article(self, filed: Filed, around: Around = ALONE) -> Page:
        """Render the page of an article."""
        return Page(filed.path, self.article_around(self.article_alone(filed), filed, around))

    def article_alone(self, filed: Filed) -> str:
        """Render the page of an article with a slot where other articles will be named."""
        whole = filed.whole()
        article = whole.article
        values = {
            "filed": filed,
            "classified": whole,
            "article": article,
            "blocks": list(zip(anchors(article.story), article.story, strict=True)),
            "explain": Glossary(self.tables.abbreviations, article.misprints).explain,
            "facts": record(filed),
            "edited": edited(filed),
            "raw_path": raw_path(filed),
            "cited": forms(Citation.of(filed, self.archive), filed.path),
            "described": news_article(filed, self.tables, self.archive),
            "topics": self.topics,
            "slot": SLOT,
        }
        return self.page(filed.path, "article.md.j2", front_matter(filed), **values).content.decode()

    def article_around(self, alone: str, filed: Filed, around: Around) -> bytes:
        """Put what leads on from an article into the slot of its page."""
        onward = self.text("onward.md.j2", filed=filed, around=around)
        return f"{alone.replace(SLOT, onward).rstrip()}\n".encode()


def front_matter(filed: Filed) -> dict[str, Any]:
    """Gather the front matter of an article in the order of the contract, without keys that have no value."""
    article = filed.article
    verdicts = filed.facts
    meta: dict[str, Any] = {
        name: _plain(verdict.value) for name, verdict in verdicts.items() if isinstance(verdict, Fact)
    }
    url = meta.pop("url", None)
    for shown_on_the_page_alone in ("credit", "language"):
        meta.pop(shown_on_the_page_alone, None)
    meta["description"] = filed.description
    if filed.topics:
        meta["tags"] = list(filed.topics)
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


def record(filed: Filed) -> list[tuple[str, str, str]]:
    """Give the rows of "About this record": the fact, its value for a reader, its evidence or why there is none."""
    return [(name.replace("_", " "), *_told(verdict)) for name, verdict in filed.facts.items()]


def edited(filed: Filed) -> list[tuple[str, str, str]]:
    """Give what an editor added to the facts: the fact, its value for a reader, the reason.

    The address of the page that a text was taken from says where it stands by itself.
    """
    return [
        (name.replace("_", " "), _told(verdict)[0], verdict.quote)
        for name, verdict in filed.facts.items()
        if isinstance(verdict, Fact) and verdict.rule == EDITOR and name != "url"
    ]


def _told(verdict: Verdict[Any]) -> tuple[str, str]:
    if isinstance(verdict, Fact):
        value = verdict.value.words if isinstance(verdict.value, PartialDate) else str(verdict.value)
        return value, replace(verdict, rule=in_words(verdict.rule)).evidence
    return "not stated in the source", verdict.reason


def _plain(value: Any) -> Any:
    return value.iso if isinstance(value, PartialDate) else value


def raw_path(filed: Filed) -> str:
    """Name the copy of an article's source that readers download, below `docs`: in the payload of the bag."""
    return f"sources/data/{filed.name}"


def folder_of(year: int | None) -> str:
    """Name the folder of a summit below `summits`."""
    return str(year) if year else UNDECIDED


def neighbours(listed: Sequence[T]) -> list[tuple[T | None, T, T | None]]:
    """Put each entry of a list between the one before and the one behind it."""
    around = [None, *listed, None]
    return list(zip(around, listed, around[2:], strict=False))
