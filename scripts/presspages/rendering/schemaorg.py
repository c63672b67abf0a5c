"""Articles, meetings and the archive as the schema.org vocabulary describes them: JSON-LD. Called by `render`, `site`.

Only what the facts and the table of meetings state. The text is data in a page; no browser runs it.
"""

import json
import re
from typing import Any

from presspages.filing.archive import Archive
from presspages.filing.filing import Filed
from presspages.rendering.phrases import ordinal
from presspages.tables.tables import Organization, Summit, Tables

Thing = dict[str, Any]

# What could end the script or begin anything in Markdown, HTML or a template; in JSON these only stand in strings,
# a brace behind which no quotation mark comes included.
ACTING = re.compile(r"[<>&`\u2028\u2029]|\{(?=[{%#])")


def news_article(filed: Filed, tables: Tables, archive: Archive) -> Thing:
    """Describe an article as it was published, with its address in this archive.

    The author is plain text: a byline does not say whether it names a person or an organization.
    """
    value, publisher, date = filed.brief.value, filed.publisher, filed.date
    return _known(
        "NewsArticle",
        identifier=archive.id_of(filed),
        url=archive.url(filed.path),
        headline=value("title"),
        datePublished=date and date.iso,
        author=value("author"),
        publisher=publisher and _known("Organization", name=publisher),
        dateline=value("dateline"),
        isBasedOn=value("url"),
        isPartOf=_summit(filed, tables, archive),
        wordCount=filed.words,
        inLanguage=value("language"),
    )


def meeting(summit: Summit, organization: Organization) -> Thing:
    """Describe a meeting as an event, its days no more precise than the table; one held online has no place."""
    where = _known("PostalAddress", addressLocality=summit.city, addressCountry=summit.country)
    online = "https://schema.org/OnlineEventAttendanceMode"
    return _known(
        "Event",
        name=f"{ordinal(summit.ordinal)} meeting of the {organization.name}, {summit.city} {summit.year}",
        startDate=str(summit.opens or summit.year),
        endDate=summit.closes and str(summit.closes),
        location=None if summit.online else _known("Place", name=summit.city, address=where),
        eventAttendanceMode=online if summit.online else None,
        organizer=_organization(organization),
    )


def website(archive: Archive, organization: Organization) -> Thing:
    """Describe the archive itself."""
    return _known("WebSite", name=archive.name, url=archive.address, about=_organization(organization))


def jsonld(thing: Thing) -> str:
    r"""Write a description so that it can stand in a page: no sign in it ends the script that holds it.

    >>> jsonld({"headline": "</script> & {{ x }}"})
    '{"@context": "https://schema.org", "headline": "\\u003c/script\\u003e \\u0026 \\u007b{ x }}"}'
    """
    text = json.dumps({"@context": "https://schema.org"} | thing, ensure_ascii=False)
    return ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _summit(filed: Filed, tables: Tables, archive: Archive) -> Thing | None:
    """Describe the summit that an article is filed under; of several in one year none is claimed.

    A work is a part of works alone in this vocabulary, so the meeting is also what the archive has collected about it.
    """
    summit = tables.by_year.get(filed.year or 0)
    if summit is None:
        return None
    url = archive.url(f"summits/{filed.year}/index.md")
    known = meeting(summit, tables.organization) | {"@type": ["Event", "Collection"]}
    return known | ({"url": url} if url else {})


def _organization(organization: Organization) -> Thing:
    return _known("Organization", name=organization.name, alternateName=organization.abbreviation)


def _known(kind: str, **properties: Any) -> Thing:
    """Make a thing of a kind with the properties that have a value."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value}
