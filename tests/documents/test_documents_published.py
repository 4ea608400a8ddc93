"""Publication dates as metadata give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.documents.published import published
from tallybook.model import Basis, DatePrecision


@pytest.mark.parametrize(
    ("supplied", "day"),
    [
        ("2031-05-03", "2031-05-03"),
        (" 2031-5-3 ", "2031-05-03"),
        ("20310503", "2031-05-03"),
        ("2031/05/03", "2031-05-03"),
        ("2031-05-03T10:00", "2031-05-03"),
        ("2031-05-03T10:00:00Z", "2031-05-03"),
        ("2031-05-03T23:30:00-05:00", "2031-05-04"),
        ("2031-05-03 01:30:00+03:00", "2031-05-02"),
        ("2031-05-03T00:30:00.123456+0100", "2031-05-02"),
        ("3 May 2031", "2031-05-03"),
        ("3rd of May, 2031", "2031-05-03"),
        ("May 3, 2031", "2031-05-03"),
        ("Sept. 4, 2031", "2031-09-04"),
        ("Saturday, 3 May 2031", "2031-05-03"),
        ("Sat 03 May 2031 at 0914", "2031-05-03"),
        ("Sat, 03 May 2031 23:00:00 -0500", "2031-05-04"),
        ("Sat, 03 May 2031 10:00:00 GMT", "2031-05-03"),
        ("May 3, 2031 at 10:15 p.m. -05:00", "2031-05-04"),
        ("May 3, 2031 10:15 am EST", "2031-05-03"),
        ("3.5.2031", "2031-05-03"),
        ("13/05/2031", "2031-05-13"),
        ("05/13/2031", "2031-05-13"),
        ("05/05/2031", "2031-05-05"),
    ],
)
def test_a_day_is_told_in_utc(supplied: str, day: str) -> None:
    when = published(supplied)
    assert when is not None
    assert (str(when.first), str(when.last)) == (day, day)
    assert (when.precision, when.basis) == (DatePrecision.DAY, Basis.METADATA)
    assert when.text == supplied.strip()


@pytest.mark.parametrize(
    ("supplied", "first", "last", "precision"),
    [
        ("2031-02", "2031-02-01", "2031-02-28", "month"),
        ("May 2031", "2031-05-01", "2031-05-31", "month"),
        ("2031", "2031-01-01", "2031-12-31", "year"),
    ],
)
def test_a_month_or_a_year_is_a_span(supplied: str, first: str, *, last: str, precision: str) -> None:
    when = published(supplied)
    assert when is not None
    assert (str(when.first), str(when.last), when.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "supplied",
    ["03/05/2031", "31 April 2031", "2031-02-29", "2031-13-01", "yesterday", "1935578400", "2031-05-03T99:00:00+01:00",
     "0001-01-01T00:00:00+05:00", "9999-12-31T23:00:00-05:00", "٢٠٣١-٠٥-٠٣", "x" * 10_000, "May 2031 " * 5000],
)  # fmt: skip
def test_what_names_no_one_day_keeps_its_words_alone(supplied: str) -> None:
    when = published(supplied)
    assert when is not None
    assert (when.text, when.first, when.last) == (supplied.strip(), None, None)
    assert when.precision is DatePrecision.UNKNOWN


@pytest.mark.parametrize("supplied", [None, "", " \n"])
def test_nothing_supplied_is_nothing(supplied: str | None) -> None:
    assert published(supplied) is None


@given(st.dates())
def test_every_iso_day_is_itself(day: object) -> None:
    when = published(str(day))
    assert when is not None
    assert when.first == when.last == day


@given(st.text(alphabet="0123456789-/.:TZ+ apmMayjun,", max_size=30))
def test_any_words_are_a_date_or_kept(supplied: str) -> None:
    when = published(supplied)
    assert (when is None) == (not supplied.strip())
