"""What a reader does, in a real browser at the width of a desk and of a phone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import ARTICLE, DESK, KINDS, PHONE, SMALLEST, Archive, new_tab

AT_ONCE = 6  # how many tabs load pages side by side where every page is looked at


def test_home_leads_to_a_summit_and_on_to_its_article(tab: Page, archive: Archive) -> None:
    """Two clicks lead from the first page to a story."""
    tab.goto(archive.page())
    tab.locator(".grid.cards a", has_text="2023").click()
    expect(tab.locator("h1")).to_contain_text("23rd meeting, New Delhi 2023")
    tab.locator("p.listed a").first.click()

    expect(tab.locator("#p1")).to_be_visible()


def test_every_card_leads_to_its_summit(tab: Page, address: str) -> None:
    """Each card of the first page leads to the page of the year that it names, which lists as many articles."""
    tab.goto(address)
    cards = [
        (card.locator("a").inner_text(), card.inner_text()) for card in tab.locator(".grid.cards li").all()
    ]
    assert [year for year, _ in cards] == ["2025", "2024", "2023", "2021"]
    for year, text in cards:
        tab.goto(address)
        tab.locator(".grid.cards a", has_text=year).click()
        expect(tab.locator("h1")).to_contain_text(year)
        listed = tab.locator("article h2").first.inner_text().rstrip("¶")

        assert listed in text


def test_marks_of_the_timeline_lead_where_they_say(desk: Page, address: str) -> None:
    """A mark is named after its meeting and leads to the page of that year; only these are links."""
    desk.goto(address)
    marks = desk.locator("svg.timeline a")
    names = [str(mark.get_attribute("aria-label")) for mark in marks.all()]
    assert [name[:4] for name in names] == ["2001", "2016", "2018", "2021", "2022", "2023", "2024", "2025"]
    for name in names:
        desk.goto(address)
        desk.get_by_role("link", name=name).locator("circle").click()

        expect(desk.locator("h1")).to_contain_text(name[:4])
        expect(desk.locator("h1")).to_contain_text(name[6:].split(",")[0])


def test_timeline_is_a_list_on_a_phone(chromium: Browser, address: str) -> None:
    """Where there is no room for the drawing, a list in its place leads to the same pages."""
    tab = new_tab(chromium, PHONE)
    tab.goto(address)
    drawn = tab.locator("svg.timeline a").evaluate_all("links => links.map(link => link.href.baseVal)")
    listed = tab.locator(".timeline-listed a").evaluate_all("links => links.map(link => link.href)")

    expect(tab.locator("svg.timeline")).to_be_hidden()
    expect(tab.locator(".timeline-listed")).to_be_visible()
    assert listed == [f"{address}{link.removesuffix('index.html')}" for link in reversed(drawn)]
    tab.context.close()


def test_mention_leads_to_its_paragraph(tab: Page, archive: Archive) -> None:
    """A sentence on a summit's page leads to the paragraph of another summit's article that it stands in."""
    tab.goto(archive.page("summits/2018/"))
    mention = tab.locator("li", has=tab.locator(".quoted")).first
    sentence = mention.locator(".quoted").inner_text().strip("“”")
    mention.locator("a").click()

    expect(tab.locator("p.story:target")).to_contain_text(sentence)
    expect(tab.locator("p.story:target")).to_be_in_viewport()


def test_signal_leads_to_its_paragraph(tab: Page, address: str) -> None:
    """A sentence on a topic's page leads to the paragraph that it stands in."""
    tab.goto(f"{address}topics/afghanistan/")
    signal = tab.locator("article li").first
    sentence = re.sub(r"”\s+paragraph.*", "", signal.inner_text()).strip("“")
    signal.locator("a").click()

    expect(tab.locator("p.story:target")).to_contain_text(sentence)


def test_theme_toggle_works_and_lasts(tab: Page, archive: Archive) -> None:
    """The sign in the header goes from the system's colours to light, dark and back; the choice holds on other pages."""
    tab.emulate_media(color_scheme="light")
    tab.goto(archive.page())
    body, toggle = tab.locator("body"), tab.locator("form[data-md-component=palette] label:not([hidden])")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    toggle.click()
    toggle.click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    tab.goto(archive.page(ARTICLE))
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    toggle.click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    tab.emulate_media(color_scheme="dark")

    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_anchor_shows_on_hover_and_focus_and_copies_its_link(tab: Page, archive: Archive) -> None:
    """The mark beside a paragraph shows when one points at it or tabs to it; a click copies its address."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(f"{archive.page(ARTICLE)}?h=peace")
    paragraph, mark = tab.locator("#p3"), tab.locator("#p3 > a.anchor")
    expect(mark).to_have_css("opacity", "0")
    paragraph.hover()
    expect(mark).to_have_css("opacity", "1")
    tab.mouse.move(0, 0)
    tab.locator("#p2 > a.anchor").focus()
    tab.keyboard.press("Tab")
    expect(mark).to_be_focused()
    expect(mark).to_have_css("opacity", "1")
    mark.press("Enter")

    expect(tab.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert tab.evaluate("navigator.clipboard.readText()") == f"{archive.page(ARTICLE)}#p3"
    expect(tab.locator("#p3:target")).to_be_in_viewport()


def test_tooltip_tells_an_abbreviation_and_a_misprint(desk: Page, address: str) -> None:
    """Pointing at an abbreviation shows what it stands for, and at a misprint what the editor reads."""
    desk.goto(address + ARTICLE)
    desk.locator("#p1 abbr", has_text="CSO").hover()
    expect(desk.get_by_text("as printed; the editor reads “SCO”")).to_be_visible()
    desk.locator("#p1 abbr", has_text=re.compile("^SCO$")).hover()

    expect(desk.get_by_text("Shanghai Cooperation Organization", exact=True)).to_be_visible()


def test_record_unfolds_and_offers_the_source(tab: Page, address: str) -> None:
    """The record is folded until it is asked for; the raw file behind it can be downloaded."""
    tab.goto(address + ARTICLE)
    link = tab.locator("details.record a")
    expect(link).to_be_hidden()
    tab.locator("details.record summary").click()
    expect(link).to_be_visible()
    answer = tab.request.get(str(link.evaluate("link => link.href")))

    assert answer.ok
    assert answer.text().startswith("Photo: Xinhua")


def test_print_holds_the_story_its_source_and_its_address(desk: Page, archive: Archive) -> None:
    """On paper stand headline, facts, story, source and address of the page, and nothing to click on."""
    desk.emulate_media(media="print", color_scheme="dark")
    desk.goto(f"{archive.page(ARTICLE)}?h=peace#p3")
    for kept in ("h1", "p.facts >> nth=0", "#p1", "p.source"):
        expect(desk.locator(kept)).to_be_visible()
    expect(desk.locator(".printed")).to_have_text(f"Read at {archive.page(ARTICLE)}")
    expect(desk.locator(".printed")).to_be_visible()
    gone = "header, .md-tabs, .md-sidebar, footer, a.anchor, .headerlink, .topics, .related, .neighbours, details.record"

    assert not [element for element in desk.locator(gone).all() if element.is_visible()]
    assert desk.locator("#p1").evaluate("each => getComputedStyle(each).color") != "rgb(255, 255, 255)"


@pytest.mark.parametrize(
    ("archive", "size"),
    [("web", DESK), ("web", PHONE), ("offline", DESK)],
    indirect=["archive"],
    ids=["desk", "phone", "offline"],
)
def test_nothing_goes_wrong_on_any_page(chromium: Browser, archive: Archive, size: tuple[int, int]) -> None:
    """No page fails to load anything, asks anyone else, writes an error to the console or scrolls sideways at any width.

    What a page loads on a phone is the same in all pages of its kind, so there one of each kind is opened.
    """
    troubles: list[str] = []
    first = new_tab(chromium, size)
    tabs = [first, *(first.context.new_page() for _ in range(AT_ONCE - 1))]
    asked: list[str] = []
    for tab in tabs:
        listen(tab, archive.address, troubles)
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("requestfinished", lambda request: asked.remove(request.url))
    every = sorted(path.relative_to(archive.folder).as_posix() for path in archive.folder.rglob("*.html"))
    pages = list(KINDS.values()) if size == PHONE else every
    for start in range(0, len(pages), AT_ONCE):
        loading = list(zip(tabs, pages[start : start + AT_ONCE], strict=False))
        for tab, page in loading:
            tab.set_viewport_size({"width": size[0], "height": size[1]})
            tab.goto(archive.address + page, wait_until="commit")
        for tab, _ in loading:
            tab.wait_for_load_state("load")
        # Not "networkidle": of a page from a folder, which is there at once, its event is now and then never sent.
        while asked and not troubles:
            first.wait_for_timeout(20)
        for tab, page in loading:
            tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            for width, height in (size, PHONE, SMALLEST):
                tab.set_viewport_size({"width": width, "height": height})
                if tab.evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                ):
                    troubles.append(f"scrolls sideways at {width}: {page}")
    first.context.close()

    assert len(every) > 20
    assert not troubles


def listen(tab: Page, address: str, troubles: list[str]) -> None:
    """Note what goes wrong on the pages that a tab shows."""
    tab.on(
        "console",
        lambda said: (
            troubles.append(f"{said.type}: {said.text}") if said.type in {"error", "warning"} else None
        ),
    )
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    tab.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    tab.on(
        "response",
        lambda response: (
            None if response.status < 400 else troubles.append(f"{response.status}: {response.url}")
        ),
    )
    tab.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else troubles.append(f"foreign: {request.url}")
        ),
    )
