"""What the tolls of an incident do with each of its claims, in one word each, and why."""

from enum import StrEnum

from tallybook.model import Contribution, Figure, Group, Incident, Outcome, Toll, Use
from tallybook.tolls.groups import Key, key_of, row_of
from tallybook.views.lookup import Lookup

EVERYBODY = "all"


class Standing(StrEnum):
    """What the toll does with a count, in the words of the sheet."""

    IN = "in"
    FLOOR = "floor"
    SUPERSEDED = "superseded"
    RELAY = "relay"
    UNKNOWN = "unknown origin"
    UNSURE = "unsure"
    ASK = "ask"
    OUT = "out"


STANDINGS = {
    Use.SETS_LOW: Standing.IN,
    Use.SETS_BEST: Standing.IN,
    Use.SETS_HIGH: Standing.IN,
    Use.SUPPORTS: Standing.IN,
    Use.FLOOR: Standing.FLOOR,
    Use.SUPERSEDED: Standing.SUPERSEDED,
    Use.ASK: Standing.ASK,
    Use.EXCLUDED: Standing.OUT,
}
SETTING = frozenset({Use.SETS_LOW, Use.SETS_BEST, Use.SETS_HIGH})
ORDER = list(Standing)


class Judged:
    """The claims of an incident as its tolls see them, each in the toll of its own group."""

    def __init__(self, lookup: Lookup, incident: Incident) -> None:
        """Find what each toll does with each claim."""
        self.lookup = lookup
        self.incident = incident
        self.tolls: dict[tuple[Outcome, Key], Toll] = {}
        """The tolls by outcome and group; everybody is the empty group, under whatever codebook."""
        for toll in lookup.tolls_of.get(incident.id, ()):
            everybody = toll.group == EVERYBODY
            self.tolls[toll.outcome, () if everybody else key_of(Group(attributes=toll.attributes))] = toll
        self._parts = {at: {one.claim_id: one for one in toll.contributions} for at, toll in self.tolls.items()}
        self._keys = {one.figure.id: one.key for one in lookup.evidence[incident.id].heard}
        self._adding = {at: _adding(toll) for at, toll in self.tolls.items()}

    def group(self, figure: Figure) -> Key:
        """Return the group under which a figure is shown."""
        return row_of(self._keys.get(figure.id, ()), single=figure.quantity.value == 1)

    def standing(self, figure: Figure) -> tuple[Standing, str]:
        """Return what becomes of a figure: in the toll of its own group where it has one, else in that of everybody."""
        if figure.id in self.incident.unsure:
            return Standing.UNSURE, "Not sure to belong to this incident."
        at = next((at for at in self._places(figure) if figure.id in self._parts.get(at, {})), None)
        if at is None:
            return Standing.OUT, "No toll counts it."
        part = self._parts[at][figure.id]
        standing = min((STANDINGS[use] for use in part.use), key=ORDER.index, default=Standing.OUT)
        reason = part.reason
        if figure.id in self.lookup.relays and standing in {Standing.IN, Standing.OUT}:
            standing = Standing.RELAY
        elif standing is Standing.IN and (why := self._adds_none(at, part)):
            standing, reason = Standing.UNKNOWN, f"{reason} {why}"
        return standing, self.lookup.mask.told(self.incident, reason)

    def _places(self, figure: Figure) -> list[tuple[Outcome, Key]]:
        own = (figure.outcome, self.group(figure))
        others = sorted(at for at in self.tolls if at[0] is figure.outcome and at != own)
        return [own, (figure.outcome, ()), *others]

    def _adds_none(self, at: tuple[Outcome, Key], part: Contribution) -> str:
        """Say why a claim adds no voice to a toll that others bear without it; empty where it adds one, or bears it."""
        toll, adding = self.tolls[at], self._adding[at]
        origin = next((one for one in toll.origins if one.claim_id == part.claim_id), None)
        if origin is None or part.claim_id in adding or not adding:
            return ""
        setting = SETTING & set(part.use)
        borne = {use for one in toll.contributions if one.claim_id in adding for use in one.use}
        return f"{origin.reason[0].upper()}{origin.reason[1:]}." if setting <= borne else ""


def _adding(toll: Toll) -> frozenset[str]:
    """Return the claims behind a toll that come from a voice which counts."""
    return frozenset(one.claim_id for one in toll.origins if one.kind in {"counted", "relayed"})
