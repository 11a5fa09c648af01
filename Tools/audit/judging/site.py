"""A built site on disk: its files and the address it is made for."""

import re
from pathlib import Path
from urllib.parse import urlsplit


class Site:
    def __init__(self, folder: str | Path):
        self.folder = Path(folder).resolve()
        self.pages = sorted(self.folder.rglob("*.html"))
        self.stylesheets = sorted(self.folder.rglob("*.css"))
        if not self.pages:
            raise SystemExit(f"There is no HTML page in {folder}: nothing was built, or the folder is another one.")

    def name(self, file: Path) -> str:
        """The file's path inside the site, as findings print it."""
        return file.relative_to(self.folder).as_posix()

    @property
    def base_address(self) -> str | None:
        """The whole address under which the site is made to stand, with a slash at its end; None where nothing says it.

        robots.txt is the one file that gives the sitemap's whole address without any knowledge of the pages.
        """
        robots = self.folder / "robots.txt"
        if not robots.is_file():
            return None
        sitemap = re.search(r"(?mi)^sitemap:\s*(\S+)", robots.read_text(encoding="utf-8"))
        return sitemap[1].rpartition("/")[0] + "/" if sitemap else None

    @property
    def base_path(self) -> str:
        """The path under which the site is served, "/" for most: links begin with it, so the audit serves it there."""
        return urlsplit(self.base_address).path if self.base_address else "/"

    def address_path(self, page: Path) -> str:
        """The path at which a web server gives the page out."""
        return self.base_path + self.name(page).removesuffix("index.html")
