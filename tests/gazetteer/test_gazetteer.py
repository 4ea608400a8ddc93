"""The gazetteer: names in many spellings, the user's own places first, people left alone."""

import gzip
import hashlib
import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.errors import BadSetting, UnknownColumn
from tallybook.gazetteer import Gazetteer, read_places

SHIPPED = Gazetteer.shipped()
OWN = SHIPPED.with_places(
    read_places(
        "name,other_names,country,admin,latitude,longitude,kind\n"
        "Tarmel,Tarmil|Dar Tarmel,XO,XO.1,10.5,20.25,town\n"
        "Osk,,XO,XO.2,11,21,town\n"
        "Ostra,,XO,,,,country\n"
        "Paris,,XO,XO.2,11.5,21.5,town\n",
        label="places.csv",
    )
)


def named(text: str, gazetteer: Gazetteer = OWN) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.place.name) for m in gazetteer.find(text)]


@pytest.mark.parametrize("spelling", ["Deir Ezzor", "Deir al-Zor", "Dayr az Zawr", "Deir ez-Zor", "DEIR EZ-ZOR"])
def test_spellings_of_one_name_meet(spelling: str) -> None:
    assert SHIPPED.lookup(spelling)[0].id == SHIPPED.lookup("Deir ez-Zor")[0].id


def test_a_doubled_letter_and_an_article_do_not_matter() -> None:
    assert SHIPPED.lookup("Raqa")[0].id == SHIPPED.lookup("Ar-Raqqah")[0].id == SHIPPED.lookup("al-Raqqa")[0].id


def test_a_town_known_by_another_name_is_found() -> None:
    assert SHIPPED.lookup("Rafah")[0].country == "PS"


def test_a_country_comes_before_towns_of_its_name() -> None:
    assert SHIPPED.lookup("Lebanon")[0].kind == "country"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell on Tarmel and Osk.", [("Tarmel", "Tarmel"), ("Osk", "Osk")]),
        ("the town of Dar Tarmel in Ostra", [("Dar Tarmel", "Tarmel"), ("Ostra", "Ostra")]),
        ("Tarmels market was hit", [("Tarmel", "Tarmel")]),
        ("Tarmel's market was hit", [("Tarmel", "Tarmel")]),
        ("Osk Hospital received them", []),
        ("The Tarmel Today page wrote", []),
        ("Governor Ada Tarmel spoke. Tarmel was angry.", []),
        ("Jordan said it would help", []),
        ("He fled to Jordan on Monday", [("Jordan", "Jordan")]),
        ("They march in March and may in May", []),
        ("It told us so. The US army came.", []),
        ("It was made in the US.", [("US", "United States")]),
        ("Venezuelan officers died", []),
        ("near Catia La Mar, Venezuela", [("Catia La Mar", "Catia La Mar"), ("Venezuela", "Venezuela")]),
    ],
)
def test_find_names_places_and_leaves_people_and_offices_alone(text: str, places: list[tuple[str, str]]) -> None:
    assert named(text) == places


def test_the_users_own_place_wins_over_a_larger_one() -> None:
    match = OWN.find("shelling of Paris")[0]
    assert (match.place.country, match.others) == ("XO", ())


def test_without_own_places_an_invented_name_is_unknown() -> None:
    assert named("Shells fell on Tarmel.", SHIPPED) == []


def test_a_people_names_its_country_but_is_no_place() -> None:
    assert [SHIPPED.country_of(w) for w in ("Syrian", "Turkish", "Cuban", "Orange")] == ["SY", "TR", "CU", None]


def test_a_places_file_may_hold_names_alone() -> None:
    places = read_places("name\nTarmel\n", label="p.csv")
    assert [(p.name, p.latitude, p.kind) for p in places] == [("Tarmel", None, "town")]


def test_a_places_file_gives_the_same_ids_again() -> None:
    text = "name,country\nTarmel,XO\n"
    assert read_places(text, label="a")[0].id == read_places(text, label="b")[0].id


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("town,country\nOsk,XO\n", UnknownColumn, "p.csv: the places file has no column `name`"),
        ("name,colour\nOsk,red\n", UnknownColumn, "unknown column colour"),
        ("name,latitude\nOsk,north\n", BadSetting, "p.csv, line 2: `north` is no latitude"),
        ("name,latitude,longitude\nOsk,1,181\n", BadSetting, "`181` is no longitude"),
        ("name,country\n,XO\n", BadSetting, "a place has no name"),
        ("", UnknownColumn, "no column `name`"),
    ],
)
def test_a_wrong_places_file_says_what_is_wrong_and_where(text: str, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        read_places(text, label="p.csv")


def test_the_shipped_tables_are_those_of_the_manifest_and_small() -> None:
    data = files("tallybook.gazetteer") / "data"
    manifest = json.loads((data / "manifest.json").read_text(encoding="utf-8"))
    packed = {name: (data / f"{name}.tsv.gz").read_bytes() for name in manifest["sha256"]}
    assert {n: hashlib.sha256(gzip.decompress(b)).hexdigest() for n, b in packed.items()} == manifest["sha256"]
    assert sum(map(len, packed.values())) < 20_000_000
    assert "CC BY 4.0" in manifest["licence"]
    assert (data / "ATTRIBUTION.md").is_file()


@given(st.text(max_size=80) | st.text(alphabet="AaLl- '’.TarmelOsk", max_size=80))
def test_matches_are_in_order_apart_and_within_the_text(text: str) -> None:
    found = OWN.find(text)
    edges = [edge for match in found for edge in (match.start, match.end)]
    assert edges == sorted(edges)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert found == OWN.find(text)
