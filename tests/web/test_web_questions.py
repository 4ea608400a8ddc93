"""The pages that ask: questions with their sentences, answers and forms, names withheld, and what a toll hangs on."""

from collections.abc import Iterator

import pytest

from tallybook.book import Book
from tests.book.test_book_questions import BOMBING, RAID, book_of
from tests.views.tarmel import FINDINGS
from tests.web.asking import Client
from tests.web.fake import FakeBook


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    with book_of(BOMBING) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(book: Book) -> Client:
    return Client(book)


def test_the_page_of_an_incident_asks_beside_its_toll(client: Client, book: Book) -> None:
    largest = max(book.incidents(), key=lambda row: row.claims)
    page = client.get(f"/incidents/{largest.id}").text
    assert page.index('id="tolls"') < page.index('id="questions"') < page.index('id="sheet"')
    assert "Which stands?" in page
    assert f"/decide?back={largest.id}&amp;codebook=reported" in page
    assert "<del>9 to 14</del> <ins>12 to 14</ins>" in page
    assert "What hangs on one claim, voice, outlet or rule" in page
    assert page.index("<b>claim</b>") < page.index("<b>rule</b>")


def test_an_answer_on_the_page_is_kept_and_asked_no_more() -> None:
    with book_of(RAID, "ucdp") as book:
        client = Client(book)
        incident = book.incidents()[0].id
        party = next(row for row in book.questions() if row.kind == "party")
        fields = {"answer": party.answers[0].sent, "by": "coder-1", "reason": "seen by the commission"}
        answer = client.post(f"/decide?back={incident}&codebook=ucdp", data=fields)
        assert answer.headers["location"] == f"/incidents/{incident}?decided=1&codebook=ucdp#questions"
        page = client.get(answer.headers["location"].partition("#")[0]).text
        assert "The decision is kept, and the book was run anew." in page
        assert "9 to 40" in page
        assert "admitted by a reviewer: seen by the commission" in page
        assert party.question not in page


def test_all_that_is_open_stands_on_one_page(client: Client) -> None:
    page = client.get("/questions").text
    assert "For a person to decide" in page
    assert page.count('<li class="question"') == len(client.get("/questions.json").json())
    assert "Is this of this incident: " in page
    assert 'href="/questions"' in client.get("/").text
    assert client.get("/questions?codebook=nobody").status_code == 422
    assert client.get("/questions?codebook=x.toml").status_code == 422


def test_an_empty_book_asks_nothing() -> None:
    assert "Nothing is open." in Client(FakeBook(None)).get("/questions").text


def test_the_same_is_given_as_data(client: Client, book: Book) -> None:
    incident = book.incidents()[0].id
    asked = client.get(f"/incidents/{incident}/questions.json").json()
    assert {"question", "answers", "claims", "effect"} <= asked[0].keys()
    hinges = client.get(f"/incidents/{incident}/sensitivity.json").json()
    assert {"kind", "subject", "moves"} <= hinges[0].keys()
    assert client.get("/incidents/ffff/questions.json").status_code == 404


def test_a_page_of_very_many_claims_does_not_wait_until_each_is_left_out() -> None:
    one = FINDINGS.incidents[0]
    more = one.changed(claims=(*one.claims, *(f"no claim of the book {n}" for n in range(100))))
    book = FakeBook(FINDINGS.changed(incidents=(more, *FINDINGS.incidents[1:])))
    page = Client(book).get(f"/incidents/{one.id}").text
    assert f"tallybook sensitivity BOOK {one.id[:8]}" in page
    assert "What moves without it" not in page


def test_names_of_private_persons_are_withheld_where_something_is_asked() -> None:
    pages = Client(FakeBook(FINDINGS))
    shown = [f"/incidents/{FINDINGS.incidents[0].id}", "/questions"]
    for path in shown:
        page = pages.get(path).text
        assert "Dorev" not in page
    assert "Dorev" not in pages.get("/questions.json").text
