"""Object storage on the loopback interface, by moto, that tells what it was asked in which order."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

import boto3
from botocore.config import Config

UPLOAD = Path(__file__).resolve().parents[3] / "Deployment" / "object-storage" / "upload"
BUCKET = "records"
_BEGINS_WITHIN = 20.0
# The server writes some of its lines in colours.
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
_CHANGE = re.compile(rf'"(PUT|DELETE) /{BUCKET}/(\S+) HTTP/1\.[01]" 20\d')


class Store:
    def __init__(self, port: int, log: Path, folder: Path):
        address = f"http://127.0.0.1:{port}"
        self._log, self._read = log, 0
        self._s3 = boto3.client(
            "s3",
            endpoint_url=address,
            region_name="us-east-1",
            aws_access_key_id="audit",
            aws_secret_access_key="audit",
            config=Config(s3={"addressing_style": "path"}),
        )
        self._s3.create_bucket(Bucket=BUCKET)
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")} | {
            "RCLONE_CONFIG": str(folder / "rclone.conf"),
            "RCLONE_CONFIG_STORE_TYPE": "s3",
            "RCLONE_CONFIG_STORE_PROVIDER": "Other",
            "RCLONE_CONFIG_STORE_ENDPOINT": address,
            "RCLONE_CONFIG_STORE_ACCESS_KEY_ID": "audit",
            "RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY": "audit",
        }
        (folder / "rclone.conf").touch()

    def upload(self, site: Path, remote: str = f"store:{BUCKET}", path: str = "") -> subprocess.CompletedProcess[str]:
        """Runs the recommended upload; `path` stands before the folders in which programs are looked for."""
        environment = self._environment | {"PATH": path + os.environ["PATH"]}
        return subprocess.run(
            [UPLOAD, site, remote],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def changes(self) -> list[tuple[str, str]]:
        """What was put and deleted since the last time this was asked, in order."""
        text = self._log.read_text(encoding="utf-8", errors="replace")
        new, self._read = text[self._read :], len(text)
        return [(verb, unquote(key.partition("?")[0])) for verb, key in _CHANGE.findall(_COLOURS.sub("", new))]

    def put(self, key: str, text: str) -> None:
        self._s3.put_object(Bucket=BUCKET, Key=key, Body=text.encode())

    def objects(self) -> dict[str, tuple[bytes, str, str]]:
        """Bytes, type and caching of everything that is stored, by its key."""
        found = {}
        for page in self._s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
            for entry in page.get("Contents", []):
                answer = self._s3.get_object(Bucket=BUCKET, Key=entry["Key"])
                found[entry["Key"]] = (answer["Body"].read(), answer["ContentType"], answer.get("CacheControl", ""))
        return found


@contextmanager
def object_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as name:
        log = Path(name) / "log"
        command = [sys.executable, "-u", "-m", "moto.server", "--host", "127.0.0.1", "--port", "0"]
        with open(log, "wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as server:
            try:
                yield Store(_port(server, log), log, Path(name))
            finally:
                server.terminate()


def _port(server: subprocess.Popen, log: Path) -> int:
    deadline = time.monotonic() + _BEGINS_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        said = re.search(r"Running on http://127\.0\.0\.1:(\d+)", log.read_text(encoding="utf-8", errors="replace"))
        if said:
            return int(said[1])
        time.sleep(0.05)
    raise SystemExit(f"moto did not begin to listen:\n{log.read_text()}")
