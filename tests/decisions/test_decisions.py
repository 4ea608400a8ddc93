"""What people decided is applied to what is proposed now, and what no longer fits is listed and not applied."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tallybook.decisions import apply
from tallybook.model import (
    Decision,
    Ends,
    Figure,
    Hedge,
    Outcome,
    Quantity,
    Reading,
    Reference,
    Signature,
    SignedClaim,
    Statement,
    StatementKind,
)

DOCUMENT = "d" * 32


def figure(value: int, *, start: int = 0, **fields: object) -> Figure:
    text = str(value)
    return Figure(
        id=Figure.id_for(DOCUMENT, Outcome.KILLED, start=start, end=start + len(text)),
        document_id=DOCUMENT,
        start=start,
        end=start + len(text),
        text=text,
        passage_start=0,
        passage_end=200,
        reader="test/1",
        outcome=Outcome.KILLED,
        quantity=Quantity(value=value, hedge=Hedge.EXACT, low=value, high=value),
        **fields,
    )


def denial(about: Figure) -> Statement:
    return Statement(
        id=Statement.id_for(DOCUMENT, StatementKind.DENIES, start=100, end=120),
        document_id=DOCUMENT,
        start=100,
        end=120,
        text="denied any such raid",
        passage_start=90,
        passage_end=130,
        reader="test/1",
        kind=StatementKind.DENIES,
        about=(about.id,),
    )


NINE, THREE = figure(9), figure(3, start=40, part_of=figure(9).id)
DENIAL = denial(NINE)
READING = Reading(document_id=DOCUMENT, reader="test/1", figures=(NINE, THREE), statements=(DENIAL,))


def decided(verb: str, claim: Figure | Statement, *, because: str = "checked", **fields: object) -> Decision:
    return Decision.of(verb, claim.id, by="coder-1", reason=because, **{"reading": claim.reading, **fields})


def test_without_decisions_everything_stands() -> None:
    assert apply([READING], []) == ((READING,), ())


def test_a_rejected_figure_is_taken_out_and_nothing_else_changes() -> None:
    (after,), stale = apply([READING], [decided("reject", NINE)])
    assert after.figures == (THREE,)
    assert after.statements == (DENIAL,)
    assert stale == ()


def test_a_rejected_statement_is_taken_out() -> None:
    (after,), stale = apply([READING], [decided("reject", DENIAL)])
    assert (after.figures, after.statements, stale) == ((NINE, THREE), (), ())


def test_the_readings_of_other_documents_are_not_touched() -> None:
    other = Reading(document_id="e" * 32, reader="test/1")
    (_, same), _ = apply([READING, other], [decided("reject", NINE)])
    assert same is other


def test_a_rejection_of_another_reading_is_stale_and_does_not_apply() -> None:
    better = NINE.changed(reference=Reference.RECAP)
    now = READING.changed(figures=(better, THREE))
    decision = decided("reject", NINE)
    assert apply([now], [decision]) == ((now,), (decision.id,))


def test_a_rejection_of_a_claim_that_is_gone_is_stale() -> None:
    now = READING.changed(figures=(NINE,))
    decision = decided("reject", THREE)
    assert apply([now], [decision]) == ((now,), (decision.id,))


def test_an_acceptance_of_another_reading_is_stale_too() -> None:
    now = READING.changed(figures=(NINE.changed(reference=Reference.RECAP), THREE))
    decision = decided("accept", NINE)
    assert apply([now], [decision])[1] == (decision.id,)


def test_the_last_decision_on_a_claim_is_in_force() -> None:
    reject, accept = decided("reject", NINE), decided("accept", NINE)
    assert apply([READING], [reject, accept])[0] == (READING,)
    assert apply([READING], [accept, reject])[0][0].figures == (THREE,)


def test_a_stale_decision_does_not_override_one_that_still_holds() -> None:
    seen_otherwise = decided("accept", NINE.changed(reference=Reference.RECAP))
    (after,), stale = apply([READING], [decided("reject", NINE), seen_otherwise])
    assert after.figures == (THREE,)
    assert stale == (seen_otherwise.id,)


def test_a_rejection_made_anew_after_a_better_reading_applies_and_the_old_one_stays_listed() -> None:
    better = NINE.changed(reference=Reference.RECAP)
    now = READING.changed(figures=(better, THREE))
    old, new = decided("reject", NINE), decided("reject", better)
    (after,), stale = apply([now], [old, new])
    assert after.figures == (THREE,)
    assert stale == (old.id,)


def test_a_decision_that_names_no_reading_holds_whatever_the_claim_reads() -> None:
    (after,), stale = apply([READING], [decided("reject", NINE, reading=None)])
    assert (after.figures, stale) == ((THREE,), ())


def test_joining_incidents_is_stale_only_where_a_claim_is_gone() -> None:
    better = READING.changed(figures=(NINE.changed(reference=Reference.RECAP), THREE))
    joined = decided("same_incident", NINE, other=THREE.id)
    assert apply([better], [joined])[1] == ()
    assert apply([READING.changed(figures=(NINE,))], [joined])[1] == (joined.id,)


def test_rejecting_a_claim_does_not_make_a_decision_about_its_incident_stale() -> None:
    assert apply([READING], [decided("reject", THREE), decided("same_incident", NINE, other=THREE.id)])[1] == ()


def test_joining_voices_is_stale_only_where_a_claim_is_gone() -> None:
    joined = decided("same_voice", NINE, other=THREE.id)
    assert apply([READING], [joined])[1] == ()
    assert apply([READING.changed(figures=(NINE,))], [joined])[1] == (joined.id,)


def test_showing_names_is_never_stale() -> None:
    shown = Decision.of("show_names", DOCUMENT, by="coder-1", reason="the family agreed")
    assert apply([READING], [shown]) == ((READING,), ())


DECISIONS = st.lists(
    st.builds(
        lambda verb, claim, seen, because: decided(
            verb, claim, because=because, reading=claim.reading if seen else "0" * 32
        ),
        st.sampled_from(["reject", "accept"]),
        st.sampled_from([NINE, THREE, DENIAL, figure(7, start=80)]),
        st.booleans(),
        st.sampled_from(["a", "b", "c"]),
    )
)


@given(DECISIONS)
def test_nothing_is_invented_and_every_decision_that_does_not_fit_is_listed(decisions: list[Decision]) -> None:
    (after,), stale = apply([READING], decisions)
    assert set(after.figures) <= set(READING.figures)
    assert set(after.statements) <= set(READING.statements)
    fits = {claim.id: claim.reading for claim in (NINE, THREE, DENIAL)}
    assert set(stale) == {d.id for d in decisions if fits.get(d.subject) != d.reading}
    gone = {NINE.id, THREE.id, DENIAL.id} - {c.id for c in (*after.figures, *after.statements)}
    for claim in gone:
        assert [d.verb for d in decisions if d.subject == claim and d.id not in stale][-1] == "reject"


def signature(*claims: Figure) -> Signature:
    return Signature(
        incident_id="i",
        outcome=Outcome.KILLED,
        group="all",
        codebook="reported",
        version="1",
        on=date(2031, 3, 4),
        signed=Ends(low=9),
        proposed=Ends(low=9),
        claims=tuple(SignedClaim(claim=one.id, reading=one.reading, counts=True) for one in claims),
    )


def test_a_signature_is_stale_only_where_all_its_claims_are_gone() -> None:
    over_both = decided("sign", NINE, signature=signature(NINE, THREE).plain())
    over_one = decided("sign", NINE, signature=signature(NINE).plain())
    without = READING.changed(figures=(THREE,))
    assert apply([READING], [over_both, over_one])[1] == ()
    assert apply([without], [over_both, over_one]) == ((without,), (over_one.id,))


def test_a_word_on_eligibility_is_stale_only_where_its_claim_is_gone() -> None:
    decision = decided("eligible", NINE, reading=None, codebook="ucdp")
    better = READING.changed(figures=(NINE.changed(reference=Reference.RECAP), THREE))
    assert apply([better], [decision])[1] == ()
    assert apply([READING.changed(figures=(THREE,))], [decision])[1] == (decision.id,)
