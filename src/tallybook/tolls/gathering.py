"""The evidence of every incident of a book, gathered in one pass."""

from tallybook.model import Findings, Voice
from tallybook.tolls.evidence import Evidence


def gather(found: Findings) -> tuple[Evidence, ...]:
    """Return for each incident its own figures, sure and unsure, with the texts and the voices behind them."""
    figures = {figure.id: figure for reading in found.readings for figure in reading.figures}
    texts = {document.id: document for document in found.documents}
    speaking: dict[str, list[Voice]] = {}
    for voice in found.voices:
        for claim in (*voice.claims, *voice.relays):
            speaking.setdefault(claim, []).append(voice)
    evidence = []
    for incident in found.incidents:
        own = tuple(figures[c] for c in sorted({*incident.claims, *incident.unsure}) if c in figures)
        voices = {voice.id: voice for figure in own for voice in speaking.get(figure.id, ())}
        evidence.append(
            Evidence(
                incident=incident,
                figures=own,
                documents={f.document_id: texts[f.document_id] for f in own},
                voices=tuple(voices[one] for one in sorted(voices)),
            )
        )
    return tuple(evidence)
