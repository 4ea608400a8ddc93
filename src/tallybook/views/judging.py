"""What a judgement on incidents is about: the claims, and the incidents as they are shown when it is made."""

from collections.abc import Iterable, Sequence
from typing import Any, NotRequired, TypedDict

from tallybook import decisions
from tallybook.decisions import JUDGING
from tallybook.errors import BadSetting, NotFound
from tallybook.model import Decision, Findings, Incident, Shown
from tallybook.views.finding import SHORT, claims_of, find_incident, find_report, only, starting

SEEN = frozenset({"same_incident", "other_incident", "unsure_incident", "eligible", "not_eligible"}) | {
    *("reject", "accept", "admit", "leave_out", "best", "civilians", "combatants")
}
"""The verbs about claims that are kept with the incidents in which these are seen, and so pin their ids."""
UNDOABLE = (*sorted(JUDGING), "undo")


class Target(TypedDict):
    """What a decision is about: the subject, the reading that was seen, and the other claim where there is one."""

    subject: str
    reading: str | None
    other: str | None
    over: NotRequired[tuple[str, ...]]
    moved: NotRequired[tuple[str, ...]]
    shown: NotRequired[list[dict[str, Any]]]


def shown(findings: Findings, incidents: Sequence[Incident], *, brief: bool = False) -> tuple[Shown, ...]:
    """Return incidents as they are shown now, claims report by report; of each report only the first where brief."""
    wanted = {claim for one in incidents for claim in one.claims}
    document = {claim.id: claim.document_id for claim in claims_of(findings) if claim.id in wanted}
    made = []
    for one in incidents:
        tellings: dict[str, list[str]] = {}
        for claim in one.claims:
            tellings.setdefault(document[claim], []).append(claim)
        kept = (tuple(claims[:1] if brief else claims) for claims in tellings.values())
        made.append(Shown(id=one.id, tellings=tuple(kept)))
    return tuple(made)


def with_incidents(findings: Findings, target: Target, *, verb: str) -> Target:
    """Return what a decision is about with the incidents in which its claims are seen, that of the subject first."""
    if verb not in SEEN:
        return target
    about = (target["subject"], target["other"])
    held = (one for claim in about for one in findings.incidents if claim in one.claims)
    several = list({one.id: one for one in held}.values())
    if not several:
        return target
    seen = shown(findings, several, brief=verb not in JUDGING)
    return {**target, "shown": [one.plain() for one in seen]}


def as_seen(findings: Findings, decision: Decision) -> Decision:
    """Return a decision that nobody has made as it would be kept: with the incidents in which its claims are seen."""
    target = Target(subject=decision.subject, reading=decision.reading, other=decision.other)
    return decision.changed(**with_incidents(findings, target, verb=decision.verb))


def merging(findings: Findings, wanted: str, *, other: str) -> Target:
    """Return two incidents, as they are now, by the first claims of both; raises NotFound and BadSetting."""
    one, two = find_incident(findings, wanted), find_incident(findings, other)
    if one.id == two.id:
        raise BadSetting("these are one incident already", where=one.id[:SHORT], todo="name two")
    _check_told(one, two)
    return Target(subject=one.claims[0], reading=None, other=two.claims[0], shown=_plain(findings, [one, two]))


def splitting(findings: Findings, wanted: str, *, moved: str, other: str | None) -> Target:
    """Return what is told out of an incident: claims, or all that reports tell of it; `other` is where it belongs.

    `moved` are ids of claims and reports, or starts of them, with spaces between. Raises NotFound and BadSetting.
    """
    one = find_incident(findings, wanted)
    _check_told(one)
    out = {claim for part in moved.split() for claim in _part(findings, one, wanted=part)}
    if not out:
        raise BadSetting("nothing is told out of the incident", where=one.id[:SHORT], todo="name claims or reports")
    if out >= {*one.claims}:
        todo = "leave what it is about, or merge it with the other incident"
        raise BadSetting("nothing would be left of the incident", where=one.id[:SHORT], todo=todo)
    several, into = [one], None
    if other:
        two = find_incident(findings, other)
        if two.id == one.id:
            raise BadSetting("a claim is told out of an incident into another", todo="name another incident")
        _check_told(two)
        several, into = [one, two], two.claims[0]
    told_out = tuple(claim for claim in one.claims if claim in out)
    return Target(subject=told_out[0], reading=None, other=into, moved=told_out, shown=_plain(findings, several))


def _part(findings: Findings, incident: Incident, *, wanted: str) -> list[str]:
    """Return the claims of an incident that an id names: its own, or those that the report of that id tells."""
    if found := starting({claim: claim for claim in incident.claims}, wanted):
        return [only(found, wanted, noun="claim")]
    try:
        report = find_report(findings.reports, wanted).id
    except NotFound as error:
        raise NotFound(
            f"no claim and no report of the incident {incident.id[:SHORT]} has the id {wanted!r}",
            todo="list its claims with `tallybook claims BOOK --incident …`",
        ) from error
    documents = {one.id for one in findings.documents if one.report_id == report}
    told = {claim.id for claim in claims_of(findings) if claim.document_id in documents}
    if not told.intersection(incident.claims):
        raise NotFound(f"the report {report[:SHORT]} tells nothing of the incident {incident.id[:SHORT]}")
    return [claim for claim in incident.claims if claim in told]


def undoing(findings: Findings, wanted: str) -> Target:
    """Return a judgement that is to be undone, or an undoing; raises NotFound, and BadSetting where it is undone."""
    made = {one.id: one for one in findings.decisions if one.verb in UNDOABLE}
    found = starting(made, wanted)
    if not found and starting({one.id: one for one in findings.decisions}, wanted):
        raise BadSetting("only what joins, parts or leaves incidents open is undone", todo="decide it the other way")
    one = only(found, wanted, noun="judgement")
    if one.id not in {each.id for each in decisions.in_force(findings.decisions)}:
        raise BadSetting("this is undone already", where=one.id[:SHORT], todo="undo the undoing, or decide anew")
    return Target(subject=one.id, reading=None, other=None, shown=_as_now(findings, one))


def _as_now(findings: Findings, undone: Decision) -> list[dict[str, Any]]:
    """Return the incidents that now hold what an undone judgement was about."""
    about = {claim for one in undone.shown for telling in one.tellings for claim in telling}
    return _plain(findings, [one for one in findings.incidents if not about.isdisjoint(one.claims)])


def _plain(findings: Findings, incidents: Sequence[Incident]) -> list[dict[str, Any]]:
    return [one.plain() for one in shown(findings, incidents)]


def _check_told(*incidents: Incident) -> None:
    for one in incidents:
        if not one.claims:
            raise BadSetting("none of its claims is surely of it", where=one.id[:SHORT], todo="decide about them first")


def published(findings: Findings, format_name: str) -> Decision | None:
    """Return that the incidents went out under their ids, those that no entry has pinned yet; None where all are."""
    pinned = {each.id for one in findings.decisions for each in one.shown}
    fresh = [one for one in findings.incidents if one.id not in pinned]
    if not fresh:
        return None
    out = [one.plain() for one in _briefly(findings, fresh)]
    return Decision.of("publish", format_name, by="export", reason=f"written as {format_name}", shown=out)


def _briefly(findings: Findings, incidents: Iterable[Incident]) -> tuple[Shown, ...]:
    return shown(findings, tuple(incidents), brief=True)
