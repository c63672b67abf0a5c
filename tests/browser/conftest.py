"""A real browser on the real site: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browsing import DESK, PHONE, Archive, new_tab, served
from built import Project

# What a window has beside its page: two pages of suggestions for a bar that nobody sees, and a process that waits for another
# page, which cost as much as all the rest of it; and, since this list replaces Playwright's, what that holds which would
# change a page, or ask somebody for something.
WITHOUT = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess",
    "AimEnabled", "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "MediaRouter",
    "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
)  # fmt: skip

# Chromium's own requests home would be foreign requests in a test that looks for those.
FLAGS = (
    f"--disable-features={','.join(WITHOUT)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium from the path or from the variable CHROMIUM; without one these tests say so, and in CI they fail."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        reason = "no Chromium: install it, or name it in the variable CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(built: Project) -> Iterator[str]:
    """The site on a web server of its own, as long as the tests run."""
    with served(built.site) as address:
        yield address


@pytest.fixture(params=["web", "offline"])
def archive(request: pytest.FixtureRequest, built: Project) -> Archive:
    """The web site on its server, and the offline copy in its folder, for what a reader does in both."""
    if request.param == "web":
        return Archive(request.getfixturevalue("address"), built.site)
    folder: Path = request.getfixturevalue("offline")
    return Archive(f"{folder.as_uri()}/", folder)


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def tab(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A new tab at the width of a desk and of a phone."""
    page = new_tab(chromium, request.param)
    yield page
    page.context.close()


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    """A new tab at the width of a desk, for what does not depend on the width."""
    page = new_tab(chromium, DESK)
    yield page
    page.context.close()
