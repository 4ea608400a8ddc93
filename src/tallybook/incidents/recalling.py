"""Recalling: what a report tells beside its news, and the older news of others that it looks back on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from tallybook.incidents.days import days_apart, exact
from tallybook.incidents.kinds import neighbours
from tallybook.incidents.places import key, meeting
from tallybook.incidents.profiles import Profile
from tallybook.incidents.wording import shared
from tallybook.model import Reference

Span = tuple[date, date]


def told_as_older(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield a report's news with the news of another that it looks back on, by its day and its number, as older."""
    news = {one.local.document.id: one for one in profiles if one.local.reference is Reference.MAIN}
    by_day = _by_day(tuple(news.values()))
    for telling in profiles:
        span = exact(telling.when) if telling.local.reference is Reference.RECAP else None
        mine = news.get(telling.local.document.id)
        if span is None or mine is None or not days_apart(mine.when, telling.when):
            continue
        older = (one for one in by_day.get(span, ()) if one is not mine)
        yield from ((mine, one) for one in older if _is_told_again(telling, one))


def recalled(beside: Sequence[Profile], news: Sequence[Profile]) -> Iterator[tuple[Profile, list[Profile]]]:
    """Yield what reports tell beside their news, each with all news of other reports that it may tell again."""
    by_day = _by_day(news)
    for telling in beside:
        span = exact(telling.when)
        same_day = by_day.get(span, ()) if span else ()
        if found := [one for one in same_day if _recalls(telling, one) or _is_told_again(telling, one)]:
            yield telling, found


def alike(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs that name the same days and the same place, and no kinds that exclude each other."""
    held: dict[tuple[Span, str], list[Profile]] = defaultdict(list)
    for one in profiles:
        if span := exact(one.when):
            for place in sorted({key(where) for where in one.wheres}):
                held[span, place].append(one)
    for some in held.values():
        for n, one in enumerate(some):
            yield from ((one, other) for other in some[n + 1 :] if _may_be_one_kind(one, other))


def _by_day(news: Sequence[Profile]) -> dict[Span, list[Profile]]:
    by_day: dict[Span, list[Profile]] = defaultdict(list)
    for one in news:
        if span := exact(one.when):
            by_day[span].append(one)
    return by_day


def _is_told_again(telling: Profile, one: Profile) -> bool:
    """Tell whether a telling without a known place gives the day, a number and a name of another report's news."""
    if not telling.local.numbers & one.local.numbers or days_apart(telling.when, one.when) != 0:
        return False
    if meeting(telling.wheres, one.wheres).nearness in {"apart", "abroad"}:
        return False
    return _may_be_one_kind(telling, one) and bool(telling.wording.names.keys() & one.wording.names.keys())


def _recalls(telling: Profile, one: Profile) -> bool:
    """Tell whether a telling names the day and the place of another report's news; where it names none, the rest."""
    nearness = meeting(telling.wheres, one.wheres).nearness
    if nearness == "unknown":  # the day, the kind, a number and a name say then what the place would
        named = shared(telling.wording.names, one.wording.names)
        alike = _are_of_one_kind(telling, one)
        return alike and bool(named) and bool(telling.local.numbers & one.local.numbers)
    return nearness == "same" and _may_be_one_kind(telling, one)


def _may_be_one_kind(one: Profile, other: Profile) -> bool:
    return not one.kinds or not other.kinds or _are_of_one_kind(one, other)


def _are_of_one_kind(one: Profile, other: Profile) -> bool:
    return any(a == b or neighbours(a, b) for a in one.kinds for b in other.kinds)
