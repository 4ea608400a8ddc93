"""Interests: which voices belong to a side of an incident, by the reports' own words; never a judgement of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.language.words import words as word_set
from tallybook.model import (
    Claim,
    Figure,
    Incident,
    Interest,
    PartyRole,
    Reading,
    SpeakerKind,
    Statement,
    StatementKind,
    Voice,
)
from tallybook.voices.names import words
from tallybook.voices.spelling import skeleton
from tallybook.voices.units import SHARED

FORCES: Mapping[str, frozenset[str]] = {
    "soldier": word_set("army military defence defense forces navy troops command coalition air"),
    "police": word_set("police interior security gendarmerie constabulary"),
    "guard": word_set("guard guards"),
}
"""The role of people counted, and the words of bodies to which they belong."""

SIDES = frozenset([SpeakerKind.ARMED_GROUP, SpeakerKind.OTHER])
NO_SIDE = frozenset([SpeakerKind.MEDIA, SpeakerKind.MEDICAL, SpeakerKind.WITNESS, SpeakerKind.MONITOR])

ACTING = frozenset([PartyRole.ACCEPTS, PartyRole.ATTACKER, PartyRole.FOUGHT])


def interests(
    incidents: Iterable[Incident], *, voices: Sequence[Voice], readings: Iterable[Reading]
) -> tuple[Interest, ...]:
    """Return which voices belong to a side of an incident that they speak of, with the reason."""
    claims: dict[str, Claim] = {}
    for one in readings:
        claims |= {figure.id: figure for figure in one.figures} | {said.id: said for said in one.statements}
    speaking: dict[str, list[Voice]] = {}
    for voice in voices:
        for claim in (*voice.claims, *voice.relays):
            speaking.setdefault(claim, []).append(voice)
    found: list[Interest] = []
    for incident in incidents:
        told = _Telling(incident, [claims[c] for c in incident.claims if c in claims])
        heard = {voice.id: voice for claim in incident.claims for voice in speaking.get(claim, ())}
        reasons = ((one, next(told.reasons(heard[one]), None)) for one in sorted(heard))
        found += [Interest(incident_id=incident.id, voice=one, side=r[0], reason=r[1]) for one, r in reasons if r]
    return tuple(sorted(found, key=lambda interest: (interest.incident_id, interest.voice)))


@dataclass(frozen=True, slots=True)
class _Telling:
    """An incident with its claims."""

    incident: Incident
    claims: Sequence[Claim]

    def reasons(self, voice: Voice) -> Iterator[tuple[str, str]]:
        """Yield the side that a voice belongs to and why, the plainest reason first."""
        if voice.kind in NO_SIDE or voice.anonymous:
            return
        yield from self._accepts(voice)
        yield from self._counted(voice)
        yield from self._denies(voice)
        yield from self._blamed(voice)
        if voice.kind is SpeakerKind.ARMED_GROUP and any(_names(voice, name) for name in self._parties()):
            yield voice.name, "reports name it among those who fought or attacked"
        yield from self._speaks(voice)

    def _parties(self) -> Iterator[str]:
        """Yield the names of those who are told to have had a part, as the reports word them."""
        for party in self.incident.parties:
            if not ACTING.isdisjoint(party.roles):
                yield from (party.name, *party.names)

    def _speaks(self, voice: Voice) -> Iterator[tuple[str, str]]:
        """Yield an armed group that speaks of the violence and does not condemn it."""
        own = [claim for claim in self.claims if claim.id in voice.claims]
        said = (c for c in own if not (isinstance(c, Statement) and c.kind is StatementKind.CONDEMNS))
        if voice.kind is SpeakerKind.ARMED_GROUP and any(c.speaker and c.speaker.organisation for c in said):
            yield voice.name, "it is an armed group, and gives an account of the violence"

    def _accepts(self, voice: Voice) -> Iterator[tuple[str, str]]:
        for claim in self.claims:
            if isinstance(claim, Statement) and claim.kind is StatementKind.ACCEPTS and claim.id in voice.claims:
                yield voice.name, f"it says itself that it acted: “{claim.text}”"

    def _denies(self, voice: Voice) -> Iterator[tuple[str, str]]:
        """Yield what an army or an armed group denies: it answers for its own."""
        if voice.kind is not SpeakerKind.ARMED_GROUP and FORCES["soldier"].isdisjoint(words(voice.name)):
            return
        for claim in self.claims:
            if isinstance(claim, Statement) and claim.kind is StatementKind.DENIES and claim.id in voice.claims:
                yield voice.name, f"it answers for its own: “{claim.text}”"

    def _counted(self, voice: Voice) -> Iterator[tuple[str, str]]:
        for claim in self.claims:
            text = claim.group.text if isinstance(claim, Figure) else None
            if isinstance(claim, Figure) and text and _belongs(voice, claim):
                as_what = "attackers" if claim.group.value("attacker") == "yes" else str(claim.outcome)
                yield voice.name, f"its own are told of as {as_what}: “{text}”"

    def _blamed(self, voice: Voice) -> Iterator[tuple[str, str]]:
        for claim in self.claims:
            blames = isinstance(claim, Statement) and claim.kind is StatementKind.BLAMES
            own = claim.id in (*voice.claims, *voice.relays)
            if blames and claim.speaker and not own and _names(voice, claim.text):
                yield voice.name, f"{claim.speaker.text} names it as the one who attacked"


def _own_words(voice: Voice) -> frozenset[str]:
    """Return the words of a voice's name that few others bear."""
    return frozenset(skeleton(tuple(word for word in words(voice.name) if word not in SHARED)))


def _names(voice: Voice, text: str) -> bool:
    own = _own_words(voice)
    return bool(own) and own <= set(skeleton(words(text)))


def _belongs(voice: Voice, figure: Figure) -> bool:
    """Tell whether people counted are a voice's own: fighters of its name, soldiers where it is the army."""
    text = f"{figure.group.text or ''} {figure.group.value('side') or ''} {figure.group.value('nationality') or ''}"
    armed = figure.group.value("status") == "combatant" or figure.group.value("attacker") == "yes"
    if voice.kind in SIDES:
        return armed and _names(voice, text)
    body = FORCES.get(figure.group.value("role") or "", frozenset())
    return not body.isdisjoint(words(voice.name)) and (not _own_words(voice) or _names(voice, text))
