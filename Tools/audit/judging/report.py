"""What a judge says: one line with what it looked at, then each finding on a line of its own."""

import sys
from typing import NoReturn


def conclude(judge: str, looked_at: str, findings: list[str]) -> NoReturn:
    """Prints the verdict and ends the program, with status 1 when there is any finding."""
    if not findings:
        print(f"OK       {judge}: {looked_at}")
        sys.exit(0)
    print(f"FINDINGS {judge}: {looked_at}; {len(findings)} to mend")
    for finding in findings:
        print(f"           {finding}")
    sys.exit(1)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 page", "62 pages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
