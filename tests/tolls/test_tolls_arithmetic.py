"""Bounds by arithmetic against counting every possibility, and what forces them."""

from dataclasses import replace
from itertools import combinations, combinations_with_replacement, product

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


SEXES = [(), WOMEN, MEN]
ROLES = [(("role", name),) for name in ("cook", "driver", "medic")]
MANY = [
    tuple(sorted((*sex, *(pair for role in roles for pair in role))))
    for sex in SEXES
    for size in range(3)
    for roles in combinations(ROLES, size)
]


def crowds():
    """Return every crowd of at most three people, each a woman, a man or neither, with any of three roles."""
    people = [
        tuple(sorted((*sex, *(pair for role in roles for pair in role))))
        for sex in SEXES
        for size in range(4)
        for roles in combinations(ROLES, size)
    ]
    return [crowd for size in range(4) for crowd in combinations_with_replacement(people, size)]


CROWDS = crowds()
COUNTS = {key: [sum(inside(one, key) for one in crowd) for crowd in CROWDS] for key in MANY}
SHARED = {
    frozenset((a, b)): [any(inside(one, a) and inside(one, b) for one in crowd) for crowd in CROWDS]
    for a, b in combinations(MANY, 2)
}
loose = st.tuples(st.sampled_from(MANY), st.integers(0, 3), st.one_of(st.none(), st.integers(0, 3))).map(
    lambda t: constraint(f"c{MANY.index(t[0])}-{t[1]}-{t[2]}", t[0], t[1] if t[2] is None else min(t[1:]), t[2])
)
PAIRS = st.lists(st.sampled_from(MANY[1:]), min_size=2, max_size=2, unique=True).map(frozenset)


@settings(max_examples=120, deadline=None)
@given(st.lists(loose, min_size=1, max_size=9), st.lists(PAIRS, max_size=2), st.sampled_from(MANY))
def test_groups_that_overlap_freely_are_bounded_as_by_counting_every_crowd(some, apart, group):
    constraints = [constraint("all", (), 0, 3), *some]
    fitting = [n for n in fit(constraints) if not any(SHARED[pair][n] for pair in apart)]
    asked = Asked((KILLED,), group)
    system = System(constraints, asked=[asked], apart=apart)
    assert system.holds == bool(fitting)
    if fitting:
        found = [COUNTS[group][n] for n in fitting]
        assert (system.least(asked), system.most(asked)) == (min(found), max(found))


def fit(constraints):
    """Return which crowds fit."""
    left = range(len(CROWDS))
    for c in constraints:
        left = [n for n in left if c.low <= COUNTS[c.group][n] <= (99 if c.high is None else c.high)]
    return left


@settings(max_examples=40, deadline=None)
@given(st.lists(loose, min_size=2, max_size=7), st.sampled_from(MANY))
def test_what_forces_a_bound_forces_it_and_none_of_it_can_be_left_out(some, group):
    constraints = [replace(c, claim=f"{n}") for n, c in enumerate([constraint("all", (), 0, 3), *some])]
    asked = Asked((KILLED,), group)
    system = System(constraints, asked=[asked])
    if system.holds and (high := system.most(asked)) is not None:
        claims = system.forcing(asked, high=high)
        kept = [c for c in constraints if c.claim in claims]
        assert System(kept, asked=[asked]).most(asked) == high
        for one in kept:
            assert System([c for c in kept if c is not one], asked=[asked]).most(asked) != high


@settings(max_examples=60, deadline=None)
@given(st.lists(loose, min_size=1, max_size=6), st.lists(loose, min_size=1, max_size=4), st.integers(0, 6))
def test_killed_and_wounded_are_bounded_together_as_by_counting_both(killed, hurt, both):
    hurt = [replace(c, outcomes=(INJURED,)) for c in hurt]
    total = constraint("both", (), both, both, (KILLED, INJURED))
    asked = Asked((KILLED,), ())
    system = System([constraint("all", (), 0, 3), *killed, *hurt, constraint("hurt", (), 0, 3, (INJURED,)), total])
    numbers = [{len(CROWDS[n]) for n in fit(some)} for some in (killed, hurt)]
    possible = {n for n in numbers[0] for m in numbers[1] if n + m == both}
    assert system.holds == bool(possible)
    if possible:
        assert (system.least(asked), system.most(asked)) == (min(possible), max(possible))


def test_an_odd_cycle_of_halves_is_decided_in_whole_numbers():
    """Each of three pairs of roles is half of three people, which no whole people are."""
    pairs = [tuple(sorted((*a, *b))) for a, b in combinations(ROLES, 2)]
    fewer = [constraint(f"{n}", pair, 1, 1) for n, pair in enumerate(pairs)]
    system = System([constraint("all", (), 2, 2), *fewer, *(constraint(f"r{n}", r, 0, 1) for n, r in enumerate(ROLES))])
    assert system.holds
    assert system.least(Asked((KILLED,), ROLES[0])) == 1


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


def test_what_forces_a_bound_among_many_claims_forces_it_and_none_of_it_can_be_left_out():
    trades = [(("role", f"role {n:02}"),) for n in range(30)]
    women = [constraint(f"women {n}", tuple(sorted((*WOMEN, *t))), n % 4, None) for n, t in enumerate(trades)]
    some = [constraint(f"trade {n}", t, 0, 5 + n % 3) for n, t in enumerate(trades)]
    claims = [constraint("all", (), 20, 20), constraint("men", MEN, 8, None), *women, *some]
    asked = Asked((KILLED,), WOMEN)
    system = System(claims, asked=[asked])
    assert (system.least(asked), system.most(asked)) == (3, 12)
    for wanted, end in (({"high": 12}, "most"), ({"low": 3}, "least")):
        told = system.forcing(asked, **wanted)
        kept = [c for c in claims if c.claim in told]
        assert getattr(System(kept, asked=[asked]), end)(asked) == next(iter(wanted.values()))
        for one in kept:
            fewer = System([c for c in kept if c is not one], asked=[asked])
            assert getattr(fewer, end)(asked) != next(iter(wanted.values()))


def test_killed_or_wounded_together_leave_the_rest():
    system = System([constraint("both", (), 30, 30, (KILLED, INJURED)), constraint("dead", (), 12, 12)])
    injured = Asked((INJURED,), ())
    assert (system.least(injured), system.most(injured)) == (18, 18)


def test_many_roles_are_all_taken_in():
    roles = [constraint(f"r{n}", (("role", f"role {n}"),), 1, None) for n in range(60)]
    system = System([constraint("all", (), 9, 9), *roles])
    assert system.holds
    assert system.left_out == ()
    assert system.most(Asked((KILLED,), (("role", "role 59"),))) == 9


def test_groups_that_overlap_in_too_many_ways_are_left_out_and_named():
    roles = [(("role", f"role {n:02}"),) for n in range(20)]
    both = [constraint(f"{a[0][1]} {b[0][1]}", (*a, *b), 1, None) for a, b in combinations(roles, 2)]
    system = System([constraint("all", (), 9, 9), *both])
    assert system.holds
    assert 0 < len(system.left_out) < len(both)
    assert system.most(Asked((KILLED,), both[0].group)) == 9
    assert system.most(Asked((KILLED,), both[-1].group)) is None


def test_numbers_too_large_for_floating_point_stay_exact():
    large = 10**12 + 1
    some = [constraint("all", (), large, large), constraint("women", WOMEN, 1, None), constraint("men", MEN, 2, None)]
    nested, asked = System(some), Asked((KILLED,), WOMEN)
    overlapping = System([*some, *(constraint(f"{n}", role, 3, None) for n, role in enumerate(ROLES))])
    assert nested.most(asked) == overlapping.most(asked) == large - 2


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
