"""Citing an article as a reader does: by keyboard, with a copy button, on a phone, and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browsing import ARTICLE, DESK, PHONE, SMALLEST, new_tab

FORMS = ["Chicago, notes and bibliography", "BibTeX", "RIS", "CSL-JSON"]


def open_by_keyboard(tab: Page) -> None:
    """Unfold "Cite this article" with the Enter key."""
    tab.locator("details.cite > summary").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("details.cite pre").first).to_be_visible()


def test_keyboard_copies_each_form(tab: Page, address: str) -> None:
    """From the summary on, Tab leads to a named button for each form; Enter puts its very text on the clipboard."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(address + ARTICLE)
    open_by_keyboard(tab)
    copied = []
    for name in FORMS:
        button = tab.get_by_role("button", name=f"Copy {name}", exact=True)
        while not button.evaluate("button => button === document.activeElement"):
            tab.keyboard.press("Tab")
            assert tab.evaluate("document.activeElement.closest('details.cite') !== null")
        tab.keyboard.press("Enter")
        expect(tab.locator("details.cite [role=status]", has_text="Copied").last).to_be_visible()
        copied.append(tab.evaluate("navigator.clipboard.readText()"))

    shown = tab.locator("details.cite pre > code").evaluate_all(
        "codes => codes.map(code => code.textContent)"
    )
    assert copied == shown
    assert [text.split("\n")[0][:5] for text in copied] == ["CGTN.", "@arti", "TY  -", "["]
    assert copied[2].endswith("\nER  - ")


def test_where_nothing_may_be_copied_the_text_is_selected(desk: Page, address: str) -> None:
    """A browser that gives no leave to copy leaves the text selected, and says so."""
    desk.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no leave'))")
    desk.goto(address + ARTICLE)
    open_by_keyboard(desk)
    desk.get_by_role("button", name="Copy RIS").click()

    expect(desk.locator("details.cite [role=status]", has_text="Selected")).to_be_visible()
    assert desk.evaluate("getSelection().toString()").startswith("TY  - NEWS\nID  - urn:uuid:")


def test_files_load_without_javascript(chromium: Browser, address: str) -> None:
    """With JavaScript off the forms can be read, no button promises anything, and each link leads to its file."""
    tab = new_tab(chromium, DESK, java_script_enabled=False)
    tab.goto(address + ARTICLE)
    tab.locator("details.cite > summary").click()
    expect(tab.locator("details.cite pre")).to_have_count(4)
    expect(tab.locator("details.cite button")).to_have_count(0)
    for link in tab.locator("details.cite a").all():
        answer = tab.request.get(f"{address}{ARTICLE}{link.get_attribute('href')}")

        assert answer.ok
        assert "Xi Jinping calls on SOS members" in answer.text()
    tab.context.close()


@pytest.mark.parametrize("size", [DESK, PHONE, SMALLEST], ids=["desk", "phone", "smallest"])
def test_open_citation_fits_and_everyone_can_use_it(
    chromium: Browser, address: str, size: tuple[int, int]
) -> None:
    """With the citation open nothing scrolls sideways, and axe has no finding in it, light or dark."""
    tab = new_tab(chromium, size, reduced_motion="reduce")
    tab.goto(address + ARTICLE)
    open_by_keyboard(tab)
    tab.evaluate(Axe().axe_script)

    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate(
        "[...document.querySelectorAll('.cite, .cite *')].every(each => each.scrollWidth <= each.clientWidth + 1"
        " || getComputedStyle(each).display === 'inline')"
    )
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        assert (
            tab.evaluate("axe.run('details.cite').then(found => found.violations.map(each => each.id))") == []
        )
    tab.context.close()


def test_the_description_does_not_run_and_nothing_complains(tab: Page, address: str) -> None:
    """The pages' policy has nothing to say of the data in the page."""
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(address + ARTICLE, wait_until="networkidle")

    assert tab.evaluate(
        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']"
    )
    assert said == []
