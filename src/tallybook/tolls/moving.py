"""What moves: two sets of tolls of one incident beside each other, and how much one differs from the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tallybook.model import Outcome, Toll
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.counting import root
from tallybook.tolls.evidence import OUTCOMES
from tallybook.tolls.groups import ATTACKERS, CIVILIANS, COMBATANTS

_MAIN = {"civilians": CIVILIANS, "combatants": COMBATANTS, "attackers": ATTACKERS}
Row = tuple[Outcome, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Effect:
    """How much moves: the numbers of the main groups, those of parts, and how many voices count; more is greater."""

    main: int = 0
    parts: int = 0
    voices: int = 0

    def __bool__(self) -> bool:
        return bool(self.main or self.parts or self.voices)

    @property
    def order(self) -> tuple[int, int, int]:
        """Return what sorts the greatest effect first."""
        return (-self.main, -self.parts, -self.voices)


@dataclass(frozen=True, slots=True)
class Move:
    """One toll before and after; either is None where only the other has such a row."""

    before: Toll | None
    after: Toll | None
    is_main: bool

    @property
    def toll(self) -> Toll:
        """Return the toll that names the row."""
        known = self.before or self.after
        if known is None:
            raise ValueError("a move is of a toll")
        return known


def moves(before: Iterable[Toll], after: Iterable[Toll], *, codebook: Codebook) -> tuple[Move, ...]:
    """Return the tolls that differ in what is printed or in how many voices count, in the order of a page."""
    several = beside(before, after, codebook=codebook)
    return tuple(one for one in several if _said(one.before) != _said(one.after))


def beside(before: Iterable[Toll], after: Iterable[Toll], *, codebook: Codebook) -> tuple[Move, ...]:
    """Return every toll of either, whether or not it moves."""
    old, new = ({_row(toll): toll for toll in some} for some in (before, after))
    main = {tuple(root(codebook)), *(tuple(_MAIN[name]) for name in codebook.groups)}
    rows = sorted({**old, **new}, key=lambda row: (OUTCOMES[row[0]], row[1] not in main, row[1]))
    return tuple(Move(old.get(row), new.get(row), row[1] in main) for row in rows)


def effect(several: Sequence[Move]) -> Effect:
    """Return the largest changes among some moves."""
    return Effect(
        main=max((_size(one) for one in several if one.is_main), default=0),
        parts=max((_size(one) for one in several if not one.is_main), default=0),
        voices=max((abs(_counted(one.before) - _counted(one.after)) for one in several), default=0),
    )


def _row(toll: Toll) -> Row:
    return toll.outcome, tuple((one.name, one.value.casefold()) for one in toll.attributes)


def _said(toll: Toll | None) -> tuple[object, ...]:
    """Return what a reader sees of a toll: its numbers, and how many voices count."""
    return (_numbers(toll), _counted(toll))


def _numbers(toll: Toll | None) -> tuple[object, ...] | None:
    """Return what is printed of a toll; that nothing is stated is no more than no row."""
    if toll is None or (_ends(toll) == (None, None, None) and toll.null_reason in {None, "not-stated"}):
        return None
    return (*_ends(toll), toll.open, toll.null_reason)


def _ends(toll: Toll | None) -> tuple[int | None, int | None, int | None]:
    return (toll.low, toll.best, toll.high) if toll else (None, None, None)


def _counted(toll: Toll | None) -> int:
    return toll.counted if toll else 0


def _size(move: Move) -> int:
    """Return the largest change of a number; an end that opens or closes is measured from the lowest.

    A best figure that comes or goes beside a range that stays moves by one: the range was known.
    """
    one, other = _ends(move.before), _ends(move.after)
    ranged = (one[0], other[0]) != (None, None) and None in {one[1], other[1]}
    best = int(one[1] != other[1]) if ranged else _change(one[1], other[1])
    tops = [ends[2] if ends[2] is not None else ends[0] for ends in (one, other)]
    high = max(_change(tops[0], tops[1]), int(one[2] != other[2]))
    return max(_change(one[0], other[0]), best, high, int(_numbers(move.before) != _numbers(move.after)))


def _change(one: int | None, other: int | None) -> int:
    """Return how far two numbers are apart; one that is there and one that is not differ by it, and at least by 1.

    >>> _change(9, 14), _change(None, 14), _change(None, 0), _change(None, None)
    (5, 14, 1, 0)
    """
    if one is None and other is None:
        return 0
    if one is None or other is None:
        return max(one or 0, other or 0, 1)
    return abs(one - other)
