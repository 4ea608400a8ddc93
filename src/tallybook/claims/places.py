"""Places: what a document names, looked up in the gazetteer."""

from tallybook.gazetteer import Gazetteer
from tallybook.model import Document, Where


def places(document: Document, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """Return the places of a document."""
    return ()
