"""What is asked, what a toll hangs on, and tolls without a part, on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tallybook.book import Book
from tallybook.cli import verbs
from tallybook.errors import TallybookError
from tests.book.test_book_questions import BOMBING

Line = Callable[..., Result]


@pytest.fixture
def line(tmp_path: Path) -> Line:
    path = tmp_path / "b.tally"
    with Book.open(path, create=True) as book:
        for text, outlet in BOMBING:
            book.add_text(text, outlet=outlet, published="2031-05-07")
        book.run()

    def asked(verb: str, *arguments: str) -> Result:
        return CliRunner().invoke(verbs, [verb, str(path), *arguments])

    return asked


def incident(line: Line) -> str:
    return max(json.loads(line("incidents", "--json").output), key=lambda row: row["claims"])["id"]


def test_questions_are_printed_with_their_answers_and_the_command_that_records_each(line: Line) -> None:
    said = line("questions").output
    assert "1. Is this of this incident: " in said
    assert "“Nine people were killed in the shelling of Osk on Tuesday 6 May 2031, police said.”" in said
    assert "killed, all: 9 to 14 → 12 to 14" in said
    command = next(text for text in said.splitlines() if " leave_out " in text).split()
    done = line("decide", command[3], command[4], "--by", "coder-1", "--reason", "not there")
    assert done.exit_code == 0, done.output
    assert line("run").exit_code == 0
    assert "9 to 14 → 12 to 14" not in line("questions").output


def test_what_a_toll_hangs_on_names_what_to_leave_out(line: Line) -> None:
    said = line("sensitivity", incident(line)).output
    assert "voice:police" in said
    assert "outlet:Mirror" in said
    rows = json.loads(line("sensitivity", incident(line), "--json").output)
    for row in rows:
        assert line("toll", incident(line), "--without", row["subject"]).exit_code == 0, row["subject"]


def test_the_tolls_without_several_parts(line: Line) -> None:
    said = line("toll", incident(line), "--without", "outlet:Post", "--without", "voice:the mayor").output
    assert "9 to 14" in said
    assert "12" in said
    assert "nobody has decided it" in said


def test_what_cannot_be_left_out_is_one_line(line: Line) -> None:
    for wanted in ("voice:nobody", "rule:beast", "person:x"):
        assert isinstance(line("toll", incident(line), "--without", wanted).exception, TallybookError)
    assert isinstance(line("toll", "--without", "voice:police").exception, TallybookError)
