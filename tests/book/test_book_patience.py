"""Where a book is linked anew for an answer, nobody waits longer than asked, and what is not computed says so."""

from tests.book.test_book_questions import BOMBING, book_of


def test_what_is_not_computed_is_said_and_nothing_else_changes() -> None:
    with book_of(BOMBING) as book:
        whole, hasty = book.questions(), book.questions(patience=0)
    assert sorted(row.kind for row in hasty) == sorted(row.kind for row in whole)
    for row in hasty:
        joins = [answer for answer in row.answers if "same_incident" in answer.sent]
        assert all(not answer.known and "takes long" in answer.effect for answer in joins)
        assert all(answer.known for answer in row.answers if answer not in joins)


def test_a_report_that_is_told_apart_changes_no_toll() -> None:
    with book_of(BOMBING) as book:
        no = next(row for row in book.questions() if row.kind == "link").answers[1]
    assert all(move.now == move.then for move in no.moves)
