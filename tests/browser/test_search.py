"""Searching, as a reader does it."""

from collections.abc import Mapping, Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing import PHONE, Archive

# A phrase from the middle of each article, and words of the headline of the article it must find first.
PHRASES = {
    "small courtyards with high walls": "SCO's practical cooperation exemplifies",
    "Tajikistan Agriculture and Textile Industrial Park": "further strengthen solidarity, cooperation for peace",
    "International Lunar Science Research Station": "Xi Jinping calls on SOS members",
    "Qilu Eurasian Express Train": "20 Years Old, High Spirited",
    "eight key areas of cooperation": "To carry forward Shanghai Spirit",
}

# Phrases of the article that misprints SCO, as they should read.
MEANT = (
    "The SCO has stood the test of the changing international situation",
    "maintain the direction of the development of the SCO",
    "the SCO stands on the right side of history, justice and fairness",
    "on the occasion of a meeting of the SCO",
    "members of the SCO adopted the Astana Declaration",
    "economic cooperation among SCO member states and has proposed initiatives",
    "establish a financial platform for the SCO",
)

# A phrase in the spelling that no article has, and what the page prints for its first word that differs.
SPELLINGS = {
    "good neighborliness and friendship, as well as fairness": "neighbourliness",
    "Belarus officially joined the organization on Thursday": "organisation",
    "transnational organized crime": "organised",
    "security can only be realised when every country is secure, Xi said during": "realized",
    "peace and tranquility, prosperity and development, good neighborliness": "tranquillity",
    "human civilisation is marching forward with increasing uncertainty": "civilization",
    "equitable economic globalization": "globalisation",
}


def search(tab: Page, phrase: str) -> Locator:
    """Open the search as a reader does, type, and give the results: one for each page that was found."""
    field = tab.locator(".md-search__input")
    if tab.viewport_size == {"width": PHONE[0], "height": PHONE[1]}:
        tab.get_by_role("button", name="Search", exact=True).click()
    field.click()
    field.fill(phrase)
    field.press("End")
    return tab.locator(".md-search-result__item")


def few(phrases: Sequence[str] | Mapping[str, str], archive: Archive, count: int) -> list[str]:
    """Give all phrases for the web, and some for the offline copy, which has the same index."""
    return list(phrases)[: None if archive.on_the_web else count]


def test_phrase_finds_its_article_first_and_is_highlighted(tab: Page, archive: Archive) -> None:
    """A phrase from the middle of an article finds it first; on its page the words are marked."""
    for phrase in few(PHRASES, archive, 2):
        tab.goto(archive.page())
        first = search(tab, phrase).first
        expect(first).to_contain_text(PHRASES[phrase])
        first.locator("a").first.click()

        expect(tab.locator("h1")).to_contain_text(PHRASES[phrase])
        expect(tab.locator("article p.story mark").first).to_be_attached()


def test_misprinted_phrase_is_found_as_it_was_meant(desk: Page, archive: Archive) -> None:
    """An article that prints CSO, SOS or GMS is found by its own phrases with SCO, and shows what it prints."""
    for phrase in few(MEANT, archive, 1):
        desk.goto(archive.page())
        first = search(desk, phrase).first
        expect(first).to_contain_text("Xi Jinping calls on SOS members")
        first.locator("a").first.click()

        expect(desk.locator("article p.story mark", has_text=r"SCO").first).to_be_attached()


def test_misprint_is_found_as_it_is_printed(desk: Page, address: str) -> None:
    """What stands on the page can be searched for as well."""
    desk.goto(address)

    expect(search(desk, "The CSO has stood the test").first).to_contain_text(
        "Xi Jinping calls on SOS members"
    )


def test_british_and_american_spelling_find_each_other(desk: Page, address: str) -> None:
    """A phrase is found in the other spelling too, and its page marks the word as it is printed there."""
    for phrase, printed in SPELLINGS.items():
        desk.goto(address)
        first = search(desk, phrase).first
        expect(first).to_contain_text("Xi Jinping calls on SOS members")
        first.locator("a").first.click()

        expect(desk.locator("article mark", has_text=printed).first).to_be_attached()


def test_results_show_what_the_page_prints(desk: Page, address: str) -> None:
    """The other spelling helps to find a page and is shown nowhere."""
    desk.goto(address)
    results = search(desk, "good neighborliness and friendship, as well as fairness")
    expect(results.first).to_contain_text("Xi Jinping calls on SOS members")

    expect(results.first).not_to_contain_text("neighborliness")


@pytest.mark.parametrize(
    "phrase", ['"small courtyards with high walls"', "“small courtyards with high walls”"]
)
def test_quotation_marks_ask_for_a_phrase(desk: Page, archive: Archive, phrase: str) -> None:
    """A phrase in quotation marks of either kind finds the article that has it, and no other."""
    desk.goto(archive.page())
    results = search(desk, phrase)

    expect(results).to_have_count(1)
    expect(results).to_contain_text("SCO's practical cooperation exemplifies")


def test_word_of_a_headline_counts_for_more_than_one_of_the_text(desk: Page, address: str) -> None:
    """The word solidarity stands in every article, and in the headlines of two: these come first."""
    desk.goto(address)
    results = search(desk, "solidarity")
    expect(results.nth(3)).to_be_attached()
    titles = [results.nth(place).locator("h1").inner_text().lower() for place in range(4)]

    assert ["solidarity" in title for title in titles] == [True, True, False, False]


def test_word_is_completed_while_it_is_typed(tab: Page, address: str) -> None:
    """The search suggests the word of a headline that begins as what is typed; the arrow key takes it."""
    tab.goto(address)
    search(tab, "solid")
    expect(tab.locator(".md-search__suggest")).to_have_text("solidarity")
    tab.locator(".md-search__input").press("ArrowRight")

    expect(tab.locator(".md-search__input")).to_have_value("solidarity")


def test_index_pages_are_no_hits(tab: Page, address: str) -> None:
    """A word that stands on every index page brings articles only."""
    tab.goto(address)
    results = search(tab, "Astana")
    expect(results.first).to_be_visible()
    links = [str(link.get_attribute("href")).split("?")[0] for link in results.locator("a").all()]

    assert links
    assert not [link for link in links if link.rstrip("/").endswith(("/2024", "/2025", "/summits"))]
