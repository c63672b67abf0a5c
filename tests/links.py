"""What a page, a style sheet, a feed, a site map or a search index refers to: read alike by the tests of links."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class Link:
    """An address as it is written, and whether a reader must follow it or a browser fetches it unasked."""

    address: str
    followed: bool


def links(kind: str, text: str) -> list[Link]:
    """List what a file of a kind (`html`, `css`, `xml` or `json`) refers to."""
    read = {"html": _html, "css": _css, "xml": _xml, "json": _index}.get(kind)
    return list(read(text)) if read else []


def _html(text: str) -> Iterator[Link]:
    page = BeautifulSoup(text, "html5lib")
    for each in page.select("[href], [src], [data], [action], [poster]"):
        for name in ("href", "src", "data", "action", "poster"):
            if name in each.attrs:
                yield Link(str(each[name]), followed=_followed(each))
    for each in page.select("[srcset]"):
        yield from (Link(part.split()[0], followed=False) for part in str(each["srcset"]).split(","))
    for each in page.select("script#__config"):
        config = json.loads(str(each.string))
        yield Link(config["search"], followed=False)
        yield Link(f"{config['base'].rstrip('/')}/search/search_index.json", followed=False)


def _followed(element: Tag) -> bool:
    """Links, and what a page says of itself and of pages beside it, are fetched only if somebody asks."""
    fetched_by = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
    return element.name in {"a", "area", "form"} or (
        element.name == "link" and not fetched_by & set(element.get_attribute_list("rel"))
    )


def _css(text: str) -> Iterator[Link]:
    for address in re.findall(r"""url\(\s*["']?([^"')]+)""", text):
        yield Link(address, followed=False)


def _xml(text: str) -> Iterator[Link]:
    """Site maps name pages as text, feeds in attributes and in what they hold of pages."""
    for each in ET.fromstring(text).iter():  # noqa: S314 - written by ourselves
        if each.tag.endswith("}loc"):
            yield Link((each.text or "").strip(), followed=True)
        yield from (Link(each.attrib[name], followed=True) for name in ("href", "src") if name in each.attrib)
        if each.get("type") == "html":
            yield from _html(each.text or "")


def _index(text: str) -> Iterator[Link]:
    """The search's index lies one folder down and names pages from the first page on; other JSON names none."""
    found = json.loads(text)
    if isinstance(found, dict) and {"config", "docs"} <= found.keys():
        yield from (Link(f"../{each['location']}", followed=True) for each in found["docs"])
