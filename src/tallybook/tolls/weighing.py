"""What the accounts of several reports come to.

Those shot are the dead and the hurt together, and who is hurt may yet die: so the dead are those of most accounts, and
the hurt are what is left of those shot. A report that tells of the hurt and of nobody dead says that nobody died. Where
as many reports say one thing as another, those are believed whose dead and hurt make up those shot, then the number
told more often, then the higher one, for later deaths are not taken back.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tallybook.model import Outcome
from tallybook.tolls.accounts import INJURED, KILLED, SHOT, Account, Told, accounts, dead_of
from tallybook.tolls.numbers import Numbers
from tallybook.tolls.positions import Kind, Position, position
from tallybook.tolls.standing import Standing
from tallybook.tolls.words import ZERO_BY_RULE, number

ONE_MORE = 1  # of 351 incidents one more than any report says was in the end right for nearly one in twenty
FAR_APART = 5  # accounts further apart than this leave the upper end open
_WHICH = ("first", "usual", "most")


@dataclass(frozen=True, slots=True)
class _Word:
    """What one report says of how many there were, whether its figures add up, and every number that it gives."""

    said: int
    adds_up: bool
    mentions: tuple[int, ...]


def by_accounts(standing: Standing) -> Mapping[Outcome, Numbers]:
    """Return the numbers of the dead and of the hurt by the accounts of all reports."""
    reports = accounts(standing)
    dead = _believed(map(_dead, reports))
    hurt = max(_believed(word for one in reports if (word := _shot(one))) - dead, 0)
    low, high = _ends([_of(one, KILLED, which=which) for one in reports for which in _WHICH])
    top = max((one[KILLED].most for one in reports if KILLED in one), default=0)
    left = [n for one in reports for which in _WHICH for n in _hurt(one, which, dead=top)]
    told = [account for one in reports if (account := dead_of(one)) and account.first == dead]
    return {
        KILLED: _numbers((low, dead, high), tuple(map(_borne, told))),
        INJURED: _numbers((*_ends(left)[:1], hurt, *_ends(left)[1:]), _bearing(reports, hurt=hurt, dead=dead)),
    }


def _believed(words: Iterable[_Word]) -> int:
    """Return what most reports say; none is 0.

    >>> _believed([_Word(2, True, (2,)), _Word(3, False, (3, 3)), _Word(1, True, (1, 2))])
    2
    """
    every = list(words)
    often = Counter(word.said for word in every)
    doubtful = Counter(word.said for word in every if not word.adds_up)
    mentions = Counter(n for word in every for n in word.mentions)
    return max(often, key=lambda n: (often[n], -doubtful[n], mentions[n], n), default=0)


def _dead(one: Told) -> _Word:
    account = dead_of(one)
    return _Word(_first(account), _adds_up(one), account.counts if account else ())


def _shot(one: Told) -> _Word | None:
    """Return how many one report has shot: as it says, or its dead and hurt together."""
    if SHOT not in one and INJURED not in one:
        return None
    dead = _first(dead_of(one))
    both = tuple(dead + n for n in one[INJURED].counts) if INJURED in one else ()
    shot = one[SHOT].counts if SHOT in one else ()
    return _Word(max(*both[:1], *shot[:1], 0), _adds_up(one), (*shot, *both))


def _adds_up(one: Told) -> bool:
    """Tell whether a report's dead and hurt make up those shot, where it tells of all three."""
    return SHOT not in one or INJURED not in one or one[SHOT].first == _first(dead_of(one)) + one[INJURED].first


def _first(account: Account | None) -> int:
    return account.first if account else 0


def _numbers(three: tuple[int, int, int | None], by: tuple[Position, ...]) -> Numbers:
    """Return lowest, best and highest; where nobody tells of anyone, none is the codebook's rule."""
    low, best, high = three
    low = min(low, best)
    top = None if high is None else max(high, best)
    reason = None if by or best else ZERO_BY_RULE
    return Numbers(
        low=low, best=best, high=top, open=top is None, null_reason=reason, low_by=by, best_by=by, high_by=by
    )


def _borne(account: Account) -> Position:
    """Return the position of an account: a claim as it stands, or several added up."""
    lead, *others = account.by
    one = position(lead, whole=True)
    if not others:
        return one
    words = " and ".join(number(h.quantity) for h in account.by)
    claims = tuple(h.figure.id for h in others)
    return replace(one, kind=Kind.CLOSED, low=account.first, high=account.first, others=claims, computed=words)


def _bearing(reports: Sequence[Told], *, hurt: int, dead: int) -> tuple[Position, ...]:
    """Return the claims that bear out how many are hurt: as a report says, or computed from those shot."""
    said = [one[INJURED] for one in reports if INJURED in one and one[INJURED].first == hurt]
    if said:
        return tuple(map(_borne, said))
    found: list[Position] = []
    for one in reports:
        if (word := _shot(one)) is None or word.said != hurt + dead:
            continue
        if SHOT in one:
            words, account = f"{one[SHOT].first} shot without {dead} killed", one[SHOT]
        else:
            first = _first(dead_of(one))
            words, account = f"{first} killed and {one[INJURED].first} injured, without {dead} killed", one[INJURED]
        found.append(replace(_borne(account), low=hurt, high=hurt, computed=words))
    return tuple(found)


def _of(one: Told, outcome: Outcome, *, which: str) -> int:
    value: int = getattr(one[outcome], which) if outcome in one else 0
    return value


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
