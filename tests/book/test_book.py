"""A book from reports to tolls: idempotent, in any order the same, and able to forget."""

import random
import shutil
from pathlib import Path

import pytest

from tallybook.book import Book
from tallybook.errors import InputError, NotABook, NotFound
from tallybook.model import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"

REPORTS = {
    "a.txt": (
        "Title: Blast at Tarmel market kills nine\nOutlet: Osk Herald\nPublished: 2031-05-06\n\n"
        "At least nine people were killed when a bomb went off in the market of Tarmel on Tuesday, police said."
    ),
    "b.txt": (
        "Title: Tarmel toll rises\nOutlet: Radio Belgar\nPublished: 2031-05-07\n\n"
        "The death toll from Tuesday's bombing of the market in Tarmel rose to 14, including three children, "
        "police said on Wednesday."
    ),
}
PLACES = "name,other_names,country,admin,latitude,longitude,kind\nTarmel,,XO,Osk,10.0,-30.0,town\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports on one bombing, invented, and a file of places."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    (tmp_path / "places.csv").write_text(PLACES, encoding="utf-8")
    return reports


def built(path: Path | None, reports: list[Path], places: Path) -> Book:
    """Make a book of these reports, in this order."""
    book = Book.open(path, create=True)
    for report in reports:
        book.add([report])
    book.add_places(places)
    book.run()
    return book


def exports(book: Book) -> dict[str, str]:
    """Return the text of every export of a book."""
    return {name: text for kind in ("csv", "jsonl", "html") for name, text in book.export(kind).items()}


def test_two_reports_of_one_bombing_are_one_incident_with_the_later_toll(folder: Path) -> None:
    with built(None, sorted(folder.iterdir()), folder.parent / "places.csv") as book:
        found = book.findings()
        assert len(found.incidents) == 1
        killed = [t for t in found.tolls if t.outcome is Outcome.KILLED and t.group == "all"]
        assert [(t.low, t.high) for t in killed] == [(14, 14)]
        texts = {d.id: d.text for d in found.documents}
        for reading in found.readings:
            for figure in reading.figures:
                assert texts[figure.document_id][figure.start : figure.end] == figure.text


def test_the_same_report_twice_is_one_report(folder: Path, tmp_path: Path) -> None:
    with Book.open(tmp_path / "b.tally", create=True) as book:
        first, second = book.add([folder]), book.add([folder])
    assert (first.new, first.known, second.new, second.known) == (2, 0, 0, 2)


def test_a_second_run_with_nothing_new_does_nothing(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.tally"
    with Book.open(path, create=True) as book:
        book.add([folder])
        assert book.pending()
        first = book.run()
    with Book.open(path) as book:
        book.add([folder])
        assert not book.pending()
        second = book.run()
    assert (first.renewed, first.read) == (True, 2)
    assert (second.renewed, second.read) == (False, 0)
    assert second.findings == first.findings


def test_the_order_of_reports_does_not_show_in_any_export(tmp_path: Path) -> None:
    reports = sorted(p for p in (EXAMPLES / "reports").rglob("*") if p.is_file())
    with built(None, reports, EXAMPLES / "places.csv") as book:
        expected = exports(book)
    assert expected
    for seed in (1, 2):
        random.Random(seed).shuffle(reports)
        with built(tmp_path / f"{seed}.tally", reports, EXAMPLES / "places.csv") as book:
            assert exports(book) == expected


def test_adding_and_running_one_by_one_equals_one_run_from_scratch(tmp_path: Path) -> None:
    reports = sorted(p for p in (EXAMPLES / "reports").rglob("*") if p.is_file())
    with built(None, reports, EXAMPLES / "places.csv") as book:
        expected = exports(book)
    with Book.open(tmp_path / "one.tally", create=True) as book:
        book.add_places(EXAMPLES / "places.csv")
        for report in reports:
            book.add([report])
            book.run()
        assert exports(book) == expected


def test_a_forgotten_report_is_gone_from_the_file_and_the_chain_holds(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.tally"
    with built(path, sorted(folder.iterdir()), folder.parent / "places.csv") as book:
        report = next(r for r in book.findings().reports if r.outlet == "Radio Belgar")
        book.forget(report.id[:12], reason="a witness is at risk")
        assert book.forget(report.id[:12], reason="to be sure") == report.id
        assert book.verify() == ()
        book.run()
        assert len(book.findings().documents) == 1
        again = book.add([folder / "b.txt"])
    assert (again.new, again.forgotten) == (0, 1)
    left = b"".join(p.read_bytes() for p in tmp_path.glob("b.tally*"))
    assert b"including three children" not in left
    assert b"Radio Belgar" not in left


def test_a_rejected_claim_leaves_the_toll_and_stays_in_the_record(folder: Path) -> None:
    with built(None, sorted(folder.iterdir()), folder.parent / "places.csv") as book:
        claim = next(f for r in book.findings().readings for f in r.figures if f.quantity.value == 14)
        book.decide("reject", claim.id[:12], by="coder-1", reason="the outlet withdrew it")
        assert book.pending()
        after = book.run().findings
        assert claim.id not in {f.id for r in after.readings for f in r.figures}
        assert [d.reason for d in after.decisions] == ["the outlet withdrew it"]
        book.decide("accept", claim.id[:12], by="coder-2", reason="the outlet printed it again")
        assert claim in {f for r in book.run().findings.readings for f in r.figures}


def test_names_are_shown_only_after_a_decision_with_its_reason(tmp_path: Path) -> None:
    text = "Two people were killed in Tarmel on Tuesday. Jorun Vask, 48, a neighbour, heard the blast."
    with Book.open(tmp_path / "b.tally", create=True) as book:
        report = book.add_text(text, published="2031-05-07").reports[0]
        book.run()
        assert all("Vask" not in text for kind in ("csv", "jsonl", "html") for text in book.export(kind).values())
        book.decide("show_names", report[:10], by="editor-1", reason="the family has asked for it")
        book.run()
        assert any("Jorun Vask" in text for text in book.export("html").values())


def test_two_claims_can_be_said_to_be_of_two_incidents(folder: Path) -> None:
    with built(None, sorted(folder.iterdir()), folder.parent / "places.csv") as book:
        one, two = (next(iter(r.figures)) for r in book.findings().readings)
        book.decide("other_incident", one.id, other=two.id, by="coder-1", reason="the places differ")
        assert len(book.run().findings.incidents) == 2
        with pytest.raises(InputError, match="two claims"):
            book.decide("same_incident", one.id, by="coder-1", reason="one place")
        for verb in ("same_incident", "other_incident"):
            with pytest.raises(InputError, match="one incident with itself"):
                book.decide(verb, one.id, other=one.id, by="coder-1", reason="one place")


VOICES = (
    ("The Kestrian army said 9 people were killed in the shelling of Osk on Tuesday 6 May 2031.", "Post"),
    ("Command East said 12 people were killed in the shelling of Osk on Tuesday.", "Mirror"),
    ("Nine people were killed in the shelling of Osk on Tuesday.", "Herald"),
)


def test_two_names_can_be_said_to_be_one_voice_and_to_be_two_again(tmp_path: Path) -> None:
    with Book.open(tmp_path / "b.tally", create=True) as book:
        for text, outlet in VOICES:
            book.add_text(text, outlet=outlet, published="2031-05-07")
        army, command = sorted(book.run().findings.voices, key=lambda voice: voice.name, reverse=True)
        joined = book.decide("same_voice", army.id[:12], other=command.claims[0], by="coder-1", reason="one stamp")
        (voice,) = book.run().findings.voices
        assert set(voice.claims) == {*army.claims, *command.claims}
        assert "one stamp" in next(name.reason for name in voice.names if name.reason)
        book.decide("other_voice", army.claims[0], other=command.claims[0], by="coder-2", reason="two stamps")
        after = book.run().findings
        assert len(after.voices) == len(VOICES) - 1
        assert after.overruled == (joined.id,)
        assert [one.why for one in book.problems().stale] == ["a later decision says otherwise"]


def test_a_decision_about_voices_needs_two_claims_that_have_a_speaker(tmp_path: Path) -> None:
    with Book.open(tmp_path / "b.tally", create=True) as book:
        for text, outlet in VOICES:
            book.add_text(text, outlet=outlet, published="2031-05-07")
        figures = [one for reading in book.run().findings.readings for one in reading.figures]
        said = next(one for one in figures if one.speaker)
        silent = next(one for one in figures if not one.speaker)
        with pytest.raises(InputError, match="one voice with itself"):
            book.decide("same_voice", said.id, other=said.id, by="coder-1", reason="the same")
        with pytest.raises(InputError, match="nobody is said to say it"):
            book.decide("same_voice", said.id, other=silent.id, by="coder-1", reason="the same")
        with pytest.raises(InputError, match="two claims"):
            book.decide("same_voice", said.id, by="coder-1", reason="the same")


def test_a_private_person_is_not_linked_across_reports_by_a_decision_either(tmp_path: Path) -> None:
    text = "Two people were killed in Tarmel on Tuesday. “I saw {n} bodies,” said Jorun Vask, 48, a neighbour."
    with Book.open(tmp_path / "b.tally", create=True) as book:
        for number, outlet in (("two", "Post"), ("three", "Mirror")):
            book.add_text(text.format(n=number), outlet=outlet, published="2031-05-07")
        said = [one for reading in book.run().findings.readings for one in reading.figures if one.speaker]
        with pytest.raises(InputError, match="private persons"):
            book.decide("same_voice", said[0].id, other=said[-1].id, by="coder-1", reason="the same neighbour")


def test_a_missing_book_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Book.open(tmp_path / "none.tally")
    assert not list(tmp_path.iterdir())


def test_a_picture_is_not_a_book(tmp_path: Path) -> None:
    path = tmp_path / "x.tally"
    path.write_bytes(b"\x89PNG\r\n" * 400)
    with pytest.raises(NotABook):
        Book.open(path, create=True)
    assert path.read_bytes() == b"\x89PNG\r\n" * 400


def test_findings_before_a_run_say_what_to_do(tmp_path: Path) -> None:
    with Book.open(tmp_path / "b.tally", create=True) as book, pytest.raises(NotFound, match="tallybook run"):
        book.findings()


def test_a_copy_of_a_book_gives_the_same_exports(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.tally"
    with built(path, sorted(folder.iterdir()), folder.parent / "places.csv") as book:
        expected = exports(book)
    shutil.copy(path, tmp_path / "copy.tally")
    with Book.open(tmp_path / "copy.tally") as book:
        assert exports(book) == expected
