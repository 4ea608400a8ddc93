"""Local news on shootings: who was shot, hurt or killed, victims by name, and what is no figure; all invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.language.registers import is_local_news
from tallybook.model import Document, Reference, Scope

LINES = (Path(__file__).parent / "shootings.tsv").read_text(encoding="utf-8").splitlines()[1:]
TABLE = [tuple(line.split("\t")) for line in LINES]
SENTENCES = [text for where, _, text in TABLE if where == "text"]
LOCAL = "Sheriff's deputies and detectives were called to a shooting. No suspect is in custody. "


def reading(body, title=None):
    return read(Document.of("r", "x", title=title, body=body), Gazetteer(()))


def told(body, title=None):
    return [f"{f.outcome} {f.quantity.value}" for f in reading(body, title).figures]


@pytest.mark.parametrize(("where", "expected", "text"), TABLE)
def test_what_a_line_of_local_news_counts(where, expected, text):
    found = reading("Rain fell.", text) if where == "headline" else reading(text)
    wanted = [] if expected == "nothing" else expected.split(", ")
    assert sorted(f"{f.outcome} {f.quantity.value}" for f in found.figures) == sorted(wanted)
    assert found.refused == ()


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4))
def test_every_figure_of_sentences_in_a_row_is_proven(those):
    assert reading(" ".join(those)).refused == ()


def test_victims_are_named_once_and_each_is_a_part():
    body = LOCAL + (
        "Three people were killed. The victims were identified as Pavel Dorn, 24, of Osk; Ana Reth, 19; and "
        "Mira E. Sool, 31. Dorn was shot in the head. Reth, 19, was killed in her car."
    )
    figures = reading(body).figures
    assert [(f.text, str(f.outcome), f.scope) for f in figures] == [
        ("Three", "killed", Scope.TOTAL),
        ("Pavel Dorn", "killed", Scope.PART),
        ("Ana Reth", "killed", Scope.PART),
        ("Mira E. Sool", "killed", Scope.PART),
    ]
    assert {f.part_of for f in figures[1:]} == {figures[0].id}


@pytest.mark.parametrize(
    ("before", "outcome"),
    [
        ("A man was killed on Reed Street.", "killed"),
        ("A man was wounded on Reed Street.", "injured"),
        ("A man was shot on Reed Street.", "shot"),
    ],
)
def test_what_befell_a_named_victim_is_what_was_told_of_the_victim(before, outcome):
    assert told(f"{before} The victim was identified as Pavel Dorn, 24.") == [f"{outcome} 1", f"{outcome} 1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers found five people with gunshot wounds. Two of them died.", ["shot 5", "killed 2"]),
        ("Four people were taken to hospitals. One was later pronounced dead.", ["shot 4", "killed 1"]),
        ("Four people were wounded. All were pronounced fit.", ["injured 4"]),
    ],
)
def test_several_hurt_of_whom_some_died_in_the_next_sentence_are_those_shot(text, expected):
    found = reading(LOCAL + text)
    assert [f"{f.outcome} {f.quantity.value}" for f in found.figures] == expected
    assert found.refused == ()


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed. Police arrested a suspect. He was identified as Pavel Dorn, 24.",
        "A man was killed. The suspect was identified as Pavel Dorn, 24.",
        "A man was killed. The gunman, identified as Pavel Dorn, drove off.",
        "A man was killed. Police identified a person of interest as Pavel Dorn, a witness.",
        "A man was killed. Pavel Dorn, 24, was charged with murder.",
        "A man was killed. Captain Mira Sool, 52, said so.",
        "A man was killed. Neighbor Ana Reth, 40, said she heard shots.",
    ],
)
def test_suspects_officials_and_neighbors_are_no_victims(text):
    assert told(text) == ["killed 1"]


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed. The victim was identified as Pavel Dorn, 24.",
        "A man was killed. The coroner identified him as Pavel Dorn.",
        "A man was killed. The victim, Pavel Dorn, was a student.",
        "He was charged in the shooting of Pavel Dorn.",
        "Pavel Dorn, 24, was shot in the leg.",
        "Killed were two nurses and Pavel Dorn.",
    ],
)
def test_whoever_is_read_as_a_victim_is_masked(text):
    assert "Pavel Dorn" in reading(text).private_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot on Reed Street. He later died at a hospital.", ["killed 1"]),
        ("A man was shot on Reed Street. He was taken to Osk General, where he was pronounced dead.", ["killed 1"]),
        ("A man was shot on Reed Street. A woman later died at a hospital.", ["shot 1", "killed 1"]),
        ("A man was shot on Reed Street. He later spoke of it.", ["shot 1"]),
        ("Two men were shot on Reed Street. He later died.", ["shot 2"]),
        (
            "They found Pavel Dorn and Jon Reth with gunshot wounds. Both men were pronounced dead.",
            ["killed 1", "killed 1", "killed 2"],
        ),
    ],
)
def test_a_death_told_in_the_next_sentence_is_that_of_the_man_shot(text, expected):
    assert told(text) == expected


def test_the_killed_and_the_hurt_are_parts_of_those_shot():
    figures = reading(LOCAL + "Five people were shot. One man died and four people are in critical condition.").figures
    assert [(str(f.outcome), f.quantity.value, f.scope) for f in figures] == [
        ("shot", 5, Scope.TOTAL),
        ("killed", 1, Scope.PART),
        ("injured", 4, Scope.PART),
    ]
    assert {f.part_of for f in figures[1:]} == {figures[0].id}


def test_those_shot_are_a_part_where_the_report_leads_with_more():
    body = LOCAL + "Three people were killed and two were wounded. Four people were shot indoors."
    assert [f.scope for f in reading(body).figures] == [Scope.TOTAL, Scope.TOTAL, Scope.PART]


def test_one_name_alone_is_the_whole_count():
    assert [f.scope for f in reading(LOCAL + "Pavel Dorn, 24, was killed on Reed Street.").figures] == [Scope.TOTAL]


def test_a_war_report_keeps_its_own_scopes():
    body = "Five people were shot in Osk, activists said. Two rebels were killed in Tarmel."
    assert not is_local_news(Document.of("r", "x", title=None, body=body))
    assert [f.scope for f in reading(body).figures] == [Scope.TOTAL, Scope.TOTAL]


def test_streets_and_hospitals_make_no_other_event_but_a_separate_shooting_does():
    body = LOCAL + (
        "Two men were killed.\n\nA third man was flown to a hospital in Belgar in critical condition.\n\n"
        "In a separate shooting, a woman was wounded."
    )
    assert [f.reference for f in reading(body).figures] == [Reference.MAIN, Reference.MAIN, Reference.RECAP]


def test_one_who_kills_himself_has_no_group_of_those_he_killed():
    found = reading("A man killed five neighbors before killing himself.").figures
    assert [(f.text, f.group.text) for f in found] == [("five", "neighbors"), ("himself", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The bomber blew himself up.",
        "He accidentally shot himself in the foot.",
        "He did not kill himself.",
        "The gunman threatened to kill himself.",
        "He tried to turn the gun on himself.",
        "The mayor himself was not hurt.",
        "He turned himself in after the shooting.",
    ],
)
def test_others_who_are_named_by_himself_did_not_die(text):
    assert "killed 1" not in told(text)


def test_victims_listed_line_by_line_are_read():
    body = (
        LOCAL + "Three people were killed.\n\nThe victims are:\n\nPavel Dorn, 67\n\nAna Reth, 65, of Osk\n\nRain fell."
    )
    assert [f.text for f in reading(body).figures] == ["Three", "Pavel Dorn", "Ana Reth"]
    assert reading(body).refused == ()


def test_several_victims_are_counted_again_where_as_many_were_told_of():
    body = LOCAL + "Four people were shot.\n\nOfficers found four victims on Reed Street. Seven victims of a fire left."
    assert told(body) == ["shot 4", "shot 4"]


@pytest.mark.parametrize(
    "text",
    [
        "In March 2029, a man was killed there.",
        "Last weekend, six people were killed in the city.",
        "It comes three weeks after a couple was found shot to death in Belgar.",
    ],
)
def test_older_violence_is_no_part_of_the_event(text):
    body = f"{LOCAL}Nine people were shot on June 3, 2031.\n\nPolice came.\n\n{text}"
    last = reading(body).figures[-1]
    assert (last.reference, last.scope) == (Reference.RECAP, Scope.TOTAL)


def test_a_sum_over_the_year_holds_nobody_of_the_event():
    body = (
        LOCAL + "A man was killed and three people were wounded.\n\nSo far this year, 212 people have been shot in Osk."
    )
    assert [f.scope for f in reading(body).figures] == [Scope.TOTAL, Scope.TOTAL, Scope.TOTAL]


def test_what_a_report_leads_with_is_its_event_be_it_of_last_month():
    body = LOCAL + "A man is charged in a shooting that left two men dead last month.\n\nThe two men died in 2030."
    assert {f.reference for f in reading(body).figures} == {Reference.MAIN}
