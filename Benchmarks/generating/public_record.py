"""The decisions as PublicRecord reads them."""

from datetime import timedelta
from pathlib import Path

from generating.body import body
from generating.decision import PRIORITIES, Decision

ATTACHMENT = "year,amount-gbp\n2013,1200\n2014,1350\n"


def write_site(content: Path) -> None:
    (content / "pages").mkdir(parents=True, exist_ok=True)
    priorities = "\n".join(f"  - {{id: {each}, title: {each.replace('-', ' ').capitalize()}}}" for each in PRIORITIES)
    (content / "site.yaml").write_text(_SITE.format(priorities=priorities), encoding="utf-8")
    for name, title in _PAGES.items():
        page = f"---\ntitle: {title}\ndescription: Invented content for measuring.\nstatus: published\n---\n"
        (content / "pages" / f"{name}.md").write_text(f"{page}\nThis site is made to be measured.\n", encoding="utf-8")


def write_decision(decision: Decision, content: Path) -> None:
    folder = content / "decisions" / str(decision.date.year)
    file = folder / f"{decision.name}.md"
    if decision.has_attachment:
        file = folder / decision.name / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{front_matter(decision)}---\n\n{body(decision)}", encoding="utf-8")
    if decision.has_attachment:
        file.with_name("costs.csv").write_text(ATTACHMENT, encoding="utf-8")


def front_matter(decision: Decision) -> str:
    lines = [
        f"reference: {decision.reference}",
        f'title: "{decision.title}"',
        f"date: {decision.date}",
        f"signed: {decision.date}",
        f"published: {decision.published}",
        "decision-maker: Police and Crime Commissioner",
        "organisation: pcc",
        f"status: {decision.status}",
        f"confidentiality: {decision.confidentiality}",
        "interests: none",
        f"priorities: [{', '.join(decision.priorities)}]",
        "background-papers: [Report of the Chief Finance Officer, Minutes of the project board]",
    ]
    lines += [f"{kind}: [{', '.join(references)}]" for kind, references in decision.relations.items()]
    if decision.has_attachment:
        lines += ["attachments:", "  - {file: costs.csv, title: Costs by year, kind: annex}"]
    if decision.confidentiality != "open":
        extent = "whole-record" if decision.confidentiality == "confidential" else "part"
        # After the day as of which the sites are made, so that no reminders are measured.
        review = "2030-12-31"
        lines += [
            "withheld:",
            f"  - {{what: Prices tendered, covers: {extent}, exemption: 43(2), reason: Rivals would learn the prices,"
            ' public-interest-test: "Publishing the prices now would weaken the next competition, and the total is'
            f' public.", review: {review}}}',
            f"  - {{what: Names of junior staff, exemption: 40(2), reason: They did not decide, review: {review}}}",
        ]
    later = decision.published + timedelta(days=20)
    if decision.number % 20 == 5:
        lines += [f"corrections:\n  - {{date: {later}, change: Second year's cost corrected, reason: Typing error}}"]
    if decision.number % 25 == 8:
        lines += [f"redirect-from: [/old/decision-{decision.number}/]"]
    if decision.status == "withdrawn":
        lines += [f"withdrawn: {{date: {later}, reason: The programme was stopped before it began.}}"]
    return "\n".join(lines) + "\n"


_PAGES = {"index": "A log to be measured", "about": "About", "accessibility-statement": "Accessibility statement"}

_SITE = """office:
  name: Police and Crime Commissioner for Measuring
  short-name: PCC for Measuring
  established: 2012-11-22
demonstration: Every decision on this site is invented, and made only to measure how long a site takes to build.
base-url: https://measuring.example
language: en
default-organisation: pcc
organisations:
  - {{id: pcc, name: Office of the Police and Crime Commissioner, role: Elected local policing body}}
priorities:
{priorities}
navigation: [{{label: Decisions, to: /decisions/}}, {{label: Priorities, to: /priorities/}}]
footer: [{{label: Accessibility statement, to: /accessibility-statement/}}, {{label: About, to: /about/}}]
contact: {{name: Office of the Commissioner, email: office@measuring.example, telephone: 01632 960000, address: Measuring}}
freedom-of-information:
  email: foi@measuring.example
  statement: You may ask for information under the Freedom of Information Act 2000.
licence:
  name: Open Government Licence v3.0
  url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
  statement: Invented content.
copyright: Police and Crime Commissioner for Measuring
paths: {{decisions: decisions, priorities: priorities}}
accent-colour: '#1f4e5f'
page-size: 50
targets: {{publication-days: 10}}
decision-form:
  required: [executive-summary, decision, background, financial-implications, legal-implications]
"""
