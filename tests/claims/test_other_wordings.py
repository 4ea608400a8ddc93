"""Other ways to say the same: figures, whose they are and what convention calls them; all sentences are invented."""

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document

WORDINGS = [
    # words; outcome, quantity, group and status of each figure in order
    ("The fighters took six prisoners and two tanks.", [("captured", 6, "prisoners", None)]),
    ("Eleven soldiers fell captive near Osk.", [("captured", 11, "soldiers", "combatant")]),
    ("The soldiers detained dozens in raids on the suburb.", [("captured", None, None, None)]),
    ("The ministry admitted the loss of three servicemen.", [("killed", 3, "servicemen", "combatant")]),
    ("The siege caused the loss of hundreds of lives.", [("killed", None, None, None)]),
    ("The rebels lost only two fighters in the battle.", [("killed", 2, "fighters", "combatant")]),
    ("The command lost contact with six guards.", [("missing", 6, "guards", "combatant")]),
    ("Contact was lost with 14 rescuers at the depot.", [("missing", 14, "rescuers", "civilian")]),
    ("Two elderly women were burned to death.", [("killed", 2, "elderly women", "civilian")]),
    ("Nine soldiers met their deaths in an ambush.", [("killed", 9, "soldiers", "combatant")]),
    ("The jets struck a convoy, annihilating 30 fighters.", [("killed", 30, "fighters", "combatant")]),
    ("The shelling left 30 with serious burns.", [("injured", 30, None, None)]),
    ("Two boys were in intensive care.", [("injured", 2, "boys", "civilian")]),
    (
        "Two women and a boy were among those who died.",
        [("killed", 2, "women", "civilian"), ("killed", 1, "boy", "civilian")],
    ),
    ("Of those killed, 12 were women.", [("killed", 12, "women", "civilian")]),
    ("Of the 30 injured, seven are children.", [("injured", 30, None, None), ("injured", 7, "children", "civilian")]),
    ("The missile killed a couple in their seventies.", [("killed", 2, "couple", "civilian")]),
    ("The lorry burned out and its crew of three was killed.", [("killed", 3, "crew", "civilian")]),
    (
        "The strike killed two aides and an interpreter.",
        [("killed", 2, "aides", None), ("killed", 1, "interpreter", "civilian")],
    ),
    ("Shelling on Osk claims lives of four civilians.", [("killed", 4, "civilians", "civilian")]),
    ("A bomb kills, injures scores in Tarmel.", [("injured", None, None, None), ("killed", None, None, None)]),
    ("14 people were documented as killed.", [("killed", 14, "people", None)]),
    ("A second child was in a coma.", [("injured", 1, "second child", "civilian")]),
    ("Three soldiers froze to death on the pass.", [("killed", 3, "soldiers", "combatant")]),
    ("The gunmen hold at least 40 hostages.", [("captured", 40, "hostages", None)]),
    (
        "A colonel was killed with four of his guards.",
        [("killed", 1, "colonel", "combatant"), ("killed", 4, "guards", "combatant")],
    ),
    ("Thirty-one rebels surrendered and five were killed.", [("killed", 5, "rebels", "combatant")]),
    (
        "A shell fell where women worked, and three of them were killed.",
        [("killed", 3, "women", "civilian")],
    ),
    ("The number of people killed has reached 19.", [("killed", 19, None, None)]),
    ("It caused injuries to five guards.", [("injured", 5, "guards", "combatant")]),
    (
        "Shelling killed 6 people in Belgar, 4 in the town of Osk and one in Kefra.",
        [("killed", 6, "people", None), ("killed", 4, "people", None), ("killed", 1, "people", None)],
    ),
    (
        "6 martyrs fell in Belgar, 4 in Osk and 2 in Harun.",
        [("killed", 6, "martyrs", None), ("killed", 4, None, None), ("killed", 2, None, None)],
    ),
    (
        "The shell killed a woman and her children.",
        [("killed", 1, "woman", "civilian"), ("killed", None, "children", "civilian")],
    ),
    (
        "Ten soldiers were killed and others detained.",
        [("killed", 10, "soldiers", "combatant"), ("captured", None, "soldiers", "combatant")],
    ),
    ("The enemy's losses amounted to 43 killed.", [("killed", 43, "enemy's", "combatant")]),
]
WHOSE = [
    # words for the victims and for their side, their group and its status
    ("The clash led to the death of 13 in the ranks of the regime forces.", "regime forces", "combatant"),
    ("Ten were killed among the ranks of the rebels.", "rebels", "combatant"),
    ("No deaths were reported among the miners.", "miners", "civilian"),
    ("Four members of the group were killed near Osk.", "members of the group", "combatant"),
    ("Three members of a medical team were hurt.", "members of a medical team", "civilian"),
    ("The strike killed eight members of one family.", "members of one family", "civilian"),
    ("Gunmen killed a senior official in Tarmel.", "senior official", "civilian"),
    ("Gunmen killed a security official in Tarmel.", "security official", "combatant"),
    ("The head of the Kefra hospital was killed.", "head of the Kefra hospital", "civilian"),
    ("The bomb killed two bystanders.", "bystanders", "civilian"),
    ("The head of the local council was killed.", "head of the local council", "civilian"),
    ("The raid killed a tribal elder.", "tribal elder", "civilian"),
]
NOBODY = [
    "Many people may die if the siege goes on.",
    "Killing prisoners is a crime under the laws of war.",
    "Killing journalists must stop, the union said.",
    "The militia could lose 200 fighters if it attacks.",
    "He regretted the loss of four lorries.",
    "They lost contact with the depot.",
    "The soldiers took six towns and the prisoners' camp.",
]


def figures(text):
    reading = read(Document.of("r", "x", title=None, body=text), Gazetteer(()))
    assert not reading.refused
    return [(str(f.outcome), f.quantity.value, f.group.text, f.group.value("status")) for f in reading.figures]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_the_same_harm_is_read_in_other_words(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(("text", "group", "status"), WHOSE)
def test_the_victims_are_those_whom_the_sentence_names(text, group, status):
    assert {found[2:] for found in figures(text)} == {(group, status)}


@pytest.mark.parametrize("text", NOBODY)
def test_what_may_come_and_what_holds_in_general_counts_nobody(text):
    assert figures(text) == []
