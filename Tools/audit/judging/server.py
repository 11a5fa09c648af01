"""The site over http on the loopback interface, as a web server gives it out: axe misses faults on file:// pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from judging.site import Site


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".css": "text/css; charset=utf-8",
    }

    def __init__(self, *arguments, site: Site, **options):
        self.site = site
        super().__init__(*arguments, directory=str(site.folder), **options)

    def send_head(self):
        if not self.path.startswith(self.site.base_path):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        self.path = "/" + self.path.removeprefix(self.site.base_path)
        return super().send_head()

    def log_message(self, format, *arguments):
        """Says nothing: the judges report."""


@contextmanager
def served(site: Site) -> Iterator[str]:
    """Serves the site for the length of the block, on a port that is free; gives the origin, http://127.0.0.1:PORT."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
