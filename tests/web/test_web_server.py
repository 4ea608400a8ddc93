import socket
from pathlib import Path

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting
from tallybook.web import serve
from tests.web.asking import Client

TEXT = "Shells fell on Tarmel on Tuesday, killing at least nine people, police said.\n\nInvented exercise."


def test_a_taken_port_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadSetting, match=f"port {port}: the port is in use or not allowed; choose another"):
            serve(Path("book.tally"), port=port)


def test_a_pasted_text_is_read_in_a_real_book(tmp_path: Path) -> None:
    with Book.open(tmp_path / "book.tally", create=True) as book:
        asked = Client(book)
        assert "No incident yet" in asked.get("/").text
        answer = asked.post("/add", data={"text": TEXT, "outlet": "Osk Courier"}, files={"files": ("", b"")})
        assert answer.status_code == 303
        page = asked.get(answer.headers["location"]).text
        assert '<mark class="figure">at least nine</mark>' in page
        assert "9 or more" in page
        assert "Invented exercise." in page
        (incident,) = asked.get("/incidents.json").json()
        assert [(toll["outcome"], toll["printed"]) for toll in incident["tolls"]] == [("killed", "9 or more")]
        for codebook in ("airwars", "gtd", "ucdp"):
            counted = asked.get(f"/incidents/{incident['id']}.json?codebook={codebook}").json()
            assert counted["codebook"] == codebook
        again = asked.post("/add", data={"text": TEXT, "outlet": "Osk Courier"}, files={"files": ("", b"")})
        assert again.headers["location"].endswith("?added=known")


def test_files_that_are_no_reports_are_named(tmp_path: Path) -> None:
    with Book.open(tmp_path / "book.tally", create=True) as book:
        answer = Client(book).post("/add", files=[("files", ("a.txt", b"")), ("files", ("b.txt", b"\x00\xff\x00"))])
        assert answer.status_code == 422
        assert "a.txt" in answer.text
        assert "b.txt" in answer.text
        assert "Nothing was added" in answer.text


def test_an_unknown_codebook_is_said(tmp_path: Path) -> None:
    with Book.open(tmp_path / "book.tally", create=True) as book:
        book.add_text(TEXT)
        book.run()
        incident = book.findings().incidents[0].id
        answer = Client(book).get(f"/incidents/{incident}?codebook=none")
        assert answer.status_code == 422
        assert answer.text.count('role="alert"') == 1
