"""Each report's own account of the dead and the hurt.

News tells first what it has to tell: a report's account is the count that it gives first, with those told beside it in
the same sentence ("a man and two women were killed"). A gunman who dies is among those called dead, and comes on top
of those whom he killed. Of a report that leads with the hurt and tells of somebody dead only far below, those dead are
of another event.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallybook.model import Hedge, Outcome, Scope, Use
from tallybook.tolls.admitted import TITLE, counts_its_group
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import ATTACKERS, inside, is_named
from tallybook.tolls.standing import Standing

KILLED, INJURED, SHOT = Outcome.KILLED, Outcome.INJURED, Outcome.SHOT
LEAD = 300  # characters: what a report begins with, besides its title
FAR_BELOW = 600  # about five sentences: no report keeps a death of its own news for so long
_CEILINGS = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Account:
    """What one report tells of one outcome: its counts in the order told, and the claims that make up the first."""

    counts: tuple[int, ...]
    by: tuple[Heard, ...]
    names: int = 0
    """How many are told by name."""

    @property
    def first(self) -> int:
        """Return the count that the report gives first."""
        return self.counts[0]

    @property
    def most(self) -> int:
        """Return the highest number that the report tells."""
        return max(*self.counts, self.names)

    @property
    def usual(self) -> int:
        """Return the count that the report gives most often, the highest of several."""
        often = Counter(self.counts)
        return max(often, key=lambda n: (often[n], n))


Told = Mapping[Outcome, Account]


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


def dead_of(told: Told) -> Account | None:
    """Return a report's account of the dead, unless it leads with the hurt and tells of those dead only far below."""
    dead = told.get(KILLED)
    if dead is None:
        return None
    hurt = min((told[outcome].by[0].offset for outcome in (INJURED, SHOT) if outcome in told), default=FAR_BELOW)
    return None if hurt <= LEAD and dead.by[0].offset >= FAR_BELOW else dead


def _account(told: Sequence[Heard], outcome: Outcome, *, by_id: Mapping[str, Heard]) -> Account | None:
    """Return a report's account of one outcome."""
    mine = [
        h
        for h in told
        if h.figure.outcome is outcome and h.quantity.value is not None and h.quantity.hedge not in _CEILINGS
    ]
    attackers = [h for h in mine if inside(h.key, ATTACKERS) and h.quantity.value]
    victims = [h for h in mine if not inside(h.key, ATTACKERS)]
    whole = [h for h in victims if counts_its_group(h.figure, by_id) and not is_named(h.key)]
    counted = [h for h in whole if _is_number(h)] or whole
    names = len({h.key for h in victims if is_named(h.key)})
    if not counted:
        return _without_count(victims, attackers, names=names)
    made = [(*_with_those_beside(lead, whole), *_gunman(lead, attackers)) for lead in counted]
    return Account(counts=tuple(map(_sum, made)), by=made[0], names=names)


def _without_count(victims: Sequence[Heard], attackers: Sequence[Heard], *, names: int) -> Account | None:
    """Return the account of a report that counts no whole: those it names, the largest part, or the gunman alone."""
    apart = _alone(attackers)
    named = [h for h in victims if is_named(h.key)]
    if named:
        each = tuple({h.key: h for h in reversed(named)}.values())[::-1]
        return Account(counts=(names + _sum(apart),), by=(*each, *apart), names=names)
    largest = tuple(sorted(victims, key=lambda h: -(h.quantity.value or 0))[:1])
    by = (*largest, *apart)
    return Account(counts=(_sum(by),), by=by) if by else None


def _with_those_beside(lead: Heard, whole: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return a count with those that the same sentence adds to it: "a man and two women were killed"."""
    figure = lead.figure
    beside = [
        h
        for h in whole
        if h.figure.passage_start == figure.passage_start
        and h.figure.scope is Scope.TOTAL
        and h.figure.id not in {figure.id, figure.part_of}
    ]
    return (lead, *beside)


def _gunman(lead: Heard, attackers: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return the attackers who come on top of a count: not where it has them in it, or calls all of them dead."""
    beside = _alone([a for a in attackers if a.figure.passage_start == lead.figure.passage_start])
    among = any(a.figure.part_of == lead.figure.id for a in attackers)
    return beside or (() if among or lead.called_dead else _alone(attackers))


def _alone(attackers: Sequence[Heard]) -> tuple[Heard, ...]:
    """Return the largest count of attackers on their own; a report tells of one gunman many times."""
    totals = [a for a in attackers if a.figure.scope is Scope.TOTAL]
    return tuple(sorted(totals, key=lambda h: -(h.quantity.value or 0))[:1])


def _sum(those: Iterable[Heard]) -> int:
    return sum(h.quantity.value or 0 for h in those)


def _is_number(one: Heard) -> bool:
    """Tell whether a number is said, and not one person with an article."""
    words = one.figure.text.casefold()
    return (one.quantity.value or 0) > 1 or words == "one" or any(c.isdigit() for c in words)
