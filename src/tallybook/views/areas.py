"""Whether a place lies in an area: surely, perhaps or not at all, by how exactly the place is known."""

from enum import StrEnum
from functools import lru_cache
from math import cos, radians
from typing import NamedTuple

from tallybook.gazetteer import kilometres, lies_in
from tallybook.gazetteer.distances import DEGREE_KM
from tallybook.gazetteer.outlines import Frame
from tallybook.gazetteer.settled import settled
from tallybook.gazetteer.table import SHIPPED
from tallybook.model import PlacePrecision, Where
from tallybook.views.asked_places import AskedPlace, names_area

NEAR_KM = 25.0  # what UCDP calls near a place
LINE_KM = 50.0
MARGIN_KM = 20.0  # a division reaches beyond its towns that are known
ALONE_KM = {PlacePrecision.DISTRICT: 25.0, PlacePrecision.PROVINCE: 100.0}  # of a division whose towns nobody knows
SLACK_KM = {PlacePrecision.NEAR: NEAR_KM, PlacePrecision.LINE: LINE_KM}
DIVISIONS = frozenset(ALONE_KM)
REMEMBERED = 4096  # divisions in an area


class Lies(StrEnum):
    """Whether something lies within what is asked for."""

    IN = "in"
    MAY = "may"
    OUT = "out"
    UNKNOWN = "unknown"


class Judged(NamedTuple):
    """The answer, and in words why it is not a plain one."""

    lies: Lies
    why: str = ""


class Point(NamedTuple):
    """A point on the map."""

    latitude: float
    longitude: float


class Circle(NamedTuple):
    """What lies no farther from a point than so many kilometres."""

    middle: Point
    km: float

    def depth(self, point: Point) -> float:
        """Return by how many kilometres a point lies inside."""
        return self.km - (kilometres(self.middle, point) or 0.0)


class Section(NamedTuple):
    """A part of the map."""

    frame: Frame

    def depth(self, point: Point) -> float:
        """Return by how many kilometres a point lies inside, by the nearest edge."""
        up = min(point.latitude - self.frame.south, self.frame.north - point.latitude)
        along = min(point.longitude - self.frame.west, self.frame.east - point.longitude)
        return DEGREE_KM * min(up, along * cos(radians(point.latitude)))


Area = Circle | Section


def lies_within(where: Where, area: Area) -> Judged:
    """Tell whether a place lies in an area of the map.

    A division is its towns, and reaches somewhat beyond them; a country is where its towns are.
    """
    at = spot(where)
    if where.precision in DIVISIONS:
        return _division(where, at, area=area)
    if at is None or where.precision is PlacePrecision.REGION:
        return _country(where, area)
    slack, depth = SLACK_KM.get(where.precision, 0.0), area.depth(at)
    if depth >= slack:
        return Judged(Lies.IN)
    if depth > -slack:
        return Judged(Lies.MAY, f"known to some {slack:.0f} km only")
    around = _depths(where.country, where.admin, area=area) if where.ambiguous and where.admin else None
    if around and around[1] > -MARGIN_KM:
        return Judged(Lies.MAY, "or in the province of that name")
    return Judged(Lies.OUT)


def spot(where: Where) -> Point | None:
    """Return where a place lies on the map."""
    known = where.latitude is not None and where.longitude is not None
    return Point(where.latitude or 0.0, where.longitude or 0.0) if known else None


def _division(where: Where, at: Point | None, *, area: Area) -> Judged:
    kind = where.precision.value
    depths, margin = _depths(where.country, where.admin, area=area) if where.admin else None, MARGIN_KM
    if depths is None:
        if at is None:
            return _country(where, area)
        depths, margin = (area.depth(at), area.depth(at)), ALONE_KM[where.precision]
    if depths[0] >= margin:
        return Judged(Lies.IN, f"all of the {kind} lies within")
    return Judged(Lies.MAY, f"known only to the {kind}") if depths[1] > -margin else Judged(Lies.OUT)


def _country(where: Where, area: Area) -> Judged:
    if not where.country:
        return Judged(Lies.UNKNOWN, "the place is not on the map")
    what = "a part of the country" if where.precision is PlacePrecision.REGION else "the country"
    depths = _depths(where.country, where.admin, area=area) or _depths(where.country, None, area=area)
    why = f"known only to {what}" if where.precision in {PlacePrecision.REGION, PlacePrecision.COUNTRY} else ""
    if depths is None or depths[1] > -MARGIN_KM:
        return Judged(Lies.MAY, why or "named, but not on the map")
    return Judged(Lies.OUT)


@lru_cache(maxsize=REMEMBERED)
def _depths(country: str | None, division: str | None, *, area: Area) -> tuple[float, float] | None:
    """Return how deep the towns of a division lie in an area: the outermost and the innermost; None without towns."""
    depths = [area.depth(Point(one.latitude, one.longitude)) for one in settled(country, division)]
    return (min(depths), max(depths)) if depths else None


def lies_in_division(where: Where, asked: AskedPlace) -> Judged:
    """Tell whether a place lies in a country, province or district that is asked for."""
    shipped = (where.place_id or "").startswith(SHIPPED)
    if asked.kind == "named" or not shipped:
        if names_area(asked.asked, where):
            return Judged(Lies.IN)
        if asked.kind == "named":
            return Judged(Lies.OUT)
    if not where.country:
        return Judged(Lies.UNKNOWN, "its country is not known")
    return _in_division(where, asked) if where.country == asked.country else Judged(Lies.OUT)


def _in_division(where: Where, asked: AskedPlace) -> Judged:
    if asked.kind == "country" or lies_in(where.admin, asked.admin):
        return Judged(Lies.IN)
    if where.admin is None:
        return Judged(Lies.MAY, "known only to the country")
    return (
        Judged(Lies.MAY, "known only to what lies around it") if lies_in(asked.admin, where.admin) else Judged(Lies.OUT)
    )
