"""The whole site under `/some-repo/` of a host, as GitHub Pages serves it: everything that it refers to is there.

Followed are links, assets, feeds, entries of the site map, results of the search and what the 404 page offers, from
the first page on; other sites are not asked.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from built import copy_project
from hosting import pages
from links import Link, links

UNDER = "/some-repo/"
HOST = "https://reader.example.org"

# Where a crawl begins: the first page, what search engines and readers of feeds ask for, and an address that leads nowhere.
STARTS = ("", "sitemap.xml", "search/search_index.json")
NOWHERE = f"{HOST}{UNDER}no/such/page/"

KINDS = {"text/html": "html", "text/css": "css", "text/xml": "xml", "application/xml": "xml"}
KINDS |= {"application/atom+xml": "xml", "application/rss+xml": "xml", "application/json": "json"}


@dataclass
class Crawl:
    """What was asked of a host that stands for `HOST`, and what came."""

    served_at: str
    status: dict[str, int] = field(default_factory=dict)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Follow everything from the starts; note what is not there, what leaves the site, and missing anchors."""
        named = [(HOST, Link(urljoin(HOST + UNDER, start), followed=True)) for start in (*STARTS, NOWHERE)]
        for source, link in named:
            address, _, anchor = urljoin(source, link.address).partition("#")
            if not self.is_ours(source, address, link):
                continue
            address = address.split("?")[0]
            if address not in self.status:
                named += [(address, each) for each in self.ask(address)]
            if self.status[address] != 200 and address != NOWHERE:
                self.troubles.append(f"{self.status[address]}: {address} on {source}")
            elif anchor and unquote(anchor) not in self.anchors.get(address, {anchor}):
                self.troubles.append(f"no #{anchor} on {address}, named on {source}")

    def is_ours(self, source: str, address: str, link: Link) -> bool:
        """Whether an address is of this site; what leaves it must be a link, and never to our host."""
        parts = urlsplit(address)
        if f"{parts.scheme}://{parts.netloc}" == HOST:
            if parts.path.startswith(UNDER):
                return True
            self.troubles.append(f"outside {UNDER}: {address} on {source}")
        elif not link.followed and parts.scheme != "data":
            self.troubles.append(f"asks somebody else: {address} on {source}")
        return False

    def ask(self, address: str) -> list[Link]:
        """Fetch a file of the site once; give what it refers to."""
        try:
            answer = urlopen(self.served_at + urlsplit(address).path)  # noqa: S310 - our own server
        except HTTPError as error:
            answer = error
        with answer:
            self.status[address] = answer.status
            kind = KINDS.get(answer.headers.get_content_type(), "")
            text = answer.read().decode() if kind else ""
        if kind == "html":
            page = BeautifulSoup(text, "html5lib")
            self.anchors[address] = {str(each["id"]) for each in page.select("[id]")} | {"__top"}
        return links(kind, text)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its offline copy, as `make site` builds it, with the address where it will be."""
    made = copy_project(tmp_path_factory.mktemp("hosted"))
    done = subprocess.run(
        [sys.executable, "scripts/build_site.py"],
        cwd=made.root,
        env={**os.environ, "SITE_URL": HOST + UNDER},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return made.site


@pytest.fixture(scope="module")
def crawl(site: Path) -> Iterator[Crawl]:
    """Everything that can be reached, asked for once."""
    with pages(site, UNDER) as served_at:
        done = Crawl(served_at)
        done.run()
        yield done


def test_everything_that_is_named_is_there(crawl: Crawl) -> None:
    """No link, asset, anchor, feed, entry of the site map or result of the search leads nowhere or outside."""
    assert crawl.troubles == []
    assert crawl.status.pop(NOWHERE) == 404
    assert set(crawl.status.values()) == {200}


def test_every_page_can_be_reached_and_is_in_the_site_map(site: Path, crawl: Crawl) -> None:
    """Each page that was built is linked from the first page on, and the site map names it."""
    built = {
        f"{HOST}{UNDER}{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        for path in site.rglob("index.html")
    }
    named = {link.address for link in links("xml", (site / "sitemap.xml").read_text(encoding="utf-8"))}

    assert named == built
    assert built <= crawl.status.keys()


def test_page_for_what_is_not_there_works_at_any_depth(crawl: Crawl) -> None:
    """The 404 page comes with its styles and scripts however deep the address is that leads nowhere."""
    page = BeautifulSoup(urlopen_anyway(f"{crawl.served_at}{UNDER}a/b/c/d"), "html5lib")
    asked = [
        str(each.get("href") or each.get("src")) for each in page.select("link[href], script[src], a[href]")
    ]

    assert "Not found" in page.get_text()
    assert len(asked) > 10
    assert [each for each in asked if not urlsplit(each).scheme and not each.startswith((UNDER, "#"))] == []


def urlopen_anyway(address: str) -> str:
    """Read the page that comes with an error."""
    with pytest.raises(HTTPError) as error:
        urlopen(address)  # noqa: S310 - our own server
    return error.value.read().decode()


def test_folder_without_its_slash_leads_to_the_page(crawl: Crawl) -> None:
    """An address typed without its last slash is the same page."""
    with urlopen(f"{crawl.served_at}{UNDER}summits") as answer:  # noqa: S310 - our own server
        assert answer.url.endswith(f"{UNDER}summits/")
