"""The kinds of person that the groups of an incident tell apart, counted in tables that agree on what they share.

A table holds a number for each kind of person that its few features tell apart. Groups that never name two features
together, such as two roles, stand in different tables: any two tables that agree on the features both have can be
those of one crowd, so nothing is lost, and sixty groups need hundreds of numbers and not 2 to the 60th.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tallybook.tolls.arithmetic.features import Told, told_apart
from tallybook.tolls.arithmetic.trees import joined, tables
from tallybook.tolls.groups import Key

MOST = 4096
"""With more numbers than these, groups overlap in more ways than are worth counting, and the last are left out."""

Choice = tuple[int, ...]
"""One option of each feature of a table."""


@dataclass(frozen=True, slots=True)
class People:
    """Numbers of people, counted from 0: those that make up each group, and the sums of them that are equal."""

    size: int
    members: Mapping[Key, tuple[int, ...]]
    equal: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def people(groups: Sequence[Key], *, apart: Collection[frozenset[Key]] = ()) -> People:
    """Return the kinds of person that groups tell apart; where these are too many, those of the first groups only.

    `apart` are pairs of groups that share nobody although their attributes would let them.

    >>> people([(), (("sex", "female"),), (("sex", "male"),)]).members
    {(): (0, 1, 2), (('sex', 'female'),): (1,), (('sex', 'male'),): (2,)}
    """
    whole = _people(groups, apart)
    found = whole or People(0, {}, ())
    fits, fails = 0, len(groups)
    while whole is None and fails - fits > 1:
        middle = (fits + fails) // 2
        if tried := _people(groups[:middle], apart):
            found, fits = tried, middle
        else:
            fails = middle
    return found


def _people(groups: Sequence[Key], apart: Collection[frozenset[Key]]) -> People | None:
    """Return the kinds of person that all groups tell apart, or None where they are too many."""
    told = told_apart(groups, apart, most=MOST)
    if told is None:
        return None
    found = tables(told.near, [len(some) for some in told.options]) or [()]
    edges = list(joined(found))
    members: dict[Key, tuple[int, ...]] = {}
    shares: dict[tuple[int, int], dict[Choice, list[int]]] = {}
    size = 0
    for n, table in enumerate(found):
        kinds = _kinds(table, told)
        if kinds is None or size + len(kinds) > MOST:
            return None
        mine = [edge for edge in edges if n in edge[:2]]
        numbers = _merged(kinds, [tuple(table.index(f) for f in shared) for _, _, shared in mine], start=size)
        size += len(numbers)
        for (a, b, _), share in zip(mine, _by_share(numbers, len(mine)), strict=True):
            shares[a if n == b else b, n] = share
        decided = told.decided(table)
        for bit, key in enumerate(told.groups):
            if decided >> bit & 1:
                members.setdefault(key, tuple(at for (mask, _), at in numbers.items() if mask >> bit & 1))
    equal = [pair for a, b, _ in edges for pair in _equal(shares[b, a], shares[a, b])]
    return People(size, members, tuple(equal))


def _kinds(table: Sequence[int], told: Told) -> list[tuple[Choice, int]] | None:
    """Return the kinds of person of one table, with the groups they are in; None where they are too many."""
    found: list[tuple[Choice, int]] = [((), (1 << len(told.groups)) - 1)]
    for place, feature in enumerate(table):
        options = list(enumerate(told.options[feature]))
        decided = told.decided(table[: place + 1])
        barred = [pair for pair in told.barred if pair & decided == pair]
        found = [
            ((*choice, option), mask & left)
            for choice, mask in found
            for option, left in options
            if all(mask & left & pair != pair for pair in barred)
        ]
        if len(found) > MOST:
            return None
    decided = told.decided(table)
    return [(choice, mask & decided) for choice, mask in found]


Merged = dict[tuple[int, tuple[Choice, ...]], int]


def _merged(kinds: Sequence[tuple[Choice, int]], shares: Sequence[Choice], *, start: int) -> Merged:
    """Number the kinds; those in the same groups that no other table tells apart either are one."""
    found: Merged = {}
    for choice, mask in kinds:
        seen = tuple(tuple(choice[place] for place in share) for share in shares)
        found.setdefault((mask, seen), start + len(found))
    return found


def _by_share(numbers: Merged, shares: int) -> list[dict[Choice, list[int]]]:
    """Return for each table beside one the numbers that make up what both count."""
    found: list[dict[Choice, list[int]]] = [{} for _ in range(shares)]
    for (_, seen), at in numbers.items():
        for share, choice in zip(found, seen, strict=True):
            share.setdefault(choice, []).append(at)
    return found


def _equal(one: Mapping[Choice, list[int]], other: Mapping[Choice, list[int]]) -> list[tuple[Choice, Choice]]:
    return [(tuple(one.get(c, ())), tuple(other.get(c, ()))) for c in sorted(one.keys() | other.keys())]
