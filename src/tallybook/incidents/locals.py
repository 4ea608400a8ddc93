"""What one document tells of one incident: its own news, each older incident, each sum for a war or a month."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tallybook.incidents.days import exact
from tallybook.model import Claim, Document, Figure, Reading, Reference, When, Where

TELLING_NUMBER = 3


@dataclass(frozen=True, slots=True)
class Local:
    """The claims of one document that speak of one incident; the key is the id of the first of them."""

    key: str
    document: Document
    reference: Reference
    claims: tuple[Claim, ...] = field(compare=False)
    private_names: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def whens(self) -> tuple[When, ...]:
        """The dates of its claims."""
        return tuple(claim.when for claim in self.claims if claim.when)

    @property
    def wheres(self) -> tuple[Where, ...]:
        """The places of its claims."""
        return tuple(claim.where for claim in self.claims if claim.where)

    @property
    def numbers(self) -> frozenset[tuple[str, int]]:
        """The numbers that it gives, by outcome; small ones say nothing."""
        figures = (claim for claim in self.claims if isinstance(claim, Figure))
        given = ((str(figure.outcome), figure.quantity.value or 0) for figure in figures)
        return frozenset((outcome, value) for outcome, value in given if value >= TELLING_NUMBER)


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in the order of their text."""
    return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))


def locals_of(document: Document, reading: Reading, *, apart: Iterable[str] = ()) -> list[Local]:
    """Part the claims of a document by the incident they speak of; those named `apart` stand alone.

    All claims of the report's own news are one incident; older ones part by date and place, and so do sums.
    """
    alone = frozenset(apart)
    parted: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in in_order([*reading.figures, *reading.statements]):
        parted[_part(claim, alone)].append(claim)
    private = frozenset(reading.private_names)
    return [Local(c[0].id, document, c[0].reference, tuple(c), private) for _, c in sorted(parted.items())]


def _part(claim: Claim, alone: frozenset[str]) -> tuple[str, ...]:
    if claim.id in alone:
        return ("alone", claim.id)
    if claim.reference is Reference.MAIN:
        return (str(claim.reference),)
    return (str(claim.reference), _day(claim.when), _place(claim.where))


def _day(when: When | None) -> str:
    if when is None:
        return ""
    return str(exact(when) or (when.month, when.day, when.weekday))


def _place(where: Where | None) -> str:
    return (where.place_id or where.text.casefold()) if where else ""


def by_claim(locals_: Sequence[Local]) -> Mapping[str, Local]:
    """Return the local incident of each claim."""
    return {claim.id: local for local in locals_ for claim in local.claims}
