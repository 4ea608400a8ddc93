"""The list, the map and the timeline of one selection, as pages and as JSON."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from tallybook.gazetteer import Gazetteer
from tallybook.model import Findings
from tests.views.tarmel import FINDINGS as TARMEL
from tests.views.warlen import FINDINGS, GAZETTEER, incident, where
from tests.web.asking import Client
from tests.web.fake import FakeBook

VIEWS = ("/", "/map", "/timeline")
ASKED = "near=Osk&km=30&first=2031-03-01&last=2031-03-31"


class WarlenBook(FakeBook):
    def gazetteer(self) -> Gazetteer:
        return GAZETTEER


def client(findings: Findings = FINDINGS) -> Client:
    return Client(WarlenBook(findings))


@pytest.mark.parametrize("path", VIEWS)
def test_each_view_tells_how_many_lie_within_and_how_many_may(path: str) -> None:
    text = client().get(f"{path}?{ASKED}").text
    assert "3 of 8 incidents; 2 may lie within; 1 without a date; 1 without a place on the map" in text
    assert "“Osk” is taken to be" in text
    assert "1 sum over a longer time or a wider area is kept apart" in text


@pytest.mark.parametrize("path", VIEWS)
def test_each_view_leads_to_the_others_with_the_selection_kept(path: str) -> None:
    text = client().get(f"{path}?{ASKED}").text
    for other in VIEWS:
        assert f'href="{other}?{ASKED.replace("&", "&amp;")}"' in text


@pytest.mark.parametrize("path", VIEWS)
def test_the_form_holds_what_was_asked_and_every_link_of_a_view_can_be_followed(path: str) -> None:
    pages = client()
    text = pages.get(f"{path}?{ASKED}&kind=shelling&killed=2").text
    for name, value in (("near", "Osk"), ("km", "30"), ("first", "2031-03-01"), ("killed", "2")):
        assert re.search(rf'name="{name}" value="{value}"', text), name
    assert "<option selected>shelling</option>" in text
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="(/(?:map|timeline)?\?[^"]+)"', text)}
    assert links
    for link in links:
        assert pages.get(link).status_code == 200, link
        assert dict(parse_qsl(urlsplit(link).query)).get("killed", "2") == "2"


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("near=Nowhere+at+all", "Nowhere at all: no place is called so"),
        ("near=Warlen", "a country lies nowhere in particular"),
        ("km=far&near=Osk", "is no number"),
        ("first=yesterday", "no day is written"),
        ("box=1,2,3", "no part of the map"),
    ],
)
def test_what_cannot_be_understood_is_told_above_the_form_and_nothing_is_shown(
    path: str, query: str, problem: str
) -> None:
    answer = client().get(f"{path}?{query}")
    assert answer.status_code == 422
    assert problem in answer.text
    assert "Shelling, Osk" not in answer.text
    assert 'name="near"' in answer.text


def test_json_is_the_same_selection() -> None:
    pages = client()
    plain = pages.get(f"/incidents.json?{ASKED}").json()
    assert plain["counts"] == {"in": 3, "may": 2, "undated": 1, "unplaced": 1}
    assert plain["place"]["name"].startswith("Osk")
    assert len(pages.get("/incidents.json").json()) == 9
    assert pages.get(f"/map.json?{ASKED}").json()["summary"] == plain["summary"]
    assert pages.get(f"/timeline.json?{ASKED}").json()["summary"] == plain["summary"]
    assert pages.get("/map.json?near=Nowhere").status_code == 404
    assert "no place" in pages.get("/map.json?near=Nowhere").json()["error"]


def test_a_long_list_is_shown_a_page_at_a_time() -> None:
    many = FINDINGS.changed(incidents=tuple(incident(n, where("Osk"), None) for n in range(250)), tolls=())
    pages = client(many)
    first, last = pages.get("/?near=Osk").text, pages.get("/?near=Osk&page=3").text
    assert "Page 1 of 3" in first
    assert 'href="/?near=Osk&amp;page=2"' in first
    assert first.count("<h3>") == 100
    assert last.count("<h3>") == 50
    assert "Page 3 of 3" in pages.get("/?page=99").text
    assert "Page 1 of 3" in pages.get("/?page=third").text


@pytest.mark.parametrize("path", VIEWS)
def test_an_empty_book_and_one_without_any_place_have_these_pages_too(path: str) -> None:
    assert Client(FakeBook(None)).get(path).status_code == 200
    assert Client(FakeBook(TARMEL)).get(path).status_code == 200


@pytest.mark.parametrize("path", [*VIEWS, "/incidents.json", "/map.json", "/timeline.json"])
def test_no_name_of_a_private_person_is_shown(path: str) -> None:
    titled = TARMEL.incidents[0].changed(title="Shelling, house of Ilan Dorev, Tarmel")
    text = Client(FakeBook(TARMEL.changed(incidents=(titled, *TARMEL.incidents[1:])))).get(path).text
    assert "house of [name withheld]" in text
    assert "Dorev" not in text


def test_words_of_an_address_are_never_markup() -> None:
    text = client().get("/map?near=%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in text


def test_the_map_says_in_words_what_it_draws() -> None:
    text = client().get("/map?near=Osk&km=60").text
    assert "<title>Osk, Vrell, Warlen: 3 incidents; 12 killed, 2 incidents without a number</title>" in text
    assert re.search(r'<tr id="place-1">', text)
    assert 'href="#place-1"' in text


def test_a_single_mark_leads_to_its_incident_and_a_column_to_its_days() -> None:
    text = client().get("/timeline?first=2031-03-01&last=2031-03-31").text
    assert f'<a href="/incidents/{1:032x}" aria-label="Shelling, Osk, 1; 12 killed">' in text
    wide = client().get("/timeline?first=2031-01-01&last=2031-12-31").text
    assert re.search(r'<a href="/timeline\?first=2031-03-03&amp;last=2031-03-09" aria-label="week of 3 March', wide)
