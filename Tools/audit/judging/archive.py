"""The web archive of the site, opened by others' programs. Run as: python -m judging.archive PROGRAM SITE

The environment is not that of the other judges: it has wacz, warcio, cdxj-indexer and pywb.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

from judging.ports import free_port
from judging.report import conclude, counted
from judging.site import Site

_BEGINS_WITHIN = 60.0
_TOOLS = Path(sys.executable).parent
_RECORDS = "archive/data.warc.gz"
_INDEX = "indexes/index.cdx.gz"


def run(*command: str | Path, folder: Path) -> tuple[int, str]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout + done.stderr


def written(program: Path, file: Path, *, jobs: int) -> None:
    command = [program, "archive", "--content", "content", "--templates", "templates", "--output", file]
    status, said = run(*command, "--jobs", str(jobs), folder=Path.cwd())
    if status != 0:
        raise SystemExit(f"The archive is not written:\n{said}")


def form_faults(archive: Path, work: Path) -> list[str]:
    """What wacz and warcio find: a part that is missing or not as it is described, a record that is damaged."""
    found = []
    status, said = run(_TOOLS / "wacz", "validate", "-f", archive, folder=work)
    if status != 0 or "Validation succeeded" not in said:
        found.append(f"wacz validate: {said.strip()}")
    with zipfile.ZipFile(archive) as parts:
        parts.extract(_RECORDS, work)
        parts.extract(_INDEX, work)
    status, said = run(_TOOLS / "warcio", "check", _RECORDS, folder=work)
    if status != 0 or said.strip():
        found.append(f"warcio check: {said.strip()}")
    return found


def index_faults(work: Path) -> list[str]:
    """Where the index differs from the one that cdxj-indexer makes of the same records."""
    status, said = run(
        _TOOLS / "cdxj-indexer", "-s", "-p", "-d", "-f", "referrer", "-o", "theirs.cdxj", _RECORDS, folder=work
    )
    if status != 0:
        return [f"cdxj-indexer: {said.strip()}"]
    ours = index_lines(gzip.decompress((work / _INDEX).read_bytes()).decode())
    theirs = index_lines((work / "theirs.cdxj").read_text(encoding="utf-8"))
    unlike = {key for key, _ in ours} ^ {key for key, _ in theirs} or {
        key for (key, one), (_, other) in zip(ours, theirs, strict=True) if one != other
    }
    return [f"the index says something else than cdxj-indexer of {key}" for key in sorted(unlike)]


def index_lines(text: str) -> list[tuple[str, dict[str, str]]]:
    lines = (line.split(" ", 2) for line in text.splitlines())
    return [(f"{key} {moment}", json.loads(entry)) for key, moment, entry in lines]


class Replay:
    """The archive as pywb shows it."""

    def __init__(self, port: int):
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, address: str, *, mode: str) -> tuple[int, HTTPMessage, bytes]:
        """With the mode "id_" pywb gives what was archived, with "mp_" what a reader of the archive gets."""
        self._connection.request("GET", f"/site/2100{mode}/{address}")
        response = self._connection.getresponse()
        return response.status, response.headers, response.read()


@contextmanager
def replayed(archive: Path, work: Path) -> Iterator[Replay]:
    for command in [("init", "site"), ("add", "site", archive, "--unpack-wacz")]:
        status, said = run(_TOOLS / "wb-manager", *command, folder=work)
        if status != 0:
            raise SystemExit(f"pywb does not take the archive:\n{said}")
    port = free_port()
    command = [_TOOLS / "wayback", "--bind", "127.0.0.1", "--port", str(port), "--directory", work]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1"}
    with open(work / "said", "wb") as said:
        with subprocess.Popen(command, cwd=work, stdout=said, stderr=said, env=environment) as server:
            try:
                wait_for(port, server, work / "said")
                yield Replay(port)
            finally:
                server.terminate()


def wait_for(port: int, server: subprocess.Popen, said: Path) -> None:
    deadline = time.monotonic() + _BEGINS_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/")
            connection.getresponse().read()
            connection.close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"pywb does not begin:\n{said.read_text(encoding='utf-8', errors='replace')}")


def replay_faults(site: Site, replay: Replay) -> tuple[int, list[str]]:
    """Every file of the site is asked for at its address; a page also as a reader of the archive sees it."""
    files = [file for file in sorted(site.folder.rglob("*")) if file.is_file() and not file.name.startswith(".")]
    addresses = {site.base_address + site.name(file).removesuffix("index.html"): file for file in files}
    found = []
    for address, file in addresses.items():
        status, headers, body = replay.ask(address, mode="id_")
        if body != file.read_bytes():
            found.append(f"{address}: the replay is other than the file (status {status})")
        if status == 301:
            if headers["Location"] not in addresses:
                found.append(f"{address}: leads to '{headers['Location']}', where nothing stands")
        elif status != 200:
            found.append(f"{address}: status {status}")
        elif file.suffix == ".html":
            status, _, body = replay.ask(address, mode="mp_")
            if status != 200 or b"<main" not in body:
                found.append(f"{address}: a reader of the archive does not get the page (status {status})")
    return len(addresses), found


def main() -> None:
    program, site = Path(sys.argv[1]).resolve(), Site(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        archive, again = work / "site.wacz", work / "again.wacz"
        written(program, archive, jobs=1)
        written(program, again, jobs=2)
        findings = [] if archive.read_bytes() == again.read_bytes() else ["two archives of the same site are unlike"]
        findings += form_faults(archive, work) + index_faults(work)
        with replayed(archive, work) as replay:
            count, faults = replay_faults(site, replay)
        findings += faults
    conclude("archive", f"{counted(count, 'address', 'addresses')} replayed by pywb from a valid WACZ file", findings)


main()
