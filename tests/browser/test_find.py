"""The search page of a large archive: made-up texts among the real ones, and some in other scripts."""

import functools
import gzip
import http.server
import re
import threading
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from browsing import DESK, PHONE, new_tab
from built import Project, copy_project
from made import texts

MADE = 30
HOSTILE = "The <img src=x onerror=alert(1)> & “summit” of <b>Astana</b>"
CHINESE = "上海合作组织成员国元首理事会第二十四次会议在阿斯塔纳举行"
OTHERS = {
    "hostile.yml": f"headline: {{value: '{HOSTILE}', because: the text has none}}\n",
    "hostile.txt": "2024-07-05 10:00\n\nThe 24th meeting of the Council of Heads of State of the SCO heard of a <script>zebra</script> & its keeper.\n",
    "chinese.txt": f"{CHINESE}\n\n2024-07-05 10:00\n\n上海合作组织成员国元首理事会第二十四次会议于2024年7月4日在阿斯塔纳举行，各成员国领导人出席会议并发表讲话，强调互信互利。\n",
    "russian.txt": "Лидеры ШОС подписали декларацию в Астане\n\n2024-07-05 10:00\n\nЛидеры государств — членов ШОС подписали в Астане декларацию о сотрудничестве и безопасности в регионе.\n",
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An archive above the size set in `mkdocs.yml`, with its index, built once."""
    made = copy_project(tmp_path_factory.mktemp("large"))
    for name, text in [*texts(MADE), *OTHERS.items()]:
        (made.root / "articles" / name).write_text(text, encoding="utf-8")
    config = made.root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("search_page_above: 1000", "search_page_above: 10"), "utf-8"
    )
    done = made.build_searchable()
    assert done.returncode == 0, done.stderr
    return made


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the standard library's
        """Say nothing of requests."""


@pytest.fixture(scope="module")
def place(large: Project) -> Iterator[str]:
    """That site on a web server, below a folder as on GitHub Pages."""
    (large.root / "served").mkdir()
    (large.root / "served" / "archive").symlink_to(large.site)
    handler = functools.partial(_Quiet, directory=str(large.root / "served"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/archive/"
        server.shutdown()


def hits(tab: Page) -> Locator:
    """Give the headlines that were found."""
    return tab.locator("#find-hits .listed a")


def ask(tab: Page, place: str, words: str = "", **chosen: str) -> Locator:
    """Open the search page by an address that says what is asked for; give the headlines that were found."""
    tab.goto(
        f"{place}search/?"
        + "&".join(f"{name}={quote(value)}" for name, value in {"words": words, **chosen}.items())
    )
    return hits(tab)


def test_header_leads_to_the_search_page(desk: Page, place: str) -> None:
    """In a large archive the header's field asks the search page, and no index of the theme is built or loaded."""
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.goto(place)
    field = desk.get_by_role("searchbox", name="Search")
    field.fill("small courtyards")
    field.press("Enter")

    expect(hits(desk).first).to_contain_text("SCO's practical cooperation exemplifies")
    assert desk.locator("#find-words").input_value() == "small courtyards"
    assert not [url for url in asked if "search_index" in url or not url.startswith(place)]


def test_header_leads_to_the_search_page_on_a_phone(chromium: Browser, place: str) -> None:
    """On a phone, where there is no room for a field, a sign leads there."""
    tab = new_tab(chromium, PHONE)
    tab.goto(place)
    tab.get_by_role("link", name="Search", exact=True).locator("visible=true").click()

    expect(tab.locator("#find-words")).to_be_visible()
    tab.context.close()


def test_phrase_leads_to_its_paragraph(tab: Page, place: str) -> None:
    """A phrase as it is typed finds its article first; the hit leads to the paragraph and shows the words."""
    first = ask(tab, place, "small courtyards with high walls").first
    expect(first).to_contain_text("SCO's practical cooperation exemplifies")
    expect(tab.locator("#find-hits mark").first).to_have_text("small")
    expect(tab.locator("#find-hits .facts").first).to_have_text(
        "5 July 2024 · Publisher not stated · 2024 summit"
    )
    first.click()

    expect(tab.locator("p.story:target")).to_contain_text("small courtyards with high walls")


def test_theme_waits_for_the_first_hit(desk: Page, place: str) -> None:
    """The theme's script, which nobody needs before, is loaded after the first hit, and then works as elsewhere."""
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    expect(ask(desk, place, "small courtyards").first).to_be_visible()
    expect(desk.locator("body > script[src*=bundle]")).to_have_count(1)
    expect(desk.locator("html.js")).to_have_count(1)

    kinds = [re.sub(r"^.*(bundle|pf_fragment).*$", r"\1", name) for name in asked]
    assert kinds.index("pf_fragment") < kinds.index("bundle")


def test_quotation_marks_ask_for_a_phrase(desk: Page, place: str) -> None:
    """In quotation marks words must stand together, common words too; apart they find more."""
    ask(desk, place, "“the founding members of the SCO”")
    said = desk.locator("#find-said")
    expect(said).to_contain_text("found")
    together = said.inner_text()
    ask(desk, place, "the founding members of the SCO")
    expect(said).to_contain_text("found")

    assert int(together.split()[0]) < int(said.inner_text().split()[0])
    ask(desk, place, '"founding the members"')
    expect(said).to_have_text("No article has all of this.")


def test_word_is_not_cut_to_its_stem(desk: Page, place: str) -> None:
    """A word is found as it is printed: "organised" is no other word than "organisation"."""
    expect(ask(desk, place, '"organised"')).to_have_count(1)
    expect(desk.locator("#find-hits mark").first).to_have_text("organised")


def test_misspelt_word_is_named_and_cut(desk: Page, place: str) -> None:
    """What no article has is said, also of a word that begins as a frequent one; a link finds what begins so."""
    ask(desk, place, "Shanghi spirit")
    said = desk.locator("#find-said")
    expect(said).to_contain_text("No article has “Shanghi”.")
    said.get_by_role("link").click()
    expect(hits(desk)).to_have_count(10)
    expect(desk.locator("#find-words")).to_have_value("Shangh spirit")

    ask(desk, place, "securityx")
    expect(said).to_contain_text("No article has “securityx”.")


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("阿斯塔纳举行", CHINESE),
        ("互信互利", CHINESE),
        ("декларацию о сотрудничестве", "Лидеры ШОС подписали"),
    ],
)
def test_other_scripts_are_found(desk: Page, place: str, words: str, headline: str) -> None:
    """A text in Chinese or Russian is found by any of its words and shown as it is printed."""
    found = ask(desk, place, words)

    expect(found).to_have_count(1)
    expect(found).to_contain_text(headline)
    expect(desk.locator("#find-hits li > p").last).to_contain_text(words)


def test_choices_are_counted_and_narrow_the_search(desk: Page, place: str) -> None:
    """Each choice says how many articles it leaves, and leaves as many; the address says it all."""
    expect(ask(desk, place, "cooperation").first).to_be_visible()
    summit = desk.get_by_label("Summit", exact=True)
    choice = summit.locator("option", has_text="2025")
    expect(choice).to_have_text(re.compile(r"2025 \(\d+\)"))
    [count] = re.findall(r"\((\d+)\)", choice.inner_text())
    summit.select_option("2025")

    expect(desk.locator("#find-said")).to_contain_text(re.compile(rf"^\s*{count} articles? found"))
    assert urlsplit(desk.url).query == "words=cooperation&summit=2025"
    for facts in desk.locator("#find-hits .facts").all_inner_texts():
        assert facts.endswith("2025 summit")


def test_choices_alone_list_articles(desk: Page, place: str) -> None:
    """Without a word the choices list what they hold, each by its beginning."""
    found = ask(desk, place, topic="Afghanistan")

    expect(found.first).to_be_visible()
    assert "#" not in str(found.first.get_attribute("href"))
    expect(desk.locator("#find-said")).to_contain_text("found, the newest first")
    expect(desk.get_by_label("Topic", exact=True)).to_have_value("Afghanistan")


@pytest.mark.parametrize(("order", "reverse"), [("newest", True), ("oldest", False)])
def test_hits_are_sorted_by_date(desk: Page, place: str, order: str, *, reverse: bool) -> None:
    """The newest first, or the oldest; an article without a date has the place of its summit's year."""
    ask(desk, place, "SCO", sort=order)
    expect(hits(desk)).to_have_count(10)
    years = [int(facts.split()[-2]) for facts in desk.locator("#find-hits .facts").all_inner_texts()]

    assert years == sorted(years, reverse=reverse)


def test_more_hits_are_shown(desk: Page, place: str) -> None:
    """Ten hits at a time; a button brings the next, and the focus moves to the first of them."""
    expect(ask(desk, place, "SCO")).to_have_count(10)
    desk.get_by_role("button", name="More articles").press("Enter")

    expect(hits(desk)).to_have_count(20)
    expect(hits(desk).nth(10)).to_be_focused()


def test_search_by_keyboard(tab: Page, place: str) -> None:
    """Typing searches; Enter opens the hit that Tab leads to; going back brings the search again."""
    tab.goto(f"{place}search/")
    tab.get_by_label("Words, or a phrase").focus()
    tab.keyboard.type("Qilu Eurasian Express Train")
    expect(hits(tab).first).to_contain_text("20 Years Old, High Spirited")
    for _ in range(5):
        tab.keyboard.press("Tab")
    expect(hits(tab).first).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_contain_text("20 Years Old, High Spirited")
    tab.go_back()

    expect(hits(tab).first).to_contain_text("20 Years Old, High Spirited")


def test_hostile_headline_is_text(desk: Page, place: str) -> None:
    """What looks like HTML in a headline or a story is shown as it is, and nothing of it runs."""
    said: list[str] = []
    desk.on("dialog", lambda dialog: said.append(dialog.message))
    desk.on("console", lambda message: said.append(message.text))
    found = ask(desk, place, "zebra keeper")

    expect(found).to_have_text([HOSTILE])
    expect(desk.locator("#find-hits li > p").last).to_contain_text("<script>zebra</script> & its keeper")
    assert not said


def test_record_is_not_searched(large: Project) -> None:
    """What surrounds a story on its page is in no index: records, topics, related articles, citations."""
    texts = [gzip.decompress(path.read_bytes()).decode() for path in large.site.glob("pagefind/fragment/*")]

    assert len(texts) == MADE + len([name for name in OTHERS if name.endswith(".txt")]) + 5
    assert not [
        text
        for text in texts
        if re.search("SHA-256|About this record|Topics:|Related articles|Cite this", text)
    ]


def test_axe_finds_nothing(desk: Page, place: str) -> None:
    """With hits and choices, light and dark, at a desk and on a phone; and nothing scrolls sideways."""
    desk.emulate_media(reduced_motion="reduce")
    expect(ask(desk, place, "security cooperation").first).to_be_visible()
    expect(desk.get_by_label("Topic", exact=True).locator("option").nth(1)).to_be_attached()
    desk.evaluate(Axe().axe_script)
    for (width, height), scheme in ((DESK, "light"), (PHONE, "dark")):
        desk.set_viewport_size({"width": width, "height": height})
        desk.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of two words
        name = {"light": "default", "dark": "slate"}[scheme]
        expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", name)

        found = desk.evaluate("axe.run()")["violations"]
        assert not [
            (scheme, each["id"], each["nodes"][0]["target"], each["nodes"][0]["any"][0]["data"])
            for each in found
        ]
        assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_page_says_what_it_needs(chromium: Browser, address: str, place: str) -> None:
    """Without JavaScript the page leads to the ways to browse; without an index it says that there is none."""
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{place}search/")
    expect(plain.locator("#find-said")).to_contain_text("needs JavaScript and a web server")
    expect(plain.locator("#find-said a")).to_have_count(4)
    plain.context.close()
    tab = new_tab(chromium, DESK)
    tab.goto(f"{address}search/?words=cooperation")

    expect(tab.locator("#find-said")).to_contain_text("The index of this search is missing")
    tab.context.close()
