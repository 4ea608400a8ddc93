"""The decisions on incidents by what they are about, so that each history is found without looking through all."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tallybook.decisions import JUDGING, in_force
from tallybook.model import Decision, Findings, Incident


@dataclass(frozen=True)
class Annals:
    """The decisions of some findings, by the ids under which incidents were shown and by the claims that they name."""

    findings: Findings

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each decision among all."""
        return {one.id: place for place, one in enumerate(self.findings.decisions)}

    @cached_property
    def shown(self) -> dict[str, list[Decision]]:
        """By the id under which an incident was shown: the decisions, the first of which pinned it."""
        found: dict[str, list[Decision]] = {}
        for one in self.findings.decisions:
            signed = [one.signature.incident_id] if one.signature else []
            for name in dict.fromkeys([shown.id for shown in one.shown] or signed):
                found.setdefault(name, []).append(one)
        return found

    @cached_property
    def judged(self) -> dict[str, list[Decision]]:
        """By claim: the judgements that name it."""
        found: dict[str, list[Decision]] = {}
        for one in self.findings.decisions:
            if one.verb in JUDGING:
                for claim in dict.fromkeys((one.subject, one.other or "", *one.moved)):
                    found.setdefault(claim, []).append(one)
        return found

    @cached_property
    def takings_back(self) -> dict[str, list[Decision]]:
        """By what was undone or taken back: the decisions that did it."""
        found: dict[str, list[Decision]] = {}
        for one in self.findings.decisions:
            if one.verb in {"undo", "unsign"}:
                found.setdefault(one.subject, []).append(one)
        return found

    @cached_property
    def undone(self) -> dict[str, Decision]:
        """What was undone, by the undoing that holds."""
        return {one.subject: one for one in in_force(self.findings.decisions) if one.verb == "undo"}

    @cached_property
    def names(self) -> dict[str, Incident]:
        """Incidents by every id that leads to them."""
        return {name: one for one in self.findings.incidents for name in (one.id, *one.former)}

    @cached_property
    def owner(self) -> dict[str, Incident]:
        """The incident that each claim is surely of."""
        return {claim: one for one in self.findings.incidents for claim in one.claims}

    def on(self, incident: Incident) -> list[Decision]:
        """Return the decisions about an incident, under one of its ids or by its claims, in their order."""
        found: dict[str, Decision] = {}
        for name in (incident.id, *incident.former):
            found.update((one.id, one) for one in self.shown.get(name, ()))
        for claim in (*incident.claims, *incident.unsure):
            found.update((one.id, one) for one in self.judged.get(claim, ()))
        self._add_takings_back(found, list(found))
        return sorted(found.values(), key=lambda one: self.order[one.id])

    def _add_takings_back(self, found: dict[str, Decision], about: Iterable[str]) -> None:
        """Add what took these decisions back, and what took that back."""
        fresh = [one for name in about for one in self.takings_back.get(name, ()) if one.id not in found]
        found.update((one.id, one) for one in fresh)
        if fresh:
            self._add_takings_back(found, [one.id for one in fresh])
