"""What people decided about claims where these are counted: admitted or left out, the status of people, the best."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tallybook.model import Attribute, Basis, Decision, Figure, Hedge, Modality, Quantity

COUNTING = frozenset({"admit", "leave_out", "best", "civilians", "combatants"})
"""The verbs that change how a claim counts, and neither how it was read nor where it belongs."""
ON_INCIDENTS = frozenset({"eligible", "not_eligible"})
"""The verbs that say whether a codebook takes an incident."""
_STATUS = {"civilians": "civilian", "combatants": "combatant"}
_WORDS = {
    "admit": "admitted by a reviewer",
    "leave_out": "left out by a reviewer",
    "best": "chosen as the best by a reviewer",
    "civilians": "civilians by a reviewer's decision",
    "combatants": "combatants by a reviewer's decision",
}
_NOBODY = Quantity(value=0, hedge=Hedge.NONE, low=0, high=0)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The last word of people on each matter of one claim; `rank` orders those who chose a best figure."""

    admission: Decision | None = None
    status: Decision | None = None
    best: Decision | None = None
    rank: int = 0

    @property
    def is_out(self) -> bool:
        """Tell whether a person left the claim out."""
        return self.admission is not None and self.admission.verb == "leave_out"

    @property
    def is_in(self) -> bool:
        """Tell whether a person admitted the claim."""
        return self.admission is not None and self.admission.verb == "admit"

    @property
    def words(self) -> str:
        """Return what was decided and why, for the reason of a claim's part in a toll; nobody is named."""
        made = (one for one in (self.admission, self.status, self.best) if one is not None)
        return "; ".join(f"{_WORDS[one.verb]}: {' '.join(one.reason.split()).rstrip('.')}" for one in made)

    def applied(self, figure: Figure) -> Figure:
        """Return a figure as a person sees it: with their status, and asserted where it was only feared or denied.

        The report's own word for the people ("evacuees") then names no group of the codebook.

        An admitted denial says that nobody was harmed; one of a certain number only denies that number.
        """
        changes: dict[str, object] = {}
        if self.status is not None:
            status = Attribute(name="status", value=_STATUS[self.status.verb], basis=Basis.PERSON)
            others = tuple(one for one in figure.group.attributes if one.name != "status")
            changes["group"] = figure.group.model_copy(update={"text": None, "attributes": (*others, status)})
        if self.is_in and figure.modality is Modality.FEARED:
            changes["modality"] = Modality.ASSERTED
        if self.is_in and denies_all(figure):
            changes |= {"modality": Modality.ASSERTED, "quantity": _NOBODY}
        return figure.model_copy(update=changes) if changes else figure


UNRULED = Ruling()


def denies_all(figure: Figure) -> bool:
    """Tell whether a figure denies any harm to its people, and not only a certain number of them."""
    return figure.modality is Modality.DENIED and not figure.quantity.value


def rulings(decisions: Iterable[Decision]) -> dict[str, Ruling]:
    """Return the last word on each claim; what holds under one codebook only waits for `Evidence.under`."""
    found: dict[str, Ruling] = {}
    for rank, one in enumerate(decisions, 1):
        if one.codebook is not None or one.verb not in COUNTING:
            continue
        known = found.get(one.subject, UNRULED)
        match one.verb:
            case "civilians" | "combatants":
                found[one.subject] = replace(known, status=one)
            case "best":
                found[one.subject] = replace(known, best=one, rank=rank)
            case _:
                found[one.subject] = replace(known, admission=one)
    return found
