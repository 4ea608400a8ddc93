"""Statements: quotations and positions that carry no figure."""

from collections.abc import Sequence

from tallybook.model import Document, Figure, Passage, Statement


def statements(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> tuple[Statement, ...]:
    """Return the statements of a document."""
    return ()
