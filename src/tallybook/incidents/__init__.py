"""Incidents: which claims of which documents speak of the same violence, with the reasons for and against."""

from collections.abc import Sequence

from tallybook.incidents.days import dated
from tallybook.incidents.kinds import kinds
from tallybook.incidents.linker import Linker
from tallybook.model import Decision, Document, Incident, Reading

__all__ = ["Linker", "dated", "kinds", "link"]


def link(
    documents: Sequence[Document], readings: Sequence[Reading], *, decisions: Sequence[Decision] = ()
) -> tuple[Incident, ...]:
    """Return the incidents that the claims speak of, as a linker that remembers nothing does."""
    return Linker().link(documents, readings, decisions=decisions)
