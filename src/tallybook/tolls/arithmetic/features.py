"""Features: what sets groups apart, each with the sets of values that one person can have of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tallybook.model import AttributeName
from tallybook.tolls.groups import Key, exclusions

Pair = tuple[AttributeName, str]
Feature = tuple[Pair, ...]
"""Values of one attribute that exclude each other, such as civilian and combatant; a role is a feature of its own."""


PAIR = 2


@dataclass(frozen=True, slots=True)
class Told:
    """Groups with the features that tell them apart; groups are bits, by their place."""

    groups: tuple[Key, ...]
    features: tuple[Feature, ...]
    options: tuple[tuple[int, ...], ...]
    """For each feature and each set of its values that a person can have, the groups that it leaves open."""
    named: tuple[frozenset[int], ...]
    """The features that each group names."""
    barred: tuple[int, ...]
    """Two groups each that share nobody although their attributes would let them."""

    def decided(self, features: Collection[int]) -> int:
        """Return the groups that name none but some features."""
        return sum(1 << n for n, named in enumerate(self.named) if named <= set(features))

    @property
    def near(self) -> dict[int, frozenset[int]]:
        """Return for each feature those that must be counted together with it."""
        found: dict[int, set[int]] = {n: set() for n in range(len(self.features))}
        pairs = ((n for n in range(len(self.groups)) if pair >> n & 1) for pair in self.barred)
        for together in (*self.named, *(frozenset[int]().union(*(self.named[n] for n in pair)) for pair in pairs)):
            for one in together:
                found[one] |= together - {one}
        return {one: frozenset(others) for one, others in found.items()}


def told_apart(groups: Sequence[Key], apart: Collection[frozenset[Key]], *, most: int) -> Told | None:
    """Return what tells groups apart; None where one person can have one of them in too many ways."""
    features = _features(groups)
    options = [_options(feature, groups, most=most) for feature in features]
    if any(some is None for some in options):
        return None
    where = {pair: n for n, feature in enumerate(features) for pair in feature}
    bits = {key: 1 << n for n, key in enumerate(groups)}
    return Told(
        groups=tuple(groups),
        features=tuple(features),
        options=tuple(some for some in options if some is not None),
        named=tuple(frozenset(where[pair] for pair in key) for key in groups),
        barred=tuple(sorted({sum(bits[key] for key in pair) for pair in apart if pair <= bits.keys() and _meet(pair)})),
    )


def _meet(pair: frozenset[Key]) -> bool:
    """Tell whether the attributes of two groups would let them share somebody."""
    return len(pair) == PAIR and not exclusions(*sorted(pair))


def _features(groups: Sequence[Key]) -> list[Feature]:
    """Part the values that groups name into features: those that exclude each other, by some steps, are one."""
    left = sorted({pair for key in groups for pair in key})
    found: list[Feature] = []
    while left:
        feature, left = [left[0]], left[1:]
        for one in feature:  # which grows
            beside = [pair for pair in left if exclusions((one,), (pair,))]
            feature += beside
            left = [pair for pair in left if pair not in beside]
        found.append(tuple(sorted(feature)))
    return found


def _options(feature: Feature, groups: Sequence[Key], *, most: int) -> tuple[int, ...] | None:
    chosen: list[frozenset[Pair]] = [frozenset()]
    for pair in feature:
        beside = frozenset(one for one in feature if not exclusions((one,), (pair,)))
        chosen += [held | {pair} for held in chosen if held <= beside]
        if len(chosen) > most:
            return None
    needed = [frozenset(key).intersection(feature) for key in groups]
    return tuple(sorted({sum(1 << n for n, these in enumerate(needed) if these <= held) for held in chosen}))
