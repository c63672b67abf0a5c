"""A web server that answers as GitHub Pages does for a project's site, for tests of addresses."""

import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Pages(http.server.SimpleHTTPRequestHandler):
    """Serves `site` below `under`; a folder without its last slash leads to the one with it; else comes 404.html."""

    site: Path
    under: str

    def do_GET(self) -> None:
        """Answer with a file, the way to a folder, or the page for what is not there."""
        address = unquote(urlsplit(self.path).path)
        target = self.site / address.removeprefix(self.under) if address.startswith(self.under) else None
        if target and target.is_dir() and not address.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{address}/")
            self.end_headers()
        elif target and (target / "index.html" if target.is_dir() else target).is_file():
            self.answer(HTTPStatus.OK, target / "index.html" if target.is_dir() else target)
        else:
            self.answer(HTTPStatus.NOT_FOUND, self.site / "404.html")

    def answer(self, status: HTTPStatus, path: Path) -> None:
        """Send a file whole."""
        content = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing of requests."""


@contextmanager
def pages(site: Path, under: str) -> Iterator[str]:
    """Serve a site below a path such as `/some-repo/`; give the address of the host, and stop at the end."""
    handler = type("_PagesOfOneSite", (_Pages,), {"site": site, "under": under})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def free_port() -> int:
    """Find a port that nothing listens to."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        port: int = made.getsockname()[1]
        return port
