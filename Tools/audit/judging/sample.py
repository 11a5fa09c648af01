"""Which pages of a site are looked at in the browser: all of a small one, each kind of page of a large one."""

import re
from html.parser import HTMLParser
from pathlib import Path

from judging.site import Site

ALL_PAGES_BELOW = 150


def pages_to_visit(site: Site) -> list[Path]:
    """Of a large site, as many pages as it takes to see every element, class and shape of address at least once."""
    if len(site.pages) < ALL_PAGES_BELOW:
        return site.pages
    seen: set[str] = set()
    sample = []
    for page in site.pages:
        features = _features(site, page)
        if not features <= seen:
            seen |= features
            sample.append(page)
    return sample


def page_of_each_type(site: Site, pages: list[Path]) -> list[Path]:
    """Of some pages one for each type: pages whose addresses have the same shape come from the same template."""
    types: dict[tuple[str, ...], Path] = {}
    for page in pages:
        parts = site.name(page).split("/")
        text = page.read_text(encoding="utf-8")
        main = re.search(r'<main[^>]*>\s*<\w+( class="[^"]*")?(?s:.*?)<section( class="[^"]*")?', text)
        types.setdefault((parts[0], str(len(parts)), str(main.groups()) if main else ""), page)
    return list(types.values())


def is_redirect(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def _features(site: Site, page: Path) -> set[str]:
    parser = _FeatureParser()
    parser.feed(page.read_text(encoding="utf-8"))
    parts = site.name(page).split("/")
    return parser.features | {f"address {parts[0]} {len(parts)}"}


class _FeatureParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.features: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.features.add(tag)
        for name, value in attrs:
            if name == "class":
                self.features.update(f".{each}" for each in (value or "").split())
