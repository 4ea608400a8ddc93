"""Chains: through whom a figure came, in order, each link where it stands in the text.

The lines of chains.tsv marked "unseen" were written before the rules had met them; of 68 such the first run read 52.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.harm.figures import read_figures
from tallybook.claims.speech.speakers import speakers
from tallybook.claims.speech.statements import statements
from tallybook.language import passages
from tallybook.model import Document, Figure, Link

TABLE = (Path(__file__).with_name("chains.tsv")).read_text(encoding="utf-8").splitlines()
ROWS = [(r["figure"], r["chain"], r["text"].replace("\\n", "\n")) for r in csv.DictReader(TABLE, delimiter="\t")]


def told(body: str, *, outlet: str | None = None) -> tuple[Figure, ...]:
    document = Document.of("r", "test", title=None, body=body, outlet=outlet)
    found = passages(document)
    return speakers(document, found, read_figures(document, found))


def names(chain: tuple[Link, ...]) -> list[str]:
    return [link.name for link in chain]


@pytest.mark.parametrize(("figure", "chain", "text"), ROWS)
def test_a_chain_is_read_from_the_agency_to_the_one_who_spoke(figure: str, chain: str, text: str) -> None:
    (claim,) = [one for one in told(text) if one.text == figure]
    assert " < ".join(names(claim.chain)) == chain
    assert all(text[link.start : link.end] == link.name for link in claim.chain)


def test_the_outlet_stands_first_and_is_not_named_twice() -> None:
    (claim,) = told("Nine people were killed in Tarmel, a nurse told the Osk Herald.", outlet="Osk Herald")
    assert names(claim.chain) == ["Osk Herald", "a nurse"]


def test_an_agency_does_not_sign_to_itself() -> None:
    (claim,) = told("OSK (KNA) - Nine people were killed in Tarmel, police said.", outlet="KNA")
    assert names(claim.chain) == ["KNA", "police"]


def test_roles_tell_outlet_agency_those_cited_and_speaker_apart() -> None:
    text = "OSK (Reuters) - State TV, citing the army, said nine people were killed in Tarmel."
    (claim,) = told(text, outlet="Coast Tribune")
    assert [link.role for link in claim.chain] == ["outlet", "agency", "cited", "speaker"]
    assert claim.speaker is not None
    assert claim.speaker.text == claim.chain[-1].name == "the army"


def test_the_words_under_quoted_have_a_speaker_where_no_verb_of_speech_names_one() -> None:
    (claim,) = told("Nine people were killed in Tarmel, Barro was quoted as saying by Channel 8.")
    assert claim.speaker is not None
    assert claim.speaker.text == "Barro"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said nine people were killed, citing the victims describing the blast as deafening.",
        "The ministry said nine people were killed, citing security concerns.",
        "The ministry said nine people were killed, quoting scripture.",
    ],
)
def test_what_nobody_said_is_no_speaker(text: str) -> None:
    (claim,) = [one for one in told(text) if one.text == "nine"]
    assert names(claim.chain) == ["The ministry"]


def test_a_statement_has_a_chain_too() -> None:
    text = "The army denied on Monday that it had bombed the market of Tarmel, state television reported."
    document = Document.of("r", "test", title=None, body=text, outlet="Coast Tribune")
    (denial,) = statements(document, passages(document), ())
    assert names(denial.chain)[0] == "Coast Tribune"
    assert names(denial.chain)[-1] == "The army"


TELLING = """
    citing quoting quoted cited told said reported by as saying which who the army police Wire A Reuters state TV,
    Nine people were killed , . “ ” ( ) - -- Channel 8 its statement carried it he that
"""
WORDS = st.sampled_from(TELLING.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_whatever_stands_there_each_link_is_a_stretch_of_the_text(text: str) -> None:
    for claim in told(text, outlet="Coast Tribune"):
        assert all(link.start is None or text[link.start : link.end] == link.name for link in claim.chain)
        assert [link.role for link in claim.chain].count("speaker") == (claim.speaker is not None)


@pytest.mark.parametrize(
    "word", ["citing ", "quoted ", "told Reuters ", "carried by ", "(Reuters) ", "Osk, ", "By A, "]
)
def test_a_word_repeated_without_end_is_taken(word: str) -> None:
    assert len(told(f"Nine people were killed.\n\n{word * 5000}", outlet="Post")) == 1
