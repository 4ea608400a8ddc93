"""What people judge binds the linking: in whatever order reports come, until it is undone, and never in silence."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.incidents import Settled, settled
from tallybook.model import Decision, Document, Findings, Incident, Reading
from tallybook.views import decision
from tests.incidents.telling import at, figure, on, reading, report

Told = tuple[Document, Reading]
TOWNS = ("Tarmel", "Osk", "Kovlin")
TOLD = (
    ("2031-03-04", "An air strike hit the fish market in Tarmel. {n} people were killed, the civil defence said."),
    ("2031-04-10", "A gunman opened fire in the bus station of Osk. {n} people were killed, the mayor said."),
    ("2031-05-21", "A car bomb went off beside a school in Kovlin. {n} people were killed, doctors said."),
)


def telling(town: int, outlet: str) -> Told:
    day, text = TOLD[town]
    number = 7 + 4 * town
    document = report(text.format(n=number), outlet=outlet, day=day)
    return document, reading(document, figure(document, f"{number} people", when=on(day), where=at(TOWNS[town])))


PILE = tuple(telling(town, outlet) for town in range(3) for outlet in ("Wire", "Radio"))


def run(decisions: Sequence[Decision], pile: Sequence[Told] = PILE) -> Settled:
    return settled([document for document, _ in pile], [read for _, read in pile], decisions=decisions)


def findings(decisions: Sequence[Decision], pile: Sequence[Told] = PILE) -> Findings:
    ordered = sorted(pile, key=lambda told: told[0].id)
    return Findings(
        codebook="reported",
        documents=[document for document, _ in ordered],
        readings=[read for _, read in ordered],
        incidents=run(decisions, ordered).incidents,
        decisions=decisions,
    )


def judged(decisions: Sequence[Decision], verb: str, subject: str, **about: str | None) -> list[Decision]:
    asked = {"verb": verb, "subject": subject, **about}
    made = decision(findings(decisions), asked, by="ana", reason="seen")
    return [*decisions, made.changed(id=f"{made.id[:24]}{len(decisions):08}")]


def plain(incidents: Sequence[Incident]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.id, one.claims, one.unsure) for one in incidents]


def claim(town: int, outlet: int) -> str:
    return PILE[2 * town + outlet][1].figures[0].id


def together(decisions: Sequence[Decision]) -> list[list[str]]:
    """Where the reports of each incident strike, a letter each."""
    towns = {claim(town, outlet): TOWNS[town][0] for town in range(3) for outlet in range(2)}
    return sorted(sorted(towns[c] for c in one.claims) for one in run(decisions).incidents)


def incident(decisions: Sequence[Decision], town: int) -> str:
    return next(one.id for one in run(decisions).incidents if claim(town, 0) in one.claims)


def test_a_merge_joins_all_reports_of_both_and_its_undoing_parts_them_again() -> None:
    assert together([]) == [["K", "K"], ["O", "O"], ["T", "T"]]
    merged = judged([], "merge", incident([], 0), other=incident([], 1))
    assert together(merged) == [["K", "K"], ["O", "O", "T", "T"]]
    undone = judged(merged, "undo", merged[0].id)
    assert plain(run(undone).incidents) == plain(run([]).incidents)
    assert together(judged(undone, "undo", undone[-1].id)) == together(merged)


def test_what_a_person_decided_stands_among_the_reasons_of_the_links() -> None:
    merged = judged([], "merge", incident([], 0), other=incident([], 1))
    whole = next(one for one in run(merged).incidents if claim(0, 0) in one.claims)
    assert [one.text for one in whole.reasons if "person" in one.text] == [
        "a person decided that claims of it are of one incident: seen"
    ]
    parted = judged([], "other_incident", claim(0, 0), other=claim(0, 1))
    for one in run(parted).incidents:
        said = [reason.text for reason in one.reasons if reason.weight < 0 and "is not the same as" in reason.text]
        assert len(said) == (not {claim(0, 0), claim(0, 1)}.isdisjoint(one.claims))


def test_to_say_that_claims_of_two_incidents_are_of_one_joins_all_reports_of_both() -> None:
    joined = judged([], "same_incident", claim(0, 0), other=claim(1, 1))
    assert together(joined) == [["K", "K"], ["O", "O", "T", "T"]]


def test_a_merge_holds_though_the_claims_by_which_it_was_made_are_gone() -> None:
    merged = judged([], "merge", incident([], 0), other=incident([], 1))
    gone = {merged[0].subject, merged[0].other}
    left = [told for told in PILE if told[1].figures[0].id not in gone]
    found = run(merged, left)
    assert found.lost == ()
    assert sorted(len(one.claims) for one in found.incidents) == [2, 2]
    none = [told for told in PILE if claim(1, 0) != told[1].figures[0].id != claim(1, 1)]
    assert run(merged, none).lost == (merged[0].id,)


def test_what_is_told_out_is_an_incident_of_its_own_and_what_stays_keeps_the_id() -> None:
    first = incident([], 0)
    moved = next(one for one in run([]).incidents if one.id == first).claims[0]
    apart = judged([], "split", first, moved=moved)
    assert together(apart) == [["K", "K"], ["O", "O"], ["T"], ["T"]]
    stays = next(one for one in run(apart).incidents if one.id == first)
    assert moved not in stays.claims
    assert plain(run(judged(apart, "undo", apart[0].id)).incidents) == plain(run([]).incidents)


def test_what_is_told_out_can_be_told_into_another_incident() -> None:
    into = judged([], "split", incident([], 0), moved=claim(0, 1), other=incident([], 2))
    assert together(into) == [["K", "K", "T"], ["O", "O"], ["T"]]


def test_of_one_report_some_claims_can_be_told_out() -> None:
    text = "In Tarmel 9 people were killed on Tuesday. At the bridge 5 farmers and 3 drivers were killed."
    document = report(text, outlet="Wire", day="2031-03-05")
    known = {"when": on("2031-03-04"), "where": at("Tarmel")}
    nine, five, three = (figure(document, words, **known) for words in ("9 people", "5 farmers", "3 drivers"))
    pile = [(document, reading(document, nine, five, three))]
    (whole,) = run([], pile).incidents
    asked = {"verb": "split", "subject": whole.id, "moved": f"{five.id} {three.id}"}
    made = decision(findings([], pile), asked, by="ana", reason="another attack")
    assert sorted(one.claims for one in run([made], pile).incidents) == sorted([(nine.id,), (five.id, three.id)])
    assert next(one.id for one in run([made], pile).incidents if nine.id in one.claims) == whole.id


def test_what_a_person_left_open_stays_out_of_the_tolls_and_says_so() -> None:
    open_ = judged([], "unsure_incident", claim(0, 0), other=claim(0, 1))
    assert together(open_) == [["K", "K"], ["O", "O"], ["T"], ["T"]]
    one, other = (next(i for i in run(open_).incidents if claim(0, n) in i.claims) for n in range(2))
    assert (one.unsure, other.unsure) == ((claim(0, 1),), (claim(0, 0),))
    assert "a person looked and left it open whether this is the same as" in one.reasons[-1].text
    assert together(judged(open_, "same_incident", claim(0, 0), other=claim(0, 1))) == together([])


def test_a_claim_of_a_report_that_a_person_left_open_is_unsure_in_its_own_incident() -> None:
    text = "In Tarmel 9 people were killed on Tuesday. At the bridge 5 farmers were killed."
    document = report(text, outlet="Wire", day="2031-03-05")
    nine, five = (figure(document, w, when=on("2031-03-04"), where=at("Tarmel")) for w in ("9 people", "5 farmers"))
    left = Decision.of("unsure_incident", five.id, other=nine.id, by="ana", reason="the bridge may be elsewhere")
    (one,) = run([left], [(document, reading(document, nine, five))]).incidents
    assert (one.claims, one.unsure) == ((nine.id,), (five.id,))


def test_of_judgements_that_contradict_one_another_the_last_holds_and_the_others_are_named() -> None:
    joined = judged([], "same_incident", claim(0, 0), other=claim(1, 0))
    parted = judged(joined, "other_incident", claim(1, 0), other=claim(0, 0))
    assert together(parted) == together([])
    assert run(parted).overruled == (joined[0].id,)
    again = judged(parted, "same_incident", claim(0, 0), other=claim(1, 0))
    assert run(again).overruled == (parted[1].id,)


def test_a_contradiction_along_a_chain_is_named_too() -> None:
    chain = judged([], "same_incident", claim(0, 0), other=claim(1, 0))
    chain = judged(chain, "same_incident", claim(1, 0), other=claim(2, 0))
    chain = judged(chain, "other_incident", claim(0, 0), other=claim(2, 0))
    assert run(chain).overruled == (chain[0].id,)


@pytest.mark.parametrize("verb", ["same_incident", "other_incident", "unsure_incident"])
def test_a_judgement_on_a_claim_that_is_gone_is_not_lost_in_silence(verb: str) -> None:
    made = Decision.of(verb, "no such claim", other=claim(0, 0), by="ana", reason="seen")
    assert run([made]).lost == (made.id,)


@settings(max_examples=10, deadline=None)
@given(st.permutations(PILE))
def test_a_judgement_binds_in_whatever_order_reports_come(pile: list[Told]) -> None:
    merged = judged([], "merge", incident([], 0), other=incident([], 1))
    apart = judged(merged, "split", incident(merged, 0), moved=claim(1, 0))
    assert run(apart, pile) == run(apart)


STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "pair", "undo"]), st.integers(0, 9), st.integers(0, 9)), max_size=6
)


def stepped(decisions: list[Decision], step: tuple[str, int, int]) -> list[Decision]:
    """Decide something that can be decided, or nothing."""
    what, one, other = step
    told = run(decisions).incidents
    here, there = told[one % len(told)], told[other % len(told)]
    if what == "merge" and here is not there:
        return judged(decisions, "merge", here.id, other=there.id)
    if what == "split" and len(here.claims) > 1:
        into = None if here is there else there.id
        return judged(decisions, "split", here.id, moved=here.claims[other % len(here.claims)], other=into)
    if what == "pair" and here.claims[-1] != there.claims[0]:
        verb = ("same_incident", "other_incident", "unsure_incident")[(one + other) % 3]
        return judged(decisions, verb, here.claims[-1], other=there.claims[0])
    if what == "undo" and decisions and decisions[one % len(decisions)].id not in undone(decisions):
        return judged(decisions, "undo", decisions[one % len(decisions)].id)
    return decisions


def undone(decisions: Sequence[Decision]) -> set[str]:
    gone: set[str] = set()
    for one in reversed(decisions):
        if one.verb == "undo" and one.id not in gone:
            gone.add(one.subject)
    return gone


@settings(max_examples=25, deadline=None)
@given(STEPS, st.randoms(use_true_random=False))
def test_whatever_is_merged_and_split_undoing_all_of_it_gives_what_was_before(steps: list, order: object) -> None:
    decisions: list[Decision] = []
    for step in steps:
        decisions = stepped(decisions, step)
        told = run(decisions).incidents
        names = [name for one in told for name in (one.id, *one.former)]
        assert len(names) == len(set(names))
        assert {each.id for one in decisions for each in one.shown} <= set(names)
        assert sorted(c for one in told for c in one.claims) == sorted(claim(t, o) for t in range(3) for o in range(2))
    standing = [one.id for one in decisions if one.verb != "undo" and one.id not in undone(decisions)]
    order.shuffle(standing)  # type: ignore[attr-defined]
    for one in standing:
        decisions = judged(decisions, "undo", one)
    assert plain(run(decisions).incidents) == plain(run([]).incidents)
