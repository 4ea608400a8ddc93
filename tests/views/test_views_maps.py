"""A selection on a map: every incident is drawn once or told beside it, and roughly known places look so."""

from itertools import pairwise
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.gazetteer import Gazetteer
from tallybook.gazetteer.outlines import Frame
from tallybook.model import PlacePrecision, Where
from tallybook.views import map_page
from tallybook.views.map_ground import HEIGHT, WIDTH, WORLD, Plane, ground
from tallybook.views.map_labels import labels
from tallybook.views.map_marks import reach
from tallybook.views.maps import MapPage
from tallybook.views.selection import Selection
from tests.views.warlen import FINDINGS, GAZETTEER, incident, killed, where

FRAMES = st.tuples(st.floats(-179, 170), st.floats(-80, 75), st.floats(0.01, 9), st.floats(0.01, 9)).map(
    lambda made: Frame(made[0], made[1], made[0] + made[2], made[1] + made[3])
)


def page(**asked: object) -> MapPage:
    return map_page(FINDINGS, Selection(**asked), gazetteer=GAZETTEER)


def test_every_incident_is_drawn_once_or_told_beside_the_map() -> None:
    made = page()
    drawn = [one.id for mark in made.marks for one in mark.named]
    beside = [one.id for row in made.beside for one in row.named]
    assert sorted(int(one, 16) for one in drawn) == [1, 2, 3, 4, 7, 8]
    assert sorted(int(one, 16) for one in beside) == [5, 6]
    assert {row.place for row in made.beside} == {"Warlen", "place not known"}


def test_what_is_known_to_a_province_is_a_ring_and_a_town_a_circle() -> None:
    wide = {mark.place: mark.wide for mark in page(near="Osk", km=60).marks}
    assert [place for place, ring in wide.items() if ring] == ["Vrell, Warlen"]


def test_circles_grow_with_the_killed_and_stand_in_that_order() -> None:
    marks = [mark for mark in page(near="Osk", km=400).marks if not mark.wide]
    lows = [mark.killed.low for mark in marks]
    assert lows == sorted(lows, reverse=True)
    assert [mark.radius for mark in marks] == sorted((mark.radius for mark in marks), reverse=True)


def test_several_at_one_place_are_one_mark_with_their_killed_added_up() -> None:
    mark = next(one for one in page(near="Osk", km=5).marks if one.place.startswith("Osk"))
    assert mark.incidents == 3
    assert mark.killed.words == "12 killed, 2 incidents without a number"
    assert "3 incidents" in mark.title


def test_the_selection_of_a_mark_leads_to_its_incidents() -> None:
    mark = next(one for one in page().marks if not one.wide and one.incidents > 1)
    again = map_page(FINDINGS, Selection.asked(dict(parse_qsl(mark.query or ""))), gazetteer=GAZETTEER)
    told = {one.id for row in again.marks for one in row.named}
    assert {one.id for one in mark.named} <= told


def test_another_part_of_the_map_keeps_the_rest_of_the_selection() -> None:
    made = page(near="Osk", kind="shelling")
    for move in made.moves:
        asked = Selection.asked(dict(parse_qsl(move.query)))
        assert (asked.near, asked.kind) == ("Osk", "shelling")
        assert asked.box is not None
    closer = Selection.asked(dict(parse_qsl(made.moves[0].query))).box
    assert closer is not None
    assert made.frame[0] < closer[0] < closer[2] < made.frame[2]


def test_what_is_added_up_lies_surely_within() -> None:
    made = page(near="Osk", km=30)
    assert (made.killed.low, made.killed.high) == (15, None)
    assert made.killed.words == "15 or more killed, 2 incidents without a number"


def test_a_province_of_the_gazetteer_reaches_to_its_farthest_town() -> None:
    at = Where(text="Salto", start=0, end=5, country="UY", admin="UY.15", latitude=-31.3, longitude=-57.1,
               precision=PlacePrecision.PROVINCE)  # fmt: skip
    assert 50 < reach(at) < 250
    assert reach(at.changed(precision=PlacePrecision.TOWN)) == 0


@given(FRAMES)
def test_the_part_that_is_asked_for_is_seen_whole(frame: Frame) -> None:
    plane = Plane(frame)
    for corner in (frame[:2], frame[2:]):
        x, y = plane.at(corner)
        assert -0.5 <= x <= WIDTH + 0.5
        assert -0.5 <= y <= HEIGHT + 0.5


@pytest.mark.parametrize("frame", [WORLD, Frame(175, -40, 180, -34), Frame(-180, 60, -160, 70), Frame(30, 30, 44, 40)])
def test_no_line_of_the_ground_runs_across_the_map(frame: Frame) -> None:
    made = ground(frame)
    assert made.land.startswith("M")
    assert "nan" not in made.land + made.provinces
    longest = max(_longest_step(part) for part in made.land.split("M")[1:])
    assert longest < WIDTH / 3 or frame != WORLD


def _longest_step(ring: str) -> float:
    points = [tuple(map(float, point.split())) for point in ring.rstrip("Z").split("L")]
    near = [point for point in points if 5 < point[1] < HEIGHT - 5]
    return max((abs(a[0] - b[0]) for a, b in pairwise(near)), default=0.0)


def test_names_stand_free_of_one_another_and_of_the_marks() -> None:
    plane = Plane(Frame(-58.5, -37.0, -53.2, -32.1))
    marks = [(*plane.at((-56.2, -34.9)), 20.0)]
    found = labels(plane, marks)
    assert "Montevideo" in {one.name for one in found}
    boxes = [Frame(one.x, one.y - 11, one.x + 6.6 * len(one.name), one.y + 3) for one in found]
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])
    x, y, radius = marks[0]
    assert not any(box.meets(Frame(x - radius, y - radius, x + radius, y + radius)) for box in boxes)


def test_a_map_of_nothing_shows_the_world() -> None:
    nothing = map_page(FINDINGS.changed(incidents=(), tolls=()), Selection(), gazetteer=Gazetteer.shipped())
    assert nothing.marks == nothing.beside == ()
    assert nothing.ground.land


def test_thousands_of_incidents_are_some_dozens_of_marks() -> None:
    several = tuple(
        incident(n, where("Osk", latitude=10 + n % 40 / 100, longitude=-40 + n % 37 / 100), None) for n in range(2000)
    )
    told = FINDINGS.changed(incidents=several, tolls=tuple(killed(n, n % 7, n % 7) for n in range(2000)))
    made = map_page(told, Selection(), gazetteer=GAZETTEER)
    assert sum(mark.incidents for mark in made.marks) == 2000
    assert len(made.marks) < 1500
    assert all(len(mark.named) <= 20 for mark in made.marks)
