"""The example reports: readable, labelled, dated and placed as their README says, and without private persons."""

import re
from pathlib import Path

import pytest

from tallybook import documents, intake
from tallybook.copies import copied
from tallybook.gazetteer import read_places
from tallybook.language import passages
from tallybook.model import Capture, Document

EXAMPLES = Path(__file__).parents[2] / "examples"
INVENTED = "Exercise: people, places and outlets are invented."
RETOLD = "A retelling of public reports for Tallybook."
PUBLIC_FIGURES = {
    *("Nicolás Maduro", "Cilia Flores", "Tarek Saab", "Delcy Rodriguez", "President Trump"),
    *("Joren Pask", "Elsa Toreth", "Anka Dorrel", "Teo Varn", "Mina Halvek", "Ilan Roke"),
}
"""Everybody named in the examples: holders of public office, real ones in the retellings and invented ones else."""


def captures() -> list[Capture]:
    arrived = list(intake.read_paths([EXAMPLES / "reports"]))
    assert all(isinstance(arrival, Capture) for arrival in arrived)
    return [arrival for arrival in arrived if isinstance(arrival, Capture)]


def texts() -> dict[str, Document]:
    return {Path(c.label).name: documents.extract(c.report, c.content) for c in captures()}


def test_there_are_fourteen_reports_in_six_kinds_of_file() -> None:
    names = list(texts())
    assert len(names) == 14
    kinds = {re.sub(r":\d+$", "", name).rpartition(".")[2] for name in names}
    assert kinds == {"txt", "html", "md", "json", "jsonl", "csv"}


def test_every_report_ends_with_its_label() -> None:
    for name, document in texts().items():
        label = RETOLD if name.startswith("caracas") else INVENTED
        assert document.text.rstrip().endswith(label), name


def test_every_file_carries_the_label_too() -> None:
    for path in sorted((EXAMPLES / "reports").iterdir()):
        label = RETOLD if path.name.startswith("caracas") else INVENTED
        assert label in path.read_text(encoding="utf-8"), path.name


def test_the_readme_names_every_file() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for path in [*(EXAMPLES / "reports").iterdir(), EXAMPLES / "places.csv"]:
        assert path.name in readme
    assert INVENTED in readme
    assert RETOLD in readme


def test_the_exercise_is_dated_and_has_outlets_and_the_retellings_have_neither() -> None:
    for name, document in texts().items():
        plain = name.startswith(("caracas", "kovlin"))  # plain texts, the last of them with a dateline
        assert (document.outlet is None) is plain, name
        assert (document.published is None) is plain, name
        if document.published and document.published.first:
            assert document.published.first.year == 2031


def test_page_furniture_is_no_part_of_a_report() -> None:
    pages = [document.text for name, document in texts().items() if name.endswith(".html")]
    assert len(pages) == 2
    for text in pages:
        assert not re.search(r"Letters|Subscribe|Most read|Ferries stay|Imprint|Contact", text)


@pytest.mark.parametrize("name", sorted(PUBLIC_FIGURES))
def test_those_who_are_named_are_named_somewhere(name: str) -> None:
    assert any(name in document.text for document in texts().values())


def test_nobody_else_is_named() -> None:
    known = {word for name in PUBLIC_FIGURES for word in name.split()}
    places = {
        *("Tarmel", "Osk", "Kovlin", "Belgar", "Kestria", "Saint", "Orla", "Caracas", "Catia", "La", "Mar"),
        *("Fox", "News", "Mar-a-Lago", "Supreme", "Court", "Northern", "Front", "Kestrian", "Rights", "Monitor"),
        *("Health", "Ministry", "Minister", "Osk", "Province", "Radio", "Wire", "Colonel", "Dr", "Vice", "President"),
    }
    pairs = re.compile(r"(?<=[a-z,] )([A-ZÀ-Ý][\wÀ-ÿ-]+) ([A-ZÀ-Ý][\wÀ-ÿ-]+)")
    for document in texts().values():
        for first, last in pairs.findall(document.text):
            assert {first, last} <= known | places, (first, last)


def test_the_places_file_places_every_town_of_the_exercise() -> None:
    places = read_places((EXAMPLES / "places.csv").read_text(encoding="utf-8"), label="places.csv")
    assert {place.name for place in places} >= {"Kestria", "Belgar", "Osk", "Osk Province", "Tarmel", "Kovlin"}
    assert all(place.country == "Kestria" for place in places)
    assert all(place.latitude is not None and place.longitude is not None for place in places)


def test_the_agency_report_is_found_in_both_outlets_that_carry_it() -> None:
    known = {document.id: name for name, document in texts().items()}
    found = texts()
    groups = copied(list(found.values()), {document.id: passages(document) for document in found.values()})
    carried = [[known[member.document_id] for member in group.members] for group in groups]
    whole = ["tarmel-agency.txt", "tarmel-courier.json", "tarmel-morning-post.html"]
    assert sorted(map(sorted, carried)).count(whole) >= 3
    assert {name for names in carried for name in names} == set(whole)
