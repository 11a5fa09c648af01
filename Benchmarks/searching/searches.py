"""The two searches, each as a reader meets it in a browser."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from time import perf_counter

from playwright.sync_api import Browser

from searching.serving import Tally

RESULTS = 10


@dataclass
class Answer:
    """What a first query brought, and what it cost."""

    addresses: list[str]
    # From nothing loaded to ten results shown, the page itself apart.
    bytes: int
    requests: int
    # From the same query asked again with all files at hand, to its results.
    milliseconds: float


class Search(ABC):
    name: str

    @abstractmethod
    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer: ...


class OwnSearch(Search):
    name = "PublicRecord"

    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer:
        page = browser.new_page()
        page.goto(f"{origin}/search/", wait_until="networkidle")
        page.close()
        # What the page and its style weigh every page weighs; the script and the index are what the search costs.
        page = browser.new_context().new_page()
        page.goto(f"{origin}/404.html", wait_until="networkidle")
        tally.taken()
        page.goto(f"{origin}/search/", wait_until="networkidle")
        start, _ = tally.taken()
        page.fill("#search-query", query)
        page.wait_for_function("document.querySelector('.search-status').textContent !== ''")
        page.wait_for_load_state("networkidle")
        more, requests = tally.taken()
        links = page.eval_on_selector_all(".search-title a", "links => links.map(link => link.pathname)")
        page.fill("#search-query", "")
        page.wait_for_function("document.querySelector('.search-status').textContent === ''")
        begin = perf_counter()
        page.fill("#search-query", query)
        page.wait_for_function("document.querySelector('.search-status').textContent !== ''")
        milliseconds = (perf_counter() - begin) * 1000
        page.context.close()
        return Answer(links[:RESULTS], start + more, requests, milliseconds)


class Pagefind(Search):
    name = "Pagefind"

    _SCRIPT = """
    async (query) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const found = await pagefind.search(query);
      const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return shown.map((data) => new URL(data.url, location.href).pathname);
    }
    """

    def ask(self, browser: Browser, origin: str, tally: Tally, query: str) -> Answer:
        page = browser.new_context().new_page()
        page.goto(f"{origin}/404.html", wait_until="networkidle")
        tally.taken()
        addresses = page.evaluate(self._SCRIPT, query)
        size, requests = tally.taken()
        begin = perf_counter()
        page.evaluate(self._SCRIPT, query)
        milliseconds = (perf_counter() - begin) * 1000
        page.context.close()
        return Answer(addresses, size, requests, milliseconds)
