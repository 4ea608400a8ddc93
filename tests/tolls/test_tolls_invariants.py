"""What a toll must never be, whatever the claims: for every built-in codebook, over invented evidence."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.model import Group, Scope, Toll
from tallybook.tolls import anomalies, codebook, codebook_names, reconcile
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, COMBATANTS, inside, key_of
from tallybook.tolls.words import APPROXIMATE, NO_LOWER_END, UNKNOWN_SOME
from tests.tolls.making import Said, told

GROUPS = ["people", "people", "women", "children", "civilians", "soldiers", "gunmen", "Ostran sailors", "villagers"]
NUMBER = st.integers(0, 30)
WORDS = st.one_of(
    NUMBER.map(str),
    st.tuples(st.sampled_from(["at least", "up to", "about"]), st.integers(1, 30)).map(lambda p: f"{p[0]} {p[1]}"),
    st.tuples(NUMBER, st.integers(1, 9)).map(lambda pair: f"{pair[0]} to {pair[0] + pair[1]}"),
    st.sampled_from(["dozens", "several", "none"]),
)
DAYS = {"a": "2031-03-04", "b": "2031-03-05", "c": "2031-03-09"}
BOOKS = st.sampled_from(codebook_names()).map(codebook)
SOFT = {APPROXIMATE, NO_LOWER_END, UNKNOWN_SOME}


@st.composite
def said(draw, groups=GROUPS) -> Said:
    doc = draw(st.sampled_from(sorted(DAYS)))
    return Said(
        draw(WORDS),
        draw(st.sampled_from(groups)),
        by=draw(st.sampled_from([None, "police", "a nurse", "the army"])),
        doc=doc,
        day=DAYS[doc],
        outcome=draw(st.sampled_from(["killed", "killed", "killed", "injured"])),
        scope=draw(st.sampled_from([Scope.TOTAL] * 5 + [Scope.PART, Scope.ADDED])),
        unfinished=draw(st.sampled_from([None] * 5 + ["so far"])),
        attackers=draw(st.sampled_from(["unstated", "unstated", "yes", "no"])),
    )


SEVERAL = st.lists(said(), min_size=1, max_size=6)


def key(toll: Toll):
    return key_of(Group(attributes=toll.attributes))


def numbers(toll: Toll) -> list[int]:
    return [n for n in (toll.low, toll.best, toll.high) if n is not None]


def least(toll: Toll) -> int:
    return toll.low if toll.low is not None else toll.best or 0


def most(toll: Toll) -> int | None:
    if toll.open:
        return None
    return toll.best if toll.low is None and toll.high is None else toll.high


def nested(tolls):
    """Yield each toll of a group with that of a group around it; those of attackers may be counted apart."""
    for part in tolls:
        for whole in tolls:
            apart = inside(key(part), ATTACKERS) or inside(key(part), COMBATANTS)
            same = part.outcome is whole.outcome and not apart
            if same and key(part) != key(whole) and inside(key(part), key(whole)):
                yield part, whole


@given(SEVERAL, BOOKS)
@settings(max_examples=80, deadline=None)
def test_numbers_rise_and_none_is_negative_and_every_number_has_a_source(several, book):
    for toll in reconcile(told(*several), book):
        found = numbers(toll)
        assert found == sorted(found)
        assert all(n >= 0 for n in found)
        assert toll.counted + toll.relayed + toll.unknown_origin >= 1 or not found or not any(found)


@given(SEVERAL, BOOKS)
@settings(max_examples=80, deadline=None)
def test_a_part_that_is_at_least_more_than_its_whole_is_never_published_in_silence(several, book):
    evidence = told(*several)
    tolls = reconcile(evidence, book)
    odd = {one.reason for one in anomalies([evidence], tolls) if one.kind == "toll_parts_over_whole"}
    for part, whole in nested(tolls):
        top = most(whole)
        if top is not None and least(part) > top:
            assert any(f"than {whole.group} are at most" in reason for reason in odd)


@given(st.lists(said(groups=GROUPS[2:]), min_size=1, max_size=6), BOOKS.filter(lambda book: book.name != "gva"))
@settings(max_examples=120, deadline=None)
def test_where_nobody_states_the_whole_it_is_no_less_than_each_part(several, book):
    plain = [replace(one, attackers="unstated") for one in several]
    tolls = reconcile(told(*plain), book)
    stated = {(f.outcome, key_of(f.group)) for f in told(*plain).figures}
    for part, whole in nested(tolls):
        if (whole.outcome, key(whole)) in stated or part.null_reason in SOFT or whole.null_reason in SOFT:
            continue
        top = most(whole)
        assert top is None or least(part) <= top
        assert top is None or part.high is None or part.high <= top
        assert part.best is None or whole.best is None or part.best <= whole.best or whole.low is not None


@pytest.mark.parametrize("name", ["ucdp", "acled", "gtd"])
def test_groups_that_share_nobody_are_all_of_a_whole_that_nobody_states(name):
    evidence = told(Said("5", "civilians", by="police"), Said("3", "soldiers", by="police"))
    whole = reconcile(evidence, codebook(name))[0]
    assert (whole.group, whole.best) == ("all", 8)


@given(st.lists(said(groups=["civilians", "women", "children"]), min_size=1, max_size=5), BOOKS)
@settings(max_examples=40, deadline=None)
def test_where_only_civilians_are_told_no_combatant_is_counted(several, book):
    plain = [replace(one, attackers="no") for one in several]
    for toll in reconcile(told(*plain), book):
        if inside(key(toll), COMBATANTS) or inside(key(toll), ATTACKERS):
            assert not any(numbers(toll))
        assert key(toll) == () or inside(key(toll), CIVILIANS) or not inside(key(toll), COMBATANTS)


@given(SEVERAL, BOOKS, st.randoms(use_true_random=False), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_order_copies_and_another_incident_change_no_toll(several, book, random, which):
    plain = [replace(one, name=f"{n}") for n, one in enumerate(several)]
    evidence = told(*plain)
    figures = list(evidence.figures)
    random.shuffle(figures)
    assert reconcile(replace(evidence, figures=tuple(figures)), book) == reconcile(evidence, book)
    voiced = [one for one in plain if one.by]
    if voiced:
        copied = told(*plain, replace(voiced[which % len(voiced)], relay=True, doc="z", day="2031-03-20", name=""))
        assert shown(reconcile(copied, book)) == shown(reconcile(evidence, book))
    other = told(Said("77", by="police", doc="far"))
    elsewhere = replace(other, incident=other.incident.changed(id="another"))
    both = [*anomalies([evidence, elsewhere], reconcile(evidence, book))]
    assert [one for one in both if one.incident_id == "incident"] == [*anomalies([evidence], reconcile(evidence, book))]


def shown(tolls):
    return {(t.outcome, key(t)): (t.low, t.best, t.high, t.open, t.null_reason) for t in tolls}
