"""What the words for a group say of it, and what holds only by convention."""

import pytest

from tallybook.claims.counting.groups import attributes
from tallybook.claims.harm.figures import read_figures
from tallybook.language import passages
from tallybook.model import Document


def said(words):
    return {a.name: a.value + ("~" if a.basis == "convention" else "") for a in attributes(words)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("people", {}),
        ("residents", {}),
        ("evacuees", {}),
        ("martyrs", {}),
        ("civilians", {"status": "civilian"}),
        ("civilian residents", {"status": "civilian"}),
        ("citizens", {"status": "civilian~"}),
        ("children", {"age": "child", "status": "civilian~"}),
        ("women", {"sex": "female", "status": "civilian~"}),
        ("women and children", {"status": "civilian~"}),
        ("civilians and combatants", {"status": "mixed"}),
        ("rebel fighters", {"status": "combatant", "side": "rebel", "role": "fighter"}),
        ("soldiers", {"status": "combatant", "role": "soldier"}),
        ("terrorists", {"status": "combatant~", "role": "fighter~"}),
        ("police officers", {"status": "combatant~", "role": "police"}),
        ("policeman", {"status": "combatant~", "role": "police"}),
        (
            "Venezuelan security officers",
            {"status": "combatant~", "nationality": "Venezuelan", "role": "security_forces~"},
        ),
        (
            "Cuban allies who served as security officials",
            {"status": "combatant~", "nationality": "Cuban", "role": "security_forces"},
        ),
        ("journalists", {"status": "civilian~", "role": "journalist"}),
        ("medics", {"status": "civilian~", "role": "medic"}),
        ("gunmen", {"status": "combatant~", "attacker": "yes"}),
        ("12-year-old girl", {"age": "child", "sex": "female", "status": "civilian~"}),
        ("members of the Northern Front", {"status": "combatant~"}),
    ],
)
def test_attributes_come_from_the_words_alone(words, expected):
    assert said(words) == expected


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Four officers of the Osk police and two guests were killed.", ["officers of the Osk police", "guests"]),
        ("Raiders killed 10 villagers and wounded 20 others.", ["villagers", "villagers"]),
        ("A bomb killed 12 people, eight of them children.", ["people", "children"]),
        ("A rocket killed hundreds of women and children.", ["women and children"]),
    ],
)
def test_a_group_is_named_as_the_text_names_it(text, groups):
    document = Document.of("r", "x", title=None, body=text)
    assert [f.group.text for f in read_figures(document, passages(document))] == groups


def test_what_is_taken_up_from_earlier_is_inferred_and_not_said():
    document = Document.of("r", "x", title=None, body="Raiders killed 10 civilians and wounded 20.")
    _, wounded = read_figures(document, passages(document))
    assert [(a.value, str(a.basis)) for a in wounded.group.attributes] == [("civilian", "inferred")]
