"""The toll over time: its steps, its claims, what bears no day, and how it is drawn."""

import re

import pytest

from tallybook.model import Document, Findings
from tallybook.views.charts import chart
from tallybook.views.exports import export
from tallybook.views.timelines import Timeline
from tests.views.station import station


@pytest.fixture(scope="module")
def book():
    with station() as opened:
        yield opened


@pytest.fixture(scope="module")
def incident(book):
    return max(book.incidents(), key=lambda one: one.reports).id


@pytest.fixture(scope="module")
def killed(book, incident) -> Timeline:
    return book.timelines(incident)[0]


def test_the_steps_are_the_toll_as_of_each_day(book, incident, killed):
    assert [(step.day, step.printed) for step in killed.steps] == [
        ("2031-03-04", "9 or more"),
        ("2031-03-05", "11"),
        ("2031-03-06", "14 to 16"),
    ]
    for step in killed.steps:
        tolls = book.toll(incident, as_of=__import__("datetime").date.fromisoformat(step.day))
        assert step.printed == next(one.printed for one in tolls if (one.outcome, one.group) == ("killed", "all"))


def test_a_day_that_is_asked_for_ends_the_chart(book, incident):
    from datetime import date

    line = book.timelines(incident, as_of=date(2031, 3, 5))[0]
    assert [step.day for step in line.steps] == ["2031-03-04", "2031-03-05"]
    assert {point.day for point in line.points} == {"2031-03-04", "2031-03-05"}


def test_each_claim_is_a_point_by_what_it_bounds(killed):
    points = [(one.day, one.words, one.shape, str(one.standing), one.unknown_origin) for one in killed.points]
    assert points == [
        ("2031-03-04", "9 or more", "floor", "superseded", False),
        ("2031-03-05", "11", "exact", "superseded", True),
        ("2031-03-06", "14", "exact", "in", False),
        ("2031-03-06", "0 to 16", "ceiling", "in", False),
    ]
    assert len(killed.points[0].claims) == 2  # the wire and the outlet that repeats it


def test_what_bears_no_day_stands_apart(killed):
    assert [(one.words, one.shape) for one in killed.undated] == [("13 to 15", "range")]


def test_the_drawing_rises_with_the_numbers(killed):
    drawn = chart(killed)
    assert drawn is not None
    marks = {one.title.split(",")[0]: one for one in drawn.marks}
    assert marks["9 or more"].y > marks["11"].y > marks["14"].y > marks["0 to 16"].y
    assert marks["9 or more"].x < marks["11"].x < marks["14"].x
    assert (marks["9 or more"].fill, marks["14"].fill, marks["11"].unknown) == ("hollow", "solid", True)
    assert len(drawn.open) == 1
    assert len(drawn.closed) == 1
    assert drawn.legend == ("ceiling", "exact", "floor", "hollow", "unknown")
    assert "14 to 16" in drawn.title


def test_one_day_is_no_chart(book, incident):
    injured = next(one for one in book.timelines(incident) if one.outcome == "injured")
    assert chart(injured) is None


def test_the_page_has_the_chart_with_its_table_and_no_script(book, incident):
    page = book.export("html")[f"incidents/{incident}.html"]
    svg = re.search(r'<svg viewBox="0 0 760\.0.*?</svg>', page, re.DOTALL)
    assert svg
    assert svg.group().count("<title>") == 4
    assert "The same as a table" in page
    assert "<script" not in page
    assert " on" not in re.sub(r">[^<]*<", "><", svg.group())


def test_words_of_a_report_are_escaped_in_the_drawing(book, incident):
    found: Findings = book.findings()
    hostile = '<script>alert("9")</script>'

    def renamed(one: Document) -> Document:
        return one.changed(outlet=hostile) if one.outlet == "Kestria Wire" else one

    page = export(found.changed(documents=tuple(map(renamed, found.documents))), "html")[f"incidents/{incident}.html"]
    assert "<script" not in page
    assert "&lt;script&gt;" in page
