"""What may be told out of an incident or joined to it: its reports with their claims, and the incidents around it."""

from datetime import date

from tallybook.model import Findings, Incident, Record
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.lookup import Lookup
from tallybook.views.words import count_words, when_words

AROUND = 60  # incidents that are offered, the nearest by day first


class MovableReport(Record):
    """A report with the claims that it tells of an incident."""

    report_id: str
    title: str
    outlet: str | None = None
    published: str
    claims: tuple[ClaimRef, ...] = ()


class AroundRow(Record):
    """Another incident in a line."""

    id: str
    words: str


class Movable(Record):
    """The reports of an incident, and the other incidents of the book that lie nearest to it in time."""

    reports: tuple[MovableReport, ...] = ()
    around: tuple[AroundRow, ...] = ()


def movable(findings: Findings, incident: Incident) -> Movable:
    """Return what may be told out of an incident, and what it may be joined with."""
    lookup = Lookup(findings)
    others = sorted((one for one in findings.incidents if one.id != incident.id), key=lambda one: _apart(incident, one))
    return Movable(reports=_reports(lookup, incident), around=tuple(_around(lookup, one) for one in others[:AROUND]))


def _reports(lookup: Lookup, incident: Incident) -> tuple[MovableReport, ...]:
    told: dict[str, list[ClaimRef]] = {}
    for claim in incident.claims:
        if (known := lookup.claims.get(claim)) and (ref := claim_ref(lookup, claim)):
            told.setdefault(known.document_id, []).append(ref)
    return tuple(
        MovableReport(
            report_id=lookup.documents[one].report_id,
            title=lookup.title(lookup.documents[one]),
            outlet=lookup.words(one, lookup.documents[one].outlet),
            published=when_words(lookup.documents[one].published),
            claims=tuple(claims),
        )
        for one, claims in told.items()
    )


def _around(lookup: Lookup, incident: Incident) -> AroundRow:
    told = count_words(len(incident.documents), "report")
    return AroundRow(id=incident.id, words=f"{lookup.mask.told(incident, incident.title)} ({told})")


def _apart(one: Incident, other: Incident) -> tuple[int, str]:
    days = [(each.when.best or each.when.first) if each.when else None for each in (one, other)]
    known = [day for day in days if day]
    return (abs((known[0] - known[-1]).days) if len(known) == len(days) else date.max.toordinal(), other.id)
