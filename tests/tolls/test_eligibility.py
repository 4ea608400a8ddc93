"""A codebook takes an incident, does not, or asks, by demands that each have a source and lead to claims."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.errors import BadSetting
from tallybook.model import (
    Attribute,
    DatePrecision,
    Decision,
    Document,
    Part,
    Party,
    PartyKind,
    PartyRole,
    PlacePrecision,
    Reference,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    When,
    Where,
)
from tallybook.tolls import Evidence, codebook, codebook_names, coded, read_codebook, reconcile
from tallybook.tolls.eligibility import withheld
from tallybook.tolls.perpetrators import Force, force_of, perpetrators
from tests.tolls.making import Said, told
from tests.tolls.test_tolls_always import EVIDENCE

MARCH = date(2031, 3, 4)
TARMEL = Where(text="Tarmel", start=0, end=6, name="Tarmel", precision=PlacePrecision.TOWN)


def at(evidence: Evidence, **fields) -> Evidence:
    """Place an incident: a known town and day, a shooting, unless told otherwise."""
    known = {"when": When(first=MARCH, last=MARCH, precision=DatePrecision.DAY), "where": TARMEL, "kind": "shooting"}
    return replace(evidence, incident=evidence.incident.changed(**{**known, **fields}))


def stated(evidence: Evidence, kind: StatementKind, words: str, **fields) -> Evidence:
    """Add a statement: who accepts, denies or blames, in `words`."""
    speaker = Speaker(text=words, start=0, end=len(words), kind=fields.pop("by", SpeakerKind.OFFICIAL))
    said = Statement(
        id=f"{kind} {words}",
        document_id="r1",
        start=500,
        end=500 + len(words),
        text=words,
        passage_start=500,
        passage_end=600,
        reader="test",
        kind=kind,
        speaker=speaker,
        **fields,
    )
    return replace(evidence, statements=(*evidence.statements, said))


def blamed(evidence: Evidence, whom: str) -> Evidence:
    target = Span(start=700, end=700 + len(whom), text=whom)
    return stated(evidence, StatementKind.BLAMES, "the governor", target=target)


def written(evidence: Evidence, text: str) -> Evidence:
    """Let the first document read so, around every figure."""
    padded = " " * 1000 + text
    document: Document = evidence.documents["r1"].changed(text=padded)
    figures = tuple(f.changed(passage_start=1000, passage_end=len(padded)) for f in evidence.figures)
    return replace(evidence, figures=figures, documents={**evidence.documents, "r1": document})


def verdict(name: str, evidence: Evidence, *decisions: Decision):
    return coded(evidence, codebook(name), decisions=decisions)[0]


def state(name: str, rule: str, evidence: Evidence) -> str | None:
    found = verdict(name, evidence)
    return next((one.state for one in found.criteria if one.rule == rule), None)


NINE = at(told(Said("9", "civilians", by="a nurse"), Said("9", "civilians", by="the mayor", doc="r2")))
ACCEPTED = stated(NINE, StatementKind.ACCEPTS, "the Northern Front", by=SpeakerKind.ARMED_GROUP)


@pytest.mark.parametrize("name", codebook_names())
def test_a_plain_attack_by_a_named_group_is_taken_by_every_codebook(name):
    assert verdict(name, ACCEPTED).verdict == "eligible"


@pytest.mark.parametrize("name", codebook_names())
def test_every_demand_has_its_source_and_grade_and_words(name):
    for one in verdict(name, NINE).criteria:
        assert one.reason
        assert one.source
        assert one.grade in {"V", "D", "own"}


@pytest.mark.parametrize("name", [n for n in codebook_names() if n != "reported"])
@pytest.mark.parametrize("reference", [Reference.AGGREGATE, Reference.RECAP])
def test_sums_and_recalled_incidents_are_never_coded(name, reference):
    found = verdict(name, at(NINE, reference=reference))
    assert found.verdict == "not_eligible"
    assert next(one.state for one in found.criteria if one.rule == "eligible_references") == "not_met"


def test_what_is_reported_is_laid_out_whatever_it_is():
    assert verdict("reported", at(NINE, reference=Reference.AGGREGATE)).verdict == "eligible"


HARM = [
    ("ucdp", [Said("4", outcome="injured", by="police")], "not_met"),
    ("ucdp", [Said("none", by="police")], "not_met"),
    ("ucdp", [Said("up to 4", by="police")], "met"),
    ("ucdp", [Said("several", by="police")], "met"),
    ("ucdp", [Said("4", by="police", unsure=True)], "not_known"),
    ("ucdp", [Said("4", by="police", modality="feared")], "not_known"),
    ("airwars", [Said("4", outcome="injured", by="police")], "met"),
    ("airwars", [Said("4", "soldiers", by="police")], "not_met"),
    ("ibc", [Said("4", "soldiers", by="police")], "not_met"),
    ("ibc", [Said("4", by="police")], "not_known"),
    ("ibc", [Said("4", "civilians", by="police")], "met"),
    ("gtd", [Said("4", outcome="injured", by="police")], None),
]


@pytest.mark.parametrize(("name", "said", "expected"), HARM)
def test_the_harm_that_is_demanded_is_reported_or_not(name, said, expected):
    assert state(name, "eligible_harm", at(told(*said))) == expected


def test_a_demand_leads_to_the_claims_that_meet_it_and_not_to_those_that_say_none():
    evidence = at(told(Said("4", by="police"), Said("none", by="the army", doc="r2")))
    found = verdict("ucdp", evidence)
    (harm,) = (one for one in found.criteria if one.rule == "eligible_harm")
    assert harm.claims == (evidence.figures[0].id,)


DENIED = stated(blamed(NINE, "the army"), StatementKind.DENIES, "an army spokesman")
SIDE = (Attribute(name="attacker", value="yes"), Attribute(name="side", value="Northern Front"))
ACTOR = [
    ("nobody is named", NINE, "not_known", "met"),
    ("a group accepts it", ACCEPTED, "met", "met"),
    ("an army accepts it", stated(NINE, StatementKind.ACCEPTS, "the army"), "met", "not_met"),
    ("an army is blamed", blamed(NINE, "the army"), "met", "not_known"),
    ("an army is blamed and denies it", DENIED, "not_known", "not_known"),
    ("gunmen are blamed", blamed(NINE, "unidentified gunmen"), "not_known", "met"),
    ("somebody is blamed", blamed(NINE, "Zek"), "not_known", "met"),
    (
        "attackers of a side died",
        at(told(Said("9", by="a nurse"), Said("2", attributes=SIDE, by="a nurse"))),
        "met",
        "met",
    ),
    (
        "a report says who did it",
        written(NINE, "Government troops shot dead nine people in Tarmel."),
        "met",
        "not_met",
    ),
    (
        "a report says whom they killed",
        written(NINE, "On Monday Ostran troops killed nine people in Tarmel."),
        "met",
        "not_met",
    ),
    ("a report says by whom", written(NINE, "Nine were killed by Northern Front fighters."), "met", "met"),
    ("soldiers killed in a town did not kill", written(NINE, "Nine soldiers killed in Tarmel."), "not_known", "met"),
    ("an air strike has somebody's aircraft", at(NINE, kind="air strike"), "not_known", "not_known"),
]


@pytest.mark.parametrize(("evidence", "ucdp", "gtd"), [row[1:] for row in ACTOR], ids=[row[0] for row in ACTOR])
def test_who_used_force_is_known_asked_or_a_state(evidence, ucdp, gtd):
    assert state("ucdp", "eligible_actor", evidence) == ucdp
    assert state("gtd", "eligible_actor", evidence) == gtd


def fought(name: str, kind: str) -> Party:
    place = {"document_id": "r1", "start": 0, "end": 1, "text": "x", "passage_start": 0, "passage_end": 9}
    return Party(name=name, kind=PartyKind(kind), parts=(Part(**place, role=PartyRole.FOUGHT, who=name),))


def test_both_sides_of_a_clash_are_organised_actors():
    clash = at(NINE, kind="clash", parties=(fought("Northern Front", "armed_group"), fought("state forces", "state")))
    assert state("ucdp", "eligible_actor", clash) == "met"


SENTENCES = [
    ("Ostran Army kills nine in Tarmel.", "Ostran Army", Force.STATE),
    ("Nine people died in Russian air strikes on Tarmel.", "Russian air strikes", Force.STATE),
    ("Nine people died in air strikes on Tarmel.", None, None),
    ("Tarmel air strikes kill nine.", None, None),
    ("Nine soldiers were killed in clashes with Northern Front militants near Osk.", "Northern Front", Force.GROUP),
    ("The Zekar terrorist group has killed nine men near Osk.", "Zekar terrorist group", Force.GROUP),
    ("Nine people were killed by anti-Zekar fighters.", None, None),
    ("Nine rebels were killed in Tarmel.", None, None),
    ("The army's hospital received nine bodies.", None, None),
]


@pytest.mark.parametrize(("text", "who", "force"), SENTENCES)
def test_who_acted_is_read_from_the_words_around_a_figure(text, who, force):
    named = [p for p in perpetrators(written(NINE, text)) if p.force in {Force.STATE, Force.GROUP}]
    assert [p.force for p in named][:1] == ([force] if force else [])
    assert all(p.who.startswith(who or "-") for p in named)


def test_who_is_told_of_beside_the_figure_only_is_no_reason_to_refuse():
    text = "Nine people died in Tarmel. Ostran troops shelled the town."
    evidence = written(NINE, text)
    short = tuple(f.changed(passage_end=f.passage_start + 27) for f in evidence.figures)
    beside = replace(evidence, figures=short)
    assert state("ucdp", "eligible_actor", beside) == "met"
    assert state("gtd", "eligible_actor", beside) == "not_known"


NAMES = [
    ("the Ostran army", None, Force.STATE),
    ("police", None, Force.STATE),
    ("Free Tarmel Army", None, Force.GROUP),
    ("Northern Front fighters", None, Force.GROUP),
    ("militants", None, Force.UNNAMED),
    ("an armed group", None, Force.UNNAMED),
    ("a lone gunman", None, Force.UNNAMED),
    ("the governor of Osk", SpeakerKind.OFFICIAL, Force.STATE),
    ("Osk Brigade", SpeakerKind.ARMED_GROUP, Force.GROUP),
    ("rebels", SpeakerKind.ARMED_GROUP, Force.UNNAMED),
    ("Belgar", None, Force.UNCLEAR),
    ("Russia", None, Force.STATE),
    ("Syrian gunmen", None, Force.UNNAMED),
    ("Zekar terrorists", None, Force.GROUP),
    ("Islamist militants", None, Force.UNNAMED),
    ("forces", None, Force.UNNAMED),
    ("the air force", None, Force.STATE),
]


@pytest.mark.parametrize(("name", "kind", "force"), NAMES)
def test_what_kind_of_actor_a_name_is(name, kind, force):
    assert force_of(name, kind) is force


def test_attackers_who_died_beside_civilians_are_asked_about_under_ucdp_alone():
    raid = stated(
        at(told(Said("13", "villagers", by="the hospital"), Said("2", "gunmen", by="the hospital"))),
        StatementKind.ACCEPTS,
        "the Northern Front",
        by=SpeakerKind.ARMED_GROUP,
    )
    assert verdict("ucdp", raid).verdict == "ask"
    assert state("ucdp", "eligible_dead_attackers", raid) == "not_known"
    assert verdict("gtd", raid).verdict == "eligible"


def test_an_unreasonable_claim_of_soldiers_does_not_answer_the_question_about_dead_attackers():
    party = Said("40", "soldiers", by="the Front", kind=SpeakerKind.ARMED_GROUP, doc="r2")
    raid = at(told(Said("13", "villagers", by="the hospital"), Said("2", "gunmen", by="the hospital"), party))
    assert state("ucdp", "eligible_dead_attackers", raid) == "not_known"
    fought = at(
        told(Said("13", "villagers", by="a nurse"), Said("2", "gunmen", by="a nurse"), replace(party, kind="official"))
    )
    assert state("ucdp", "eligible_dead_attackers", fought) == "met"


def whole_month(year: int = 2031) -> When:
    return When(first=date(year, 3, 1), last=date(year, 3, 31), precision=DatePrecision.MONTH)


WIDE = Where(text="Kestria", start=0, end=7, precision=PlacePrecision.COUNTRY)
PROVINCE = Where(text="Osk", start=0, end=3, precision=PlacePrecision.PROVINCE)
YEAR = When(first=date(2031, 1, 1), last=date(2031, 12, 31), precision=DatePrecision.YEAR)
LONGER = When(first=date(2030, 1, 1), last=date(2031, 12, 31), precision=DatePrecision.DAYS)
PARTIAL = When(day=4, month=3, precision=DatePrecision.PARTIAL)
EXACT = [
    ("acled", "eligible_day", {"when": whole_month()}, "met"),
    ("acled", "eligible_day", {"when": YEAR}, "not_met"),
    ("ucdp", "eligible_day", {"when": YEAR}, "met"),
    ("ucdp", "eligible_day", {"when": LONGER}, "not_met"),
    ("ucdp", "eligible_day", {"when": PARTIAL}, "not_known"),
    ("ucdp", "eligible_day", {"when": None}, "not_known"),
    ("acled", "eligible_place", {"where": WIDE}, "not_met"),
    ("acled", "eligible_place", {"where": PROVINCE}, "met"),
    ("acled", "eligible_place", {"where": None}, "not_known"),
    ("ucdp", "eligible_place", {"where": WIDE}, "met"),
    ("airwars", "eligible_place", {"where": WIDE}, "not_known"),
    ("acled", "eligible_kind", {"kind": None}, "not_known"),
    ("gva", "eligible_kind", {"kind": "air strike"}, "not_known"),
    ("reported", "eligible_place", {"where": None}, None),
]


@pytest.mark.parametrize(("name", "rule", "fields", "expected"), EXACT)
def test_day_place_and_kind_are_as_exact_as_the_codebook_demands(name, rule, fields, expected):
    assert state(name, rule, at(NINE, **fields)) == expected


def test_a_day_that_is_only_inferred_says_so():
    when = When(first=MARCH, last=MARCH, precision=DatePrecision.DAY, basis="inferred")
    (one,) = (c for c in verdict("ucdp", at(NINE, when=when)).criteria if c.rule == "eligible_day")
    assert (one.state, "(inferred)" in one.reason) == ("met", True)


def test_gtd_demands_a_named_voice_that_is_no_side_of_it():
    assert state("gtd", "eligible_source", NINE) == "met"
    side = replace(NINE, sides=frozenset(voice.id for voice in NINE.voices))
    assert state("gtd", "eligible_source", side) == "not_known"
    assert state("gtd", "eligible_source", at(told(Said("9")))) == "not_known"


SHOT = [
    ([Said("2", by="police"), Said("3", outcome="injured", by="police")], "met"),
    ([Said("1", by="police")], "not_met"),
    ([Said("2", by="police"), Said("1", outcome="injured", by="police")], "not_known"),
]


@pytest.mark.parametrize(("said", "expected"), SHOT)
def test_the_collection_of_shootings_has_those_with_four_people_shot(said, expected):
    assert state("gva", "eligible_shot", at(told(*said))) == expected


def test_fewer_voices_than_demanded_make_an_incident_provisional_and_not_ineligible():
    found = verdict("ibc", at(told(Said("9", "civilians", by="a nurse"))))
    assert found.verdict == "eligible"
    assert any("provisional" in one.reason for one in found.criteria)


def decided(verb: str, **fields) -> Decision:
    return Decision.of(verb, NINE.figures[0].id, by="coder-1", reason="we know the commander", **fields)


def test_a_persons_word_binds_with_its_reason_and_the_last_one_counts():
    assert verdict("ucdp", NINE).verdict == "ask"
    said = verdict("ucdp", NINE, decided("eligible"))
    assert (said.verdict, said.reason) == ("eligible", "Decided by a person: we know the commander")
    assert verdict("ucdp", NINE, decided("eligible"), decided("not_eligible")).verdict == "not_eligible"


def test_a_word_on_one_codebook_holds_under_that_one_only():
    only = decided("not_eligible", codebook="gtd")
    assert verdict("gtd", NINE, only).verdict == "not_eligible"
    assert verdict("ucdp", NINE, only).verdict == "ask"


def test_a_word_on_another_incident_binds_nothing():
    other = Decision.of("eligible", "somewhere else", by="coder-1", reason="x")
    assert verdict("ucdp", NINE, other).verdict == "ask"


def test_a_word_on_an_incident_is_found_by_its_other_claims_where_its_own_is_gone():
    over = tuple(f.id for f in NINE.figures)
    word = Decision.of("not_eligible", over[0], by="coder-1", reason="a quarrel", over=(*over, "a third"))
    without = replace(NINE, incident=NINE.incident.changed(claims=over[1:]))
    assert verdict("reported", without, word).verdict == "eligible"  # one claim of three is another incident
    word = Decision.of("not_eligible", "gone", by="coder-1", reason="a quarrel", over=("gone", *over))
    assert verdict("reported", NINE, word).verdict == "not_eligible"


def test_what_is_not_eligible_has_no_number_under_the_codebook_and_says_why():
    found, tolls = coded(at(NINE, reference=Reference.AGGREGATE), codebook("acled"))
    assert found.verdict == "not_eligible"
    assert {(t.low, t.best, t.high, t.null_reason) for t in tolls} == {(None, None, None, "not-eligible")}
    assert all("Not eligible under acled" in t.reason and "no incident" in t.reason for t in tolls)


def test_what_is_asked_about_keeps_the_machines_proposal():
    found, tolls = coded(NINE, codebook("ucdp"))
    assert found.verdict == "ask"
    assert tolls == reconcile(NINE, codebook("ucdp"))


def test_as_of_a_day_only_what_was_known_then_names_the_actor():
    late = told(Said("9", by="a nurse", day="2031-03-09"))
    evidence = stated(at(late), StatementKind.ACCEPTS, "the army")
    assert perpetrators(evidence, as_of=date(2031, 3, 5)) == ()
    assert [one.who for one in perpetrators(evidence, as_of=date(2031, 3, 9))] == ["the army"]


OWN = 'name = "ours"\nversion = "1"\ndescription = "Ours."\nextends = "ucdp"\n'


def test_demands_are_inherited_and_changed_in_a_codebook_of_ones_own():
    rule = '[rules.eligible_actor]\nvalue = "any"\nsource = "our handbook, page 2"\ngrade = "own"\n'
    ours = read_codebook(OWN + rule, where="ours.toml")
    found = coded(NINE, ours)[0]
    assert (found.codebook, found.verdict) == ("ours", "eligible")
    assert {one.rule for one in found.criteria} >= {"eligible_harm", "eligible_day"}
    assert "eligible_actor" not in {one.rule for one in found.criteria}


def test_a_demand_that_there_is_not_is_refused_with_its_line():
    rule = '[rules.eligible_place]\nvalue = "village"\nsource = "our handbook"\ngrade = "own"\n'
    with pytest.raises(BadSetting) as caught:
        read_codebook(OWN + rule, where="ours.toml")
    assert caught.value.where == "ours.toml:5: rules.eligible_place"


def test_a_rule_that_is_only_recalled_is_marked_unverified():
    rule = '[rules.eligible_harm]\nvalue = ["missing"]\nsource = "a talk"\ngrade = "R"\n'
    found = coded(NINE, read_codebook(OWN + rule, where="ours.toml"))[0]
    assert "a talk, unverified" in found.reason


@given(EVIDENCE, st.sampled_from(codebook_names()), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_claims_does_not_matter_and_only_a_refusal_takes_numbers(evidence, name, random):
    figures = list(evidence.figures)
    random.shuffle(figures)
    turned = replace(
        evidence, figures=tuple(figures), incident=evidence.incident.changed(claims=evidence.incident.claims[::-1])
    )
    found, tolls = coded(evidence, codebook(name))
    assert coded(turned, codebook(name)) == (found, tolls)
    counted = reconcile(evidence, codebook(name))
    assert tolls == tuple(withheld(toll, found) for toll in counted)
    if found.verdict != "not_eligible":
        assert tolls == counted
