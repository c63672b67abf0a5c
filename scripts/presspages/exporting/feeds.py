"""Atom feeds (RFC 4287): one of the archive, and one of each summit that has articles. Called by `exports`.

An entry has the whole story. What Atom asks for and a source does not state is written so that a program can read
it and nobody is misled: the entry's first line says how much of its date is known.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from xml.etree import ElementTree as ET

from presspages.describing.blocks import Block
from presspages.filing.archive import Archive, place
from presspages.filing.files import Later, key_of
from presspages.filing.filing import Filed, PiecesOf
from presspages.filing.groups import Group
from presspages.rendering.environment import below
from presspages.rendering.phrases import title_of
from presspages.rendering.render import Pages
from presspages.shared.dates import PartialDate

ATOM = "http://www.w3.org/2005/Atom"

# The entries of a feed, so that a reader loads it at once however large the archive is.
NEWEST = 50

# What stands for a day that is not known at all.
NO_DAY = "1970-01-01T12:00:00Z"

# What XML cannot hold, not even as a reference (XML 1.0, production 2); U+FFFE and U+FFFF may be in a story.
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

RIGHTS = "The texts belong to their publishers or authors and are kept for research and quotation."

ELEMENTS = {"paragraph": "p", "heading": "h2", "minor heading": "h3"}


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written: its path below `docs`, its title, the page that shows the same, and its entries."""

    path: str
    title: str
    home: str
    articles: tuple[Filed, ...]


def feeds(
    articles: Sequence[Filed], groups: Iterable[Group], each: PiecesOf, pages: Pages
) -> Iterator[Later]:
    """Make every feed, the newest articles first."""
    for feed in _wanted(articles, groups, pages):
        key = key_of(pages.identity, feed.title, *(filed.mark for filed in feed.articles))
        yield Later(feed.path, key, partial(_feed, feed, each, pages.archive))


def _wanted(articles: Sequence[Filed], groups: Iterable[Group], pages: Pages) -> Iterator[Feed]:
    name = pages.archive.name
    yield Feed("feeds/archive.xml", name, "index.md", tuple(articles[:NEWEST]))
    for each in groups:
        if each.year and each.articles:
            title = f"{name}: {title_of(each.year, pages.tables.in_year)}"
            yield Feed(feed_of(each.year), title, f"summits/{each.year}/index.md", each.articles[:NEWEST])


def entry(filed: Filed, archive: Archive) -> str:
    """Write the entry of an article, which is the same in every feed: a piece of the article."""
    return ET.tostring(_entry(filed, archive), encoding="unicode")


def feed_of(year: int) -> str:
    """Name the feed of a summit, below `docs`."""
    return f"feeds/{year}.xml"


def updated(known: PartialDate | None) -> str:
    """Write a date as an instant, which Atom asks for: noon of its first day, by UTC.

    Noon, because a reader's program shows the instant by the reader's clock: at midnight a date would become the
    day before in all of America. `Z` says nothing of the place (RFC 9557, section 2.2).

    >>> updated(PartialDate(2024, 7, 5)), updated(PartialDate(2021, 6)), updated(None)
    ('2024-07-05T12:00:00Z', '2021-06-01T12:00:00Z', '1970-01-01T12:00:00Z')
    """
    if known is None:
        return NO_DAY
    return f"{known.year:04}-{known.month or 1:02}-{known.day or 1:02}T12:00:00Z"


def _feed(wanted: Feed, each: PiecesOf, archive: Archive) -> bytes:
    path, listed = wanted.path, wanted.articles
    feed = ET.Element("feed", {"xmlns": ATOM})
    _add(feed, "id", archive.id_of_part(path))
    _add(feed, "title", wanted.title)
    _add(feed, "updated", max((updated(filed.date) for filed in listed), default=NO_DAY))
    _add(feed, "rights", RIGHTS)
    _link(feed, "alternate", _address(wanted.home, path, archive), type="text/html")
    if archive.address:
        _link(feed, "self", archive.url(path), type="application/atom+xml")
    feed.extend(map(ET.fromstring, each(listed, "entry")))
    ET.indent(feed)
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(filed: Filed, archive: Archive) -> ET.Element:
    """Make an entry; what names the article is its id, which no change of the headline or the address touches."""
    language = filed.brief.value("language")
    entry = ET.Element("entry", {"xml:lang": language} if language else {})
    _add(entry, "id", archive.id_of(filed))
    _add(entry, "title", filed.title)
    if filed.date and filed.date.day:
        _add(entry, "published", updated(filed.date))
    _add(entry, "updated", updated(filed.date))
    _add(ET.SubElement(entry, "author"), "name", _author(filed))
    _link(entry, "alternate", _address(filed.path, "feeds/", archive), type="text/html")
    if url := filed.brief.value("url"):
        _link(entry, "via", url)
    for topic in filed.topics:
        ET.SubElement(entry, "category", {"term": _xml(topic)})
    _add(entry, "content", "\n".join(chain([_facts(filed)], map(_block, filed.article.story))), type="html")
    return entry


def _author(filed: Filed) -> str:
    """Name who wrote an article, or else who published it; never the archive, which did neither."""
    return filed.brief.value("author") or filed.publisher or "not stated in the source"


def _facts(filed: Filed) -> str:
    """Write what the page says under the headline, and what is not known of the date."""
    publisher = filed.publisher or "publisher not stated in the source"
    date = _precisely(filed.date) if filed.date else "date not stated in the source"
    return f"<p><small>{_html(publisher)} · {_html(date)}</small></p>"


def _precisely(known: PartialDate) -> str:
    if known.day:
        return known.words
    return f"{known.words} (the {'day is' if known.month else 'month and day are'} not known)"


def _block(block: Block) -> str:
    if block.kind == "caption":
        label = "<p><small>Photograph not reproduced</small></p>"
        return f"<figure>{label}<figcaption>{_html(block.text)}</figcaption></figure>"
    element = ELEMENTS[block.kind]
    return f"<{element}>{_html(block.text)}</{element}>"


def _html(text: str) -> str:
    """Write a text for HTML, which is then written once more for XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _xml(text: str) -> str:
    """Show what XML cannot hold by its number, as pages show what cannot be seen."""
    return NO_XML.sub(lambda match: f"U+{ord(match[0]):04X}", text)


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _xml(text)


def _link(parent: ET.Element, rel: str, href: str, **attributes: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "href": _xml(href), **attributes})


def _address(path: str, feed: str, archive: Archive) -> str:
    """Give the address of a page; relative to that of the feed where the site's is not known."""
    return archive.url(path) or below(place(path) or ".", feed) + "/"
