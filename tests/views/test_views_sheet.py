"""The evidence sheet: a line for what each voice holds, repeats folded, the newest number beside the superseded."""

import pytest

from tallybook.book import Book
from tallybook.views.words import NOBODY

REPORTS = [
    (
        "Kestria Wire",
        "2031-03-04",
        "Bomb at Tarmel station kills nine",
        (
            "A bomb at the railway station of Tarmel on Tuesday, 4 March 2031, killed nine people, police said. "
            "Police said that 20 people were wounded in the bombing."
        ),
    ),
    (
        "Osk Morning Post",
        "2031-03-04",
        "Nine die in Tarmel",
        "Nine people were killed when a bomb exploded at the railway station of Tarmel on Tuesday, police said.",
    ),
    (
        "Kestria Wire",
        "2031-03-05",
        "Toll of Tarmel station bombing rises",
        (
            "Fourteen people were killed in Tuesday's bombing of the station of Tarmel, police said on Wednesday. "
            "Three of them were children, police said."
        ),
    ),
    (
        "The Lantern",
        "2031-03-06",
        "After the bomb",
        "At least 16 people died in Tuesday's bombing of the railway station of Tarmel.",
    ),
]


@pytest.fixture(scope="module")
def lines():
    with Book.open(None) as book:
        for outlet, published, title, body in REPORTS:
            book.add_text(f"{title}\n\n{body}", outlet=outlet, published=published, title=title)
        book.run()
        (incident,) = book.incidents()
        yield book.evidence(incident.id)


def counts(numbers):
    return [(one.said.lower(), str(one.standing)) for one in numbers]


def test_a_voice_has_a_line_for_each_number_that_it_gives(lines):
    police = [line for line in lines if "olice" in line.speaker]
    assert [(line.known_day, counts(line.killed)) for line in police] == [
        ("2031-03-04", [("nine", "superseded")]),
        ("2031-03-05", [("fourteen", "in")]),
    ]


def test_what_a_voice_says_again_is_folded_under_its_line(lines):
    first = lines[0]
    assert first.outlets == ("Kestria Wire", "Osk Morning Post")
    assert counts(first.injured) == [("20", "in")]
    assert len(first.mentions) > len(first.killed) + len(first.injured)


def test_parts_stand_beside_their_whole(lines):
    later = next(line for line in lines if line.known_day == "2031-03-05")
    assert [(said, one.outcome) for one in later.parts for said in [one.said.lower()]] == [("three children", "killed")]


def test_a_figure_of_nobody_says_that_its_origin_is_unknown(lines):
    (lantern,) = [line for line in lines if line.outlets == ("The Lantern",)]
    assert (lantern.speaker, lantern.unattributed) == (NOBODY, True)
    assert [said for said, _ in counts(lantern.killed)] == ["at least 16"]


def test_every_count_leads_to_where_it_is_said_and_says_why(lines):
    for line in lines:
        assert line.reasons
        for one in (*line.killed, *line.injured, *line.others, *line.parts):
            assert one.claims
            assert one.reason
