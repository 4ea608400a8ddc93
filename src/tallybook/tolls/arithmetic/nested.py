"""Bounds by interval arithmetic, exact where every two groups share nobody or one lies within the other."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from tallybook.model import Outcome
from tallybook.tolls.arithmetic.constraints import ANY, Ends, Said, Sum
from tallybook.tolls.groups import Key, Relation, exclusions, inside, relation


class Nested:
    """Groups as a tree: each within the smallest that holds it, those beside one another without anyone in common."""

    def __init__(self, parents: Mapping[Key, Key | None], whole: Said) -> None:
        self._parents = parents
        self._children: dict[Key | None, list[Key]] = {}
        self._inwards = sorted(parents, key=len)
        for key in self._inwards:
            self._children.setdefault(parents[key], []).append(key)
        self._ends = {outcomes: self._all_ends(whole, outcomes) for outcomes in dict.fromkeys(o for o, _ in whole)}

    @classmethod
    def of(cls, groups: Sequence[Key], whole: Said, *, apart: Collection[frozenset[Key]]) -> "Nested | None":
        """Return groups as a tree with what is said of them, or None where two of them may overlap."""
        if any(exclusions(key, key) for key in groups):
            return None
        for a, b in combinations(groups, 2):
            kin, barred = relation(a, b), frozenset((a, b)) in apart
            if kin in ({Relation.INSIDE, Relation.AROUND} if barred else {Relation.UNKNOWN}):
                return None
        around = {key: [other for other in groups if other != key and inside(key, other)] for key in groups}
        return cls({key: max(others, key=len, default=None) for key, others in around.items()}, whole)

    @property
    def holds(self) -> bool:
        """Tell whether all that is said can be true."""
        return None not in self._ends.values()

    def allows(self, some: Said) -> bool:
        """Tell whether something else can be true, by itself."""
        return all(self._all_ends(some, outcomes) is not None for outcomes in dict.fromkeys(o for o, _ in some))

    def least(self, asked: Sum) -> int:
        """Return the fewest people that there can be, where all that is said is true."""
        return self._of(asked)[0]

    def most(self, asked: Sum) -> int | None:
        """Return the most people that there can be, where all that is said is true; None where that is open."""
        return self._of(asked)[1]

    def _of(self, asked: Sum) -> Ends:
        outcomes, group = asked
        return (self._ends.get(outcomes) or {}).get(group, ANY)

    def _all_ends(self, said: Said, outcomes: tuple[Outcome, ...]) -> Mapping[Key, Ends] | None:
        """Return the fewest and the most people of each group, or None where not all that is said can be true."""
        least: dict[Key, int] = {}
        for key in reversed(self._inwards):
            low, high = said.get((outcomes, key), ANY)
            least[key] = max(low, sum(least[child] for child in self._children.get(key, ())))
            if high is not None and least[key] > high:
                return None
        most: dict[Key, int | None] = {}
        for key in self._inwards:
            parent, high = self._parents[key], said.get((outcomes, key), ANY)[1]
            room = None if parent is None else most[parent]
            if room is not None:
                room -= sum(least[other] for other in self._children[parent] if other != key)
            most[key] = min((end for end in (room, high) if end is not None), default=None)
        return {key: (least[key], most[key]) for key in self._inwards}
