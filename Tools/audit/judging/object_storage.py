"""What the recommended upload does to object storage, and in which order. Run as: python -m judging.object_storage SITE"""

import shutil
import sys
import tempfile
from pathlib import Path

from judging.object_store import BUCKET, Store, object_store
from judging.report import conclude, counted
from judging.site import Site

_MANIFEST = ".public-record-manifest"
_FOREIGN = "theirs/notes.txt"
_FOR_EVER = "public, max-age=31536000, immutable"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
}


class Findings:
    def __init__(self) -> None:
        self.all: list[str] = []

    def expect(self, what: str, holds: bool, found: object = "") -> None:
        if not holds:
            self.all.append(f"not so: {what} {found}".rstrip())


def rank(key: str) -> int:
    """What has to be there before what: files, pages, and the feeds and sitemaps that name the pages."""
    if key.endswith(".html"):
        return 1
    if key.endswith("feed.xml") or ("/" not in key and key.endswith(".xml")) or key == "robots.txt":
        return 2
    return 0


def judge_order(what: str, changes: list[tuple[str, str]], findings: Findings) -> None:
    if not changes:
        findings.all.append(f"{what}: nothing was changed")
        return
    findings.expect(f"{what}: the list of both is put first", changes[0] == ("PUT", _MANIFEST), changes[0])
    verbs = [verb for verb, key in changes if key != _MANIFEST]
    findings.expect(f"{what}: removals come last", verbs == sorted(verbs, reverse=True))
    # Where nothing is removed the two lists are the same.
    if "DELETE" in verbs:
        last = changes[-1]
        findings.expect(f"{what}: the list of what is there is put after all", last == ("PUT", _MANIFEST), last)
    ranks = [rank(key) for verb, key in changes if verb == "PUT" and key != _MANIFEST]
    findings.expect(f"{what}: files come before pages, and pages before what lists them", ranks == sorted(ranks))


def judge_objects(what: str, site: Path, store: Store, findings: Findings, foreign: set[str]) -> None:
    objects = store.objects()
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    findings.expect(
        f"{what}: every file and nothing else is there",
        set(objects) == set(files) | foreign,
        set(objects) ^ (set(files) | foreign),
    )
    for key in set(files) & set(objects):
        body, content_type, caching = objects[key]
        findings.expect(f"{what}: {key} has the bytes of its file", body == files[key].read_bytes())
        findings.expect(
            f"{what}: {key} is cached", caching == (_FOR_EVER if key.startswith("assets/") else "no-cache"), caching
        )
        wanted = "application/atom+xml" if key.endswith("feed.xml") else _TYPES.get(Path(key).suffix)
        findings.expect(f"{what}: {key} has its type", wanted in (None, content_type), content_type)


def change(site: Path) -> tuple[int, list[str]]:
    """As a later build would: a new style sheet that every page names, a table of the same length, a page less.

    Gives the number of changed files, and what is to be removed.
    """
    style = next((site / "assets").glob("site.*.css"))
    new_style = style.with_name("site.0123456789abcdef.css")
    new_style.write_bytes(style.read_bytes() + b"/* new */\n")
    style.unlink()
    gone = sorted(site.glob("decisions/*/*/index.html"))[0]
    gone.unlink()
    changed = 1
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if style.name in text:
            page.write_text(text.replace(style.name, new_style.name), encoding="utf-8")
            changed += 1
    table = sorted(site.rglob("*.csv"))[0]
    body = table.read_bytes()
    table.write_bytes(body[:-3] + bytes([body[-3] ^ 1]) + body[-2:])
    removed = [style.relative_to(site).as_posix(), gone.relative_to(site).as_posix()]
    manifest = site / _MANIFEST
    lines = [line for line in manifest.read_text().splitlines() if line not in removed]
    manifest.write_text("\n".join([lines[0], *sorted([*lines[1:], f"assets/{new_style.name}"])]) + "\n")
    return changed + 1, removed


def judge_refusals(site: Path, store: Store, folder: Path, findings: Findings) -> None:
    for what, place, remote in [
        ("a folder that no build wrote", folder / "empty", f"store:{BUCKET}"),
        ("a site with compressed forms", folder / "compressed", f"store:{BUCKET}"),
        ("a place without check sums", site, ':webdav,url="http://127.0.0.1:9/":'),
        ("a place that holds somebody else's files", site, f"store:{BUCKET}/theirs"),
    ]:
        run = store.upload(place, remote)
        findings.expect(f"{what} is refused", run.returncode == 1 and "othing was uploaded" in run.stderr, run.stderr)
    findings.expect("a refused upload changes nothing", store.changes() == [("PUT", _FOREIGN)])


def judge_cut_short(site: Path, store: Store, folder: Path, findings: Findings) -> None:
    """An upload whose rclone fails on the way: the next one completes it, and leaves nothing behind."""
    failing = folder / "failing"
    failing.mkdir()
    (failing / "rclone").write_text(
        "#!/bin/sh\n"
        f'echo >>"{failing}/calls"\n'
        f'if [ "$(wc -l <"{failing}/calls")" -gt 6 ]; then exit 1; fi\n'
        f'exec {shutil.which("rclone")} "$@"\n'
    )
    (failing / "rclone").chmod(0o755)
    lost = site / "assets" / "lost.0123456789abcdef.css"
    lost.write_text("p { color: red }")
    manifest = site / _MANIFEST
    former = manifest.read_text()
    manifest.write_text(former + f"assets/{lost.name}\n")
    run = store.upload(site, path=f"{failing}:")
    findings.expect("an upload that fails says so", run.returncode != 0)
    findings.expect("an upload that fails removes nothing", all(verb == "PUT" for verb, _ in store.changes()))
    lost.unlink()
    manifest.write_text(former)
    run = store.upload(site)
    findings.expect("the upload after one that failed succeeds", run.returncode == 0, run.stderr)
    findings.expect("it removes what the failed one left", ("DELETE", f"assets/{lost.name}") in store.changes())


def main() -> None:
    source = Site(sys.argv[1])
    findings = Findings()
    with tempfile.TemporaryDirectory() as name, object_store() as store:
        folder = Path(name)
        site = folder / "site"
        shutil.copytree(source.folder, site)
        (folder / "empty").mkdir()
        shutil.copytree(site, folder / "compressed")
        (folder / "compressed" / "index.html.gz").touch()

        first = upload("the first upload", site, store, findings)
        judge_order("the first upload", first, findings)
        judge_objects("the first upload", site, store, findings, foreign=set())

        store.put(_FOREIGN, "notes")
        judge_refusals(site, store, folder, findings)
        same = upload("an upload without a change", site, store, findings)
        findings.expect("an upload without a change puts nothing", same == [], same)

        count, removed = change(site)
        second = upload("the second upload", site, store, findings)
        judge_order("the second upload", second, findings)
        put = {key for verb, key in second if verb == "PUT"} - {_MANIFEST}
        findings.expect("the second upload brings what has changed", len(put) == count, f"{len(put)}, {count}")
        gone = [key for verb, key in second if verb == "DELETE"]
        findings.expect("the second upload removes what is gone", sorted(gone) == sorted(removed), gone)
        judge_cut_short(site, store, folder, findings)
        judge_objects("the last upload", site, store, findings, foreign={_FOREIGN})
    looked_at = (
        f"{counted(len(first), 'change')} of a first upload by rclone, {len(second)} of a second,"
        " one that was cut short and 4 refusals"
    )
    conclude("object-storage", looked_at, findings.all)


def upload(what: str, site: Path, store: Store, findings: Findings) -> list[tuple[str, str]]:
    run = store.upload(site)
    findings.expect(f"{what} succeeds", run.returncode == 0, run.stderr)
    return store.changes()


main()
