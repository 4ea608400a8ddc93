"""Distances between places on the globe."""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

EARTH_KM = 6371.0
DEGREE_KM = 111.0


class OnTheMap(Protocol):
    """What may have coordinates."""

    @property
    def latitude(self) -> float | None:
        """Degrees north."""

    @property
    def longitude(self) -> float | None:
        """Degrees east."""


def kilometres(one: OnTheMap, other: OnTheMap) -> float | None:
    """Return how far two places lie apart, where both are on the map.

    >>> from tallybook.gazetteer.table import Place
    >>> here = Place(id="a", name="Osk", latitude=0.0, longitude=0.0)
    >>> round(kilometres(here, here.changed(latitude=1.0)))
    111
    """
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    up = sin(radians(other.latitude - one.latitude) / 2) ** 2
    along = sin(radians(other.longitude - one.longitude) / 2) ** 2
    half = up + cos(radians(one.latitude)) * cos(radians(other.latitude)) * along
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def within(one: OnTheMap, other: OnTheMap, *, most: float) -> bool:
    """Say whether two places lie no farther apart than so many kilometres; not where one is not on the map."""
    if one.latitude is None or other.latitude is None or abs(one.latitude - other.latitude) * DEGREE_KM > most:
        return False
    apart = kilometres(one, other)
    return apart is not None and apart <= most
