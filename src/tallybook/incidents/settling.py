"""Settling: incidents as they were linked, left open where people left them open, under their pinned ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallybook.incidents.judgements import Judged, unkept
from tallybook.incidents.pinning import named
from tallybook.model import Decision, Figure, Incident, Reading, Reason

LOOKED_AT = -0.01  # the weight of a link that a person looked at and left open


@dataclass(frozen=True, slots=True)
class Settled:
    """The incidents, and the judgements without effect: of claims that are gone, or that later ones contradict."""

    incidents: tuple[Incident, ...]
    lost: tuple[str, ...] = ()
    overruled: tuple[str, ...] = ()


def settle(
    linked: Sequence[Incident], readings: Sequence[Reading], *, judgements: Judged, decided: Sequence[Decision]
) -> Settled:
    """Return incidents that were linked by these judgements, with what was left open and under pinned ids."""
    figures = {figure.id: figure for reading in readings for figure in reading.figures}
    told = {one.id: one for one in linked}
    for judgement in judgements.left_open:
        owner = {claim: one.id for one in told.values() for claim in one.claims}
        told.update((one.id, one) for one in _left_open(judgement, told, owner=owner, figures=figures))
    owner = {claim: one.id for one in told.values() for claim in one.claims}
    without = {*judgements.overruled, *unkept(judgements, owner)}
    overruled = tuple(one.id for one in decided if one.id in without)
    return Settled(named(list(told.values()), decided), judgements.lost, overruled)


def _left_open(
    judgement: Decision, told: Mapping[str, Incident], *, owner: Mapping[str, str], figures: Mapping[str, Figure]
) -> list[Incident]:
    """Return the incidents between which a judgement leaves claims open; those are in no toll of the other."""
    one, other = judgement.subject, judgement.other or ""
    here, there = told.get(owner.get(one, "")), told.get(owner.get(other, ""))
    if there is None:
        return []
    if here is None:
        return [_open(there, [one], why="whether a claim is of this incident", reason=judgement.reason)]
    if here is there:
        kept = here.changed(claims=tuple(claim for claim in here.claims if claim != one))
        return [_open(kept, [one], why="whether a claim is of this incident", reason=judgement.reason)]
    return [
        _open(
            a,
            _beside(claim, b, figures=figures),
            why=f"whether this is the same as “{b.title}”",
            reason=judgement.reason,
        )
        for a, b, claim in ((here, there, other), (there, here, one))
    ]


def _beside(claim: str, incident: Incident, *, figures: Mapping[str, Figure]) -> list[str]:
    """Return the figures of an incident that the report of a claim tells, or the claim alone."""
    document = figures[claim].document_id if claim in figures else None
    return [c for c in incident.claims if c in figures and figures[c].document_id == document] or [claim]


def _open(incident: Incident, claims: Sequence[str], *, why: str, reason: str) -> Incident:
    said = Reason(weight=LOOKED_AT, text=f"a person looked and left it open {why}: {reason.strip().rstrip('.')}")
    return incident.changed(
        unsure=tuple(sorted({*incident.unsure, *claims})),
        reasons=incident.reasons if said in incident.reasons else (*incident.reasons, said),
    )
