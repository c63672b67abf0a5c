"""The converted articles as other builders take them. Used by the modules beside this one.

Every builder gets the same: the Markdown of each article's page, whole, under front matter that says its title, day,
summit's year, topics and description. Two things are changed, in the favour of the others: links to pages that they do
not build are left as their words, so that nobody has to warn of them; and an article without a day-precise date, which
they could not place, gets the first day of what is known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import frontmatter

# A link to a place on the same site: [words](../2024/x.md).
RELATIVE = re.compile(r"\[((?:\\.|[^\]\\])*)\]\((?![a-z]+:)[^()]*\)")


@dataclass(frozen=True, slots=True)
class Post:
    """An article, with a name that no other has."""

    name: str
    title: str
    day: str
    year: str
    topics: tuple[str, ...]
    description: str
    body: str


def posts(docs: Path) -> Iterator[Post]:
    r"""Read every article from the pages of a converted archive, in one order on every machine.

    >>> RELATIVE.sub(r"\1", "[2nd meeting](index.md), [its page](https://example.org/)")
    '2nd meeting, [its page](https://example.org/)'
    """
    for path in sorted(docs.glob("summits/*/*.md")):
        if path.name != "index.md":
            yield _post(path)


def _post(path: Path) -> Post:
    page = frontmatter.load(str(path))
    meta: dict[str, Any] = page.metadata
    year = path.parent.name
    known = str(meta.get("date", meta.get("summit_year", "2001")))
    return Post(
        name=f"{year}-{path.stem}",
        title=meta.get("title", path.stem),  # a page may say that its text has no headline
        day=known + "-01-01"[len(known) - 4 :],
        year=year,
        topics=tuple(meta.get("tags", ())),
        description=meta.get("description", ""),
        body=RELATIVE.sub(r"\1", page.content),
    )
