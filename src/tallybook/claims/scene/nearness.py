"""Nearness: whether two places named in one report can be the scene of one incident."""

from math import asin, cos, radians, sin, sqrt

from tallybook.model import PlacePrecision, Where

EARTH = 6371.0  # km
ONE_SCENE = 25.0  # km: UCDP's "near"
ONE_PROVINCE = 60.0  # km


def lies_apart(one: Where, other: Where) -> bool | None:
    """Say whether two places are surely two scenes; None where nothing tells.

    >>> osk = Where(text="Osk", start=0, end=3, place_id="a", latitude=10.0, longitude=10.0)
    >>> far = Where(text="Tar", start=9, end=12, place_id="b", latitude=12.0, longitude=10.0)
    >>> lies_apart(osk, far), lies_apart(osk, osk), lies_apart(osk, far.changed(latitude=None))
    (True, False, None)
    """
    if PlacePrecision.COUNTRY in {one.precision, other.precision}:
        return None
    if one.text == other.text or (one.place_id and one.place_id == other.place_id):
        return False
    if one.admin and one.admin == other.admin and PlacePrecision.PROVINCE in {one.precision, other.precision}:
        return False
    kilometres = distance(one, other)
    if kilometres is None:
        return None
    within = ONE_PROVINCE if PlacePrecision.PROVINCE in {one.precision, other.precision} else ONE_SCENE
    return kilometres > within


def distance(one: Where, other: Where) -> float | None:
    """Return how many kilometres two places lie apart, where both are on the map.

    >>> here = Where(text="Osk", start=0, end=3, latitude=0.0, longitude=0.0)
    >>> round(distance(here, here.changed(latitude=1.0)))
    111
    """
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    up = sin(radians(other.latitude - one.latitude) / 2) ** 2
    along = sin(radians(other.longitude - one.longitude) / 2) ** 2
    half = up + cos(radians(one.latitude)) * cos(radians(other.latitude)) * along
    return 2 * EARTH * asin(sqrt(min(1.0, half)))
