"""What is known of one incident when it is counted: its figures, their reports, and who speaks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from tallybook.model import Document, Figure, Incident, Outcome, Quantity, Reading, SpeakerKind, Voice
from tallybook.tolls.groups import Key, key_of

OUTCOMES = {outcome: place for place, outcome in enumerate(Outcome)}
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Evidence:
    """One incident with the figures that are linked to it, surely or not, their documents and voices."""

    incident: Incident
    figures: tuple[Figure, ...]
    documents: Mapping[str, Document]
    voices: tuple[Voice, ...]

    @classmethod
    def of(  # noqa: PLR0917 - incident, documents and readings come in the order of the flow
        cls,
        incident: Incident,
        documents: Sequence[Document],
        readings: Sequence[Reading],
        *,
        voices: Sequence[Voice],
    ) -> Self:
        """Gather the evidence of one incident from all that was read."""
        wanted = {*incident.claims, *incident.unsure}
        figures = {f.id: f for r in readings for f in r.figures if f.id in wanted}
        told = {f.document_id for f in figures.values()}
        return cls(
            incident=incident,
            figures=tuple(figures[one] for one in sorted(figures)),
            documents={d.id: d for d in documents if d.id in told},
            voices=tuple(v for v in voices if not figures.keys().isdisjoint((*v.claims, *v.relays))),
        )


@dataclass(frozen=True, slots=True)
class Heard:
    """A figure as a toll hears it: of whom, from whom, known since when."""

    figure: Figure
    key: Key
    voice: Voice | None
    relayed: bool
    outlet: str | None
    known: date | None
    in_title: bool

    @property
    def mouth(self) -> str:
        """Return whose words these are: a voice, or the outlet's own, which add no voice."""
        return f"voice {self.voice.id}" if self.voice else f"outlet {self.outlet or self.figure.document_id}"

    @property
    def quantity(self) -> Quantity:
        """Return the number as worded."""
        return self.figure.quantity

    @property
    def who(self) -> str:
        """Return the speaker in words for a reason; witnesses stay unnamed."""
        if self.voice is None:
            return f"unknown origin ({self.outlet})" if self.outlet else "unknown origin"
        return "a witness" if self.voice.kind is SpeakerKind.WITNESS else self.voice.name


def heard(evidence: Evidence) -> tuple[Heard, ...]:
    """Return the figures as heard, by day, document and place in the text, whatever order they came in.

    Undated ones come last.
    """
    said = {claim: v for v in _ordered(evidence.voices) for claim in v.claims}
    repeated = {claim: v for v in _ordered(evidence.voices) for claim in v.relays if claim not in said}
    found = [_hear(f, evidence.documents.get(f.document_id), said=said, repeated=repeated) for f in evidence.figures]
    return tuple(sorted({h.figure.id: h for h in found}.values(), key=place))


def place(one: Heard) -> tuple[date, str, int, int, int, str]:
    """Return where a figure stands among the others: day, document, span, outcome."""
    f = one.figure
    return (one.known or _LAST, f.document_id, f.start, f.end, OUTCOMES[f.outcome], f.id)


def _ordered(voices: Iterable[Voice]) -> list[Voice]:
    return sorted(voices, key=lambda v: v.id, reverse=True)  # the first by id wins where two claim one figure


def _hear(
    figure: Figure, document: Document | None, *, said: Mapping[str, Voice], repeated: Mapping[str, Voice]
) -> Heard:
    voice = said.get(figure.id) or repeated.get(figure.id)
    return Heard(
        figure=figure,
        key=key_of(figure.group),
        voice=voice,
        relayed=figure.id not in said and voice is not None,
        outlet=document.outlet if document else None,
        known=document.published.last if document and document.published else None,
        in_title=document is not None and figure.start < document.body_start,
    )
