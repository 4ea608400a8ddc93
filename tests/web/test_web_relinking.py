"""Merging and splitting on pages: what it would give is shown first, kept with a name and a reason, and undone."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from tallybook.book import Book
from tests.web.asking import Client

REPORTS = (
    ("Nine people were killed in the shelling of Osk on Tuesday 6 May 2031, police said.", "Post", "2031-05-07"),
    ("Fourteen people were killed in the shelling of Osk on Tuesday, the mayor said.", "Mirror", "2031-05-07"),
    ("A car bomb in Tarmel killed 5 people on 15 May 2031, doctors said. {}", "Gazette", "2031-05-16"),
)
NAMED = "Among the dead was Ilan Dorev, a baker, his brother said."
BY = {"by": "ana", "reason": "Ilan Dorev's brother spoke of one attack"}


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(None) as opened:
        for text, outlet, day in REPORTS:
            opened.add_text(text.format(NAMED), outlet=outlet, published=day)
        opened.run(codebook="reported")
        yield opened


@pytest.fixture
def client(book: Book) -> Client:
    return Client(book)


def both(book: Book) -> tuple[str, str]:
    rows = {row.kind: row.id for row in book.incidents()}
    return rows["shelling"], rows["bombing"]


def sent(page: str) -> str:
    """The answer that the form of a page would send."""
    found = re.search(r'action="/decide\?(answer=verb%3D(?:merge|split|undo)[^"]*)"', page)
    assert found
    return f"/decide?{unescape(found[1])}"


def test_what_a_merge_would_give_is_shown_before_it_is_kept(client: Client, book: Book) -> None:
    osk, tarmel = both(book)
    offered = client.get(f"/incidents/{osk}").text
    assert f'<option value="{tarmel}">' in offered
    page = client.get(f"/incidents/{osk}/relink?merge={tarmel[:8]}&codebook=reported").text
    assert "Nobody has decided it" in page
    assert "<del>9 to 14</del> <ins>5 to 14</ins>" in page
    assert len(book.incidents()) == 2
    answer = client.post(sent(page), data=BY)
    assert answer.status_code == 303
    assert [row.id for row in book.incidents()] == [osk]


def test_a_former_id_leads_on_with_all_that_was_asked_for_and_says_what_became_of_it(
    client: Client, book: Book
) -> None:
    osk, tarmel = both(book)
    book.merge(osk, tarmel, **BY)
    book.run()
    answer = client.get(f"/incidents/{tarmel}?codebook=ucdp&as_of=2031-05-16")
    assert answer.headers["location"] == f"/incidents/{osk}?codebook=ucdp&as_of=2031-05-16&was={tarmel}"
    page = client.get(answer.headers["location"]).text
    assert f"The incident {tarmel[:8]} was merged into this one by ana" in page
    assert client.get(f"/incidents/{osk[:9]}?codebook=ucdp").headers["location"] == f"/incidents/{osk}?codebook=ucdp"
    assert client.get(f"/incidents/{tarmel}.json").json()["incident"]["former"] == [tarmel]
    assert "was merged" not in client.get(f"/incidents/{osk}?was={'0' * 32}").text


def test_the_history_stands_on_the_page_without_private_names_and_undoes(client: Client, book: Book) -> None:
    osk, tarmel = both(book)
    book.merge(osk, tarmel, **BY)
    book.run()
    page = client.get(f"/incidents/{osk}").text
    history = page.partition('id="history"')[2]
    assert "[name withheld]" in history
    assert "Dorev" not in page
    assert "Dorev" not in client.get(f"/incidents/{osk}.json").text
    answer = client.post(sent(history), data={"by": "bo", "reason": "two towns"})
    assert answer.status_code == 303
    assert len(book.incidents()) == 2
    assert "undone by bo" in client.get(f"/incidents/{tarmel}").text


def test_reports_that_are_ticked_are_told_out(client: Client, book: Book) -> None:
    osk, _ = both(book)
    mirror = next(row.id for row in book.reports() if row.outlet == "Mirror")
    assert f'name="moved" value="{mirror}"' in client.get(f"/incidents/{osk}").text
    page = client.get(f"/incidents/{osk}/relink?moved={mirror}").text
    assert "<del>no such row</del> <ins>14</ins>" in page
    client.post(sent(page), data={"by": "ana", "reason": "another day"})
    assert sorted(row.tolls[0].printed for row in book.incidents()) == ["14", "5", "9"]


def test_a_judgement_that_is_overruled_is_named_before_it_is(client: Client, book: Book) -> None:
    osk, tarmel = both(book)
    book.merge(osk, tarmel, **BY)
    book.run()
    gazette = next(row.id for row in book.reports() if row.outlet == "Gazette")
    page = client.get(f"/incidents/{osk}/relink?moved={gazette}").text
    assert "This contradicts what was decided, and overrules it:" in page
    assert "Dorev" not in page


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 422, "nothing was ticked"),
        ("merge=ffffffff", 404, "no incident has the id"),
        ("merge=OSK", 422, "one incident already"),
        ("moved=ffffffff", 404, "no claim and no report"),
        ("merge=TARMEL&codebook=/tmp/own.toml", 422, "a page opens no file"),
    ],
)
def test_what_cannot_be_shown_says_what_to_do(
    client: Client, book: Book, *, query: str, status: int, words: str
) -> None:
    osk, tarmel = both(book)
    answer = client.get(f"/incidents/{osk}/relink?{query.replace('OSK', osk).replace('TARMEL', tarmel)}")
    assert answer.status_code == status
    assert words in answer.text
