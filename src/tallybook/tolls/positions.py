"""A claim as a count: what it bounds, and whether it counts all of its group."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tallybook.model import Hedge, Outcome
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import Key


class Kind(StrEnum):
    """What a number bounds."""

    CLOSED = "closed"
    FLOOR = "floor"
    CEILING = "ceiling"
    ABOUT = "about"
    VAGUE = "vague"


_KINDS = {
    Hedge.AT_LEAST: Kind.FLOOR,
    Hedge.MORE_THAN: Kind.FLOOR,
    Hedge.AT_MOST: Kind.CEILING,
    Hedge.LESS_THAN: Kind.CEILING,
    Hedge.ABOUT: Kind.ABOUT,
    Hedge.STACKED: Kind.ABOUT,
    Hedge.VAGUE: Kind.VAGUE,
}


@dataclass(frozen=True, slots=True)
class Position:
    """A claim in force; `whole` tells whether it counts all of its group, `others` what it was computed with."""

    heard: Heard
    kind: Kind
    low: int | None
    high: int | None
    whole: bool
    others: tuple[str, ...] = ()
    computed: str | None = None
    beside: tuple[Heard, ...] = ()
    """The other claims of a sum, with who says them."""
    attackers_in: str = "unstated"
    attackers: tuple["Position", ...] = ()
    """The attackers counted in it, or beside it."""
    raised_by: int = 0
    """By how many new deaths, told in the same sentence, it was raised."""

    @property
    def key(self) -> Key:
        """Return the group counted."""
        return self.heard.key

    @property
    def id(self) -> str:
        """Return the id of the claim."""
        return self.heard.figure.id

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the claims that the position rests on."""
        return (self.id, *self.others)

    @property
    def outcome(self) -> Outcome:
        """Return what befell the people."""
        return self.heard.figure.outcome

    @property
    def known(self) -> date | None:
        """Return since when the claim is known."""
        return self.heard.known

    @property
    def value(self) -> int:
        """Return the number by which positions are compared."""
        said = self.heard.quantity.value
        return said if said is not None and not self.computed else self.low or self.high or 0


def position(one: Heard, *, whole: bool) -> Position:
    """Read a figure as a position: an unfinished count is a floor whatever its hedge, and so is a mere part."""
    quantity = one.quantity
    kind = _KINDS.get(quantity.hedge, Kind.CLOSED)
    low = quantity.low if quantity.low is not None or kind is not Kind.CLOSED else quantity.value
    high = quantity.high if quantity.high is not None or kind is not Kind.CLOSED else quantity.value_high or low
    if kind is Kind.CLOSED and ((one.figure.unfinished and not one.still) or not whole):
        kind, high = Kind.FLOOR, None
    elif kind is Kind.ABOUT:
        low = high = quantity.value
    elif kind is Kind.CEILING and not whole:
        kind, low, high = Kind.FLOOR, 0, None  # at most forty in one place: nothing follows for the whole
    elif kind in {Kind.FLOOR, Kind.VAGUE}:
        high = None
    return Position(one, kind, low, high, whole, attackers_in=one.figure.group.attackers_included)
