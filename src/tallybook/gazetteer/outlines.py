"""Outlines of countries and lines between provinces, to draw maps without a network: Natural Earth, 1:50 million."""

import gzip
import json
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from tallybook.gazetteer.table import DATA

PARTS = 1000  # of a degree, in the file
HALF = 180.0  # degrees to the date line
HEAD = 4  # numbers of a line that are its frame
Point = tuple[float, float]


class Frame(NamedTuple):
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Frame") -> bool:
        """Tell whether two parts have something in common.

        >>> Frame(0, 0, 2, 2).meets(Frame(1, 1, 3, 3)), Frame(0, 0, 2, 2).meets(Frame(3, 0, 4, 1))
        (True, False)
        """
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, point: Point) -> bool:
        """Tell whether a point, east and north, lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


class Line:
    """A coast or a border."""

    def __init__(self, packed: Sequence[int]) -> None:
        """Take a line as it is packed; its points are told apart when they are first asked for."""
        self.frame = Frame(*(number / PARTS for number in packed[:HEAD]))
        self._packed = packed

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points, east and north."""
        xs = accumulate(self._packed[HEAD::2])
        ys = accumulate(self._packed[HEAD + 1 :: 2])
        return tuple((x / PARTS, y / PARTS) for x, y in zip(xs, ys, strict=True))


class Country:
    """A country by its code (empty where it has none), its name and its polygons."""

    def __init__(self, code: str, name: str, *, polygons: Sequence[Any], lines: Sequence[Line]) -> None:
        """Take the polygons as rings of numbers of lines; one that runs the other way is counted from -1 downwards."""
        self.code = code
        self.name = name
        self._polygons = polygons
        self._lines = lines

    @cached_property
    def _framed(self) -> list[tuple[Sequence[Any], Frame]]:
        return [(one, self._around(one[0])) for one in self._polygons]

    def _around(self, ring: Sequence[int]) -> Frame:
        """Return the part that a ring takes up; one that crosses the date line reaches beyond 180 degrees."""
        rough = _joined([self._line(n).frame for n in ring])
        if rough.east - rough.west <= HALF:
            return rough
        points = self._ring(ring)
        return Frame(*map(min, zip(*points, strict=True)), *map(max, zip(*points, strict=True)))

    def meets(self, frame: Frame) -> bool:
        """Tell whether it may have land in a part of the map."""
        return any(around.meets(seen) for _, around in self._framed for seen in _twice(frame, around))

    def largest_in(self, frame: Frame) -> Frame | None:
        """Return as much of its largest land as lies in a part of the map, None where that lies elsewhere."""
        main = max((one for _, one in self._framed), key=lambda one: (one.east - one.west) * (one.north - one.south))
        if not main.meets(frame):
            return None
        return Frame(*map(max, main[:2], frame[:2]), *map(min, main[2:], frame[2:]))

    def _line(self, number: int) -> Line:
        return self._lines[number if number >= 0 else ~number]

    def rings(self, frame: Frame) -> Iterator[list[Point]]:
        """Yield the rings, holes among them, of the polygons that may lie in a part of the map."""
        for polygon, around in self._framed:
            for seen in _twice(frame, around):
                if around.meets(seen):
                    shift = frame.west - seen.west
                    yield from ([(x + shift, y) for x, y in self._ring(ring)] for ring in polygon)

    def _ring(self, ring: Sequence[int]) -> list[Point]:
        """Return the points of a ring; where it crosses the date line it goes on beyond 180 degrees."""
        points: list[Point] = []
        turn = 0.0
        for x, y in (point for n in ring for point in self._run(n)):
            if points and abs(x + turn - points[-1][0]) > HALF:
                turn += 2 * HALF if x + turn < points[-1][0] else -2 * HALF
            points.append((x + turn, y))
        return points

    def _run(self, number: int) -> tuple[Point, ...]:
        """Return the points of a line in the order of the ring, but for the last, with which the next line begins."""
        points = self._line(number).points
        return points[:-1] if number >= 0 else points[:0:-1]


def _twice(frame: Frame, around: Frame) -> Iterator[Frame]:
    """Yield a part of the map, and once more as seen from beyond the date line for what reaches there."""
    yield frame
    for shift in (2 * HALF, -2 * HALF):
        if (around.east > HALF and shift > 0) or (around.west < -HALF and shift < 0):
            yield Frame(frame.west + shift, frame.south, frame.east + shift, frame.north)


class Outlines(NamedTuple):
    """Countries by name, their coasts and borders, and the lines between their provinces."""

    countries: tuple[Country, ...]
    lines: tuple[Line, ...]
    provinces: tuple[Line, ...]


@cache
def outlines() -> Outlines:
    """Return the shipped outlines.

    >>> [one.name for one in outlines().countries if one.meets(Frame(-56.2, -34.9, -56.1, -34.8))]
    ['Argentina', 'Uruguay']
    """
    made = json.loads(gzip.decompress((DATA / "outlines.json.gz").read_bytes()))
    lines = tuple(map(Line, made["lines"]))
    countries = (Country(code, name, polygons=shape, lines=lines) for code, name, shape in made["countries"])
    return Outlines(tuple(countries), lines, tuple(map(Line, made["provinces"])))


def _joined(frames: Sequence[Frame]) -> Frame:
    wests, souths, easts, norths = zip(*frames, strict=True)
    return Frame(min(wests), min(souths), max(easts), max(norths))
