"""What the demands of a codebook are held against, and how they are answered."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from tallybook.model import Group, Toll
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.groups import key_of
from tallybook.tolls.perpetrators import Perpetrator, perpetrators

State = Literal["met", "not_met", "not_known"]
Answer = tuple[State, str, tuple[str, ...]]
"""Whether a demand is met, why in words, and the claims by which that is known."""
MET: State = "met"
NOT_MET: State = "not_met"
NOT_KNOWN: State = "not_known"


@dataclass(frozen=True)
class Case:
    """What the demands of a codebook are held against."""

    evidence: Evidence
    codebook: Codebook
    tolls: tuple[Toll, ...]
    as_of: date | None

    @cached_property
    def perpetrators(self) -> tuple[Perpetrator, ...]:
        """Who is said to have used force."""
        return perpetrators(self.evidence, as_of=self.as_of)

    def toll(self, outcome: str, group: tuple[tuple[str, str], ...]) -> Toll | None:
        """Return the toll of an outcome and a group, if the codebook has one."""
        alike = (t for t in self.tolls if t.outcome == outcome and key_of(Group(attributes=t.attributes)) == group)
        return next(alike, None)
