"""The n-th of a number of contracts: its facts follow from n alone, so that payments can refer to it unseen."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from generating import prose
from generating.decision import PRIORITIES

CATEGORIES = ["Buildings", "Vehicles", "Technology", "Custody", "Victims", "Uniform", "Training", "Advice"]
AREAS = ["Measureshire", "North", "South", "East"]

_FIRST_START = date(2013, 4, 1)
_DAYS_OF_STARTS = 365 * 14
_CONTRACTS_OF_A_SUPPLIER = 8
_WORDS = ["Amber", "Birch", "Cinder", "Dapple", "Ember", "Fennel", "Granite", "Hazel", "Indigo", "Juniper", "Kelp"]
_TRADES = ["Works", "Systems", "Services", "Supplies", "Care", "Laboratories", "Partners", "Energy", "Vehicles"]
_ROUTES = ["Open procedure", "Call-off from a framework", "Quotations", "Further competition"]


@dataclass(frozen=True)
class Contract:
    number: int
    total: int
    seed: int

    @cached_property
    def _random(self) -> Random:
        return Random(f"{self.seed} contract {self.number}")

    @property
    def reference(self) -> str:
        return f"C/{self.start.year}/{self.number + 1:05}"

    @cached_property
    def title(self) -> str:
        return f"{self._random.choice(prose.SUBJECTS)}, lot {self.number + 1}"

    @cached_property
    def start(self) -> date:
        return _FIRST_START + timedelta(days=self.number * _DAYS_OF_STARTS // self.total)

    @property
    def years(self) -> int:
        return 2 + self.number % 4

    @property
    def end(self) -> date:
        return self.start + timedelta(days=365 * self.years)

    @property
    def yearly_value(self) -> int:
        return 2_000 + self.number * 7_919 % 900_000

    @property
    def supplier(self) -> "Supplier":
        return Supplier(self.number // _CONTRACTS_OF_A_SUPPLIER)

    @property
    def category(self) -> str:
        return CATEGORIES[self.number % len(CATEGORIES)]

    @property
    def row(self) -> dict[str, str]:
        """Its row in the register; dates leave room for a break, a review and one option to extend."""
        random, supplier = self._random, self.supplier
        promises = ["economic: two apprenticeships", "environmental: less packaging", "social: work for charities"]
        has_option = self.number % 3 == 0
        return {
            "ContractReference": self.reference,
            "ContractTitle": self.title,
            "ContractType": "Single award contract",
            "ServiceCategoryLabel": self.category,
            "Description": prose.sentence(random),
            "ProcurementCategory": ["goods", "services", "works"][self.number % 3],
            "CPVCode": "79993000-1",
            "StartDate": str(self.start),
            "EndDate": str(self.end),
            "MaximumEndDate": str(self.end + timedelta(days=366)) if has_option else "",
            "ExtensionOptions": "1 year" if has_option else "",
            "BreakDate": str(self.start + timedelta(days=365)) if self.number % 5 == 0 else "",
            "NoticePeriod": "6 months" if self.number % 5 == 0 else "",
            "ReviewDate": str(self.start + timedelta(days=400)),
            "ContractValue": f"{self.yearly_value * self.years}.00",
            "AnnualValue": f"{self.yearly_value}.00",
            "SupplierName": supplier.name,
            "CompaniesHouseRegistrationNumber": supplier.company_number,
            "SMESupplier": "yes" if supplier.is_small else "no",
            "VCSESupplier": "no",
            "AreaOfSupplier": supplier.area,
            "ProcessType": random.choice(_ROUTES),
            "Framework": "A framework to be measured" if self.number % 4 == 1 else "",
            "CollaborationPartners": "Three other forces" if self.number % 6 == 2 else "",
            "SocialValueWeighting": "5",
            "SocialValueCommitments": "; ".join(promises[: self.number % 4]),
            "SocialValueDelivered": promises[0] if self.number % 4 else "",
            "Priorities": PRIORITIES[self.number % len(PRIORITIES)],
        }


@dataclass(frozen=True)
class Supplier:
    number: int

    @property
    def name(self) -> str:
        word = _WORDS[self.number % len(_WORDS)]
        trade = _TRADES[self.number // len(_WORDS) % len(_TRADES)]
        return f"{word} {trade} {self.number + 1:04} Ltd"

    @property
    def company_number(self) -> str:
        return f"99{self.number % 1_000_000:06}"

    @property
    def is_small(self) -> bool:
        return self.number % 3 != 0

    @property
    def area(self) -> str:
        return AREAS[self.number % len(AREAS)]
