"""Settling: incidents as they were linked, left open where people left them open, under their pinned ids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.incidents.judgements import Judged, unkept
from tallybook.incidents.pinning import named
from tallybook.model import Decision, Figure, Incident, Reading, Reason

LOOKED_AT = -0.01  # the weight of a link that a person looked at and left open
DECIDED = 10.0  # the weight of a link that a person decided, above all that is weighed by itself


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
    for name, reason in _decided(judgements, told, owner=owner):
        told[name] = _because(told[name], reason)
    without = {*judgements.overruled, *unkept(judgements, owner)}
    overruled = tuple(one.id for one in decided if one.id in without)
    return Settled(named(list(told.values()), decided), judgements.lost, overruled)


def _decided(
    judgements: Judged, told: Mapping[str, Incident], *, owner: Mapping[str, str]
) -> Iterator[tuple[str, Reason]]:
    """Yield what people decided about the links of each incident, as reasons for and against."""
    left_open = {one.id for one in judgements.left_open}
    for one in judgements.binding:
        here, there = owner.get(one.subject), owner.get(one.other or "")
        why = one.reason.strip().rstrip(".")
        if one.id in left_open or here is None or there is None:
            continue
        if one.verb == "same_incident" and here == there:
            yield here, Reason(weight=DECIDED, text=f"a person decided that claims of it are of one incident: {why}")
        elif one.verb == "other_incident" and here != there:
            for name, other in ((here, there), (there, here)):
                said = f"a person decided that it is not the same as “{told[other].title}”: {why}"
                yield name, Reason(weight=-DECIDED, text=said)


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
    return _because(incident.changed(unsure=tuple(sorted({*incident.unsure, *claims}))), said)


def _because(incident: Incident, reason: Reason) -> Incident:
    return incident if reason in incident.reasons else incident.changed(reasons=(*incident.reasons, reason))
