"""Clusters: tellings that speak of one incident, joined strongest link first and never along a chain of weak ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Two tellings by their keys, and how strong their link is."""

    one: str
    other: str
    strength: float


@dataclass(frozen=True, slots=True)
class Ruling:
    """What people decided: pairs of tellings that are the same incident, and pairs that are not."""

    same: frozenset[frozenset[str]] = frozenset()
    other: frozenset[frozenset[str]] = frozenset()


class Clusters:
    """Clusters of tellings as they grow; what people decided comes first and binds."""

    def __init__(self, keys: Iterable[str], ruling: Ruling) -> None:
        """Start with one cluster a telling, and join those that people joined."""
        self._of = {key: [key] for key in sorted(keys)}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for pair in sorted(sorted(pair) for pair in ruling.other):
            self.part(pair[0], pair[-1])
        for pair in sorted(sorted(pair) for pair in ruling.same):
            self.join(pair[0], pair[-1])

    def grow(self, links: Sequence[Link], *, sure: float, unlike: float) -> None:
        """Join by links, the strongest first, where the two clusters are alike on average too.

        A pair without a link counts as `unlike`.
        """
        near = self._nearness(links, unlike)
        for link in sorted(links, key=lambda link: (-link.strength, link.one, link.other)):
            if link.strength < sure:
                break
            one, other = self._of[link.one], self._of[link.other]
            if one is other or near.average(one, other) < sure:
                continue
            names = one[0], other[0]
            if self.join(link.one, link.other):
                near.merge(*names)

    def _nearness(self, links: Sequence[Link], unlike: float) -> "_Nearness":
        near = _Nearness(unlike)
        for link in links:
            one, other = self._of[link.one], self._of[link.other]
            if one is not other:
                near.add(one[0], other[0], strength=link.strength)
        return near

    def part(self, one: str, other: str) -> None:
        """Keep two tellings apart from now on."""
        if one != other:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, one: str, other: str) -> bool:
        """Join the clusters of two tellings unless some of their members are to stay apart."""
        a, b = self._of[one], self._of[other]
        if a is b or any(self._apart[key].intersection(b) for key in a if key in self._apart):
            return a is b
        a.extend(b)
        for key in b:
            self._of[key] = a
        return True

    def same(self, one: str, other: str) -> bool:
        """Tell whether two tellings are in one cluster."""
        return self._of[one] is self._of[other]

    def all(self) -> list[tuple[str, ...]]:
        """Return the clusters, sorted."""
        return sorted({tuple(sorted(members)) for members in self._of.values()})


class _Nearness:
    """How alike clusters are, kept up as they merge, so that no pair of tellings is looked at twice.

    A cluster is named by its first telling; a pair of tellings without a link counts as `unlike`.
    """

    def __init__(self, unlike: float) -> None:
        self._unlike = unlike
        self._sums: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)

    def add(self, one: str, other: str, *, strength: float, pairs: int = 1) -> None:
        """Add the strengths of some compared pairs between two clusters."""
        for a, b in ((one, other), (other, one)):
            total, known = self._sums[a].get(b, (0.0, 0))
            self._sums[a][b] = (total + strength, known + pairs)

    def average(self, one: Sequence[str], other: Sequence[str]) -> float:
        """Return the mean strength over all pairs between two clusters."""
        total, known = self._sums[one[0]].get(other[0], (0.0, 0))
        pairs = len(one) * len(other)
        return (total + self._unlike * (pairs - known)) / pairs

    def merge(self, kept: str, gone: str) -> None:
        """Let one cluster take over what is known of another that was joined to it."""
        self._sums[kept].pop(gone, None)
        for third, (total, known) in self._sums.pop(gone, {}).items():
            self._sums[third].pop(gone, None)
            if third != kept:
                self.add(kept, third, strength=total, pairs=known)
