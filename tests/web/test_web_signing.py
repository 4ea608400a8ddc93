"""Signing on the page: a form that a person fills in, guarded like every page, and what it leads to."""

from collections.abc import Iterator

import pytest

from tallybook.book import Book
from tests.web.asking import Client

TEXT = "Seven people were killed when gunmen attacked a bus near Osk on Monday, 3 March 2031, police said."
SIGNED = {"toll": "killed|all", "by": "lena", "reason": "rang the police of Osk"}


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(None) as made:
        made.add_text(TEXT, outlet="Osk Courier", published="2031-03-03", title="Bus attacked near Osk")
        made.run()
        yield made


@pytest.fixture
def client(book: Book) -> Client:
    return Client(book)


@pytest.fixture
def incident(book: Book) -> str:
    return book.incidents()[0].id


def test_an_unsigned_page_says_so_and_offers_a_form(client: Client, incident: str) -> None:
    page = client.get(f"/incidents/{incident}").text
    assert "Nobody has signed these numbers." in page
    assert "machine proposal" in page
    assert f'action="/sign?incident={incident}&amp;codebook=reported&amp;as_of="' in page
    assert 'id="signed"' not in page


def test_a_toll_is_signed_shown_and_taken_back(client: Client, book: Book, incident: str) -> None:
    answer = client.post(f"/sign?incident={incident}&codebook=reported", data=SIGNED)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/incidents/{incident}?codebook=reported#tolls")
    page = client.get(answer.headers["location"]).text
    assert "signed by lena over" in page
    assert "rang the police of Osk" in page
    assert "nothing new since" in page
    (row,) = book.signed()
    back = {"signature": row.id, "by": "mara", "reason": "too early"}
    client.post(f"/unsign?incident={incident}&codebook=reported", data=back)
    page = client.get(f"/incidents/{incident}").text
    assert "taken back, by mara: too early" in page
    assert "Nobody has signed these numbers." in page


def test_eligibility_is_shown_and_decided_on_the_page(client: Client, incident: str) -> None:
    page = client.get(f"/incidents/{incident}?codebook=ucdp").text
    assert "Is it eligible under ucdp?" in page
    assert "/sign?" not in page
    said = {"verb": "eligible", "by": "lena", "reason": "the Front is known for it"}
    answer = client.post(f"/eligible?incident={incident}&codebook=ucdp", data=said, follow=True)
    assert answer.status_code == 200
    assert "decided by lena" in answer.text
    assert "/sign?" in answer.text


def test_what_is_not_eligible_has_no_number_on_the_page(client: Client, incident: str) -> None:
    said = {"verb": "not_eligible", "by": "lena", "reason": "a robbery"}
    page = client.post(f"/eligible?incident={incident}&codebook=gtd", data=said, follow=True).text
    assert "Not eligible under gtd" in page
    assert "a robbery" in page
    assert '<b class="printed">not eligible</b>' in page


BAD = [
    ("/sign", {"toll": "killed|all", "by": "lena"}, "a decision needs its"),
    ("/sign", {"toll": "killed|all", "reason": "x"}, "a decision needs its"),
    ("/sign", {"toll": "killed|women", "by": "lena", "reason": "x"}, "there is no toll of killed (women)"),
    ("/sign", {"toll": "", "by": "lena", "reason": "x"}, "see tallybook sign --help"),
    ("/sign", {**SIGNED, "low": "twelve"}, "see tallybook sign --help"),
    ("/sign", {**SIGNED, "low": "3"}, "not the proposed numbers"),
    ("/sign", {**SIGNED, "reason": "x" * 2001}, "at most 2000 characters"),
    ("/unsign", {"signature": "ffff", "by": "lena", "reason": "x"}, "no signature has the id"),
    ("/eligible", {"verb": "sign", "by": "lena", "reason": "x"}, "this is no answer"),
]


@pytest.mark.parametrize("bad", BAD)
def test_what_cannot_be_signed_is_one_sentence_and_keeps_nothing(
    client: Client, book: Book, incident: str, bad: tuple[str, dict[str, str], str]
) -> None:
    path, sent, why = bad
    answer = client.post(f"{path}?incident={incident}&codebook=reported", data=sent)
    assert answer.status_code in {404, 422}
    assert answer.text.count('role="alert"') == 1
    assert why in answer.text.replace("&#39;", "'")
    assert book.signed() == ()
    assert not book.pending()


def test_a_codebook_on_disk_is_not_opened_by_a_form(client: Client, book: Book, incident: str) -> None:
    for path, more in (("/sign", {}), ("/eligible", {"verb": "eligible"})):
        answer = client.post(f"{path}?incident={incident}&codebook=secret.toml", data={**SIGNED, **more})
        assert answer.status_code == 422
        assert "a page opens no file" in answer.text
    assert not book.pending()


def test_another_site_cannot_sign(client: Client, book: Book, incident: str) -> None:
    for header in ({"origin": "http://elsewhere.example"}, {"sec-fetch-site": "cross-site"}, {"host": "elsewhere"}):
        answer = client.post(f"/sign?incident={incident}&codebook=reported", data=SIGNED, headers=header)
        assert answer.status_code == 403
    assert book.signed() == ()
