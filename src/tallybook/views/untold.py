"""Reports that tell of harm and give no number: they belong to an incident all the same, and their toll is some."""

from collections.abc import Iterable, Mapping

from tallybook.claims.counting.bounds import vague
from tallybook.model import Document, Figure, Findings, Outcome, Reading

READER = "untold"


def with_untold(readings: Iterable[Reading], documents: Mapping[str, Document]) -> tuple[Reading, ...]:
    """Return the readings, one without any claim with a figure of some where it left a sentence on harm unread.

    The figure only holds the report's place until incidents are linked; `without_untold` takes it out again.
    """
    return tuple(
        one if one.figures or one.statements or not one.unread else _placed(one, documents[one.document_id])
        for one in readings
    )


def _placed(reading: Reading, document: Document) -> Reading:
    left = reading.unread[-1]
    held = Figure(
        id=Figure.id_for(document.id, Outcome.KILLED, start=left.start, end=left.end),
        document_id=document.id,
        start=left.start,
        end=left.end,
        text=document.text[left.start : left.end],
        passage_start=left.start,
        passage_end=left.end,
        reader=READER,
        outcome=Outcome.KILLED,
        quantity=vague(None),
    )
    return reading.model_copy(update={"figures": (held,)})


def without_untold(found: Findings) -> Findings:
    """Return findings without the figures that only held a place; their reports stay in the incidents."""
    held = {f.id for reading in found.readings for f in reading.figures if f.reader == READER}
    if not held:
        return found
    kept = [
        one.model_copy(update={"figures": tuple(f for f in one.figures if f.id not in held)}) for one in found.readings
    ]
    incidents = [
        one.changed(
            claims=tuple(c for c in one.claims if c not in held), unsure=tuple(c for c in one.unsure if c not in held)
        )
        for one in found.incidents
    ]
    return found.changed(readings=tuple(kept), incidents=tuple(incidents))
