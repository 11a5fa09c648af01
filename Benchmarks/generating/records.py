"""Contracts and payments as PublicRecord reads them, beside decisions that are there already."""

import csv
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from generating.contract import AREAS, Contract, Supplier
from generating.decision import Decision

# Payments lie in the two years before the day for which `measure` builds.
_FIRST_PAYMENT = date(2024, 1, 2)
_DAYS_OF_PAYMENTS = 729

_SETTINGS = f"""contracts:
  lead-times: [{{from: 0, term: 6 months}}, {{from: 1000000, term: 12 months}}]
  local-areas: [{AREAS[0]}]
  social-value: {{minimum: 2.5%, threshold: 100000}}
"""
_PURPOSES = ["Monthly charge", "Repairs", "Goods received", "Advice", "Quarterly fee", "Licences", "Hire", "Courses"]


def add_settings(content: Path) -> None:
    with (content / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(_SETTINGS)


def write_contracts(count: int, seed: int, content: Path) -> None:
    """A file for each year in which contracts begin."""
    decisions = _references(content, seed)
    contracts = (Contract(number, count, seed) for number in range(count))
    for year, begun in groupby(contracts, key=lambda contract: contract.start.year):
        rows = [contract.row | {"Decisions": _decision(contract, decisions)} for contract in begun]
        _write(rows, content / "contracts" / f"{year}.csv")


def write_payments(count: int, contracts: int, seed: int, content: Path) -> None:
    """A file for each month. One payment in ten names no contract, one in fifty is a credit note."""
    random = Random(f"{seed} payments")
    days = (_FIRST_PAYMENT + timedelta(days=number * _DAYS_OF_PAYMENTS // count) for number in range(count))
    payments = ((day, _payment(number, day, contracts, seed, random)) for number, day in enumerate(days))
    for month, paid in groupby(payments, key=lambda payment: f"{payment[0]:%Y-%m}"):
        _write([row for _, row in paid], content / "spend" / f"{month}.csv")


def _payment(number: int, day: date, contracts: int, seed: int, random: Random) -> dict[str, str]:
    contract = Contract(random.randrange(contracts), contracts, seed) if contracts else None
    names_contract = contract is not None and number % 10 != 9
    amount = random.randrange(50_000, 9_000_000)
    return {
        "PaymentDate": str(day),
        "SupplierName": contract.supplier.name if contract else Supplier(random.randrange(100)).name,
        "Amount": f"{'-' if number % 50 == 7 else ''}{amount // 100}.{amount % 100:02}",
        "Purpose": random.choice(_PURPOSES),
        "Category": contract.category if contract else "Advice",
        "ContractReference": contract.reference if contract and names_contract else "",
        "TransactionReference": f"T{number + 1:07}",
    }


def _references(content: Path, seed: int) -> list[str]:
    """The references of the decisions that the folder holds; a draft could not be linked to."""
    total = sum(1 for _ in (content / "decisions").rglob("*.md"))
    decisions = (Decision(number, total, seed) for number in range(total))
    return [decision.reference for decision in decisions if not decision.is_draft]


def _decision(contract: Contract, references: list[str]) -> str:
    return references[contract.number * 13 % len(references)] if references and contract.number % 2 else ""


def _write(rows: list[dict[str, str]], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as text:
        table = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
