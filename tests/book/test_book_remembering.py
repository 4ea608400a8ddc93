from itertools import islice

from benchmarks import invented
from tallybook import Book

COUNT = 5


def incidents(book: Book) -> list[str]:
    return [one.model_dump_json() for one in book.run().findings.incidents]


def reports() -> list[tuple[str, dict[str, str]]]:
    """The texts of some reports with what comes with them, two of each incident."""
    told = []
    for number in range(COUNT):
        head, _, body = invented.report(number).partition("\n\n")
        known = dict(line.split(": ", 1) for line in head.splitlines())
        told.append((body, {name.lower(): value for name, value in known.items()}))
    return told


def test_a_book_that_stays_open_finds_the_incidents_that_one_opened_anew_finds() -> None:
    with Book.open(None) as patient, Book.open(None) as anew:
        for text, known in reports():
            patient.add_text(text, **known)
            patient.run()
        for text, known in reports():
            anew.add_text(text, **known)
        assert incidents(patient) == incidents(anew)


def test_a_report_that_is_forgotten_leaves_the_incidents_as_if_it_had_never_come() -> None:
    with Book.open(None) as book, Book.open(None) as without:
        for text, known in reports():
            book.add_text(text, **known)
        for text, known in islice(reports(), COUNT - 1):
            without.add_text(text, **known)
        whole = incidents(book)
        _, known = reports()[-1]
        last = next(one for one in book.findings().documents if one.title == known["title"])
        book.forget(last.report_id, reason="a witness asked for it")
        assert incidents(book) == incidents(without) != whole


def test_what_is_supposed_leaves_no_trace_in_the_next_run() -> None:
    with Book.open(None) as book, Book.open(None) as anew:
        for text, known in reports():
            book.add_text(text, **known)
            anew.add_text(text, **known)
        book.run()
        book.questions()
        for one in (book, anew):
            one.add_text("Two men were killed when shells struck a mill in Oska on 9 January 2031, police said.")
        assert incidents(book) == incidents(anew)
