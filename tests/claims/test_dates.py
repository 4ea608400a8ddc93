"""Dates: what a report says of days, counted from its own dateline, then its metadata, else left partial."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.scene.dates import dates, reported_on
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Basis, DatePrecision, Document, When

MONDAY = date(2031, 1, 6)


def document(body: str, published: date | None = MONDAY) -> Document:
    known = (
        When(first=published, last=published, precision=DatePrecision.DAY, basis=Basis.METADATA) if published else None
    )
    return Document.of("r", "test", title=None, body=body, published=known)


def found(body: str, published: date | None = MONDAY) -> tuple[When, ...]:
    read = document(body, published)
    return dates(read, passages(read))


def days(body: str) -> list[tuple[str | None, str, str]]:
    return [(w.text, str(w.first), str(w.last)) for w in found(body)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3 January 2031", "2031-01-03", "2031-01-03"),
        ("January 3, 2031", "2031-01-03", "2031-01-03"),
        ("the 3rd of January 2031", "2031-01-03", "2031-01-03"),
        ("Jan. 3", "2031-01-03", "2031-01-03"),
        ("December 28", "2030-12-28", "2030-12-28"),
        ("Friday, January 3", "2031-01-03", "2031-01-03"),
        ("2031-01-03", "2031-01-03", "2031-01-03"),
        ("03.01.2031", "2031-01-03", "2031-01-03"),
        ("23/12/2030", "2030-12-23", "2030-12-23"),
        ("Saturday", "2031-01-04", "2031-01-04"),
        ("Monday", "2031-01-06", "2031-01-06"),
        ("Tuesday's", "2030-12-31", "2030-12-31"),
        ("Sunday night into Monday", "2031-01-05", "2031-01-06"),
        ("today", "2031-01-06", "2031-01-06"),
        ("yesterday", "2031-01-05", "2031-01-05"),
        ("the previous day", "2031-01-05", "2031-01-05"),
        ("three days ago", "2031-01-03", "2031-01-03"),
        ("earlier this week", "2031-01-06", "2031-01-06"),
        ("earlier this month", "2031-01-01", "2031-01-06"),
        ("last month", "2030-12-01", "2030-12-31"),
        ("last year", "2030-01-01", "2030-12-31"),
        ("the past three days", "2031-01-04", "2031-01-06"),
    ],
)
def test_an_expression_is_resolved_from_the_reports_day(words: str, first: str, last: str) -> None:
    assert (first, last) in [(a, b) for _, a, b in days(f"Shells fell on Osk {words} and five died.")]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("last night", "2031-01-05", "2031-01-05"),
        ("the other day", "2031-01-05", "2031-01-05"),
        ("recently", "2031-01-03", "2031-01-05"),
        ("the past few days", "2031-01-03", "2031-01-05"),
        ("the past 24 hours", "2031-01-05", "2031-01-06"),
        ("overnight", "2031-01-05", "2031-01-06"),
        ("last week", "2030-12-30", "2031-01-05"),
        ("the past week", "2030-12-31", "2031-01-06"),
        ("recent weeks", "2030-12-16", "2031-01-06"),
        ("early March 2030", "2030-03-01", "2030-03-10"),
        ("mid-March 2030", "2030-03-10", "2030-03-20"),
        ("late March 2030", "2030-03-15", "2030-03-31"),
        ("in early 2029", "2029-01-01", "2029-04-30"),
        ("in late 2029", "2029-09-01", "2029-12-31"),
    ],
)
def test_vague_expressions_follow_the_table_of_ucdp(words: str, first: str, last: str) -> None:
    assert (first, last) in [(a, b) for _, a, b in days(f"They fought around Osk {words} without end.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "They march on and may stay, or so they said.",
        "He sat in the sun; 24 sat with him.",
        "At least 56 people died, 2031 of them never counted.",
        "It was a Bloody Sunday and they will vote next Tuesday.",
        "Catia La Mar lost 12 houses.",
    ],
)
def test_words_and_numbers_that_only_look_like_dates_are_none(sentence: str) -> None:
    assert found(sentence) == ()


def test_a_day_that_may_be_a_month_stays_open_unless_the_reports_day_decides() -> None:
    far = found("It was on 03/05/2030 in Osk.")[0]
    near = found("It was on 03/01/2031 in Osk.")[0]
    assert (far.first, far.month, far.day, far.precision) == (None, None, None, DatePrecision.UNKNOWN)
    assert near.first == date(2031, 1, 3)


def test_without_any_day_a_date_keeps_what_it_says() -> None:
    third, saturday = found("The January 3 raid began early on Saturday.", published=None)
    assert (third.first, third.month, third.day, third.precision) == (None, 1, 3, DatePrecision.PARTIAL)
    assert (saturday.first, saturday.weekday, saturday.precision) == (None, 6, DatePrecision.PARTIAL)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Fri 03 Jan 2031 Shells fell on Osk.", date(2031, 1, 3)),
        ("OSK, January 3 (Reuters) - Shells fell.", date(2031, 1, 3)),
        ("Published January 3, 2031. Shells fell.", date(2031, 1, 3)),
        ("Last updated at Jan 132031 Shells fell.", date(2031, 1, 13)),
        ("Shells fell on 3 January 2031 in Osk.", None),
    ],
)
def test_a_reports_own_dateline_comes_before_its_metadata(head: str, day: date | None) -> None:
    read = document(head, date(2031, 1, 20))
    when = reported_on(read, dates(read, passages(read)))
    assert when.first == (day or date(2031, 1, 20))
    assert when.basis is (Basis.SAID if day else Basis.METADATA)


def test_weekdays_count_from_the_dateline_and_not_from_wrong_metadata() -> None:
    whens = found("Mon 06 Jan 2031 Shells fell on Osk on Saturday.", published=date(2030, 6, 1))
    assert [str(w.first) for w in whens] == ["2031-01-06", "2031-01-04"]


def test_a_report_without_any_date_has_no_day() -> None:
    read = document("Shells fell on Osk.", None)
    assert reported_on(read, ()).precision is DatePrecision.UNKNOWN


WORDS = sorted(
    words("""
    , 03/01/2031 2031 3 30.02.2031 31 999 February Jan. May Sat Saturday ago and days early last
    march night of past the years
""")
)


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_every_date_stands_in_the_text_and_none_breaks_the_calendar(row: list[str], published: date | None) -> None:
    body = " ".join(row)
    for when in found(body, published):
        assert when.start is not None
        assert body[when.start : when.end] == when.text
