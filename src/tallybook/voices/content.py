"""Content: what a claim says, wherever it stands and whoever says it."""

from tallybook.model import Claim, Figure


def content(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says: of a figure its outcome and number, of a statement its kind."""
    if isinstance(claim, Figure):
        return (claim.type, claim.outcome, claim.quantity.value, claim.quantity.value_high, claim.quantity.hedge)
    return (claim.type, claim.kind)
