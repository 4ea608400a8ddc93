"""A selection over time: every incident stands in one bar, or is told beside them; heights are those of the tolls."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.model import When
from tallybook.views import calendar_page
from tallybook.views.calendar_days import Period, Unit, labelled, period, unit_for
from tallybook.views.calendars import CalendarPage
from tallybook.views.selection import Selection
from tests.views.warlen import FINDINGS, GAZETTEER, incident, killed, on, where

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1))
SPANS = st.tuples(DAYS, st.integers(0, 700)).map(lambda made: on(made[0], made[0] + timedelta(days=made[1])))
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")


def page(whens: list[When | None] | None = None, **asked: object) -> CalendarPage:
    told = FINDINGS
    if whens is not None:
        made = tuple(incident(n, where("Osk"), when) for n, when in enumerate(whens))
        told = FINDINGS.changed(incidents=made, tolls=tuple(killed(n, n % 5, n % 9 + 5) for n in range(len(made))))
    return calendar_page(told, Selection(**asked), gazetteer=GAZETTEER)


@given(st.lists(st.none() | SPANS, max_size=90))
def test_every_incident_stands_in_one_bar_or_is_told_beside(whens: list[When | None]) -> None:
    made = page(whens)
    told = sum(bar.incidents for bar in made.bars) + len(made.longer) + len(made.undated) + made.untold
    assert told == len(whens)
    assert all(made.left - 1 <= bar.x <= bar.x + bar.width <= made.right + 3 for bar in made.bars)


@pytest.mark.parametrize(
    ("days", "unit"), [(0, "day"), (61, "day"), (62, "week"), (430, "week"), (440, "month"), (3000, "year")]
)
def test_the_longer_the_time_the_wider_the_columns(days: int, unit: str) -> None:
    first = date(2031, 3, 3)
    made = page([on(first), on(first + timedelta(days=days))])
    assert made.unit == unit == unit_for(Period(first, first + timedelta(days=days)))


@given(DAYS, st.sampled_from(UNITS))
def test_periods_follow_one_another_without_a_gap(day: date, unit: Unit) -> None:
    several = list(labelled(Period(day, day + timedelta(days=800)), unit))
    assert several[0] == period(day, unit)
    assert all(a.last + timedelta(days=1) == b.first for a, b in pairwise(several))


def test_few_incidents_are_drawn_one_by_one_and_a_span_of_days_is_pale() -> None:
    made = page(first=date(2031, 3, 1), last=date(2031, 3, 31))
    assert made.single
    pale = {int(bar.incident_id or "", 16): bar.pale for bar in made.bars}
    assert pale == {1: False, 2: False, 4: False, 5: True, 6: False, 8: True}


def test_a_bar_is_as_high_as_its_lowest_toll_and_its_line_goes_to_the_highest() -> None:
    made = page([on(date(2031, 3, 4))])
    told = FINDINGS.changed(incidents=(incident(1, where("Osk"), on(date(2031, 3, 4))),), tolls=(killed(1, 20, 40),))
    bar = calendar_page(told, Selection(), gazetteer=GAZETTEER).bars[0]
    assert bar.high is not None
    assert made.bottom - bar.high == pytest.approx(2 * (made.bottom - bar.low), abs=0.2)


def test_incidents_of_one_day_stand_beside_one_another() -> None:
    made = page([on(date(2031, 3, 4))] * 4 + [on(date(2031, 3, 9))])
    same = [bar for bar in made.bars if bar.words == "4 March 2031"]
    assert len(same) == 4
    assert all(a.x + a.width <= b.x + 0.2 for a, b in pairwise(same))


def test_a_column_adds_up_and_leads_to_its_incidents() -> None:
    made = page([on(date(2031, 1, 1) + timedelta(days=n)) for n in range(300)], kind="shelling")
    assert made.unit == "week"
    asked = Selection.asked(dict(parse_qsl(made.bars[3].query or "")))
    assert asked.kind == "shelling"
    assert (asked.first, asked.last) == (date(2031, 1, 20), date(2031, 1, 26))
    assert made.bars[3].incidents == 7


def test_what_is_known_to_a_longer_time_than_a_column_stands_in_none() -> None:
    year = on(date(2031, 1, 1), date(2031, 12, 31))
    made = page([on(date(2031, 1, 1) + timedelta(days=n)) for n in range(200)] + [year])
    assert [int(one.id, 16) for one in made.longer] == [200]


def test_an_undated_incident_and_a_day_without_a_year_are_told_apart() -> None:
    made = page([None, When(month=3, day=4), on(date(2031, 3, 4))])
    assert Counter(one.note for one in made.undated) == {"": 2}
    assert len(made.bars) == 1


def test_other_stretches_of_time_keep_the_rest_of_the_selection() -> None:
    made = page(first=date(2031, 3, 1), last=date(2031, 3, 31), near="Osk")
    asked = {step.words: Selection.asked(dict(parse_qsl(step.query))) for step in made.steps}
    assert {one.near for one in asked.values()} == {"Osk"}
    assert asked["earlier"].first == date(2031, 2, 14)
    assert asked["all"].first is None


@pytest.mark.parametrize("whens", [[], [None], [on(date.min), on(date.max)]])
def test_the_ends_of_the_calendar_are_no_end_of_the_page(whens: list[When | None]) -> None:
    assert page(whens).summary
    assert page(whens, first=date.min, last=date.max).summary
