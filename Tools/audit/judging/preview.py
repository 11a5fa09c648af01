"""The preview in Chromium while a record is written. Run as: python -m judging.preview PUBLIC-RECORD

The program shows a copy of the sample content. Records, templates and styles are changed under the eyes of a browser
that must follow without losing its place; then come the banner, the paper, the keyboard and axe.
"""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from judging import accessibility, keyboard, layout
from judging.chromium import launched
from judging.conduct import Conduct
from judging.excused import is_excused_of_page
from judging.nu_checker import messages
from judging.report import conclude, counted

_DRAFT = "decisions/2015/estate-plan.md"
_PUBLIC = "decisions/2015/road-safety-partnership.md"
_EMBARGOED = "/decisions/2034/001-2034-naming-of-the-new-training-centre/"
_STYLE_GUIDE = "/__preview/style-guide/"
# One file of the style sheet, the last.
_STYLE_SHEET = "assets/site.css/90-paper.css"
_PATIENCE = 20.0

# When the text first stands in the page, by the clock that also stamped the file.
_WATCH_FOR = """(word) => {
  const seen = () => document.body.textContent.includes(word)
  window.seenAt = undefined
  const observer = new MutationObserver(() => {
    if (window.seenAt === undefined && seen()) window.seenAt = performance.timeOrigin + performance.now()
  })
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
}"""


class Program:
    """The preview of a copy of the sample, on a port of its own choice at first and on the same one later."""

    def __init__(self, program: str, place: Path):
        self._program, self._place, self._port = program, place, "0"
        self.start()

    def start(self) -> None:
        arguments = ["preview", "--as-of", "2026-04-01", "--port", self._port]
        self._process = subprocess.Popen(
            [self._program, *arguments], cwd=self._place, stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if found is None:
            raise RuntimeError(f"the preview does not begin: {line}")
        self.origin, self._port = found[0], found[1]

    def stop(self) -> int:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(timeout=_PATIENCE)


class Judgement:
    def __init__(self, browser: Browser, program: Program, content: Path, templates: Path):
        self._browser, self._program = browser, program
        self._content, self._templates = content, templates
        self.findings: list[str] = []
        self.times: list[float] = []

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        if found != wanted:
            self.findings.append(f"{what}: {found!r} instead of {wanted!r}")

    def comes_true(self, what: str, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if is_so():
                return
            time.sleep(0.01)
        self.findings.append(f"{what}: never")

    def writing(self) -> None:
        """Text, title, style and errors change while a reader stays where they are."""
        page = self._page("/decisions/2015/010-2015-estate-plan-2016-to-2020/")
        record = self._content / _DRAFT
        text = record.read_text()
        page.evaluate("document.querySelector('.preview-details').open = true")
        page.fill("#__preview-day", "2025-01-02")
        page.focus("#__preview-day")
        page.evaluate("window.isSame = true; scrollTo(0, 400)")
        for number in range(7):
            self._edit(page, record, text, f"cormorant{number}")
        self.expect("the page is loaded again", page.evaluate("window.isSame"))
        self.expect("the scroll position", page.evaluate("scrollY"), 400)
        self.expect("the focus", page.evaluate("document.activeElement.id"), "__preview-day")
        self.expect("what was typed", page.input_value("#__preview-day"), "2025-01-02")
        self.expect("what was opened", page.evaluate("document.querySelector('.preview-details').open"))
        record.write_text(re.sub("^title: .*$", "title: Quite another plan", text, flags=re.M))
        self.comes_true("the new address of a new title", lambda: self._path(page).endswith("-quite-another-plan/"))
        self.expect("the page is loaded again for its new address", page.evaluate("window.isSame"))
        record.write_text(text)
        self.comes_true("the old address again", lambda: "estate-plan" in self._path(page))
        self._restyle(page)
        page.close()

    def _edit(self, page: Page, record: Path, text: str, word: str) -> None:
        page.evaluate(_WATCH_FOR, word)
        begun = time.time() * 1000
        record.write_text(f"{text.rstrip()}\n\nA paragraph about a {word}.\n")
        self.comes_true(f"the text {word}", lambda: page.evaluate("window.seenAt") is not None)
        self.times.append((page.evaluate("window.seenAt") or begun + 1000 * _PATIENCE) - begun)
        # Each edit is measured by itself, and not behind the work that the one before has left.
        time.sleep(0.5)

    def _restyle(self, page: Page) -> None:
        sheet = self._templates / _STYLE_SHEET
        style = sheet.read_text()
        colour = "getComputedStyle(document.querySelector('h1')).color"
        sheet.write_text(style + "\nh1 { color: rgb(1, 2, 3) }\n")
        self.comes_true("a new style", lambda: page.evaluate(colour) == "rgb(1, 2, 3)")
        links = "document.querySelectorAll('link[rel=stylesheet]').length"
        self.comes_true("the old style sheet gone", lambda: page.evaluate(links) == 2)
        self.expect("the page is loaded again for a style", page.evaluate("window.isSame"))
        sheet.write_text(style)
        self.comes_true("the old style again", lambda: page.evaluate(colour) != "rgb(1, 2, 3)")

    def errors(self) -> None:
        """An error stands over the page as it was, and goes when it is mended."""
        page = self._page("/decisions/")
        page.click("a[href*=road-safety-partnership]")
        page.wait_for_load_state()
        page.evaluate("window.isSame = true")
        heading = page.inner_text("h1")
        record = self._content / _PUBLIC
        text = record.read_text()
        record.write_text(re.sub("^status: .*$", "status: aproved", text, flags=re.M))
        self.comes_true("the error over the page", lambda: page.locator(".preview-panel").count() == 1)
        self.expect("the place of the error", f"{_PUBLIC}:6:9" in page.inner_text(".preview-panel"))
        self.expect("the last good page", page.inner_text("h1"), heading)
        self.findings += [f"{each}, with an error" for each in accessibility.violations(page)]
        record.write_text(text)
        self.comes_true("the error gone", lambda: page.locator(".preview-panel").count() == 0)
        self.expect("the page is loaded again for an error", page.evaluate("window.isSame"))
        self._restart(page, record, text)
        page.close()

    def _restart(self, page: Page, record: Path, text: str) -> None:
        page.evaluate("scrollTo(0, 200)")
        self.expect("the exit status after Ctrl-C", self._program.stop(), 0)
        said = lambda: page.inner_text(".preview-status")  # noqa: E731
        self.comes_true("word that the preview has ended", lambda: "has ended" in said())
        record.write_text(text.rstrip() + "\n\nWritten meanwhile.\n")
        self._program.start()
        self.comes_true("what was written meanwhile", lambda: "Written meanwhile." in page.inner_text("main"))
        self.comes_true("the word that it had ended gone", lambda: said() == "")
        self.expect("the scroll position after a restart", page.evaluate("scrollY"), 200)
        record.write_text(text)

    def looks(self) -> int:
        """The preview's own parts, at a desk and on a telephone, by axe and by keyboard."""
        seen = 0
        for width in (1280, 375):
            context = self._browser.new_context(
                viewport={"width": width, "height": 800}, reduced_motion="reduce"
            )
            conduct = Conduct(context, self._program.origin)
            page = context.new_page()
            for address in ("/", "/decisions/", _EMBARGOED, "/__preview/diagnostics/"):
                for is_open in (False, True):
                    page.goto(self._program.origin + address)
                    if is_open:
                        page.evaluate("document.querySelector('.preview-details').open = true")
                    found = accessibility.violations(page) + layout.sideways_scrolling(page)
                    found += keyboard.faults(page)[1] + conduct.taken()
                    self.findings += [f"{each}, on {address} at {width} px" for each in found]
                    seen += 1
            context.close()
        return seen

    def style_guide(self) -> int:
        """Every component in every state, at a desk and on a telephone, in both colour schemes."""
        seen = 0
        for width in (1280, 375):
            for scheme in ("light", "dark"):
                context = self._browser.new_context(
                    viewport={"width": width, "height": 800}, reduced_motion="reduce", color_scheme=scheme
                )
                conduct = Conduct(context, self._program.origin)
                page = context.new_page()
                page.goto(self._program.origin + _STYLE_GUIDE)
                found = accessibility.violations(page) + layout.sideways_scrolling(page)
                found += keyboard.faults(page)[1] + conduct.taken()
                self.findings += [f"{each}, in the style guide at {width} px, {scheme}" for each in found]
                seen += 1
                context.close()
        self._markup_of_style_guide()
        self._restyled_style_guide()
        return seen

    def _markup_of_style_guide(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "style-guide.html"
            with urllib.request.urlopen(self._program.origin + _STYLE_GUIDE) as answer:
                file.write_bytes(answer.read())
            said = [each for each in messages([file]) if not is_excused_of_page(each)]
        self.findings += [f"{each['message']}, in the style guide [{each.get('extract', '')}]" for each in said]

    def _restyled_style_guide(self) -> None:
        """A state that only a reader can bring about is shown by the rules of the style sheet as it is now."""
        page = self._page(_STYLE_GUIDE)
        outline = "getComputedStyle(document.querySelector('[data-style-guide-state=focus-visible]')).outlineStyle"
        self.expect("the outline of what is shown with the focus", page.evaluate(outline), "solid")
        sheet = self._templates / _STYLE_SHEET
        style = sheet.read_text()
        sheet.write_text(style + "\n:focus-visible { outline-style: dotted }\n")
        self.comes_true("the outline of a new style", lambda: page.evaluate(outline) == "dotted")
        part = self._templates / "pagination.mustache"
        text = part.read_text()
        part.write_text(text + "<p>Quite another foot</p>\n")
        self.comes_true("a new template in its three states",
                        lambda: page.locator("text=Quite another foot").count() == 3)
        sheet.write_text(style)
        part.write_text(text)
        self.comes_true("the old template again", lambda: page.locator("text=Quite another foot").count() == 0)
        page.close()

    def paper(self) -> None:
        """What is not public says so on every sheet; any other page says where it comes from."""
        page = self._page(_EMBARGOED)
        self.expect("the banner", "not published" in page.inner_text(".preview-banner"))
        marks = page.locator("a[data-preview]").count
        page.goto(self._program.origin + "/decisions/")
        self.expect("marked links in the list", marks(), 2)
        sheets = self._sheets(page)
        self.expect("sheets that say they are a preview", {sheet.count("PREVIEW: not") for sheet in sheets}, {1})
        self.expect("marks of links on paper", {word for word in ("embargoed", "draft") if word in "".join(sheets)},
                    {"embargoed", "draft"})
        page.close()

    def _sheets(self, page: Page) -> list[str]:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            page.pdf(path=file.name, format="A4")
            text = subprocess.run(["pdftotext", "-layout", file.name, "-"], check=True, capture_output=True, text=True)
        return text.stdout.split("\f")[:-1]

    def _path(self, page: Page) -> str:
        return page.evaluate("location.pathname")

    def _page(self, address: str) -> Page:
        page = self._browser.new_page(viewport={"width": 1280, "height": 600})
        page.goto(self._program.origin + address, wait_until="load")
        return page


def main() -> None:
    if shutil.which("pdftotext") is None:
        print("SKIPPED  preview: there is no pdftotext")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = Path(folder)
        for name in ("content", "templates"):
            shutil.copytree(name, place / name)
        program = Program(sys.argv[1], place)
        browser = launched(playwright)
        judgement = Judgement(browser, program, place / "content", place / "templates")
        judgement.writing()
        judgement.errors()
        pages = judgement.looks() + judgement.style_guide()
        judgement.paper()
        browser.close()
        program.stop()
    # Told and not judged: how long it takes depends on what else the computer does.
    typical = median(judgement.times)
    conclude("preview", f"{counted(pages, 'look')}, edits on screen in {typical:.0f} ms", judgement.findings)


main()
