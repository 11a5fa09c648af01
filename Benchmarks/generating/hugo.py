"""The same decisions as Hugo reads them, with what Hugo needs for the same lists and feeds."""

import re
from pathlib import Path

from generating import public_record
from generating.body import body
from generating.decision import Decision


def write_site(content: Path) -> None:
    content.mkdir(parents=True)
    (content / "_index.md").write_text("---\ntitle: A log to be measured\n---\n\nThis site is made to be measured.\n")


def write_decision(decision: Decision, content: Path) -> None:
    file = content / f"{_page(decision)}.md"
    if decision.has_attachment:
        file = content / _page(decision) / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{_front_matter(decision)}---\n\n{_body(decision)}", encoding="utf-8")
    if decision.has_attachment:
        file.with_name("costs.csv").write_text(public_record.ATTACHMENT, encoding="utf-8")


def _page(decision: Decision) -> str:
    return f"decisions/{decision.date.year}/{decision.name}"


def _front_matter(decision: Decision) -> str:
    """PublicRecord's keys, which Hugo keeps as parameters, under Hugo's own names where it gives them a meaning."""
    lines = public_record.front_matter(decision)
    # Hugo reads `published` as whether the page is public at all.
    lines = re.sub(r"(?m)^published:", "publishDate:", lines)
    lines = re.sub(r"(?m)^redirect-from:", "aliases:", lines)
    for kind, references in decision.relations.items():
        pages = ", ".join(f"/{_page(decision.other(_number(reference)))}" for reference in references)
        lines = re.sub(rf"(?m)^{kind}: .*$", f"{kind}: [{pages}]", lines)
    return lines + (
        f"draft: {str(decision.is_draft).lower()}\n"
        f"years: ['{decision.date.year}']\n"
        f"statuses: [{decision.status}]\n"
        f"organisations: [pcc]\n"
    )


def _body(decision: Decision) -> str:
    def address(match: re.Match) -> str:
        return f"(/{_page(decision.other(_number(match[1])))}/)"

    return re.sub(r"\(<decision:([^>]*)>\)", address, body(decision))


def _number(reference: str) -> int:
    """Which decision a reference belongs to: "PCC 00012/2013" is the twelfth, number 11."""
    return int(reference.removeprefix("PCC ").partition("/")[0]) - 1
