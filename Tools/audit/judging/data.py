"""The data files: frictionless on the descriptor, and the questions of Documentation/data.md asked in SQLite.

Run as: python -m judging.data SITE [DOCUMENTATION]"""

import csv
import json
import re
import sqlite3
import sys
from pathlib import Path

from frictionless import system, validate

from judging.report import conclude, counted

_SQL_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def complaints(descriptor: Path) -> list[str]:
    """What frictionless says of sizes, digests, columns, values and keys."""
    with system.use_context(trusted=True):
        report = validate(str(descriptor))
    findings = [error.message for error in report.errors]
    for task in report.tasks:
        findings += [f"{task.name}: {error.message}" for error in task.errors]
    return findings


def database(descriptor: Path) -> sqlite3.Connection:
    """All datasets as tables, as Documentation/data.md says that they are."""
    connection = sqlite3.connect(":memory:")
    for resource in json.loads(descriptor.read_text())["resources"]:
        fields = resource["schema"]["fields"]
        table = resource["name"].replace("-", "_")
        columns = ", ".join(f'"{field["name"]}" {_SQL_TYPES.get(field["type"], "TEXT")}' for field in fields)
        connection.execute(f'CREATE TABLE "{table}" ({columns})')
        with (descriptor.parent / resource["path"]).open(newline="", encoding="utf-8") as file:
            rows = [[value(cell, field) for cell, field in zip(row, fields)] for row in list(csv.reader(file))[1:]]
        marks = ", ".join("?" for _ in fields)
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
    return connection


def value(cell: str, field: dict) -> object:
    if cell == "":
        return None
    return int(cell == "true") if field["type"] == "boolean" else cell


def main() -> None:
    descriptor = Path(sys.argv[1]) / "data" / "datapackage.json"
    page = Path(sys.argv[2] if len(sys.argv) > 2 else "Documentation/data.md").read_text()
    findings = complaints(descriptor)
    queries = re.findall(r"^```sql\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    connection = database(descriptor)
    for query in queries:
        try:
            if not connection.execute(query).fetchall():
                findings.append(f"this finds nothing: {query}")
        except sqlite3.Error as error:
            findings.append(f"{error}: {query}")
    if not queries:
        findings.append("the documentation asks nothing")
    count = len(json.loads(descriptor.read_text())["resources"])
    conclude("data", f"{counted(count, 'dataset', 'datasets')}, {counted(len(queries), 'query', 'queries')}", findings)


main()
