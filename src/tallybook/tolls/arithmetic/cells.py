"""Cells: the kinds of person that the groups of an incident tell apart, each as the set of groups it is in.

A cell is a number whose bit n says whether its people are in group n. Only cells that some choice of attributes can
give are made, and those in the same groups are one: what nobody distinguishes stays together.
"""

from collections.abc import Collection, Sequence

from tallybook.model import AttributeName
from tallybook.tolls.groups import Key, exclusions

MOST = 256
"""Beyond so many cells, groups overlap in more ways than are worth counting, and the last groups are left out."""


def cells(groups: Sequence[Key], *, apart: Collection[frozenset[Key]] = ()) -> tuple[tuple[int, ...], int]:
    """Return the cells, and how many of the groups, from the first, they tell apart.

    `apart` are pairs of groups that share nobody although their attributes would let them.

    >>> cells([(), (("sex", "female"),), (("sex", "male"),), (("age", "child"),)])
    ((1, 3, 5, 9, 11, 13), 4)
    """
    for told in range(len(groups), 0, -1):
        held = _cells(groups[:told], apart)
        if held is not None:
            return held, told
    return (), 0


def _cells(groups: Sequence[Key], apart: Collection[frozenset[Key]]) -> tuple[int, ...] | None:
    """Return the cells of some groups, or None where they are too many."""
    alive = {(1 << len(groups)) - 1}
    for name in sorted({name for key in groups for name, _ in key}):
        options = _options(groups, name)
        if options is None or len(alive) * len(options) > MOST * MOST:
            return None
        alive = {cell & option for cell in alive for option in options}
        if len(alive) > MOST:
            return None
    barred = [sum(1 << n for n, key in enumerate(groups) if key in pair) for pair in apart if pair <= set(groups)]
    return tuple(sorted(cell for cell in alive if all(cell & pair != pair for pair in barred)))


def _options(groups: Sequence[Key], name: AttributeName) -> set[int] | None:
    """Return, for each set of values of one attribute that a person may have, the groups that it leaves open."""
    needed = [frozenset(value for also, value in key if also == name) for key in groups]
    values = sorted(frozenset[str]().union(*needed))
    chosen: list[frozenset[str]] = [frozenset()]
    for value in values:
        beside = {one for one in values if not exclusions(((name, one),), ((name, value),))}
        chosen += [held | {value} for held in chosen if held <= beside]
        if len(chosen) > MOST:
            return None
    return {sum(1 << n for n, these in enumerate(needed) if these <= held) for held in chosen}
