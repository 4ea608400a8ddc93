"""What a sentence tells of the kind of violence and of the parties; every sentence here is invented."""

import csv
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook import claims
from tallybook.claims.acts.actors import actors_in
from tallybook.claims.acts.kind_words import NAMES, kinds_in
from tallybook.claims.acts.standing import standing
from tallybook.gazetteer import Gazetteer
from tallybook.language.words import words
from tallybook.model import Act, Document, Modality

MARKS = {Modality.ASSERTED: "", Modality.DENIED: "!", Modality.FEARED: "~"}
TABLE = Path(__file__).with_name("acts.tsv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
WORDS = sorted(
    words(
        """
        the army rebels said killed nine air strike on Osk by Northern Front police clashes between and a bomb denied no
        fighting with Islamic State shelled government warplanes two men shot was , . “ ”
        """
    )
)
"""Words of the trade, in any order."""


def kinds_of(text: str) -> set[str]:
    """The kinds that a sentence tells, marked ! where it denies them and ~ where it fears them."""
    named = (
        (one, standing(text, (one.start, one.end), passage=(0, len(text)))) for one in kinds_in(text, 0, end=len(text))
    )
    return {f"{MARKS[held.modality]}{one.kind}" for one, held in named if held and not held.recalled}


def read(body: str, title: str | None = None) -> tuple[Act, ...]:
    return claims.read(Document.of("r", "acts/1", title=title, body=body), Gazetteer(())).acts


@pytest.mark.parametrize(("sentence", "kinds", "actors"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_a_sentence_tells_of_what_kind_the_violence_was_and_who_had_a_part(
    sentence: str, kinds: str, actors: str
) -> None:
    assert kinds_of(sentence) == {kind for kind in kinds.split(";") if kind}
    told = sorted(f"{one.role}={one.text}" for one in actors_in(sentence, 0, end=len(sentence)))
    assert told == sorted(one for one in actors.split("; ") if one)


def test_the_table_holds_every_kind_that_the_docs_list() -> None:
    listed = Path(__file__).parents[2].joinpath("docs", "parties.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| {name} |" not in listed] == []


def test_who_says_so_stands_with_an_act() -> None:
    acts = read("Nine people were killed when rebels shelled Osk, the army said. The army denied any air strike.")
    (told,) = (act for act in acts if act.kind == "shelling")
    assert told.speaker is not None
    assert told.speaker.text == "the army"
    assert [(str(one.role), one.text) for one in told.actors] == [("attacker", "rebels")]
    assert {act.kind for act in acts if act.modality is Modality.DENIED} <= {"air strike"}


def test_words_that_leave_open_who_it_was_stand_with_whom_they_name() -> None:
    told = read("Nine people died in Osk in raids carried out by either Russian or government warplanes, medics said.")
    assert {(actor.text, actor.doubt) for act in told for actor in act.actors} == {
        ("Russian", "either"),
        ("government warplanes", "either"),
    }


def test_an_act_in_quotation_marks_is_told_as_quoted() -> None:
    acts = read("“The terrorists fired rockets at us and killed nine people,” a guard said. It was a warm day in Osk.")
    assert [act.quoted for act in acts if act.kind == "shelling"] == [True]


def test_a_sentence_that_looks_back_tells_nothing_of_the_news() -> None:
    told = read(
        "Nine people were killed in an air strike on Osk on Tuesday, police said.\n\n"
        "In 2019 a car bomb destroyed the same street.\n\nShells fell on the town two years ago."
    )
    assert {act.kind for act in told} == {"air strike"}


def test_what_a_report_recalls_with_a_figure_is_of_that_older_incident() -> None:
    told = read(
        "Nine people were killed in an air strike on Osk on Tuesday, police said.\n\n"
        "Last year's car bombing of the same market killed 30 people."
    )
    claim = {act.kind: act.claim for act in told}
    assert claim["air strike"] != claim["car bombing"]


def test_a_report_without_violence_has_no_acts() -> None:
    assert read("The mayor opened a school in Osk. The union called a strike.") == ()


@settings(max_examples=60)
@given(said=st.lists(st.sampled_from(WORDS), max_size=40))
def test_whatever_the_words_each_act_stands_where_it_says(said: list[str]) -> None:
    document = Document.of("r", "acts/1", title=None, body=" ".join(said))
    for act in claims.read(document, Gazetteer(())).acts:
        assert document.text[act.start : act.end] == act.text
        assert act.passage_start <= act.start <= act.end <= act.passage_end
        for actor in act.actors:
            assert document.text[actor.start : actor.end] == actor.text


@settings(max_examples=40)
@given(text=st.text(alphabet=string.ascii_letters + " .,'’-“”\n", max_size=200))
def test_any_text_can_be_read_for_actors_and_kinds(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in kinds_in(text, 0, end=len(text)))
    assert all(text[one.start : one.end] == one.text for one in actors_in(text, 0, end=len(text)))


@pytest.mark.parametrize("unit", ["a", "Rebels ", "the ", "A", "shot ", "by ", "air ", "between ", "no ", "-", "’s "])
def test_a_very_long_sentence_is_read_to_its_end(unit: str) -> None:
    text = unit * (200_000 // len(unit)) + " an air strike by rebels."
    found = list(kinds_in(text, 0, end=len(text)))
    assert found[-1].kind == "air strike"
    assert [str(one.role) for one in actors_in(text, 0, end=len(text))][-1:] == ["attacker"]
