"""Speakers: who is said to say each figure."""

from collections.abc import Sequence

from tallybook.claims.speech.chains import Chains
from tallybook.claims.speech.credits import credited_in
from tallybook.model import Document, Figure, Passage


def speakers(  # noqa: PLR0917  the signature of every stage
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """Return the same figures with speaker and chain set; a figure that nobody is said to say keeps no speaker."""
    if not figures:
        return ()
    credited = credited_in(document, tuple(passages))
    chains = Chains(document, passages, credited=credited)
    found = []
    for figure in figures:
        heard = credited.speaker_at(figure.start, passage=figure.passage_start)
        speaker = chains.innermost(heard, passage=figure.passage_start)
        found.append(figure.changed(speaker=speaker, chain=chains.of(speaker, passage=figure.passage_start)))
    return tuple(found)
