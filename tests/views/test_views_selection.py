"""Which incidents a selection means: read from a form, written into an address, and what it takes in."""

from contextlib import suppress
from datetime import date, timedelta
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.errors import BadSetting, NotFound, TallybookError
from tallybook.gazetteer import Gazetteer
from tallybook.model import DatePrecision, PlacePrecision, When, Where
from tallybook.views import selection_page
from tallybook.views.areas import Circle, Lies, Point, lies_within
from tallybook.views.selecting import Selected, Standing, select
from tallybook.views.selection import Selection
from tallybook.views.spans_asked import falls_within
from tests.views.warlen import FINDINGS, GAZETTEER, INCIDENTS, MARCH, incident, on, where

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


def chosen(**asked: object) -> dict[str, list[int]]:
    found = select(FINDINGS, Selection(**asked), gazetteer=GAZETTEER)
    return {one.value: [int(each.incident.id, 16) for each in found.standing(one)] for one in Standing}


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"near": "95, 10"}, "lies nowhere"),
        ({"near": "Osk", "km": "0"}, "no distance"),
        ({"near": "Osk", "km": "0.0001"}, "no distance"),
        ({"box": "10.00001,10,10.00002,11"}, "no part of the map"),
        ({"near": "Osk", "km": "far"}, "no number"),
        ({"near": "Osk", "km": "nan"}, "no number"),
        ({"first": "4 March"}, "no day is written"),
        ({"first": "2031-03-04", "last": "2031-03-01"}, "comes after"),
        ({"killed": "-1"}, "nobody can count"),
        ({"killed": "2.5"}, "nobody can count"),
        ({"box": "10,20,30"}, "no part of the map"),
        ({"box": "30,20,10,40"}, "no part of the map"),
    ],
)
def test_what_cannot_be_understood_is_told_in_a_line(asked: dict[str, str], problem: str) -> None:
    with pytest.raises(BadSetting, match=problem):
        Selection.asked(asked)


@given(st.text(max_size=20), st.text(max_size=12), st.text(max_size=30))
def test_whatever_a_form_sends_is_a_selection_or_one_of_our_errors(near: str, km: str, box: str) -> None:
    with suppress(TallybookError):
        assert Selection.asked({"near": near, "km": km, "box": box})


@given(st.sampled_from(["", "Osk", "Osk, Vrell", "35.9, 39"]), st.integers(1, 900), DAYS, st.integers(0, 99))
def test_an_address_leads_back_to_its_selection(near: str, km: int, first: date, killed: int) -> None:
    made = Selection(near=near, km=km if near else 25.0, first=first, killed=killed, box=(-10.5, 3.25, 4, 7))
    assert Selection.asked(dict(parse_qsl(made.query()))) == made


def test_near_a_place_lies_what_is_known_exactly_enough() -> None:
    found = chosen(near="Osk", km=30)
    assert found["in"] == [2, 1, 8, 7]
    assert found["may"] == [4, 5]  # known only to the province, and to the country
    assert found["unplaced"] == [6]


def test_the_farther_the_circle_the_more_of_what_is_near_a_town_lies_surely_within() -> None:
    assert 8 in chosen(near="Osk", km=10)["may"]
    assert 8 in chosen(near="Osk", km=25)["in"]


def test_the_distance_of_each_incident_is_told() -> None:
    page = selection_page(FINDINGS, Selection(near="Osk", km=30), gazetteer=GAZETTEER)
    assert {int(row.incident.id, 16): row.km for row in page.incidents}[2] == 11.1
    assert "known only to the province" in next(row for row in page.incidents if int(row.incident.id, 16) == 4).why


def test_between_two_days_lies_what_happened_on_one_of_them() -> None:
    found = chosen(first=date(2031, 3, 4), last=date(2031, 3, 9))
    assert found["in"] == [2, 6, 4, 1]  # the night of 9 March among them
    assert found["may"] == [5, 8]  # some time in March
    assert found["undated"] == [7]


@pytest.mark.parametrize(
    ("when", "lies"),
    [
        (MARCH, Lies.MAY),
        (When(first=date(2031, 3, 5), last=date(2031, 3, 7), precision=DatePrecision.WEEK), Lies.IN),
        (When(first=date(2031, 3, 2), last=date(2031, 3, 5), best=date(2031, 3, 5)), Lies.MAY),
        (When(first=date(2031, 3, 20)), Lies.OUT),
        (When(first=date(2031, 3, 2)), Lies.MAY),
        (When(candidates=(date(2031, 3, 5), date(2031, 5, 3))), Lies.MAY),
        (When(candidates=(date(2031, 5, 3),)), Lies.OUT),
        (When(weekday=2), Lies.MAY),
        (When(month=3, day=4), Lies.MAY),
        (When(month=8), Lies.OUT),
        (When(), Lies.UNKNOWN),
    ],
)
def test_a_date_lies_within_as_surely_as_it_is_known(when: When, lies: Lies) -> None:
    assert falls_within(when, date(2031, 3, 4), last=date(2031, 3, 10)).lies is lies


@given(DAYS, st.integers(0, 40), DAYS, st.integers(0, 40))
def test_exact_days_lie_within_where_the_spans_have_a_day_in_common(a: date, long: int, b: date, wide: int) -> None:
    when, last = on(a, a + timedelta(days=long)), b + timedelta(days=wide)
    common = a <= last and b <= a + timedelta(days=long)
    assert falls_within(when, b, last=last).lies is (Lies.IN if common else Lies.OUT)


@given(st.floats(-60, 60), st.floats(-170, 170), st.floats(1, 900))
def test_a_wider_circle_never_loses_a_place(north: float, east: float, km: float) -> None:
    one = where("Osk").changed(latitude=10.0, longitude=-40.0)
    narrow, wide = (lies_within(one, Circle(Point(north, east), reach)).lies for reach in (km, km + 50))
    assert wide is Lies.IN or narrow is Lies.OUT


def test_a_division_of_the_gazetteer_is_its_towns() -> None:
    at = Where(text="Salto", start=0, end=5, place_id="geonames:UY.15", country="UY", admin="UY.15",
               latitude=-31.3, longitude=-57.1, precision=PlacePrecision.PROVINCE)  # fmt: skip
    assert lies_within(at, Circle(Point(-31.39, -57.96), 30)).lies is Lies.MAY
    assert lies_within(at, Circle(Point(-31.39, -57.96), 900)).lies is Lies.IN
    assert lies_within(at, Circle(Point(-34.9, -56.2), 60)).lies is Lies.OUT


def test_within_a_province_lies_its_towns_and_perhaps_what_is_known_to_the_country() -> None:
    found = chosen(within="Vrell")
    assert found["in"] == [3, 2, 4, 1, 8, 7]
    assert found["may"] == [5]


def test_a_kind_and_a_number_of_killed() -> None:
    assert chosen(kind="raid")["in"] == [2]
    assert chosen(kind="raid")["may"] == [6]  # of which no kind is told
    found = chosen(killed=10)
    assert found["in"] == [3, 1]
    assert found["may"] == [2, 6, 5, 8, 7]  # three or more, and those without a number


def test_sums_are_kept_apart_and_never_counted() -> None:
    found = select(FINDINGS, Selection(near="Osk"), gazetteer=GAZETTEER)
    assert [int(one.incident.id, 16) for one in found.sums] == [9]
    assert found.total == 8
    assert found.summary == "4 of 8 incidents; 2 may lie within; 1 without a place on the map"


def test_every_incident_stands_in_one_way_or_lies_outside() -> None:
    found = select(FINDINGS, Selection(), gazetteer=GAZETTEER)
    assert {one.incident.id for one in (*found.chosen, *found.sums)} == {one.id for one in INCIDENTS}
    assert found.summary == "8 of 8 incidents"


def test_of_several_places_of_a_name_the_one_that_the_reports_name_is_taken() -> None:
    shipped = Gazetteer.shipped()
    known = shipped.lookup("Springfield")
    at = where("Springfield", place_id=known[3].id, country="US", admin=known[3].admin)
    told = FINDINGS.changed(incidents=(incident(1, at, None),), tolls=())
    alone = select(FINDINGS, Selection(near="Springfield"), gazetteer=shipped).place
    taken = select(told, Selection(near="Springfield"), gazetteer=shipped).place
    assert alone is not None
    assert taken is not None
    assert (alone.latitude, taken.latitude) == (known[0].latitude, known[3].latitude)
    assert taken.untold + len(taken.others) == len(known) - 1


def test_another_place_of_the_name_can_be_asked_for_in_the_words_given() -> None:
    place = select(FINDINGS, Selection(near="Springfield"), gazetteer=GAZETTEER).place
    assert place is not None
    for other in place.others:
        again = select(FINDINGS, Selection(near=other.asked), gazetteer=GAZETTEER).place
        assert again is not None
        assert again.name in {other.name, other.asked}


@pytest.mark.parametrize("near", ["Nowhere at all", "Warlen", "Osk, Uruguay", ","])
def test_a_place_that_is_not_known_or_lies_nowhere_is_told(near: str) -> None:
    with pytest.raises((NotFound, BadSetting)):
        select(FINDINGS, Selection(near=near), gazetteer=GAZETTEER)


def test_a_selection_of_nothing_is_told_as_such() -> None:
    assert Selected(Selection()).summary == "0 of 0 incidents"
