"""Relays: which claims only repeat, in a copied passage, what another report said first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tallybook.model import Claim, CopyGroup, Figure, Reading

Place = tuple[str, int, int]


def originals(readings: Iterable[Reading], copies: Iterable[CopyGroup]) -> Mapping[str, str]:
    """Return, for each claim in a copy, the claim of the first passage that says the same.

    A copy that changed the number is a claim of its own: somebody meant the change.
    """
    told: dict[Place, list[Claim]] = defaultdict(list)
    for reading in readings:
        claims: list[Claim] = [*reading.figures, *reading.statements]
        for claim in claims:
            told[claim.document_id, claim.passage_start, claim.passage_end].append(claim)
    found: dict[str, str] = {}
    for group in copies:
        first, *others = ((member.document_id, member.start, member.end) for member in group.members)
        for place in others:
            if place[0] != first[0]:
                found.update(_paired(told[place], told[first]))
    return found


def _paired(copies: Sequence[Claim], firsts: Sequence[Claim]) -> Mapping[str, str]:
    """Pair the claims of a copy with those of the original, the first alike with the first alike."""
    left = sorted(firsts, key=lambda claim: (claim.start, claim.end, claim.id))
    paired: dict[str, str] = {}
    for claim in sorted(copies, key=lambda claim: (claim.start, claim.end, claim.id)):
        same = next((first for first in left if content(first) == content(claim)), None)
        if same:
            left.remove(same)
            paired[claim.id] = same.id
    return paired


def content(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says, wherever it stands."""
    if isinstance(claim, Figure):
        return (claim.type, claim.outcome, claim.quantity.value, claim.quantity.value_high, claim.quantity.hedge)
    return (claim.type, claim.kind)
