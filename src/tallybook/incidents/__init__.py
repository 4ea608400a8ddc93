"""Incidents: which claims of which documents speak of the same violence, with the reasons for and against."""

from collections.abc import Sequence

from tallybook.incidents.days import dated
from tallybook.incidents.judgements import judged
from tallybook.incidents.kinds import kinds
from tallybook.incidents.linker import Linker
from tallybook.incidents.settling import Settled, settle
from tallybook.model import Decision, Document, Incident, Reading

__all__ = ["Linker", "Settled", "dated", "kinds", "link", "settled"]


def settled(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    *,
    decisions: Sequence[Decision] = (),
    linker: Linker | None = None,
) -> Settled:
    """Return the incidents as people judged them, under pinned ids, and the judgements that have no effect.

    A linker that is handed in remembers what it compared before; it changes no answer.
    """
    judgements = judged(readings, decisions)
    linked = (linker or Linker()).link(documents, readings, decisions=judgements.binding)
    return settle(linked, readings, judgements=judgements, decided=decisions)


def link(
    documents: Sequence[Document], readings: Sequence[Reading], *, decisions: Sequence[Decision] = ()
) -> tuple[Incident, ...]:
    """Return the incidents that the claims speak of, as a linker that remembers nothing does."""
    return Linker().link(documents, readings, decisions=decisions)
