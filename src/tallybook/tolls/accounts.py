"""Each report's own account of the dead and the hurt, and what most reports come to.

A report tells first what it has to tell; those shot are the dead and the hurt together, and who is hurt may yet die:
so the dead are those of most accounts, and the hurt are what is left of those shot.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tallybook.model import Hedge, Outcome, Scope, Use
from tallybook.tolls.admitted import TITLE, counts_its_group
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import ATTACKERS, inside, is_named
from tallybook.tolls.numbers import Numbers
from tallybook.tolls.positions import Position, position
from tallybook.tolls.standing import Standing
from tallybook.tolls.words import ZERO_BY_RULE, number

KILLED, INJURED, SHOT = Outcome.KILLED, Outcome.INJURED, Outcome.SHOT
ONE_MORE = 1  # of 351 incidents one more than any report says was in the end right for nearly one in twenty
FAR_APART = 5  # accounts further apart than this leave the upper end open
_CEILINGS = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Account:
    """What one report tells of one outcome: the count it gives first, the one it gives most, and the highest."""

    first: int
    usual: int
    most: int
    by: Heard


Told = Mapping[Outcome, Account]


def by_accounts(standing: Standing) -> Mapping[Outcome, Numbers]:
    """Return the numbers of the dead and of the hurt by the accounts of all reports."""
    reports = accounts(standing)
    killed = [one[KILLED] for one in reports if KILLED in one]
    dead = _usual([one.first for one in killed])
    shot = [s for one in reports if (s := _shot(one, "first")) is not None]
    hurt = max(_usual(shot) - dead, 0) if shot else 0
    low, high = _ends([_of(one, KILLED, which=which) for one in reports for which in _WHICH])
    top = max((one.most for one in killed), default=0)
    left = [n for one in reports for which in _WHICH for n in _hurt(one, which, dead=top)]
    told = [one.by for one in killed if one.first == dead]
    return {
        KILLED: _numbers((low, dead, high), tuple(position(h, whole=True) for h in told)),
        INJURED: _numbers((*_ends(left)[:1], hurt, *_ends(left)[1:]), _bearing(reports, hurt=hurt, dead=dead)),
    }


def _numbers(three: tuple[int, int, int | None], by: tuple[Position, ...]) -> Numbers:
    """Return lowest, best and highest; where nobody tells of anyone, none is the codebook's rule."""
    low, best, high = three
    low = min(low, best)
    top = None if high is None else max(high, best)
    reason = None if by else ZERO_BY_RULE
    return Numbers(
        low=low, best=best, high=top, open=top is None, null_reason=reason, low_by=by, best_by=by, high_by=by
    )


def _bearing(reports: Sequence[Told], *, hurt: int, dead: int) -> tuple[Position, ...]:
    """Return the claims that bear out how many are hurt: as a report says, or computed from those shot."""
    said = [one[INJURED].by for one in reports if INJURED in one and one[INJURED].first == hurt]
    if said:
        return tuple(position(h, whole=True) for h in said)
    shot = [one[SHOT].by for one in reports if SHOT in one and _shot(one, "first") == hurt + dead]
    return tuple(
        replace(
            position(h, whole=True), low=hurt, high=hurt, computed=f"{number(h.quantity)} shot without {dead} killed"
        )
        for h in shot
    )


_WHICH = ("first", "usual", "most")


def accounts(standing: Standing) -> list[Told]:
    """Return what each report tells, in the order of the reports; one that tells of nobody is left out."""
    documents: dict[str, list[Heard]] = {}
    for one in standing.all_heard:
        fate = standing.fates.get(one.figure.id)
        counts = fate is None or fate.use is not Use.EXCLUDED or fate.reason == TITLE
        if counts and not (one.relayed and fate is not None):  # a copy is no account of its own
            documents.setdefault(one.figure.document_id, []).append(one)
    by_id = {one.figure.id: one for one in standing.all_heard}
    found = [
        {outcome: told for outcome in (KILLED, INJURED, SHOT) if (told := _account(some, outcome, by_id=by_id))}
        for some in documents.values()
    ]
    return [one for one in found if one]


def _account(told: Sequence[Heard], outcome: Outcome, *, by_id: Mapping[str, Heard]) -> Account | None:
    """Return a report's account of one outcome; attackers who are counted on their own come on top."""
    mine = [
        h
        for h in told
        if h.figure.outcome is outcome and h.quantity.value is not None and h.quantity.hedge not in _CEILINGS
    ]
    attackers = [h for h in mine if inside(h.key, ATTACKERS)]
    victims = [h for h in mine if h not in attackers]
    whole = [h for h in victims if counts_its_group(h.figure, by_id) and not is_named(h.key)]
    counted = [h for h in whole if _is_number(h)] or whole
    names = len({h.key for h in victims if is_named(h.key)})
    values = [h.quantity.value or 0 for h in counted]
    if not values and victims:
        values = [names or max(h.quantity.value or 0 for h in victims)]
    more = max((h.quantity.value or 0 for h in attackers if h.figure.scope is Scope.TOTAL), default=0)
    if not values and not more:
        return None
    values = [v + more for v in values or [0]]
    by = (counted or victims or attackers)[0]
    return Account(first=values[0], usual=_usual(values), most=max(*values, names), by=by)


def _is_number(one: Heard) -> bool:
    """Tell whether a number is said, and not one person with an article."""
    words = one.figure.text.casefold()
    return (one.quantity.value or 0) > 1 or words == "one" or any(c.isdigit() for c in words)


def _usual(values: Sequence[int]) -> int:
    """Return the most frequent number, the highest of several; none is 0.

    >>> _usual([3, 3, 4]), _usual([1, 2]), _usual([])
    (3, 2, 0)
    """
    counts = Counter(values)
    return max(counts, key=lambda value: (counts[value], value), default=0)


def _of(one: Told, outcome: Outcome, *, which: str) -> int:
    value: int = getattr(one[outcome], which) if outcome in one else 0
    return value


def _shot(one: Told, which: str) -> int | None:
    """Return how many one report has shot: as it says, or its dead and hurt together."""
    if SHOT not in one and INJURED not in one:
        return None
    return max(
        _of(one, SHOT, which=which),
        _of(one, KILLED, which=which) + (_of(one, INJURED, which=which) if INJURED in one else 0),
    )


def _hurt(one: Told, which: str, *, dead: int) -> Iterable[int]:
    """Yield how many one report leaves hurt: as it says, and of those shot those who are not among the dead."""
    if INJURED in one:
        yield _of(one, INJURED, which=which)
    if SHOT in one:
        yield max(_of(one, SHOT, which=which) - _of(one, KILLED, which=which), 0)
        yield max(_of(one, SHOT, which=which) - dead, 0)


def _ends(values: Iterable[int]) -> tuple[int, int | None]:
    """Return the lowest account and the highest with one more; far apart, the upper end is open."""
    known = sorted(values) or [0]
    low, high = known[0], known[-1] + ONE_MORE
    return low, high if high - low <= FAR_APART else None
