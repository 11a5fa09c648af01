"""Chromium as the judges use it."""

from playwright.sync_api import Browser, BrowserContext, Playwright


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])


def context(
    browser: Browser, width: int, *, scripts: bool = True, colours: str = "light", forced: bool = False
) -> BrowserContext:
    size = {"width": width, "height": 900}
    # Motion off: a colour caught half-way through a transition would be a false contrast finding.
    return browser.new_context(
        viewport=size, java_script_enabled=scripts, reduced_motion="reduce", color_scheme=colours,
        forced_colors="active" if forced else "none")
