"""Groups counted side by side: which claims count different people, and how many they make together."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tallybook.model import Scope
from tallybook.tolls.groups import EVERYBODY, Relation, described, exclusions, is_named, relation
from tallybook.tolls.positions import Position

_FEW = 12  # beyond so many groups every choice is too many, and the largest are taken first
T = TypeVar("T")


def told_apart(a: Position, b: Position) -> bool:
    """Tell whether two claims count different people: their groups exclude each other, or one sentence lists them."""
    return relation(a.key, b.key) is Relation.APART or _listed(a, b)


def _listed(a: Position, b: Position) -> bool:
    """Tell whether one sentence of one voice lists both: "nine villagers and two guards", alone or after "including".

    One that may lie within the other is no second item of a list: "six civilians, three children".
    """
    one, other = a.heard.figure, b.heard.figure
    return (
        EVERYBODY not in {a.key, b.key}
        and relation(a.key, b.key) is Relation.UNKNOWN
        and not (is_named(a.key) and is_named(b.key))
        and a.heard.mouth == b.heard.mouth
        and one.outcome is other.outcome
        and (one.scope is Scope.TOTAL is other.scope or (one.part_of is not None and one.part_of == other.part_of))
        and (one.document_id, one.passage_start) == (other.document_id, other.passage_start)
    )


def assumed(a: Position, b: Position) -> tuple[str, ...]:
    """Say in words what `told_apart` rests on."""
    if relation(a.key, b.key) is Relation.APART:
        return exclusions(a.key, b.key)
    names = sorted({described(a.key), described(b.key)})
    return (f"one sentence counts them apart: {names[0]}; {names[-1]}",)


def heaviest(items: Sequence[T], *, weight: Callable[[T], int], apart: Callable[[T, T], bool]) -> tuple[T, ...]:
    """Return the items that are pairwise apart and weigh most, in their order; the earlier ones where it is a tie.

    >>> heaviest([3, 4, 6], weight=int, apart=lambda a, b: a % 2 != b % 2)
    (3, 6)
    """
    if len(items) > _FEW:
        return _greedy(items, weight=weight, apart=apart)
    best: tuple[int, ...] = ()
    best_weight = -1
    stack: list[tuple[int, ...]] = [()]
    while stack:
        chosen = stack.pop()
        total = sum(weight(items[i]) for i in chosen)
        if total > best_weight or (total == best_weight and (len(chosen), chosen) < (len(best), best)):
            best, best_weight = chosen, total
        first = chosen[-1] + 1 if chosen else 0
        stack += [(*chosen, i) for i in range(first, len(items)) if all(apart(items[i], items[j]) for j in chosen)]
    return tuple(items[i] for i in best)


def _greedy(items: Sequence[T], *, weight: Callable[[T], int], apart: Callable[[T, T], bool]) -> tuple[T, ...]:
    taken: list[int] = []
    for i in sorted(range(len(items)), key=lambda i: (-weight(items[i]), i)):
        if weight(items[i]) > 0 and all(apart(items[i], items[j]) for j in taken):
            taken.append(i)
    return tuple(items[i] for i in sorted(taken))
