"""Likeness: voices that are possibly one, because one of them is told vaguely and gives the other's figure.

A possible identity joins nothing: it is shown with its reason, and adds no voice to a count beside the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tallybook.language.words import words
from tallybook.model import Likeness, SpeakerKind
from tallybook.voices.descriptions import BODY_NOUNS
from tallybook.voices.names import GENERIC
from tallybook.voices.spelling import skeleton
from tallybook.voices.units import Unit, figures_of, shared

NEAR = 1  # days between two reports of one figure
CROWDS = words("""
    rescuers rescuer paramedics sources source workers worker crews crew teams team staff personnel officers authorities
    medical senior local
""")
"""Words that say of unnamed people only what they do, as others of their kind do as well."""

BODY = 1  # how vague a name is that many bodies bear


@dataclass(frozen=True, slots=True)
class Party:
    """A voice in the making: its id, the name shown, its units and what they say."""

    id: str
    name: str
    units: tuple[Unit, ...]

    @property
    def kind(self) -> SpeakerKind:
        """Return the kind of its first unit that has one."""
        return next((u.kind for u in self.units if u.kind is not SpeakerKind.OTHER), SpeakerKind.OTHER)

    @property
    def vague(self) -> int:
        """Return how little is told of who it is: 0 for a name, 1 for a body that many bear, 2 for nobody known."""
        if all(unit.anonymous for unit in self.units):
            return 2
        return int(all(shared(unit.name) for unit in self.units))

    @property
    def person(self) -> bool:
        """Tell whether it is a person, by name or by an office of which there is one."""
        return any(unit.person or unit.role for unit in self.units)

    @property
    def saw(self) -> bool:
        """Tell whether it is an outlet's own reporter."""
        return any(unit.saw for unit in self.units)


def likenesses(
    parties: Sequence[Party], contents: Mapping[str, tuple[object, ...]], *, apart: frozenset[tuple[str, str]]
) -> Mapping[str, tuple[Likeness, ...]]:
    """Return for each voice those that it is possibly as well; `apart` are pairs that people parted."""
    found: dict[str, list[Likeness]] = defaultdict(list)
    for one, other in _pairs(parties):
        if (one.id, other.id) in apart or (other.id, one.id) in apart:
            continue
        reason = _reason(one, other)
        if reason and (figure := _same_figure(one, other, contents=contents)):
            found[one.id].append(Likeness(voice=other.id, reason=f"{reason}; both give {figure}"))
    return {one: tuple(sorted(likes, key=lambda like: like.voice)) for one, likes in found.items()}


def _pairs(parties: Sequence[Party]) -> Iterator[tuple[Party, Party]]:
    """Yield the pairs that tell of one incident, the vaguer first, of two alike the later."""
    held: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        for incident in sorted({one for unit in party.units for one in unit.incidents} or {""}):
            held[incident].append(party)
    seen = set()
    for _, members in sorted(held.items()):
        ranked = sorted(members, key=lambda p: (p.vague, _passes_on(p), p.units[0].key))
        for i, other in enumerate(ranked):
            for one in ranked[i + 1 :]:
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _passes_on(party: Party) -> bool:
    """Tell whether it is an outlet that may print what another said; the media office of somebody is none."""
    own_body = any(unit.name[-1] in BODY_NOUNS for unit in party.units)
    return party.kind is SpeakerKind.MEDIA and not party.saw and not own_body


def _reason(one: Party, other: Party) -> str | None:
    """Tell why a voice may be another: it says too little of who it is, or it is a medium that passes things on."""
    if one.saw or other.saw:
        return None
    for medium, speaker in ((one, other), (other, one)):
        if _passes_on(medium) and not _passes_on(speaker):
            return f"{medium.name} is a medium and may only pass on what {speaker.name} said"
    if other.person or one.vague == 0:
        return None
    if one.vague == other.vague:
        alike = _called_alike(one, other) or (one.kind is other.kind and _is_generic(one) and _is_generic(other))
        return f"neither “{one.name}” nor “{other.name}” is named" if one.vague > BODY and alike else None
    return f"“{one.name}” is named no further and may be {other.name}" if _may_be(one, other) else None


def _may_be(one: Party, other: Party) -> bool:
    """Tell whether somebody told vaguely may be a voice that is known better: of its kind, and called nothing else."""
    if one.vague == BODY:
        return one.kind is other.kind and (one.kind is SpeakerKind.MONITOR or _called_alike(one, other))
    if one.kind in {SpeakerKind.ANONYMOUS, SpeakerKind.MEDIA}:
        return one.kind is not SpeakerKind.MEDIA or _passes_on(other)
    called = {word for unit in one.units for word in unit.name}
    akin = any(not called.isdisjoint(unit.name) for unit in other.units)
    return one.kind is other.kind and (_is_generic(one) or akin)


def _is_generic(party: Party) -> bool:
    return all(set(unit.name) <= GENERIC | CROWDS for unit in party.units)


def _called_alike(one: Party, other: Party) -> bool:
    mine = {skeleton(unit.name[-1:]) for unit in one.units}
    return one.kind is other.kind and bool(mine & {skeleton(unit.name[-1:]) for unit in other.units})


def _same_figure(one: Party, other: Party, *, contents: Mapping[str, tuple[object, ...]]) -> str | None:
    """Return the figure that both give within a day of one another, in different reports."""
    for mine in one.units:
        for theirs in other.units:
            if mine.document == theirs.document or _far(mine.day, theirs.day):
                continue
            common = figures_of(mine, contents) & figures_of(theirs, contents)
            if common:
                outcome, value, _ = min(common, key=str)
                return f"{value} {outcome}"
    return None


def _far(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) > NEAR
