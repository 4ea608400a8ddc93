"""Course: what the rules say of the figures before one, and how closely one figure follows on another."""

from collections.abc import Iterator, Sequence

from tallybook.claims.scene.evidence import size_of
from tallybook.claims.scene.opening import place_key
from tallybook.claims.scene.seats import Seat
from tallybook.model import Figure, Reference

LEAST = 2  # a number from two up that comes again is the same one
ANYBODY = frozenset({"", "people", "civilians", "others", "persons", "them", "dead", "victims"})
CLAUSE, SENTENCE, NEXT, LATER = "same clause", "same sentence", "next sentence", "later sentence"


def course(before: Sequence[Seat], seat: Seat) -> frozenset[str]:
    """Return what the figures before one speak for and against, as far as the rules have judged them."""
    return frozenset([*_last(before, seat), *_again(before, seat), *_whole(before, seat)])


def gap(last: Seat, seat: Seat) -> str:
    """Return how closely a figure follows on the one before."""
    if last.order == seat.order:
        start, end = seat.clause
        return CLAUSE if start <= last.figure.start < end else SENTENCE
    return NEXT if seat.order == last.order + 1 else LATER


def moves(last: Seat, seat: Seat) -> bool:
    """Say whether a figure has a place of its own, other than that of the one before."""
    return seat.place is not None and _key(last) != _key(seat)


def _last(before: Sequence[Seat], seat: Seat) -> Iterator[str]:
    if not before:
        yield "the first figure"
        return
    last, was = before[-1], _ruled(before[-1])
    yield f"last {was}"
    yield f"last {was}, {gap(last, seat)}"
    where = "no" if seat.place is None else "another" if moves(last, seat) else "same"
    yield f"last {was}, {where} place"


def _again(before: Sequence[Seat], seat: Seat) -> Iterator[str]:
    """Yield what the rules said last of the same place, number and group."""
    figure, value = seat.figure, seat.figure.quantity.value or 0
    if key := _key(seat):
        yield from (f"this place {was}" for was in _latest(before, [_key(one) == key for one in before]))
    if value >= LEAST:
        same = [_is_same_number(one.figure, figure) for one in before]
        yield from (f"this number {was}, {size_of(value)}" for was in _latest(before, same))
    if (head := _head(figure)) not in ANYBODY:
        found = _latest(before, [_head(one.figure) == head for one in before])
        yield from (f"this group {was}, {'one' if value == 1 else 'some'}" for was in found)
        if not found:
            yield "a new group"


def _whole(before: Sequence[Seat], seat: Seat) -> Iterator[str]:
    if seat.figure.part_of is not None:
        found = _latest(before, [one.figure.id == seat.figure.part_of for one in before])
        yield from (f"whole {was}" for was in found or ["told later"])


def _latest(before: Sequence[Seat], same: Sequence[bool]) -> list[str]:
    found = [_ruled(one) for one, is_same in zip(before, same, strict=True) if is_same]
    return found[-1:]


def _ruled(seat: Seat) -> str:
    return "news" if seat.verdict.reference is Reference.MAIN else "other"


def _key(seat: Seat) -> str | None:
    return place_key(seat.near) if seat.near else None


def _is_same_number(one: Figure, other: Figure) -> bool:
    return one.outcome is other.outcome and one.quantity.value == other.quantity.value


def _head(figure: Figure) -> str:
    """Return the last word of a group: the pilot of "a downed pilot"."""
    return (figure.group.text or "").lower().rpartition(" ")[2]
