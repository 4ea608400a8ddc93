"""Likeness: voices that are possibly one, because one of them is told vaguely and gives the other's figure.

A possible identity joins nothing: it is shown with its reason, and adds no voice to a count beside the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tallybook.language.words import words
from tallybook.model import Likeness, SpeakerKind
from tallybook.voices.descriptions import BODY_NOUNS
from tallybook.voices.names import GENERIC, within
from tallybook.voices.spelling import skeleton
from tallybook.voices.units import Unit, figures_of, shared

NEAR = 1  # days between two reports of one figure
CROWDS = words("""
    rescuers rescuer paramedics sources source workers worker crews crew teams team staff personnel officers authorities
    medical senior local
""")
"""Words that say of unnamed people only what they do, as others of their kind do as well."""

CROWDED = 10  # how many of those that many may be are named
BODY = 1  # how vague a name is that many bodies bear


@dataclass(frozen=True, slots=True)
class Party:
    """A voice in the making: its id, the name shown and its units.

    `vague` says how little is told of who it is: 0 for a name, 1 for a body that many bear, 2 for nobody known;
    `person` that it is a person by name or by an office of which there is one, `saw` that it is an outlet's own
    reporter, `passes_on` that it is an outlet that may print what another said.
    """

    id: str
    name: str
    units: tuple[Unit, ...]
    kind: SpeakerKind
    vague: int
    person: bool
    saw: bool
    passes_on: bool

    @classmethod
    def of(cls, voice_id: str, name: str, *, units: tuple[Unit, ...]) -> "Party":
        """Return the party of some units; the media office of somebody is no outlet."""
        kind = next((u.kind for u in units if u.kind is not SpeakerKind.OTHER), SpeakerKind.OTHER)
        saw = any(unit.saw for unit in units)
        own_body = any(unit.name[-1] in BODY_NOUNS for unit in units)
        unknown = all(unit.anonymous for unit in units)
        return cls(
            id=voice_id,
            name=name,
            units=units,
            kind=kind,
            vague=2 if unknown else int(all(_is_short(unit) for unit in units)),
            person=any(unit.person or unit.role for unit in units),
            saw=saw,
            passes_on=kind is SpeakerKind.MEDIA and not saw and not own_body,
        )


Said = Mapping[str, Sequence[Unit]]
"""The units in which each party gives one figure, by the party's id."""


def likenesses(
    parties: Sequence[Party], contents: Mapping[str, tuple[object, ...]], *, apart: frozenset[tuple[str, str]]
) -> Mapping[str, tuple[Likeness, ...]]:
    """Return for each voice those that it is possibly as well; `apart` are pairs that people parted."""
    known = {party.id: party for party in parties}
    found: dict[str, dict[str, Likeness]] = defaultdict(dict)
    for figure, said in _figures(parties, contents):
        ranked = sorted((known[one] for one in said), key=_rank)
        for at, one in enumerate(ranked):
            for like in _near([(p, r) for p in ranked[:at] if (r := _said_alike(one, p, said=said, apart=apart))]):
                other, reason = like
                found[one.id].setdefault(other.id, Likeness(voice=other.id, reason=f"{reason}; both give {figure}"))
    return {one: tuple(likes[other] for other in sorted(likes)) for one, likes in found.items()}


def _rank(party: Party) -> tuple[object, ...]:
    """Sort those who are told best first: by name, those who speak before those who pass on, long names, the first."""
    return party.vague, party.passes_on, -max(len(unit.name) for unit in party.units), party.units[0].key


def _is_short(unit: Unit) -> bool:
    """Tell whether a name is one that many bear, or short for one that this report presumes known."""
    return shared(unit.name) or (unit.definite and len(unit.name) == 1 and not unit.person)


def _near(likes: Sequence[tuple[Party, str]]) -> Sequence[tuple[Party, str]]:
    """Return the likenesses worth keeping: where a crowd gives one figure, the best told and the nearest."""
    return likes if len(likes) <= 2 * CROWDED else (*likes[:CROWDED], *likes[-CROWDED:])


def _figures(
    parties: Sequence[Party], contents: Mapping[str, tuple[object, ...]]
) -> Iterator[tuple[str, dict[str, list[Unit]]]]:
    """Yield each figure of each incident that several parties give, in words, with their units."""
    held: dict[tuple[str, ...], dict[str, list[Unit]]] = defaultdict(lambda: defaultdict(list))
    for party in parties:
        for unit in party.units:
            for figure in figures_of(unit, contents):
                for incident in unit.incidents or ("",):
                    held[incident, *(str(part) for part in figure)][party.id].append(unit)
    for (_, outcome, value, _), said in sorted(held.items()):
        if len(said) > 1:
            yield f"{value} {outcome}", said


def _said_alike(one: Party, other: Party, *, said: Said, apart: frozenset[tuple[str, str]]) -> str | None:
    """Tell why two that give one figure may be one: within a day, in different reports or in one claim."""
    if (one.id, other.id) in apart or (other.id, one.id) in apart:
        return None
    reason = _reason(one, other)
    pairs = ((mine, theirs) for mine in said[one.id] for theirs in said[other.id])
    return reason if reason and any(_together(mine, theirs) for mine, theirs in pairs) else None


def _together(mine: Unit, theirs: Unit) -> bool:
    if mine.document == theirs.document:
        return not {*mine.claims}.isdisjoint(theirs.claims)
    return mine.day is None or theirs.day is None or abs((mine.day - theirs.day).days) <= NEAR


def _reason(one: Party, other: Party) -> str | None:
    """Tell why a voice may be another: it says too little of who it is, or it is a medium that passes things on."""
    if one.saw or other.saw:
        return None
    for medium, speaker in ((one, other), (other, one)):
        if medium.passes_on and not speaker.passes_on:
            return f"{medium.name} is a medium and may only pass on what {speaker.name} said"
    if other.person or one.vague == 0:
        return None
    if one.vague == other.vague == BODY:
        short = any(within(mine.name, theirs.name) for mine in one.units for theirs in other.units)
        return f"“{one.name}” may be short for {other.name}" if short else None
    if one.vague == other.vague:
        alike = _called_alike(one, other) or (one.kind is other.kind and _is_generic(one) and _is_generic(other))
        return f"neither “{one.name}” nor “{other.name}” is named" if alike else None
    return f"“{one.name}” is named no further and may be {other.name}" if _may_be(one, other) else None


def _may_be(one: Party, other: Party) -> bool:
    """Tell whether somebody told vaguely may be a voice that is known better: of its kind, and called nothing else."""
    if one.vague == BODY:
        return one.kind is other.kind and (one.kind is SpeakerKind.MONITOR or _called_alike(one, other))
    if one.kind in {SpeakerKind.ANONYMOUS, SpeakerKind.MEDIA}:
        return one.kind is not SpeakerKind.MEDIA or other.passes_on
    called = {word for unit in one.units for word in unit.name}
    akin = any(not called.isdisjoint(unit.name) for unit in other.units)
    return one.kind is other.kind and (_is_generic(one) or akin)


def _is_generic(party: Party) -> bool:
    return all(set(unit.name) <= GENERIC | CROWDS for unit in party.units)


def _called_alike(one: Party, other: Party) -> bool:
    mine = {skeleton(unit.name[-1:]) for unit in one.units}
    return one.kind is other.kind and bool(mine & {skeleton(unit.name[-1:]) for unit in other.units})
