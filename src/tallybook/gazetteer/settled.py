"""The towns of a country or of a division, from the shipped table: what a division is, as far as the map knows."""

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from tallybook.gazetteer.table import lies_in, rows

COUNTRIES_KEPT = 64


class Town(NamedTuple):
    """A town on the map."""

    name: str
    admin: str
    latitude: float
    longitude: float
    population: int


@lru_cache(maxsize=COUNTRIES_KEPT)
def towns(country: str) -> tuple[Town, ...]:
    """Return the shipped towns of a country, by division.

    >>> max(towns("VE"), key=lambda one: one.population).name
    'Caracas'
    """
    return tuple(
        Town(name, admin, float(latitude), float(longitude), int(population))
        for _, name, _, admin, latitude, longitude, kind, population in rows(country)
        if kind == "town"
    )


@lru_cache(maxsize=COUNTRIES_KEPT)
def _by_division(country: str) -> dict[str, tuple[Town, ...]]:
    return {admin: tuple(own) for admin, own in groupby(towns(country), key=lambda one: one.admin)}


def settled(country: str | None, division: str | None = None) -> tuple[Town, ...]:
    """Return the towns of a division, by its code, or of a whole country where none is named.

    >>> {town.admin.partition(".")[0] for town in settled("SY", "SY.04")}
    {'SY'}
    """
    if not country:
        return ()
    if division is None:
        return towns(country)
    return tuple(one for admin, own in _by_division(country).items() if lies_in(admin, division) for one in own)
