"""Nearness: whether two places named in one report can be the scene of one incident."""

from tallybook.gazetteer import kilometres, lies_in
from tallybook.model import COUNTRYWIDE, PlacePrecision, Where

ONE_SCENE = 25.0  # km: UCDP's "near"
ONE_PROVINCE = 60.0  # km


def lies_apart(one: Where, other: Where) -> bool | None:
    """Say whether two places are surely two scenes; None where nothing tells.

    >>> osk = Where(text="Osk", start=0, end=3, place_id="a", latitude=10.0, longitude=10.0)
    >>> far = Where(text="Tar", start=9, end=12, place_id="b", latitude=12.0, longitude=10.0)
    >>> lies_apart(osk, far), lies_apart(osk, osk), lies_apart(osk, far.changed(latitude=None))
    (True, False, None)
    """
    if not COUNTRYWIDE.isdisjoint({one.precision, other.precision}):
        return None
    if one.text == other.text or (one.place_id and one.place_id == other.place_id):
        return False
    if one.place_id in other.around or other.place_id in one.around:
        return False
    if PlacePrecision.PROVINCE in {one.precision, other.precision} and _share_province(one, other):
        return False
    apart = kilometres(one, other)
    if apart is None:
        return None
    within = ONE_PROVINCE if PlacePrecision.PROVINCE in {one.precision, other.precision} else ONE_SCENE
    return apart > within


def _share_province(one: Where, other: Where) -> bool:
    return lies_in(one.admin, other.admin) or lies_in(other.admin, one.admin)
