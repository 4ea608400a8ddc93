"""Speakers: who is said to say each figure."""

from collections.abc import Sequence

from tallybook.claims.speech.chains import chain_of_figure, signed_by
from tallybook.claims.speech.credits import credited_in
from tallybook.model import Document, Figure, Passage


def speakers(  # noqa: PLR0917  the signature of every stage
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """Return the same figures with speaker and chain set; a figure that nobody is said to say keeps no speaker."""
    if not figures:
        return ()
    credited = credited_in(document, tuple(passages))
    signed = signed_by(document)
    return tuple(
        figure.changed(speaker=speaker, chain=chain_of_figure(document, figure, speaker=speaker, signed=signed))
        for figure in figures
        for speaker in [credited.speaker_at(figure.start, passage=figure.passage_start)]
    )
