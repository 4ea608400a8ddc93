"""Claims: from a document to figures and statements, each proven from its sentence.

>>> from tallybook.gazetteer import Gazetteer
>>> from tallybook.model import Document
>>> text = "At least 24 soldiers were killed in Tarmel on Monday, police said."
>>> reading = read(Document.of("r", "x", title=None, body=text), Gazetteer(()))
>>> [(str(f.outcome), f.text, f.speaker.text) for f in reading.figures]
[('killed', 'At least 24', 'police')]
"""

from collections.abc import Collection, Sequence

from tallybook.claims.acts import Ground, acts
from tallybook.claims.gate import refusal
from tallybook.claims.harm.confidence import weighed
from tallybook.claims.harm.figures import proposed, settled
from tallybook.claims.harm.signs import speaks_of_harm
from tallybook.claims.harm.unread import NAME, unread
from tallybook.claims.inclusion.within import within
from tallybook.claims.learned import SHIPPED, Models
from tallybook.claims.names.people_names import private_names, speaks_of_danger
from tallybook.claims.reader import READER
from tallybook.claims.scene.context import situate, survey
from tallybook.claims.scene.dates import dates
from tallybook.claims.scene.places import places
from tallybook.claims.speech.credits import credited_in
from tallybook.claims.speech.doubts import doubted
from tallybook.claims.speech.speakers import speakers
from tallybook.claims.speech.spoken_days import said_on
from tallybook.claims.speech.statements import may_hold_a_statement, statements
from tallybook.gazetteer import Gazetteer
from tallybook.language import passages
from tallybook.model import Act, Claim, Document, Figure, Passage, Reading, Refusal, Statement, Where

__all__ = ["READER", "placed", "read", "refusal"]


def read(document: Document, gazetteer: Gazetteer, *, models: Models = SHIPPED) -> Reading:
    """Read a document: figures, statements, what the gate refused, and what looks like a figure and was not read.

    A report without any word of harm, danger or a position is left at once: it has nothing of all that.
    `models` are the learned weights: those that are shipped, unless a measurement puts others in their place.
    """
    harm, danger = speaks_of_harm(document.text), speaks_of_danger(document.text)
    if not (harm or danger or may_hold_a_statement(document.text)):
        return Reading(document_id=document.id, reader=READER)
    found = passages(document)
    proposals = proposed(document, found) if harm else ()
    figures = speakers(document, found, settled(document, found, proposals=proposals))
    made = statements(document, found, figures)
    claims: tuple[Claim, ...] = (*figures, *made)
    named = places(document, gazetteer) if claims else None
    told: tuple[Act, ...] = ()
    if named is not None:
        days = dates(document, found)
        seen = survey(document, found, claims, dates=days, places=named)
        claims = within(document, found, situate(seen, claims, models=models), models=models)
        claims = said_on(document, doubted(document, found, claims), dates=days)
        told = acts(Ground(document, seen, credited_in(document, tuple(found))), claims)
    proven, refused = _through_the_gate(document, claims)
    left = unread(document, found, figures=proven, model=models.of(NAME)) if harm else ()
    reading = Reading(
        document_id=document.id,
        reader=READER,
        figures=weighed(proven, proposals=proposals, models=models),
        statements=tuple(sorted((c for c in claims if isinstance(c, Statement)), key=_statement_order)),
        refused=refused,
        unread=left,
        acts=told,
    )
    if not (danger or claims or left):
        return reading
    return reading.model_copy(
        update={"private_names": _withheld(document, found, figures=proven, named=named, gazetteer=gazetteer)}
    )


def placed(
    document: Document, claims: Sequence[Claim], *, gazetteer: Gazetteer, models: Models = SHIPPED
) -> tuple[Claim, ...]:
    """Return claims that somebody else made of a document with when, where and which violence they speak of."""
    found = passages(document)
    seen = survey(document, found, claims, dates=dates(document, found), places=places(document, gazetteer))
    return situate(seen, claims, models=models)


def _withheld(
    document: Document,
    found: Sequence[Passage],
    *,
    figures: Sequence[Figure],
    named: Sequence[Where] | None,
    gazetteer: Gazetteer,
) -> tuple[str, ...]:
    """Return the private names; where no claim needed the places, whether a name is one is asked only of a name."""
    if not private_names(document, found, figures):
        return ()
    known = places(document, gazetteer) if named is None else named
    return private_names(document, found, figures, places=known)


def _through_the_gate(document: Document, claims: Sequence[Claim]) -> tuple[tuple[Figure, ...], tuple[Refusal, ...]]:
    proven: list[Figure] = []
    refused: list[Refusal] = []
    for figure in sorted((c for c in claims if isinstance(c, Figure)), key=_figure_order):
        reason = refusal(document, figure)
        if reason is None:
            proven.append(figure)
        else:
            refused.append(_refused(figure, reason))
    known = frozenset(figure.id for figure in proven)
    return tuple(_among(figure, known) for figure in proven), tuple(refused)


def _among(figure: Figure, known: Collection[str]) -> Figure:
    """Return a figure; a part of what was not proven stays a part, of a count that the document does not give."""
    return figure if figure.part_of is None or figure.part_of in known else figure.changed(part_of=None)


def _refused(figure: Figure, reason: str) -> Refusal:
    return Refusal(
        document_id=figure.document_id,
        start=figure.start,
        end=figure.end,
        text=figure.text,
        reason=reason,
        reader=figure.reader,
    )


def _figure_order(figure: Figure) -> tuple[int, int, str]:
    return figure.start, figure.end, str(figure.outcome)


def _statement_order(statement: Statement) -> tuple[int, int, str]:
    return statement.start, statement.end, str(statement.kind)
