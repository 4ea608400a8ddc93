"""Dates: what a report says of days, counted from its own dateline, then its metadata, else left partial."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.claims.scene.dates import dates, reported_on
from tallybook.documents.published import published
from tallybook.gazetteer import Gazetteer
from tallybook.incidents.grades import acled_grade, ucdp_grade
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Basis, DatePrecision, Document, When

MONDAY = date(2031, 1, 6)


def document(body: str, day: date | None = MONDAY) -> Document:
    known = When(first=day, last=day, precision=DatePrecision.DAY, basis=Basis.METADATA) if day else None
    return Document.of("r", "test", title=None, body=body, published=known)


def found(body: str, published: date | None = MONDAY) -> tuple[When, ...]:
    read = document(body, published)
    return dates(read, passages(read))


TABLE = Path(__file__).with_name("date_phrases.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", TABLE)
def test_a_phrase_means_these_days_with_these_grades(line: str) -> None:
    phrase, day, first, last, ucdp, acled = line.split("\t")
    body = f"Shells fell around Osk {phrase} without end."
    means = {(str(w.first), str(w.last)): w for w in found(body, date.fromisoformat(day))}
    assert (first, last) in means
    when = means[first, last]
    assert (str(ucdp_grade(when) or ""), str(acled_grade(when) or "")) == (ucdp, acled)


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("A bomb hit Osk on Wednesday. The same day shells fell on Pell.", "2031-01-01"),
        ("A bomb hit Osk on Wednesday. Two days later gunmen came back.", "2031-01-03"),
        ("A bomb hit Osk on Wednesday. The following day gunmen came back.", "2031-01-02"),
        ("Gunmen came to Osk on Wednesday, where a bomb had gone off a day earlier.", "2030-12-31"),
        ("Gunmen came to Osk on 2 March 2029, where shells had fallen three days before.", "2029-02-27"),
        ("A bomb hit Osk on Wednesday. Pell was shelled the previous day.", "2031-01-05"),
    ],
)
def test_a_day_that_counts_from_another_takes_up_the_last_one_named(body: str, first: str) -> None:
    assert str(found(body)[-1].first) == first


def test_last_night_is_counted_from_the_local_day_of_publication() -> None:
    supplied = "2031-04-09T00:40:00+03:00"
    body = "A grenade went off in a tea house last night."
    read = Document.of("r", "test", title=None, body=body, published=published(supplied))
    (night,) = dates(read, passages(read))
    assert (str(night.first), str(night.last)) == ("2031-04-08", "2031-04-08")
    assert str(reported_on(read, ()).first) == "2031-04-09"


def test_who_speaks_on_the_day_after_the_dateline_speaks_in_another_time_zone() -> None:
    whens = found("Mon 06 Jan 2031 The ministry said on Tuesday that shells fell on Osk overnight.")
    assert [(str(w.first), str(w.last)) for w in whens[1:]] == [
        ("2031-01-07", "2031-01-07"),
        ("2031-01-06", "2031-01-07"),
    ]


@pytest.mark.parametrize("sentence", ["The envoys are to meet this Saturday.", "A vote is set for Tuesday."])
def test_a_day_to_come_is_none_of_the_week_before(sentence: str) -> None:
    assert [w.first for w in found(sentence) if w.first] == []


def test_a_weekday_and_a_day_of_the_year_leave_some_years_without_a_date_of_the_report() -> None:
    (when,) = found("The raid on Belgar was on Saturday, 4 January.", published=None)
    assert (when.first, when.precision) == (None, DatePrecision.PARTIAL)
    assert {2025, 2031} <= {day.year for day in when.candidates}
    assert {day.isoweekday() for day in when.candidates} == {6}


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
    assert [str(day) for day in far.candidates] == ["2030-03-05", "2030-05-03"]
    near = found("It was on 03/01/2031 in Osk.")[0]
    assert (far.first, far.month, far.day, far.precision) == (None, None, None, DatePrecision.UNKNOWN)
    assert near.first == date(2031, 1, 3)


def test_a_date_with_dashes_has_its_day_first_and_says_that_this_is_inferred() -> None:
    when = found("It was on 03-05-2030 in Osk.")[0]
    assert (str(when.first), when.basis, len(when.candidates)) == ("2030-05-03", Basis.INFERRED, 2)


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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Buses left Osk again on Wednesday, four days after the bombing of a convoy that killed 126 people.", 1),
        ("Four days after a car bombing that killed 12 people in Tarmel, the road is still shut.", 2),
        ("A bomb killed nine people in Osk on Thursday, three days after an attack on its market.", 6),
    ],
)
def test_days_after_an_attack_lead_back_to_the_day_of_it(text: str, day: int) -> None:
    known = date(2031, 3, 6)
    document = Document.of("r", "x", title=None, body=text, published=When(first=known, last=known))
    (figure,) = read(document, Gazetteer.shipped()).figures
    assert figure.when is not None
    assert (figure.when.first, figure.when.last) == (date(2031, 3, day), date(2031, 3, day))
