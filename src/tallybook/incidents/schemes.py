"""Kinds and parties in the terms of three databases: what follows from what is told, and what a coder has to say.

The names of the types are those that ACLED, UCDP and GTD publish. Which of our kinds falls under which is our own
reading of their definitions; where those turn on more than a report tells, nothing is proposed and the reason given.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tallybook.model import Incident, Party, PartyKind, PartyRole

ACTING = frozenset({PartyRole.ACCEPTS, PartyRole.ATTACKER, PartyRole.BLAMED, PartyRole.FOUGHT, PartyRole.CHARGED})
STATES = frozenset({PartyKind.STATE, PartyKind.POLICE, PartyKind.COALITION})
GROUPS = frozenset({PartyKind.ARMED_GROUP})

_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_IED = "Remote explosive/landmine/IED"
_SHELLS = "Shelling/artillery/missile attack"
_FIGHT = ("Battles", "Armed clash")
_ATTACK = (_CIVILIANS, "Attack")
_BOMBING, _ARMED = "Bombing/Explosion", "Armed Assault"

ACLED: Mapping[str, tuple[str, str]] = {
    "air strike": (_REMOTE, "Air/drone strike"),
    "drone strike": (_REMOTE, "Air/drone strike"),
    "missile strike": (_REMOTE, _SHELLS),
    "shelling": (_REMOTE, _SHELLS),
    "chemical attack": (_REMOTE, "Chemical weapon"),
    "suicide bombing": (_REMOTE, "Suicide bomb"),
    "car bombing": (_REMOTE, _IED),
    "landmine or roadside bomb": (_REMOTE, _IED),
    "bombing": (_REMOTE, _IED),
    "explosion": (_REMOTE, _IED),
    "grenade attack": (_REMOTE, "Grenade"),
    "firing on protesters": ("Protests", "Excessive force against protesters"),
    "abduction": (_CIVILIANS, "Abduction/forced disappearance"),
    "hostage taking": (_CIVILIANS, "Abduction/forced disappearance"),
    "sexual violence": (_CIVILIANS, "Sexual violence"),
    "torture": _ATTACK,
    "execution": _ATTACK,
    "mob violence": ("Riots", "Mob violence"),
}
"""Kinds that are one type whoever was struck."""

BY_SIDES = frozenset({"shooting", "stabbing", "assassination", "raid", "clash", "ambush", "vehicle ramming"})
"""Kinds that are an attack where civilians were struck, and an armed clash where both sides bear arms."""

GTD: Mapping[str, str] = {
    **dict.fromkeys(
        ("air strike", "drone strike", "missile strike", "shelling", "suicide bombing", "car bombing"), _BOMBING
    ),
    **dict.fromkeys(("landmine or roadside bomb", "bombing", "explosion", "grenade attack"), _BOMBING),
    **dict.fromkeys(("shooting", "stabbing", "ambush", "clash", "raid", "firing on protesters"), _ARMED),
    "chemical attack": "Unarmed Assault",
    "assassination": "Assassination",
    "hostage taking": "Hostage Taking (Barricade Incident)",
    "abduction": "Hostage Taking (Kidnapping)",
    "arson": "Facility/Infrastructure Attack",
}
UCDP = {1: "state-based", 2: "non-state", 3: "one-sided"}
ASK = "for a person to say"


@dataclass(frozen=True, slots=True)
class Coded:
    """A field of a database, what is proposed for it, and why; no value is left to a person."""

    scheme: str
    field: str
    value: str | None
    why: str


def coded(incident: Incident) -> tuple[Coded, ...]:
    """Return what an incident would be in the terms of each database, as far as the reports tell it."""
    first, second = actors(incident)
    group = _perpetrator(incident)
    surely = group is not None and PartyRole.ACCEPTS in group.roles
    return (
        *_acled(incident),
        Coded("ACLED", "actor1", _name(first), _as(first)),
        Coded("ACLED", "actor2", _name(second), _as(second)),
        _type_of_violence(incident),
        Coded("UCDP", "side_a", _name(first), _as(first)),
        Coded("UCDP", "side_b", _name(second), _as(second)),
        _attack_type(incident),
        Coded("GTD", "gname", group.name if group else None, _as(group)),
        Coded("GTD", "guncertain1", None if group is None else "0" if surely else "1", _as(group)),
        Coded("GTD", "claimed", "1" if surely else None, "a named group claims it" if surely else ASK),
    )


def actors(incident: Incident) -> tuple[Party | None, Party | None]:
    """Return the two sides: who is told to have acted first, and whom it fought or struck, organised ones first."""
    acting = _acting(incident)
    first = acting[0] if acting else None
    against = _against(incident, first)
    civilians = [one for one in _struck(incident) if first is None or one.name != first.name]
    return first, next(iter((*against, *civilians)), None)


def _perpetrator(incident: Incident) -> Party | None:
    """Return the group that is told to have attacked, or fought where nobody else is; who was struck is none."""
    acting = _acting(incident)
    attacked = [one for one in acting if any(role in ACTING and role is not PartyRole.FOUGHT for role in one.roles)]
    fought = [one for one in acting if PartyRole.STRUCK not in one.roles]
    return next((one for one in attacked or fought if one.kind in GROUPS), None)


def _against(incident: Incident, first: Party | None) -> list[Party]:
    """Return the organised parties that a party is told to have fought or struck."""
    wanted = {PartyRole.STRUCK} | ({PartyRole.FOUGHT} if first and PartyRole.FOUGHT in first.roles else set())
    others = [one for one in incident.parties if one.kind in STATES | GROUPS and (not first or one.name != first.name)]
    return [one for one in others if not wanted.isdisjoint(one.roles)]


def _acting(incident: Incident) -> list[Party]:
    return [one for one in incident.parties if not ACTING.isdisjoint(one.roles)]


def _struck(incident: Incident) -> list[Party]:
    """Return who was struck: those who bear arms first, who make it a fight."""
    struck = [one for one in incident.parties if PartyRole.STRUCK in one.roles]
    return sorted(struck, key=lambda one: (one.kind is PartyKind.CIVILIANS, -len(one.parts), one.name))


def _name(one: Party | None) -> str | None:
    return one.name if one else None


def _as(one: Party | None) -> str:
    return "nobody is named" if one is None else f"told as: {', '.join(str(role) for role in one.roles)}"


def _acled(incident: Incident) -> tuple[Coded, Coded]:
    kind = incident.kinds[0].kind if incident.kinds else None
    types: tuple[str | None, str | None] = (None, None)
    why = "what kind of violence it was is not told" if kind is None else ASK
    if kind in BY_SIDES:
        types, why = _by_sides(incident)
    elif kind and kind in ACLED:
        types, why = ACLED[kind], f"the foremost kind told is “{kind}”"
    event, sub = types
    return Coded("ACLED", "event_type", event, why), Coded("ACLED", "sub_event_type", sub, why)


def _by_sides(incident: Incident) -> tuple[tuple[str | None, str | None], str]:
    """Return whether both sides bear arms or civilians were struck, where that is told."""
    kinds = {one.kind for one in _struck(incident)}
    fought = [one for one in incident.parties if PartyRole.FOUGHT in one.roles]
    if len(fought) > 1 or kinds & (STATES | GROUPS | {PartyKind.UNNAMED}):
        return _FIGHT, "both sides are told to bear arms"
    if PartyKind.CIVILIANS in kinds:
        return _ATTACK, "those struck are told to be civilians"
    return (None, None), "who was struck is not told: an attack on civilians, or a clash"


def _type_of_violence(incident: Incident) -> Coded:
    """Return UCDP's type of violence: it follows from the sides, where both are organised and told."""
    acting = [one for one in _acting(incident) if one.kind in STATES | GROUPS]
    if not acting:
        return _typed(None, "no report names an organised actor who used the force")
    first = acting[0]
    against = _against(incident, first)
    if against:
        number = 1 if first.kind in STATES or against[0].kind in STATES else 2
        return _typed(number, f"{UCDP[number]}: {first.name} and {against[0].name}")
    if len({one.kind in STATES for one in acting}) > 1:
        return _typed(None, f"who used the force is told in different ways: {', '.join(one.name for one in acting)}")
    if any(one.kind is PartyKind.CIVILIANS for one in _struck(incident)):
        return _typed(3, f"{UCDP[3]}, if {first.name} aimed at the civilians: {ASK}")
    return _typed(None, "against whom the force was used is not told")


def _typed(number: int | None, why: str) -> Coded:
    return Coded("UCDP", "type_of_violence", str(number) if number else None, why)


def _attack_type(incident: Incident) -> Coded:
    kind = incident.kinds[0].kind if incident.kinds else None
    value = GTD.get(kind or "")
    why = f"the foremost kind told is “{kind}”" if value else ASK
    return Coded("GTD", "attacktype1", value, why)
