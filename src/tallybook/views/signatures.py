"""Signatures and eligibility in words: who signed what over which claims, what is new since, what is demanded."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from tallybook.errors import BadSetting
from tallybook.model import (
    Criterion,
    Decision,
    Eligibility,
    Ends,
    Findings,
    Record,
    Signature,
    Signing,
    Toll,
    ToSign,
)
from tallybook.tolls.words import printed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.lookup import Lookup
from tallybook.views.words import FATES, PROPOSAL, STATES, VERDICTS, count_words


class SignedRow(Record):
    """One signature: the numbers signed beside those proposed, over which claims, whether it holds, what is new since.

    `label` is what stands beside the toll; `now` are the machine's numbers of today, where they are counted here.
    """

    id: str
    incident_id: str | None = None
    incident: str
    outcome: str
    group: str
    codebook: str
    version: str
    as_of: str | None = None
    by: str
    on: str
    reason: str
    printed: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    proposed: str
    now: str | None = None
    moved: bool | None = None
    override: str | None = None
    despite: str | None = None
    questions: tuple[str, ...] = ()
    claims: int
    counted: int
    fate: str
    fate_words: str
    label: str
    news: tuple[str, ...] = ()
    added: tuple[ClaimRef, ...] = ()
    gone: tuple[str, ...] = ()
    read_otherwise: tuple[ClaimRef, ...] = ()
    decided: tuple[str, ...] = ()


class CriterionRow(Record):
    """One demand of a codebook, whether it is met, and what that rests on."""

    rule: str
    state: str
    words: str
    reason: str
    source: str
    grade: str
    claims: tuple[ClaimRef, ...] = ()


class EligibilityRow(Record):
    """Whether a codebook takes an incident, with its demands one by one; `decided_by` says whose word binds."""

    incident_id: str
    incident: str
    codebook: str
    as_of: str | None = None
    verdict: str
    words: str
    reason: str
    decided_by: str | None = None
    criteria: tuple[CriterionRow, ...] = ()


def to_sign(asked: Mapping[str, Any], *, usual: str) -> ToSign:
    """Return what somebody wants to sign, under the usual codebook where none is named.

    What was left empty is left out. Raises BadSetting for what cannot be.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    try:
        return ToSign.model_validate({"codebook": usual, **given})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(step) for step in first["loc"])
        raise BadSetting(first["msg"], where=name, todo="see tallybook sign --help") from error


def signed_rows(findings: Findings, incident: str | None = None) -> tuple[SignedRow, ...]:
    """Return the signatures of one incident or of all, in the order in which they were given; raises NotFound."""
    lookup = Lookup(findings)
    wanted = find_incident(findings, incident).id if incident else None
    own = (one for one in lookup.signings if wanted in {None, one.incident_id})
    return tuple(signed_row(lookup, one) for one in own)


def eligibility_rows(findings: Findings, incident: str | None = None) -> tuple[EligibilityRow, ...]:
    """Return whether the codebook takes one incident or each of all; raises NotFound."""
    lookup = Lookup(findings)
    wanted = find_incident(findings, incident).id if incident else None
    own = (one for one in findings.eligibility if wanted in {None, one.incident_id})
    return tuple(eligibility_row(lookup, one) for one in own)


def eligibility_row(lookup: Lookup, one: Eligibility) -> EligibilityRow:
    """Return in words whether a codebook takes an incident."""
    incident = lookup.incidents[one.incident_id]
    binding = lookup.decisions.get(one.decision or "")
    return EligibilityRow(
        incident_id=one.incident_id,
        incident=lookup.mask.told(incident, incident.title),
        codebook=one.codebook,
        as_of=one.as_of.isoformat() if one.as_of else None,
        verdict=one.verdict,
        words=VERDICTS[one.verdict],
        reason=lookup.mask.told(incident, one.reason),
        decided_by=binding.by if binding else None,
        criteria=tuple(_criterion_row(lookup, each, incident_id=one.incident_id) for each in one.criteria),
    )


def _criterion_row(lookup: Lookup, one: Criterion, *, incident_id: str) -> CriterionRow:
    return CriterionRow(
        **one.model_dump(include={"rule", "state", "source", "grade"}),
        words=STATES[one.state],
        reason=lookup.mask.told(lookup.incidents[incident_id], one.reason),
        claims=tuple(ref for claim in one.claims if (ref := claim_ref(lookup, claim))),
    )


def signed_row(lookup: Lookup, one: Signing) -> SignedRow:
    """Return a signature in words, with the names of private persons withheld."""
    signed = one.signature
    incident = lookup.incidents.get(one.incident_id or "")

    def told(words: str) -> str:
        return lookup.mask.told(incident, words) if incident else lookup.mask.anywhere(words)

    return SignedRow(
        id=one.decision,
        incident_id=one.incident_id,
        incident=told(incident.title) if incident else "an incident that the book no longer holds",
        **signed.model_dump(include={"outcome", "codebook", "version"}),
        **signed.signed.model_dump(),
        group=told(signed.group),
        as_of=signed.as_of.isoformat() if signed.as_of else None,
        by=one.by,
        on=signed.on.isoformat(),
        reason=told(one.reason),
        printed=ends_words(signed, signed.signed),
        proposed=ends_words(signed, signed.proposed),
        now=ends_words(signed, one.present) if one.present else None,
        moved=one.moved,
        override=told(signed.override) if signed.override else None,
        despite=told(signed.despite) if signed.despite else None,
        questions=tuple(map(told, signed.questions)),
        claims=len(signed.claims),
        counted=sum(claim.counts for claim in signed.claims),
        fate=one.fate,
        fate_words=_fate_words(lookup, one),
        label=label(one),
        news=tuple(_news(one)),
        added=tuple(ref for claim in one.added if (ref := claim_ref(lookup, claim))),
        gone=one.gone,
        read_otherwise=tuple(ref for claim in one.read_otherwise if (ref := claim_ref(lookup, claim))),
        decided=tuple(told(_decision_words(lookup.decisions[each])) for each in one.decided),
    )


def label(one: Signing | None) -> str:
    """Return what stands beside a toll's numbers: who signed them over what, or that they are a machine proposal."""
    if one is None or one.fate != "in_force":
        return PROPOSAL
    over = f"signed by {one.by} over {count_words(len(one.signature.claims), 'claim')}"
    over = f"{over}; new since: {', '.join(_news(one))}" if one.is_new else over
    same = one.present is None or one.present == one.signature.signed
    return over if same else f"{PROPOSAL}; {ends_words(one.signature, one.signature.signed)} {over}"


def signing_words(several: Iterable[Signing | None]) -> str:
    """Return what stands beside several tolls: how many of them are signed, and that the others are proposals."""
    all_of = list(several)
    signed = [one for one in all_of if one]
    if not signed:
        return PROPOSAL
    new = sum(one.is_new for one in signed)
    words = f"{len(signed)} of {count_words(len(all_of), 'toll')} signed" + (
        f" ({new} with something new since)" if new else ""
    )
    return words if len(signed) == len(all_of) else f"{words}, the others a {PROPOSAL}"


def ends_words(signed: Signature, ends: Ends) -> str:
    """Return numbers as a toll prints them; why there is none only where the machine proposed none."""
    asked = {"needs-person", "not-stated"} if ends != signed.proposed else set[str]()
    shown = Toll(
        incident_id=signed.incident_id,
        outcome=signed.outcome,
        group=signed.group,
        codebook=signed.codebook,
        null_reason=None if signed.null_reason in asked or ends != signed.proposed else signed.null_reason,
        reason="",
        **ends.model_dump(),
    )
    return printed(shown)


def _news(one: Signing) -> Iterator[str]:
    counts = (("added", "claim", "added"), ("gone", "claim", "gone"), ("read_otherwise", "claim", "read otherwise"))
    for field, noun, words in counts:
        if number := len(getattr(one, field)):
            yield f"{count_words(number, noun)} {words}"
    if one.decided:
        yield count_words(len(one.decided), "decision")
    if one.moved:
        yield "the machine's numbers have moved"


def _fate_words(lookup: Lookup, one: Signing) -> str:
    ended = lookup.decisions.get(one.ended_by or "")
    words = FATES[one.fate]
    if ended is None:
        return words
    return f"{words}, by {ended.by}" + (f": {lookup.mask.anywhere(ended.reason)}" if ended.verb == "unsign" else "")


def _decision_words(one: Decision) -> str:
    return f"{one.verb.replace('_', ' ')}, by {one.by}: {one.reason}"
