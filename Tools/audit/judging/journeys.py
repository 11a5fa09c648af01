"""The journeys that people make through the sample site, in Chromium. Run as: python -m judging.journeys SITE [SCREENSHOTS]

Each is walked on a desk and on a telephone, with scripts and without, and by keyboard alone.
"""

import csv
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from icalendar import Calendar
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

    def text(self, selector: str) -> str:
        return self.page.locator(selector).first.inner_text(timeout=_TIMEOUT)

    def fact(self, name: str) -> str:
        """What the facts at the head of a record say of something."""
        return self.page.locator(f".record-facts dt:text-is('{name}') + dd").inner_text(timeout=_TIMEOUT)

    def rows(self, table: str) -> list[list[str]]:
        """The cells of a table's rows. On a phone a style writes the heading into a cell; it is no part of its text."""
        expect(self.page.locator(f"{table} tbody tr").first).to_be_visible(timeout=_TIMEOUT)
        return self.page.locator(f"{table} tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))")

    def csv(self, path: str) -> list[dict[str, str]]:
        answer = self.page.request.get(self.origin + path)
        if not answer.ok:
            raise LostTheWay(f"{path} cannot be downloaded")
        return list(csv.DictReader(io.StringIO(answer.body().decode("utf-8-sig"))))

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
  const results = document.querySelector('.search-results');
  const { kinds } = await (await fetch('/search/index.json')).json();
  const missing = [];
  for (const { name, count } of kinds) {
    for (let number = 0; number < count; number += 1) {
      const { address, title } = await (await fetch(`/search/records/${name}/${number}.json`)).json();
      const shown = new Promise((resolve) => new MutationObserver((_, observer) => {
        if (results.childElementCount > 0) { observer.disconnect(); resolve(); }
      }).observe(results, { childList: true }));
      // As whoever comes by an address: what is typed waits for a pause, which would make minutes of all records.
      history.replaceState(null, '', '?' + new URLSearchParams({ q: title }));
      dispatchEvent(new PopStateEvent('popstate'));
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
    """The supplier's page, the list of every payment, its rows and the published file give one count and one sum."""
    supplier = "Lapwing Body Cameras Ltd"
    reader.opens("/")
    reader.searches("Lapwing")
    if not reader.scripts:
        reader.follows("Suppliers")
    reader.follows(supplier)
    reader.is_at(supplier)
    paid = _money(reader.fact("Paid in the published years"))
    years = [[_money(cell) for cell in row[1:]] for row in reader.rows("#page-table-payments")]
    reader.follows("See every payment to this supplier")
    reader.is_at(f"Payments to {supplier}")
    rows = reader.rows("#page-table-payments")
    file = reader.csv(reader.page.locator("main a[download]", has_text="CSV").first.get_attribute("href"))
    published = [row for row in reader.csv("/data/payments.csv") if row["SupplierName"] == supplier]
    sums = {
        "the supplier's page": (int(sum(year[0] for year in years)), paid),
        "the totals of its years": (int(sum(year[0] for year in years)), sum(year[1] for year in years)),
        "the rows of every payment": (len(rows), sum(_money(row[-1]) for row in rows)),
        "the file beside them": (len(file), sum(Decimal(row["Amount"]) for row in file)),
        "the data of all payments": (len(published), sum(Decimal(row["Amount"]) for row in published)),
    }
    if not published or len(set(sums.values())) > 1:
        raise LostTheWay(f"what {supplier} was paid differs: {sums}")
    reader.sees(f"£{paid:,} in {len(rows)} payments")


def _coming_tenders(reader: Reader) -> None:
    """The quarter after the one in which the page stands: its events on the page, in its file and in the calendar."""
    reader.opens("/contracts/")
    reader.follows("plan")
    reader.is_at("Contracts plan")
    today = datetime.strptime(" ".join(reader.text(".page-header .lead").split()[:3]), "%d %B %Y").date()
    first = _first_of_quarter(today, 1)
    following = _first_of_quarter(today, 2)
    last_month = (following - timedelta(days=1)).strftime("%B %Y")
    name = f"{first:%B} to {last_month}"
    quarter = reader.page.locator(".plan-quarter", has=reader.page.get_by_role("heading", name=name, exact=True))
    rows = quarter.locator("tbody tr")
    expect(rows.first).to_be_visible(timeout=_TIMEOUT)
    expect(quarter.locator("summary")).to_have_text(f"{rows.count()} events", timeout=_TIMEOUT)
    on_page = sorted(
        (row.locator("td").first.text_content(), row.locator("a").first.text_content()) for row in rows.all()
    )
    file = reader.csv(quarter.locator("a[download]", has_text="CSV").get_attribute("href"))
    if on_page != sorted((row["Event"], row["RecordTitle"]) for row in file):
        raise LostTheWay(f"the file of {name} holds other events than the page")
    if not any(row["EventKind"] == "gateway" for row in file):
        raise LostTheWay(f"no step of a procurement is named for {name}")
    calendar = reader.page.get_by_role("link", name="Subscribe to the calendar").get_attribute("href")
    answer = reader.page.request.get(reader.origin + calendar)
    events = Calendar.from_ical(answer.text()).walk("VEVENT") if answer.ok else []
    in_calendar = sorted(
        (str(event["URL"]), event.decoded("DTSTART").isoformat(), str(event["SUMMARY"]))
        for event in events
        if first <= event.decoded("DTSTART") < following
    )
    # A step of which only the month is planned stands in the calendar on the first day of that month.
    wanted = sorted(
        (row["RecordURL"], (row["Date"] + "-01")[:10], f"{row['RecordTitle']}: {row['Event']}") for row in file
    )
    if in_calendar != wanted:
        differing = sorted(set(in_calendar) ^ set(wanted))
        raise LostTheWay(f"the calendar holds other events of {name} than the page, first {differing[:1]}")


def _first_of_quarter(day: date, later: int) -> date:
    """The first day of the quarter so many quarters after that of a day."""
    quarters = day.year * 4 + (day.month - 1) // 3 + later
    return date(quarters // 4, quarters % 4 * 3 + 1, 1)


def _money(text: str) -> Decimal:
    return Decimal(text.replace("£", "").replace(",", "").replace("−", "-"))



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
    address = "/decisions/2013/wmpcc-012-2013-innovation-and-integration-partner/"
    reader.opens(address)
    passages = reader.page.locator(".redaction").all_inner_texts()
    sheets = _printed(reader)
    _stands_on(sheets, "WMPCC 012/2013", "Innovation and Integration Partner", "Approved", address)
    # Every passage that was taken out is named, and what else is withheld with its ground.
    _stands_on(sheets, "Redactions in the text", "Withheld information", "Section 43(2)", *passages)
    if not passages:
        raise LostTheWay("the record has no passage that was taken out")
    navigation = " ".join(reader.page.locator(".site-navigation a").all_inner_texts())
    _is_missing_from(sheets, navigation, "Home ›", "On this page", "Skip to", "Read the decision", "See what is withheld")


def _print_what_was_found(reader: Reader) -> None:
    """A sheet says what was asked for, and explains how many of what was found it holds."""
    if not reader.scripts:
        reader.opens("/decisions/2013/")
        count = reader.page.locator(".decision-summary").count()
        _stands_on(_printed(reader), f"{count} decisions", "/decisions/2013/")
        return
    for path, asked, found in [
        ("/search/?q=police", "police", ".search-result"),
        ("/spend/?year=all&from=100000", "100", ".payments-found tbody tr"),
    ]:
        reader.opens(path)
        expect(reader.page.locator(found).first).to_be_visible(timeout=_TIMEOUT)
        status = reader.text(".search-status")
        stated = int(re.search(r"\d[\d,]*", status)[0].replace(",", ""))
        # The page may show more on paper than on the screen, and does so when it is told of the printing.
        reader.page.evaluate(
            "found => addEventListener('beforeprint', () => { window.printed = document.querySelectorAll(found).length })",
            found)
        sheets = _printed(reader)
        _stands_on(sheets, asked, path)
        shown = reader.page.evaluate("window.printed")
        if shown < stated and f"{shown:,} of {stated:,}" not in sheets:
            raise LostTheWay(f"{path} on paper says “{status}”, holds {shown}, and does not explain it")


def _printed(reader: Reader) -> str:
    """The words of the sheets that come out of a printer, with single spaces between them."""
    with tempfile.TemporaryDirectory() as folder:
        sheets = Path(folder) / "sheets.pdf"
        reader.page.pdf(path=sheets, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", sheets, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


def _stands_on(sheets: str, *wanted: str) -> None:
    # An address that is too long for a line is broken within.
    squeezed = sheets.replace(" ", "")
    for each in wanted:
        if each.replace(" ", "").lower() not in squeezed.lower():
            raise LostTheWay(f"on paper “{each}” is missing")


def _is_missing_from(sheets: str, *unwanted: str) -> None:
    for each in unwanted:
        if each in sheets:
            raise LostTheWay(f"on paper stands “{each}”, which nobody can follow there")


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


def _filters_that_exclude(reader: Reader) -> None:
    """What has the words but not what is chosen is not kept from a reader, and one way leads out."""
    reader.opens("/search/?q=gifts&kind=contract")
    if not reader.scripts:
        reader.sees("This search runs in your browser and needs JavaScript")
        return
    reader.sees("None with these filters; without them: 2")
    expect(reader.page).to_have_title(re.compile("^gifts – Search – "), timeout=_TIMEOUT)
    entries = reader.page.evaluate("history.length")
    reader.page.locator("#search-query").press("Enter")
    reader.follows("Clear the filters")
    reader.sees("Results: 2")
    expect(reader.page).to_have_url(reader.origin + "/search/?q=gifts", timeout=_TIMEOUT)
    expect(reader.page.locator("#search-query")).to_be_focused(timeout=_TIMEOUT)
    if reader.page.evaluate("history.length") != entries + 1:
        raise LostTheWay("going back leads to what was already there")


def _search_in_place(reader: Reader) -> None:
    """While a list is searched, nothing beside it counts the whole list; it is back when the words are gone."""
    reader.opens("/decisions/?q=custody")
    if not reader.scripts:
        reader.sees("27 decisions")
        return
    reader.sees("Results: 3")
    for whole in ["#page-list", "#page-filters", ".page-ways-on a[href='#page-filters']"]:
        expect(reader.page.locator(whole)).to_be_hidden(timeout=_TIMEOUT)
    reader.fills("q", "")
    if not isinstance(reader, KeyboardReader):
        expect(reader.page.locator("#page-filters")).to_be_visible(timeout=_TIMEOUT)


def _payments_of_contract(reader: Reader) -> None:
    """A reference typed in short finds the payments of its contract and no others, in all years; they can be taken home."""
    if not reader.scripts:
        reader.opens("/contracts/pcc-c-2025-04/")
        reader.sees("Marrowby Construction Ltd")
        return
    reader.opens("/spend/")
    reader.fills("q", "pcc-c-2025-4")
    reader.sees("11 payments in 2024 to 2026")
    rows = reader.page.locator(".payments-found tbody tr")
    expect(rows).to_have_count(11, timeout=_TIMEOUT)
    for row in range(11):
        expect(rows.nth(row)).to_contain_text("PCC-C-2025-04", timeout=_TIMEOUT)
    with reader.page.expect_download(timeout=_TIMEOUT) as download:
        reader.page.get_by_role("button", name="Download these payments (CSV)").click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    if len(lines) != 12 or not all("PCC-C-2025-04" in line for line in lines[1:]):
        raise LostTheWay("the file does not hold the payments found")
    reader.fills("from", "100k")
    expect(rows).not_to_have_count(11, timeout=_TIMEOUT)
    reader.opens("/spend/?from=abc")
    expect(reader.page.get_by_label("Amount from")).to_have_accessible_description("“abc” is not an amount.", timeout=_TIMEOUT)


JOURNEYS = [
    Journey("find a decision by half-remembered words", _half_remembered),
    Journey("find a decision by its reference, however it is typed", _by_reference),
    Journey("find each record by its title", _every_record_by_its_title),
    Journey("type before the index is there", _typing_at_once),
    Journey("find everything a supplier was paid", _paid_to_supplier),
    Journey("find the payments to a supplier above an amount in a year", _payments_above),
    Journey("find the payments of a contract by a reference typed in short", _payments_of_contract),
    Journey("see what is to be tendered and add it to a calendar", _coming_tenders),
    Journey("follow a decision to its contract and back", _decision_and_contract),
    Journey("reach the reason why something is withheld", _reason_of_withholding),
    Journey("narrow down the decision log", _narrowed_log),
    Journey("see what a filter keeps out, and clear it", _filters_that_exclude),
    Journey("search a list in its place", _search_in_place),
    Journey("print a record", _print),
    Journey("print what was found", _print_what_was_found),
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
