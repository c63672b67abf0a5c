"""The site that Zensical builds, read and searched in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing import ARTICLE, DESK, KINDS, served
from built import Project

# A phrase from the middle of each article, and words of its headline.
PHRASES = {
    "small courtyards with high walls": "SCO's practical cooperation exemplifies",
    "Tajikistan Agriculture and Textile Industrial Park": "further strengthen solidarity, cooperation for peace",
    "International Lunar Science Research Station": "Xi Jinping calls on SOS members",
    "Qilu Eurasian Express Train": "20 Years Old, High Spirited",
    "eight key areas of cooperation": "To carry forward Shanghai Spirit",
}


@pytest.fixture(scope="module")
def new_address(newly_built: Project) -> Iterator[str]:
    """The site on a web server of its own, as long as these tests run."""
    with served(newly_built.site) as address:
        yield address


def search(tab: Page, phrase: str) -> Locator:
    """Open Zensical's search, which is a dialog, type, and give the results."""
    if tab.viewport_size == {"width": DESK[0], "height": DESK[1]}:
        tab.locator("button.md-search__button").click()
    else:
        tab.get_by_role("button", name="Search", exact=True).click()
    tab.get_by_role("combobox", name="Search").fill(phrase)
    return tab.get_by_role("option")


def test_phrases_find_their_articles_first(tab: Page, new_address: str) -> None:
    """A phrase from the middle of an article finds it, its words are marked, and nothing is complained of."""
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on(
        "console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None
    )
    for phrase, headline in PHRASES.items():
        tab.goto(new_address)
        first = search(tab, phrase).first
        expect(first).to_contain_text(headline)
        first.click()
        expect(tab.locator("h1")).to_contain_text(headline)
        expect(tab.locator("article p.story mark").first).to_be_attached()

    assert not complaints


def test_lists_are_no_hits(desk: Page, new_address: str) -> None:
    """A word that stands on every index page brings articles only."""
    desk.goto(new_address)
    results = search(desk, "Astana")
    expect(results.first).to_be_visible()
    links = [str(link.get_attribute("href")).split("?")[0] for link in results.all()]

    assert not [link for link in links if link.rstrip("/").endswith(("/2024", "/2025", "/summits"))]


@pytest.mark.parametrize("key", ["s", "f", "/", "Control+k"])
def test_keys_open_the_search(desk: Page, new_address: str, key: str) -> None:
    """The keys that the About page names open this search as well, and what is typed then is text."""
    desk.goto(new_address)
    desk.keyboard.press(key)
    field = desk.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    desk.keyboard.type("fossils")

    expect(field).to_have_value("fossils")


def test_pages_ask_nobody_else_and_complain_of_nothing(tab: Page, new_address: str) -> None:
    """Every kind of page loads from the site alone, with nothing missing and nothing forbidden by its policy."""
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on(
        "console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None
    )
    tab.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    tab.on(
        "request", lambda asked: None if asked.url.startswith(new_address) else complaints.append(asked.url)
    )
    for address in KINDS.values():
        tab.goto(f"{new_address}{address}")
        width = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, address

    assert not complaints


def test_colours_that_were_chosen_stay(desk: Page, new_address: str) -> None:
    """A reader who asks for dark colours has them on the next page too."""
    desk.emulate_media(color_scheme="light")
    desk.goto(new_address)
    toggle = desk.locator("[data-md-component=palette] label:visible")
    toggle.click()
    toggle.click()
    expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    desk.goto(new_address + ARTICLE)

    expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
