"""Whether a count of everybody has the attackers in it, as its own report or another one tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tallybook.model import Scope
from tallybook.tolls.groups import ATTACKERS, EVERYBODY, inside
from tallybook.tolls.positions import Kind, Position


def settled(positions: Sequence[Position]) -> tuple[Position, ...]:
    """Return the counts with what is told of the attackers in them or beside them.

    "Twelve victims and both assailants" has the two beside the twelve; the fourteen of another report are these
    twelve and two. "Two of them attackers" has them in; so has a count that a later death raises by one.
    """
    attackers = [p for p in positions if inside(p.key, ATTACKERS) and p.value]
    if not attackers:
        return tuple(positions)
    told = tuple(_told(one, attackers) for one in positions)
    raised = tuple(_raised(one, told) for one in told)
    return tuple(_equal(one, raised) for one in raised)


def _told(one: Position, attackers: Sequence[Position]) -> Position:
    """Say what a count's own report tells: attackers are a part of it, or stand beside it in one sentence."""
    if inside(one.key, ATTACKERS):
        return one
    among = tuple(a for a in attackers if a.heard.figure.part_of == one.id)
    if among:
        return replace(one, attackers=among, attackers_in="yes")
    beside = tuple(a for a in attackers if _beside(a, one))
    if one.attackers_in == "unstated" and one.key == EVERYBODY and one.whole and beside:
        return replace(one, attackers=beside, attackers_in="no")
    near = tuple(a for a in attackers if a.heard.figure.document_id == one.heard.figure.document_id)
    return replace(one, attackers=near) if one.attackers_in == "no" else one


def _beside(attacker: Position, one: Position) -> bool:
    """Tell whether one sentence counts both, the attackers on their own."""
    figure, other = attacker.heard.figure, one.heard.figure
    return (
        attacker.heard.mouth == one.heard.mouth
        and attacker.outcome is one.outcome
        and figure.scope is Scope.TOTAL
        and (figure.document_id, figure.passage_start) == (other.document_id, other.passage_start)
    )


def _raised(one: Position, positions: Sequence[Position]) -> Position:
    """Take the attackers of an earlier count into the one that new deaths have made of it: 14, and one more is 15."""
    if one.attackers_in != "unstated" or one.key != EVERYBODY or not one.raised_by:
        return one
    base = one.value - one.raised_by
    for earlier in positions:
        before = earlier.known and one.known and earlier.known <= one.known
        if earlier.value == base and before and earlier.outcome is one.outcome and earlier.attackers_in == "yes":
            return replace(one, attackers=earlier.attackers, attackers_in="yes")
    return one


def _equal(one: Position, positions: Sequence[Position]) -> Position:
    """Say of a count that is another report's victims and attackers together that the attackers are in it."""
    if one.attackers_in != "unstated" or one.key != EVERYBODY or not one.whole or one.kind is not Kind.CLOSED:
        return one
    for victims, attackers in _apart(positions):
        if victims.outcome is one.outcome and victims.value + sum(a.value for a in attackers) == one.value:
            return replace(one, attackers=attackers, attackers_in="yes")
    return one


def _apart(positions: Sequence[Position]) -> Iterator[tuple[Position, tuple[Position, ...]]]:
    for one in positions:
        if one.attackers_in == "no" and one.attackers and one.kind is Kind.CLOSED:
            yield one, one.attackers


def ends(one: Position) -> tuple[tuple[int | None, int | None], ...]:
    """Return what a count may say of everybody: as it stands, and with the attackers that stand beside it."""
    own = (one.low, one.high)
    if one.attackers_in != "no" or not one.attackers:
        return (own,)
    more = sum(a.low or 0 for a in one.attackers)
    most = None if one.high is None or any(a.high is None for a in one.attackers) else one.high
    top = None if most is None else most + sum(a.high or 0 for a in one.attackers)
    return own, ((one.low or 0) + more, top)
