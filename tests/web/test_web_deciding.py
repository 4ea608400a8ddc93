"""Deciding on a page: an answer with a name and a reason is kept and the book run anew; nothing else has an effect."""

import pytest

from tallybook.web.deciding import answered
from tests.views.tarmel import FINDINGS
from tests.web.asking import Client
from tests.web.fake import FakeBook

INCIDENT = FINDINGS.incidents[0]
FIGURES = [figure for reading in FINDINGS.readings for figure in reading.figures]
NINE = next(figure for figure in FIGURES if figure.id in INCIDENT.claims)
OUT = answered({"verb": "leave_out", "subject": NINE.id})
SIGNED = {"by": "coder-1", "reason": "the desk  withdrew it"}


@pytest.fixture
def book() -> FakeBook:
    return FakeBook(FINDINGS)


@pytest.fixture
def client(book: FakeBook) -> Client:
    return Client(book)


def test_an_answer_is_kept_with_its_reason_and_the_page_shows_the_result(client: Client, book: FakeBook) -> None:
    answer = client.post("/decide", data={"answer": OUT, "back": INCIDENT.id, "codebook": "ucdp", **SIGNED})
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/incidents/{INCIDENT.id}?decided=1&codebook=ucdp#questions"
    (made,) = book.decided
    assert (made.verb, made.subject, made.reading, made.codebook) == ("leave_out", NINE.id, NINE.reading, None)
    assert (made.by, made.reason) == ("coder-1", "the desk withdrew it")
    assert book.runs == 1
    assert "The decision is kept" in client.get(answer.headers["location"]).text


def test_one_answer_may_make_several_decisions(client: Client, book: FakeBook) -> None:
    both = answered(
        {"verb": "admit", "subject": NINE.id, "codebook": "airwars"}, {"verb": "civilians", "subject": NINE.id}
    )
    client.post("/decide", data={"answer": both, **SIGNED})
    assert [(one.verb, one.codebook) for one in book.decided] == [("admit", "airwars"), ("civilians", None)]
    assert book.runs == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "no answer was chosen"),
        ({"answer": OUT, "by": "", "reason": "seen"}, "a decision needs its &#39;by&#39;"),
        ({"answer": OUT, "by": "\u200b", "reason": "seen"}, "a decision needs its &#39;by&#39;"),
        ({"answer": OUT, "by": "coder-1", "reason": "\u3164\u2060"}, "a decision needs its &#39;reason&#39;"),
        ({"answer": OUT, "by": "coder-1", "reason": " \n"}, "a decision needs its &#39;reason&#39;"),
        ({"answer": "verb=leave_out", **SIGNED}, "this is no answer to a question"),
        ({"answer": "verb=leave_out&subject=x&path=y", **SIGNED}, "this is no answer to a question"),
        ({"answer": "verb=show_names&subject=book", **SIGNED}, "this is no answer to a question"),
        ({"answer": f"{OUT}&codebook=/tmp/own.toml", **SIGNED}, "a page opens no file"),
        ({"answer": "verb=forget&subject=x", **SIGNED}, "no decision is called"),
        ({"answer": "verb=same_voice&subject=x&codebook=ucdp", **SIGNED}, "whatever the codebook"),
        ({"answer": "|".join([OUT] * 201), **SIGNED}, "this is no answer to a question"),
        ({"answer": OUT, "by": "coder-1", "reason": "x" * 2001}, "say it shorter"),
    ],
)
def test_what_is_no_decision_says_what_to_do_and_changes_nothing(
    client: Client, book: FakeBook, fields: dict[str, str], words: str
) -> None:
    answer = client.post("/decide", data=fields)
    assert answer.status_code == 422
    assert words in answer.text
    assert not book.decided
    assert not book.runs


def test_a_claim_that_is_not_in_the_book_is_a_page_that_says_so(client: Client, book: FakeBook) -> None:
    answer = client.post("/decide", data={"answer": "verb=admit&subject=ffff", **SIGNED})
    assert (answer.status_code, book.runs) == (404, 0)
    assert "no claim has the id" in answer.text


def test_another_site_cannot_decide(client: Client, book: FakeBook) -> None:
    sent = {"answer": OUT, **SIGNED}
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"host": "tally.example"}):
        assert client.post("/decide", data=sent, headers=headers).status_code == 403
    assert client.get("/decide").status_code == 405
    assert not book.decided
