"""News days: on which day the violence was that a report is about, and not when somebody spoke or took a picture."""

from datetime import date
from pathlib import Path

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Basis, DatePrecision, Document, Figure, Reference, When

FRIDAY = date(2031, 1, 10)
GAZETTEER = Gazetteer(())


def news(body: str, *, title: str | None = None, published: date | None = FRIDAY) -> tuple[Figure, ...]:
    known = (
        When(first=published, last=published, precision=DatePrecision.DAY, basis=Basis.METADATA) if published else None
    )
    document = Document.of("r", "x", title=title, body=body, published=known)
    return tuple(f for f in read(document, GAZETTEER).figures if f.reference is Reference.MAIN)


def started(body: str, *, title: str | None = None) -> str | None:
    when = news(body, title=title)[0].when
    day = when and (when.best or when.first)
    return day.isoformat() if day else None


def rows() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("news_days.tsv").read_text(encoding="utf-8").splitlines()
    return [(body, day) for line in lines if not line.startswith("#") for body, day in [line.split("\t")]]


@pytest.mark.parametrize(("body", "day"), rows())
def test_the_day_of_the_news_is_that_of_its_violence(body: str, day: str) -> None:
    assert started(body, title="Nine killed in Osk") == day


def test_where_a_report_names_no_day_it_is_inferred_and_the_days_before_are_kept_open() -> None:
    when = news("Nine people were killed in Osk.")[0].when
    assert when is not None
    assert (str(when.first), str(when.last), str(when.best)) == ("2031-01-07", "2031-01-10", "2031-01-10")
    assert when.basis is Basis.INFERRED


def test_an_older_day_further_down_dates_no_news() -> None:
    text = (
        "Nine people were killed in Osk, police said. The army took a hill there on 2 January. "
        "The town had been quiet after a truce of 14 December."
    )
    assert started(text) == "2031-01-10"


def test_fighting_that_broke_out_some_days_ago_is_dated_from_then() -> None:
    text = (
        "At least 29 fighters were killed in Osk on Friday, a monitoring group said. "
        "Fierce fighting had broken out on Wednesday night for a hill above the town."
    )
    when = news(text)[0].when
    assert when is not None
    assert (str(when.first), str(when.last)) == ("2031-01-08", "2031-01-10")


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen had come to the same crossing where a bomb killed five people a day earlier.",
        "The council said on Tuesday that five farmers had been killed in a raid.",
    ],
)
def test_what_was_before_the_news_or_told_before_it_is_no_part_of_it(sentence: str) -> None:
    body = f"Two nurses were shot dead at a crossing in Osk on Thursday, police said. {sentence}"
    assert [f.text for f in news(body)] == ["Two"]
