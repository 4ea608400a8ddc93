"""The same people by two counts that part only in their status: "11 militants", and "the 11 were farmers"."""

from collections.abc import Sequence
from dataclasses import replace

from tallybook.tolls.groups import CIVILIANS, COMBATANTS, Key, exclusions, inside
from tallybook.tolls.positions import Kind, Position

_BY_STATUS = (CIVILIANS, COMBATANTS)


def same_people(one: Position, other: Position) -> bool:
    """Tell whether two voices count the same people, and only what these were is in dispute."""
    number = (one.outcome, one.low, one.high) == (other.outcome, other.low, other.high)
    alike = number and one.whole and other.whole and one.kind is Kind.CLOSED is other.kind and bool(one.high)
    taken_up = one.heard.takes_up or other.heard.takes_up
    return alike and taken_up and one.heard.mouth != other.heard.mouth and _parted_by_status(one.key, other.key)


def _parted_by_status(a: Key, b: Key) -> bool:
    mine, theirs = dict(a).get("status"), dict(b).get("status")
    rest = [tuple(pair for pair in key if pair[0] != "status") for key in (a, b)]
    return None not in {mine, theirs} and mine != theirs and not exclusions(rest[0], rest[1])


def once(positions: Sequence[Position]) -> list[Position]:
    """Return the positions without those that count the same people again and only say otherwise what they were."""
    return [p for p in positions if not (p.heard.takes_up and any(same_people(p, q) for q in positions))]


def disputed(positions: Sequence[Position], target: Key) -> tuple[tuple[Position, ...], dict[str, str]]:
    """Return the positions with those in dispute as the question has to see them, and which ones repeat another.

    Whoever asks for all of them counts them once; of civilians, and of combatants, they are none or all.
    """
    if not any(one.heard.takes_up for one in positions):
        return tuple(positions), {}  # nearly always, and told without comparing every two
    kept = list(positions)
    same: dict[str, str] = {}
    for one in positions:
        partner = next((p for p in positions if same_people(one, p)), None)
        if partner is None:
            continue
        if target in _BY_STATUS and inside(one.key, target):
            words = f"0 to {one.high}, what they were is in dispute"
            heard = replace(one.heard, key=target)
            kept[kept.index(one)] = replace(one, heard=heard, low=0, computed=words)
        elif one.heard.takes_up and partner.id not in same and inside(partner.key, target):
            kept.remove(one)
            same[one.id] = partner.id
    return tuple(kept), same
