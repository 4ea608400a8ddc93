"""Those shot were killed or injured: five shot and one dead leaves four injured, by arithmetic."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallybook.model import Outcome
from tallybook.tolls.groups import Key
from tallybook.tolls.positions import Kind, Position

OTHER = {Outcome.INJURED: Outcome.KILLED, Outcome.KILLED: Outcome.INJURED}
COUNTED = frozenset({Kind.CLOSED, Kind.FLOOR})


@dataclass(frozen=True, slots=True)
class Rest:
    """How many of those shot had one outcome, by how many had the other, and the claims that force it."""

    outcome: Outcome
    key: Key
    low: int
    high: int | None
    forced_by: tuple[str, ...]


def rest_of_shot(positions: Sequence[Position]) -> Iterator[Rest]:
    """Yield what follows for those killed and those injured of a group, where it is tighter than what is said."""
    for shot in _of(positions, Outcome.SHOT):
        for outcome, other in OTHER.items():
            for known in _of(positions, other):
                rest = _rest(shot, known, outcome=outcome)
                if rest is not None and _is_new(rest, [p for p in _of(positions, outcome) if p.key == shot.key]):
                    yield rest


def _of(positions: Sequence[Position], outcome: Outcome) -> list[Position]:
    """Return the counts of one outcome that are of their whole group."""
    return [p for p in positions if p.outcome is outcome and p.whole and p.kind in COUNTED]


def _rest(shot: Position, known: Position, *, outcome: Outcome) -> Rest | None:
    if shot.key != known.key:
        return None
    low = 0 if known.high is None else max(0, (shot.low or 0) - known.high)
    high = None if shot.high is None else shot.high - (known.low or 0)
    if high is not None and high < low:
        return None  # more killed than shot: nothing follows
    return Rest(outcome, shot.key, low, high, (*shot.claims, *known.claims))


def _is_new(rest: Rest, said: Sequence[Position]) -> bool:
    """Tell whether nobody says as much: no count of the same people that is as tight at both ends."""
    tight = (p for p in said if p.high is not None and (rest.high is None or p.high <= rest.high))
    return not any((p.low or 0) >= rest.low for p in tight)
