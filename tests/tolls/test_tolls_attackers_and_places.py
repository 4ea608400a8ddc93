"""Attackers in a count or beside it, places that received the dead, early floors, lists of names, unions of reports."""

from datetime import date

import pytest

from tallybook.model import Outcome, Scope
from tallybook.tolls import codebook, conflicts, printed, reconcile, reconcile_one
from tests.tolls.making import Said, told


def under(name, evidence, group=(), as_of=None):
    found = reconcile_one(evidence, codebook(name), outcome=Outcome.KILLED, group=group, as_of=as_of)
    return found.low, found.best, found.high


BESIDE = told(
    Said("14", by="the ambulance service", doc="r1", day="2031-03-04"),
    Said("12", by="police", doc="r2", day="2031-03-05", sentence=1),
    Said("2", "gunmen", by="police", doc="r2", day="2031-03-05", sentence=1),
)


def test_a_count_that_is_victims_and_attackers_of_another_report_is_no_conflict():
    assert under("gtd", BESIDE)[1] == 14
    assert under("acled", BESIDE)[1] == 14
    assert conflicts(BESIDE) == ()


def test_without_the_sentence_that_counts_both_they_differ():
    apart = told(Said("14", by="the ambulance service"), Said("12", by="police", doc="r2"))
    assert [one.kind for one in conflicts(apart)] == ["cannot_both_hold"]


def received(words, place, **more):
    return Said(words, by=f"a doctor at {place}", scope=Scope.PART, scope_words=place, **more)


def test_what_two_hospitals_received_lies_between_the_most_at_one_and_both_together():
    two = told(received("9", "Orla hospital"), received("5", "Canal hospital", doc="r2"))
    assert under("airwars", two) == (9, None, 14)
    assert under("reported", two)[0] == 9
    assert under("reported", two)[2] is None


def test_one_hospital_never_stands_for_a_total():
    both = told(received("9", "Orla hospital"), Said("20", by="police", doc="r2"))
    assert under("airwars", both) == (20, None, 20)


def test_an_early_floor_stays_the_minimum_only_where_the_codebook_says_so():
    early = told(Said("at least 9", by="police"), Said("15", by="the mayor", doc="r2"))
    assert under("airwars", early) == (9, None, 15)
    assert under("ucdp", early) == (9, 15, 15)
    assert under("reported", early) == (15, 15, 15)


TEEN = (
    Said("5", outcome="shot", by="police", doc="r1", day="2031-03-04"),
    Said("1", outcome="killed", by="police", doc="r2", day="2031-03-06"),
    Said("5", outcome="shot", by="police", doc="r2", day="2031-03-06"),
)


def gva(*said):
    found = (
        reconcile_one(told(*said), codebook("gva"), outcome=o, group=()) for o in (Outcome.KILLED, Outcome.INJURED)
    )
    return tuple(found)


def test_those_shot_are_the_dead_and_the_hurt():
    killed, injured = gva(*TEEN)
    assert (killed.best, injured.best) == (1, 4)
    assert "5 shot without 1 killed" in injured.reason


@pytest.mark.parametrize("said", [TEEN, TEEN[::-1]])
def test_the_order_in_which_reports_come_in_changes_nothing(said):
    assert [t.best for t in gva(*said)] == [1, 4]


def test_what_no_report_states_is_none_by_convention_and_says_so():
    killed, injured = gva(Said("4", outcome="injured", by="police"))
    assert (killed.best, killed.null_reason, injured.best) == (0, "zero-by-rule", 4)
    assert "writes 0" in killed.reason


def test_a_gunman_who_dies_is_counted():
    killed, _ = gva(Said("4", by="police", sentence=1), Said("1", "gunmen", by="police", sentence=1))
    assert killed.best == 5


def test_a_range_of_accounts_far_apart_is_left_open():
    killed, _ = gva(Said("2", by="police"), Said("40", by="a witness", doc="r2"))
    assert (killed.low, killed.high, killed.open) == (2, None, True)


def test_a_toll_under_every_codebook_says_which():
    for toll in reconcile(BESIDE, codebook("ucdp"), as_of=date(2031, 3, 4)):
        assert toll.codebook == "ucdp"
        assert printed(toll)
