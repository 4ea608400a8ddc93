"""Acts: what kind of violence a sentence tells of, by whom and against whom, on whose word."""

from tallybook.claims.acts.reading import Ground, acts

__all__ = ["Ground", "acts"]
