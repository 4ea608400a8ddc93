"""What people decide about how a claim counts, from the ledger to the toll and its reasons."""

from collections.abc import Iterator

import pytest

from tallybook.book import Book
from tallybook.errors import BadSetting, NotFound
from tallybook.model import Outcome, Toll

REPORTS = (
    ("Nine people were killed in the shelling of Osk on Tuesday 6 May 2031, police said.", "Post"),
    ("Fourteen people were killed in the shelling of Osk on Tuesday, the mayor said.", "Mirror"),
)


@pytest.fixture
def book() -> Iterator[Book]:
    with Book.open(None) as opened:
        for text, outlet in REPORTS:
            opened.add_text(text, outlet=outlet, published="2031-05-07")
        opened.run(codebook="ucdp")
        yield opened


def killed(book: Book, codebook: str | None = None) -> Toll:
    """Return the toll of everybody killed, computed anew."""
    book.run()
    return next(t for t in book.findings(codebook=codebook).tolls if (t.outcome, t.group) == (Outcome.KILLED, "all"))


def numbers(toll: Toll) -> tuple[int | None, int | None, int | None]:
    return toll.low, toll.best, toll.high


def claims(book: Book) -> dict[int | None, str]:
    return {f.quantity.value: f.id for r in book.findings().readings for f in r.figures}


def test_a_claim_left_out_sets_no_number_and_says_that_a_reviewer_left_it_out(book: Book) -> None:
    fourteen = claims(book)[14]
    assert numbers(killed(book)) == (9, None, 14)
    book.decide("leave_out", fourteen, by="Anna Petrova", reason="the mayor was not there.")
    toll = killed(book)
    assert numbers(toll) == (9, 9, 9)
    part = next(one for one in toll.contributions if one.claim_id == fourteen)
    assert part.reason == "14, the mayor: left out by a reviewer: the mayor was not there."
    assert "Petrova" not in "".join(book.export("html").values())


def test_a_claim_left_out_can_be_admitted_again_and_left_out_again_in_the_same_words(book: Book) -> None:
    fourteen = claims(book)[14]
    for verb, high in (("leave_out", 9), ("admit", 14), ("leave_out", 9), ("admit", 14)):
        book.decide(verb, fourteen, by="coder-1", reason="as agreed")
        assert killed(book).high == high
    assert book.decide("admit", fourteen, by="coder-1", reason="as agreed") in book.findings().decisions


def test_what_is_decided_for_one_codebook_holds_under_no_other(book: Book) -> None:
    book.decide("leave_out", claims(book)[14], by="coder-1", reason="no good", codebook="ucdp")
    assert numbers(killed(book)) == (9, 9, 9)
    assert killed(book, "reported").high == 14
    with pytest.raises(BadSetting, match="no codebook 'ucpd'"):
        book.decide("admit", claims(book)[14], by="coder-1", reason="good", codebook="ucpd")
    with pytest.raises(BadSetting, match="whatever the codebook"):
        book.decide("reject", claims(book)[14], by="coder-1", reason="misread", codebook="ucdp")


def test_the_best_figure_is_chosen_by_a_person_and_stays_between_lowest_and_highest(book: Book) -> None:
    book.decide("best", claims(book)[9], by="coder-1", reason="police counted the bodies")
    toll = killed(book)
    assert numbers(toll) == (9, 9, 14)
    assert toll.null_reason is None
    book.decide("best", claims(book)[14], by="coder-2", reason="the later count")
    assert numbers(killed(book)) == (9, 14, 14)
    assert killed(book, "reported").best is None


def test_a_best_figure_is_chosen_by_any_report_that_repeats_it(book: Book) -> None:
    text = "The death toll from the shelling of Osk on Tuesday stands at 14, the mayor said on Wednesday."
    book.add_text(text, outlet="Daily", published="2031-05-08")
    book.run()
    repeats = [f.id for r in book.findings().readings for f in r.figures if f.quantity.value == 14]
    assert len(repeats) == 2
    for claim in repeats:
        book.decide("best", claim, by="coder-1", reason="the mayor was there")
        assert numbers(killed(book)) == (9, 14, 14)
        book.decide("best", claims(book)[9], by="coder-1", reason="police counted the bodies")
        assert numbers(killed(book)) == (9, 9, 14)


def test_the_status_of_people_can_be_decided(book: Book) -> None:
    book.decide("civilians", claims(book)[9], by="coder-1", reason="all were shoppers")
    rows = {t.group: t for t in killed(book) and book.findings(codebook="ucdp").tolls}
    civilians = rows["civilians"]
    assert numbers(civilians)[0] == 9
    assert any("civilians by a reviewer's decision: all were shoppers" in c.reason for c in civilians.contributions)


def test_several_decisions_of_one_answer_are_made_together_or_not_at_all(book: Book) -> None:
    good = {"verb": "leave_out", "subject": claims(book)[14]}
    with pytest.raises(NotFound):
        book.decide_together([good, {"verb": "leave_out", "subject": "ffff"}], by="coder-1", reason="seen")
    with pytest.raises(BadSetting, match="no decision is called"):
        book.decide_together([good, {"verb": "burn", "subject": "ffff"}], by="coder-1", reason="seen")
    assert not book.pending()
