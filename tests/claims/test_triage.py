"""Triage: what it leaves unread holds nothing that a full reading would find; all sentences are invented."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tallybook.claims
from benchmarks import ordinary
from tallybook.claims import read
from tallybook.claims.harm import cues, figures, signs, unread
from tallybook.claims.speech import statements
from tallybook.gazetteer import Gazetteer
from tallybook.language.words import words
from tallybook.model import Document, Reading

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
NOWHERE = Gazetteer(())


def sentences_of_tests() -> list[str]:
    """Every text in the tests of reading: the tables of phrases among them."""
    nodes = (node for path in sorted(HERE.glob("*.py")) for node in ast.walk(ast.parse(path.read_text())))
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    rows = (row.partition("\t")[0] for row in (HERE / "statements.tsv").read_text(encoding="utf-8").splitlines())
    return sorted({text for text in (*texts, *rows) if " " in text})


def examples() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.[tm][xd]*"))]


def expressions() -> list[str]:
    tables = (cues.PARTICIPLES, cues.OBJECTS, cues.NOMINALS, cues.PLAIN, cues.SUBJECTS, cues.BESIDES)
    return sorted({one for table in tables for row in table.values() for one in cues._split(row)})


def document(text: str) -> Document:
    return Document.of("r", "x", title=None, body=text)


def in_full(text: str) -> Reading:
    """Read a text with every door of the triage open."""
    with pytest.MonkeyPatch.context() as doors:
        for module, name in (
            (tallybook.claims, "speaks_of_harm"),
            (tallybook.claims, "speaks_of_danger"),
            (tallybook.claims, "may_hold_a_statement"),
            (figures, "may_hold_a_figure"),
            (statements, "may_hold_a_statement"),
        ):
            doors.setattr(module, name, lambda said: len(said) <= signs.LONGEST)
        return read(document(text), NOWHERE)


def assert_nothing_is_hidden(text: str) -> None:
    told, whole = read(document(text), NOWHERE), in_full(text)
    assert told.figures == whole.figures
    assert told.statements == whole.statements
    assert told.unread == whole.unread


def test_no_example_and_no_sentence_of_the_tests_loses_a_claim():
    texts = [*examples(), *sentences_of_tests()]
    assert len(texts) > 500
    for text in texts:
        assert_nothing_is_hidden(text)


@pytest.mark.parametrize("expression", expressions())
def test_no_word_for_what_befell_people_is_left_out(expression):
    for text in (
        f"Ten men were {expression} in Osk.",
        f"The raid {expression} ten men.",
        f"It reported the {expression} ten men.",
    ):
        assert_nothing_is_hidden(text)


WORDS = sorted(
    words("""
    ten men women the of them were was killed hurt in Osk hospital taken to others some dead body toll is 12 lost his
    life set free said denied raid no word attack it announced that Four correct number missing The . , and
    """)
)


@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_no_row_of_words_loses_a_claim(row):
    assert_nothing_is_hidden(" ".join(row))


def test_a_report_without_any_sign_is_left_at_once(monkeypatch):
    def called(*_: object, **__: object) -> None:
        raise AssertionError("the report was read")

    for name in ("passages", "proposed", "statements", "dates", "places", "private_names", "unread"):
        monkeypatch.setattr(tallybook.claims, name, called)
    texts = [text for text in map(ordinary.report, range(50)) if not signs.speaks_of_harm(text)]
    assert len(texts) == 30
    assert all(read(document(text), NOWHERE).figures == () for text in texts)


def test_ordinary_news_holds_no_figure_and_seldom_a_sentence_that_looks_like_one():
    readings = [read(document(ordinary.report(number)), NOWHERE) for number in range(200)]
    assert [f.text for reading in readings for f in reading.figures] == []
    assert sum(len(reading.unread) for reading in readings) < len(readings) / 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A witness, Petr Halvan, 48, saw it.", ("Petr Halvan",)),
        ("Police asked Petr Halvan, a baker, to wait.", ("Petr Halvan",)),
        ("Petr Halvan, 48, won the race.", ()),
    ],
)
def test_names_are_withheld_wherever_a_word_of_danger_stands(text, names):
    assert read(document(text), NOWHERE).private_names == names


def test_a_sentence_is_looked_at_for_what_was_left_unread_only_beside_harm():
    text = "The mill reopened and some of them returned."
    assert unread.LOOKS.search(text.lower())
    assert read(document(text), NOWHERE).unread == ()
