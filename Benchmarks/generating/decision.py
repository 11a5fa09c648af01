"""The n-th of a number of decisions: its facts follow from n alone, so that others can refer to it unseen."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from generating import prose

FIRST_YEAR = 2013
YEARS = 12
PRIORITIES = ["local-policing", "reducing-harm", "supporting-victims", "confident-communities"]

# A superseded decision is followed by the one that supersedes it at this distance.
_SUPERSEDED_BY_NEXT = 7


@dataclass(frozen=True)
class Decision:
    number: int
    total: int
    seed: int

    def other(self, number: int) -> "Decision":
        return Decision(number, self.total, self.seed)

    @cached_property
    def _random(self) -> Random:
        return Random(f"{self.seed} facts {self.number}")

    @cached_property
    def date(self) -> date:
        days = 365 * YEARS - 1
        return date(FIRST_YEAR, 1, 2) + timedelta(days=self.number * days // self.total)

    @property
    def reference(self) -> str:
        return f"PCC {self.number + 1:05}/{self.date.year}"

    @cached_property
    def title(self) -> str:
        subject, matter = self._random.choice(prose.SUBJECTS), self._random.choice(prose.MATTERS)
        return f"{subject}: {matter} {self.date.year}"

    @property
    def name(self) -> str:
        words = "".join(letter if letter.isalnum() else " " for letter in self.title.replace("'", "").lower()).split()
        return f"{self.number + 1:05}-{'-'.join(words)}"

    @property
    def status(self) -> str:
        if self.is_draft:
            return "draft"
        # The one that supersedes it must exist.
        if self.number % 50 == 49 and self.number + _SUPERSEDED_BY_NEXT < self.total:
            return "superseded"
        return {13: "rejected", 23: "noted", 33: "deferred", 43: "withdrawn"}.get(self.number % 50, "approved")

    @property
    def is_draft(self) -> bool:
        return self.number % 200 == 17

    @property
    def confidentiality(self) -> str:
        if self.number % 100 == 71:
            return "confidential"
        return "part-confidential" if self.number % 10 == 3 else "open"

    @property
    def published(self) -> date:
        return self.date + timedelta(days=1 + self.number % 9)

    @property
    def has_attachment(self) -> bool:
        return self.number % 40 == 12

    @property
    def priorities(self) -> list[str]:
        first = self.number % len(PRIORITIES)
        return [PRIORITIES[first]] if self.number % 3 else [PRIORITIES[first], PRIORITIES[first - 1]]

    @property
    def relations(self) -> dict[str, list[str]]:
        """Earlier decisions by kind of link. None leads to a draft, which no reader could follow."""
        wanted = {
            "follows": [1] if self.number % 4 == 1 else [],
            "supersedes": [_SUPERSEDED_BY_NEXT] if self.number % 50 == _SUPERSEDED_BY_NEXT - 1 else [],
            "implements": [30] if self.number % 9 == 4 else [],
            "relates-to": [3, 11] if self.number % 7 == 2 else [],
        }
        return {kind: found for kind, back in wanted.items() if (found := self._earlier(back))}

    @property
    def earlier_reference(self) -> str | None:
        return next(iter(self._earlier([5, 6])), None)

    def _earlier(self, distances: list[int]) -> list[str]:
        others = [self.other(self.number - distance) for distance in distances if distance <= self.number]
        return [other.reference for other in others if not other.is_draft]
