"""Where the news of an invented report was: its name, its country or province, and how exactly it is told."""

from pathlib import Path

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.gazetteer.names import folds
from tallybook.model import Document, Reference, Where

TABLE = Path(__file__).with_name("news_places.tsv")


def place_of_news(title: str, body: str) -> Where | None:
    """Return the place of the first figure of the news."""
    reading = read(Document.of("r", "test", title=title or None, body=body), Gazetteer.shipped())
    news = [figure for figure in reading.figures if figure.reference is Reference.MAIN] or list(reading.figures)
    return next((figure.where for figure in news if figure.where), None)


def lies_in(where: Where, code: str) -> bool:
    """Say whether a place lies in a country, or in a province where the code has a point."""
    return (where.admin or "").startswith(code) if "." in code else where.country == code


def wrong(title: str, body: str, *expected: str) -> list[str]:
    """Return what of a report's place is not as expected; of each, any of some answers is right."""
    places, codes, precisions = (answers.split("|") for answers in expected)
    where = place_of_news(title, body)
    if where is None:
        return ["place", "within", "precision"]
    keys = {key for place in places for key in folds(place)}
    right = {
        "place": bool(keys & set(folds(where.text))),
        "within": any(lies_in(where, code) for code in codes),
        "precision": str(where.precision) in precisions,
    }
    return [name for name, is_right in right.items() if not is_right]


def rows() -> list[tuple[list[str], str]]:
    """Return each opening with what is expected of its place, and what of it is not yet right."""
    lines = TABLE.read_text(encoding="utf-8").splitlines() if TABLE.is_file() else []
    cells = ([*line.split("\t"), ""] for line in lines if not line.startswith("#"))
    return [(row[:5], row[5]) for row in cells]


@pytest.mark.parametrize(("opening", "not_yet"), rows())
def test_the_news_of_an_invented_report_is_placed(opening: list[str], not_yet: str) -> None:
    assert wrong(*opening) == not_yet.split()


def test_nine_of_ten_openings_are_placed_in_every_respect() -> None:
    """What is not yet right is marked in the table, and stays the exception."""
    marked = [not_yet for _, not_yet in rows() if not_yet]
    assert len(rows()) > 120
    assert len(marked) * 10 <= len(rows())
