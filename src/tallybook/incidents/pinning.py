"""Pinning: an incident keeps the id under which it was once shown, whatever joins it later.

The id of an incident is made from its first claim, and an earlier report would change it. What went out or was decided
about pins the id: it leads to the incident that now holds the first of the claims that it was shown with. Claims that
a person told out of the incident do not take its id along. Where several pinned ids lead to one incident, it bears the
one that was pinned first, and the others lead to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from tallybook.decisions import in_force, staying
from tallybook.model import Decision, Incident, content_id


@dataclass(slots=True)
class _Pin:
    """An id with the claims that it was first shown with, and those that it was shown with later."""

    id: str
    first: tuple[str, ...]
    later: dict[str, None] = field(default_factory=dict)
    out: set[str] = field(default_factory=set)

    def home(self, owner: Mapping[str, str]) -> tuple[int, str] | None:
        """Return the incident that it leads to, and how surely: by its first claims, by later ones, by ones told out.

        None where none of its claims is told any more.
        """
        stayed = (claim for claim in self.first if claim not in self.out)
        for rank, claims in enumerate((stayed, self.later, self.first)):
            found = next((owner[claim] for claim in claims if claim in owner), None)
            if found is not None:
                return rank, found
        return None


def named(incidents: Sequence[Incident], decided: Sequence[Decision]) -> tuple[Incident, ...]:
    """Return incidents under the ids that were pinned, with those that lead to them; sorted by id."""
    pins = _pins(decided)
    if not pins:
        return tuple(sorted(incidents, key=lambda one: one.id))
    owner = _owners(incidents)
    homes: dict[str, list[tuple[int, int, str]]] = {}
    for order, pin in enumerate(pins.values()):
        if found := pin.home(owner):
            homes.setdefault(found[1], []).append((found[0], order, pin.id))
    told = []
    for one in incidents:
        led = sorted(homes.get(one.id, ()))
        former = [name for _, _, name in sorted(led[1:], key=lambda item: item[1])]
        name = led[0][2] if led else _own(one, pins)
        told.append(one if name == one.id and not former else one.changed(id=name, former=tuple(former)))
    return tuple(sorted(told, key=lambda one: one.id))


def _owners(incidents: Iterable[Incident]) -> dict[str, str]:
    """Return the incident of each claim; one that is nowhere sure is of the incident that it may belong to."""
    several = list(incidents)
    maybe = {claim: one.id for one in reversed(several) for claim in one.unsure}
    return maybe | {claim: one.id for one in several for claim in one.claims}


def _own(incident: Incident, pins: Mapping[str, _Pin]) -> str:
    """Return the id of an incident that no pin leads to; its own where that is not pinned elsewhere."""
    if incident.id not in pins:
        return incident.id
    again = (content_id("incident", incident.id, number) for number in count(2))
    return next(one for one in again if one not in pins)


def _pins(decided: Sequence[Decision]) -> dict[str, _Pin]:
    """Return what was ever pinned, in the order in which it was; that a decision was undone makes nothing unseen."""
    pins: dict[str, _Pin] = {}
    for one in decided:
        for shown in one.shown:
            claims = tuple(claim for telling in shown.tellings for claim in telling)
            known = pins.setdefault(shown.id, _Pin(shown.id, claims))
            known.later.update(dict.fromkeys(claims))
    by_claim: dict[str, list[_Pin]] = {}
    for pin in pins.values():
        for claim in pin.first:
            by_claim.setdefault(claim, []).append(pin)
    for one in in_force(decided):
        moved, left = _told_out(one)
        for pin in (pin for claim in left for pin in by_claim.get(claim, ())):
            pin.out |= moved.intersection(pin.first)
    return pins


def _told_out(decision: Decision) -> tuple[frozenset[str], frozenset[str]]:
    """Return the claims that a person told out of an incident, and those that stay there."""
    if decision.verb == "split":
        return frozenset(decision.moved), frozenset(c for telling in staying(decision) for c in telling)
    if decision.verb == "other_incident" and decision.other:
        return frozenset([decision.subject]), frozenset([decision.other])
    return frozenset(), frozenset()
