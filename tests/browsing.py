"""Windows, and the pages to look at in them: what the browser tests share beside their fixtures."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

# The width and height of a window, in pixels.
DESK, PHONE, SMALLEST = (1280, 900), (360, 740), (320, 640)

# The address of a page of every kind, below the site.
ARTICLE = "summits/2024/xi-jinping-calls-on-sos-members-to-oppose-external-interference/"
KINDS = {
    "home": "",
    "summits": "summits/",
    "summit": "summits/2024/",
    "mentioned only": "summits/2018/",
    "article": ARTICLE,
    "article with captions": "summits/2025/to-carry-forward-shanghai-spirit-and-strengthen-solidarity-coordination/",
    "publishers": "publishers/",
    "publisher": "publishers/peoples-daily/",
    "topics": "topics/",
    "topic": "topics/afghanistan/",
    "dates": "dates/",
    "date": "dates/2024/",
    "data": "data/",
    "search": "search/",
    "about": "about/",
    "not found": "404.html",
}


@dataclass(frozen=True)
class Archive:
    """The archive as a reader opens it: from a web server, or from a folder, where each page is a file."""

    address: str
    folder: Path

    @property
    def on_the_web(self) -> bool:
        """Whether a server gives the pages."""
        return self.address.startswith("http")

    def page(self, address: str = "") -> str:
        """Give the whole address of a page by its address on the web, which ends in a slash."""
        if self.on_the_web:
            return self.address + address
        name = f"{address}index.html" if (self.folder / address).is_dir() else f"{address.rstrip('/')}.html"
        return self.address + name


def new_tab(chromium: Browser, size: tuple[int, int], **wanted: object) -> Page:
    """Open a tab in a window of its own; an action that does not succeed within 5 seconds fails."""
    width, height = size
    options: dict[str, object] = {"viewport": {"width": width, "height": height}, **wanted}
    page = chromium.new_context(**options).new_page()  # type: ignore[arg-type] # options are checked by the browser
    page.set_default_timeout(5000)
    return page


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing of requests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Put a folder on a web server of its own; give its address, with a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
