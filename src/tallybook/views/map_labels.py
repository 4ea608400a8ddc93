"""Names on a map, for orientation: countries on a wide one, their larger towns on a close one; none over another."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from tallybook.gazetteer.outlines import Frame, outlines
from tallybook.gazetteer.settled import towns
from tallybook.model import Record
from tallybook.views.map_ground import HEIGHT, WIDTH, Plane

CLOSE = 16.0  # degrees from west to east below which towns are named
CLOSEST = 4.0  # degrees below which it is mostly one country that is seen
MOST = 24
LETTER, LINE = 6.6, 14.0  # units that a letter is wide and a line is high
DOT = 3.0
EDGE = 6.0
TRIED = 60  # towns
SMALL = 24.0  # units of a country that is too small for its name
Spot = tuple[float, float, float]
"""A mark: where it stands and its radius."""


class Label(Record):
    """A name and where it begins; that of a country stands about its middle, that of a town beside its dot."""

    x: float
    y: float
    name: str
    dot: tuple[float, float] | None = None


def labels(plane: Plane, marks: Sequence[Spot] = ()) -> tuple[Label, ...]:
    """Return the names on a part of the map, the largest first, as far as there is room beside the marks."""
    wide = plane.frame.east - plane.frame.west
    named = _towns(plane, marks) if wide < CLOSE else iter(())
    around = _countries(plane) if wide > CLOSEST else iter(())
    return tuple(islice(_free(chain(islice(named, TRIED), around), marks), MOST if wide < CLOSE else 2 * MOST))


def _towns(plane: Plane, marks: Sequence[Spot]) -> Iterator[list[Label]]:
    """Yield towns, each with the places where its name may stand."""
    near = [one.code for one in outlines().countries if one.code and one.meets(plane.frame)]
    seen = [town for code in near for town in towns(code) if plane.frame.holds((town.longitude, town.latitude))]
    seen.sort(key=lambda town: (-town.population, town.name))
    for town in seen:
        x, y = plane.at((town.longitude, town.latitude))
        under = max((r for a, b, r in marks if abs(a - x) < r + DOT and abs(b - y) < r + DOT), default=0.0)
        off, wide = under + DOT + 2, len(town.name) * LETTER
        spots = ((x + off, y - 3), (x + off, y + 11), (x - off - wide, y - 3), (x - off - wide, y + 11))
        dot = (round(x, 1), round(y, 1))
        yield [Label(x=round(left, 1), y=round(foot, 1), name=town.name, dot=dot) for left, foot in spots]


def _countries(plane: Plane) -> Iterator[list[Label]]:
    seen = [(one, part) for one in outlines().countries if (part := one.largest_in(plane.frame))]
    for one, part in sorted(seen, key=lambda pair: (-_size(pair[1]), pair[0].name)):
        x, y = plane.at(((part.west + part.east) / 2, (part.south + part.north) / 2))
        if (part.east - part.west) * plane.unit > SMALL:
            yield [Label(x=round(x - len(one.name) * LETTER / 2, 1), y=round(y, 1), name=one.name)]


def _size(part: Frame) -> float:
    return (part.east - part.west) * (part.north - part.south)


def _free(found: Iterable[list[Label]], marks: Sequence[Spot]) -> Iterator[Label]:
    """Yield those that cover neither a mark nor one another and stay on the drawing."""
    taken = [Frame(x - r, y - r, x + r, y + r) for x, y, r in marks]
    drawing = Frame(EDGE, EDGE, WIDTH - EDGE, HEIGHT - 6 * EDGE)
    for places in found:
        for one in places:
            box = Frame(one.x, one.y - LINE + 3, one.x + len(one.name) * LETTER, one.y + 3)
            if drawing.holds(box[:2]) and drawing.holds(box[2:]) and not any(box.meets(other) for other in taken):
                taken.append(box)
                yield one
                break
