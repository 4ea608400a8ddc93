from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.incidents import dated
from tallybook.incidents.days import agree, days_apart, together
from tallybook.model import DatePrecision, When
from tests.incidents.telling import on

WORDS = [
    (None, "date not known"),
    (When(), "date not known"),
    (on("2031-03-04"), "4 March 2031"),
    (on("2031-03-04", "2031-03-06"), "4 to 6 March 2031"),
    (on("2031-03-30", "2031-04-02"), "30 March to 2 April 2031"),
    (on("2030-12-30", "2031-01-02"), "30 December 2030 to 2 January 2031"),
    (When(first=date(2031, 3, 1), last=date(2031, 3, 31), precision=DatePrecision.MONTH), "March 2031"),
    (When(first=date(2031, 1, 1), last=date(2031, 12, 31), precision=DatePrecision.YEAR), "2031"),
    (When(month=1, day=3, weekday=6), "3 January (a Saturday; year not stated)"),
    (When(month=1, day=3), "3 January (year not stated)"),
    (When(month=1), "January (year not stated)"),
    (When(weekday=6), "a Saturday (date not stated)"),
    (When(day=12), "day 12 of a month (date not stated)"),
]


@pytest.mark.parametrize(("when", "words"), WORDS)
def test_a_date_is_said_as_exactly_as_it_is_known_and_no_more(when: When | None, words: str) -> None:
    assert dated(when) == words


COMPATIBLE = [
    (When(weekday=6), When(month=1, day=3), "possible"),
    (When(weekday=6), When(weekday=6), "weekday"),
    (When(weekday=6), When(weekday=7), "never"),
    (When(month=1, day=3), When(month=1, day=3, weekday=6), "day"),
    (When(month=1, day=3), When(month=1, day=4), "never"),
    (When(weekday=2), on("2031-03-04"), "weekday"),
    (When(weekday=3), on("2031-03-04"), "never"),
    (When(month=3, day=4), on("2031-03-04"), "day"),
    (When(month=2, day=30), When(weekday=1), "never"),
    (When(month=1, day=3), When(), None),
    (None, When(month=1, day=3), None),
]


@pytest.mark.parametrize(("one", "other", "agreement"), COMPATIBLE)
def test_dates_without_a_year_agree_unless_they_exclude_each_other(
    one: When | None, other: When | None, agreement: str | None
) -> None:
    assert agree(one, other) == agreement
    assert agree(other, one) == agreement


def test_days_apart_counts_between_spans() -> None:
    assert days_apart(on("2031-03-04", "2031-03-06"), on("2031-03-06")) == 0
    assert days_apart(on("2031-03-04"), on("2031-03-07")) == 3
    assert days_apart(on("2031-03-04"), When(weekday=2)) is None


def test_the_date_that_most_reports_give_is_the_date() -> None:
    assert together([on("2031-03-05"), on("2031-03-04"), on("2031-03-04")]) == on("2031-03-04")
    assert together([]) is None
    assert together([When()]) is None


DAYS = st.builds(lambda day: on(day.isoformat()), st.dates(date(2030, 1, 1), date(2032, 1, 1)))
PARTIAL = st.builds(When, month=st.integers(1, 12), day=st.integers(1, 28), weekday=st.none() | st.integers(1, 7))


@given(st.lists(DAYS | PARTIAL, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_in_which_dates_come_changes_nothing(whens: list[When], random: object) -> None:
    shuffled = whens[:]
    random.shuffle(shuffled)
    assert together(shuffled) == together(whens)
    assert dated(together(whens))
