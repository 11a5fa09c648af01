"""The data files: frictionless on the descriptor, and the questions of Documentation/data.md asked in the database.

Run as: python -m judging.data SITE [DOCUMENTATION]"""

import json
import re
import sqlite3
import sys
from pathlib import Path

from frictionless import system, validate

from judging.report import conclude, counted


def complaints(descriptor: Path) -> list[str]:
    """What frictionless says of sizes, digests, columns, values and keys."""
    with system.use_context(trusted=True):
        report = validate(str(descriptor))
    findings = [error.message for error in report.errors]
    for task in report.tasks:
        findings += [f"{task.name}: {error.message}" for error in task.errors]
    return findings


def main() -> None:
    descriptor = Path(sys.argv[1]) / "data" / "datapackage.json"
    page = Path(sys.argv[2] if len(sys.argv) > 2 else "Documentation/data.md").read_text()
    findings = complaints(descriptor)
    queries = re.findall(r"^```sql\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    database = (descriptor.parent / "public-record.sqlite").resolve()
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
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
