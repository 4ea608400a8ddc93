"""Linking: which tellings of all documents speak of the same incident."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from tallybook.incidents.clusters import Clusters, Link, Ruling
from tallybook.incidents.comparison import SURE, Profile, compare, strength
from tallybook.incidents.days import days_apart, exact
from tallybook.incidents.kinds import neighbours
from tallybook.incidents.locals import BESIDE
from tallybook.incidents.places import key, meeting
from tallybook.incidents.wording import shared
from tallybook.model import Reference

WINDOW = timedelta(days=7)  # beyond this only a decision joins two dated tellings


@dataclass(frozen=True, slots=True)
class Linked:
    """The clusters of tellings and all links that were weighed between reports' own news."""

    clusters: Clusters
    links: tuple[Link, ...]
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of tellings that a person said are not the same incident."""

    def open_links(self) -> tuple[Link, ...]:
        """Return the links but those between two incidents that a person told apart."""
        cluster = {key: members[0] for members in self.clusters.all() for key in members}
        ruled = {frozenset(cluster[key] for key in pair if key in cluster) for pair in self.apart}
        return tuple(one for one in self.links if frozenset((cluster[one.one], cluster[one.other])) not in ruled)


def linked(profiles: Sequence[Profile], ruling: Ruling) -> Linked:
    """Link the reports' own news by likeness, sums by period and place, other and older incidents by day and place."""
    ordered = sorted(profiles, key=lambda profile: profile.key)
    by_reference: dict[Reference, list[Profile]] = defaultdict(list)
    for one in ordered:
        by_reference[one.local.reference].append(one)
    clusters = Clusters((profile.key for profile in ordered), ruling)
    for a, b in _same_document(ordered):
        if frozenset((a.key, b.key)) not in ruling.same:
            clusters.part(a.key, b.key)
    for news, older in _told_as_older(ordered):
        if frozenset((news.key, older.key)) not in ruling.same:
            clusters.part(news.key, older.key)
    links = tuple(_weighed(a, b) for a, b in _candidates(by_reference[Reference.MAIN]))
    clusters.grow(links, sure=SURE)
    beside = [one for one in ordered if one.local.reference in BESIDE]
    for alike in (by_reference[Reference.AGGREGATE], beside):
        for a, b in combinations(alike, 2):
            if _same_day_and_place(a, b):
                clusters.join(a.key, b.key)
    _attach(beside, by_reference[Reference.MAIN], clusters=clusters)
    return Linked(clusters, links, ruling.other)


def _weighed(one: Profile, other: Profile) -> Link:
    reasons = compare(one, other)
    return Link(one.key, other.key, strength(reasons), reasons)


def _same_document(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    by_document: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        by_document[one.local.document.id].append(one)
    for mine in by_document.values():
        yield from combinations(mine, 2)


def _told_as_older(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield a report's news with the news of another that it looks back on, by its day and its number, as older."""
    news = {one.local.document.id: one for one in profiles if one.local.reference is Reference.MAIN}
    by_day: dict[tuple[date, date], list[Profile]] = defaultdict(list)
    for one in news.values():
        if span := exact(one.when):
            by_day[span].append(one)
    for telling in profiles:
        span = exact(telling.when) if telling.local.reference is Reference.RECAP else None
        mine = news.get(telling.local.document.id)
        if span is None or mine is None or not days_apart(mine.when, telling.when):
            continue
        yield from ((mine, older) for older in by_day[span] if older is not mine and _is_told_again(telling, older))


def _is_told_again(telling: Profile, one: Profile) -> bool:
    """Tell whether a telling without a known place gives the day, a number and a name of another report's news."""
    if days_apart(telling.when, one.when) != 0 or meeting(telling.wheres, one.wheres).nearness in {"apart", "abroad"}:
        return False
    pairs = [(a, b) for a in telling.kinds for b in one.kinds]
    alike = not pairs or any(a == b or neighbours(a, b) for a, b in pairs)
    return alike and bool(telling.local.numbers & one.local.numbers) and bool(_names(telling) & _names(one))


def _names(one: Profile) -> frozenset[str]:
    return frozenset(one.wording.names)


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs whose dates leave it open that they are one incident."""
    spans = [(span, profile) for profile in profiles if (span := _around(profile))]
    dated = sorted(spans, key=lambda item: (item[0], item[1].key))
    undated = [profile for profile in profiles if _around(profile) is None]
    active: list[tuple[date, Profile]] = []
    for (first, last), one in dated:
        active = [(end, other) for end, other in active if end + WINDOW >= first]
        yield from (_sorted(one, other) for _, other in active)
        active.append((last, one))
    yield from combinations(undated, 2)
    yield from (_sorted(one, other) for one in undated for _, other in dated)


def _around(profile: Profile) -> tuple[date, date] | None:
    """Return the days between which all dates of a telling lie."""
    spans = [span for when in profile.days if (span := exact(when))]
    if not spans:
        return exact(profile.when or profile.report_day)
    return min(first for first, _ in spans), max(last for _, last in spans)


def _sorted(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    return (one, other) if one.key < other.key else (other, one)


def _same_day_and_place(one: Profile, other: Profile) -> bool:
    """Tell whether two tellings name the same days and the same place, and no kinds that exclude each other."""
    if exact(one.when) is None or exact(one.when) != exact(other.when):
        return False
    if not {key(where) for where in one.wheres} & {key(where) for where in other.wheres}:
        return False
    pairs = [(a, b) for a in one.kinds for b in other.kinds]
    return not pairs or any(a == b or neighbours(a, b) for a, b in pairs)


def _attach(beside: Sequence[Profile], news: Sequence[Profile], *, clusters: Clusters) -> None:
    """Join what reports tell beside their news to the one incident of that day and place, where there is just one."""
    clustered = {key: members for members in clusters.all() for key in members}
    by_day: dict[tuple[date, date], list[Profile]] = defaultdict(list)
    for one in news:
        if span := exact(one.when):
            by_day[span].append(one)
    for telling in beside:
        span = exact(telling.when)
        same_day = by_day.get(span, ()) if span else ()
        found = [one for one in same_day if _recalls(telling, one) or _is_told_again(telling, one)]
        if len({clustered[one.key] for one in found}) == 1:
            clusters.join(telling.key, found[0].key)


def _recalls(telling: Profile, one: Profile) -> bool:
    if days_apart(telling.when, one.when) != 0:
        return False
    pairs = [(a, b) for a in telling.kinds for b in one.kinds]
    alike = any(a == b or neighbours(a, b) for a, b in pairs)
    nearness = meeting(telling.wheres, one.wheres).nearness
    if nearness == "unknown":  # the day, the kind, a number and a name say then what the place would
        named = shared(telling.wording.names, one.wording.names)
        return alike and bool(named) and bool(telling.local.numbers & one.local.numbers)
    return nearness == "same" and (alike or not pairs)
