"""Claims in a few words, wherever another record leads to one."""

from tallybook.model import Figure, Record
from tallybook.views.lookup import Lookup
from tallybook.views.words import NOBODY, when_words


class ClaimRef(Record):
    """A claim in a few words, with what leads to its sentence."""

    claim_id: str
    report_id: str
    words: str
    outcome: str | None = None
    group: str | None = None
    speaker: str
    outlet: str | None = None
    published: str


def claim_ref(lookup: Lookup, claim_id: str) -> ClaimRef | None:
    """Return a claim in a few words, or None where the book no longer holds it."""
    claim = lookup.claims.get(claim_id)
    if claim is None:
        return None
    document, speaker = lookup.documents[claim.document_id], claim.speaker
    return ClaimRef(
        claim_id=claim.id,
        report_id=document.report_id,
        words=lookup.stretch(document.id, claim.start, end=claim.end),
        outcome=claim.outcome if isinstance(claim, Figure) else None,
        group=lookup.words(document.id, claim.group.text) if isinstance(claim, Figure) else None,
        speaker=lookup.stretch(document.id, speaker.start, end=speaker.end) if speaker else NOBODY,
        outlet=lookup.words(document.id, document.outlet),
        published=when_words(document.published),
    )
