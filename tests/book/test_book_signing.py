"""From reports to a signed toll: what is signed stays beside what comes later, in pages, exports and the history."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting, NotFound
from tallybook.views.words import PROPOSAL

FIRST = "Seven people were killed when gunmen attacked a bus near Osk on Monday, 3 March 2031, police said."
SECOND = "The attack on a bus near Osk on Monday 3 March killed nine people, police said on Wednesday."
EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
SUM = "Since January 120 people have been killed in fighting across the Osk region, the monitor Count the Harm said."


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(None) as made:
        made.add_text(FIRST, outlet="Osk Courier", published="2031-03-03", title="Bus attacked near Osk")
        made.run()
        yield made


def killed(book: Book, **asked):
    return next(row for row in book.toll(**asked) if (row.outcome, row.group) == ("killed", "all"))


def tolls_csv(book: Book) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(book.export("csv")["tolls.csv"], newline="")))


def lines(book: Book, kind: str) -> list[dict]:
    every = (json.loads(line) for line in book.export("jsonl")["book.jsonl"].splitlines())
    return [one for one in every if one["record"] == kind]


def test_nothing_is_signed_by_itself(book: Book) -> None:
    assert {row.label for row in book.toll()} == {PROPOSAL}
    assert {row["label"] for row in tolls_csv(book)} == {PROPOSAL}
    assert book.signed() == ()


def test_a_signed_toll_says_who_signed_and_over_how_many_claims(book: Book) -> None:
    decision = book.sign(killed(book).incident_id, by="lena", reason="rang the police of Osk")
    assert decision.signature
    book.run()
    over = len(decision.signature.claims)
    row = killed(book)
    assert row.label == f"signed by lena over {over} claim{'s' if over > 1 else ''}"
    assert row.signed
    assert (row.signed.printed, row.signed.reason, row.signed.news) == ("7", "rang the police of Osk", ())
    assert (row.low, row.best, row.high) == (7, 7, 7)


def test_a_later_report_is_new_since_signing_and_the_signed_number_stays(book: Book) -> None:
    book.sign(killed(book).incident_id, by="lena", reason="rang the police of Osk")
    book.add_text(SECOND, outlet="Belgar Post", published="2031-03-05", title="Toll of bus attack near Osk rises")
    book.run()
    row = killed(book)
    assert row.signed
    assert (row.signed.printed, row.printed) == ("7", "9")
    assert row.label.startswith(f"{PROPOSAL}; 7 signed by lena")
    assert "the machine's numbers have moved" in row.signed.news
    assert any("nine" in claim.words for claim in row.signed.added)
    (line,) = (one for one in tolls_csv(book) if (one["outcome"], one["group"]) == ("killed", "all"))
    assert (line["best"], line["signed_best"]) == ("9", "7")
    assert line["label"].startswith(PROPOSAL)
    assert "claim" in line["new_since_signing"]


def test_a_signature_is_listed_at_once_and_taken_back_before_any_run(book: Book) -> None:
    decision = book.sign(killed(book).incident_id, by="lena", reason="checked")
    assert [row.fate for row in book.signed()] == ["in_force"]
    book.unsign(decision.id[:10], by="mara", reason="the police take it back")
    assert [row.fate_words for row in book.signed()] == ["taken back, by mara: the police take it back"]
    book.run()
    assert killed(book).label == PROPOSAL
    with pytest.raises(NotFound):
        book.unsign("ffff", by="mara", reason="x")


@pytest.mark.parametrize("said", [{"by": "\u200b", "reason": "checked"}, {"by": "lena", "reason": " \u2800"}])
def test_who_signs_and_why_must_be_seen(book: Book, said: dict[str, str]) -> None:
    with pytest.raises(BadSetting, match="a decision needs its"):
        book.sign(killed(book).incident_id, **said)
    kept = book.sign(killed(book).incident_id, by="lena", reason="checked")
    with pytest.raises(BadSetting, match="a decision needs its"):
        book.unsign(kept.id, **said)


def test_the_history_of_a_toll_is_kept_whole_and_in_order(book: Book) -> None:
    incident = killed(book).incident_id
    book.sign(incident, by="lena", reason="checked")
    again = book.sign(incident, by="mara", reason="checked too")
    book.unsign(again.id, by="mara", reason="too early")
    book.sign(incident, by="mara", reason="checked too")
    assert [(row.by, row.fate) for row in book.signed(incident)] == [
        ("lena", "replaced"),
        ("mara", "taken_back"),
        ("mara", "in_force"),
    ]


def test_each_signature_is_held_against_the_numbers_of_its_own_codebook_and_day(book: Book) -> None:
    incident = killed(book).incident_id
    book.sign(incident, by="lena", reason="checked", codebook="gtd")
    book.sign(incident, by="lena", reason="checked", as_of=date(2031, 3, 3))
    book.add_text(SECOND, outlet="Belgar Post", published="2031-03-05", title="Toll of bus attack near Osk rises")
    book.run()
    under, by_day = book.signed()
    assert (under.codebook, under.moved, under.now) == ("gtd", True, "9")
    assert (by_day.as_of, by_day.moved, by_day.news) == ("2031-03-03", False, ())
    assert killed(book).label == PROPOSAL
    assert killed(book, as_of=date(2031, 3, 3)).label.startswith("signed by lena")


def test_exports_name_coders_by_number_and_carry_signatures_and_eligibility(book: Book) -> None:
    incident = killed(book).incident_id
    book.sign(incident, by="lena-of-the-desk", reason="checked")
    book.decide("not_eligible", incident, codebook="airwars", by="mara-of-the-desk", reason="no strike")
    book.run()
    for kind in ("csv", "jsonl", "html"):
        for text in book.export(kind).values():
            assert "of-the-desk" not in text
    assert "signed by coder" in book.export("csv")["tolls.csv"]
    assert any("signed by coder" in text for text in book.export("html").values())
    (signing,) = lines(book, "signing")
    assert signing["fate"] == "in_force"
    toll = next(one for one in lines(book, "toll") if one["signing"])
    assert toll["signing"] == signing["decision"]
    assert {one["verdict"] for one in lines(book, "eligibility")} == {"eligible"}


def test_every_unsigned_number_of_every_export_is_labelled(book: Book) -> None:
    book.sign(killed(book).incident_id, by="lena", reason="checked")
    book.add_text(SUM, outlet="Belgar Post", published="2031-03-05", title="A violent winter")
    book.run()
    for row in tolls_csv(book):
        assert row["label"] == PROPOSAL or row["signed_by"]
    for one in lines(book, "toll"):
        assert one["label"] == PROPOSAL or one["signing"]
    for name, page in book.export("html").items():
        if name.startswith("incidents/"):
            assert PROPOSAL in page or "signed" in page


def test_what_a_codebook_does_not_take_has_no_number_under_its_name(book: Book) -> None:
    incident = killed(book).incident_id
    book.decide("not_eligible", incident[:12], codebook="ucdp", by="lena", reason="a robbery")
    book.run(codebook="ucdp")
    (row,) = (one for one in tolls_csv(book) if one["outcome"] == "killed" and one["group"] == "all")
    assert (row["low"], row["best"], row["high"], row["null_reason"]) == ("", "", "", "not-eligible")
    assert (row["eligible"], row["printed"]) == ("not_eligible", "not eligible")
    assert "a robbery" in row["reason"]
    assert "a robbery" in row["eligibility"]
    assert killed(book, codebook="gtd").best == 7
    (under,) = book.eligibility(incident, codebook="ucdp")
    assert (under.decided_by, under.words) == ("lena", "not eligible")


def test_a_word_on_eligibility_outlasts_the_claim_by_which_it_was_given(book: Book) -> None:
    book.add_text(SECOND, outlet="Belgar Post", published="2031-03-05", title="Toll of bus attack near Osk rises")
    book.run()
    incident = next(one for one in book.findings().incidents if one.id == killed(book).incident_id)
    book.decide("not_eligible", incident.id, by="lena", reason="a robbery")
    book.decide("reject", incident.claims[0], by="lena", reason="misread")
    book.run()
    assert killed(book).null_reason == "not-eligible"


def test_a_decision_on_a_claim_takes_no_codebook_and_a_toll_is_not_signed_by_deciding(book: Book) -> None:
    incident = killed(book).incident_id
    claim = next(one for one in book.findings().incidents if one.id == incident).claims[0]
    with pytest.raises(BadSetting, match="whatever the codebook"):
        book.decide("reject", claim, codebook="ucdp", by="lena", reason="x")
    with pytest.raises(BadSetting, match="not signed so"):
        book.decide("sign", incident, by="lena", reason="x")


def test_what_is_asked_keeps_its_numbers_with_the_question(book: Book) -> None:
    row = killed(book, codebook="ucdp")
    assert (row.eligible, row.best) == ("ask", 7)
    assert row.asks
    assert "organised actor" in row.asks
    with pytest.raises(BadSetting, match="nobody has said whether it is eligible"):
        book.sign(row.incident_id, codebook="ucdp", by="lena", reason="checked")


def test_a_sum_over_a_longer_time_is_coded_under_no_codebook(book: Book) -> None:
    book.add([EXAMPLES / "osk-monthly-count.md"])
    book.run()
    sums = [row.id for row in book.incidents() if row.reference == "aggregate"]
    assert sums
    for row in book.eligibility(sums[0], codebook="all"):
        assert (row.verdict == "eligible") == (row.codebook == "reported")
    assert all(row.low is None and row.best is None for row in book.toll(sums[0], codebook="acled"))


def test_an_unknown_codebook_or_number_is_refused_in_one_line(book: Book) -> None:
    incident = killed(book).incident_id
    with pytest.raises(BadSetting, match="no codebook"):
        book.decide("eligible", incident, codebook="ours", by="lena", reason="x")
    with pytest.raises(BadSetting):
        book.sign(incident, by="lena", reason="x", low=-3, override="x")
    with pytest.raises(BadSetting):
        book.sign(incident, by="lena", reason="x", outcome="lost")
    with pytest.raises(BadSetting):
        book.sign(incident, by="lena", reason="x", lowest=3)


def test_a_signature_outlasts_its_report_and_then_says_what_is_gone(tmp_path: Path) -> None:
    with Book.open(tmp_path / "b.tally", create=True) as book:
        report = book.add_text(FIRST, outlet="Osk Courier", published="2031-03-03").reports[0]
        book.add_text(SECOND, outlet="Belgar Post", published="2031-03-05", title="Toll of bus attack near Osk rises")
        book.run()
        book.sign(killed(book).incident_id, by="lena", reason="checked")
        book.forget(report, reason="a witness is at risk")
        book.run()
        (row,) = book.signed()
        assert row.fate == "in_force"
        assert any("gone" in words for words in row.news)
        assert book.verify() == ()


def test_whether_it_is_eligible_is_the_first_question_with_what_either_answer_gives(book: Book) -> None:
    incident = killed(book).incident_id
    book.run(codebook="ucdp")
    first = book.questions(incident)[0]
    assert (first.kind, first.question[:29]) == ("eligible", "Is it eligible under ucdp? No")
    yes, no = first.answers
    assert yes.effect == "no change"
    assert "not eligible" in {move.then for move in no.moves}
    assert yes.commands[0].startswith("tallybook decide BOOK eligible ")
    book.decide("eligible", incident, codebook="ucdp", by="lena", reason="the Front is known for it")
    book.run()
    assert all(row.kind != "eligible" for row in book.questions(incident))
