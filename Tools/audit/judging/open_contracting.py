"""Packages of the Open Contracting Data Standard. Run as: python -m judging.open_contracting SITE

The schema says how a package is built. What it cannot say is looked at here: that no identifier is used twice, that what
refers to something finds it, that no field has a name which the standard does not know, and that the list of packages
names each of them.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from jsonschema import Draft4Validator, FormatChecker
from ocdsmerge import Merger
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from judging.report import conclude, counted
from judging.site import Site

_SCHEMAS = Path(__file__).parent.parent / "schemas" / "ocds"
_PREFIX = re.compile(r"ocds-[a-z0-9]{6}-[^\s#]+")
_PARTIES = {"buyer", "procuringEntity", "suppliers", "payer", "payee", "tenderers"}
_formats = FormatChecker(formats=())


@_formats.checks("uri", raises=ValueError)
def _is_address(text: object) -> bool:
    return not isinstance(text, str) or bool(urlsplit(text).scheme and " " not in text)


@_formats.checks("date-time", raises=ValueError)
def _is_time(text: object) -> bool:
    # `fromisoformat` also takes a day alone, which RFC 3339 does not.
    return not isinstance(text, str) or ("T" in text and datetime.fromisoformat(text).tzinfo is not None)


class Schemas:
    """The schemas of the standard, each by its own address, so that none is fetched."""

    def __init__(self) -> None:
        self._schemas = {path.stem: json.loads(path.read_bytes()) for path in sorted(_SCHEMAS.glob("*.json"))}
        registry: Registry = Registry()
        for schema in self._schemas.values():
            registry = registry.with_resource(
                schema["id"], Resource.from_contents(schema, default_specification=DRAFT4)
            )
        self._registry = registry

    def __getitem__(self, name: str) -> dict:
        return self._schemas[name]

    def faults(self, name: str, value: object) -> Iterator[str]:
        validator = Draft4Validator(self._schemas[name], registry=self._registry, format_checker=_formats)
        for error in validator.iter_errors(value):
            yield f"{error.json_path}: {error.message[:200]}"

    def unknown_fields(self, release: dict, place: str) -> Iterator[str]:
        """Fields for which the standard has no name. The schema lets them through."""
        yield from self._unknown(release, self._schemas["release-schema"], place)

    def _unknown(self, value: object, schema: dict, place: str) -> Iterator[str]:
        while "$ref" in schema:
            schema = self._schemas["release-schema"]["definitions"][schema["$ref"].rsplit("/", 1)[1]]
        if isinstance(value, list):
            for item in value:
                yield from self._unknown(item, schema.get("items", {}), place)
        if not isinstance(value, dict) or "properties" not in schema:
            return
        for name, inner in value.items():
            if name in schema["properties"]:
                yield from self._unknown(inner, schema["properties"][name], f"{place}.{name}")
            else:
                yield f"{place}: the standard has no field '{name}'"


def references(value: object, name: str = "") -> Iterator[dict]:
    """Everything in a release that refers to a party."""
    if isinstance(value, list):
        for item in value:
            yield from references(item, name)
    elif isinstance(value, dict):
        if name in _PARTIES:
            yield value
        for key, inner in value.items():
            yield from references(inner, key)


def inconsistencies(release: dict) -> Iterator[str]:
    if not _PREFIX.fullmatch(release["ocid"]):
        yield f"'{release['ocid']}' is no identifier of a contracting process"
    if "#" in release["id"]:
        yield "the identifier of the release has a # in it"
    parties = {party["id"]: party for party in release.get("parties", [])}
    if len(parties) != len(release.get("parties", [])):
        yield "two parties have one identifier"
    for reference in references(release):
        if parties.get(reference.get("id"), {}).get("name") != reference.get("name"):
            yield f"the party {reference} is not among the parties"
    awards = {award["id"] for award in release.get("awards", [])}
    for contract in release.get("contracts", []):
        if contract["awardID"] not in awards:
            yield f"the contract {contract['id']} has no award"
    yield from repeated(release, "release")


def repeated(value: object, place: str) -> Iterator[str]:
    """Lists in which two things have one identifier."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from repeated(inner, f"{place}.{name}")
    elif isinstance(value, list):
        identifiers = [item["id"] for item in value if isinstance(item, dict) and "id" in item]
        if len(set(identifiers)) != len(identifiers):
            yield f"{place}: two have one identifier"
        for item in value:
            yield from repeated(item, place)


class Packages:
    """All packages of a site, with what is wrong in them."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._schemas = Schemas()
        self._merger = Merger(self._schemas["release-schema"])
        self.folder = site.folder / "data" / "ocds"
        self.files = sorted(self.folder.glob("releases-*.json")) + sorted(self.folder.glob("records-*.json"))
        self.releases: dict[str, dict] = {}
        self._records: set[str] = set()
        self._uris: set[str] = set()

    def findings(self) -> Iterator[str]:
        for file in self.files:
            for fault in self._faults(json.loads(file.read_bytes()), file):
                yield f"{self._site.name(file)}: {fault}"
        if missing := {release["ocid"] for release in self.releases.values()} ^ self._records:
            yield f"these have a release and no record, or the other way round: {sorted(missing)}"
        yield from self._index_faults()

    def _faults(self, package: dict, file: Path) -> Iterator[str]:
        kind = "release-package-schema" if file.name.startswith("releases") else "record-package-schema"
        yield from self._schemas.faults(kind, package)
        if not package["uri"].endswith("/" + self._site.name(file)):
            yield f"it says that it stands at {package['uri']}"
        self._uris.add(package["uri"])
        for release in package.get("releases", []):
            ocid = release["ocid"]
            if any(other["ocid"] == ocid for other in self.releases.values()):
                yield f"{ocid} has two releases"
            self.releases[f"{package['uri']}#{release['id']}"] = release
            for fault in [*inconsistencies(release), *self._schemas.unknown_fields(release, "release")]:
                yield f"{ocid}: {fault}"
        for record in package.get("records", []):
            for fault in self._record_faults(record):
                yield f"{record['ocid']}: {fault}"

    def _record_faults(self, record: dict) -> Iterator[str]:
        if record["ocid"] in self._records:
            yield "there are two records"
        self._records.add(record["ocid"])
        linked = record["releases"][-1]
        release = self.releases.get(linked["url"])
        if release is None:
            yield f"no release stands at {linked['url']}"
            return
        if (linked["date"], linked["tag"]) != (release["date"], release["tag"]):
            yield "the link to the release has another date or other tags"
        if self._merger.create_compiled_release([release]) != record["compiledRelease"]:
            yield "what is put together of the releases is not what the standard's own library makes of them"

    def _index_faults(self) -> Iterator[str]:
        packages = json.loads((self.folder / "index.json").read_bytes())["packages"]
        listed = {package[kind] for package in packages for kind in ("releasePackage", "recordPackage")}
        if listed != self._uris:
            yield f"data/ocds/index.json does not list the packages that there are: {sorted(listed ^ self._uris)}"


def main() -> None:
    packages = Packages(Site(sys.argv[1]))
    if not packages.folder.is_dir():
        print("SKIPPED  open contracting: the office has no prefix for its contracting processes")
        sys.exit(77)
    findings = list(packages.findings())
    looked_at = f"{counted(len(packages.files), 'package')} of {counted(len(packages.releases), 'release')} by jsonschema and ocdsmerge"
    conclude("open contracting", looked_at, findings)


main()
