"""What nginx answers with the configuration that this project recommends. Run as: python -m judging.nginx SITE

SITE was built with --compress. Every file is asked for twice, every old and withdrawn address once, and every kind of
page is opened in Chromium under the policy that the server sends.
"""

import gzip
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from judging.chromium import launched
from judging.conduct import Conduct
from judging.nginx_server import WRITE_LOCATIONS, Answer, Client, nginx
from judging.report import conclude, counted
from judging.sample import is_redirect, pages_to_visit
from judging.site import Site

_FOR_EVER = "public, max-age=31536000, immutable"
_POLICY = {"default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"}
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".xml": "application/xml",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Findings:
    def __init__(self) -> None:
        self.all: list[str] = []

    def expect(self, what: str, found: object, wanted: object) -> None:
        if found != wanted:
            self.all.append(f"{what}: {found!r} instead of {wanted!r}")

    def expect_headers(self, what: str, answer: Answer, caching: str) -> None:
        for name, value in _ALWAYS.items():
            self.expect(f"{what}: {name}", answer.headers.get_all(name), [value])
        self.expect(f"{what}: Cache-Control", answer.headers.get_all("Cache-Control"), [caching])
        self.expect(f"{what}: Server", answer.headers["Server"], "nginx")
        if "geolocation=()" not in answer.headers.get("Permissions-Policy", ""):
            self.all.append(f"{what}: no Permissions-Policy")
        policies = answer.headers.get_all("Content-Security-Policy") or [""]
        wanted = {"frame-ancestors 'none'"} if answer.headers["Content-Type"] == "application/pdf" else _POLICY
        missing = wanted - set(policies[0].split("; "))
        if missing or len(policies) != 1 or "unsafe" in policies[0]:
            self.all.append(f"{what}: Content-Security-Policy is {policies}")


def published_files(site: Site) -> Iterator[Path]:
    for file in sorted(site.folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(site.folder).parts)
        if file.is_file() and not hidden and file.name != "404.html":
            yield file


def address(site: Site, file: Path) -> str:
    return site.address_path(file) if file.name == "index.html" else site.base_path + site.name(file)


def listed(site: Site, name: str) -> list[list[str]]:
    file = site.folder / name
    return [line.split() for line in file.read_text(encoding="utf-8").splitlines()] if file.is_file() else []


def judge_files(site: Site, client: Client, special: set[str], findings: Findings) -> tuple[int, int]:
    """Every file, once as it is and once compressed; the addresses in `special` are judged elsewhere."""
    count = compressed = 0
    for file in published_files(site):
        path = address(site, file)
        if path in special:
            continue
        count += 1
        plain = client.ask(path)
        findings.expect(f"{path}: status", plain.status, 200)
        findings.expect(f"{path}: bytes are the file's", plain.body == file.read_bytes(), True)
        findings.expect(f"{path}: Content-Encoding unasked", plain.headers["Content-Encoding"], None)
        findings.expect(f"{path}: Content-Type", plain.headers["Content-Type"], content_type(file))
        fingerprinted = re.search(r"/assets/[^/]+\.[0-9a-f]{16}\.[a-z0-9]+(\.gz)?$", path)
        caching = _FOR_EVER if fingerprinted and not path.endswith(".gz") else "no-cache"
        findings.expect_headers(path, plain, caching)
        form = file.with_name(file.name + ".gz")
        if form.is_file():
            compressed += 1
            answer = client.ask(path, Accept_Encoding="gzip")
            findings.expect(f"{path}: Content-Encoding", answer.headers["Content-Encoding"], "gzip")
            findings.expect(f"{path}: Vary", answer.headers["Vary"], "Accept-Encoding")
            findings.expect(f"{path}: bytes are those of its .gz", answer.body == form.read_bytes(), True)
            findings.expect(f"{path}: .gz holds the file", gzip.decompress(form.read_bytes()) == plain.body, True)
            findings.expect(f"{path}: Content-Type compressed", answer.headers["Content-Type"], content_type(file))
            findings.expect_headers(f"{path} compressed", answer, caching)
    findings.expect("there are compressed files", compressed > 0, True)
    return count, compressed


def content_type(file: Path) -> str:
    if file.name == "feed.xml":
        return "application/atom+xml"
    if file.suffix == ".gz":
        return "application/gzip"
    return _TYPES.get(file.suffix, "application/octet-stream")


def judge_redirects(site: Site, client: Client, findings: Findings) -> None:
    for old, new, status in listed(site, "_redirects"):
        answer = client.ask(old)
        findings.expect(f"{old}: status", answer.status, int(status))
        findings.expect(f"{old}: Location", answer.headers["Location"], new)
        findings.expect_headers(old, answer, "no-cache")
        other_case = client.ask(old.swapcase())
        findings.expect(f"{old.swapcase()}: status", other_case.status, 404)
    folder = next(page.parent for page in site.pages if page.name == "index.html" and page.parent != site.folder)
    path = site.base_path + site.name(folder)
    answer = client.ask(path)
    findings.expect(f"{path}: status", answer.status, 301)
    findings.expect(f"{path}: Location", answer.headers["Location"], path + "/")


def judge_withdrawn(site: Site, client: Client, findings: Findings) -> None:
    for [path] in listed(site, "_withdrawn"):
        page = (site.folder / path.removeprefix(site.base_path) / "index.html").read_bytes()
        for what, headers in {
            path: {},
            f"{path} compressed": {"Accept_Encoding": "gzip"},
            f"{path} with a condition": {"If_Modified_Since": "Fri, 31 Dec 2094 23:59:59 GMT"},
        }.items():
            answer = client.ask(path, **headers)
            compressed = answer.headers["Content-Encoding"] == "gzip"
            body = gzip.decompress(answer.body) if compressed else answer.body
            findings.expect(f"{what}: status", answer.status, 410)
            findings.expect(f"{what}: shows its page", body == page, True)
            findings.expect(f"{what}: is compressed", compressed, "Accept_Encoding" in headers)
            findings.expect(f"{what}: Content-Type", answer.headers["Content-Type"], _TYPES[".html"])
            findings.expect_headers(what, answer, "no-cache")


def judge_lists(findings: Findings) -> None:
    """The lists become configuration: a line that is more than addresses must not get there."""
    with tempfile.TemporaryDirectory() as name:
        site, target = Path(name, "site"), Path(name, "site.locations")
        site.mkdir()
        target.write_text("former")
        for what, redirects, withdrawn in [
            ("a folder that no build wrote", "/a/ /b/ 301", "/c/"),
            ("a directive after an address", "/a/ /b/;}location/{autoindex 301", "/c/"),
            ("another status", "/a/ /b/ 200", "/c/"),
            ("an address of another host", "/a/ //elsewhere.example/ 301", "/c/"),
            ("a directive in place of an address", "/a/ /b/ 301", "/c/{}"),
            ("two addresses on a line", "/a/ /b/ 301", "/c/ /d/"),
        ]:
            (site / "_redirects").write_text(redirects + "\n")
            (site / "_withdrawn").write_text(withdrawn + "\n")
            run = subprocess.run([WRITE_LOCATIONS, site, target], capture_output=True, check=False)
            findings.expect(f"write-locations, {what}: status", run.returncode, 1)
            findings.expect(f"write-locations, {what}: what is left", target.read_text(), "former")
            findings.expect(f"write-locations, {what}: files", len(list(Path(name).iterdir())), 2)
            (site / ".public-record-manifest").touch()
        (site / "_withdrawn").write_text("/c/\n")
        subprocess.run([WRITE_LOCATIONS, site, target], check=True)
        written = "location = /a/ { return 301 /b/; }\nlocation = /c/ { return 410; }\n"
        findings.expect("write-locations writes", target.read_text(), written)


def judge_refusals(site: Site, client: Client, findings: Findings) -> None:
    """What is not there and what nobody may see looks the same: the site's own page, with status 404."""
    base = site.base_path
    page = (site.folder / "404.html").read_bytes()
    script = next(site.folder.rglob("*.css"))
    lost = base + site.name(script).replace(script.stem[-16:], "0" * 16)
    folder_without_page = base + "assets/"
    for path in [
        base + "no/such/page/",
        base + "404.html",
        lost,
        folder_without_page,
        base + ".public-record-manifest",
        base + ".git/config",
        base + "decisions/.htpasswd",
        base + "..public-record-manifest.public-record-part",
    ]:
        answer = client.ask(path)
        findings.expect(f"{path}: status", answer.status, 404)
        findings.expect(f"{path}: shows the page 404.html", answer.body == page, True)
        findings.expect_headers(path, answer, "no-cache")
    for path in [
        "/../../../../../../etc/passwd",
        base + "..%2f..%2f..%2f..%2f..%2fetc/passwd",
        base + "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        base + "assets/../../../../etc/passwd",
        base + "..\\..\\..\\etc\\passwd",
        base + "assets%00/../../../etc/passwd",
    ]:
        answer = client.ask(path)
        findings.expect(f"{path}: refused", answer.status in (400, 404) and b"root:" not in answer.body, True)
    findings.expect("POST: status", client.ask(base, method="POST").status, 405)


def judge_revalidation(site: Site, client: Client, findings: Findings) -> None:
    for encoding in ["identity", "gzip"]:
        first = client.ask(site.base_path, Accept_Encoding=encoding)
        again = client.ask(site.base_path, Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])
        findings.expect(f"{site.base_path} asked again ({encoding}): status", again.status, 304)
        findings.expect_headers(f"{site.base_path} asked again ({encoding})", again, "no-cache")


def judge_pages(site: Site, client: Client, statuses: dict[str, int], findings: Findings) -> int:
    """Every kind of page under the server's policy. A browser tells the console of what the policy stops."""
    pages = [page for page in pages_to_visit(site) if not is_redirect(page)]
    with sync_playwright() as playwright:
        browser = launched(playwright)
        context = browser.new_context()
        conduct = Conduct(context, client.origin)
        tab = context.new_page()
        sorted_tables = 0
        for file in pages:
            path = site.address_path(file)
            tab.goto(client.origin + path, wait_until="load")
            sorted_tables += sort_a_table(tab)
            status = statuses.get(path, 200)
            findings.all += [
                f"{path} in Chromium: {event}"
                for event in conduct.taken()
                if status == 200 or f"status {status} for" not in event and f"status of {status}" not in event
            ]
        findings.expect("the script of tables runs under the policy", sorted_tables > 0, True)
        tab.goto(client.origin + site.base_path)
        judge_policy_bites(tab, findings)
        browser.close()
    return len(pages)


def sort_a_table(tab: Page) -> int:
    button = tab.query_selector(".sort-button")
    if button is None:
        return 0
    button.evaluate("each => each.click()")
    return 1 if tab.query_selector("th[aria-sort]") else 0


def judge_policy_bites(tab: Page, findings: Findings) -> None:
    """Silence would prove nothing if the browser had not understood the policy."""
    stopped = tab.evaluate(
        """() => new Promise(settled => {
          document.addEventListener("securitypolicyviolation", event => settled(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.hasRun = true";
          document.head.append(script);
          setTimeout(() => settled("nothing"), 3000);
        })"""
    )
    findings.expect("a script within the page is stopped by", stopped, "script-src-elem")


def main() -> None:
    site = Site(sys.argv[1])
    findings = Findings()
    redirects = {line[0] for line in listed(site, "_redirects")}
    withdrawn = {line[0] for line in listed(site, "_withdrawn")}
    judge_lists(findings)
    with nginx(site) as client:
        files, compressed = judge_files(site, client, redirects | withdrawn, findings)
        judge_redirects(site, client, findings)
        judge_withdrawn(site, client, findings)
        judge_refusals(site, client, findings)
        judge_revalidation(site, client, findings)
        statuses = {site.base_path + "404.html": 404} | {path: 410 for path in withdrawn}
        pages = judge_pages(site, client, statuses, findings)
    looked_at = (
        f"{counted(files, 'file')} and {counted(compressed, 'compressed form')}, {counted(len(redirects), 'redirect')},"
        f" {counted(len(withdrawn), 'withdrawn record')} by nginx; {counted(pages, 'page')} under its policy in Chromium"
    )
    conclude("nginx", looked_at, findings.all)


main()
