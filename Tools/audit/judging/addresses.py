"""Whether the addresses in feeds and sitemaps lead to files of the site. Run as: python -m judging.addresses SITE"""

import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from judging.report import conclude, counted
from judging.site import Site

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(file: Path) -> Iterator[str]:
    root = ElementTree.parse(file).getroot()
    for link in root.iter(f"{_ATOM}link"):
        yield link.get("href", "")
    for location in root.iter(f"{_SITEMAP}loc"):
        yield (location.text or "").strip()


def leads_to_file(site: Site, address: str) -> bool:
    path = unquote(urlsplit(address).path)
    if not path.startswith(site.base_path):
        return False
    file = site.folder / path.removeprefix(site.base_path)
    return (file / "index.html" if path.endswith("/") else file).is_file()


def main() -> None:
    site = Site(sys.argv[1])
    count, findings = 0, []
    for file in sorted(site.folder.rglob("*.xml")):
        for address in addresses(file):
            count += 1
            if not urlsplit(address).scheme:
                findings.append(f"{site.name(file)}: '{address}' is no whole address")
            elif not leads_to_file(site, address):
                findings.append(f"{site.name(file)}: nothing stands at {address}")
    conclude("addresses", f"{counted(count, 'address', 'addresses')} in feeds and sitemaps", findings)


main()
