"""From a toll to its rules, its sentences, what they have replaced, and what is left out."""

from collections.abc import Iterator

import pytest

from tallybook.views.derivations import Derivation, Step
from tests.views.station import station


@pytest.fixture(scope="module")
def book():
    with station() as opened:
        yield opened


@pytest.fixture(scope="module")
def incident(book):
    return max(book.incidents(), key=lambda one: one.reports).id


@pytest.fixture(scope="module")
def killed(book, incident) -> Derivation:
    return next(one for one in book.derivations(incident) if (one.outcome, one.group) == ("killed", "all"))


def steps(some) -> Iterator[Step]:
    for one in some:
        yield one
        yield from steps((*one.repeats, *one.superseded))


def every(one: Derivation) -> list[Step]:
    branches = [*(step for end in one.ends for step in end.steps), *one.bearing, *one.asked, *one.out]
    return list(steps(branches))


def test_each_end_leads_to_the_sentence_that_sets_it(killed):
    assert [(end.words, [step.said.words for step in end.steps]) for end in killed.ends] == [
        ("lowest 13", ["Between 13 and 15"]),
        ("highest 16", ["Up to 16"]),
    ]
    (highest,) = killed.ends[1].steps
    assert highest.said.before + highest.said.words + highest.said.after == (
        "Up to 16 people were killed, the fire brigade said."
    )
    assert (highest.said.speaker, highest.said.outlet, highest.said.day) == (
        "the fire brigade",
        "Kestria Wire",
        "2031-03-06",
    )


def test_what_a_number_has_replaced_stands_below_it(killed):
    fourteen = next(step for step in killed.bearing if step.said.words == "Fourteen")
    assert {step.said.words for step in fourteen.superseded} == {"at least nine", "At least nine", "Eleven"}
    assert all("14" in step.reason for step in fourteen.superseded)


def test_the_rules_are_named_with_source_and_grade(book, incident):
    for name in ("reported", "airwars", "ucdp", "gtd"):
        for one in book.derivations(incident, codebook=name):
            assert (one.codebook, bool(one.version)) == (name, True)
            assert {"numbers", "best"} <= {rule.name for rule in one.rules}
            assert all(rule.value and rule.source and rule.grade_words for rule in one.rules)


def test_a_rule_that_decides_is_among_those_named(book, incident):
    (killed,) = [one for one in book.derivations(incident, codebook="airwars") if one.group == "all"][:1]
    assert "early_tolls" in {rule.name for rule in killed.rules}
    assert killed.ends[0].words.startswith("lowest 9")


def test_what_is_left_out_says_why(killed):
    assert killed.out
    assert all(step.reason.endswith(".") for step in killed.out)


@pytest.mark.parametrize("codebook", ["reported", "airwars", "ibc", "ucdp", "acled", "gtd", "gva"])
def test_no_claim_of_a_toll_is_lost_on_the_way(book, incident, codebook):
    tolls = book.toll(incident, codebook=codebook)
    for toll, one in zip(tolls, book.derivations(incident, codebook=codebook), strict=True):
        told = {step.claim_id for step in every(one)}
        told |= {said.claim_id for step in every(one) for said in step.computed_with}
        assert (toll.outcome, toll.group) == (one.outcome, one.group)
        assert told == {part.claim_id for part in toll.contributions}


def test_names_of_private_persons_are_withheld(book, incident):
    words = " ".join(one.model_dump_json() for one in book.derivations(incident))
    assert "Ilan" not in words
    assert "Dorev" not in words


def test_an_incident_that_is_not_known_has_no_derivation(book):
    with pytest.raises(Exception, match="no incident"):
        book.derivations("zzzz")
