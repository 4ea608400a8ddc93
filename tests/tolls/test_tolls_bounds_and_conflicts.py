"""What follows by arithmetic, and what cannot all be true."""

from itertools import combinations

import pytest

from tallybook.model import Attribute, Modality
from tallybook.tolls import conflicts, implied
from tests.tolls.making import Said, told


def bounds(evidence):
    return {(b.label, b.within): (b.low, b.high) for b in implied(evidence)}


def kinds(evidence):
    words = {f.id: f.text for f in evidence.figures}
    return [(c.kind, sorted(words[claim] for claim in c.claims)) for c in conflicts(evidence)]


HARBOUR = told(
    Said("at least 24", "Ostran sailors", by="the navy"),
    Said("56", name="all"),
    Said("among them", "Velish advisers", part_of="all"),
)


def test_the_rest_of_an_including_is_bounded_by_the_other_parts():
    found = bounds(HARBOUR)
    assert found["Velish advisers", "r1"] == (1, 32)
    assert found["Ostran sailors", "r1"] == (24, 55)


def test_a_bound_names_the_claims_that_force_it_and_what_is_assumed():
    bound = next(b for b in implied(HARBOUR) if b.label == "Velish advisers")
    assert set(bound.forced_by) == {f.id for f in HARBOUR.figures}
    assert bound.assumptions == ("nobody is counted both as Ostran and as Velish",)


def test_a_bound_follows_within_a_voice_where_no_report_holds_all_of_it():
    evidence = told(
        Said("34", "villagers", by="the prefect", doc="a", attributes=()),
        Said("12", "women", by="the prefect", doc="b"),
        Said("at least 9", "children", by="the prefect", doc="c"),
    )
    assert bounds(evidence) == {("children", "voice the prefect"): (9, 22)}


def test_groups_that_arithmetic_cannot_take_in_are_named_with_their_claims():
    roles = [f"trade {n:02}" for n in range(16)]
    both = [
        Said("some", f"{a} and {b}", attributes=(Attribute(name="role", value=a), Attribute(name="role", value=b)))
        for a, b in combinations(roles, 2)
    ]
    evidence = told(Said("9"), *both)
    beyond = [b for b in implied(evidence) if b.left_out]
    assert 0 < len(beyond) < len(both)
    assert all((b.low, b.high, b.forced_by) == (None, None, ()) for b in beyond)
    words = {f.id: f.group.text for f in evidence.figures}
    assert [words[claim] for b in beyond for claim in b.left_out] == [b.label for b in beyond]


def test_nothing_is_implied_that_is_already_said():
    assert implied(told(Said("9", by="police"), Said("3", "children", by="police"))) == ()


def test_the_parts_together_are_the_least_of_the_whole():
    evidence = told(Said("at least 20"), Said("24", "Ostran sailors"), Said("3", "Velish advisers"))
    assert bounds(evidence)["all", "r1"] == (27, None)


def test_a_contradiction_within_a_report_bounds_nothing_and_is_a_conflict():
    evidence = told(Said("6", by="a clinic"), Said("4", "women", by="a clinic"), Said("3", "children", by="a clinic"))
    assert implied(evidence) == ()
    assert kinds(evidence) == [("cannot_both_hold", ["3", "4", "6"])]


def two(first: str, second: str, *, days=("2031-03-04", "2031-03-04"), **fields):
    return told(
        Said(first, by="police", doc="a", day=days[0]), Said(second, by="a nurse", doc="b", day=days[1], **fields)
    )


LATER = ("2031-03-04", "2031-03-09")
PAIRS = [
    (two("9", "7"), ["cannot_both_hold"]),
    (two("67", "68"), ["differ_by_a_little"]),
    (two("100", "104"), ["differ_by_a_little"]),
    (two("31", "24", days=LATER), ["lower_without_correction"]),
    (two("9", "14", days=LATER), []),
    (two("at least 12", "15"), []),
    (two("15", "at least 20"), ["cannot_both_hold"]),
    (two("about 50", "47"), []),
    (two("dozens", "3"), []),
    (two("10 to 15", "17"), ["cannot_both_hold"]),
    (two("none", "6"), ["denial"]),
    (two("6", "any", modality=Modality.DENIED), ["denial"]),
    (two("some", "any", modality=Modality.DENIED), ["denial"]),
    (two("up to 40", "2"), []),
]


@pytest.mark.parametrize(("evidence", "expected"), PAIRS)
def test_two_figures_are_in_conflict_or_not(evidence, expected):
    assert [kind for kind, _ in kinds(evidence)] == expected


def test_totals_with_and_without_the_attackers_differ_in_scope():
    evidence = told(Said("17", by="police", attackers="yes"), Said("14", by="a nurse", doc="r2", attackers="no"))
    assert [kind for kind, _ in kinds(evidence)] == ["different_scope"]


def test_a_part_larger_than_its_whole_is_a_conflict():
    evidence = told(Said("15", by="police"), Said("40", "soldiers", by="the Front", doc="r2"))
    assert kinds(evidence) == [("cannot_both_hold", ["15", "40"])]


def test_three_claims_can_contradict_where_no_two_do():
    evidence = told(
        Said("20", by="the governor"),
        Said("12", "soldiers", by="the army", doc="r2"),
        Said("at least 9", "civilians", by="the council", doc="r3"),
        Said("at least 5", "children", by="a clinic", doc="r4"),
        Said("at least 15", by="volunteers", doc="r5"),
    )
    assert kinds(evidence) == [("cannot_both_hold", ["12", "20", "at least 9"])]


def test_a_figure_that_its_own_speaker_corrected_is_in_no_conflict():
    evidence = told(
        Said("31", by="the ministry", doc="a", day="2031-03-04"),
        Said("24", by="the ministry", doc="b", day="2031-03-12", correction="revised"),
        Said("24", by="a nurse", doc="c", day="2031-03-12"),
    )
    assert conflicts(evidence) == ()


def test_a_repetition_makes_no_conflict_of_its_own():
    evidence = told(
        Said("14", by="the chief", doc="a"),
        Said("14", by="the chief", doc="b", relay=True),
        Said("9", by="a nurse", doc="c"),
    )
    assert len(conflicts(evidence)) == 1


def test_sides_that_may_be_one_side_do_not_exclude_each_other():
    attribute = told(Said("1", "civilians")).figures[0].group.attributes[0]
    army = (attribute.changed(name="side", value="army"),)
    ostran = (attribute.changed(name="side", value="Ostran army"),)
    evidence = told(Said("10"), Said("8", "men", attributes=army), Said("9", "troops", attributes=ostran))
    assert conflicts(evidence) == ()


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (two("9", "7"), "7 killed (a nurse); 9 (police): both cannot hold."),
        (two("67", "68"), "67 killed (police); 68 (a nurse): they differ by 1."),
        (two("31", "24", days=LATER), "31 killed (police), later 24 (a nurse), which corrects nothing."),
        (two("6", "2", people="children"), None),
        (two("6", "8", people="children"), "8 children (a nurse): more than all 6 killed (police)."),
    ],
)
def test_a_conflict_is_told_in_few_words(evidence, reason):
    assert [c.reason for c in conflicts(evidence)] == [reason] * (reason is not None)


@pytest.mark.parametrize(
    "evidence",
    [
        two("30", "31"),
        two("30", "at least 31"),
        two("30", "more than 30"),
        two("10 to 15", "16"),
        two("1", "2"),
        two("12", "13", people="children"),
    ],
)
def test_what_differs_by_one_is_never_said_to_be_impossible(evidence):
    assert [kind for kind, _ in kinds(evidence)] == ["differ_by_a_little"]
