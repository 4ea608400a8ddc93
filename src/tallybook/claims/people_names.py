"""Names of private persons, to be masked by default."""

from collections.abc import Sequence

from tallybook.model import Document, Figure, Passage


def private_names(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the names of private persons as written."""
    return ()
