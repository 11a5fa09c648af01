"""The SQLite database: its integrity, its keys, its rows against the CSV files, its full-text indexes, and Datasette.

Run as: python -m judging.database SITE"""

import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from judging.report import conclude, counted

_DATASETTE = Path(sys.executable).with_name("datasette")


def faults(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself says of the file."""
    findings = [line for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        findings.append(f"{table}, row {row}: its key leads to no row of {parent}")
    indexes = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
    names = [name for (name,) in connection.execute(indexes)]
    for name in names:
        try:
            # With 1 the index is held against the texts that it refers to.
            connection.execute(f"INSERT INTO \"{name}\" (\"{name}\", rank) VALUES ('integrity-check', 1)")
        except sqlite3.Error as error:
            findings.append(f"{name}: {error}")
    return findings if names else [*findings, "there is no full-text index"]


def differences(connection: sqlite3.Connection, descriptor: Path) -> list[str]:
    """Where a table does not hold what its CSV file holds."""
    findings = []
    for resource in json.loads(descriptor.read_text())["resources"]:
        table = resource["name"].replace("-", "_")
        fields = resource["schema"]["fields"]
        with (descriptor.parent / resource["path"]).open(newline="", encoding="utf-8") as file:
            names, *expected = list(csv.reader(file))
        cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
        if [column[0] for column in cursor.description] != names:
            findings.append(f"{table}: other columns than the CSV file")
            continue
        rows = cursor.fetchall()
        if len(rows) != len(expected):
            findings.append(f"{table}: {len(rows)} rows, and the CSV file has {len(expected)}")
        for number, (row, cells) in enumerate(zip(rows, expected), start=1):
            for value, cell, field in zip(row, cells, fields):
                if not same(value, cell, field["type"]):
                    findings.append(f"{table}, row {number}, {field['name']}: {value!r} for {cell!r}")
    return findings


def same(value: object, cell: str, kind: str) -> bool:
    if value is None or cell == "":
        return value is None and cell == ""
    match kind:
        case "boolean":
            return value == int(cell == "true")
        case "integer":
            return value == int(cell)
        case "number":
            return value == float(cell)
        case _:
            # In CSV an apostrophe keeps a spreadsheet from running a text.
            return cell in (value, "'" + str(value))


def inspected(database: Path, connection: sqlite3.Connection) -> list[str]:
    """What Datasette finds in the file, and whether it answers a search in it."""
    said = subprocess.run([_DATASETTE, "inspect", database], capture_output=True, text=True, check=False)
    if said.returncode != 0:
        return [f"datasette inspect: {said.stderr.strip()}"]
    tables = json.loads(said.stdout)[database.stem]["tables"]
    findings = []
    for name, facts in tables.items():
        (count,) = connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()
        if facts["count"] != count:
            findings.append(f"Datasette counts {facts['count']} rows in {name}, SQLite {count}")
    for path in ("", "/decisions", "/decisions.json?_search=the", "/supplier_spend_by_year"):
        get = [_DATASETTE, "serve", "--immutable", database, "--get", f"/{quote(database.stem)}{path}"]
        answer = subprocess.run(get, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            findings.append(f"Datasette has no page {path or '/'}: {answer.stderr.strip()[-300:]}")
        elif "_search" in path and not json.loads(answer.stdout)["rows"]:
            findings.append(f"Datasette finds nothing at {path}")
    return findings


def main() -> None:
    site = Path(sys.argv[1])
    database = site / "data" / "public-record.sqlite"
    with tempfile.TemporaryDirectory() as folder:
        # An index is checked by a statement that writes.
        copy = Path(folder) / database.name
        copy.write_bytes(database.read_bytes())
        connection = sqlite3.connect(copy)
        findings = faults(connection)
        findings += differences(connection, site / "data" / "datapackage.json")
        findings += inspected(database, connection)
        (tables,) = connection.execute("SELECT COUNT(*) FROM tables").fetchone()
        connection.close()
    conclude("database", f"{counted(tables, 'dataset', 'datasets')}, {database.stat().st_size:,} bytes", findings)


main()
