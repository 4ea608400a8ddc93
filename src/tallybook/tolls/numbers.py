"""Lowest, best and highest of the claims that count a group, by a codebook's rules."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallybook.model import Hedge, Use
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.counting import Counted
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.words import (
    APPROXIMATE,
    NEEDS_PERSON,
    NO_LOWER_END,
    NOT_STATED,
    UNKNOWN_SOME,
    ZERO_BY_RULE,
    is_vague_word,
)

_WITHOUT_LOW = frozenset({APPROXIMATE, UNKNOWN_SOME, NO_LOWER_END})
_TENTH = 10  # "about 50" bears out what lies within a tenth of it


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a toll with the positions that set them."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    null_reason: str | None = None
    low_by: tuple[Position, ...] = ()
    best_by: tuple[Position, ...] = ()
    high_by: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sides:
    """The positions by what they bound."""

    closed: list[Position]
    floors: list[Position]
    ceilings: list[Position]
    abouts: list[Position]
    vague: list[Position]


def numbers(counted: Counted, codebook: Codebook, *, raised: Sequence[Position] = ()) -> Numbers:
    """Compute a toll's numbers; `raised` are earlier claims that the same voice has since raised."""
    sides = _sides(counted, codebook)
    found = _asked(_range(sides), counted)
    best = _with_best(found, sides, best=codebook.best)
    early = list(raised) if codebook.early_tolls == "minimum" else []
    if codebook.floors == "minimum":
        early += [p for p in counted.whole if p.kind is Kind.FLOOR and p.key == counted.target and not p.computed]
    named = [p for p in counted.whole if p.heard.by_name and p.low] if codebook.names == "minimum" else []
    return _shown(_with_names(_with_early(best, early), named), codebook)


def _with_early(found: Numbers, early: Sequence[Position]) -> Numbers:
    """Let an early or a partial toll stand as the minimum, where a codebook keeps it."""
    low = min((p.low for p in early if p.low and p.kind in {Kind.CLOSED, Kind.FLOOR}), default=None)
    if found.low is None or low is None or low >= found.low or found.null_reason in _WITHOUT_LOW:
        return found
    return replace(found, low=low, low_by=tuple(p for p in early if p.low == low) or found.low_by)


def _with_names(found: Numbers, named: Sequence[Position]) -> Numbers:
    """Raise the minimum to the number of those who are known by name, where a codebook does."""
    most = max((p.low or 0 for p in named), default=0)
    least = most if found.high is None else min(most, found.high)
    if found.low is None or least <= found.low or found.null_reason in _WITHOUT_LOW:
        return found
    return replace(found, low=least, low_by=tuple(p for p in named if p.low == most) or found.low_by)


def _sides(counted: Counted, codebook: Codebook) -> _Sides:
    every = [_closed_by_rule(p, codebook) for p in counted.whole]
    kinds = {kind: [p for p in every if p.kind is kind] for kind in Kind}
    floors = kinds[Kind.FLOOR] + [p for p in counted.some if p.kind in {Kind.CLOSED, Kind.FLOOR} and p.low]
    if kinds[Kind.CLOSED]:  # "30 killed or wounded" bounds the killed, and nobody says that 30 were killed
        kinds[Kind.CEILING] = [p for p in kinds[Kind.CEILING] if not p.heard.figure.sum_of]
    said = kinds[Kind.CLOSED] or floors or kinds[Kind.CEILING] or kinds[Kind.ABOUT]
    vague = kinds[Kind.VAGUE] + [p for p in counted.some if p.kind in {Kind.VAGUE, Kind.ABOUT} and p not in every]
    closing = [] if said else [c for p in kinds[Kind.VAGUE] if (c := _vague_closed(p, codebook))]
    closed = kinds[Kind.CLOSED] + closing
    if closed:
        closed += [p for p in kinds[Kind.ABOUT] if not any(_bears_out(p, c) for c in closed)]
    return _Sides(closed, floors, kinds[Kind.CEILING], kinds[Kind.ABOUT], vague)


def _closed_by_rule(one: Position, codebook: Codebook) -> Position:
    """Write "more than 60" as 60 to 61 where the codebook does."""
    quantity = one.heard.quantity
    value = quantity.value
    finished = one.whole and not one.computed and one.heard.figure.unfinished is None
    if quantity.hedge is Hedge.MORE_THAN and codebook.more_than == "next" and value is not None and finished:
        return replace(one, kind=Kind.CLOSED, low=value, high=value + 1)
    return one


def _vague_closed(one: Position, codebook: Codebook) -> Position | None:
    """Close a vague word as the codebook does; where the report says that they were few, by its rule for few."""
    carried = one.heard.carried_by if codebook.vague_small else None
    word = (one.heard.quantity.word or "").casefold()
    pair = _closing(word, codebook.vague_small if carried else codebook.vague)
    if pair is None:
        return None
    closed = replace(one, kind=Kind.CLOSED, low=pair[0], high=pair[1])
    return replace(closed, computed=f"{pair[0]}, for fewer than ten were “{carried}”") if carried else closed


def _closing(word: str, pairs: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
    pair = pairs.get(word)
    return pairs.get("plural") if pair is None and not is_vague_word(word) else pair


def _bears_out(about: Position, closed: Position) -> bool:
    """Tell whether an approximate number agrees with a hard one: "nearly 50" with 47."""
    value, low, high = about.value, closed.low or 0, closed.high or 0
    nearest = min(max(value, low), high)
    return abs(nearest - value) * _TENTH <= max(value, _TENTH)


def _range(sides: _Sides) -> Numbers:
    closed, floors, ceilings = sides.closed, sides.floors, sides.ceilings
    if not (closed or floors or ceilings):
        return _without_bounds(sides)
    if closed:
        low = min(p.low or 0 for p in closed)
        low_by = [p for p in closed if p.low == low]
    elif floors:
        low = max(p.low or 0 for p in floors)
        low_by = [p for p in floors if p.low == low]
    else:
        high = max(p.high or 0 for p in ceilings)
        by = tuple(p for p in ceilings if p.high == high)
        return Numbers(high=high, null_reason=UNKNOWN_SOME if sides.vague else NO_LOWER_END, high_by=by)
    top = max((p.high or 0 for p in closed + ceilings), default=None)
    above = [p.low or 0 for p in floors if top is None or (p.low or 0) > top]
    higher = [p for p in floors if above and p.low == max(above)]
    if higher or top is None:
        return Numbers(low=low, open=True, low_by=tuple(low_by), high_by=tuple(higher) if closed or ceilings else ())
    top_by = tuple(p for p in closed + ceilings if p.high == top)
    return Numbers(low=low, high=top, low_by=tuple(low_by), high_by=top_by)


def _without_bounds(sides: _Sides) -> Numbers:
    if sides.abouts:
        low, high = min(p.value for p in sides.abouts), max(p.value for p in sides.abouts)
        low_by = tuple(p for p in sides.abouts if p.value == low)
        high_by = tuple(p for p in sides.abouts if p.value == high)
        return Numbers(low=low, high=high, null_reason=APPROXIMATE, low_by=low_by, high_by=high_by)
    if sides.vague:
        return Numbers(low=1, open=True, null_reason=UNKNOWN_SOME, low_by=tuple(sides.vague))
    return Numbers(null_reason=NOT_STATED)


def _asked(found: Numbers, counted: Counted) -> Numbers:
    """Where all that is said waits for a person's answer, or is a party's claim that is not taken, say so."""
    if found.null_reason != NOT_STATED:
        return found
    if any(use is Use.ASK for use, _ in counted.aside.values()):
        return replace(found, null_reason=NEEDS_PERSON)
    return replace(found, null_reason=UNKNOWN_SOME) if counted.claimed else found


def _with_best(found: Numbers, sides: _Sides, *, best: str) -> Numbers:
    agreed = _agreed(found, sides)
    match best:
        case "agreeing":
            chosen = agreed
        case "person":
            chosen = _chosen(found, sides) if agreed is None else agreed
            if chosen is None and found.low is not None and found.null_reason is None:
                found = replace(found, null_reason=NEEDS_PERSON)
        case "lowest":
            chosen = _lowest(found, sides)
        case "latest":
            chosen = _latest(sides)
        case _:
            chosen = None
    if chosen is None:
        return found
    by = [p for p in sides.closed + sides.floors + sides.abouts if chosen in (p.low, p.high)]
    return replace(found, best=chosen, best_by=tuple(p for p in by if p in sides.closed) or tuple(by))


def _chosen(found: Numbers, sides: _Sides) -> int | None:
    """Return the number that a person chose last, as long as its claim is in force and within lowest and highest."""
    told = [p for p in sides.closed + sides.floors + sides.abouts if p.heard.ruling.best and p.whole]
    within = [p for p in told if found.low is not None and found.low <= p.value <= (found.high or p.value)]
    return max(within, key=lambda p: p.heard.ruling.rank).value if within else None


def _agreed(found: Numbers, sides: _Sides) -> int | None:
    """Return the one exact number that every claim in force bears out: also "18 to 22" bears out twenty."""
    if found.low is None or not sides.closed or found.null_reason or any(p.kind is Kind.ABOUT for p in sides.closed):
        return None
    exact = {p.low for p in sides.closed if p.low == p.high}
    if len(exact) != 1:
        return None
    (value,) = exact
    said = value or 0
    within = all((p.low or 0) <= said <= (p.high or 0) for p in sides.closed)
    ends = (min(p.low or 0 for p in sides.closed), max(p.high or 0 for p in sides.closed))
    return value if within and ends == (found.low, found.high) else None


def _lowest(found: Numbers, sides: _Sides) -> int | None:
    """Take the lowest figure; of mere floors the lowest that is said of the whole group.

    That none were reported, on nobody's word, says nothing against a figure.
    """
    whole = [p.low or 0 for p in sides.floors if p.whole]
    if sides.closed or not whole:
        counted = [p.low or 0 for p in sides.closed if p.heard.voices or p.high]
        return None if found.null_reason == UNKNOWN_SOME else min(counted, default=found.low)
    return min(whole)


def _latest(sides: _Sides) -> int | None:
    """Take the most recent figure; of several the one that most voices give; without a majority the lowest."""
    top = max((p.low or 0 for p in sides.floors), default=0)
    above = [p for p in sides.floors if p.low == top and all((p.low or 0) > (c.high or 0) for c in sides.closed)]
    candidates = sides.closed + above or sides.abouts  # a floor below a closed figure says nothing against it
    if not candidates:
        return None
    day = max(p.known or date.min for p in candidates)
    recent = [p for p in candidates if (p.known or date.min) == day]
    voices = {(p.low or 0, p.heard.mouth) for p in recent if p.heard.voices}
    votes = Counter(value for value, _ in voices)
    lowest = min(p.low or 0 for p in recent)
    if not votes:
        return lowest
    value, most = max(votes.items(), key=lambda item: (item[1], -item[0]))
    return value if most * 2 > sum(votes.values()) else lowest


def _within(found: Numbers) -> Numbers:
    """Let a best figure be the end that it lies beyond, where a lowest and a highest are printed beside it."""
    if found.best is not None and found.low is not None and found.best < found.low:
        return replace(found, best=found.low, best_by=found.low_by)
    if found.best is not None and found.high is not None and found.best > found.high:
        return replace(found, best=found.high, best_by=found.high_by)
    return found


def _shown(found: Numbers, codebook: Codebook) -> Numbers:
    """Keep the numbers that the codebook has; what it cannot say is null, with the reason."""
    if found.null_reason == NOT_STATED and codebook.nothing_reported == "zero":
        return replace(found, best=0, null_reason=ZERO_BY_RULE)
    if "low" in codebook.numbers:
        return _within(found)
    reason = found.null_reason if found.best is None else None
    if found.best is None and reason in (None, NO_LOWER_END):
        reason = NEEDS_PERSON
    return replace(found, low=None, high=None, open=False, null_reason=reason, low_by=(), high_by=())
