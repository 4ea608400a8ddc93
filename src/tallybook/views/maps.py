"""A selection on a map: incidents as circles by their killed, places that are known roughly as rings of honest size."""

from collections.abc import Iterator, Sequence
from math import cos, radians

from tallybook.gazetteer import Gazetteer
from tallybook.gazetteer.distances import DEGREE_KM
from tallybook.gazetteer.outlines import Frame
from tallybook.gazetteer.settled import settled
from tallybook.model import Findings, Record
from tallybook.views.added_up import AddedUp, added_up
from tallybook.views.areas import Point, spot
from tallybook.views.lookup import Lookup
from tallybook.views.map_ground import WORLD, Ground, Plane, ground
from tallybook.views.map_labels import Label, labels
from tallybook.views.map_marks import Beside, Mark, Marks, is_on_map, reach
from tallybook.views.selecting import Chosen, Selected, Standing, select
from tallybook.views.selection import Selection

STEP = 0.5  # of what is seen: how far a step goes
MARGIN = 0.08  # of what is seen, round the outermost mark
ALONE_KM = 60.0  # from south to north round a single place
Box = tuple[float, float, float, float]


class Move(Record):
    """Another part of the map: in words, and the selection of what lies in it."""

    words: str
    query: str


class MapPage(Record):
    """A selection on a map: ground, names, marks in the order of their killed, and what cannot be drawn.

    `box` is the part of the map that is asked for, `circle` what is near a place, both where they are drawn: from left
    and top, wide and high; the middle and the half axes.
    """

    words: str
    summary: str
    killed: AddedUp
    frame: Box
    ground: Ground
    labels: tuple[Label, ...] = ()
    marks: tuple[Mark, ...] = ()
    beside: tuple[Beside, ...] = ()
    box: Box | None = None
    circle: Box | None = None
    moves: tuple[Move, ...] = ()


def map_page(findings: Findings, selection: Selection, *, gazetteer: Gazetteer) -> MapPage:
    """Return a selection on a map; raises NotFound for a place that nobody knows."""
    return drawn_map(Lookup(findings), select(findings, selection, gazetteer=gazetteer))


def drawn_map(lookup: Lookup, found: Selected) -> MapPage:
    """Return what a selection has taken in, on a map."""
    shown = [one for one in found.chosen if is_on_map(one.incident.where)]
    left = [one for one in found.chosen if not is_on_map(one.incident.where)]
    part = _part(found, shown)
    plane = Plane(part)
    marks = Marks(lookup, found, plane=plane)
    drawn = marks.drawn(shown)
    return MapPage(
        words=found.words,
        summary=found.summary,
        killed=added_up(lookup, (one.incident for one in found.standing(Standing.IN))),
        frame=tuple(plane.frame),
        ground=ground(part),
        labels=labels(plane, [spot for mark in drawn for spot in mark.taken]),
        marks=drawn,
        beside=marks.beside(left),
        box=_box(plane, found.selection.frame),
        circle=_circle(plane, found),
        moves=tuple(_moves(found.selection, plane.frame)),
    )


def _part(found: Selected, shown: Sequence[Chosen]) -> Frame:
    """Return the part of the map to show: what is asked for, else what holds all that is drawn."""
    if found.selection.frame:
        return found.selection.frame
    if found.place:
        middle = Point(found.place.latitude or 0.0, found.place.longitude or 0.0)
        return _joined([_round_about(middle, found.selection.km)])
    rounds = [_round_about(at, reach(where)) for one in shown if (where := one.incident.where) and (at := spot(where))]
    if not rounds and found.area and found.area.country:
        towns = settled(found.area.country, found.area.admin)
        rounds = [_round_about(Point(one.latitude, one.longitude), 0.0) for one in towns]
    return _joined(rounds) if rounds else WORLD


def _round_about(middle: Point, km: float) -> Frame:
    up = max(km, 1.0) / DEGREE_KM
    along = up / max(0.05, cos(radians(middle.latitude)))
    north, east = middle
    return Frame(east - along, north - up, east + along, north + up)


def _joined(rounds: Sequence[Frame]) -> Frame:
    """Return the part that holds several, with a margin."""
    wests, souths, easts, norths = zip(*rounds, strict=True)
    frame = Frame(min(wests), min(souths), max(easts), max(norths))
    up = max((frame.north - frame.south) * MARGIN, (ALONE_KM / DEGREE_KM - (frame.north - frame.south)) / 2)
    along = (frame.east - frame.west) * MARGIN
    return Frame(*_on_globe(Frame(frame.west - along, frame.south - up, frame.east + along, frame.north + up)))


def _on_globe(frame: Frame) -> Box:
    return max(-180.0, frame.west), max(-85.0, frame.south), min(180.0, frame.east), min(85.0, frame.north)


def _box(plane: Plane, asked: Frame | None) -> Box | None:
    if asked is None:
        return None
    left, top = plane.at((asked.west, asked.north))
    right, bottom = plane.at((asked.east, asked.south))
    return round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1)


def _circle(plane: Plane, found: Selected) -> Box | None:
    if not found.place:
        return None
    north, east = found.place.latitude or 0.0, found.place.longitude or 0.0
    (x, y), (along, up) = plane.at((east, north)), plane.round_about(found.selection.km, north)
    return round(x, 1), round(y, 1), round(along, 1), round(up, 1)


def _moves(selection: Selection, frame: Frame) -> Iterator[Move]:
    """Yield the selections of other parts of the map."""
    wide, high = frame.east - frame.west, frame.north - frame.south
    shifts = {
        "closer": (0.25, 0.25, -0.25, -0.25),
        "wider": (-0.5, -0.5, 0.5, 0.5),
        "north": (0.0, STEP, 0.0, STEP),
        "south": (0.0, -STEP, 0.0, -STEP),
        "west": (-STEP, 0.0, -STEP, 0.0),
        "east": (STEP, 0.0, STEP, 0.0),
    }
    for words, (west, south, east, north) in shifts.items():
        moved = Frame(
            frame.west + west * wide, frame.south + south * high, frame.east + east * wide, frame.north + north * high
        )
        box = _on_globe(moved)
        if box[0] < box[2] and box[1] < box[3]:
            yield Move(words=words, query=selection.query(box=box))
    if selection.box:
        yield Move(words="all", query=selection.query(box=None))
