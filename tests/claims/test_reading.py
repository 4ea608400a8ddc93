"""A document read as a whole: figures proven, what was not read listed, the same each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import READER, read
from tallybook.claims.harm.unread import NAME, unread
from tallybook.claims.learned import Linear
from tallybook.gazetteer import Gazetteer
from tallybook.language import passages
from tallybook.model import Document, Reading

BODY = (
    "At least 24 Ostran security officers were killed in a raid aimed at capturing President Ana Orr, the navy said. "
    "It raises the total death toll from the January 3 raid to a staggering 56 people, including Velish allies who "
    "served as security officials.\n\n"
    "The capture of Orr marked a turn. There were 30 casualties among the guards. The harbour reopened on Tuesday."
)


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer(())


def test_a_report_gives_its_figures_and_nothing_else(gazetteer):
    document = Document.of("r", "x", title="Raid leaves 24 Ostran officers dead", body=BODY)
    reading = read(document, gazetteer)
    assert [(str(f.outcome), f.text, str(f.scope)) for f in reading.figures] == [
        ("killed", "24", "total"),
        ("killed", "At least 24", "total"),
        ("killed", "56", "total"),
        ("killed", "Velish allies", "part"),
        ("captured", "Orr", "total"),
    ]
    assert reading.refused == ()
    assert {f.reader for f in reading.figures} == {READER}


def test_a_reading_is_the_same_each_time(gazetteer):
    document = Document.of("r", "x", title="Raid", body=BODY)
    first, second = read(document, gazetteer), read(document, gazetteer)
    assert first.model_dump_json() == second.model_dump_json()
    assert list(first.figures) == sorted(first.figures, key=lambda f: (f.start, f.end, str(f.outcome)))


def test_a_sentence_that_looks_like_a_figure_and_was_not_read_is_listed(gazetteer):
    document = Document.of("r", "x", title=None, body=BODY)
    listed = {document.text[one.start : one.end]: one.sign for one in read(document, gazetteer).unread}
    counted = "There were 30 casualties among the guards."
    assert listed[counted] in counted


@pytest.mark.parametrize("text", ["The market reopened.", "Twelve people voted.", "Ten men were killed."])
def test_other_sentences_are_not_listed_as_unread(text, gazetteer):
    document = Document.of("r", "x", title=None, body=text)
    assert read(document, gazetteer).unread == ()


def test_without_its_figures_every_counting_sentence_is_unread():
    document = Document.of("r", "x", title=None, body="Ten men were killed. A nurse was wounded. It rained.")
    assert len(unread(document, passages(document), figures=(), model=None)) == 2


UNREAD = [
    ("An hour later he was killed in the yard.", "he was killed"),
    ("Dozens of guards were gassed.", "Dozens of guards"),
    ("Two women were wounded.", "Two women"),
]


@pytest.mark.parametrize(("text", "sign"), UNREAD)
def test_an_unread_sentence_says_which_words_let_think_so(text, sign):
    document = Document.of("r", "x", title=None, body=text)
    found = unread(document, passages(document), figures=(), model=Linear.shipped(NAME))
    assert [one.sign for one in found] == [sign]
    assert all(0 < one.likelihood <= 1 for one in found)


def test_a_name_is_never_what_a_reviewer_is_shown_alone(gazetteer):
    body = "Ilan Dorev, a baker, was among the dead. Mira Orr and Ilan Dorev died of wounds in Osk."
    reading = read(Document.of("r", "x", title=None, body=body), gazetteer)
    assert not any(name in one.sign for one in reading.unread for name in ("Ilan", "Dorev", "Mira", "Orr"))


@pytest.mark.parametrize(
    "body", ["", " ", "\n\n", "12", "killed", "<b>ten killed</b>", "=1+1 ten were killed", "١٢ killed"]
)
def test_odd_texts_are_read_without_complaint(body, gazetteer):
    assert isinstance(read(Document.of("r", "x", title=None, body=body), gazetteer), Reading)


def test_one_endless_sentence_is_listed_and_not_read(gazetteer):
    body = "at least 24 people were killed and 3 guards hurt in Osk and " * 3000
    reading = read(Document.of("r", "x", title=None, body=body), gazetteer)
    assert reading.figures == ()
    assert [u.sign for u in reading.unread] == ["a sentence too long to be read"]


TOLD = (
    "Five people were shot, one fatally.",
    "Ten people were killed, including two children.",
    "Four of them were women.",
    "The victims were identified as Ana Orr, 24, and Tam Belk, 31.",
    "Ana Orr, 24, was killed.",
    "No evidence that 12 men were killed.",
    "An earlier version of this report said that 21 people had died.",
    "A nurse, a porter and two guards were killed.",
    "The sheriff said that a deputy shot the suspect; the coroner named the victim as Ana Orr.",
    "The death toll rose to 30, among them 12 children.",
    "Twenty of the 30 hostages were freed and the others killed.",
)


@given(st.lists(st.sampled_from(TOLD), max_size=12))
def test_a_part_names_a_whole_that_the_reading_holds_and_no_id_comes_twice(sentences):
    reading = read(Document.of("r", "x", title=None, body=" ".join(sentences)), Gazetteer(()))
    ids = [figure.id for figure in reading.figures]
    assert len(ids) == len(set(ids))
    assert {figure.part_of for figure in reading.figures} <= {None, *ids}


def test_a_part_of_what_was_refused_stays_a_part_and_names_no_whole(monkeypatch, gazetteer):
    text = "Ten people were killed, including two children."
    document = Document.of("r", "x", title=None, body=text)
    monkeypatch.setattr("tallybook.claims.refusal", lambda _, figure: "no" if figure.text == "Ten" else None)
    reading = read(document, gazetteer)
    assert [(f.text, str(f.scope), f.part_of) for f in reading.figures] == [("two", "part", None)]
    assert [refused.text for refused in reading.refused] == ["Ten"]


def test_a_sentence_longer_than_any_is_left_to_people(gazetteer):
    body = "Police said that ten people were killed and " * 200 + "rested."
    reading = read(Document.of("r", "x", title=None, body=body), gazetteer)
    assert (reading.figures, reading.statements) == ((), ())
    assert [one.sign for one in reading.unread] == ["a sentence too long to be read"]
