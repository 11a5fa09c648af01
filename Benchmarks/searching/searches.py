"""The two searches, each as a reader meets it in a browser."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from searching.serving import Tally

RESULTS = 10
# How fast somebody types who is used to it, and how long after the last letter all is asked for.
MILLISECONDS_BETWEEN_LETTERS = 120
MILLISECONDS_TO_REST = 800


@dataclass
class Answer:
    """What a first query brought, and what it cost."""

    addresses: list[str]
    # From nothing loaded to ten results shown, the page itself apart.
    bytes: int
    requests: int
    # From the same query asked again with all files at hand, to its results.
    milliseconds: float
    # The same as `bytes`, but typed letter by letter; none where a search is asked for a whole query only.
    bytes_typed: int | None = None


class Search(ABC):
    name: str

    @abstractmethod
    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer: ...


class OwnSearch(Search):
    name = "PublicRecord"

    _SHOWN = "document.querySelector('.search-results').childElementCount > 0"
    _IDLE = "document.querySelector('.search-found').hidden"

    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer:
        page = self._opened(browser, origin, tally)
        page.fill("#search-query", query)
        size, requests = self._cost(page, tally)
        links = page.eval_on_selector_all(".search-title a", "links => links.map(link => link.pathname)")
        page.fill("#search-query", "")
        page.wait_for_function(self._IDLE)
        milliseconds = page.evaluate(self._TIMED, query)
        page.context.close()
        page = self._opened(browser, origin, tally)
        page.locator("#search-query").press_sequentially(query, delay=MILLISECONDS_BETWEEN_LETTERS)
        size_typed, _ = self._cost(page, tally)
        page.context.close()
        return Answer(links[:RESULTS], size, requests, milliseconds, size_typed)

    def _opened(self, browser: Browser, origin: str, tally: Tally) -> Page:
        page = browser.new_context().new_page()
        # What every page weighs a reader has when the search begins; all that the search adds is counted.
        page.goto(f"{origin}/404.html", wait_until="networkidle")
        tally.taken()
        page.goto(f"{origin}/search/", wait_until="networkidle")
        return page

    def _cost(self, page: Page, tally: Tally) -> tuple[int, int]:
        page.wait_for_function(self._SHOWN)
        # What was typed on the way may have brought results already: those of the whole query come when nothing more does.
        page.wait_for_timeout(MILLISECONDS_TO_REST)
        page.wait_for_load_state("networkidle")
        return tally.taken()

    # Timed within the page: from the last letter to the first result.
    _TIMED = """
    (query) => new Promise((resolve) => {
      const [field, results] = ['#search-query', '.search-results'].map((name) => document.querySelector(name));
      const begin = performance.now();
      new MutationObserver((_, observer) => {
        if (results.childElementCount === 0) return;
        observer.disconnect();
        resolve(performance.now() - begin);
      }).observe(results, { childList: true });
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })
    """


class Pagefind(Search):
    name = "Pagefind"

    _SCRIPT = """
    async (query) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const begin = performance.now();
      const found = await pagefind.search(query);
      const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      const milliseconds = performance.now() - begin;
      return { addresses: shown.map((data) => new URL(data.url, location.href).pathname), milliseconds };
    }
    """

    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer:
        page = browser.new_context().new_page()
        page.goto(f"{origin}/404.html", wait_until="networkidle")
        tally.taken()
        addresses = page.evaluate(self._SCRIPT, query)["addresses"]
        size, requests = tally.taken()
        milliseconds = page.evaluate(self._SCRIPT, query)["milliseconds"]
        page.context.close()
        return Answer(addresses, size, requests, milliseconds)
