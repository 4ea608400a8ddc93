"""Tolls as rows: lowest, best and highest with the reason, the codebook, and each claim's part in it."""

from tallybook.model import Bound, Conflict, Findings, Incident, Outcome, Record, Toll, Use
from tallybook.tolls.words import printed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.lookup import Lookup
from tallybook.views.origins import OriginRow, origin_rows, origin_words
from tallybook.views.signatures import SignedRow, label, signed_row
from tallybook.views.words import (
    BASES,
    BY_ARITHMETIC,
    CONFLICTS,
    NOT_COMPUTED,
    PROPOSAL,
    USES,
    bounds_words,
)

EVERYBODY = "all"
STRIP_WIDTH = 100
OUTSIDE = frozenset({Use.SUPERSEDED, Use.EXCLUDED, Use.ASK})


class ContributionRow(Record):
    """What a toll does with one claim, and why; `claim` is null where the book no longer holds it."""

    claim_id: str
    use: tuple[str, ...]
    use_words: str
    counts: bool
    reason: str
    claim: ClaimRef | None = None


class Strip(Record):
    """Where low, best and high stand on a strip from 0 to 100 that all rows of one outcome share."""

    low: int
    best: int | None = None
    high: int
    open: bool = False


class TollRow(Record):
    """One toll in words; a number in it is a machine proposal until a person signs it.

    `signed` is the signature in force, with its own numbers: those of the row stay the machine's. `asks` says what is
    to be decided before the incident is eligible under the codebook.
    """

    incident_id: str
    outcome: str
    group: str
    attributes: tuple[str, ...] = ()
    codebook: str
    as_of: str | None = None
    label: str = PROPOSAL
    signed: SignedRow | None = None
    eligible: str = "eligible"
    asks: str | None = None
    printed: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    null_reason: str | None = None
    reason: str
    counted: int = 0
    relayed: int = 0
    unknown_origin: int = 0
    origins: str
    sources: tuple[OriginRow, ...] = ()
    contributions: tuple[ContributionRow, ...] = ()
    strip: Strip | None = None


class BoundRow(Record):
    """What follows by arithmetic for a group that a report names."""

    incident_id: str
    outcome: str
    group: str
    low: int | None = None
    high: int | None = None
    printed: str
    label: str = BY_ARITHMETIC
    within: str
    forced_by: tuple[ClaimRef, ...] = ()
    assumptions: tuple[str, ...] = ()
    left_out: tuple[ClaimRef, ...] = ()
    """Claims that arithmetic left out, so that nothing was computed for their group."""


class ConflictRow(Record):
    """Claims that cannot all hold, in words."""

    incident_id: str
    kind: str
    words: str
    reason: str
    claims: tuple[ClaimRef, ...] = ()


def toll_rows(findings: Findings, incident: str | None = None) -> tuple[TollRow, ...]:
    """Return the tolls of one incident or of all; raises NotFound for an unknown incident."""
    lookup = Lookup(findings)
    wanted = (find_incident(findings, incident),) if incident else findings.incidents
    return tuple(row for one in wanted for row in incident_tolls(lookup, one))


def bound_rows(findings: Findings, incident: str | None = None) -> tuple[BoundRow, ...]:
    """Return what follows by arithmetic in one incident or in all; raises NotFound for an unknown incident."""
    lookup = Lookup(findings)
    wanted = (find_incident(findings, incident),) if incident else findings.incidents
    return tuple(row for one in wanted for row in incident_bounds(lookup, one))


def incident_tolls(lookup: Lookup, incident: Incident) -> tuple[TollRow, ...]:
    """Return one incident's tolls, by outcome, everybody before the groups."""
    own = sorted(lookup.tolls_of.get(incident.id, ()), key=toll_order)
    widest = {o: max((_reach(t) for t in own if t.outcome is o), default=0) for o in Outcome}
    return tuple(_toll_row(lookup, toll, widest=widest[toll.outcome]) for toll in own)


def incident_bounds(lookup: Lookup, incident: Incident) -> tuple[BoundRow, ...]:
    """Return what follows by arithmetic from one incident's claims."""
    own = (b for b in lookup.findings.bounds if b.incident_id == incident.id)
    return tuple(_bound_row(lookup, bound) for bound in own)


def incident_conflicts(lookup: Lookup, incident: Incident) -> tuple[ConflictRow, ...]:
    """Return the conflicts between one incident's claims."""
    own = lookup.conflicts_of.get(incident.id, ())
    return tuple(_conflict_row(lookup, conflict) for conflict in own)


def toll_order(toll: Toll) -> tuple[object, ...]:
    """Sort tolls by outcome, everybody before the groups."""
    return list(Outcome).index(toll.outcome), toll.group != EVERYBODY, toll.group, toll.codebook


def _reach(toll: Toll) -> int:
    return max(n for n in (toll.low, toll.best, toll.high, 0) if n is not None)


def _toll_row(lookup: Lookup, toll: Toll, *, widest: int) -> TollRow:
    def told(words: str) -> str:
        return lookup.mask.told(lookup.incidents[toll.incident_id], words)

    return TollRow(
        **toll.model_dump(
            include={"incident_id", "outcome", "codebook", "low", "best", "high", "open"}
            | {"counted", "relayed", "unknown_origin"}
        ),
        group=told(toll.group),
        attributes=tuple(told(f"{a.name}: {a.value} ({BASES[a.basis]})") for a in toll.attributes),
        as_of=toll.as_of.isoformat() if toll.as_of else None,
        label=label(lookup.signing_of(toll)),
        signed=signed_row(lookup, signing) if (signing := lookup.signing_of(toll)) else None,
        **_eligible(lookup, toll),
        printed=told(printed(toll)),
        null_reason=told(toll.null_reason) if toll.null_reason else None,
        reason=told(toll.reason),
        origins=origin_words(lookup, toll),
        sources=origin_rows(lookup, toll),
        contributions=tuple(
            ContributionRow(
                claim_id=one.claim_id,
                use=tuple(str(use) for use in one.use),
                use_words=", ".join(USES[use] for use in one.use),
                counts=not OUTSIDE & set(one.use),
                reason=told(one.reason),
                claim=claim_ref(lookup, one.claim_id),
            )
            for one in sorted(toll.contributions, key=lambda one: bool(OUTSIDE & set(one.use)))
        ),
        strip=_strip(toll, widest),
    )


def _eligible(lookup: Lookup, toll: Toll) -> dict[str, str]:
    known = lookup.eligibility.get(toll.incident_id)
    if known is None:
        return {}
    asks = {"asks": lookup.mask.told(lookup.incidents[toll.incident_id], known.reason)}
    return {"eligible": known.verdict, **(asks if known.verdict == "ask" else {})}


def _strip(toll: Toll, widest: int) -> Strip | None:
    """Place a toll on its strip; an open end leaves room for its arrow."""
    low = next((n for n in (toll.low, toll.best, toll.high) if n is not None), None)
    if low is None or widest == 0:
        return None
    room = widest * 5 // 4 + 1
    high = low if toll.high is None else toll.high
    return Strip(
        low=low * STRIP_WIDTH // room,
        best=None if toll.best is None else toll.best * STRIP_WIDTH // room,
        high=STRIP_WIDTH if toll.open and toll.high is None else high * STRIP_WIDTH // room,
        open=toll.open and toll.high is None,
    )


def _bound_row(lookup: Lookup, bound: Bound) -> BoundRow:
    incident = lookup.incidents[bound.incident_id]
    return BoundRow(
        incident_id=incident.id,
        outcome=bound.outcome,
        group=lookup.mask.told(incident, bound.label),
        low=bound.low,
        high=bound.high,
        printed=NOT_COMPUTED if bound.left_out else bounds_words(bound.low, bound.high),
        within=_within(lookup, bound.within),
        forced_by=tuple(ref for claim in bound.forced_by if (ref := claim_ref(lookup, claim))),
        assumptions=tuple(lookup.mask.told(incident, words) for words in bound.assumptions),
        left_out=tuple(ref for claim in bound.left_out if (ref := claim_ref(lookup, claim))),
    )


def _within(lookup: Lookup, scope: str) -> str:
    if document := lookup.documents.get(scope):
        return f"within the report {lookup.title(document)}"
    voice = next((one for one in lookup.findings.voices if one.id == scope), None)
    return f"within what {lookup.mask.anywhere(voice.name)} says" if voice else "from all claims together"


def _conflict_row(lookup: Lookup, conflict: Conflict) -> ConflictRow:
    incident = lookup.incidents[conflict.incident_id]
    return ConflictRow(
        incident_id=incident.id,
        kind=conflict.kind,
        words=CONFLICTS[conflict.kind],
        reason=lookup.mask.told(incident, conflict.reason),
        claims=tuple(ref for claim in conflict.claims if (ref := claim_ref(lookup, claim))),
    )
