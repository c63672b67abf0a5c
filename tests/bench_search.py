"""Measure the search page of a large made-up archive in a browser: `make findbench`.

    python tests/bench_search.py [COUNT] [FOLDER]

Fifty queries are drawn from the texts by seed: phrases of four to seven words as they would be typed, the same in
quotation marks, and pairs of distinctive words; each stands in one text only. Each is asked in a browser with an empty
cache, by the address of the search page, and it is written down how many bytes came over the network until the first
hit stood there, and whether that hit is the right article. Files are compressed as GitHub Pages compresses them. A
FOLDER keeps what was built, for another run.
"""

import gzip
import http.server
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from browsing import PHONE, new_tab
from built import copy_project
from made import make

COUNT = 10_000
QUERIES = 50
TARGET = 300_000
SEED = 50

# Notes the moment in which the first hit stands on the page; then, what the browser had received until that moment,
# headers and all, as its own Resource Timing says.
WATCH = """new MutationObserver(() => {
  if (!window.shown && document.querySelector("#find-hits a")) window.shown = performance.now();
}).observe(document, { childList: true, subtree: true })"""
CAME = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .filter((entry) => entry.responseEnd <= (window.shown ?? Infinity))
  .map((entry) => [entry.name, entry.transferSize])"""

# What came, by its address: the first that is in it. What is none of these is the page with its theme.
KINDS = {
    "script of the search": ("/pagefind/pagefind.js", "/assets/find"),
    "WebAssembly": ("/pagefind/wasm.",),
    "list of the pages": (".pf_meta", "/pagefind/pagefind-entry.json"),
    "frequent words": ("/pagefind/common.json",),
    "pieces of the index": (".pf_index",),
    "texts of articles": (".pf_fragment",),
    "filters": (".pf_filter",),
    "page and theme": ("",),
}

# What GitHub Pages compresses on its way; Pagefind's own files are compressed already.
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the number of the one text that has it."""

    kind: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a query: the bytes until the first hit by their kind, and whether it was right."""

    kind: str
    words: str
    parts: Counter[str]
    milliseconds: float
    right: bool

    @property
    def bytes(self) -> int:
        """All bytes until the first hit."""
        return self.parts.total()


def main() -> int:
    """Build, ask and print; fail if the right article was not always first."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as thrown_away:
        root = Path(sys.argv[2] if len(sys.argv) > 2 else thrown_away)
        if not (root / "site" / "pagefind").exists():
            build(root, count)
        with served(root / "site") as address, sync_playwright() as playwright:
            path = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            pages = addresses(root / "docs")
            asked = [ask(browser, address, each, pages[each.number]) for each in queries(root / "articles")]
    tell(count, asked)
    return 0 if all(each.right for each in asked) else 1


def build(root: Path, count: int) -> None:
    """Build the site of a made-up archive."""
    copy_project(root)
    shutil.rmtree(root / "articles")
    make(root / "articles", count)
    for command in (["scripts/convert_articles.py"], ["scripts/build_site.py", "--only", "web"]):
        subprocess.run([sys.executable, *command], cwd=root, check=True, stdout=subprocess.DEVNULL)


def queries(articles: Path) -> Iterator[Query]:
    """Draw the queries: as many phrases as typed as in quotation marks, and a few pairs of words."""
    stories = [_story(path.read_text(encoding="utf-8")) for path in sorted(articles.glob("*.txt"))]
    searched = [f" {' '.join(_words(story))} " for story in stories]
    holders = Counter(word for words in searched for word in set(words.split()))
    chance = Random(SEED)  # noqa: S311 - the same queries every time are what is wanted
    drawn = 0
    while drawn < QUERIES:
        number = chance.randrange(len(stories))
        words = _words(chance.choice(stories[number].split("\n\n")))
        length = chance.randint(4, 7)
        if len(words) < length:
            continue
        start = chance.randrange(len(words) - length + 1)
        kind = ("as typed", "quoted", "words")[min(drawn % 5 // 2, 2)]
        wanted = words[start : start + length]
        if kind == "words":
            wanted = sorted(set(words), key=lambda word: (holders[word], word))[:2]
            unique = sum(all(f" {word} " in each for word in wanted) for each in searched) == 1
        else:
            unique = sum(f" {' '.join(wanted)} " in each for each in searched) == 1
        if unique:
            drawn += 1
            yield Query(kind, f'"{" ".join(wanted)}"' if kind == "quoted" else " ".join(wanted), number)


def _story(text: str) -> str:
    """Take the paragraphs of a made-up text: what is long."""
    return "\n\n".join(part for part in text.split("\n\n") if len(part) > 120)


def _words(text: str) -> list[str]:
    """Cut a text into words as a reader types them: an apostrophe or a hyphen is part of a word."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())


def addresses(docs: Path) -> dict[int, str]:
    """Give the address of the page of every text, by its number."""
    pages = (
        (page, re.search(r"file: '?(\d+)\.txt", page.read_text(encoding="utf-8")))
        for page in docs.glob("summits/*/*.md")
    )
    return {
        int(found[1]): f"{page.relative_to(docs).with_suffix('').as_posix()}/"
        for page, found in pages
        if found
    }


def ask(browser: Browser, address: str, query: Query, expected: str) -> Asked:
    """Ask in a new window, and count what came over the network until the first hit."""
    tab = new_tab(browser, PHONE)
    tab.add_init_script(WATCH)
    begun = time.perf_counter()
    tab.goto(f"{address}search/?words={quote(query.words)}", wait_until="commit")
    first = tab.locator("#find-hits a").first
    none = tab.locator("#find-said", has_text=re.compile("^No article|missing"))
    first.or_(none).first.wait_for(timeout=60_000)
    taken = time.perf_counter() - begun
    came: Counter[str] = Counter()
    for name, size in tab.evaluate(CAME):
        came[next(kind for kind, signs in KINDS.items() if any(sign in name for sign in signs))] += size
    right = first.is_visible() and expected in str(first.get_attribute("href"))
    tab.context.close()
    return Asked(query.kind, query.words, came, taken * 1000, right)


def tell(count: int, asked: Sequence[Asked]) -> None:
    """Print a line for each kind of query and one for all, what the bytes were, and what went wrong."""
    write = sys.stdout.write
    write(f"{count} articles, {len(asked)} queries, bytes until the first hit, with an empty cache\n")
    write("query      right   median kB    most kB   within 300 kB   median ms\n")
    for kind in (*sorted({each.kind for each in asked}), "all"):
        some = [each for each in asked if kind in {each.kind, "all"}]
        sizes, times = [each.bytes / 1000 for each in some], [each.milliseconds for each in some]
        write(
            f"{kind:9} {sum(each.right for each in some):3}/{len(some):2} {statistics.median(sizes):11.0f} {max(sizes):10.0f}"
        )
        write(
            f" {sum(size <= TARGET / 1000 for size in sizes):12}/{len(some):2} {statistics.median(times):11.0f}\n"
        )
    write("\nof these                median kB   mean kB    most kB\n")
    for part in KINDS:
        sizes = [each.parts[part] / 1000 for each in asked]
        write(
            f"{part:22} {statistics.median(sizes):10.1f} {statistics.mean(sizes):9.1f} {max(sizes):10.1f}\n"
        )
    for each in sorted(asked, key=lambda each: -each.bytes):
        if each.bytes > TARGET:
            write(
                f"{each.bytes / 1000:.0f} kB, {each.parts['pieces of the index'] / 1000:.0f} of them pieces of the index: {each.words}\n"
            )
        if not each.right:
            write(f"not found first: {each.words}\n")


class _AsPages(http.server.SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: texts compressed."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            with suppress(ConnectionError):  # the window was closed when it had what it was asked for
                super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing of requests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; give its address."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_AsPages, directory=str(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
