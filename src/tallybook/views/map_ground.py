"""The ground of a map: a part of the globe laid flat, its land, borders and names, as paths that a template draws.

Degrees north are drawn longer than degrees east by as much as they are at the middle of the part.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, floor, hypot, log10, radians
from typing import NamedTuple

from tallybook.gazetteer.distances import DEGREE_KM
from tallybook.gazetteer.outlines import Frame, Line, Point, outlines
from tallybook.model import Record

WIDTH, HEIGHT = 960.0, 600.0
WORLD = Frame(-180.0, -60.0, 180.0, 84.0)
SMALLEST = 0.08  # degrees from south to north
FINE = 1.2  # points nearer to one another than so many units are drawn as one
BAR = 150.0  # units that a scale is at most long
ROUGH_KM = 250.0  # a map of fewer kilometres shows that its borders are rough
DRAWN = 32  # parts of the map that are kept drawn
STEPS = (5, 2, 1)
ZOOMED = 25.0  # degrees from south to north, beyond which lines between provinces would cover the map


class Scale(Record):
    """A bar and how many kilometres it is long."""

    length: float
    words: str


class Ground(Record):
    """What lies under the marks: land with its coasts and borders, lines between provinces, and a scale."""

    width: float = WIDTH
    height: float = HEIGHT
    land: str
    provinces: str
    scale: Scale
    rough: bool
    """Whether the map shows so little that its borders are rough."""


class Plane:
    """Where a place stands on the drawing of a part of the map, which is widened to the drawing's form."""

    def __init__(self, part: Frame) -> None:
        """Take the part that is to be seen whole."""
        middle = (part.south + part.north) / 2
        self._narrow = max(0.05, cos(radians(middle)))
        high = max(SMALLEST, part.north - part.south, (part.east - part.west) * self._narrow * HEIGHT / WIDTH)
        wide = high / self._narrow * WIDTH / HEIGHT
        east = (part.west + part.east) / 2
        self.frame = Frame(east - wide / 2, middle - high / 2, east + wide / 2, middle + high / 2)
        self.unit = HEIGHT / high
        self.km = WIDTH / wide * self._narrow / DEGREE_KM
        """Units that a kilometre is long at the middle."""

    def at(self, point: Point) -> Point:
        """Return where a point, east and north, stands on the drawing."""
        east, north = point
        return (east - self.frame.west) * self.unit * self._narrow, (self.frame.north - north) * self.unit

    def round_about(self, km: float, north: float) -> Point:
        """Return the half axes of a circle of so many kilometres about a point so far north."""
        up = km / DEGREE_KM * self.unit
        return up * self._narrow / max(0.05, cos(radians(north))), up


@lru_cache(maxsize=DRAWN)
def ground(part: Frame) -> Ground:
    """Return the ground of a part of the map."""
    plane = Plane(part)
    known, seen = outlines(), _padded(plane.frame)
    rings = (ring for one in known.countries for ring in one.rings(seen))
    return Ground(
        land="".join(filter(None, (_ring(plane, _cut(ring, seen)) for ring in rings))),
        provinces=_lines(plane, known.provinces, seen=seen) if plane.frame.north - plane.frame.south < ZOOMED else "",
        scale=_scale(plane),
        rough=WIDTH / plane.km < ROUGH_KM,
    )


def _padded(frame: Frame) -> Frame:
    """Return a somewhat larger part, so that cut edges lie outside the drawing."""
    wide, high = (frame.east - frame.west) / 50, (frame.north - frame.south) / 50
    return Frame(frame.west - wide, frame.south - high, frame.east + wide, frame.north + high)


def _ring(plane: Plane, ring: Sequence[Point]) -> str:
    points = list(_thinned(plane, ring))
    return f"M{'L'.join(points)}Z" if len(points) > 2 else ""  # noqa: PLR2004 - two points enclose nothing


def _lines(plane: Plane, lines: Iterable[Line], *, seen: Frame) -> str:
    runs = (run for line in lines if line.frame.meets(seen) for run in _runs(line, seen))
    drawn = (list(_thinned(plane, run)) for run in runs)
    return "".join(f"M{'L'.join(points)}" for points in drawn if len(points) > 1)


def _runs(line: Line, seen: Frame) -> Iterator[Sequence[Point]]:
    """Yield the stretches of a line that may be seen."""
    if seen.holds(line.frame[:2]) and seen.holds(line.frame[2:]):
        yield line.points
        return
    run: list[Point] = []
    for a, b in pairwise(line.points):
        if Frame(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])).meets(seen):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _thinned(plane: Plane, points: Iterable[Point]) -> Iterator[str]:
    """Yield points as they are written, but for those that nobody could tell from the one before."""
    last: Point | None = None
    waiting: Point | None = None
    for point in points:
        x, y = waiting = plane.at(point)
        if last is None or hypot(x - last[0], y - last[1]) >= FINE:
            yield f"{x:.1f} {y:.1f}"
            last, waiting = (x, y), None
    if waiting:
        yield f"{waiting[0]:.1f} {waiting[1]:.1f}"


class _Edge(NamedTuple):
    """An edge of the part that is seen: on which axis, where, and on which side is what is seen."""

    axis: int
    at: float
    side: int

    def holds(self, point: Point) -> bool:
        return self.side * (point[self.axis] - self.at) >= 0


def _cut(ring: Sequence[Point], seen: Frame) -> Sequence[Point]:
    """Return what of a ring lies in a part of the map, edge by edge (Sutherland and Hodgman)."""
    for edge in (_Edge(0, seen.west, 1), _Edge(0, seen.east, -1), _Edge(1, seen.south, 1), _Edge(1, seen.north, -1)):
        if not all(map(edge.holds, ring)):
            ring = list(_cut_at(ring, edge))
    return ring


def _cut_at(ring: Sequence[Point], edge: _Edge) -> Iterator[Point]:
    for number, b in enumerate(ring):
        a = ring[number - 1]
        if edge.holds(a) != edge.holds(b):
            share = (edge.at - a[edge.axis]) / (b[edge.axis] - a[edge.axis])
            yield a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
        if edge.holds(b):
            yield b


def _scale(plane: Plane) -> Scale:
    """Return a bar of a round number of kilometres."""
    most = BAR / plane.km
    size = 10.0 ** floor(log10(most))
    km = next(step * size for step in STEPS if step * size <= most)
    return Scale(length=round(km * plane.km, 1), words=f"{km:g} km")
