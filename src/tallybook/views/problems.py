"""What was not read: reports, refused figures, sentences that look like figures, decisions that no longer fit."""

from collections.abc import Sequence

from tallybook.model import Findings, Record, Unreadable
from tallybook.views.lookup import Lookup
from tallybook.views.reports import RefusalRow, UnreadRow, refusal_rows, unread_rows


class StaleRow(Record):
    """A decision about a reading that is no longer proposed: kept, without effect until a person looks."""

    id: str
    verb: str
    subject: str
    reason: str


class ProblemsPage(Record):
    """Everything that a reviewer should see because the machine left it."""

    unreadable: tuple[Unreadable, ...] = ()
    refused: tuple[RefusalRow, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    stale: tuple[StaleRow, ...] = ()
    banners: tuple[str, ...] = ()
    """The lines in which reports of the book say that they are an exercise or a retelling."""


def problems(findings: Findings, unreadable: Sequence[Unreadable] = ()) -> ProblemsPage:
    """Return what was not read in a book, and the reports that could not be read at all."""
    lookup = Lookup(findings)
    known = {one.id: one for one in findings.decisions}
    stale = (known[one] for one in findings.stale if one in known)
    return ProblemsPage(
        unreadable=tuple(sorted((_masked(lookup, one) for one in unreadable), key=lambda u: (u.label, u.reason))),
        refused=refusal_rows(lookup, tuple(one for reading in findings.readings for one in reading.refused)),
        unread=unread_rows(lookup, tuple(one for reading in findings.readings for one in reading.unread)),
        stale=tuple(
            StaleRow(id=one.id, verb=one.verb, subject=one.subject, reason=lookup.mask.anywhere(one.reason))
            for one in stale
        ),
        banners=lookup.all_banners(),
    )


def _masked(lookup: Lookup, one: Unreadable) -> Unreadable:
    words = lookup.mask.anywhere
    return Unreadable(label=words(one.label), reason=words(one.reason), todo=words(one.todo))
