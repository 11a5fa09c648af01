"""Queries that somebody might ask of a site, taken from its own records so that each has an answer."""

import json
import re
from collections import Counter
from pathlib import Path


def chosen_queries(site: Path, count: int) -> list[str]:
    """Common words, words of titles, references, and beginnings of words, by turns; the same for the same site."""
    records = sorted((site / "search" / "records").rglob("*.json"))
    chosen = [json.loads(record.read_text()) for record in records[:: max(1, len(records) // (count * 3))]]
    ignored = set(json.loads((site / "search" / "index.json").read_text())["ignored"])
    words = Counter(word for each in chosen for word in set(_words(each.get("text", ""))) - ignored)
    common = [word for word, _ in sorted(words.items(), key=lambda each: (-each[1], each[0]))[:count]]
    titles = [" ".join(_words(each["title"])[:3]) for each in chosen]
    references = [each["reference"] for each in chosen if "reference" in each]
    rare = [word for word, _ in sorted(words.items(), key=lambda each: (each[1], each[0])) if word.isalpha()]
    kinds = [common, titles, references, rare[: count * 2 : 2], [title.rsplit(" ", 1)[-1][:4] for title in titles]]
    queries = [kind[place % len(kind)] for place in range(count) for kind in kinds if kind]
    return list(dict.fromkeys(queries))[:count]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if len(word) > 3]
