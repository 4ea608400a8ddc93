"""Figures of a report's news that belong to another town than the incident."""

from collections.abc import Iterable

from tallybook.incidents.places import meeting
from tallybook.model import Claim, Figure, PlacePrecision, Scope, Where


def elsewhere(claims: Iterable[Claim], where: Where | None) -> frozenset[str]:
    """Return the whole counts that are said of another town than an incident's, with their parts.

    Parts of a count of all towns stay with it.
    """
    if where is None or where.precision is not PlacePrecision.TOWN:
        return frozenset()
    figures = [claim for claim in claims if isinstance(claim, Figure)]
    found = {f.id for f in figures if f.scope is Scope.TOTAL and f.where and _apart(f.where, where)}
    return frozenset(found | {f.id for f in figures if f.part_of in found})


def _apart(one: Where, other: Where) -> bool:
    return one.precision is PlacePrecision.TOWN and meeting([one], [other]).nearness not in {"same", "near"}
