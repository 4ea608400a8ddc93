"""The place of a report's own news: not the dateline's, not a government's, not the wider one."""

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.model import Document

OSTRA = Gazetteer.shipped().with_places(
    read_places(
        "name,country,admin,latitude,longitude,kind\n"
        "Tarmel,XO,XO.1,10.5,20.25,town\n"
        "Osk,XO,XO.2,11,21,town\n"
        "Dalvin,XO,XO.2,11.2,21.1,town\n"
        "Vrell,XO,XO.2,,,province\n"
        "Belgar,XO,XO.9,14,24,town\n"
        "Ostra,XO,,,,country\n"
        "Narland,XN,,,,country\n",
        label="places.csv",
    )
)


def places_of(body: str, title: str | None = None) -> list[str | None]:
    reading = read(Document.of("r", "test", title=title, body=body), OSTRA)
    return [figure.where.text if figure.where else None for figure in reading.figures]


@pytest.mark.parametrize(
    ("title", "body", "place"),
    [
        ("Shells kill 9 in Ostra", "Shells killed nine people on Monday. The shelling hit the town of Osk.", "Osk"),
        (None, "Shells killed nine people in Vrell province. The strikes hit Osk at dawn, police said.", "Osk"),
        (
            None,
            "Shells killed nine people in a village of Vrell province. The raid hit the village of Kovlin.",
            "Kovlin",
        ),
        ("Nine dead in Ostra", "BELGAR, March 4 - A bomb near Osk killed nine people, a monitor said.", "Osk"),
        (None, "BELGAR, 4 March 2031 (Agency) - A bomb in Osk killed nine people, a monitor said.", "Osk"),
        (None, "OSK, March 4 - A bomb killed nine people on Monday, police said.", "OSK"),
        (None, "Forces loyal to Belgar shelled Osk on Monday, killing nine people.", "Osk"),
        (None, "Nine people were killed in Tarmel, activists in Osk said on Monday.", "Tarmel"),
        (None, "BELGAR (Agency) Shells killed nine people in Vrell province on Monday.", "Vrell"),
        (None, "BELGAR (Agency) Shells killed nine people on Monday. Ostra mourned.", "BELGAR"),
        (None, "Shells killed nine people in Osk, near the border with Narland.", "Osk"),
        (None, "Shells killed nine people in the village of Kovlin in northern Vrell.", "Kovlin"),
        (None, "Shells killed nine people in the Haddar neighbourhood of Tarmel.", "Haddar"),
        (None, "Belgar denied that shells killed nine people in Osk.", "Osk"),
    ],
)
def test_the_news_is_placed_where_it_was(title: str | None, body: str, place: str) -> None:
    assert places_of(body, title)[0] == place


def test_a_count_over_several_towns_is_of_the_whole_province() -> None:
    body = (
        "Air strikes killed 42 people in Vrell province on Monday. The raids killed 19 people in Osk."
        " Another 23 people were killed in Dalvin."
    )
    assert places_of(body)[:3] == ["Vrell", "Osk", "Dalvin"]


def test_what_happened_elsewhere_does_not_place_the_news() -> None:
    body = "Shells killed nine people in Vrell province. Elsewhere in Ostra, a bomb killed two people in Tarmel."
    assert places_of(body) == ["Vrell", "Tarmel"]
