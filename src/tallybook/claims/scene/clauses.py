"""Clauses: the part of a sentence in which a claim stands, and the places that it names."""

from collections.abc import Sequence
from typing import TypeVar

from tallybook.claims.scene.context_words import CLAUSE_BREAK
from tallybook.claims.scene.scenes import Scene
from tallybook.model import COUNTRYWIDE, Claim, When, Where

_Item = TypeVar("_Item", When, Where)

REACH = 300  # signs of a clause on either side of a claim


def clause_of(text: str, scene: Scene, *, claim: Claim) -> tuple[int, int]:
    """Return where the clause of a claim begins and ends: "five in Orrin and three in Pell" has two."""
    first, last = max(scene.passage.start, claim.start - REACH), min(scene.passage.end, claim.end + REACH)
    breaks = [found.start() for found in CLAUSE_BREAK.finditer(text, first, last)]
    breaks += [
        other.start - 1
        for other in scene.claims
        if first < other.start < last and text.endswith((" and ", ", "), first, other.start)
    ]
    start = max((at for at in breaks if at < claim.start), default=first)
    return start, min((at for at in breaks if at >= claim.end), default=last)


def places_below(scene: Scene) -> list[Where]:
    """Return the places of a sentence that are no countries."""
    return [where for where in scene.wheres if where.precision not in COUNTRYWIDE]


def place_of(text: str, scene: Scene, *, claim: Claim) -> Where | None:
    """Return the place below a country that stands nearest to a claim, first in its clause, then in its sentence."""
    places = places_below(scene)
    start, end = clause_of(text, scene, claim=claim)
    return nearest([where for where in places if start <= (where.start or 0) < end] or places, claim)


def nearest(found: Sequence[_Item], claim: Claim) -> _Item | None:
    """Return what stands nearest to a claim."""
    return min(found, key=lambda item: (abs((item.start or 0) - claim.start), item.start or 0), default=None)
