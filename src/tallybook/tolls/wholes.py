"""A toll and those of its parts: where groups stand for a whole that nobody states, it is no less than they are.

Where somebody states the whole, and parts that others state are more, the claims contradict: their numbers stay, and
the anomalies of the incident say so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.contested import same_people
from tallybook.tolls.counting import Counted
from tallybook.tolls.groups import ATTACKERS, Key, Relation, inside, relation
from tallybook.tolls.numbers import Numbers
from tallybook.tolls.positions import Position
from tallybook.tolls.together import heaviest
from tallybook.tolls.words import APPROXIMATE, NO_LOWER_END, UNKNOWN_SOME

Row = tuple[Key, Numbers]
_SOFT = frozenset({APPROXIMATE, UNKNOWN_SOME, NO_LOWER_END})


def fitted(found: Mapping[Key, tuple[Counted, Numbers]], codebook: Codebook) -> dict[Key, Numbers]:
    """Return the numbers of an outcome's groups, each whole no less than its parts as far as claims allow it."""
    fit: dict[Key, Numbers] = {}
    for key in sorted(found, key=len, reverse=True):
        counted, numbers = found[key]
        parts = [(other, fit[other]) for other in fit if inside(other, key) and not _is_apart(fit[other], codebook)]
        adds = codebook.group_totals == "whole" and codebook.best != "accounts"
        stated = any(p.key == key and p.whole for p in counted.whole)
        fit[key] = _fitted(numbers, parts) if adds and not stated else numbers
    return fit


def _is_apart(part: Numbers, codebook: Codebook) -> bool:
    """Tell whether those counted are attackers, whom a codebook counts apart."""
    setters = (*part.low_by, *part.best_by, *part.high_by)
    return codebook.attackers == "out" and any(inside(p.key, ATTACKERS) for p in setters)


def _fitted(whole: Numbers, parts: Sequence[Row]) -> Numbers:
    best, best_by = _sum(parts, lambda n: n.best, by=lambda n: n.best_by)
    if whole.best is not None and best > whole.best:
        whole = replace(whole, best=best, best_by=best_by, high=None if whole.high is None else max(whole.high, best))
    if whole.high is None:
        return _at_least(whole, parts)
    beyond = [n for _, n in parts if (n.low or 0) > whole.high]
    if any(n.open for n in beyond if n.null_reason not in _SOFT):
        return _at_least(replace(whole, high=None, open=True, high_by=()), parts)
    if vague := [n for n in beyond if n.null_reason == APPROXIMATE]:
        return max(vague, key=lambda n: n.low or 0)  # about fifty of one group and two of another are not two in all
    whole = _at_least(whole, parts)
    high, high_by = _sum(_hard(parts), lambda n: n.high, by=lambda n: n.high_by)
    top = max(high, whole.low or 0, whole.best or 0)
    return replace(whole, high=top, high_by=high_by) if top > (whole.high or 0) else whole


def _at_least(whole: Numbers, parts: Sequence[Row]) -> Numbers:
    low, low_by = _sum(_hard(parts), lambda n: n.low, by=lambda n: n.low_by)
    if whole.low is None or low <= whole.low:
        return whole
    best = None if whole.best is None else max(whole.best, low)
    return replace(whole, low=low, low_by=low_by, best=best, best_by=whole.best_by if best == whole.best else low_by)


def _hard(parts: Sequence[Row]) -> list[Row]:
    return [row for row in parts if row[1].null_reason not in _SOFT]


def _are_one(some: Sequence[Position], others: Sequence[Position]) -> bool:
    """Tell whether two rows count the same people, of whom it is in dispute what they were."""
    return any(same_people(p, q) for p in some for q in others)


def _sum(
    parts: Sequence[Row], number: Callable[[Numbers], int | None], *, by: Callable[[Numbers], Sequence[Position]]
) -> tuple[int, tuple[Position, ...]]:
    """Return the most that parts which share nobody come to, and the claims that set it."""
    known = [row for row in parts if number(row[1]) is not None]
    chosen = heaviest(
        known,
        weight=lambda row: number(row[1]) or 0,
        apart=lambda a, b: relation(a[0], b[0]) is Relation.APART and not _are_one(by(a[1]), by(b[1])),
    )
    return sum(number(row) or 0 for _, row in chosen), tuple(p for _, row in chosen for p in by(row))
