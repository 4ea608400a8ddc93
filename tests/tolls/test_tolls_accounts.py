"""Mass shootings told by several reports: each report's own account, and what the accounts come to; all invented."""

from dataclasses import replace

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Document, Outcome
from tallybook.tolls import Evidence, codebook, reconcile_one
from tests.tolls.making import Said, told


def gva(*said):
    return under_gva(told(*said))


def under_gva(evidence):
    found = (reconcile_one(evidence, codebook("gva"), outcome=o, group=()) for o in (Outcome.KILLED, Outcome.INJURED))
    return tuple(found)


def best(*said):
    return tuple(toll.best for toll in gva(*said))


def shot(words, doc="r1", **more):
    return Said(words, outcome="shot", doc=doc, **more)


def hurt(words, doc="r1", **more):
    return Said(words, outcome="injured", doc=doc, **more)


def test_those_told_beside_a_count_in_one_sentence_are_added_to_it():
    assert best(Said("1", "women", sentence=1), Said("2", "children", sentence=1), hurt("1", sentence=1)) == (3, 1)


def test_a_sum_names_the_claims_that_it_rests_on():
    killed, _ = gva(Said("1", "women", sentence=1), Said("2", "children", sentence=1))
    assert (
        sum("sets the best figure" in one.reason or "sets the lowest" in one.reason for one in killed.contributions)
        == 2
    )
    assert "computed: 1 and 2" in killed.reason


def test_a_report_that_tells_of_the_hurt_alone_says_that_nobody_died():
    others = (shot("4", doc="r2"), shot("4", doc="r3"))
    assert best(Said("1"), hurt("3"), *others)[0] == 0


def test_the_dead_far_below_a_lead_of_the_hurt_are_of_another_event():
    lead, below = shot("4", doc="r1"), replace(Said("2", doc="r1"), place=9)
    evidence = told(lead)
    assert under_gva(evidence)[0].best == 0
    later = told(*(shot("4") for _ in range(8)), below)
    assert under_gva(later)[0].best == 0
    assert under_gva(told(shot("4"), below))[0].best == 2


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([(5, 1, 4), (4, 1, 4)], (1, 4)),  # 1 and 4 make 5, and not 4
        ([(5, 2, 3), (6, 2, 3)], (2, 3)),
        ([(5, 1, 4), (5, 1, 4), (7, 3, 4)], (1, 4)),
    ],
)
def test_reports_are_believed_whose_dead_and_hurt_make_up_those_shot(reports, expected):
    said = [
        one
        for n, (all_shot, dead, left) in enumerate(reports)
        for one in (
            shot(str(all_shot), doc=f"r{n}"),
            Said(str(dead), doc=f"r{n}"),
            hurt(str(left), doc=f"r{n}"),
        )
    ]
    assert best(*said) == expected


def test_of_two_numbers_told_as_often_the_higher_one_is_right_for_nobody_comes_back():
    assert best(Said("2"), Said("3", doc="r2"))[0] == 3
    assert best(Said("2"), Said("3", doc="r2"), Said("2", doc="r2"))[0] == 2


def worded(text, *said):
    """Return evidence whose one report has its figures in words: each number stands in the text as written."""
    evidence = told(*said)
    placed, at = [], 0
    for figure in sorted(evidence.figures, key=lambda f: f.start):
        at = text.index(figure.text, at)
        start = text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0
        end = text.find(". ", at) + 1 or len(text)
        place = {"start": at, "end": at + len(figure.text), "passage_start": start, "passage_end": end}
        placed.append(figure.model_copy(update=place))
        at += len(figure.text)
    document = replace_text(evidence.documents["r1"], text)
    return Evidence(evidence.incident, tuple(placed), {"r1": document}, evidence.voices)


def replace_text(document: Document, text: str) -> Document:
    return document.model_copy(update={"text": text, "body_start": 0})


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("4 people are dead after a shooting. 1 gunman killed himself.", 4),
        ("4 people were found dead in a house. 1 gunman shot himself.", 4),
        ("A man killed 4 people at a plant. 1 gunman shot himself.", 5),
        ("A man killed 4 people before officers shot 1 gunman dead.", 5),
        ("4 were killed at a plant. 1 gunman was found dead.", 5),
    ],
)
def test_a_gunman_is_among_those_called_dead_and_beside_those_whom_he_killed(text, killed):
    assert under_gva(worded(text, Said("4"), Said("1", "gunmen")))[0].best == killed


@pytest.mark.parametrize(("title", "killed"), [("Man, woman killed in Osk", 2), ("Mother, two children killed", 3)])
def test_a_noun_that_opens_a_title_names_nobody(title, killed):
    document = Document.of("r1", "x", title=title, body="Rain fell.")
    figures = read(document, Gazetteer(())).figures
    incident = told(Said("1")).incident.model_copy(update={"claims": tuple(f.id for f in figures)})
    evidence = Evidence(incident, figures, {document.id: document}, ())
    assert under_gva(evidence)[0].best == killed


def test_the_hurt_left_of_a_reports_dead_and_hurt_are_computed_and_not_none_by_rule():
    _, injured = gva(
        Said("23", by="police"),
        Said("26", doc="r2"),
        hurt("51", doc="r2"),
        Said("23", by="police", doc="r3"),
    )
    assert (injured.best, injured.null_reason) == (54, None)
    assert "computed: 26 killed and 51 injured, without 23 killed" in injured.reason
