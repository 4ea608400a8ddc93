"""Which claims in force count for a group under a codebook, and as what: all of it, some of it, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tallybook.model import SpeakerKind, Use
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.contested import disputed
from tallybook.tolls.groups import (
    ATTACKERS,
    CIVILIANS,
    COMBATANTS,
    EVERYBODY,
    Key,
    Relation,
    described,
    inside,
    related,
    relation,
)
from tallybook.tolls.places import received
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.sums import add, sums
from tallybook.tolls.together import told_apart
from tallybook.tolls.words import number


@dataclass(slots=True)
class Counted:
    """The claims that count all of a group, those that count some of it, and what the others are to it."""

    whole: list[Position] = field(default_factory=list)
    some: list[Position] = field(default_factory=list)
    target: Key = EVERYBODY
    aside: dict[str, tuple[Use, str]] = field(default_factory=dict)
    claimed: bool = False
    """Whether a party says that there were some, on whose word the codebook takes no number."""

    def set_aside(self, position: Position, reason: tuple[Use, str]) -> None:
        """Leave a claim out of the numbers, with the reason."""
        for claim in position.claims:
            self.aside[claim] = reason


@dataclass(frozen=True, slots=True)
class Question:
    """How many of a group, under a codebook, by the positions of one outcome."""

    target: Key
    codebook: Codebook
    positions: tuple[Position, ...]
    named: frozenset[Key] = frozenset()
    """The groups of whom any report tells this outcome."""

    @property
    def is_root(self) -> bool:
        """Tell whether the whole population of the codebook is asked for."""
        return self.target == root(self.codebook)


def root(codebook: Codebook) -> Key:
    """Return the group that a codebook counts as its whole."""
    return CIVILIANS if codebook.population == "civilians" else EVERYBODY


def uncounted(asked: Question, reason: str) -> Counted:
    """Return the positions all set aside for one reason."""
    counted = Counted()
    for one in asked.positions:
        counted.set_aside(one, (Use.EXCLUDED, reason))
    return counted


def count(asked: Question) -> Counted:
    """Sort the positions by what they say of the group that is asked for."""
    codebook, counted = asked.codebook, Counted(target=asked.target)
    positions, again = disputed(asked.positions, asked.target)
    for claim in again:
        counted.aside[claim] = (Use.SUPPORTS, "counts the same people, and says otherwise what they were")
    for one in positions:
        seen = _barred(one, asked) or _seen(one, asked)
        if isinstance(seen, Position):
            _sort(seen, asked, counted=counted)
        elif seen[0] is Use.ASK or asked.is_root or related(one.key, asked.target):
            counted.set_aside(one, seen)
            counted.claimed |= _is_party(one) and bool(one.value) and related(one.key, asked.target)
    found = sums(counted.some, asked.target, groups_are_whole=codebook.group_totals == "whole")
    if not counted.whole and codebook.facilities == "between":
        counted.whole += received(counted.some, asked.target)
    if counted.whole:
        counted.some += [p for p in found if len(p.claims) > 1]
        counted.whole += _larger(found, counted.whole)
    else:
        counted.whole += [p for p in found if p.whole]
        counted.some += [p for p in found if not p.whole]
    if codebook.group_totals == "whole":
        counted.whole += _ceilings(counted)
    if not counted.whole and codebook.group_totals == "whole":
        counted.whole += [p for p in counted.some if p.whole and p.kind in {Kind.ABOUT, Kind.CEILING, Kind.VAGUE}]
    return counted


def _larger(found: Sequence[Position], whole: Sequence[Position]) -> list[Position]:
    """Return the counts of groups, standing for a total by rule, that are larger than every total stated.

    Nine quarrymen by one count and eleven men by another: nobody says that there were more than eleven.
    """
    if not all(p.kind is Kind.CLOSED for p in whole):
        return []
    top = max(p.high or 0 for p in whole)
    return [p for p in found if p.whole and p.kind is Kind.CLOSED and (p.low or 0) > top]


def _ceilings(counted: Counted) -> list[Position]:
    """Return the highest numbers said of a group that may hold those counted: up to 40 fighters, two of them named."""
    standing = [p for p in counted.whole if p.key]
    return [
        p
        for p in counted.some
        if p.whole
        and p.kind is Kind.CEILING
        and standing
        and all((q.high or 0) <= (p.high or 0) and not told_apart(p, q) for q in standing)
    ]


def _sort(one: Position, asked: Question, *, counted: Counted) -> None:
    target, codebook = asked.target, asked.codebook
    kin = relation(one.key, target)
    if kin is Relation.SAME and one.whole:
        counted.whole.append(one)
    elif kin in {Relation.SAME, Relation.INSIDE}:
        counted.some.append(one)
    elif kin is Relation.AROUND:
        counted.set_aside(one, (Use.EXCLUDED, "counts a larger group; nothing follows for this one"))
    elif asked.is_root:
        reason = f"{described(one.key)}: not a count of civilians ({codebook.cited('population')})"
        counted.set_aside(one, (Use.EXCLUDED, reason))


def _barred(one: Position, asked: Question) -> tuple[Use, str] | None:
    """Tell why a codebook does not take a claim, whatever it counts."""
    target, codebook = asked.target, asked.codebook
    if one.heard.ruling.is_in:
        return None
    if codebook.attackers == "out" and inside(one.key, ATTACKERS) and not _wants_attackers(target):
        return Use.EXCLUDED, f"attackers are not counted ({codebook.cited('attackers')})"
    if codebook.concessions == "apart" and one.heard.conceded:
        return Use.EXCLUDED, f"conceded by a party, and kept apart ({codebook.cited('concessions')})"
    party = _is_party(one)
    if party and codebook.armed_group_claims == "out":
        return Use.EXCLUDED, f"a party's own claim ({codebook.cited('armed_group_claims')})"
    if party and codebook.armed_group_claims == "ask":
        return Use.ASK, f"a party's claim, for a person to judge ({codebook.cited('armed_group_claims')})"
    return None


def _is_party(one: Position) -> bool:
    """Tell whether a claim is an armed group's own, of people who are not its own."""
    voices = one.heard.voices
    return bool(voices) and all(v.kind is SpeakerKind.ARMED_GROUP and not _own_people(one, v.name) for v in voices)


def _wants_attackers(target: Key) -> bool:
    return inside(target, ATTACKERS) or inside(target, COMBATANTS)


def _own_people(one: Position, speaker: str) -> bool:
    """Tell whether an armed group speaks of its own losses."""
    named = {word for name, value in one.key if name == "side" for word in value.split()}
    return bool(named & set(speaker.casefold().split()) - {"the", "of"})


def _seen(one: Position, asked: Question) -> Position | tuple[Use, str]:
    """Return a claim as the codebook sees it, its attackers in or out, its people's status presumed; or a question."""
    target, codebook = asked.target, asked.codebook
    if not one.whole:
        return one
    if target == EVERYBODY and codebook.attackers == "in" and one.attackers_in == "no":
        return _combined(one, one.attackers, sign=1) if one.attackers else _floor(one, "attackers are not in it")
    if codebook.attackers == "out" and not _wants_attackers(target):
        parts = [p for p in asked.positions if _fighting(p, target) and p.heard.figure.part_of == one.id]
        parts = parts or (list(one.attackers) if one.attackers_in == "yes" else [])
        if not parts and one.attackers_in == "yes" and not one.heard.ruling.is_in:
            return Use.ASK, f"attackers are in it, and how many is not said ({codebook.cited('attackers')})"
        one = _combined(one, parts, sign=-1) if parts else one
    return _presumed(one, asked) if target and inside(target, CIVILIANS) else one


def _fighting(one: Position, target: Key) -> bool:
    return inside(one.key, ATTACKERS) or (bool(target) and inside(one.key, COMBATANTS))


def _presumed(one: Position, asked: Question) -> Position | tuple[Use, str]:
    codebook = asked.codebook
    silent = not any(name == "status" for name, _ in one.key) and not inside(one.key, ATTACKERS)
    if not silent or codebook.unknown_status == "apart":
        return one
    others = [p for p in asked.positions if not _is_party(p)]
    fighters = any(inside(p.key, COMBATANTS) and not inside(p.key, ATTACKERS) for p in others)
    unsure = codebook.unknown_status == "ask" and not any(inside(key, CIVILIANS) for key in asked.named)
    mixed = fighters and one.key == EVERYBODY and not one.computed
    if (unsure or mixed) and not one.heard.ruling.is_in:
        return Use.ASK, f"whether they are civilians is for a person to say ({codebook.cited('unknown_status')})"
    group = one.heard.key
    return replace(one, heard=replace(one.heard, key=tuple(sorted({*group, *CIVILIANS}))))


def _floor(one: Position, words: str) -> Position:
    said = number(one.heard.quantity)
    return replace(
        one, kind=Kind.FLOOR if one.kind is Kind.CLOSED else one.kind, high=None, computed=f"{said}; {words}"
    )


def _combined(one: Position, parts: Sequence[Position], *, sign: int) -> Position:
    """Add or take away the attackers that a report counts apart."""
    lows = [p.heard.quantity.low or 0 for p in parts]  # what is said of them, though it be of one hospital only
    highs = [p.heard.quantity.high for p in parts]
    if sign > 0:
        low = None if one.low is None else one.low + sum(lows)
        high = add([one.high, *highs])
    else:
        most = add(highs)
        low = None if one.low is None else max(0, one.low - (one.low if most is None else most))
        high = None if one.high is None else max(0, one.high - sum(lows))
    sure = low is not None and high is not None and one.kind is Kind.CLOSED
    joint = "and" if sign > 0 else "without"
    others = " and ".join(number(p.heard.quantity) for p in parts)
    return replace(
        one,
        kind=Kind.CLOSED if sure else Kind.FLOOR,
        low=low or 0,
        high=high if sure else None,
        others=(*one.others, *(p.id for p in parts)),
        computed=f"{number(one.heard.quantity)} {joint} {others} attackers",
    )
