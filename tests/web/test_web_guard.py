import asyncio
from collections.abc import AsyncIterator

import pytest

from tallybook.web.application import app
from tallybook.web.guard import HEADERS, LARGEST
from tests.views.tarmel import FINDINGS
from tests.web.asking import HOME, Client
from tests.web.fake import FakeBook


@pytest.fixture
def book() -> FakeBook:
    return FakeBook(FINDINGS)


@pytest.fixture
def client(book: FakeBook) -> Client:
    return Client(book)


@pytest.mark.parametrize("host", ["127.0.0.1:8377", "localhost:8377", "[::1]:8377", "LOCALHOST:8377"])
def test_the_names_of_this_machine_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD", "OPTIONS"])
@pytest.mark.parametrize(
    "headers",
    [
        {"host": "tallybook.example:8377"},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1:80"},
        {"host": "127.0.0.1.example:8377"},
        {"host": ""},
        {"origin": "https://evil.example"},
        {"origin": "http://localhost:9999"},
        {"origin": "https://127.0.0.1:8377"},
        {"origin": "null"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_what_is_foreign_is_refused_for_every_method(
    client: Client, book: FakeBook, method: str, headers: dict[str, str]
) -> None:
    answer = client.request(method, "/add" if method == "POST" else "/", headers=headers)
    assert answer.status_code == 403
    if method != "HEAD":
        assert answer.text.startswith("Refused: ")
        assert answer.text.count("\n") == 1
    assert not book.asked
    assert not book.runs


@pytest.mark.parametrize(
    "headers",
    [{"origin": HOME}, {"sec-fetch-site": "none"}, {"origin": "null", "sec-fetch-site": "same-origin"}],
)
def test_our_own_pages_may_ask(client: Client, headers: dict[str, str]) -> None:
    assert client.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/", "/static/book.css", "/nowhere", "/reports.json"])
def test_every_answer_carries_strict_headers(client: Client, path: str) -> None:
    answer = client.get(path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_even_a_failure_of_ours_is_one_sentence_with_strict_headers(book: FakeBook) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("inner words")

    book.findings = broken
    answer = Client(book).get("/")
    assert answer.status_code == 500
    assert "inner words" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_what_is_too_large_is_refused_before_it_is_read(client: Client, book: FakeBook) -> None:
    answer = client.post("/add", files={"files": ("big.txt", b"x" * (LARGEST + 1))})
    assert answer.status_code == 413
    assert answer.text == "Refused: more than 25 MB at once; add large files on the command line.\n"
    assert not book.uploads


def test_a_size_that_is_not_said_beforehand_is_counted(client: Client, book: FakeBook) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(26):
            yield b"x" * 1_000_000

    assert client.post("/add", content=chunks()).status_code == 413
    assert not book.runs


def test_there_are_no_documentation_pages_from_elsewhere(client: Client) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert client.get(path).status_code == 404


def test_an_upload_that_breaks_off_brings_nothing_in(book: FakeBook) -> None:
    half = b"text=At+least+nine+people+were+killed+in+Tar"
    messages = iter([{"type": "http.request", "body": half, "more_body": True}, {"type": "http.disconnect"}])
    form = (b"content-type", b"application/x-www-form-urlencoded")
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/add",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:8377"), form, (b"content-length", b"5000")],
        "server": ("127.0.0.1", 8377),
    }
    answers: list[object] = []

    async def receive() -> dict[str, object]:
        return next(messages)

    async def send(message: object) -> None:
        answers.append(message)

    asyncio.run(app(book)(scope, receive, send))
    assert not answers
    assert not book.texts
    assert not book.runs


def test_one_good_word_does_not_cover_for_a_foreign_one(client: Client) -> None:
    both = [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")]
    assert client.get("/", headers=both).status_code == 403
