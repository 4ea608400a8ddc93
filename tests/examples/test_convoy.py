"""The convoy retold: labelled as what it is, and read as a recorder would write it down by hand."""

from pathlib import Path

import pytest

from tallybook.book import Book

CONVOY = Path(__file__).parents[2] / "examples" / "convoy"
LABEL = "A retelling of public reports for Tallybook."


@pytest.fixture(scope="module")
def book():
    with Book.open(None) as opened:
        opened.add([CONVOY])
        opened.run()
        yield opened


@pytest.fixture(scope="module")
def incident(book):
    return max(book.incidents(), key=lambda one: one.reports)


@pytest.fixture(scope="module")
def counts(book, incident):
    """What the sheet says of each count: the number, the group, whose it is, and what the toll does with it."""
    return {
        (one.words.lower(), one.group, line.speaker): str(one.standing)
        for line in book.evidence(incident.id)
        for one in (*line.killed, *line.injured, *line.others, *line.parts)
    }


def test_it_is_fifteen_reports_each_of_which_says_that_it_is_a_retelling(book, incident):
    documents = book.findings().documents
    assert len(documents) == 15
    assert all(one.text.rstrip().endswith(LABEL) for one in documents)
    assert incident.banners == (LABEL,)
    assert "15 April 2017" in incident.title


OBSERVATORY = "Syrian Observatory for Human Rights"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("at least 22", "Syrian state television"),
        ("at least 24", OBSERVATORY),
        ("70", "a monitoring group"),
        ("at least 100", "White Helmets"),
        ("at least 112", OBSERVATORY),
        ("112", OBSERVATORY),
    ],
)
def test_early_counts_are_superseded(counts, words, speaker):
    assert counts[words, "all", speaker] == "superseded"


def test_the_last_count_is_in_with_its_parts(counts):
    assert counts["at least 126", "all", OBSERVATORY] == "in"
    assert counts["68", "children", OBSERVATORY] == "in"
    assert counts["109", "evacuees", OBSERVATORY] == "in"
    assert counts["98", "evacuees", OBSERVATORY] == "superseded"


def test_a_hospital_that_cannot_tell_whose_its_dead_are_sets_nothing(counts):
    (hospital,) = [standing for (words, _, speaker), standing in counts.items() if words == "51"]
    assert hospital in {"floor", "ask", "unsure"}


def test_an_outlet_that_carries_an_agency_adds_no_line(book, incident):
    lines = [line for line in book.evidence(incident.id) if "Coast Observer" in line.outlets and not line.unattributed]
    assert [line.outlets for line in lines] == [("North Wire", "Coast Observer")]


def test_the_toll_over_time_follows_the_days(book, incident):
    killed = book.timelines(incident.id)[0]
    assert [step.day for step in killed.steps][:2] == ["2017-04-15", "2017-04-16"]
    drawn = {(point.words, str(point.standing)) for point in killed.points}
    assert {("24 or more", "superseded"), ("112 or more", "superseded"), ("126 or more", "in")} <= drawn
