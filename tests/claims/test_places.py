"""Places: which are named, which of several is meant, and how exactly."""

import pytest

from tallybook.claims.scene.places import places
from tallybook.gazetteer import Gazetteer, read_places
from tallybook.model import Document, PlacePrecision, Where

OSTRA = Gazetteer.shipped().with_places(
    read_places(
        "name,other_names,country,admin,latitude,longitude,kind\n"
        "Tarmel,Tarmil,XO,XO.1,10.5,20.25,town\n"
        "Osk,,XO,XO.2,11,21,town\n"
        "Vrell,,XO,XO.3,12,22,province\n"
        "Ostra,,XO,,,,country\n",
        label="places.csv",
    )
)


def found(body: str, gazetteer: Gazetteer = OSTRA) -> tuple[Where, ...]:
    return places(Document.of("r", "test", title=None, body=body), gazetteer)


@pytest.mark.parametrize(
    ("body", "precision"),
    [
        ("Shells fell on a market in Tarmel.", PlacePrecision.TOWN),
        ("Shells fell near Tarmel.", PlacePrecision.NEAR),
        ("Shells fell on the outskirts of Tarmel.", PlacePrecision.NEAR),
        ("Shells fell north of Tarmel.", PlacePrecision.NEAR),
        ("Shells fell in Tarmel's countryside.", PlacePrecision.NEAR),
        ("Shells fell in Tarmel province.", PlacePrecision.PROVINCE),
        ("Shells fell in Vrell.", PlacePrecision.PROVINCE),
        ("Shells fell in Ostra.", PlacePrecision.COUNTRY),
    ],
)
def test_the_words_around_a_name_say_how_exactly_it_is_meant(body: str, precision: PlacePrecision) -> None:
    assert [w.precision for w in found(body)] == [precision]


def test_a_place_comes_with_what_the_gazetteer_knows() -> None:
    where = found("Shells fell on Tarmil.")[0]
    assert (where.text, where.name, where.country, where.admin, where.latitude, where.longitude) == (
        "Tarmil", "Tarmel", "XO", "XO.1", 10.5, 20.25,
    )  # fmt: skip


def test_of_two_towns_with_one_name_the_one_in_the_reports_country_is_meant() -> None:
    syrian = found("Shells fell on Hama. The Syrian army left Homs, Syria.", Gazetteer.shipped())
    libyan = found("Shells fell on Homs. Libya said so in Tripoli, Libya.", Gazetteer.shipped())
    assert (syrian[0].country, libyan[0].country) == ("SY", "LY")


def test_a_village_that_no_gazetteer_knows_is_kept_by_its_name() -> None:
    where = found("Shells fell on the village of Kovlin in Ostra.")[0]
    assert (where.text, where.place_id, where.latitude, where.precision) == ("Kovlin", None, None, PlacePrecision.TOWN)


@pytest.mark.parametrize(
    ("body", "name", "precision"),
    [
        ("the Haddar neighbourhood was hit", "Haddar", PlacePrecision.QUARTER),
        ("shells on Grain Market at noon", "Grain Market", PlacePrecision.POINT),
        ("Dar Kovlin village was empty", "Dar Kovlin", PlacePrecision.TOWN),
    ],
)
def test_the_text_itself_may_say_what_kind_of_place_it_is(body: str, name: str, precision: PlacePrecision) -> None:
    assert [(w.text, w.precision) for w in found(body)] == [(name, precision)]


@pytest.mark.parametrize(
    "body", ["The Kurdish town was empty.", "The Syrian village was hit.", "Osk Hospital took them."]
)
def test_peoples_and_offices_are_no_places(body: str) -> None:
    assert [w for w in found(body) if w.text in {"Kurdish", "Syrian", "Osk"}] == []


def test_offsets_are_those_of_the_text() -> None:
    body = "In Tarmel, near Osk and the village of Kovlin in Ostra, it was quiet."
    assert (
        [body[w.start : w.end] for w in found(body)]
        == [w.text for w in found(body)]
        == ["Tarmel", "Osk", "Kovlin", "Ostra"]
    )


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Deir Ezzor", "Deir ez-Zor"),
        ("Dayr az Zawr", "Deir ez-Zor"),
        ("Deir el-Zour", "Deir ez-Zor"),
        ("Raqa", "Ar Raqqah"),
        ("Raqqa", "Ar Raqqah"),
        ("Hims", "Homs"),
        ("Idleb", "Idlib"),
        ("Duma", "Dūmā"),
        ("Douma", "Dūmā"),
        ("Kfar Zeita", "Kafr Zaytā"),
    ],
)
def test_a_name_put_into_latin_letters_in_several_ways_is_one_place(spelling: str, name: str) -> None:
    where = found(f"Shells hit a market in {spelling}, Syria. The Syrian army denied it.", Gazetteer.shipped())
    assert (where[0].text, where[0].name) == (spelling, name)


@pytest.mark.parametrize("spelling", ["Deir al-Balah", "Rafah", "Khan Yunis", "Khan Younis"])
def test_towns_known_by_other_names_lie_where_they_lie(spelling: str) -> None:
    assert found(f"Shells fell on {spelling} in Gaza.", Gazetteer.shipped())[0].country == "PS"


@pytest.mark.parametrize(
    ("body", "name", "admin"),
    [
        ("Two men were shot in Springfield, Illinois.", "Springfield", "US.IL.sangamoncounty"),
        ("Two men were shot in Springfield, Missouri.", "Springfield", "US.MO.grenecounty"),
        ("A shooting in Salem left two dead. Oregon police searched for a man. Oregon mourned.", "Salem", "US.OR"),
    ],
)
def test_of_towns_with_one_name_the_one_in_the_named_state_is_meant(body: str, name: str, admin: str) -> None:
    where = next(w for w in found(body, Gazetteer.shipped()) if w.text == name)
    assert (where.admin or "").startswith(admin)


@pytest.mark.parametrize(
    "body",
    [
        "Reading the list, he wept. Mobile phones rang in Syria.",
        "Jordan said that its army had left Syria.",
        "Abu Mohammad spoke in Syria. Mohammad wept.",
        "Hope is gone, said Laurel Norton in Syria.",
    ],
)
def test_small_towns_make_no_places_of_words_and_people(body: str) -> None:
    assert {w.name for w in found(body, Gazetteer.shipped())} <= {"Syria"}


def test_a_village_that_the_text_puts_in_a_province_lies_there() -> None:
    where = found("Shells fell on the village of Kovlin in northern Vrell.")[0]
    assert (where.text, where.country, where.admin) == ("Kovlin", "XO", "XO.3")


def test_a_quarter_lies_on_the_map_where_its_town_does() -> None:
    quarter = found("Shells fell on the Haddar neighbourhood of Tarmel.")[0]
    assert (quarter.latitude, quarter.longitude, len(quarter.around)) == (10.5, 20.25, 1)


def test_a_county_is_known_by_its_whole_name() -> None:
    where = found("A deputy was shot in Orange County, California.", Gazetteer.shipped())[0]
    assert (where.name, where.admin, where.precision) == (
        "Orange County", "US.CA.orangecounty", PlacePrecision.DISTRICT,
    )  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "Three people were shot on Houston Avenue, police said.",
        "Three people were shot near 24th and Ames, police said.",
        "He pointed a gun at Keller Dukes, police said.",
        "Three people were shot near Wasco Hospital, police said.",
        "Three people were shot in the Badiya, police said.",
        "Three people were shot on the South Side, police said.",
    ],
)
def test_a_part_of_a_longer_name_is_no_town(body: str) -> None:
    assert [
        w for w in found(body, Gazetteer.shipped()) if w.precision in {PlacePrecision.TOWN, PlacePrecision.NEAR}
    ] == []


@pytest.mark.parametrize(
    ("body", "admin"),
    [
        ("Six people were shot in Columbus, Ga., early Sunday. Columbus police found casings.", "US.GA"),
        ("Six people were shot in Columbus. The mayor of Columbus, OH, spoke.", "US.OH"),
        ("WILMINGTON, Del. (Wire) - Three people were shot, Wilmington police said.", "US.DE"),
    ],
)
def test_a_state_shortened_after_a_town_holds_wherever_the_town_is_named(body: str, admin: str) -> None:
    towns = [w for w in found(body, Gazetteer.shipped()) if w.precision is PlacePrecision.TOWN]
    assert len(towns) > 1
    assert {".".join((w.admin or "").split(".")[:2]) for w in towns} == {admin}


def test_a_neighbourhood_is_not_the_town_elsewhere_that_has_its_name() -> None:
    quarter = next(w for w in found("Men were shot in the Brownsville neighborhood.", Gazetteer.shipped()))
    assert (quarter.text, quarter.place_id, quarter.precision) == ("Brownsville", None, PlacePrecision.QUARTER)


def test_the_outlet_at_the_end_of_a_title_places_nothing() -> None:
    document = Document.of("r", "x", title="Two men shot in Macon - Florence Daily News", body="Police came.")
    assert [w.text for w in places(document, Gazetteer.shipped())] == ["Macon"]


@pytest.mark.parametrize("sign", ["A", "Osk ", "Osk, ", "Osk - ", "Osk's ", "the Osk quarter of ", "in Osk, north of "])
def test_a_long_row_of_one_thing_is_read_in_time(sign: str) -> None:
    """No claim on seconds: what grew with the square of such a text would not come to an end."""
    document = Document.of("r", "x", title=sign * 200, body=sign * 3_000)
    assert all(document.text[w.start : w.end] == w.text for w in places(document, OSTRA))
