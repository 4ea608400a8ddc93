"""What codebooks demand of an incident before they count it, and whether it is met: one function a demand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from tallybook.model import DatePrecision, Group, Modality, PlacePrecision, Reference, Toll, Use
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, COMBATANTS, EVERYBODY, inside, key_of
from tallybook.tolls.perpetrators import Force, How, Perpetrator, alike, denying, perpetrators
from tallybook.tolls.words import NEEDS_PERSON, NOT_STATED, ZERO_BY_RULE, listed

State = Literal["met", "not_met", "not_known"]
Answer = tuple[State, str, tuple[str, ...]]
"""Whether a demand is met, why in words, and the claims by which that is known."""
MET: State = "met"
NOT_MET: State = "not_met"
NOT_KNOWN: State = "not_known"

_OUT = frozenset({Use.SUPERSEDED, Use.EXCLUDED, Use.ASK})
_NO_NUMBER = frozenset({NOT_STATED, ZERO_BY_RULE})
_REFERENCES = {
    Reference.MAIN: "the reports tell of it as news",
    Reference.OTHER: "the reports tell of it beside their news",
    Reference.RECAP: "the reports only recall it: it is coded from reports of its own time",
    Reference.AGGREGATE: "it is a sum over a longer time or a wider area, and no incident",
}
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_PRECISIONS = {
    DatePrecision.DAY: 1,
    DatePrecision.DAYS: 1,  # the span itself says how long
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 31,
    DatePrecision.YEAR: 366,
}
_PLACES = {
    PlacePrecision.POINT: 0,
    PlacePrecision.TOWN: 1,
    PlacePrecision.NEAR: 1,
    PlacePrecision.DISTRICT: 2,
    PlacePrecision.PROVINCE: 3,
    PlacePrecision.COUNTRY: 4,
}
_COARSEST = {"town": 1, "district": 2, "province": 3, "country": 4}
_FROM_AFAR = frozenset({"air strike", "chemical attack", "shelling", "raid", "clash"})
"""Kinds of violence of which a state's force is the likeliest author."""


@dataclass(frozen=True)
class Case:
    """What the demands of a codebook are held against."""

    evidence: Evidence
    codebook: Codebook
    tolls: tuple[Toll, ...]
    as_of: date | None

    @cached_property
    def perpetrators(self) -> tuple[Perpetrator, ...]:
        """Who is said to have used force."""
        return perpetrators(self.evidence, as_of=self.as_of)

    def toll(self, outcome: str, group: tuple[tuple[str, str], ...]) -> Toll | None:
        """Return the toll of an outcome and a group, if the codebook has one."""
        alike = (t for t in self.tolls if t.outcome == outcome and key_of(Group(attributes=t.attributes)) == group)
        return next(alike, None)


def _references(case: Case) -> Answer:
    reference = case.evidence.incident.reference
    taken = reference in case.codebook.eligible_references
    return (MET if taken else NOT_MET, _REFERENCES[reference], ())


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
    counted = tuple(c.claim_id for c in toll.contributions if not _OUT & set(c.use))
    known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
    if any(known) or toll.open or (not known and toll.null_reason not in _NO_NUMBER):
        return MET, f"{who} are reported {outcome}", counted
    if toll.null_reason == NEEDS_PERSON:
        asked = tuple(c.claim_id for c in toll.contributions if Use.ASK in c.use)
        return NOT_KNOWN, f"whether those reported {outcome} are {who} is for a person to say", asked
    return _perhaps(case, outcome, who=who)


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
    claims = tuple(dict.fromkeys(c.claim_id for t in hurt for c in t.contributions if not _OUT & set(c.use)))
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
    parties = case.evidence.incident.parties
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
        sure = states[0].how is not How.BLAMED
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
    """Return who it is, each once however it is written, with the claims that say so."""
    names = {one.who.casefold(): one.who for one in reversed(several)}
    return listed(names[key] for key in sorted(names)), tuple(dict.fromkeys(one.claim for one in several))


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


def _day(case: Case) -> Answer | None:
    """Ask whether the day is known as exactly as the codebook demands."""
    coarsest = case.codebook.eligible_day
    when = case.evidence.incident.when
    if coarsest == "any":
        return None
    if when is None or not (when.first and when.last):
        return NOT_KNOWN, "the day is not told", ()
    days = max((when.last - when.first).days + 1, _PRECISIONS.get(when.precision, 1))
    words = f"{when.first.isoformat()}" if days == 1 else f"{when.first.isoformat()} to {when.last.isoformat()}"
    if days <= _DAYS[coarsest]:
        return MET, f"the day is known to the {coarsest} or better: {words}", ()
    return NOT_MET, f"the day is known less exactly than to the {coarsest}: {words}", ()


def _place(case: Case) -> Answer | None:
    """Ask whether the place is known as exactly as the codebook demands."""
    coarsest = case.codebook.eligible_place
    where = case.evidence.incident.where
    if coarsest == "any":
        return None
    if where is None or where.precision not in _PLACES:
        return NOT_KNOWN, "the place is not told, or how exact it is", ()
    named = where.name or where.text
    if _PLACES[where.precision] <= _COARSEST[coarsest]:
        return MET, f"the place is known to the {coarsest} or better: {named}", ()
    return NOT_MET, f"the place is known less exactly than to the {coarsest}: {named}", ()


def _what(case: Case) -> Answer | None:
    if case.codebook.eligible_kind == "any":
        return None
    kind = case.evidence.incident.kind
    return (
        (MET, f"the kind of event is told: {kind}", ())
        if kind
        else (NOT_KNOWN, "what kind of event it was is not told", ())
    )


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
    "eligible_day": _day,
    "eligible_place": _place,
    "eligible_kind": _what,
    "eligible_source": _source,
    "voices": _voices,
}
"""Each demand by the codebook's rule that makes it; what a codebook does not demand is not asked."""
