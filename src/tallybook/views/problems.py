"""What a person should look at: what was not read, what was read unsurely, decisions that no longer fit."""

from collections.abc import Sequence

from tallybook import decisions
from tallybook.model import Figure, Findings, Record, Unreadable
from tallybook.views.lookup import Lookup
from tallybook.views.reports import RefusalRow, UnreadRow, refusal_rows, unread_rows

SURE = 0.95
"""Below it, more than one in twenty of such readings is wrong: a person looks at each."""


STALE = "the reading is no longer proposed"
OVERRULED = "a later decision says otherwise"


class StaleRow(Record):
    """A decision about a reading that is no longer proposed, or that a later one overrules: kept, without effect."""

    id: str
    verb: str
    subject: str
    reason: str
    why: str


class UnsureRow(Record):
    """A figure of a kind that is often misread, and nobody has accepted yet."""

    claim_id: str
    report_id: str
    title: str
    outcome: str
    words: str
    sentence: str
    key: str


class ProblemsPage(Record):
    """Everything that a reviewer should see because the machine left it, or may have misread it."""

    unreadable: tuple[Unreadable, ...] = ()
    refused: tuple[RefusalRow, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    unsure: tuple[UnsureRow, ...] = ()
    """The least sure first. How sure stays inside: it is no probability that the words are true."""
    stale: tuple[StaleRow, ...] = ()
    banners: tuple[str, ...] = ()
    """The lines in which reports of the book say that they are an exercise or a retelling."""


def problems(findings: Findings, unreadable: Sequence[Unreadable] = ()) -> ProblemsPage:
    """Return what was not read in a book, and the reports that could not be read at all."""
    lookup = Lookup(findings)
    known = {one.id: one for one in findings.decisions}
    without_effect = [(one, STALE) for one in findings.stale] + [(one, OVERRULED) for one in findings.overruled]
    return ProblemsPage(
        unreadable=tuple(sorted((_masked(lookup, one) for one in unreadable), key=lambda u: (u.label, u.reason))),
        refused=refusal_rows(lookup, tuple(one for reading in findings.readings for one in reading.refused)),
        unread=unread_rows(lookup, tuple(one for reading in findings.readings for one in reading.unread)),
        unsure=tuple(_unsure_row(lookup, one) for one in unsure(findings)),
        stale=tuple(
            StaleRow(
                id=one,
                verb=known[one].verb,
                subject=known[one].subject,
                reason=lookup.mask.anywhere(known[one].reason),
                why=why,
            )
            for one, why in without_effect
            if one in known
        ),
        banners=lookup.all_banners(),
    )


def unsure(findings: Findings) -> tuple[Figure, ...]:
    """Return the figures that were read with little confidence and that nobody has accepted, the least sure first."""
    judged = decisions.judged(findings.decisions, findings.stale)
    doubted = (
        figure
        for reading in findings.readings
        for figure in reading.figures
        if figure.confidence < SURE and judged.get(figure.id) != "accept"
    )
    return tuple(sorted(doubted, key=lambda f: (f.confidence, f.document_id, f.start, f.end, f.id)))


def _unsure_row(lookup: Lookup, figure: Figure) -> UnsureRow:
    document = lookup.documents[figure.document_id]
    return UnsureRow(
        claim_id=figure.id,
        report_id=document.report_id,
        title=lookup.title(document),
        outcome=str(figure.outcome),
        words=lookup.stretch(document.id, figure.start, end=figure.end),
        sentence=lookup.stretch(document.id, figure.passage_start, end=figure.passage_end),
        key=f"claim-{figure.id}",
    )


def _masked(lookup: Lookup, one: Unreadable) -> Unreadable:
    words = lookup.mask.anywhere
    return Unreadable(label=words(one.label), reason=words(one.reason), todo=words(one.todo))
