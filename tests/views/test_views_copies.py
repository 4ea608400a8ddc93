"""Copies, outlets and voices as a reader of a book sees them, from reports to views."""

from collections.abc import Iterator

import pytest

from tallybook import Book
from tallybook.errors import NotFound
from tallybook.views import ReportPage, incident_page

LEAD = "At least nine people were killed and 20 injured when shells hit a bus stop in Tarmel on Tuesday, police said."
QUOTE = "“We heard two shells and ran,” said Ilan Dorev, a baker whose brother was killed."
BLAME = "The Health Ministry said that four children were killed and that 20 people were injured in the town."
QUIET = "Shops on the square stayed closed and buses were sent round by the northern bridge until the late evening."
OWN = "Thirty-one people were killed in the town in January."
TITLE = "Shells hit bus stop in Tarmel"


def added(book: Book, outlet: str | None, *, day: int, sentences: list[str], title: str = TITLE) -> str:
    text = " ".join(sentences)
    return book.add_text(text, title=title, outlet=outlet, published=f"2031-03-{day:02}").reports[0]


@pytest.fixture(scope="module")
def told() -> Iterator[tuple[Book, dict[str, str]]]:
    """An agency report, an edited copy of it with a new number, a whole copy, and an account of its own."""
    updated = LEAD.replace("nine", "12").replace("hit", "struck")
    with Book.open(None) as book:
        ids = {
            "agency": added(book, "Kestria Wire", day=4, sentences=[LEAD, QUOTE, BLAME, QUIET]),
            "edited": added(
                book,
                "Osk Herald",
                day=5,
                sentences=["TARMEL (Kestria Wire) -", updated, BLAME, OWN],
                title="Toll rises",
            ),
            "whole": added(book, "osk herald", day=6, sentences=[LEAD, QUOTE, BLAME, QUIET]),
            "unknown": added(book, None, day=7, sentences=["The army said on Friday that 12 people died in Tarmel."]),
        }
        book.run()
        yield book, ids


def page(told: tuple[Book, dict[str, str]], name: str) -> ReportPage:
    book, ids = told
    return book.report(ids[name])


def test_a_report_says_what_it_carries_of_whom_and_which_number_it_changed(told: tuple[Book, dict[str, str]]) -> None:
    (copy,) = page(told, "edited").copied_from
    assert (copy.original.outlet, copy.original.published) == ("Kestria Wire", "4 March 2031")
    assert (copy.original.carried, copy.original.of) == (2, 3)
    assert copy.original.kind_words == "an edited copy"
    assert [(one.before, one.after) for one in copy.numbers] == [("At least nine people", "At least 12 people")]
    assert ("hit", "struck") in [(one.before, one.after) for one in copy.words]
    assert copy.added == (OWN,)
    assert (copy.agency, copy.agency_is_absent) == ("Kestria Wire", False)
    assert copy.title is not None
    assert copy.title.after == "Toll rises"


def test_a_name_in_what_was_left_out_stays_withheld(told: tuple[Book, dict[str, str]]) -> None:
    (copy,) = page(told, "edited").copied_from
    assert any("[name withheld]" in words for words in copy.left_out)
    assert "Dorev" not in copy.model_dump_json()


def test_the_first_report_lists_who_carries_it(told: tuple[Book, dict[str, str]]) -> None:
    assert [(row.outlet, row.kind) for row in page(told, "agency").copied_by] == [
        ("Osk Herald", "edited"),
        ("osk herald", "copy"),
    ]


def test_copies_are_folded_in_the_list_of_an_incidents_reports(told: tuple[Book, dict[str, str]]) -> None:
    book, ids = told
    incident = next(row for row in book.incidents() if row.reports > 1)
    rows = incident_page(book.findings(), incident.id).reports
    first = next(row for row in rows if row.id == ids["agency"])
    assert {copy.id for copy in first.copies} == {ids["edited"], ids["whole"]}
    assert not {ids["edited"], ids["whole"]} & {row.id for row in rows}


def test_an_outlet_shows_its_reports_copies_voices_and_own_figures(told: tuple[Book, dict[str, str]]) -> None:
    book, _ = told
    herald = book.outlet("OSK  HERALD")
    assert (herald.outlet.reports, herald.outlet.copies, herald.outlet.copied) == (2, 2, 0)
    assert [(one.name, one.reports) for one in herald.copied_from] == [("Kestria Wire", 2)]
    assert [row.words for row in herald.own] == ["Thirty-one"]
    voices = {row.name: (row.direct, row.relayed) for row in herald.voices}
    assert voices["Health Ministry"][1] > 0, "what only repeats the ministry is relayed"
    assert [(one.name, one.reports) for one in book.outlet("kestria wire").copied_by] == [
        ("Osk Herald", 1),
        ("osk herald", 1),
    ]


def test_outlets_and_voices_are_found_by_words_of_their_names(told: tuple[Book, dict[str, str]]) -> None:
    book, _ = told
    assert [row.name for row in book.outlets()] == ["Kestria Wire", "Osk Herald"]
    assert [row.name for row in book.outlets("herald osk")] == ["Osk Herald"]
    assert [row.name for row in book.voices("ministry")] == ["Health Ministry"]
    assert book.voices("nobody") == ()


def test_a_voice_shows_what_it_said_when_through_whom_and_in_which_incident(told: tuple[Book, dict[str, str]]) -> None:
    book, _ = told
    ministry = book.voice("health ministry")
    assert [row.claim.words for row in ministry.claims] == ["four", "20"]
    assert {row.claim.published for row in ministry.claims} == {"4 March 2031"}
    assert all(row.direct and row.incidents and row.claim.copies for row in ministry.claims)
    assert ministry.bases == ("on record",)
    assert {row.outlet: (row.direct > 0, row.relayed > 0) for row in ministry.through}["Kestria Wire"] == (True, False)
    assert [(name.written, name.reports) for name in ministry.names] == [("Health Ministry", 3)]
    assert "Nobody's truth is scored" in ministry.no_score


def test_private_persons_have_no_page(told: tuple[Book, dict[str, str]]) -> None:
    book, _ = told
    assert not [row for row in book.voices() if "Dorev" in row.name]
    with pytest.raises(NotFound, match="Private persons"):
        book.voice("Ilan Dorev")
    with pytest.raises(NotFound, match="no outlet"):
        book.outlet("Belgar Courier")


def test_every_page_of_an_export_is_free_of_the_name_and_each_of_its_links_leads_somewhere(
    told: tuple[Book, dict[str, str]],
) -> None:
    book, _ = told
    files = book.export("html")
    assert not [name for name, text in files.items() if "Dorev" in text]
    assert len([name for name in files if name.startswith("outlets/")]) == 2
    assert [name for name in files if name.startswith("voices/")]
    for name, text in files.items():
        folder = name.rpartition("/")[0]
        for link in links(text):
            assert resolved(folder, link) in files, f"{name} leads to {link}"


def links(text: str) -> list[str]:
    return [
        part.split('"', 1)[0].partition("#")[0]
        for part in text.split('href="')[1:]
        if not part.startswith(("#", "data:"))
    ]


def resolved(folder: str, link: str) -> str:
    parts = [part for part in folder.split("/") if part]
    for part in link.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
