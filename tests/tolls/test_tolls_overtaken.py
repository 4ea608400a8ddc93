"""Early counts that others have overtaken: what falls, what stays, and what is said of them."""

import pytest

from tallybook.model import Hedge, Likeness, Scope, SpeakerKind, Use
from tallybook.tolls import codebook, printed, reconcile
from tests.tolls.making import Said, told

FIRST, NEXT, LAST = "2031-03-04", "2031-03-05", "2031-03-07"


def killed(evidence, name="reported"):
    return next(one for one in reconcile(evidence, codebook(name)) if one.group == "all")


def part(evidence, n):
    return killed(evidence).contributions[n]


def test_an_early_number_of_nobody_named_falls_with_a_later_one_of_a_voice():
    evidence = told(Said("11", doc="a", day=FIRST), Said("14", by="police", doc="b", day=NEXT), outlets=True)
    assert printed(killed(evidence)) == "14"
    assert part(evidence, 0).use == (Use.SUPERSEDED,)
    assert (
        "early number of nobody named, since overtaken by 14, as police said on 2031-03-05" in part(evidence, 0).reason
    )
    assert part(evidence, 0).by == killed(evidence).contributions[1].claim_id
    assert printed(killed(evidence, "airwars")) == "11 to 14"  # which keeps early tolls


@pytest.mark.parametrize(
    "said",
    [
        [Said("11", doc="a", day=FIRST, by="the harbour master"), Said("14", by="police", doc="b", day=NEXT)],
        [Said("11", doc="a", day=FIRST), Said("14", by="police", doc="b", day=FIRST)],
        [Said("11", doc="a", day=FIRST), Said("14", doc="b", day=NEXT)],
        [Said("14", by="police", doc="b", day=FIRST), Said("11", doc="a", day=NEXT)],
        [Said("11", doc="a"), Said("14", by="police", doc="b", day=NEXT)],
        [Said("11", doc="a", day=FIRST), Said("14", by="Front", kind=SpeakerKind.ARMED_GROUP, doc="b", day=NEXT)],
    ],
    ids=["two voices", "one day", "nobody either", "the lower one later", "no day known", "a party's claim"],
)
def test_all_else_stays_a_range(said):
    assert printed(killed(told(*said, outlets=True))) == "11 to 14"


def test_a_minimum_that_later_days_have_overtaken_is_an_early_one():
    evidence = told(
        Said("at least 9", by="the fire brigade", doc="a", day=FIRST),
        Said("at least 14", by="police", doc="b", day=NEXT),
    )
    assert printed(killed(evidence)) == "14 or more"
    assert [one.use for one in killed(evidence).contributions] == [(Use.SUPERSEDED,), (Use.SETS_LOW,)]
    assert "an early minimum, since overtaken by at least 14, as police said on 2031-03-05" in part(evidence, 0).reason


def test_a_minimum_below_what_was_known_already_is_a_minimum():
    evidence = told(
        Said("14", by="police", doc="a", day=FIRST),
        Said("at least 9", by="the fire brigade", doc="b", day=NEXT),
        Said("16", by="the ministry", doc="c", day=LAST),
    )
    assert part(evidence, 1).use == (Use.FLOOR,)


def test_a_voice_that_may_be_another_falls_with_its_old_number():
    evidence = told(
        Said("11", by="a monitor", doc="a", day=FIRST),
        Said("11", by="Count the Harm", doc="b", day=FIRST),
        Said("14", by="Count the Harm", doc="c", day=NEXT),
    )
    unsure, sure = evidence.voices[::-1]
    named = unsure if unsure.name == "a monitor" else sure
    other = sure if named is unsure else unsure
    like = Likeness(voice=other.id, reason="both give 11")
    changed = type(evidence)(
        evidence.incident, evidence.figures, evidence.documents, (named.changed(possibly=(like,)), other)
    )
    assert printed(killed(evidence)) == "11 to 14"
    assert printed(killed(changed)) == "14"


def test_of_several_higher_floors_the_highest_is_named():
    evidence = told(
        Said("9", by="police", day=FIRST),
        Said("at least 12", by="the fire brigade", doc="b", day=FIRST),
        Said("at least 14", by="the hospital", doc="c", day=FIRST),
    )
    assert killed(evidence).reason.startswith("Lowest 9, said by police; a higher floor is 14, said by the hospital.")


def test_those_of_the_dead_who_are_counted_are_all_of_their_group():
    evidence = told(
        Said("7", "children", by="police", doc="a", day=FIRST, scope=Scope.PART, scope_words="among the dead"),
        Said("9", "children", by="police", doc="b", day=NEXT, scope=Scope.PART, scope_words="of those killed"),
    )
    children = next(one for one in reconcile(evidence, codebook("reported")) if one.group == "children")
    assert printed(children) == "9"
    morgue = told(Said("7", "children", by="police", scope=Scope.PART, scope_words="at the morgue"))
    assert printed(next(one for one in reconcile(morgue, codebook("reported")) if one.group == "children")) == (
        "7 or more"
    )


def test_a_toll_names_the_rules_by_which_it_was_made():
    evidence = told(Said("more than 60", by="police"))
    toll = killed(evidence, "airwars")
    assert {"numbers", "best", "more_than"} <= {rule.name for rule in toll.rules}
    assert toll.version
    assert all(rule.source and rule.grade in {"V", "D", "R", "own"} for rule in toll.rules)
    assert evidence.figures[0].quantity.hedge is Hedge.MORE_THAN


def test_a_floor_that_is_a_sum_is_said_by_all_whose_claims_are_added_up():
    evidence = told(
        Said("23", by="police", day=FIRST),
        Said("45", "soldiers", by="the front", doc="b", day=FIRST),
        Said("at least 15", "civilians", by="the hospital", doc="c", day=FIRST),
    )
    toll = next(one for one in reconcile(evidence, codebook("airwars")) if one.group == "all")
    floor = "a higher floor is 60, said by the front and the hospital (computed: 45 + at least 15)"
    assert toll.reason.startswith(f"Lowest 23, said by police; {floor}")
