import threading

import pytest

from tallybook.model import Added
from tallybook.web.desk import Desk
from tests.views.tarmel import FINDINGS
from tests.web.asking import Client
from tests.web.fake import FakeBook

FIRST, SECOND = FINDINGS.reports[0].id, FINDINGS.reports[1].id


@pytest.fixture
def book() -> FakeBook:
    return FakeBook(FINDINGS)


@pytest.fixture
def client(book: FakeBook) -> Client:
    return Client(book)


def test_a_pasted_text_goes_into_the_book_and_leads_to_its_report(client: Client, book: FakeBook) -> None:
    fields = {"text": "Nine died in Osk.", "outlet": " Osk Courier ", "title": "", "published": "2031-03-04"}
    answer = client.post("/add", data=fields, files={"files": ("", b"")})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/reports/{FIRST}?added=new")
    assert book.texts == [
        ("Nine died in Osk.", {"title": None, "outlet": "Osk Courier", "published": "2031-03-04", "address": None})
    ]
    assert book.runs == 1
    assert "This report was added and read." in client.get(answer.headers["location"]).text


def test_a_known_report_is_said_to_be_known(client: Client) -> None:
    answer = client.post("/add", files={"files": ("a.txt", b"Nine died.")}, follow=True)
    assert "was in the book already" in answer.text


def test_files_that_cannot_be_read_are_named_and_the_others_go_on(client: Client, book: FakeBook) -> None:
    sent = [("files", ("a.txt", b"Nine died.")), ("files", ("b.txt", b"")), ("files", ("c.csv", b"x"))]
    answer = client.post("/add", data={"text": "Ten died."}, files=sent)
    assert answer.status_code == 200
    assert "1 report added, 1 report known already, 2 not read." in answer.text
    assert "the file is empty; leave it out" in answer.text
    assert "the table lacks the column text; name it" in answer.text
    assert f'href="/reports/{SECOND}"' in answer.text
    assert book.runs == 1


def test_where_nothing_could_be_read_nothing_is_said_to_be_added(client: Client) -> None:
    answer = client.post("/add", files={"files": ("<b>.txt", b"")})
    assert answer.status_code == 422
    assert "Nothing was added" in answer.text
    assert "&lt;b&gt;.txt" in answer.text


@pytest.mark.parametrize("fields", [{}, {"text": "  \n"}])
def test_an_empty_form_says_what_to_do(client: Client, book: FakeBook, fields: dict[str, str]) -> None:
    answer = client.post("/add", data=fields)
    assert answer.status_code == 422
    assert "paste a text or choose a file" in answer.text
    assert not book.runs


def test_a_form_that_is_broken_is_one_sentence(client: Client) -> None:
    broken = {"content-type": "multipart/form-data; boundary=x"}
    answer = client.post("/add", content=b"--x\r\nnot a form", headers=broken)
    assert answer.status_code == 400
    assert answer.text.count('role="alert"') == 1


def test_a_long_text_is_taken_whole(client: Client, book: FakeBook) -> None:
    client.post("/add", data={"text": "Nine died. " * 200_000}, files={"files": ("", b"")})
    assert len(book.texts[0][0]) == 2_200_000


def test_requests_in_several_threads_write_one_after_the_other() -> None:
    inside, most = 0, 0

    class Slow(FakeBook):
        def add_text(self, text: str, **supplied: str | None) -> Added:
            nonlocal inside, most
            inside += 1
            most = max(most, inside)
            threading.Event().wait(0.01)
            inside -= 1
            return super().add_text(text, **supplied)

    book = Slow(FINDINGS)
    desk = Desk(book)
    threads = [threading.Thread(target=lambda: desk.add([], text="Nine died.", supplied={})) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most, len(book.texts)) == (1, 8)
