"""Bounds by arithmetic against counting every possibility, and what forces them."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.model import Modality, Outcome
from tallybook.tolls import implied
from tallybook.tolls.arithmetic import Asked, Constraint, System
from tallybook.tolls.groups import inside
from tests.tolls.making import Said, told

WOMEN, MEN, CHILDREN = (("sex", "female"),), (("sex", "male"),), (("age", "child"),)
GROUPS = [(), WOMEN, MEN, CHILDREN, (("age", "child"), ("sex", "female"))]
KILLED, INJURED = Outcome.KILLED, Outcome.INJURED
FEW = 3


def kinds():
    """Return every kind of person that the groups tell apart, as keys."""
    return [tuple(sorted((*sex, *age))) for sex, age in product([(), WOMEN, MEN], [(), CHILDREN])]


def constraint(claim, group, low, high, outcomes=(KILLED,)):
    return Constraint(claim, outcomes, group, low, high)


def possible(constraints, group):
    """Count every way in which a few people can fall into the kinds, and return how many of the group there are."""
    found = set()
    for numbers in product(range(FEW), repeat=len(kinds())):
        held = list(zip(kinds(), numbers, strict=True))
        if all(
            c.low <= sum(n for kind, n in held if inside(kind, c.group)) <= (99 if c.high is None else c.high)
            for c in constraints
        ):
            found.add(sum(n for kind, n in held if inside(kind, group)))
    return found


few = st.tuples(st.sampled_from(GROUPS), st.integers(0, FEW - 1), st.integers(0, FEW - 1)).map(
    lambda t: constraint(f"c{GROUPS.index(t[0])}-{t[1]}-{t[2]}", t[0], min(t[1:]), max(t[1:]))
)
EVERYBODY_FEW = constraint("all", (), 0, FEW - 1)


@settings(max_examples=25, deadline=None)
@given(st.lists(few, min_size=1, max_size=4), st.sampled_from(GROUPS))
def test_bounds_are_those_of_counting_every_possibility(some, group):
    constraints = [EVERYBODY_FEW, *some]
    system, found = System(constraints, asked=[Asked((KILLED,), group)]), possible(constraints, group)
    assert system.holds == bool(found)
    if found:
        asked = Asked((KILLED,), group)
        assert (system.least(asked), system.most(asked)) == (min(found), max(found))
    else:
        claims = system.conflict()
        assert claims
        for claim in claims:
            assert System([c for c in constraints if c.claim in claims and c.claim != claim]).holds


def test_an_end_is_open_where_nothing_caps_it():
    system = System([constraint("a", (), 5, None), constraint("b", WOMEN, 2, 3)])
    assert system.most(Asked((KILLED,), ())) is None
    assert system.most(Asked((KILLED,), WOMEN)) == 3


def test_what_forces_a_bound_cannot_do_without_any_of_its_claims():
    claims = [
        constraint("whole", (), 56, 56),
        constraint("early", (), 20, None),
        constraint("sailors", (("nationality", "ostran"),), 24, None),
        constraint("advisers", (("nationality", "velish"),), 1, None),
    ]
    system, advisers = System(claims), Asked((KILLED,), (("nationality", "velish"),))
    assert (system.least(advisers), system.most(advisers)) == (1, 32)
    assert system.forcing(advisers, high=32) == ("whole", "sailors")
    assert system.forcing(advisers, low=1) == ("advisers",)


def test_killed_or_wounded_together_leave_the_rest():
    system = System([constraint("both", (), 30, 30, (KILLED, INJURED)), constraint("dead", (), 12, 12)])
    injured = Asked((INJURED,), ())
    assert (system.least(injured), system.most(injured)) == (18, 18)


def test_groups_that_overlap_in_too_many_ways_are_left_out_and_named():
    roles = [constraint(f"r{n}", (("role", f"role {n}"),), 1, None) for n in range(40)]
    system = System([constraint("all", (), 9, 9), *roles])
    assert system.holds
    assert set(system.left_out) < {c.claim for c in roles}
    assert system.most(Asked((KILLED,), (("role", "role 1"),))) == 9


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([Said("56", doc="a", by="the port"), Said("24", "Ostran sailors", doc="b", by="the navy")], (24, 56)),
        ([Said("56", doc="a", by="the port"), Said("some", "Ostran sailors", doc="b", by="the navy")], (1, 56)),
    ],
)
def test_reports_together_bound_what_none_bounds_alone(said, expected):
    found = {b.label: (b.low, b.high) for b in implied(told(*said)) if b.within == "incident"}
    assert found.get("Ostran sailors", expected) == expected


def test_an_early_toll_does_not_contradict_the_later_one():
    evidence = told(
        Said("9", doc="a", day="2031-03-04", by="police"),
        Said("14", doc="b", day="2031-03-06", by="the council"),
        Said("several", "children", doc="c", day="2031-03-06", by="a clinic"),
    )
    assert [(b.label, b.low, b.high) for b in implied(evidence)] == [("children", 1, 14)]


def test_a_denial_takes_no_part():
    evidence = told(Said("56"), Said("any", "soldiers", modality=Modality.DENIED), Said("some", "children"))
    assert [(b.label, b.low, b.high) for b in implied(evidence)] == [("children", 1, 56)]
