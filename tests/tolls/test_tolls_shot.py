"""Those shot were killed or injured: what follows for the ones from the others."""

import pytest

from tallybook.tolls import codebook, implied, reconcile
from tests.tolls.making import Said, told


def follows(*said):
    return [(str(b.outcome), b.label, b.low, b.high) for b in implied(told(*said))]


FIVE = Said("5", outcome="shot", name="five")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((FIVE, Said("1", part_of="five")), [("injured", "all", 4, 4)]),
        ((FIVE, Said("1")), [("injured", "all", 4, 4)]),
        ((FIVE, Said("3", outcome="injured", part_of="five")), [("killed", "all", 2, 2)]),
        ((FIVE, Said("at least 2", part_of="five")), [("killed", "all", 2, 5), ("injured", "all", 0, 3)]),
        ((Said("at least 5", outcome="shot"), Said("1")), [("injured", "all", 4, None)]),
        ((FIVE, Said("1", part_of="five"), Said("4", outcome="injured", part_of="five")), []),
        ((FIVE, Said("6")), []),
        ((FIVE,), []),
        ((FIVE, Said("about 2")), []),
        ((FIVE, Said("1", "gunmen")), []),
        ((FIVE, Said("1", doc="r2")), [("injured", "all", 4, 4)]),
    ],
)
def test_the_rest_of_those_shot_had_the_other_outcome(said, expected):
    assert follows(*said) == expected


def test_the_claims_that_force_it_are_named():
    evidence = told(FIVE, Said("1", part_of="five"))
    assert set(implied(evidence)[0].forced_by) == {f.id for f in evidence.figures}


def test_two_claims_of_one_voice_in_two_reports_are_added_up():
    evidence = told(Said("5", outcome="shot", by="police"), Said("1", by="police", doc="r2"))
    assert [(str(b.outcome), b.low, b.high, b.within) for b in implied(evidence)] == [("injured", 4, 4, "voice police")]


def test_the_killed_of_those_shot_are_all_who_were_killed():
    evidence = told(Said("5", outcome="shot", name="five", by="police"), Said("2", part_of="five", by="police"))
    killed = [t for t in reconcile(evidence, codebook("airwars")) if str(t.outcome) == "killed" and t.group == "all"]
    assert [(t.low, t.high, t.open) for t in killed] == [(2, 2, False)]
