"""The text of a decision: about 9.5 KB in the parts of the decision form."""

from random import Random

from generating import prose
from generating.decision import Decision


def body(decision: Decision) -> str:
    random = Random(f"{decision.seed} body {decision.number}")
    parts = [
        ("Executive summary", [prose.paragraph(random, 4)]),
        ("Decision", [prose.paragraph(random, 1), prose.numbered(random, 4)]),
        ("Reasons", [prose.paragraph(random, 4), prose.bullets(random, 3)]),
        ("Options considered", _options(random)),
        ("Facts and advice", [prose.paragraph(random, 7), "> " + prose.sentence(random), prose.paragraph(random, 4)]),
        ("Background", [_earlier(decision), prose.paragraph(random, 5), prose.paragraph(random, 5)]),
        ("Financial implications", _finance(decision, random)),
        ("Legal implications", [prose.paragraph(random, 4)]),
        ("Risk implications", [prose.paragraph(random, 2), prose.bullets(random, 4)]),
        ("Equality implications", [prose.paragraph(random, 3)]),
        ("Consultation", [prose.paragraph(random, 5)]),
        ("Schedule of background papers", ["- Report of the Chief Finance Officer\n- Minutes of the project board"]),
        ("Public access to information", [prose.paragraph(random, 2)]),
    ]
    return "\n\n".join(f"## {heading}\n\n" + "\n\n".join(blocks) for heading, blocks in parts) + "\n"


def _options(random: Random) -> list[str]:
    titles = ["Do nothing", "Extend what there is", "Buy anew with partners"]
    return [f"### Option {number}: {title}\n\n{prose.paragraph(random, 3)}" for number, title in enumerate(titles, 1)]


def _earlier(decision: Decision) -> str:
    reference = decision.earlier_reference
    if reference is None:
        return "No earlier decision bears on this one."
    return f"An earlier decision, [{reference}](<decision:{reference}>), set out the need."


def _finance(decision: Decision, random: Random) -> list[str]:
    table = prose.costs_table(random, decision.date.year, 6)
    blocks = [prose.paragraph(random, 3), f"Table: Costs by financial year\n\n{table}", prose.paragraph(random, 2)]
    if decision.confidentiality == "part-confidential":
        blocks.append("The lowest price was [redacted s.43(2)], offered by [redacted s.40(2)].")
    return blocks
