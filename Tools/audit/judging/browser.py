"""The site in Chromium, page by page. Run as: python -m judging.browser SITE [SCREENSHOTS]"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from judging import accessibility, keyboard, layout
from judging.adapting import AdaptedVisit
from judging.chromium import context, launched
from judging.conduct import Conduct
from judging.report import conclude, counted
from judging.sample import is_redirect, page_of_each_type, pages_to_visit
from judging.server import served
from judging.site import Site

# A desk, a telephone, and WCAG's reflow width, which is also a 1280 px window enlarged to 400 %.
WIDTHS = [1280, 375, 320]
DARK_WIDTHS = [1280, 375]

# What is wrong, and where.
Finding = tuple[str, str]


def in_the_dark(browser: Browser, site: Site, origin: str, width: int, pages: list[Path]) -> list[Finding]:
    """The dark scheme changes colours and nothing else, so that contrast is what it can spoil."""
    dark = context(browser, width, colours="dark")
    page, found = dark.new_page(), []
    for file in pages:
        page.goto(origin + site.address_path(file), wait_until="load")
        place = f"{site.name(file)} at {width} px, dark"
        found += [(each, place) for each in accessibility.violations(page)]
    dark.close()
    return found


class Visit:
    """Every chosen page at one width, each finding noted with page and width."""

    def __init__(self, browser: Browser, site: Site, origin: str, width: int):
        self._site, self._origin, self._width = site, origin, width
        self._context = context(browser, width)
        self._conduct = Conduct(self._context, origin)
        self._without_scripts = context(browser, width, scripts=False)
        # Without scripts the same addresses are asked again: the conduct noted above holds for them.
        Conduct(self._without_scripts, origin)
        self._page, self._plain_page = self._context.new_page(), self._without_scripts.new_page()
        self.findings: list[Finding] = []
        self.interactive = 0

    def look_at(self, file: Path, screenshots: Path | None) -> None:
        address = self._origin + self._site.address_path(file)
        self._page.goto(address, wait_until="load")
        found = accessibility.violations(self._page) + layout.sideways_scrolling(self._page)
        found += self._lines_lost_without_scripts(address)
        if screenshots is not None:
            name = self._site.name(file).removesuffix(".html").replace("/", "-")
            self._plain_page.screenshot(path=screenshots / f"{name}-{self._width}.png", full_page=True)
        if self._width != 320:
            count, faults = keyboard.faults(self._page)
            self.interactive += count
            found += faults
        found += self._conduct.taken()
        self.findings += [(each, f"{self._site.name(file)} at {self._width} px") for each in found]

    def _lines_lost_without_scripts(self, address: str) -> list[str]:
        self._plain_page.goto(address, wait_until="load")
        without = set(_visible_lines(self._plain_page))
        if not without:
            return ["without JavaScript the page is empty"]
        without |= _tool_lines(self._page)
        lost = [line for line in _visible_lines(self._page) if line not in without]
        return [f"without JavaScript this is lost: {line}" for line in lost]

    def close(self) -> None:
        self._context.close()
        self._without_scripts.close()


def _visible_lines(page: Page) -> list[str]:
    return _lines(page.inner_text("body"))


def _tool_lines(page: Page) -> set[str]:
    """A tool that only a script can work is nothing that a reader without scripts loses. The page marks it as one."""
    texts = page.eval_on_selector_all("[data-needs-script]", "tools => tools.map(tool => tool.innerText)")
    return {line for text in texts for line in _lines(text)}


def _lines(text: str) -> list[str]:
    """Cells of one row are told apart by tabs, and stand on lines of their own where the row is shown as a list."""
    return [line.strip() for line in text.replace("\t", "\n").splitlines() if line.strip()]


def redirect_faults(browser: Browser, site: Site, origin: str, file: Path) -> list[Finding]:
    """A redirecting page leaves before it can be looked at; what counts is where the reader lands."""
    with_scripts_off = context(browser, WIDTHS[0], scripts=False)
    conduct = Conduct(with_scripts_off, origin)
    page = with_scripts_off.new_page()
    address = origin + site.address_path(file)
    # Waiting for more could be waiting for a page that has left already.
    page.goto(address, wait_until="commit")
    found = []
    try:
        page.wait_for_url(lambda url: url != address, wait_until="load", timeout=5_000)
    except TimeoutError:
        found.append("sends the reader nowhere")
    found += conduct.taken()
    with_scripts_off.close()
    return [(each, site.name(file)) for each in found]


def merged(findings: list[Finding]) -> list[str]:
    """A fault in a template is on every page: one line for each fault, with the first place and the number of others."""
    places: dict[str, list[str]] = {}
    for what, place in findings:
        places.setdefault(what, []).append(place)
    more = {what: f" and {len(each) - 1} more" if len(each) > 1 else "" for what, each in places.items()}
    return [f"{each[0]}{more[what]}: {what}" for what, each in places.items()]


def main() -> None:
    site = Site(sys.argv[1])
    screenshots = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if screenshots is not None:
        shutil.rmtree(screenshots, ignore_errors=True)
        screenshots.mkdir(parents=True)
    chosen = pages_to_visit(site)
    redirects = [page for page in chosen if is_redirect(page)]
    pages = [page for page in chosen if page not in redirects]
    findings, interactive = [], 0
    with served(site) as origin, sync_playwright() as playwright:
        browser = launched(playwright)
        for width in WIDTHS:
            visit = Visit(browser, site, origin, width)
            for page in pages:
                visit.look_at(page, screenshots)
            visit.close()
            findings += visit.findings
            interactive += visit.interactive
        for width in DARK_WIDTHS:
            findings += in_the_dark(browser, site, origin, width, pages)
        adapted = AdaptedVisit(browser, origin)
        types = page_of_each_type(site, pages)
        for page in types:
            place = f"{site.name(page)} as readers change it"
            findings += [(each, place) for each in adapted.faults(origin + site.address_path(page))]
        adapted.close()
        for page in redirects:
            findings += redirect_faults(browser, site, origin, page)
        browser.close()
    widths = ", ".join(map(str, WIDTHS))
    looked_at = (
        f"{counted(len(pages), 'page')} of {len(site.pages)} at {widths} px and {counted(len(redirects), 'redirect')}"
        f" in Chromium with axe, and in the dark; Tab on {counted(interactive, 'element')};"
        f" {counted(len(types), 'page')} at 200 %, with wider spacing, forced colours and less motion"
    )
    conclude("browser", looked_at, merged(findings))


main()
