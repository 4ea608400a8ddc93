"""Who last said how many of whom."""

import pytest

from tallybook.book import Book
from tests.views.station import station


@pytest.fixture(scope="module")
def tables():
    with station() as book:
        yield book.by_group(max(book.incidents(), key=lambda one: one.reports).id)


def test_everybody_comes_first_with_the_toll_of_each_group(tables):
    assert [(one.outcome, one.columns, one.tolls) for one in tables] == [
        ("killed", ("all", "children"), ("13 to 16", "3")),
        ("injured", ("all",), ("20",)),
    ]


def test_a_voice_holds_what_it_said_last_with_its_day_and_what_it_said_before(tables):
    police = next(row for row in tables[0].rows if row.speaker == "police")
    everybody, children = police.cells
    assert (everybody.last.words, everybody.last.day, str(everybody.last.standing)) == ("Fourteen", "2031-03-06", "in")
    assert [(one.words.lower(), str(one.standing)) for one in everybody.earlier] == [("at least nine", "superseded")]
    assert children.last.words == "Three"


def test_who_is_not_named_shares_the_last_row(tables):
    last = tables[0].rows[-1]
    assert (last.speaker, last.voice_id) == ("not named", None)
    assert [(cell.last.words, cell.last.claim.outlet) for cell in last.cells if cell] == [("Eleven", "The Lantern")]


def test_every_cell_leads_to_its_claim(tables):
    sayings = [said for one in tables for row in one.rows for c in row.cells if c for said in (c.last, *c.earlier)]
    assert all(said.claim.claim_id and said.claim.report_id for said in sayings)
    assert "Dorev" not in " ".join(one.model_dump_json() for one in tables)


def test_a_number_that_fell_and_came_back_is_what_the_voice_said_last():
    told = (
        ("2031-03-05", "23 people were killed in Tuesday's bombing of the market in Tolmar, police said."),
        ("2031-03-07", "Police revised the death toll of Tuesday's bombing at Tolmar market down to 21 from 23."),
        ("2031-03-09", "The death toll of the March 4 bombing of the market in Tolmar rose to 23, police said."),
    )
    with Book.open(None) as book:
        for day, body in told:
            book.add_text(body, outlet="Kestria Wire", published=day, title="Tolmar")
        book.run()
        table = book.by_group(book.incidents()[0].id)[0]
    cell = table.rows[0].cells[0]
    assert [(one.words, one.day) for one in (cell.last, *cell.earlier)] == [
        ("23", "2031-03-09"),
        ("21", "2031-03-07"),
        ("23", "2031-03-05"),
    ]
