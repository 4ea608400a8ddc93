import re
from datetime import date
from html.parser import HTMLParser

import pytest

from tallybook.errors import StorageFailed
from tallybook.views.public import outlet_id
from tallybook.views.words import NOTICE
from tests.views.tarmel import COURIER_DOC, EXERCISE, FINDINGS, NINE, SHELLING
from tests.web.asking import Client
from tests.web.fake import FakeBook

INCIDENT, REPORT = f"/incidents/{SHELLING.id}", f"/reports/{COURIER_DOC.report_id}"
OUTLET, VOICE = f"/outlets/{outlet_id('Osk Courier')}", f"/voices/{'b0' * 16}"
PAGES = [
    "/",
    "/?near=Caracas&km=900",
    "/map",
    "/map?near=Caracas&first=2031-01-01",
    "/timeline",
    "/timeline?first=2031-01-01&last=2031-12-31",
    "/reports",
    "/outlets",
    "/voices?q=police",
    "/claims",
    "/problems",
    "/help",
    INCIDENT,
    REPORT,
    OUTLET,
    VOICE,
]


@pytest.fixture
def pages() -> Client:
    return Client(FakeBook(FINDINGS))


class Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def outline(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Outline()
    parser.feed(text)
    return parser.tags


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_landmarks_one_heading_labels_and_nothing_from_elsewhere(pages: Client, path: str) -> None:
    answer = pages.get(path)
    assert answer.status_code == 200
    assert NOTICE in answer.text
    tags = outline(answer.text)
    names = [name for name, _ in tags]
    assert names.count("main") == names.count("h1") == names.count("footer") == 1
    ids = [attributes["id"] for _, attributes in tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {attributes.get("for") for name, attributes in tags if name == "label"}
    for name, attributes in tags:
        assert "style" not in attributes
        assert not any(key.startswith("on") for key in attributes)
        assert name != "script" or attributes["src"].startswith("/static/")
        assert name not in ("textarea", "select", "input") or attributes["id"] in labelled
        assert name != "th" or attributes.get("scope")


def test_an_incident_shows_its_tolls_with_codebook_and_label(pages: Client) -> None:
    text = pages.get(INCIDENT).text
    assert "31 or more" in text
    assert "machine proposal" in text
    assert "Counted under the codebook <b>reported</b>" in text
    assert "by arithmetic, said by nobody" in text
    assert EXERCISE in text


def test_every_number_leads_to_its_place_in_the_report(pages: Client) -> None:
    text = pages.get(INCIDENT).text
    links = set(re.findall(r'href="(/reports/[0-9a-f]+)#(claim-[0-9a-f]+)"', text))
    assert (REPORT, f"claim-{NINE.id}") in links
    for path, place in links:
        assert f'id="{place}"' in pages.get(path).text


def test_a_report_shows_its_claims_in_place_and_what_was_not_read(pages: Client) -> None:
    text = pages.get(REPORT).text
    assert '<mark class="figure statement">any civilian</mark>' in text
    assert "Looks like a figure and was not read" in text
    assert "[name withheld]" in text
    assert "Dorev" not in text


def test_json_is_the_same_view(pages: Client) -> None:
    page = pages.get(f"{INCIDENT}.json").json()
    assert page["tolls"][0]["printed"] == "12"
    assert page["notice"] == NOTICE
    assert len(pages.get("/incidents.json").json()) == 2
    assert len(pages.get("/reports.json").json()) == 4
    assert len(pages.get("/claims.json?outcome=injured").json()) == 3
    assert pages.get("/problems.json").json()["unreadable"][0]["label"] == "scan.pdf"
    assert pages.get(f"{REPORT}.json").json()["report"]["outlet"] == "Osk Courier"


def test_the_start_of_an_id_and_a_claims_id_lead_to_the_page(pages: Client) -> None:
    for wanted in (SHELLING.id[:8], NINE.id):
        answer = pages.get(f"/incidents/{wanted}")
        assert answer.headers["location"] == INCIDENT


def test_claims_can_be_filtered(pages: Client) -> None:
    text = pages.get(f"/claims?incident={SHELLING.id}&outcome=injured&kind=").text
    assert "3 claims" in text
    assert "No claim answers" in pages.get("/claims?outcome=freed").text


def test_another_codebook_and_an_earlier_day_are_asked_of_the_book() -> None:
    book = FakeBook(FINDINGS)
    assert Client(book).get(f"{INCIDENT}?codebook=gtd&as_of=2031-03-05").status_code == 200
    assert set(book.asked) == {("gtd", date(2031, 3, 5))}


def test_a_page_opens_no_codebook_file() -> None:
    book = FakeBook(FINDINGS)
    answer = Client(book).get(f"{INCIDENT}?codebook=/tmp/ours.toml")
    assert (answer.status_code, book.asked) == (422, [])


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/incidents/zz", 404, "no incident has the id"),
        ("/reports/zz", 404, "no report has the id"),
        ("/nowhere", 404, "There is no such page."),
        ("/static/other.css", 404, "there is no such file"),
        ("/claims?outcome=hurt", 422, "use one of killed"),
        ("/claims?page=x", 422, "Not understood: page"),
        (f"{INCIDENT}?as_of=soon", 422, "write it as"),
        ("/add", 405, "cannot be used in that way"),
    ],
)
def test_errors_are_pages_with_one_sentence(pages: Client, path: str, status: int, words: str) -> None:
    answer = pages.get(path)
    assert answer.status_code == status
    assert words in answer.text
    assert answer.text.count('role="alert"') == 1


def test_errors_of_json_are_json(pages: Client) -> None:
    answer = pages.get("/incidents/zz.json")
    assert answer.status_code == 404
    assert "no incident has the id" in answer.json()["error"]


def test_storage_that_fails_is_said() -> None:
    def full(**_: object) -> None:
        raise StorageFailed("the disk is full", todo="make room")

    book = FakeBook(FINDINGS)
    book.findings = full
    answer = Client(book).get("/")
    assert answer.status_code == 500
    assert "the disk is full; make room" in answer.text


def test_a_book_that_was_never_run_shows_an_empty_list_and_the_form() -> None:
    text = Client(FakeBook(None)).get("/").text
    assert "No incident yet" in text
    assert 'name="text"' in text


def test_half_a_character_in_a_report_breaks_no_page() -> None:
    odd = SHELLING.changed(title="Tarmel \ud800")
    asked = Client(FakeBook(FINDINGS.changed(incidents=(odd,), tolls=(), bounds=(), conflicts=())))
    assert asked.get("/").status_code == asked.get("/incidents.json").status_code == 200


def test_markup_in_reports_shows_as_text() -> None:
    odd = SHELLING.changed(title='<img src=x onerror="alert(1)">')
    text = Client(FakeBook(FINDINGS.changed(incidents=(odd,), tolls=(), bounds=(), conflicts=()))).get("/").text
    assert "<img" not in text
    assert "&lt;img src=x" in text


def test_outlets_and_voices_are_found_by_name_and_shown_as_json(pages: Client) -> None:
    assert "police of Tarmel" in pages.get("/voices?q=POLICE").text
    assert "No voice answers to this" in pages.get("/voices?q=nobody").text
    assert [row["name"] for row in pages.get("/voices.json").json()] == ["police of Tarmel"]
    assert pages.get(f"{VOICE}.json").json()["voice"]["relayed"] == 1
    assert pages.get(f"{OUTLET}.json").json()["outlet"]["reports"] == 1
    assert pages.get("/outlets/osk courier").headers["location"] == OUTLET
    assert pages.get(f"{VOICE[:12]}").headers["location"] == VOICE


def test_an_incident_leads_to_its_voices_and_outlets_and_not_to_private_persons(pages: Client) -> None:
    links = [attributes.get("href") for name, attributes in outline(pages.get(INCIDENT).text) if name == "a"]
    assert VOICE in links
    assert OUTLET in links
    assert f"/voices/{'b1' * 16}" not in links
    refused = pages.get(f"/voices/{'b1' * 16}")
    assert refused.status_code == 404
    assert "Private persons" in refused.text
    assert "Dorev" not in refused.text
