"""The journeys that people make through the sample site, in Chromium. Run as: python -m judging.journeys SITE [SCREENSHOTS]

Each is walked on a desk and on a telephone, with scripts and without, and by keyboard alone.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from judging.chromium import context, launched
from judging.conduct import Conduct
from judging.report import conclude, counted
from judging.server import served
from judging.site import Site

_TIMEOUT = 5_000
# More than any page has links. Who has to press Tab that often has given up.
_MOST_TABS = 400


class LostTheWay(Exception):
    """What a reader looked for and did not find."""


class Reader:
    """Somebody who follows links and reads."""

    def __init__(self, page: Page, origin: str, *, scripts: bool):
        self.page, self.origin, self.scripts = page, origin, scripts

    def opens(self, path: str) -> None:
        self.page.goto(self.origin + path, wait_until="load")

    def follows(self, name: str) -> None:
        self.page.get_by_role("main").get_by_role("link", name=name).first.click(timeout=_TIMEOUT)
        self.page.wait_for_load_state("load")

    def follows_to(self, path: str) -> None:
        self.page.locator(f"main a[href='{path}']").first.click(timeout=_TIMEOUT)
        self.page.wait_for_load_state("load")

    def searches(self, words: str) -> None:
        field = self.page.get_by_label("Search this site")
        field.fill(words, timeout=_TIMEOUT)
        field.press("Enter")
        self.page.wait_for_load_state("load")

    def chooses(self, field: str, option: str) -> None:
        chosen = self.page.locator(f"main select[name='{field}']")
        value = chosen.locator("option", has_text=option).get_attribute("value", timeout=_TIMEOUT)
        chosen.select_option(value, timeout=_TIMEOUT)

    def fills(self, name: str, text: str) -> None:
        self.page.locator(f"main input[name='{name}']").fill(text, timeout=_TIMEOUT)

    def sees(self, text: str) -> None:
        expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible(timeout=_TIMEOUT)

    def is_at(self, title: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title, timeout=_TIMEOUT)


class KeyboardReader(Reader):
    """The same without a mouse: everything is reached by Tab and set off by Enter."""

    def follows(self, name: str) -> None:
        self._tabs_to("element => element.matches('main a') && element.textContent.trim().includes(wanted)", name)
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state("load")

    def follows_to(self, path: str) -> None:
        self._tabs_to("element => element.matches('main a') && element.getAttribute('href') === wanted", path)
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state("load")

    def searches(self, words: str) -> None:
        self._tabs_to("element => element.name === wanted", "q")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state("load")

    def chooses(self, field: str, option: str) -> None:
        expect(self.page.locator(f"main select[name='{field}'] option", has_text=option)).to_be_attached(timeout=_TIMEOUT)
        self._tabs_to("element => element.matches('main select') && element.name === wanted", field)
        self.page.keyboard.type(option)

    def fills(self, name: str, text: str) -> None:
        self._tabs_to("element => element.matches('main input') && element.name === wanted", name)
        self.page.keyboard.type(text)

    def _tabs_to(self, test: str, wanted: str) -> None:
        expect(self.page.get_by_role("main")).to_be_visible(timeout=_TIMEOUT)
        script = f"wanted => ({test})(document.activeElement)"
        for _ in range(_MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(script, wanted):
                return
        raise LostTheWay(f"Tab never reaches “{wanted}”")


@dataclass
class Journey:
    name: str
    walk: Callable[[Reader], None]


def _half_remembered(reader: Reader) -> None:
    reader.opens("/")
    reader.searches("technolgy task forc")
    if not reader.scripts:
        reader.sees("This search runs in your browser and needs JavaScript")
        reader.follows("Decisions")
        reader.follows_to("/decisions/2013/")
    reader.follows("Technology Task Force")
    reader.is_at("Technology Task Force")
    reader.sees("WMPCC 005/2013")


def _by_reference(reader: Reader) -> None:
    for typed in ["WMPCC 005/2013", "wmpcc-5-2013", "005/2013", "wmpcc005/2013", "5/13", "decision 5 of 2013"]:
        reader.opens("/")
        reader.searches(typed)
        if not reader.scripts:
            reader.follows("Decisions")
            reader.follows_to("/decisions/2013/")
            reader.follows("Technology Task Force")
            reader.is_at("Technology Task Force")
            continue
        expect(reader.page.locator(".search-title").first).to_have_text("Technology Task Force", timeout=_TIMEOUT)


def _every_record_by_its_title(reader: Reader) -> None:
    """The script takes words apart as the index does, letter by letter: whatever is typed as it stands is found."""
    if not reader.scripts:
        reader.opens("/search/")
        reader.sees("This search runs in your browser and needs JavaScript")
        return
    reader.opens("/search/?q=the")
    reader.sees("These words stand in nearly every text")
    missing = reader.page.evaluate(_TITLES_NOT_FOUND)
    if missing:
        raise LostTheWay("not found by their titles: " + ", ".join(missing))


_TITLES_NOT_FOUND = """
async () => {
  const field = document.querySelector('#search-query');
  const results = document.querySelector('.search-results');
  const { kinds } = await (await fetch('/search/index.json')).json();
  const missing = [];
  for (const { name, count } of kinds) {
    for (let number = 0; number < count; number += 1) {
      const { address, title } = await (await fetch(`/search/records/${name}/${number}.json`)).json();
      const shown = new Promise((resolve) => new MutationObserver((_, observer) => {
        if (results.childElementCount > 0) { observer.disconnect(); resolve(); }
      }).observe(results, { childList: true }));
      field.value = title;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 3000))]);
      if (![...results.querySelectorAll('a')].some((link) => link.getAttribute('href') === address)) missing.push(title);
    }
  }
  return missing;
}
"""


def _typing_at_once(reader: Reader) -> None:
    """Whoever types before the index is there loses no letter."""
    reader.opens("/decisions/")
    if not reader.scripts:
        expect(reader.page.locator(".list-search")).to_be_hidden(timeout=_TIMEOUT)
        return
    reader.page.route("**/search/**/*.json", lambda route: (reader.page.wait_for_timeout(100), route.continue_()))
    field = reader.page.get_by_role("searchbox", name="Search this list")
    field.press_sequentially("uniform", delay=60)
    expect(field).to_have_value("uniform", timeout=_TIMEOUT)
    expect(reader.page.locator(".search-title").first).to_contain_text("uniform", ignore_case=True, timeout=_TIMEOUT)
    expect(reader.page).to_have_url(reader.origin + "/decisions/?q=uniform", timeout=_TIMEOUT)
    reader.page.unroute("**/search/**/*.json")


def _paid_to_supplier(reader: Reader) -> None:
    reader.opens("/")
    reader.searches("Lapwing")
    if not reader.scripts:
        reader.follows("Suppliers")
    reader.follows("Lapwing Body Cameras Ltd")
    reader.is_at("Lapwing Body Cameras Ltd")
    reader.follows("See every payment to this supplier")
    reader.sees("Lapwing Body Cameras Ltd")


def _coming_tenders(reader: Reader) -> None:
    reader.opens("/contracts/")
    reader.follows("plan")
    reader.sees("Timeline")
    calendar = reader.page.get_by_role("link", name="Subscribe to the calendar").get_attribute("href")
    answer = reader.page.request.get(reader.origin + calendar)
    if not answer.ok or "BEGIN:VEVENT" not in answer.text():
        raise LostTheWay("the calendar holds no event")


def _decision_and_contract(reader: Reader) -> None:
    decision = "/decisions/2013/wmpcc-012-2013-innovation-and-integration-partner/"
    reader.opens(decision)
    reader.follows_to("/contracts/pcc-c-2014-01/")
    reader.sees("PCC-C-2014-01")
    reader.follows_to(decision)
    reader.sees("WMPCC 012/2013")


def _reason_of_withholding(reader: Reader) -> None:
    reader.opens("/decisions/2013/wmpcc-012-2013-innovation-and-integration-partner/")
    reader.follows("See what is withheld and why")
    reader.sees("Section 43(2)")
    reader.follows("See everything that is withheld")
    reader.follows("Section 43: commercial interests")
    reader.sees("Innovation and Integration Partner")


def _print(reader: Reader) -> None:
    reader.opens("/decisions/2013/wmpcc-005-2013-technology-task-force/")
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".printed-address")).to_contain_text(
        "/decisions/2013/wmpcc-005-2013-technology-task-force/", timeout=_TIMEOUT)
    for hidden in [".site-search", ".site-navigation", ".breadcrumbs"]:
        expect(reader.page.locator(hidden)).to_be_hidden(timeout=_TIMEOUT)
    reader.sees("WMPCC 005/2013")


def _narrowed_log(reader: Reader) -> None:
    reader.opens("/decisions/?q=police&year=2014" if reader.scripts else "/decisions/")
    if reader.scripts:
        reader.sees("Results:")
    else:
        reader.follows_to("/decisions/2014/")
    reader.follows("Former police station at Fernleigh Road: revised terms of sale")
    reader.sees("WMPCC 004/2014")


def _payments_above(reader: Reader) -> None:
    """Of the financial year 2024-25: what Lapwing Body Cameras was paid at 5,000 pounds and more."""
    reader.opens("/spend/")
    if not reader.scripts:
        expect(reader.page.locator(".payment-filter")).to_be_hidden(timeout=_TIMEOUT)
        reader.follows("2024 to 2025")
        expect(reader.page.get_by_role("link", name="Filter the payments of this year")).to_be_hidden(timeout=_TIMEOUT)
        reader.follows("Lapwing Body Cameras Ltd")
        reader.follows("See every payment to this supplier")
        reader.sees("Lapwing Body Cameras Ltd")
        return
    reader.follows("2024 to 2025")
    reader.follows("Filter the payments of this year")
    reader.chooses("supplier", "Lapwing Body Cameras Ltd")
    reader.fills("from", "5,000")
    reader.sees("in all")
    rows = reader.page.locator(".payments-found tbody tr")
    expect(rows.first).to_be_visible(timeout=_TIMEOUT)
    count = rows.count()
    for row in range(count):
        expect(rows.nth(row)).to_contain_text("Lapwing Body Cameras Ltd", timeout=_TIMEOUT)
    expect(reader.page).to_have_url(
        reader.origin + "/spend/?year=2024-25&supplier=Lapwing+Body+Cameras+Ltd&from=5%2C000", timeout=_TIMEOUT)
    # What is chosen stands in the address: it is there for whoever is sent it, and going back takes it away.
    reader.page.reload(wait_until="load")
    expect(rows).to_have_count(count, timeout=_TIMEOUT)
    reader.page.go_back(wait_until="load")
    expect(reader.page.get_by_label("Amount from")).to_have_value("", timeout=_TIMEOUT)
    reader.sees("Show more payments")


JOURNEYS = [
    Journey("find a decision by half-remembered words", _half_remembered),
    Journey("find a decision by its reference, however it is typed", _by_reference),
    Journey("find each record by its title", _every_record_by_its_title),
    Journey("type before the index is there", _typing_at_once),
    Journey("find everything a supplier was paid", _paid_to_supplier),
    Journey("find the payments to a supplier above an amount in a year", _payments_above),
    Journey("see what is to be tendered and add it to a calendar", _coming_tenders),
    Journey("follow a decision to its contract and back", _decision_and_contract),
    Journey("reach the reason why something is withheld", _reason_of_withholding),
    Journey("narrow down the decision log", _narrowed_log),
    Journey("print a record", _print),
]


@dataclass
class Way:
    """How a journey is walked."""

    name: str
    width: int
    reader: type[Reader]
    scripts: bool


WAYS = [
    Way("desk", 1280, Reader, True),
    Way("desk without scripts", 1280, Reader, False),
    Way("telephone", 375, Reader, True),
    Way("telephone without scripts", 375, Reader, False),
    Way("keyboard", 1280, KeyboardReader, True),
    Way("keyboard without scripts", 1280, KeyboardReader, False),
]


def walked(browser: Browser, origin: str, journey: Journey, way: Way, screenshots: Path | None) -> list[str]:
    found = []
    surroundings = context(browser, way.width, scripts=way.scripts)
    conduct = Conduct(surroundings, origin)
    page = surroundings.new_page()
    try:
        journey.walk(way.reader(page, origin, scripts=way.scripts))
    except (LostTheWay, AssertionError, Error) as fault:
        found.append(str(fault).splitlines()[0])
    if screenshots is not None:
        page.screenshot(path=screenshots / f"{journey.name} - {way.name}.png".replace(" ", "-"), full_page=True)
    found += conduct.taken()
    surroundings.close()
    return [f"{journey.name}, {way.name}: {each}" for each in found]


def main() -> None:
    site = Site(sys.argv[1])
    screenshots = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if screenshots is not None:
        shutil.rmtree(screenshots, ignore_errors=True)
        screenshots.mkdir(parents=True)
    findings = []
    with served(site) as origin, sync_playwright() as playwright:
        browser = launched(playwright)
        for journey in JOURNEYS:
            for way in WAYS:
                findings += walked(browser, origin, journey, way, screenshots)
        browser.close()
    conclude("journeys", f"{counted(len(JOURNEYS), 'journey')}, each in {len(WAYS)} ways", findings)


main()
