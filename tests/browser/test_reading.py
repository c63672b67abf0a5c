"""What a reader does, in a real browser at the width of a desk and of a phone."""

import pytest
from playwright.sync_api import Page, expect

# A phrase from the middle of each article, and words of the headline of the article it must find first.
PHRASES = {
    "small courtyards with high walls": "SCO's practical cooperation exemplifies",
    "Tajikistan Agriculture and Textile Industrial Park": "further strengthen solidarity, cooperation for peace",
    "International Lunar Science Research Station": "Xi Jinping calls on SOS members",
    "Qilu Eurasian Express Train": "20 Years Old, High Spirited",
    "eight key areas of cooperation": "To carry forward Shanghai Spirit",
}


def search(tab: Page, phrase: str) -> None:
    """Open the search as a reader does, and type."""
    if not tab.locator(".md-search__input").is_visible():
        tab.locator("label[for=__search].md-header__button").click()
    tab.locator(".md-search__input").click()
    tab.locator(".md-search__input").press_sequentially(phrase, delay=5)


@pytest.mark.parametrize(("phrase", "headline"), PHRASES.items())
def test_phrase_finds_its_article_first_and_is_highlighted(
    tab: Page, address: str, phrase: str, headline: str
) -> None:
    """A phrase from the middle of an article finds it first; on its page the words are marked."""
    tab.goto(address)
    search(tab, phrase)
    first = tab.locator(".md-search-result__item").first
    expect(first).to_contain_text(headline)
    first.locator("a").first.click()

    expect(tab.locator("h1")).to_contain_text(headline)
    expect(tab.locator("article p.story mark").first).to_be_attached()


def test_index_pages_are_no_hits(tab: Page, address: str) -> None:
    """A word that stands on every index page brings articles only."""
    tab.goto(address)
    search(tab, "Astana")
    expect(tab.locator(".md-search-result__item").first).to_be_visible()
    links = [
        str(link.get_attribute("href"))
        for link in tab.locator(".md-search-result__item > a, .md-search-result__item details a").all()
    ]

    assert links
    assert not [
        link for link in links if link.split("?")[0].rstrip("/").endswith(("/2024", "/2025", "/summits"))
    ]


def test_home_leads_to_a_summit_and_on_to_its_article(tab: Page, address: str) -> None:
    """Two clicks lead from the first page to a story."""
    tab.goto(address)
    tab.locator(".grid.cards a", has_text="2023").click()
    expect(tab.locator("h1")).to_contain_text("23rd meeting, New Delhi 2023")
    tab.locator("p.listed a").first.click()

    expect(tab.locator("#p1")).to_be_visible()


def test_nothing_goes_wrong_on_any_page(tab: Page, address: str) -> None:
    """No page fails to load anything, asks anyone else, writes an error to the console or scrolls sideways."""
    troubles: list[str] = []
    tab.on(
        "console",
        lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None,
    )
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    tab.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    tab.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else troubles.append(f"foreign: {request.url}")
        ),
    )
    for page in pages(tab, address):
        tab.goto(page, wait_until="networkidle")
        if tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            troubles.append(f"scrolls sideways: {page}")

    assert not troubles


def pages(tab: Page, address: str) -> list[str]:
    """List the addresses of all pages, as the site map gives them, without the site's own address."""
    tab.goto(address + "summits/")
    links = tab.evaluate("[...document.querySelectorAll('article a, nav a')].map(link => link.href)")
    return sorted(
        {
            str(link).split("#")[0]
            for link in links
            if str(link).startswith(address) and not str(link).endswith(".txt")
        }
    )
