"""What follows from claims by arithmetic: groups to cells, claims to constraints, exact bounds of integers."""

from tallybook.tolls.arithmetic.constraints import Constraint
from tallybook.tolls.arithmetic.system import Asked, System

__all__ = ["Asked", "Constraint", "System"]
