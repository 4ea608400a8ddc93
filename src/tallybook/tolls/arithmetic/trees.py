"""Trees of tables: which features must be counted together, and how the tables hang together.

Features that some group names together are near one another. Doing away with the features one by one, each with those
near it then, gives the tables (Rose 1970); a tree that shares as much as possible joins them so that all tables which
have a feature hang together (Bernstein and Goodman 1981).
"""

from collections.abc import Iterator, Mapping, Sequence
from math import prod


def tables(near: Mapping[int, frozenset[int]], sizes: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the features of each table; every two that are near one another are together in one.

    >>> tables({0: frozenset({1}), 1: frozenset({0, 2}), 2: frozenset({1})}, [2, 2, 2])
    [(0, 1), (1, 2)]
    """
    left = {feature: set(others) for feature, others in near.items()}
    found: list[frozenset[int]] = []
    while left:
        weights = {feature: prod(sizes[one] for one in (feature, *others)) for feature, others in left.items()}
        first = min(left, key=lambda feature: (weights[feature], feature))
        others = left.pop(first)
        table = frozenset({first, *others})
        if not any(table <= other for other in found):
            found.append(table)
        for one in others:
            left[one] = (left[one] | others) - {one, first}
    return [tuple(sorted(table)) for table in found]


def joined(found: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield the edges of a tree of tables, each with the features that both tables have.

    >>> list(joined([(0, 1), (1, 2), (3,)]))
    [(0, 1, (1,)), (0, 2, ())]
    """
    nearest = {n: (len(set(found[0]) & set(table)), 0) for n, table in enumerate(found) if n}
    while nearest:
        n = max(nearest, key=lambda n: (nearest[n][0], -n))
        _, other = nearest.pop(n)
        yield other, n, tuple(sorted(set(found[n]) & set(found[other])))
        for rest in nearest:
            shared = len(set(found[rest]) & set(found[n]))
            if shared > nearest[rest][0]:
                nearest[rest] = (shared, n)
