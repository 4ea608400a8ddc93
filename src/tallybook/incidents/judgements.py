"""Judgements: what people said of which claims are of one incident, as pairs of claims that bind the linking.

A judgement is about the violence in a report, and not about how one claim was read: where its claim is gone, another
of the same telling stands for it. Of judgements that contradict one another the last is in force.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tallybook.decisions import JUDGING, in_force, sides, staying, tellings
from tallybook.model import Decision, Reading

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What is in force of what people judged, as pairs of claims that stand, and what has no effect."""

    binding: tuple[Decision, ...] = ()
    left_open: tuple[Decision, ...] = ()
    lost: tuple[str, ...] = ()
    """Judgements of which one side has no claim left that stands."""
    overruled: tuple[str, ...] = ()
    """Judgements that later ones contradict."""


def judged(readings: Iterable[Reading], decided: Sequence[Decision]) -> Judged:
    """Return the judgements in force as pairs of claims, by the claims that stand in the readings."""
    live = [one for one in in_force(decided) if one.verb in JUDGING]
    if not live:
        return Judged()
    said = _Said({c.id: c.document_id for one in readings for c in (*one.figures, *one.statements)})
    lost, overruled = [], []
    for one in reversed(live):
        if not all(any(claim in said.documents for claim in side) for side in sides(one)):
            lost.append(one.id)
        elif not _APPLIED[one.verb](said, one):
            overruled.append(one.id)
    return Judged(
        tuple(reversed(said.binding)), tuple(reversed(said.open)), tuple(reversed(lost)), tuple(reversed(overruled))
    )


@dataclass(slots=True)
class _Said:
    """Claims as people joined and parted them, the latest judgement first."""

    documents: Mapping[str, str]
    binding: list[Decision] = field(default_factory=list)
    open: list[Decision] = field(default_factory=list)
    _of: dict[str, list[str]] = field(default_factory=dict)
    _apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def _members(self, claim: str) -> list[str]:
        return self._of.setdefault(claim, [claim])

    def same(self, one: str, other: str) -> bool:
        """Tell whether two claims have been joined."""
        return self._members(one) is self._members(other)

    def join(self, one: str, other: str) -> bool:
        """Join two claims unless a later judgement keeps apart what is joined to them."""
        a, b = self._members(one), self._members(other)
        if a is b or any(not self._apart[claim].isdisjoint(b) for claim in a if claim in self._apart):
            return a is b
        a.extend(b)
        for claim in b:
            self._of[claim] = a
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two claims apart unless a later judgement has joined them."""
        if self.same(one, other):
            return False
        self._apart[one].add(other)
        self._apart[other].add(one)
        return True

    def gather(self, decision: Decision, claims: Sequence[str]) -> list[str]:
        """Join claims as far as later judgements let them be; return one claim of each group that they make."""
        first: list[str] = []
        for claim in claims:
            hub = next((hub for hub in first if self.join(hub, claim)), None)
            if hub is None:
                first.append(claim)
            elif hub != claim:
                self.bind(decision, "same_incident", pair=(hub, claim))
        return first

    def bind(self, decision: Decision, verb: str, *, pair: Pair) -> None:
        """Keep a pair for the linking, in the name of the decision that it follows from."""
        self.binding.append(decision.changed(verb=verb, subject=pair[0], other=pair[1], moved=(), shown=()))

    def standing(self, claims: Iterable[str]) -> list[str]:
        """Return the claims that stand."""
        return [claim for claim in claims if claim in self.documents]

    def first_of_each(self, several: Iterable[Sequence[str]]) -> list[str]:
        """Return the first claim that stands of each telling."""
        return [left[0] for telling in several if (left := self.standing(telling))]


def _pair(said: _Said, decision: Decision) -> Pair:
    """Return the two claims that a judgement about two is about, or what stands for them."""
    one, other = (said.standing(side)[0] for side in sides(decision))
    return one, other


def _same(said: _Said, decision: Decision) -> bool:
    """Join two claims, and with them the incidents in which they were seen: each is told as one violence."""
    one, other = _pair(said, decision)
    seen = {claim for shown in decision.shown for telling in shown.tellings for claim in telling}
    apart = tellings(decision, decision.subject) != tellings(decision, decision.other or "")
    if not said.join(one, other):
        return False
    said.bind(decision, "same_incident", pair=(one, other))
    if apart and seen.issuperset((decision.subject, decision.other or "")):
        mine, theirs = _reports(said, decision)
        said.gather(decision, [one, *mine, *theirs])
    return True


def _other(said: _Said, decision: Decision) -> bool:
    if decision.other is None:  # it stands alone, apart from nothing in particular
        said.binding.append(decision)
        return True
    return _parted(said, decision, pair=_pair(said, decision))


def _parted(said: _Said, decision: Decision, *, pair: Pair) -> bool:
    if not said.part(*pair):
        return False
    said.bind(decision, "other_incident", pair=pair)
    return True


def _unsure(said: _Said, decision: Decision) -> bool:
    one, other = _pair(said, decision)
    if not said.part(one, other):
        return False
    said.open.append(decision.changed(subject=one, other=other))
    if said.documents[one] != said.documents[other]:  # two tellings are kept apart until somebody is sure
        said.bind(decision, "other_incident", pair=(one, other))
    return True


def _merge(said: _Said, decision: Decision) -> bool:
    """Join two incidents as far as later judgements let their reports be, by the first two that may be joined."""
    mine, theirs = _reports(said, decision)
    joined = next(((a, b) for a in mine for b in theirs if said.join(a, b)), None)
    if joined is None:
        return False
    said.bind(decision, "same_incident", pair=joined)
    said.gather(decision, [joined[0], *mine, *theirs])
    return True


def _reports(said: _Said, decision: Decision) -> tuple[list[str], list[str]]:
    """Return a claim of each report of the two incidents in which the claims of a decision were seen."""
    one, other = (tellings(decision, claim) for claim in (decision.subject, decision.other or ""))
    return said.first_of_each(one), said.first_of_each(other)


def _split(said: _Said, decision: Decision) -> bool:
    """Join what was told out, part it from each telling that stays, and join it to the incident it is said to be of."""
    moved, whole, pairs = set(said.standing(decision.moved)), [], []
    for telling in tellings(decision, decision.subject):
        left = said.standing(telling)
        out, stays = [c for c in left if c in moved], [c for c in left if c not in moved]
        whole += out if stays else out[:1]
        pairs += [(claim, stays[0]) for claim in out if stays]
    held = said.gather(decision, whole)
    pairs += [(hub, claim) for hub in held for claim in said.first_of_each(staying(decision))]
    parted = [_parted(said, decision, pair=pair) for pair in dict.fromkeys(pairs)]
    if decision.other:
        said.gather(decision, [*held, *said.first_of_each(tellings(decision, decision.other))])
    return any(parted)


_APPLIED = {
    "same_incident": _same,
    "other_incident": _other,
    "unsure_incident": _unsure,
    "merge": _merge,
    "split": _split,
}


def unkept(judgements: Judged, owner: Mapping[str, str]) -> Iterator[str]:
    """Yield the judgements that the incidents do not keep: others, taken together, leave no room for them.

    `owner` gives the incident of each claim. A claim of no incident contradicts nothing.
    """
    for one in judgements.binding:
        a, b = owner.get(one.subject), owner.get(one.other or "")
        if a is not None and b is not None and (a == b) != (one.verb == "same_incident"):
            yield one.id
