"""Constraints: how many people of a group, with one of some outcomes, a claim says there are."""

from dataclasses import dataclass

from tallybook.model import Outcome
from tallybook.tolls.groups import Key


@dataclass(frozen=True, slots=True)
class Constraint:
    """People of a group with any of the outcomes are at least `low` and at most `high`, null where that is open."""

    claim: str
    outcomes: tuple[Outcome, ...]
    group: Key
    low: int
    high: int | None
