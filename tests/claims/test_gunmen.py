"""Gunmen of local news: who is one, and which counts have him in them; all invented."""

import pytest

from tallybook.claims import read, refusal
from tallybook.gazetteer import Gazetteer
from tallybook.model import Attribute, Basis, Document, Scope

LOCAL = (
    "TARMEL, Ohio — Carl Betts, 41, opened fire at a plant on Friday, killing three people, the sheriff said.\n\n"
    "Gunshots were heard, and detectives are on the 1200 block of Reed Street.\n\n"
)


def document(body, title=None):
    return Document.of("r", "x", title=title, body=body)


def figures(body, title=None):
    return read(document(body, title), Gazetteer(())).figures


def last(text):
    return next(f for f in reversed(figures(LOCAL + text)) if f.quantity.value == 1)


@pytest.mark.parametrize(
    "text",
    [
        "Betts was later found dead of a self-inflicted gunshot wound.",
        "Betts was found dead at the scene.",
        "Betts died in a hospital after being shot by police.",
        "Betts was killed in a shootout with police.",
        "Jon Hask, 30, was shot and killed by sheriff's deputies.",
        "A trooper shot and killed Jon Hask.",
        "A man who killed two people at a bar was shot to death by police.",
        "By the time officers stormed the house and fatally shot him, six people were dead.",
        "The suspect, Jon Hask, was found dead.",
    ],
)
def test_who_fired_or_was_shot_by_the_police_is_an_attacker(text):
    assert last(text).group.value("attacker") == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "Jon Hask, 30, was shot and killed at the door.",
        "A man who had worked there for years was killed.",
        "Officers found Jon Hask, 30, dead in the yard.",
    ],
)
def test_a_victim_is_no_attacker(text):
    assert last(text).group.value("attacker") is None


def test_an_attacker_without_words_for_it_does_not_pass_the_gate():
    text = document(LOCAL + "Jon Hask, 30, was killed at the door.")
    figure = read(text, Gazetteer(())).figures[-1]
    attacker = Attribute(name="attacker", value="yes", basis=Basis.INFERRED)
    group = figure.group.model_copy(update={"attributes": (*figure.group.attributes, attacker)})
    assert refusal(text, figure) is None
    assert "attacker" in (refusal(text, figure.model_copy(update={"group": group})) or "")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The gunman was found dead in a truck.", Scope.TOTAL),
        ("The gunman, Carl Betts, was shot dead by a deputy.", Scope.TOTAL),
    ],
)
def test_a_gunman_is_no_part_of_those_whom_he_killed(text, scope):
    assert last(text).scope is scope


def test_a_gunman_told_among_the_dead_is_a_part_of_them():
    found = figures(LOCAL.replace(", killing three people", "") + "Five people were killed, including the gunman.")
    assert [(f.text, f.scope) for f in found[-2:]] == [("Five", Scope.TOTAL), ("the gunman", Scope.PART)]
