"""Sentences that read like a decision record, put together at random."""

from random import Random

SUBJECTS = [
    "Body-worn video", "Custody visiting scheme", "Vehicle replacement", "Victims' services grants", "Estate strategy",
    "Road safety partnership", "Treasury management", "Complaints review", "Drug intervention", "Uniform supply",
    "Forensic services", "Telephony renewal", "Rural crime fund", "Young people's panel", "Restorative justice",
    "Insurance cover", "Occupational health", "Grounds maintenance", "Energy supply", "Domestic abuse support",
]
MATTERS = ["award of contract", "extension", "annual programme", "grant agreement", "business case", "review", "plan"]

_ACTORS = [
    "The Commissioner", "The Chief Finance Officer", "The force", "The office", "The steering group", "The partnership",
    "The Deputy Commissioner", "The procurement team", "The audit committee", "The project board",
]
_ACTIONS = [
    "has considered the report and accepts its recommendations", "will review progress every quarter",
    "is satisfied that the proposal offers value for money", "asked for further evidence before the next stage",
    "has set aside a reserve for costs that cannot yet be foreseen", "expects savings from the second year onwards",
    "found that demand had grown faster than the earlier forecast", "compared the proposal with those of four neighbours",
    "will publish the results together with the figures behind them", "took advice on the terms of the agreement",
    "recorded the risks and named an owner for each of them", "met residents and partner bodies on three occasions",
]
_CIRCUMSTANCES = [
    "within the budget approved for the year", "subject to the conditions set out below", "before the agreement is signed",
    "in line with the Police and Crime Plan", "after the period for comments had ended", "without further cost to the office",
    "as the earlier decision required", "on the basis of prices obtained this spring", "for each of the districts served",
    "and will report to the public meeting", "where the law allows it", "over the whole term of the agreement",
]
_CONDITIONS = [
    "; a change of more than {} per cent **must** come back for decision", "; officers *may* spend up to {} per cent more",
    " (ledger code `{}-014`)", " – “about {} per cent of all cases”, as the report has it",
]


def sentence(random: Random) -> str:
    text = f"{random.choice(_ACTORS)} {random.choice(_ACTIONS)} {random.choice(_CIRCUMSTANCES)}"
    if random.random() < 0.15:
        text += random.choice(_CONDITIONS).format(random.randrange(2, 98))
    if random.random() < 0.2:
        text += f", at a cost of £{random.randrange(1_000, 900_000):,}"
    return text + "."


def paragraph(random: Random, sentences: int) -> str:
    return " ".join(sentence(random) for _ in range(sentences))


def bullets(random: Random, items: int) -> str:
    return "\n".join(f"- {sentence(random)}" for _ in range(items))


def numbered(random: Random, items: int) -> str:
    return "\n".join(f"{number}. {sentence(random)}" for number in range(1, items + 1))


def costs_table(random: Random, first_year: int, rows: int) -> str:
    lines = ["| Year | Revenue (£) | Capital (£) | Source of funding |", "| --- | ---: | ---: | :-- |"]
    for year in range(first_year, first_year + rows):
        revenue, capital = random.randrange(5_000, 400_000), random.randrange(0, 250_000)
        source = random.choice(["Base budget", "Grant", "Reserve", "Partners \\| shared"])
        lines.append(f"| {year}/{(year + 1) % 100:02} | {revenue:,} | {capital:,} | {source} |")
    return "\n".join(lines)
