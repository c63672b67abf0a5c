"""Text stays text in a real browser: nothing of a source or of a note runs, loads or changes the page around it.

The texts lie in `cases/hostile`. The pages' policy is the second wall: it is tested by breaking the first.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import frontmatter
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, expect

from browsing import DESK
from built import ROOT, Project, copy_project
from presspages.shared.unseen import revealed

SOURCES = sorted(path.name for path in (ROOT / "tests" / "cases" / "hostile").glob("*.txt"))

# What does not depend on the width of the window is looked at once.
at_a_desk = pytest.mark.parametrize("tab", [DESK], ids=["desk"], indirect=True)

# What the browser says when the policy forbids something.
FORBIDDEN = "Content Security Policy"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site of texts and notes that try to be more than text, built once."""
    made = copy_project(tmp_path_factory.mktemp("hostile"))
    shutil.copytree(ROOT / "tests" / "cases" / "hostile", made.root / "articles", dirs_exist_ok=True)
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def hostile_address(hostile: Project) -> Iterator[str]:
    """That site on a web server, as long as the tests run."""
    command = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(hostile.site),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        [port] = re.findall(r"port (\d+)", process.stdout.readline())
        yield f"http://127.0.0.1:{port}/"
        process.terminate()


@pytest.fixture
def troubles(tab: Page, hostile_address: str) -> list[str]:
    """What goes wrong in a tab: a dialog, an error, a request to anyone else or for what is not there."""
    found: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            found.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((hostile_address, "data:", "blob:")):
            found.append(f"foreign: {request.url}")

    def opened(dialog: Dialog) -> None:
        found.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    tab.on("console", said)
    tab.on("pageerror", lambda error: found.append(str(error)))
    tab.on("request", asked)
    tab.on("dialog", opened)
    return found


def addresses(hostile: Project) -> dict[str, str]:
    """Give the address of each hostile article's page, by the name of its source."""
    found = {}
    for path in (hostile.root / "docs/summits").glob("*/*.md"):
        meta: dict[str, Any] = dict(frontmatter.load(str(path)).metadata)
        if meta.get("source", {}).get("file") in SOURCES:
            found[meta["source"]["file"]] = (
                path.relative_to(hostile.root / "docs").with_suffix("").as_posix() + "/"
            )
    return found


def test_every_page_is_there(hostile: Project) -> None:
    """Each hostile text has its page: what can be shown safely is not refused."""
    assert sorted(addresses(hostile)) == SOURCES


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_of_a_source_runs(
    tab: Page, hostile: Project, hostile_address: str, troubles: list[str], name: str
) -> None:
    """On its page, with its record open, a text is read and not obeyed."""
    tab.goto(hostile_address + addresses(hostile)[name], wait_until="networkidle")
    tab.locator("details.cite summary").first.click()
    tab.locator("details.record summary").first.click()
    for piece in tab.locator("article .story, article h1, article abbr").all():
        piece.hover(force=True)

    assert not troubles
    assert tab.evaluate("window.ran") is None
    assert tab.locator("h1").count() == 1
    assert (
        tab.locator(
            "article :is(script:not([type='application/ld+json']), img, iframe, style, base, meta, object, template)"
        ).count()
        == 0
    )
    assert (
        tab.evaluate(
            "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n))"
        )
        == []
    )


@at_a_desk
def test_lists_and_index_pages_are_as_safe(tab: Page, hostile_address: str, troubles: list[str]) -> None:
    """Headlines, publishers and first sentences do nothing on the pages that list them either."""
    tab.goto(hostile_address)
    tab.goto(hostile_address + "summits/")
    links = tab.evaluate("[...document.querySelectorAll('article a, nav a')].map(link => link.href)")
    for link in sorted({link.split("#")[0] for link in links if link.startswith(hostile_address)}):
        if not link.endswith(".txt"):
            tab.goto(link)

    assert not troubles
    assert tab.evaluate("window.ran") is None


def test_search_results_show_a_hostile_headline_as_text(
    tab: Page, hostile_address: str, troubles: list[str]
) -> None:
    """What the search index holds of hostile texts is shown in the results, and runs in none."""
    tab.goto(hostile_address)
    if not tab.locator(".md-search__input").is_visible():
        tab.locator("label[for=__search].md-header__button").click()
    field = tab.locator(".md-search__input")
    for words in ("script alert", "onerror", "svg onload", "Leaders organization meet"):
        field.fill("")
        field.press_sequentially(words, delay=5)
        expect(tab.locator(".md-search-result__item").first).to_be_visible()
        tab.wait_for_timeout(200)
        assert tab.locator(".md-search-result :is(script, img, svg[onload], iframe)").count() == 0

    field.fill("")
    field.press_sequentially("quoted config headline", delay=5)
    expect(tab.locator(".md-search-result__item h1").first).to_contain_text("<script>")
    assert not troubles
    assert tab.evaluate("window.ran") is None


@at_a_desk
@pytest.mark.parametrize("name", SOURCES)
def test_the_story_reads_as_the_source_prints_it(
    tab: Page, hostile: Project, hostile_address: str, name: str
) -> None:
    """Each paragraph that the browser shows is a line of the source, character by character."""
    raw = (ROOT / "tests/cases/hostile" / name).read_text(encoding="utf-8")
    lines = {flat(line) for line in raw.split("\n")}
    tab.goto(hostile_address + addresses(hostile)[name])
    paragraphs = tab.evaluate(
        """[...document.querySelectorAll('article p.story')].map(each => {
            each.querySelectorAll('a.anchor').forEach(link => link.remove());
            return each.textContent;
        })"""
    )

    assert paragraphs
    assert [text for text in paragraphs if flat(text) not in lines] == []


def flat(text: str) -> str:
    """Write a text as a browser shows it, its references read, without the characters that a story must not hold."""
    text = str(BeautifulSoup(f"<p>{text.replace('<', '&lt;')}", "html5lib").get_text())
    text = re.sub(r"U\+[0-9A-F]{4}", "", revealed(text.replace("\u00a0", " "))).replace("\ufeff", "")
    return " ".join(re.split(r"[ \t\n\f\r]+", text)).strip()


# Every way to run a script that stands in a page, and to bend the addresses on it.
ATTACK = (
    "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><svg onload='window.ran = 3'></svg>"
    "<a id=evil href='javascript:window.ran = 4'>x</a><script src='data:text/javascript,window.ran=5'></script>"
    "<script src='https://example.org/x.js'></script><base href='https://example.org/'>"
    "<iframe srcdoc='<script>parent.ran = 6</script>'></iframe><object data='data:text/html,x'></object>"
)


@pytest.fixture(params=["web", "offline"])
def attacked(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a page into which scripts were put by hand, on a server or in a folder."""
    if request.param == "web":
        site, about = request.getfixturevalue("hostile").site, "about/index.html"
        address: str = request.getfixturevalue("hostile_address")
    else:
        site, about = tmp_path / "offline", "about.html"
        shutil.copytree(request.getfixturevalue("offline"), site)
        address = f"{site.as_uri()}/"
    html = (site / about).read_text(encoding="utf-8").replace("</h1>", f"</h1>{ATTACK}", 1)
    (site / "attacked.html").write_text(html.replace('"../', '"./'), encoding="utf-8")
    return f"{address}attacked.html"


def test_an_injected_script_does_not_run(tab: Page, attacked: str) -> None:
    """The second wall: a page into which scripts were put by hand runs none of them, and everything of ours still works."""
    refused: list[str] = []
    tab.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    tab.goto(attacked, wait_until="networkidle")
    tab.locator("#evil").evaluate("link => link.click()")
    tab.wait_for_timeout(200)

    assert tab.evaluate("window.ran") is None
    assert tab.evaluate("document.baseURI") == attacked
    assert len([text for text in refused if FORBIDDEN in text]) >= 6
    assert tab.evaluate("typeof __md_get") == "function"


def test_every_page_has_the_policy_and_no_script_of_its_own(built: Project) -> None:
    """The policy stands before everything else in every page, 404 too, and no page has a script that needs leave from it."""
    for path in built.site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        assert page.head
        policy = next(each for each in page.head.find_all())
        assert policy.get("http-equiv") == "Content-Security-Policy", path
        # The search page may run WebAssembly, which is no script and reaches nothing of the page.
        leave = "'wasm-unsafe-eval'" if path.parent.name == "search" else ""
        assert "unsafe" not in str(policy["content"]).replace(leave, "")
        assert not page.select(
            "script:not([src]):not([type='application/json'], [type='application/ld+json'])"
        ), path
        assert not page.select("style, [style]"), path


def test_colours_are_chosen_kept_and_there_from_the_first_paint(tab: Page, address: str) -> None:
    """The toggle works, the next page has the chosen colours, and has them before its story is there."""
    tab.emulate_media(color_scheme="light")
    tab.goto(address)
    toggle = tab.locator("[data-md-component=palette] label:visible")
    toggle.click()
    toggle.click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    tab.add_init_script(
        """new MutationObserver((_, observer) => {
            if (!document.querySelector('main')) return;
            window.first = document.body.dataset.mdColorScheme;
            observer.disconnect();
        }).observe(document, {childList: true, subtree: true});"""
    )
    tab.goto(address + "about/")

    assert tab.evaluate("window.first") == "slate"
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.fixture
def server(project: Project) -> Iterator[str]:
    """`mkdocs serve` on a copy of the project, by its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=project.root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    address = f"http://127.0.0.1:{port}/"
    try:
        wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str) -> None:
    """Wait until a server answers."""
    until = time.monotonic() + 60
    while True:
        try:
            urlopen(address).close()  # noqa: S310 - our own server
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


@at_a_desk
def test_the_page_of_a_server_still_reloads(tab: Page, project: Project, server: str) -> None:
    """Under `mkdocs serve` an edited page shows itself anew: the policy lets the server's own script run, only there."""
    tab.goto(f"{server}about/")
    about = project.root / "docs" / "about.md"
    about.write_text(
        about.read_text(encoding="utf-8").replace("# About this archive", "# Edited"), encoding="utf-8"
    )

    expect(tab.locator("h1")).to_contain_text("Edited", timeout=30_000)
