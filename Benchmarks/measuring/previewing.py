"""A preview that is written for, and a browser that looks at it."""

import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from measuring.measurement import ROOT

# When a word first stands in the page, by the clock that the writer of the file goes by.
_WATCH_FOR = """(word) => {
  window.seenAt = null
  new MutationObserver((_, observer) => {
    if (!document.body.textContent.includes(word)) return
    observer.disconnect()
    requestAnimationFrame(() => { window.seenAt = performance.timeOrigin + performance.now() })
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}"""


def write_decisions(count: int, folder: Path) -> Path:
    subprocess.run([ROOT / "Benchmarks" / "generate-decisions", str(count), folder], check=True)
    return folder / "content"


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield window
        window.close()


class Preview:
    def __init__(self, program: Path, content: Path):
        self._command = [program, "preview", "--content", content, "--templates", ROOT / "templates", "--port", "0"]

    def __enter__(self) -> "Preview":
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", self._process.stdout.readline())
        if found is None:
            raise SystemExit("the preview does not begin")
        self.origin = found[0]
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait(timeout=30)

    def megabytes(self) -> float:
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) / 1000 if found else 0


class Desk:
    """Somebody who writes a decision and looks at its page."""

    # Long enough for everything to be put together behind an edit before the next one.
    _PAUSE = 2.0

    def __init__(self, preview: Preview, content: Path, window: Browser):
        self._file = sorted(content.glob("decisions/**/*.md"))[7]
        self._text = self._file.read_text()
        self._count = 0
        # The policy of the page would not let the measuring script wait within it.
        self._page = window.new_context(bypass_csp=True).new_page()
        self._page.goto(preview.origin + self._address(preview), wait_until="load")
        time.sleep(self._PAUSE)

    def _address(self, preview: Preview) -> str:
        """The page's address, found as a reader would: in the list of the year."""
        reference = re.search(r"^reference: (.*)$", self._text, re.M)
        year = re.search(r"^date: (\d{4})", self._text, re.M)
        assert reference is not None and year is not None
        slug = re.sub(r"[^a-z0-9]+", "-", reference[1].lower())
        page = self._page
        page.goto(f"{preview.origin}/decisions/{year[1]}/", wait_until="load")
        while True:
            found = page.locator(f'main a[href*="/{slug}-"]')
            if found.count():
                return str(found.first.get_attribute("href"))
            page.locator('a[rel="next"]').first.click()

    def _write(self) -> float:
        """The time at which the writing begins, in milliseconds."""
        self._count += 1
        heading = self._text.index("\n## ") + 1
        end = self._text.index("\n", heading) + 1
        began = time.time() * 1000
        self._file.write_text(f"{self._text[:end]}\nedit{self._count}x\n{self._text[end:]}")
        return began

    def edit(self) -> float:
        """Milliseconds from the writing of the file to the frame that shows the text."""
        time.sleep(self._PAUSE)
        self._page.evaluate(_WATCH_FOR, f"edit{self._count + 1}x")
        began = self._write()
        self._page.wait_for_function("window.seenAt", timeout=30_000)
        return float(self._page.evaluate("window.seenAt")) - began

    def edit_without_looking(self, times: int) -> None:
        for _ in range(times):
            self._write()
            time.sleep(0.05)
        time.sleep(5 * self._PAUSE)
