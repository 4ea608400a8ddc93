"""Constraints: how many people of a group, with one of some outcomes, a claim says there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tallybook.model import Outcome
from tallybook.tolls.groups import Key

Sum = tuple[tuple[Outcome, ...], Key]
"""People of a group with any of some outcomes."""
Ends = tuple[int, int | None]
Said = Mapping[Sum, Ends]
"""The tightest that is said of each sum."""
ANY: Ends = (0, None)


@dataclass(frozen=True, slots=True)
class Constraint:
    """People of a group with any of the outcomes are at least `low` and at most `high`, null where that is open."""

    claim: str
    outcomes: tuple[Outcome, ...]
    group: Key
    low: int
    high: int | None


def said(constraints: Iterable[Constraint]) -> Said:
    """Return the tightest that constraints say of each sum; where they contradict, the ends cross."""
    found: dict[Sum, Ends] = {}
    for one in constraints:
        low, high = found.get((one.outcomes, one.group), ANY)
        if high is None or (one.high is not None and one.high < high):
            high = one.high
        found[one.outcomes, one.group] = (max(low, one.low), high)
    return found
