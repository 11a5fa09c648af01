"""A folder over http, every file compressed as a web server sends it, and every byte counted."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread


class Tally:
    """How many bytes were sent, bodies only: what travels beside them depends on the server."""

    def __init__(self):
        self._lock = Lock()
        self.bytes = 0
        self.requests = 0

    def add(self, count: int) -> None:
        with self._lock:
            self.bytes += count
            self.requests += 1

    def taken(self) -> tuple[int, int]:
        with self._lock:
            taken = (self.bytes, self.requests)
            self.bytes = self.requests = 0
        return taken


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, tally: Tally, **options):
        self._tally = tally
        super().__init__(*arguments, **options)

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        packed = gzip.compress(body, 6, mtime=0)
        is_smaller = len(packed) < len(body)
        sent = packed if is_smaller else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if is_smaller:
            self.send_header("Content-Encoding", "gzip")
        # What a page loaded before is at hand, as between two pages of any site.
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)
        self._tally.add(len(sent))

    def log_message(self, format, *arguments):
        """Says nothing: the bytes are counted."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Tally]]:
    tally = Tally()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), tally=tally)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", tally
        finally:
            server.shutdown()
