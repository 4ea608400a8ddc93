"""Linking: which tellings of all documents speak of the same incident."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tallybook.incidents.clusters import Clusters, Link, Ruling
from tallybook.incidents.comparison import shipped
from tallybook.incidents.locals import BESIDE
from tallybook.incidents.profiles import Profile
from tallybook.incidents.recalling import alike, recalled, told_as_older
from tallybook.model import Reference


@dataclass(frozen=True, slots=True)
class Linked:
    """The clusters of tellings, and the links between reports' own news that are worth a word."""

    clusters: Clusters
    links: tuple[Link, ...]
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of tellings that a person said are not the same incident."""

    def open_links(self) -> tuple[Link, ...]:
        """Return the links but those between two incidents that a person told apart."""
        cluster = {key: members[0] for members in self.clusters.all() for key in members}
        ruled = {frozenset(cluster[key] for key in pair if key in cluster) for pair in self.apart}
        return tuple(one for one in self.links if frozenset((cluster[one.one], cluster[one.other])) not in ruled)


def linked(profiles: Sequence[Profile], weighed: Sequence[Link], *, ruling: Ruling) -> Linked:
    """Link the reports' own news by likeness, sums by period and place, other and older incidents by day and place."""
    ordered = sorted(profiles, key=lambda profile: profile.key)
    by_reference: dict[Reference, list[Profile]] = defaultdict(list)
    for one in ordered:
        by_reference[one.local.reference].append(one)
    weights = shipped()
    links = tuple(link for link in weighed if link.strength > weights.unlike)
    clusters = _clustered(ordered, links, ruling=ruling)
    beside = [one for one in ordered if one.local.reference in BESIDE]
    for some in (by_reference[Reference.AGGREGATE], beside):
        for a, b in alike(some):
            clusters.join(a.key, b.key)
    _attach(beside, by_reference[Reference.MAIN], clusters=clusters)
    return Linked(clusters, links, ruling.other)


def _clustered(profiles: Sequence[Profile], links: Sequence[Link], *, ruling: Ruling) -> Clusters:
    """Grow clusters; what people joined comes on top of them, and takes none of their members away."""
    weights, keys = shipped(), [one.key for one in profiles]
    apart = [(a.key, b.key) for a, b in (*_same_document(profiles), *told_as_older(profiles))]
    grown = _parted(Clusters(keys, Ruling(other=ruling.other)), apart)
    grown.grow(links, sure=weights.sure, unlike=weights.unlike)
    if not ruling.same:
        return grown
    joined = _parted(Clusters(keys, ruling), [pair for pair in apart if frozenset(pair) not in ruling.same])
    for link in sorted(links, key=lambda link: (-link.strength, link.one, link.other)):
        if grown.same(link.one, link.other):
            joined.join(link.one, link.other)
    return joined


def _parted(clusters: Clusters, apart: Sequence[tuple[str, str]]) -> Clusters:
    for one, other in apart:
        clusters.part(one, other)
    return clusters


def _same_document(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    by_document: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        by_document[one.local.document.id].append(one)
    for mine in by_document.values():
        yield from combinations(mine, 2)


def _attach(beside: Sequence[Profile], news: Sequence[Profile], *, clusters: Clusters) -> None:
    """Join what reports tell beside their news to the one incident of that day and place, where there is just one."""
    clustered = {key: members[0] for members in clusters.all() for key in members}
    for telling, found in recalled(beside, news):
        if len({clustered[one.key] for one in found}) == 1:
            clusters.join(telling.key, found[0].key)
