"""Learned weights: small linear models over named features, shipped as JSON, computed without any library."""

from tallybook.claims.learned.linear import Linear

__all__ = ["Linear"]
