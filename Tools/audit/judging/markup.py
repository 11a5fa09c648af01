"""The Nu Html Checker over every page and stylesheet. Run as: python -m judging.markup SITE"""

import sys
import tempfile
from pathlib import Path

from judging.excused import is_excused, is_excused_of_page
from judging.nu_checker import messages
from judging.report import conclude, counted
from judging.site import Site
from judging.stylesheet import readable_in_2020

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
