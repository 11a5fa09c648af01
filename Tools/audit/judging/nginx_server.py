"""Debian's nginx on the loopback interface, with the configuration that this project recommends."""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from judging.ports import free_port
from judging.site import Site

DEPLOYMENT = Path(__file__).resolve().parents[3] / "Deployment" / "nginx"
WRITE_LOCATIONS = DEPLOYMENT / "write-locations"
_BEGINS_WITHIN = 10.0

# What an office changes in the configuration, and what else differs where no user has rights of their own.
_MAIN = """
worker_processes 2;
error_log {folder}/error.log info;
pid {folder}/nginx.pid;
{user}
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/public-record.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Client:
    """Asks for paths exactly as they are given, and follows nothing."""

    def __init__(self, port: int):
        self.origin = f"http://127.0.0.1:{port}"
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, path, headers=given)
        response = self._connection.getresponse()
        return Answer(response.status, response.headers, response.read())


@contextmanager
def nginx(site: Site) -> Iterator[Client]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        port = free_port()
        _configure(folder, site, port)
        # Debian keeps servers where only root looks for programs.
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin") or "nginx"
        command = [program, "-p", name, "-c", name + "/nginx.conf", "-g", "daemon off;"]
        with open(folder / "said", "wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as server:
            try:
                _wait_for(port, server, folder / "said")
                yield Client(port)
            finally:
                server.terminate()


def _configure(folder: Path, site: Site, port: int) -> None:
    # A site whose address has a path stands in folders of that name.
    root = folder / "root"
    place = root / site.base_path.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site.folder)
    subprocess.run([WRITE_LOCATIONS, site.folder, folder / "maps" / "site.locations"], check=True)
    configuration = (DEPLOYMENT / "public-record.conf").read_text(encoding="utf-8")
    for recommended, here in [
        ("listen 80; ", f"listen 127.0.0.1:{port}; "),
        ("root /srv/www/public-record;", f"root {root};"),
        ("/etc/nginx/public-record/", f"{folder}/maps/"),
    ]:
        configuration = _replaced(configuration, recommended, here)
    configuration = configuration.replace("/404.html", f"{site.base_path}404.html")
    (folder / "public-record.conf").write_text(configuration, encoding="utf-8")
    # Started by root, nginx would give its rights up and could not read this folder.
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder, user=user), encoding="utf-8")


def _replaced(text: str, old: str, new: str) -> str:
    # Lines that are comments stay as they are.
    places = [line for line in text.splitlines() if old in line and not line.lstrip().startswith("#")]
    if len(places) != 1:
        raise SystemExit(
            f"Deployment/nginx/public-record.conf has '{old}' {len(places)} times; the audit expects it once"
        )
    return text.replace(places[0], places[0].replace(old, new))


def _wait_for(port: int, server: subprocess.Popen, said: Path) -> None:
    deadline = time.monotonic() + _BEGINS_WITHIN
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise SystemExit(f"nginx does not start with the recommended configuration:\n{said.read_text()}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"nginx did not begin to listen within {_BEGINS_WITHIN} s:\n{said.read_text()}")
