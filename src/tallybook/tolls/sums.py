"""Groups added up: those that one voice counts apart in one report, and by some codebooks those of several reports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tallybook.tolls.groups import (
    ATTACKERS,
    CIVILIANS,
    COMBATANTS,
    VICTIMS,
    Key,
    Relation,
    inside,
    is_named,
    relation,
)
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.together import heaviest, told_apart
from tallybook.tolls.words import number, plural


@dataclass(frozen=True, slots=True)
class Sum:
    """What one voice's counts of separate groups in one report come to."""

    parts: tuple[Position, ...]
    total: Position


def sums(some: Sequence[Position], target: Key, *, groups_are_whole: bool) -> list[Position]:
    """Return the sums of the counts of groups inside a target: whole counts where nothing is left out, else floors."""
    reports: dict[tuple[str, str], list[Position]] = {}
    for one in some:
        if one.whole and one.kind in {Kind.CLOSED, Kind.FLOOR} and one.key != target:
            reports.setdefault((one.heard.mouth, one.heard.figure.document_id), []).append(one)
            if is_named(one.key):  # a name is the same person in every report
                reports.setdefault((one.heard.mouth, "persons by name"), []).append(one)
    found = [
        s for name in sorted(reports) for s in _one_report(reports[name], target, groups_are_whole=groups_are_whole)
    ]
    if groups_are_whole:
        found = _reconciled(found)
    return [one.total for one in found if one.total.whole or len(one.parts) > 1]


def _one_report(told: Sequence[Position], target: Key, *, groups_are_whole: bool) -> Iterator[Sum]:
    in_order = sorted(told, key=lambda p: (p.heard.figure.start, p.id))
    apart = heaviest(in_order, weight=lambda p: p.low or 0, apart=told_apart)
    if apart:
        complete = _halves(apart, target) or (groups_are_whole and not _left(in_order, apart))
        yield Sum(apart, _total(apart, complete=complete))


def _left(told: Sequence[Position], apart: Sequence[Position]) -> list[Position]:
    """Return the counts that are neither added up nor a part of one that is."""
    taken = {p.id for p in apart}
    return [
        p
        for p in told
        if p.id not in taken and p.heard.figure.part_of not in taken and not any(inside(p.key, q.key) for q in apart)
    ]


def _halves(apart: Sequence[Position], target: Key) -> bool:
    """Tell whether the groups are everybody between them: civilians and combatants, or victims and attackers."""
    rests = [tuple(pair for pair in p.key if pair not in target) for p in apart]
    if sorted(rests) == sorted([CIVILIANS, COMBATANTS]):
        return True
    attackers = [
        rest for rest in rests if inside(rest, ATTACKERS) and {name for name, _ in rest} <= {"attacker", "status"}
    ]
    return len(rests) == len(attackers) + 1 and len(attackers) == 1 and VICTIMS in rests


def _reconciled(found: Sequence[Sum]) -> list[Sum]:
    """Compare the reports: what may be a part of another's count is a floor; groups apart are added up."""
    standing = [one for one in found if not any(_may_be_part(one, other) for other in found)]
    floors = [Sum(s.parts, replace(s.total, whole=False)) for s in found if s not in standing]
    joint = heaviest(standing, weight=lambda s: s.total.low or 0, apart=_all_apart)
    if len(joint) < 2:  # noqa: PLR2004 - one report alone is no sum of reports
        return [*standing, *floors]
    parts = tuple(p for s in joint for p in s.parts)
    rest = [Sum(s.parts, replace(s.total, whole=False)) for s in standing]
    comparable = all(any(_same_groups(s, j) for j in joint) for s in standing)
    complete = comparable and all(s.total.whole for s in joint)
    return [Sum(parts, _total(parts, complete=complete)), *rest, *floors]


def _may_be_part(one: Sum, other: Sum) -> bool:
    """Tell whether a smaller count of another group may lie within a larger one: twelve women, thirty pilgrims."""
    if one.total.high is None or (other.total.low or 0) <= one.total.high or _same_groups(one, other):
        return False
    kin = {relation(p.key, q.key) for p in one.parts for q in other.parts}
    return Relation.APART not in kin or len(kin) > 1


def _same_groups(one: Sum, other: Sum) -> bool:
    return {p.key for p in one.parts} == {p.key for p in other.parts}


def _all_apart(one: Sum, other: Sum) -> bool:
    return all(relation(p.key, q.key) is Relation.APART for p in one.parts for q in other.parts)


def _total(parts: Sequence[Position], *, complete: bool) -> Position:
    first = parts[0]
    high = add(p.high for p in parts) if complete else None
    words = " + ".join(p.computed or number(p.heard.quantity) for p in parts)
    if all(is_named(p.key) for p in parts):
        words = plural(len(parts), "named person")
    return replace(
        first,
        kind=Kind.FLOOR if high is None else Kind.CLOSED,
        low=sum(p.low or 0 for p in parts),
        high=high,
        whole=complete,
        others=tuple(c for p in parts for c in p.claims if c != first.id),
        beside=tuple(h for p in parts for h in (p.heard, *p.beside) if h.figure.id != first.id),
        computed=words if len(parts) > 1 else first.computed,
    )


def add(values: Iterable[int | None]) -> int | None:
    """Add upper ends; one that is open opens the sum.

    >>> add([1, 2]), add([1, None])
    (3, None)
    """
    several = list(values)
    return None if None in several else sum(v for v in several if v is not None)
