"""Places in the grades of UCDP, ACLED and Airwars."""

import pytest

from tallybook.claims.scene.places import places
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.model import Document, PlacePrecision, Where
from tallybook.views.place_grades import TABLE, grades, place_grade_words
from tallybook.views.words import where_note, where_words

OSTRA = Gazetteer.shipped().with_places(
    read_places(
        "name,country,admin,kind\nTarmel,XO,XO.1,town\nOsk,XO,XO.2,town\nVrell,XO,XO.2,province\nLarn,XO,XO.2,district\n"
        "Belgar,XO,XO.9,town\nBelgar,XO,XO.9,province\nOstra,XO,,country\n",
        label="places.csv",
    )
)


@pytest.mark.parametrize(
    ("body", "ucdp", "acled", "airwars"),
    [
        ("Shells fell on Tarmel.", 1, 1, "Town"),
        ("Shells fell on the Haddar neighbourhood of Tarmel.", 1, 1, "Neighbourhood/area"),
        ("Shells fell on Grain Market in Tarmel.", 1, 1, "Nearby landmark"),
        ("Shells fell on Mill Street in Tarmel.", 1, 1, "Street"),
        ("Shells fell near Tarmel.", 2, 2, None),
        ("Shells fell south of Tarmel.", 2, 2, None),
        ("Shells fell in the countryside of Tarmel.", 2, 2, None),
        ("Shells fell on the outskirts of Tarmel.", 2, 2, None),
        ("Shells fell in Larn.", 3, 2, "District"),
        ("Shells fell in Vrell province.", 4, 3, "Province/governorate"),
        ("Shells fell in Belgar.", 4, 1, "Town"),
        ("Shells fell on the city of Belgar.", 1, 1, "Town"),
        ("Shells fell on the road between Tarmel and Osk.", 5, 2, None),
        ("Shells fell on the Tarmel-Osk highway.", 5, 2, None),
        ("Shells fell in northern Ostra.", 5, 3, None),
        ("Shells fell in Ostra.", 6, None, None),
    ],
)
def test_words_around_a_place_decide_its_grades(
    body: str, ucdp: int | None, acled: int | None, airwars: str | None
) -> None:
    named = places(Document.of("r", "test", title=None, body=body), OSTRA)
    assert grades(named[0]) == (ucdp, acled, airwars)


def test_every_precision_has_its_grades() -> None:
    assert set(TABLE) == set(PlacePrecision)


def test_where_nothing_is_known_there_is_no_grade() -> None:
    assert place_grade_words(None) == ""
    assert place_grade_words(Where(text="Osk", start=0, end=3)) == ""


def test_a_page_says_how_exactly_a_place_is_known() -> None:
    where = Where(
        text="Osk", start=0, end=3, place_id="a", within=("Vrell",), country="XO", precision=PlacePrecision.NEAR
    )
    assert where_words(where) == "Osk, Vrell, XO"
    assert where_note(where) == "near that place, UCDP 2, ACLED 2"
