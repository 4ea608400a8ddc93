from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.piles.records import Item, pile
from tallybook.incidents import Linker, link
from tallybook.model import Decision, Incident

REPORTS = 14


def told_by_several() -> tuple[Item, ...]:
    """Reports of incidents that several tell of, and of two alone."""
    items = list(pile(120, seed=7))
    several = [one for one, after in pairwise(items) if one.truth == after.truth]
    alone = [one for one in items if sum(other.truth == one.truth for other in items) == 1]
    return tuple(several[: REPORTS - 2] + alone[:2])


ITEMS = told_by_several()
CLAIMS = [figure.id for item in ITEMS for figure in item.reading.figures]
VERBS = ("same_incident", "other_incident")
STEPS = st.lists(st.sets(st.integers(0, REPORTS - 1)), min_size=1, max_size=4)
RULINGS = st.lists(st.tuples(st.sampled_from(VERBS), st.sampled_from(CLAIMS), st.sampled_from(CLAIMS)), max_size=2)


def decided(rulings: Sequence[tuple[str, str, str]]) -> tuple[Decision, ...]:
    several = [one for one in rulings if one[1] != one[2]]
    return tuple(Decision.of(verb, one, other=other, by="mira", reason="read both") for verb, one, other in several)


def incidents_of(some: Sequence[Item], linker: Linker | None = None, **known: tuple[Decision, ...]) -> list[str]:
    by = linker.link if linker else link
    found: Sequence[Incident] = by([one.document for one in some], [one.reading for one in some], **known)
    return [one.model_dump_json() for one in found]


@settings(max_examples=40, deadline=None)
@given(STEPS, st.lists(RULINGS, min_size=4, max_size=4))
def test_reports_that_come_and_go_leave_the_incidents_that_a_run_from_scratch_finds(
    steps: list[set[int]], rulings: list[list[tuple[str, str, str]]]
) -> None:
    linker = Linker()
    for present, ruled in zip(steps, rulings, strict=False):
        incidents_of([ITEMS[n] for n in present], linker, decisions=decided(ruled))
    last, ruled = steps[-1], decided(rulings[0])
    now = incidents_of([ITEMS[n] for n in sorted(last, reverse=True)], linker, decisions=ruled)
    assert now == incidents_of([ITEMS[n] for n in sorted(last)], decisions=ruled)


@settings(max_examples=10, deadline=None)
@given(st.permutations(range(REPORTS)))
def test_reports_that_are_added_one_by_one_are_linked_as_all_at_once(order: list[int]) -> None:
    linker, here = Linker(), list[Item]()
    for n in order:
        here.append(ITEMS[n])
        told = incidents_of(here, linker)
    assert told == incidents_of(ITEMS)
