"""Places of two tellings: whether they name the same one, one within the other, or two that exclude each other."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tallybook.gazetteer import Gazetteer, kilometres, lies_in
from tallybook.model import COUNTRYWIDE, PlacePrecision, Where

Nearness = Literal["same", "wider", "near", "unknown", "apart", "abroad"]

NEAR_KM = 15.0
APART_KM = 40.0
VILLAGE, CITY = 5_000, 3_000_000  # inhabitants
EXACT = frozenset(PlacePrecision) - COUNTRYWIDE - {PlacePrecision.PROVINCE}


@dataclass(frozen=True, slots=True)
class Meeting:
    """How the places of two tellings meet, with the names that show it."""

    nearness: Nearness
    names: tuple[str, ...] = ()


def meeting(one: Sequence[Where], other: Sequence[Where]) -> Meeting:
    """Compare the places of two tellings; the closest pair decides."""
    towns = ([w for w in one if w.precision in EXACT], [w for w in other if w.precision in EXACT])
    if common := _common(*towns):
        return Meeting("same", common)
    distance = _closest(*towns)
    if distance is not None and distance[0] <= NEAR_KM:
        return Meeting("near", distance[1])
    if _countries_differ(one, other):
        return Meeting("abroad", tuple(sorted({_name(one[0]), _name(other[0])})))
    if distance is not None and distance[0] > APART_KM:
        return Meeting("apart", distance[1])
    wide = [w for w in (*one, *other) if w.precision is PlacePrecision.PROVINCE]
    if any(_within(town, area) for area in wide for town in (*towns[0], *towns[1], *wide) if town is not area):
        return Meeting("wider", tuple(sorted({_name(w) for w in wide}))[:1])
    return Meeting("unknown")


def rarity(where: Where) -> float:
    """Return how rarely reports name a place, by its inhabitants: 1 for a village, 0 for a city of millions.

    >>> [rarity(Where(text=name, start=0, end=1, place_id=None)) for name in ("Tarmel",)]
    [1.0]
    """
    named = Gazetteer.shipped().lookup(where.name or where.text) if where.place_id else ()
    people = next((place.population for place in named if place.id == where.place_id), 0)
    return 1 - math.log(min(max(people, VILLAGE), CITY) / VILLAGE) / math.log(CITY / VILLAGE)


def key(where: Where) -> str:
    """Return what two mentions of one place share."""
    return where.place_id or (where.name or where.text).casefold()


def _name(where: Where) -> str:
    return where.name or where.text


def _common(one: Sequence[Where], other: Sequence[Where]) -> tuple[str, ...]:
    return tuple(sorted({_name(w) for side, others in ((one, other), (other, one)) for w in _known_to(side, others)}))


def _known_to(wheres: Iterable[Where], others: Iterable[Where]) -> Iterator[Where]:
    """Yield the places that others are, or are a part of."""
    known = {name for where in others for name in (key(where), *where.around)}
    return (where for where in wheres if key(where) in known)


def _within(town: Where, area: Where) -> bool:
    return lies_in(town.admin, area.admin) and town.country == area.country


def _countries_differ(one: Iterable[Where], other: Iterable[Where]) -> bool:
    a, b = ({w.country for w in side if w.country} for side in (one, other))
    return bool(a and b and not a & b)


def _closest(one: Sequence[Where], other: Sequence[Where]) -> tuple[float, tuple[str, ...]] | None:
    pairs = [
        (apart, tuple(sorted((_name(a), _name(b)))))
        for a in one
        for b in other
        if (apart := kilometres(a, b)) is not None
    ]
    return min(pairs, default=None)
