"""Learned weights: small linear models over named features, shipped as JSON, computed without any library."""

from tallybook.claims.learned.linear import Linear
from tallybook.claims.learned.models import RULES, SHIPPED, Models, fingerprint

__all__ = ["RULES", "SHIPPED", "Linear", "Models", "fingerprint"]
