"""What is known of one incident when it is counted: its figures, their reports, and who speaks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tallybook.model import Document, Figure, Incident, Outcome, Quantity, SpeakerKind, Voice
from tallybook.tolls.groups import Key, key_of, labels
from tallybook.tolls.words import listed

OUTCOMES = {outcome: place for place, outcome in enumerate(Outcome)}
_LAST = date.max
Voices = Mapping[str, Sequence[Voice]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One incident with the figures that are linked to it, surely or not, their documents and voices."""

    incident: Incident
    figures: tuple[Figure, ...]
    documents: Mapping[str, Document]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A figure as a toll hears it: of whom, from whom, known since when."""

    figure: Figure
    key: Key
    voices: tuple[Voice, ...]
    relayed: bool
    outlet: str | None
    known: date | None
    in_title: bool

    @property
    def mouth(self) -> str:
        """Return whose words these are: a voice, or the outlet's own, which add no voice."""
        return f"voice {self.voices[0].id}" if self.voices else f"outlet {self.outlet or self.figure.document_id}"

    @property
    def quantity(self) -> Quantity:
        """Return the number as worded."""
        return self.figure.quantity

    @property
    def who(self) -> str:
        """Return the speaker in words for a reason; witnesses stay unnamed."""
        if not self.voices:
            return f"unknown origin ({self.outlet})" if self.outlet else "unknown origin"
        return listed("a witness" if v.kind is SpeakerKind.WITNESS else v.name for v in self.voices)


def heard(evidence: Evidence) -> tuple[Heard, ...]:
    """Return the figures as heard, by day, document and place in the text, whatever order they came in.

    Undated ones come last.
    """
    said, repeated = _claims_of(evidence.voices)
    found = [_hear(f, evidence.documents.get(f.document_id), said=said, repeated=repeated) for f in evidence.figures]
    return tuple(sorted({h.figure.id: h for h in found}.values(), key=place))


def named(all_heard: Sequence[Heard], *, also: Iterable[Key] = ()) -> dict[Key, str]:
    """Return each group's label; the words of titles count only for groups that no text names."""
    in_text = [one for one in all_heard if not one.in_title]
    told = {one.key for one in in_text}
    titles = [one for one in all_heard if one.in_title and one.key not in told]
    return labels([one.figure for one in (*in_text, *titles)], also=also)


def place(one: Heard) -> tuple[date, str, int, int, int, str]:
    """Return where a figure stands among the others: day, document, span, outcome."""
    f = one.figure
    return (one.known or _LAST, f.document_id, f.start, f.end, OUTCOMES[f.outcome], f.id)


def _claims_of(voices: Iterable[Voice]) -> tuple[dict[str, list[Voice]], dict[str, list[Voice]]]:
    """Return who says each figure and who repeats it; one figure may be said by several."""
    said: dict[str, list[Voice]] = {}
    repeated: dict[str, list[Voice]] = {}
    for voice in sorted({v.id: v for v in voices}.values(), key=lambda v: v.id):
        for claim in voice.claims:
            said.setdefault(claim, []).append(voice)
        for claim in voice.relays:
            repeated.setdefault(claim, []).append(voice)
    return said, repeated


def _hear(figure: Figure, document: Document | None, *, said: Voices, repeated: Voices) -> Heard:
    return Heard(
        figure=figure,
        key=key_of(figure.group),
        voices=tuple(said.get(figure.id) or repeated.get(figure.id, ())),
        relayed=figure.id not in said and figure.id in repeated,
        outlet=document.outlet if document else None,
        known=document.published.last if document and document.published else None,
        in_title=document is not None and figure.start < document.body_start,
    )
