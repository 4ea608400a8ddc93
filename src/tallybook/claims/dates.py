"""Dates: what a document says about days."""

from collections.abc import Sequence

from tallybook.model import Document, Passage, When


def dates(document: Document, passages: Sequence[Passage]) -> tuple[When, ...]:
    """Return the dates of a document."""
    return ()


def reported_on(document: Document, found: Sequence[When]) -> When:
    """Return the day of the report: its own dateline first, then metadata."""
    return document.published or When()
