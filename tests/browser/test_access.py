"""Everyone can use it: with a keyboard, a screen reader, little contrast, without motion."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browsing import ARTICLE, DESK, KINDS, PHONE, Archive, new_tab

# The rules of WCAG 2.2, levels A and AA, and what axe calls best practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


# Of them, those of colours: what the others ask is the same in either scheme of one width.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}

Rules = dict[str, list[str]]
LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"], Rules], ...] = (
    (DESK, "light", RULES), (DESK, "dark", COLOURS), (PHONE, "dark", RULES), (PHONE, "light", COLOURS),
)  # fmt: skip


def findings(tab: Page, rules: Rules = RULES) -> list[str]:
    """Let axe, which the tab has loaded, look at what it shows; say in a line each what it finds."""
    found = tab.evaluate("options => axe.run(options)", rules)["violations"]
    return [f"{each['impact']}: {each['id']} at {each['nodes'][0]['target']}" for each in found]


@pytest.mark.parametrize("page", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(desk: Page, address: str, page: str) -> None:
    """On every kind of page, light and dark, at a desk and on a phone, axe has no finding, not even a minor one."""
    desk.emulate_media(reduced_motion="reduce")  # colours change at once
    desk.goto(address + page)
    desk.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    desk.evaluate(Axe().axe_script)
    for (width, height), scheme, rules in LOOKS:
        desk.set_viewport_size({"width": width, "height": height})
        desk.emulate_media(color_scheme=scheme)
        expect(desk.locator("body")).to_have_attribute(
            "data-md-color-scheme", {"light": "default", "dark": "slate"}[scheme]
        )

        assert not findings(desk, rules), f"{scheme} at {width}"


def test_axe_finds_nothing_in_the_open_search(tab: Page, address: str) -> None:
    """The search with results in it holds to the same rules."""
    tab.goto(address)
    tab.keyboard.press("s")
    tab.keyboard.type("Shanghai Spirit")
    expect(tab.locator(".md-search-result__item").first).to_be_visible()
    tab.wait_for_timeout(300)  # the search unfolds; halfway its colours are not yet its own
    tab.evaluate(Axe().axe_script)

    assert not [each for each in findings(tab) if each.startswith(("serious", "critical"))]


# What has the focus: what it is, whether an outline is drawn around it, and whether any of it is in the window.
FOCUSED = """async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const { outlineStyle, outlineWidth, visibility, opacity } = getComputedStyle(shown);
  const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
  return {
    name: focused.outerHTML.slice(0, 120),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && visibility === "visible" && Number(opacity) >= 0.5,
    seen: width > 0 && height > 0 && left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight,
  };
}"""


@pytest.mark.parametrize("kind", ["home", "topics", "article"])
def test_focus_is_visible_all_the_way(tab: Page, address: str, kind: str) -> None:
    """Tabbing through a page, whatever has the focus has an outline and is in the window; the end is reached."""
    tab.emulate_media(reduced_motion="reduce")  # what fades in is there at once
    tab.goto(address + KINDS[kind])
    troubles, steps = [], 0
    while steps < 200:
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None:
            break
        steps += 1
        if not (focused["outlined"] and focused["seen"]):
            troubles.append(focused)

    assert 10 < steps < 200
    assert not troubles


def test_keyboard_opens_the_search_and_a_result(tab: Page, archive: Archive) -> None:
    """Without a mouse: a key opens the search, Escape closes it, the arrows choose a result, Enter goes there."""
    tab.goto(archive.page())
    tab.keyboard.press("/")
    tab.keyboard.type("Lunar")
    first = tab.locator(".md-search-result__item a").first
    expect(first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.locator(".md-search__output")).to_be_hidden()
    tab.wait_for_timeout(300)  # the theme notes a little later that the field has lost the focus
    tab.keyboard.press("s")
    expect(first).to_be_visible()  # the search is open again
    tab.keyboard.insert_text("Lunar Science")  # at once: each key would bring a list and take the focus away
    tab.keyboard.press("End")
    expect(first).to_have_attribute("href", re.compile("science"))  # the list is that of the whole query
    tab.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    tab.keyboard.press("Enter")

    expect(tab.locator("h1")).to_contain_text("Xi Jinping calls on SOS members")


def test_keyboard_opens_the_menu_of_a_phone(chromium: Browser, archive: Archive) -> None:
    """The menu that is folded away on a phone opens by Enter, its links are reached by Tab, and Escape folds it."""
    tab = new_tab(chromium, PHONE)
    tab.goto(archive.page())
    tab.get_by_role("button", name="Menu").press("Enter")
    link = tab.get_by_role("navigation", name="Navigation").get_by_role("link", name="Topics")
    expect(link).to_be_visible()
    tab.keyboard.press("Escape")
    expect(link).to_be_hidden()
    tab.get_by_role("button", name="Menu").press("Space")
    link.press("Enter")

    expect(tab.locator("h1")).to_contain_text("Articles by topic")
    tab.context.close()


def test_first_key_leads_past_the_header(desk: Page, address: str) -> None:
    """The first stop of the Tab key is a link to the story."""
    desk.goto(address + ARTICLE)
    desk.keyboard.press("Tab")

    expect(desk.locator(".md-skip")).to_be_focused()


def test_reduced_motion_is_honoured(chromium: Browser, address: str) -> None:
    """For readers who asked for less motion nothing moves by itself."""
    tab = new_tab(chromium, DESK, reduced_motion="reduce")
    for page in ("", ARTICLE):
        tab.goto(address + page)
        moving = tab.evaluate(
            "[...document.querySelectorAll('*')].filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0"
            " && getComputedStyle(each).transitionProperty !== 'none' || getComputedStyle(each).animationName !== 'none')"
            ".map(each => each.outerHTML.slice(0, 100))"
        )

        assert not moving
    tab.context.close()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_shifts_while_a_page_loads(chromium: Browser, address: str, size: tuple[int, int]) -> None:
    """The layout of home, a summit and an article shifts by less than 0.02 (CLS)."""
    tab = new_tab(chromium, size)
    tab.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const each of list.getEntries()) window.shift += each.value; })"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    for page in ("", KINDS["summit"], ARTICLE):
        tab.goto(address + page, wait_until="networkidle")

        assert tab.evaluate("window.shift") < 0.02, page
    tab.context.close()
