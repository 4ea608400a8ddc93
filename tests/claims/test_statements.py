"""Statements: positions with their speaker, what they take up, and nobody invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.harm.figures import read_figures
from tallybook.claims.speech.statements import statements
from tallybook.language import passages
from tallybook.language.words import words
from tallybook.model import Document, Figure, Statement


def read(body: str, *, title: str | None = None) -> tuple[tuple[Figure, ...], tuple[Statement, ...]]:
    document = Document.of("r", "test", title=title, body=body)
    found = passages(document)
    figures = read_figures(document, found)
    return figures, statements(document, found, figures)


def found(body: str) -> list[tuple[str, str | None]]:
    return [(str(s.kind), s.speaker.text if s.speaker else None) for s in read(body)[1]]


@pytest.mark.parametrize(
    ("sentence", "kind", "speaker"),
    [
        ("The Northern Front claimed responsibility for the attack.", "accepts", "The Northern Front"),
        ("The army admitted that its strikes had hit the school.", "accepts", "The army"),
        ("The army denied that it had carried out the raid.", "denies", "The army"),
        ("The governor rejected reports of a massacre.", "denies", "The governor"),
        ("The rebels blamed the army for the attack.", "blames", "The rebels"),
        ("The government accused the rebels of killing civilians.", "blames", "The government"),
        ("Mayor Ada Orr condemned the shelling.", "condemns", "Mayor Ada Orr"),
        ("The minister described the raid as “a surgical strike”.", "characterises", "The minister"),
        ("The raid was described by one official as ‘a surgical strike’.", "characterises", "one official"),
    ],
)
def test_a_position_has_its_kind_and_its_speaker(sentence: str, kind: str, speaker: str) -> None:
    assert found(sentence) == [(kind, speaker)]


def test_a_condemnation_and_what_it_calls_the_raid_are_two_statements_of_one_speaker() -> None:
    speaker = "Ostran Attorney General Tam Belm"
    body = f"{speaker}, in a statement, condemned the raid, calling it a ‘plain murder’ of civilians."
    made = read(body)[1]
    assert [(str(s.kind), s.speaker.name, s.quotation.text if s.quotation else None) for s in made if s.speaker] == [
        ("condemns", "Tam Belm", None),
        ("characterises", "Tam Belm", "plain murder"),
    ]
    assert {s.speaker.channel for s in made if s.speaker} == {"statement"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The scale of the attack is unknown, with official numbers still unconfirmed.",
        "The toll could not be independently verified.",
    ],
)
def test_what_nobody_confirmed_needs_no_speaker(sentence: str) -> None:
    assert found(sentence) == [("unconfirmed", None)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("There was no immediate comment from the army, which controls the skies over Osk.", "the army"),
        ("There was no immediate word from the army.", "the army"),
        ("The army did not immediately respond to a request for comment.", "The army"),
    ],
)
def test_who_gives_no_comment_yet_is_told_anywhere_in_a_report_of_violence(sentence: str, speaker: str) -> None:
    assert found(f"A raid killed a guard. It was over by noon. The roads stayed shut. {sentence}")[-1:] == [
        ("no_comment", speaker)
    ]


@pytest.mark.parametrize(
    "sentence",
    ["The army did not respond to a request for more money.", "The army declined to discuss its budget for the year."],
)
def test_no_comment_on_something_else_is_none(sentence: str) -> None:
    assert "no_comment" not in [kind for kind, _ in found(f"A raid killed a guard. {sentence}")]


def test_a_quotation_within_words_that_take_a_position_is_told_once() -> None:
    body = "A raid killed a guard. The army insisted that it had carried out “a precise strike on a command post”."
    assert [one for one in found(body) if one[1] == "The army"] == [("accepts", "The army")]


def test_an_admission_by_somebody_unnamed_is_one() -> None:
    body = "A raid on a school killed two guards. A security official told the Post that “the jets were ours”."
    assert ("accepts", "A security official") in found(body)


@pytest.mark.parametrize("who", ["A military official", "A police officer", "A health ministry official"])
def test_an_official_of_a_body_is_a_person_whom_he_takes_up(who: str) -> None:
    body = f"{who} said that 17 people were killed in the strike. He called it “a regrettable error”."
    assert ("characterises", who) in found(body)


def test_a_minister_of_a_neighbouring_country_speaks_and_not_the_country() -> None:
    who = "Foreign minister Ada Orr of neighbouring Ostrava"
    assert found(f"{who} condemned the strike and demanded an inquiry.") == [("condemns", who), ("demands", who)]


def test_an_announcement_takes_up_the_figures_told_before_it() -> None:
    body = (
        "At least 24 officers were killed in the raid on Osk. That raises the toll to 56 people killed.\n\n"
        "The Ostran military announced the sad news in an Instagram post on Monday, saying “we mourn them”."
    )
    figures, made = read(body)
    announced = next(s for s in made if str(s.kind) == "announces")
    assert announced.speaker is not None
    assert (announced.speaker.text, announced.speaker.channel) == ("The Ostran military", "Instagram post")
    assert announced.about == (figures[0].id,)


def test_an_announcement_of_something_else_is_none() -> None:
    assert found("The military announced a new commander after the attack.") == []


@pytest.mark.parametrize(
    "sentence",
    ["No group has claimed responsibility for the attack.", "There was no immediate claim of responsibility."],
)
def test_that_nobody_claims_it_is_told_without_a_speaker(sentence: str) -> None:
    assert found(sentence) == [("unclaimed", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The so-called “liberators” left after the attack.",
        "“We will rebuild the market,” the mayor said.",
        "The mayor called for calm after the attack.",
        "“The attack was theirs, he said and never closed it.",
        "The bakers denied that bread was dear.",
    ],
)
def test_quotation_marks_and_talk_of_other_things_make_no_statement(sentence: str) -> None:
    assert found(sentence) == []


def test_one_of_those_named_before_speaks_without_a_name():
    body = "The raid on Osk killed a guard. One of the planners, who was not named, called it “a clean strike”."
    made = read(body)[1][0]
    assert made.speaker is not None
    assert (made.kind, made.speaker.text, made.speaker.basis) == ("characterises", "One of the planners", "anonymous")


def test_a_release_is_demanded_wherever_a_report_tells_of_violence():
    body = "The raid killed three guards. It was over by noon. The roads stayed shut. Mayor Orr demanded his release."
    assert [(str(s.kind), s.topic.text if s.topic else None) for s in read(body)[1]] == [("demands", "his release")]


def test_whom_an_agency_quotes_is_the_speaker():
    body = "The agency quoted an unnamed officer as saying the raid was “a complete success”."
    assert found(body) == [("characterises", "an unnamed officer")]


def test_offsets_ground_statement_and_quotation() -> None:
    body = "Nobody slept. The rebels called the raid “a crime” and fled."
    made = read(body)[1][0]
    assert body[made.start : made.end] == made.text
    assert made.quotation is not None
    assert body[made.quotation.start : made.quotation.end] == made.quotation.text == "a crime"


WORDS = sorted(
    words("""
    the army denied blamed called it “a ” ‘ ’ " described by as attack toll could not be verified . , Ada Orr they
    announced deaths
    """)
)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_tangle_of_marks_is_read_without_losing_its_offsets(row: list[str]) -> None:
    body = " ".join(row)
    made = read(body)[1]
    assert all(body[s.start : s.end] == s.text for s in made)
    assert len({s.id for s in made}) == len(made)
