import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Basis, Document

CASES = [
    # words, group and status of each figure in order
    ("The army met rebels near Osk, killing scores of them.", [("rebels", "combatant")]),
    ("The rebels fled and the soldiers killed two of them.", [("rebels", "combatant")]),
    ("Soldiers killed a number of them near Osk.", [(None, None)]),
    ("Nine fighters of the Front were killed and others were hurt.", [("fighters of the Front", "combatant")] * 2),
    ("Two women were killed and ten others were hurt.", [("women", "civilian"), (None, None)]),
    ("Two guards were killed and ten others were hurt.", [("guards", "combatant")] * 2),
    ("Two medics were among at least 31 dead in Osk.", [("medics", "civilian"), (None, None)]),
    ("The raid led to numerous deaths among the miners and soldiers.", [("miners and soldiers", "mixed")]),
    ("Gas caused over 30 cases of suffocation among civilians.", [("civilians", "civilian")]),
    ("The army killed 28 and wounded 30 Belgar militants.", [("Belgar militants", "combatant")] * 2),
    ("It left ten killed and 15 injured a reporter said.", [(None, None), (None, None)]),
]


def groups(text):
    reading = read(Document.of("r", "x", title=None, body=text), Gazetteer(()))
    assert not reading.refused
    return [(figure.group.text, figure.group.value("status")) for figure in reading.figures]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_takes_up_those_whom_its_sentence_names(text, expected):
    assert groups(text) == expected


def test_what_is_taken_up_is_inferred_and_not_said():
    text = "The army met rebels near Osk, killing 12 of them."
    (figure,) = read(Document.of("r", "x", title=None, body=text), Gazetteer(())).figures
    assert {attribute.basis for attribute in figure.group.attributes} == {Basis.INFERRED}


def test_most_of_them_is_no_noun():
    assert "most" not in [group for group, _ in groups("It killed four traders and hurt 22 most of them children.")]
