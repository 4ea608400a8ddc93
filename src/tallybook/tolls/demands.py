"""What codebooks demand of an incident before they count it, and whether it is met: one function a demand."""

from collections.abc import Callable, Mapping, Sequence

from tallybook.model import Group, Modality, PartyKind, PartyRole, Reference, Toll, Use
from tallybook.tolls.coding import MET, NOT_KNOWN, NOT_MET, Answer, Case
from tallybook.tolls.exactness import day, kind, place
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, COMBATANTS, EVERYBODY, inside, key_of
from tallybook.tolls.perpetrators import Force, How, Perpetrator, alike, denying, named_in
from tallybook.tolls.words import NEEDS_PERSON, NOT_STATED, ZERO_BY_RULE, listed

_OUT = frozenset({Use.SUPERSEDED, Use.EXCLUDED, Use.ASK})
_NO_NUMBER = frozenset({NOT_STATED, ZERO_BY_RULE})
_REFERENCES = {
    Reference.MAIN: "the reports tell of it as news",
    Reference.OTHER: "the reports tell of it beside their news",
    Reference.RECAP: "the reports only recall it",
    Reference.AGGREGATE: "it is a sum over a longer time or a wider area",
}
_NOT_NEWS = {
    Reference.RECAP: "the reports only recall it: it is coded from reports of its own time",
    Reference.AGGREGATE: "it is a sum over a longer time or a wider area, and no incident",
}
_ORGANISED = frozenset({PartyKind.STATE, PartyKind.POLICE, PartyKind.COALITION, PartyKind.ARMED_GROUP})
_SIDES = frozenset({PartyRole.ACCEPTS, PartyRole.ATTACKER, PartyRole.FOUGHT, PartyRole.STRUCK})
_FROM_AFAR = frozenset({"air strike", "chemical attack", "shelling", "raid", "clash"})
"""Kinds of violence of which a state's force is the likeliest author."""


def _references(case: Case) -> Answer:
    reference = case.evidence.incident.reference
    if reference in case.codebook.eligible_references:
        return MET, _REFERENCES[reference], ()
    return NOT_MET, _NOT_NEWS.get(reference, _REFERENCES[reference]), ()


def _harm(case: Case) -> Answer | None:
    """Ask whether the harm that the codebook demands is reported at all."""
    book = case.codebook
    if not book.eligible_harm:
        return None
    answers = [_harmed(case, str(outcome)) for outcome in book.eligible_harm]
    return min(answers, key=lambda answer: (MET, NOT_KNOWN, NOT_MET).index(answer[0]))


def _harmed(case: Case, outcome: str) -> Answer:
    civilians = case.codebook.eligible_harmed == "civilians"
    toll = case.toll(outcome, CIVILIANS if civilians else EVERYBODY)
    who = "civilians" if civilians else "people"
    if toll is None:
        return _perhaps(case, outcome, who=who)
    counted = _counted(case, toll)
    known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
    if toll.null_reason == NEEDS_PERSON and not known:
        asked = tuple(c.claim_id for c in toll.contributions if Use.ASK in c.use)
        return NOT_KNOWN, f"whether those reported {outcome} are {who} is for a person to say", asked
    if any(known) or toll.open or (not known and toll.null_reason not in _NO_NUMBER):
        return MET, f"{who} are reported {outcome}", counted
    return _perhaps(case, outcome, who=who)


def _counted(case: Case, toll: Toll) -> tuple[str, ...]:
    """Return the claims by which a toll knows of anybody: those that count, and do not say none."""
    none = {f.id for f in case.evidence.figures if f.quantity.high == 0}
    return tuple(c.claim_id for c in toll.contributions if not _OUT & set(c.use) and c.claim_id not in none)


def _perhaps(case: Case, outcome: str, *, who: str) -> Answer:
    """Tell whether harm is feared, or told by claims that may belong to another incident, or not told at all."""
    unsure = set(case.evidence.incident.unsure)
    told = [f for f in case.evidence.figures if f.outcome == outcome and f.quantity.high != 0]
    maybe = tuple(sorted(f.id for f in told if f.modality is Modality.FEARED or f.id in unsure))
    if maybe:
        return NOT_KNOWN, f"that {who} were {outcome} is only feared, or may belong to another incident", maybe
    return NOT_MET, f"no report in force tells of {who} {outcome}", ()


def _shot(case: Case) -> Answer | None:
    """Ask whether enough people were shot, those who shot left out."""
    least = case.codebook.eligible_shot
    if not least:
        return None
    hurt = [t for t in (case.toll("killed", EVERYBODY), case.toll("injured", EVERYBODY)) if t]
    shooters = [t for t in case.tolls if key_of(Group(attributes=t.attributes)) == ATTACKERS]
    claims = tuple(dict.fromkeys(claim for t in hurt for claim in _counted(case, t)))
    low = sum(t.low or 0 for t in hurt) - sum(t.high or t.low or 0 for t in shooters)
    high = None if any(t.open or t.high is None for t in hurt) else sum(t.high or 0 for t in hurt)
    if low >= least:
        return MET, f"at least {low} were shot, those who shot not counted", claims
    if high is not None and high < least:
        return NOT_MET, f"at most {high} were shot, and {least} are demanded", claims
    return NOT_KNOWN, f"whether {least} were shot, those who shot not counted, is not told", claims


def _actor(case: Case) -> Answer | None:
    asks = {"organised": _organised, "no_state": _no_state}
    ask = asks.get(case.codebook.eligible_actor)
    return ask(case) if ask else None


def _organised(case: Case) -> Answer:
    """Ask whether an organised actor is named as the one who used force, and nobody denies it."""
    named = [p for p in case.perpetrators if p.force in {Force.STATE, Force.GROUP}]
    if not named:
        return _not_named(case)
    first = [p for p in named if p.how is named[0].how]
    who, claims = _listed(first)
    denied = [claim for name, claim in denying(case.evidence, as_of=case.as_of) if alike(name, who)]
    if denied and first[0].how is not How.ACCEPTS:
        words = f"{who} is named, {first[0].how}, and denies it: who used the force is for a person to say"
        return NOT_KNOWN, words, (*claims, *denied)
    return MET, f"an organised actor is named: {who}, {first[0].how}", claims


def _not_named(case: Case) -> Answer:
    told = case.evidence.incident.parties
    parties = [one.name for one in told if one.kind in _ORGANISED and not _SIDES.isdisjoint(one.roles)]
    if case.evidence.incident.kind == "clash" and len(parties) > 1:
        return MET, f"both sides of the fighting are named: {listed(parties)}", ()
    if case.perpetrators:
        who, claims = _listed(case.perpetrators)
        return NOT_KNOWN, f"whether an organised actor used the force is not told: the reports say “{who}”", claims
    return NOT_KNOWN, "no report names an organised actor who used the force", ()


def _no_state(case: Case) -> Answer:
    """Ask whether those who used force are no state's own; nobody named may be anybody, save from the air."""
    others = [p for p in case.perpetrators if p.force is not Force.STATE]
    states = [p for p in case.perpetrators if p.force is Force.STATE]
    if states and others:
        who, claims = _listed(states)
        return (
            NOT_KNOWN,
            f"{who} is named, {states[0].how}, and so are others: who used the force is to be said",
            claims,
        )
    if states:
        who, claims = _listed(states)
        sure = states[0].how in {How.ACCEPTS, How.COUNTED, How.TOLD}
        words = f"the one named is a state's own force: {who}, {states[0].how}"
        return (NOT_MET if sure else NOT_KNOWN), words, claims
    if others:
        who, claims = _listed(others)
        return MET, f"no report names a state's own force; the reports say “{who}”", claims
    if case.evidence.incident.kind in _FROM_AFAR:
        return NOT_KNOWN, f"no report says who used the force, and a state's own may have ({_kind(case)})", ()
    return MET, "no report names a state's own force", ()


def _kind(case: Case) -> str:
    return case.evidence.incident.kind or "violence"


def _listed(several: Sequence[Perpetrator]) -> tuple[str, tuple[str, ...]]:
    """Return who it is, one who is named at greater length elsewhere once, with the claims that say so."""
    names: list[str] = []
    for name in sorted({one.who for one in several}, key=lambda who: (len(who.split()), who)):
        if not any(named_in(shorter, name) for shorter in names):
            names.append(name)
    return listed(names), tuple(dict.fromkeys(one.claim for one in several))


def _dead_attackers(case: Case) -> Answer | None:
    """Ask where attackers died beside people who did not fight: one-sided violence has no deaths of side a."""
    if case.codebook.eligible_dead_attackers == "in":
        return None
    whole = case.toll("killed", EVERYBODY)
    out = {c.claim_id for c in whole.contributions if _OUT & set(c.use)} if whole else set()
    dead = [
        h
        for h in case.evidence.heard
        if h.figure.outcome == "killed" and h.figure.id not in out and h.quantity.value != 0
    ]
    attackers = tuple(h.figure.id for h in dead if inside(h.key, ATTACKERS))
    fought = any(inside(h.key, COMBATANTS) and not inside(h.key, ATTACKERS) for h in dead)
    if not attackers:
        return MET, "no attacker is reported dead", ()
    if fought:
        return MET, "attackers died, and so did others who fought", attackers
    words = (
        "attackers died: if this was violence against civilians it has no deaths of the attacking side, "
        "and they are to be coded otherwise"
    )
    return NOT_KNOWN, words, attackers


def _source(case: Case) -> Answer | None:
    """Ask whether a named voice that is no side of it speaks itself; how good a source is, a person says."""
    if case.codebook.eligible_source == "any":
        return None
    figures = {f.id for f in case.evidence.figures} - set(case.evidence.incident.unsure)
    named = [v for v in case.evidence.voices if not v.anonymous and v.id not in case.evidence.sides]
    said = [(v.name, sorted(figures & set(v.claims))) for v in sorted(named, key=lambda v: v.name)]
    claims = tuple(claim for _, own in said for claim in own)
    if claims:
        return (
            MET,
            f"a named voice that is no side of it speaks itself: {listed(name for name, own in said if own)}",
            claims,
        )
    return NOT_KNOWN, "whether any source is independent, first-hand and verifiable is for a person to say", ()


def _voices(case: Case) -> Answer | None:
    """Tell whether fewer voices speak than the codebook demands: the incident is then provisional, and not refused."""
    demanded = case.codebook.voices
    wholes = [t for t in case.tolls if t.outcome == "killed" and t.counted]
    counted = max((t.counted for t in wholes), default=0)
    if demanded == 1:
        return None
    words = f"{counted} of the {demanded} independent voices demanded"
    return MET, words if counted >= demanded else f"{words}: provisional", ()


DEMANDS: Mapping[str, Callable[[Case], Answer | None]] = {
    "eligible_references": _references,
    "eligible_harm": _harm,
    "eligible_shot": _shot,
    "eligible_actor": _actor,
    "eligible_dead_attackers": _dead_attackers,
    "eligible_day": day,
    "eligible_place": place,
    "eligible_kind": kind,
    "eligible_source": _source,
    "voices": _voices,
}
"""Each demand by the codebook's rule that makes it; what a codebook does not demand is not asked."""
