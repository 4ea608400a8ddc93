"""The parties of an incident: everybody who is told to have had a part in it, as what, and on whose word.

Whom somebody blames, who claims responsibility and who denies it is taken from statements; who is told to have acted,
fought or been struck from the words of sentences and from the people counted. Nothing here says who it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tallybook.incidents.party_names import Meant, Setting, meant, named
from tallybook.model import (
    Act,
    Claim,
    Figure,
    Modality,
    Part,
    Party,
    PartyKind,
    PartyRole,
    Reference,
    SpeakerKind,
    Statement,
    StatementKind,
)

STATED: Mapping[StatementKind, PartyRole] = {
    StatementKind.ACCEPTS: PartyRole.ACCEPTS,
    StatementKind.DENIES: PartyRole.DENIES,
    StatementKind.BLAMES: PartyRole.BLAMED,
}
NO_PARTY = frozenset({SpeakerKind.MONITOR, SpeakerKind.MEDICAL, SpeakerKind.WITNESS, SpeakerKind.MEDIA})
"""Who speaks of violence and is no side of it: what such a speaker denies is somebody's account."""
ROLES = {"soldier": "soldiers", "police": "police"}
"""The role of people counted, and the words for the force that they belong to."""
CIVILIANS = Meant(("civilians",), "civilians", PartyKind.CIVILIANS)
COALITION = "coalition"
"""The key of a coalition; where an incident's reports name one only, it is the one that they call so."""
ORDER = tuple(PartyRole)


def parties(claims: Sequence[Claim], acts: Iterable[Act], *, here: Setting) -> tuple[Party, ...]:
    """Return the parties of an incident, those told to have acted first, each with every place that tells of it."""
    held: dict[tuple[str, ...], list[tuple[Meant, Part]]] = defaultdict(list)
    for part in (*_stated(claims), *_acting(acts), *_counted(claims)):
        who = meant(part.who, here) if part.who != CIVILIANS.name else CIVILIANS
        if who is not None and part.modality is not Modality.FEARED:
            held[who.key].append((who, part))
    led = [key for key in held if key[0] == COALITION and len(key) > 1]
    if len(led) == 1 and (COALITION,) in held:
        held[led[0]] += held.pop((COALITION,))
    made = [_party(several) for several in held.values()]
    return tuple(sorted(made, key=lambda one: (_rank(one), -len(one.parts), one.name)))


def _rank(one: Party) -> int:
    return ORDER.index(one.roles[0]) if one.roles else len(ORDER)


def _party(several: Sequence[tuple[Meant, Part]]) -> Party:
    """Make a party of the places that tell of it; one sentence tells of it once in each role."""
    who = several[0][0]
    once: dict[tuple[str, str, int], Part] = {}
    for _, part in sorted(several, key=lambda pair: (pair[1].document_id, pair[1].start, ORDER.index(pair[1].role))):
        once.setdefault((part.role, part.document_id, part.passage_start), part)
    named = dict.fromkeys(" ".join(part.who.split()) for part in once.values())
    return Party(
        name=who.name,
        kind=who.kind,
        country=who.country,
        names=tuple(name for name in named if name.casefold() != who.name.casefold()),
        reason="; ".join(dict.fromkeys(one.reason for one, _ in several if one.reason)),
        parts=tuple(once.values()),
    )


def _stated(claims: Iterable[Claim]) -> Iterator[Part]:
    """Yield who claims responsibility, who denies, and whom somebody blames."""
    for claim in claims:
        role = STATED.get(claim.kind) if isinstance(claim, Statement) else None
        if not isinstance(claim, Statement) or role is None or claim.reference is Reference.AGGREGATE:
            continue
        if role is PartyRole.BLAMED:
            if claim.target:
                yield _part(claim, role, who=claim.target.text)
        elif claim.speaker and claim.speaker.kind not in NO_PARTY:
            yield _part(claim, role, who=claim.speaker.organisation or claim.speaker.text)


def _acting(acts: Iterable[Act]) -> Iterator[Part]:
    for act in acts:
        for actor in act.actors if act.modality is Modality.ASSERTED else ():
            yield Part(
                **{name: getattr(act, name) for name in _SHARED},
                start=actor.start,
                end=actor.end,
                text=actor.text,
                role=actor.role,
                who=actor.text,
                doubt=actor.doubt or act.doubt,
            )


_SHARED = ("document_id", "passage_start", "passage_end", "speaker", "modality", "quoted", "claim")


def _counted(claims: Iterable[Claim]) -> Iterator[Part]:
    """Yield to whom the people counted belong, as far as the words for them say it: attackers, or those struck."""
    for claim in claims:
        if not isinstance(claim, Figure) or claim.quantity.high == 0 or claim.modality is Modality.DENIED:
            continue
        group = claim.group
        own = group.value("side") or (group.text if named(group.text or "") else ROLES.get(group.value("role") or ""))
        nation = group.value("nationality")
        if group.value("attacker") == "yes":
            yield _part(claim, PartyRole.ATTACKER, who=own or group.text or "attackers")
        elif own:
            yield _part(claim, PartyRole.STRUCK, who=f"{nation} {own}" if nation and own in ROLES.values() else own)
        elif group.value("status") == "combatant" and group.text:
            yield _part(claim, PartyRole.STRUCK, who=group.text)
        elif group.value("status") == "civilian":
            yield _part(claim, PartyRole.STRUCK, who=CIVILIANS.name)


def _part(claim: Claim, role: PartyRole, *, who: str) -> Part:
    """Return what a claim tells of somebody; a denial is asserted by the one who denies."""
    denies = role is PartyRole.DENIES
    place = (claim.start, claim.end, claim.text)
    if isinstance(claim, Figure) and claim.group.text and claim.group.start is not None and claim.group.end is not None:
        place = (claim.group.start, claim.group.end, claim.group.text)
    return Part(
        document_id=claim.document_id,
        start=place[0],
        end=place[1],
        text=place[2],
        passage_start=claim.passage_start,
        passage_end=claim.passage_end,
        speaker=claim.speaker,
        modality=Modality.ASSERTED if denies else claim.modality,
        doubt=claim.speaker.doubt if claim.speaker else None,
        claim=claim.id,
        role=role,
        who=who,
    )
