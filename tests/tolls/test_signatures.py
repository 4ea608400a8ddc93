"""A signature stands over claims as they were read; what comes later is new since, and no number moves by signing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallybook.errors import BadSetting, NotFound
from tallybook.model import Decision, Ends, Findings, Incident, Reading, Signature, SpeakerKind, ToSign
from tallybook.stages import recounted
from tallybook.tolls import Evidence, codebook, codebook_names, following, signature, signings
from tests.tolls.making import Said, told
from tests.tolls.test_tolls_always import EVIDENCE

TODAY = date(2031, 3, 20)


def findings(evidence: Evidence, name: str = "reported", *decisions: Decision, as_of: date | None = None) -> Findings:
    documents = tuple(sorted(evidence.documents.values(), key=lambda d: d.id))
    found = Findings(
        codebook=name,
        documents=documents,
        readings=tuple(
            Reading(
                document_id=d.id, reader="test", figures=tuple(f for f in evidence.figures if f.document_id == d.id)
            )
            for d in documents
        ),
        voices=evidence.voices,
        incidents=(evidence.incident,),
        decisions=decisions,
    )
    return recounted(found, codebook(name), as_of=as_of)


def sign(found: Findings, *, by: str = "lena", because: str = "checked", **wanted) -> Decision:
    """Sign a toll of the only incident, as a book would."""
    asked = ToSign(codebook=found.codebook, **wanted)
    made = signature(found, found.incidents[0], wanted=asked, under=codebook(found.codebook), on=TODAY)
    made = following(found, made, by=by)
    return Decision.of("sign", made.claims[0].claim, by=by, reason=because, signature=made.plain())


def signed(decision: Decision) -> Signature:
    assert decision.signature
    return decision.signature


def eligible(evidence: Evidence, name: str) -> Decision:
    return Decision.of("eligible", evidence.figures[0].id, by="lena", reason="we know it", codebook=name)


EARLY = (
    Said("9", by="police", doc="a", day="2031-03-04"),
    Said("3", "children", by="police", doc="a", day="2031-03-04"),
)
LATER = Said("14", by="police", doc="b", day="2031-03-06")


def test_a_signature_holds_the_numbers_the_claims_with_their_readings_and_the_codebook():
    evidence = told(*EARLY)
    one = signed(sign(findings(evidence)))
    assert (one.outcome, one.group, one.codebook, one.version, one.on) == ("killed", "all", "reported", "1", TODAY)
    assert one.signed == one.proposed == Ends(low=9, best=9, high=9)
    assert {(c.claim, c.reading) for c in one.claims} == {(f.id, f.reading) for f in evidence.figures}
    assert all(c.counts for c in one.claims)


def test_a_signed_toll_has_nothing_new_until_a_claim_comes():
    decision = sign(findings(told(*EARLY)))
    (now,) = signings(findings(told(*EARLY), "reported", decision))
    assert (now.fate, now.is_new, now.moved) == ("in_force", False, False)
    later = told(*EARLY, LATER)
    (after,) = signings(findings(later, "reported", decision))
    assert after.added == (later.figures[-1].id,)
    assert (after.moved, after.present) == (True, Ends(low=14, best=14, high=14))
    assert after.signature.signed == Ends(low=9, best=9, high=9)


def test_claims_that_go_or_are_read_otherwise_are_told():
    decision = sign(findings(told(*EARLY, LATER)))
    (gone,) = signings(findings(told(*EARLY), "reported", decision))
    assert len(gone.gone) == 1
    evidence = told(*EARLY, LATER)
    better = evidence.figures[0].changed(unfinished="so far")
    read = Evidence(evidence.incident, (better, *evidence.figures[1:]), evidence.documents, evidence.voices)
    (otherwise,) = signings(findings(read, "reported", decision))
    assert otherwise.read_otherwise == (better.id,)


def test_a_decision_on_its_claims_is_new_and_one_elsewhere_is_not():
    evidence = told(*EARLY)
    decision = sign(findings(evidence))
    about = Decision.of("accept", evidence.figures[0].id, by="mara", reason="read again")
    elsewhere = Decision.of("accept", "another claim", by="mara", reason="read again")
    before = Decision.of("accept", evidence.figures[1].id, by="mara", reason="read")
    (now,) = signings(findings(evidence, "reported", before, decision, about, elsewhere))
    assert now.decided == (about.id,)


def test_a_claim_of_others_is_nothing_new_for_a_group():
    decision = sign(findings(told(*EARLY)), group="children")
    soldiers = Said("4", "gunmen", by="police", doc="b", day="2031-03-06")
    (now,) = signings(findings(told(*EARLY, soldiers), "reported", decision))
    assert {c.claim for c in now.signature.claims} == {f.id for f in told(*EARLY).figures}
    assert now.added == (told(*EARLY, soldiers).figures[-1].id,)  # a child may be among the gunmen
    women = Said("4", "women", by="police", doc="b", day="2031-03-06")
    (apart,) = signings(findings(told(*EARLY, women), "reported", decision))
    assert not apart.is_new


def test_as_of_a_day_only_what_was_known_by_then_is_signed_and_new():
    day = date(2031, 3, 5)
    evidence = told(*EARLY, LATER)
    decision = sign(findings(evidence, as_of=day), as_of=day)
    assert len(signed(decision).claims) == 2
    (now,) = signings(findings(evidence, "reported", decision, as_of=day))
    assert not now.is_new


def test_the_signature_of_another_codebook_says_nothing_of_numbers_that_are_not_counted_here():
    decision = sign(findings(told(*EARLY)))
    (now,) = signings(findings(told(*EARLY), "acled", decision))
    assert (now.fate, now.present, now.moved) == ("in_force", None, None)


def test_signing_again_replaces_and_taking_back_leaves_the_toll_unsigned():
    evidence = told(*EARLY)
    first = sign(findings(evidence))
    second = sign(findings(evidence, "reported", first), by="mara")
    assert signed(second).after == first.id
    found = signings(findings(evidence, "reported", first, second))
    assert [(one.fate, one.ended_by) for one in found] == [("replaced", second.id), ("in_force", None)]
    back = Decision.of("unsign", second.id, by="mara", reason="the hospital was not asked")
    found = signings(findings(evidence, "reported", first, second, back))
    assert [(one.fate, one.ended_by) for one in found] == [("replaced", second.id), ("taken_back", back.id)]
    third = sign(findings(evidence, "reported", first, second, back), by="mara")
    assert signed(third).after == back.id
    assert third.id != second.id


def test_signatures_of_two_tolls_do_not_replace_each_other():
    evidence = told(*EARLY)
    whole, children = sign(findings(evidence)), sign(findings(evidence), group="children")
    assert {one.fate for one in signings(findings(evidence, "reported", whole, children))} == {"in_force"}


def test_nothing_is_signed_twice_where_nothing_is_new():
    evidence = told(*EARLY)
    first = sign(findings(evidence))
    with pytest.raises(BadSetting, match="signed already"):
        sign(findings(evidence, "reported", first))


def test_a_signature_finds_its_toll_by_its_claims_when_the_incident_is_another():
    evidence = told(*EARLY, LATER)
    decision = sign(findings(evidence))
    moved = evidence.incident.changed(id="another id")
    other = Incident(id="other", title="Osk", claims=(evidence.figures[-1].id,))
    most = moved.changed(claims=moved.claims[:-1])
    found = findings(evidence, "reported", decision)
    (now,) = signings(recounted(found.changed(incidents=(other, most)), codebook("reported")))
    assert (now.incident_id, now.fate, now.gone) == ("another id", "in_force", (evidence.figures[-1].id,))


def test_a_signature_over_claims_that_are_gone_is_listed_as_lost():
    decision = sign(findings(told(*EARLY)))
    elsewhere = told(Said("9", by="police", doc="z"))
    (now,) = signings(findings(elsewhere, "reported", decision))
    assert (now.fate, now.incident_id) == ("lost", None)


DIFFERING = (Said("24", by="police"), Said("31", by="a nurse", doc="r2"))
PARTY = (
    Said("40", "soldiers", by="the Front", kind=SpeakerKind.ARMED_GROUP),
    Said("3", "soldiers", by="army", doc="r2"),
)
REFUSED = [
    ("there is no such toll", "reported", EARLY, {"group": "women"}, "there is no toll"),
    ("other numbers without a reason", "reported", EARLY, {"low": 8}, "not the proposed numbers"),
    ("an open end closed without a reason", "reported", [Said("at least 9", by="police")], {"high": 9}, "no upper end"),
    ("numbers that fall", "reported", EARLY, {"low": 12}, "would fall"),
    ("a number that the codebook has not", "acled", EARLY, {"low": 9}, "has no low"),
    ("nothing is stated", "reported", [Said("none", by="police", modality="denied")], {}, "no number is stated"),
    (
        "the codebook does not count it",
        "acled",
        [Said("3", outcome="injured", by="x")],
        {"outcome": "injured"},
        "count",
    ),
    ("a person must say which is best", "ucdp", DIFFERING, {}, "which figure is best"),
    ("a claim waits for a person", "ucdp", PARTY, {"best": 3}, "open:"),
    ("civilians or not", "ibc", [Said("4", by="police")], {"group": "civilians"}, "leaves the numbers to a person"),
]


@pytest.mark.parametrize(("name", "said", "wanted", "why"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_a_lead_editor_would_send_back_is_refused(name, said, wanted, why):
    evidence = told(*said)
    with pytest.raises((BadSetting, NotFound), match=why):
        sign(findings(evidence, name, eligible(evidence, name)), **wanted)


def test_other_numbers_with_their_reason_are_signed_beside_the_proposal():
    one = signed(sign(findings(told(*EARLY)), low=8, best=8, high=10, override="two lists differ"))
    assert one.signed == Ends(low=8, best=8, high=10)
    assert one.proposed == Ends(low=9, best=9, high=9)
    assert one.override == "two lists differ"


def test_to_choose_the_best_where_the_codebook_leaves_it_to_a_person_overrides_nothing():
    evidence = told(*DIFFERING)
    one = signed(sign(findings(evidence, "ucdp", eligible(evidence, "ucdp")), best=24))
    assert (one.signed, one.override, one.questions) == (Ends(low=24, best=24, high=31), None, ())


def test_open_questions_may_stay_open_for_a_reason_that_is_kept():
    evidence = told(*PARTY)
    one = signed(
        sign(findings(evidence, "ucdp", eligible(evidence, "ucdp")), despite="the Front's count cannot be checked")
    )
    assert one.despite == "the Front's count cannot be checked"
    assert len(one.questions) == 1
    assert "40" in one.questions[0]


def test_what_is_not_eligible_is_not_signed_nor_what_nobody_has_said_to_be():
    evidence = told(*EARLY)
    with pytest.raises(BadSetting, match="nobody has said whether it is eligible under ucdp"):
        sign(findings(evidence, "ucdp"))
    refused = Decision.of("not_eligible", evidence.incident.claims[0], by="lena", reason="a crime", codebook="ucdp")
    with pytest.raises(BadSetting, match="not eligible under ucdp"):
        sign(findings(evidence, "ucdp", refused), best=9, override="x")
    agreed = eligible(evidence, "ucdp")
    assert signed(sign(findings(evidence, "ucdp", refused, agreed))).signed.best == 9


def test_a_toll_that_is_no_longer_eligible_has_moved():
    evidence = told(*EARLY)
    decision = sign(findings(evidence))
    refused = Decision.of("not_eligible", evidence.incident.claims[0], by="lena", reason="an accident")
    (now,) = signings(findings(evidence, "reported", decision, refused))
    assert (now.moved, now.decided) == (True, (refused.id,))


def signable(evidence: Evidence, name: str) -> tuple[Decision, ...]:
    """Sign every toll that can be signed, with all that is open taken into account."""
    agreed = eligible(evidence, name)
    found = findings(evidence, name, agreed)
    given = [agreed]
    for toll in found.tolls:
        try:
            given.append(sign(found, outcome=toll.outcome, group=toll.group, despite="for this test"))
        except BadSetting:
            continue
    return tuple(given)


BOOKS = st.sampled_from(codebook_names())


@given(EVIDENCE, BOOKS)
@settings(max_examples=60, deadline=None)
def test_signing_changes_no_number_and_what_is_signed_has_nothing_new(evidence, name):
    given = signable(evidence, name)
    after = findings(evidence, name, *given)
    assert after.tolls == findings(evidence, name, given[0]).tolls
    for one in signings(after):
        assert (one.fate, one.is_new, one.moved) == ("in_force", False, False)


@given(EVIDENCE, BOOKS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_claims_does_not_matter_to_a_signature(evidence, name, random):
    claims = list(evidence.incident.claims)
    random.shuffle(claims)
    agreed = eligible(evidence, name)
    turned = Evidence(
        evidence.incident.changed(claims=tuple(claims)), evidence.figures[::-1], evidence.documents, evidence.voices
    )
    for toll in findings(evidence, name, agreed).tolls:
        ways = []
        for each in (evidence, turned):
            try:
                ways.append(
                    signed(
                        sign(
                            findings(each, name, agreed),
                            outcome=toll.outcome,
                            group=toll.group,
                            despite="for this test",
                        )
                    )
                )
            except BadSetting as error:
                ways.append(str(error))
        assert ways[0] == ways[1]


@given(EVIDENCE, BOOKS, st.data())
@settings(max_examples=40, deadline=None)
def test_without_a_claim_a_signature_says_which_is_gone_and_nothing_is_lost(evidence, name, data):
    given = signable(evidence, name)
    left = data.draw(st.lists(st.sampled_from(evidence.figures), unique_by=lambda f: f.id))
    kept = {f.id for f in left}
    fewer = Evidence(evidence.incident, tuple(left), evidence.documents, evidence.voices)
    found = signings(findings(fewer, name, *given))
    assert [one.decision for one in found] == [d.id for d in given if d.verb == "sign"]
    for one in found:
        assert not one.added
        if one.fate == "in_force":
            assert set(one.gone) == {c.claim for c in one.signature.claims} - kept
