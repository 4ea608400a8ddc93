"""Course: what the rules say of the figures before one, and how closely one figure follows on another."""

from collections.abc import Iterator

from tallybook.claims.scene.evidence import size_of
from tallybook.claims.scene.opening import place_key
from tallybook.claims.scene.seats import Seat
from tallybook.model import Figure, Reference

LEAST = 2  # a number from two up that comes again is the same one
ANYBODY = frozenset({"", "people", "civilians", "others", "persons", "them", "dead", "victims"})
CLAUSE, SENTENCE, NEXT, LATER = "same clause", "same sentence", "next sentence", "later sentence"


class Course:
    """What the rules have said of the figures so far: of the last one, and of the last of each place, number, group."""

    def __init__(self) -> None:
        """Begin before the first figure."""
        self._last: Seat | None = None
        self._said: dict[object, str] = {}

    def of(self, seat: Seat) -> frozenset[str]:
        """Return what the figures so far speak for and against the next one, which is then one of them."""
        known = frozenset([*_after(self._last, seat), *self._again(seat), *self._whole(seat)])
        self._last = seat
        self._said.update(dict.fromkeys(_keys(seat), _ruled(seat)))
        return known

    def _again(self, seat: Seat) -> Iterator[str]:
        """Yield what the rules said last of the same place, number and group."""
        place, number, group, _ = _keys(seat)
        value = seat.figure.quantity.value or 0
        if _key(seat) and place in self._said:
            yield f"this place {self._said[place]}"
        if value >= LEAST and number in self._said:
            yield f"this number {self._said[number]}, {size_of(value)}"
        if _head(seat.figure) not in ANYBODY:
            known = group in self._said
            yield f"this group {self._said[group]}, {'one' if value == 1 else 'some'}" if known else "a new group"

    def _whole(self, seat: Seat) -> Iterator[str]:
        if seat.figure.part_of is not None:
            yield f"whole {self._said.get(('id', seat.figure.part_of), 'told later')}"


def gap(last: Seat, seat: Seat) -> str:
    """Return how closely a figure follows on the one before."""
    if last.order == seat.order:
        start, end = seat.clause
        return CLAUSE if start <= last.figure.start < end else SENTENCE
    return NEXT if seat.order == last.order + 1 else LATER


def moves(last: Seat, seat: Seat) -> bool:
    """Say whether a figure has a place of its own, other than that of the one before."""
    return seat.place is not None and _key(last) != _key(seat)


def _after(last: Seat | None, seat: Seat) -> Iterator[str]:
    if last is None:
        yield "the first figure"
        return
    was = _ruled(last)
    yield f"last {was}"
    yield f"last {was}, {gap(last, seat)}"
    where = "no" if seat.place is None else "another" if moves(last, seat) else "same"
    yield f"last {was}, {where} place"


def _keys(seat: Seat) -> tuple[tuple[object, ...], ...]:
    """Return the keys of a figure's place, number, group and of itself."""
    figure = seat.figure
    number = ("number", figure.outcome, figure.quantity.value)
    return ("place", _key(seat)), number, ("group", _head(figure)), ("id", figure.id)


def _ruled(seat: Seat) -> str:
    return "news" if seat.verdict.reference is Reference.MAIN else "other"


def _key(seat: Seat) -> str | None:
    return place_key(seat.near) if seat.near else None


def _head(figure: Figure) -> str:
    """Return the last word of a group: the pilot of "a downed pilot"."""
    return (figure.group.text or "").lower().rpartition(" ")[2]
