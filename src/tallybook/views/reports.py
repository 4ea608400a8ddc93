"""Reports as rows and one report as a page, its claims in place."""

from collections import Counter
from collections.abc import Iterable

from tallybook.model import Findings, Incident, Record, Refusal, Report, Unread
from tallybook.views.claims import ClaimRow, claim_row
from tallybook.views.copies import CopyPage, CopyRow, copied_by, copied_from, copy_row
from tallybook.views.finding import find_report
from tallybook.views.highlights import Layers, Paragraph, highlighted, marks
from tallybook.views.lookup import Lookup
from tallybook.views.words import NOTICE, file_name, first_day, when_note, when_words


class ReportRow(Record):
    """One report for a list."""

    id: str
    document_id: str | None = None
    title: str
    outlet: str | None = None
    outlet_id: str | None = None
    published: str
    published_note: str = ""
    published_day: str | None = None
    address: str | None = None
    label: str | None = None
    language: str | None = None
    figures: int = 0
    statements: int = 0
    unread: int = 0
    refused: int = 0
    banners: tuple[str, ...] = ()
    copy_of: CopyRow | None = None
    """The earlier report of which this one is a copy, edited or not."""
    copies: tuple["ReportRow", ...] = ()
    """In a list of an incident's reports: the copies, folded under the first."""


class RefusalRow(Record):
    """A figure that was proposed and refused, and why."""

    report_id: str
    title: str
    start: int
    words: str
    reason: str


class UnreadRow(Record):
    """A sentence that looks like a figure and was not read."""

    report_id: str
    title: str
    start: int
    sentence: str
    sign: str
    key: str


class IncidentRef(Record):
    """An incident by its id and title."""

    id: str
    title: str


class Note(Record):
    """What is said about one claim beside the text, under its number."""

    number: int
    claim: ClaimRow


class ReportPage(Record):
    """One report with its text and all that was read from it."""

    report: ReportRow
    notice: str = NOTICE
    sha256: str
    size: int
    media_type: str
    extractor: str | None = None
    names_shown: bool = False
    names_withheld: int = 0
    incidents: tuple[IncidentRef, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    refused: tuple[RefusalRow, ...] = ()
    copied_from: tuple[CopyPage, ...] = ()
    """What it carries of earlier reports."""
    copied_by: tuple[CopyRow, ...] = ()
    """Later reports that carry its passages."""


def report_rows(findings: Findings) -> tuple[ReportRow, ...]:
    """Return the reports, the latest first, undated ones last."""
    lookup = Lookup(findings)
    rows = sorted((report_row(lookup, one) for one in findings.reports), key=lambda row: (row.title, row.id))
    return tuple(sorted(rows, key=lambda row: row.published_day or "", reverse=True))


def report_page(findings: Findings, wanted: str) -> ReportPage:
    """Return the page of the report with that id, or with the only id that starts so; raises NotFound."""
    return shown_in_full(Lookup(findings), find_report(findings.reports, wanted))


def shown_in_full(lookup: Lookup, report: Report) -> ReportPage:
    """Return the page of a report of these findings."""
    document = lookup.document_of.get(report.id)
    row = report_row(lookup, report)
    about = {"report": row, "sha256": report.sha256, "size": report.size, "media_type": report.media_type}
    if document is None:
        return ReportPage.model_validate(about)
    claims = lookup.claims_in(document.id)
    reading = lookup.readings.get(document.id)
    unread = reading.unread if reading else ()
    names = lookup.mask.spans(document.id, document.text)
    return ReportPage.model_validate(
        {
            **about,
            "extractor": document.extractor,
            "names_shown": document.id in lookup.mask.shown,
            "names_withheld": len(names),
            "incidents": _incidents(lookup, document.id),
            "paragraphs": highlighted(document, Layers(marks(claims, unread), names)),
            "notes": tuple(Note(number=n, claim=claim_row(lookup, one)) for n, one in enumerate(claims, start=1)),
            "unread": unread_rows(lookup, unread),
            "refused": refusal_rows(lookup, reading.refused if reading else ()),
            "copied_from": copied_from(lookup, document),
            "copied_by": copied_by(lookup, document),
        }
    )


def report_row(lookup: Lookup, report: Report) -> ReportRow:
    """Return one report for a list; where its text could not be read only what was supplied is known."""
    label = lookup.findings.labels.get(report.id)
    document = lookup.document_of.get(report.id)
    if document is None:
        title = lookup.mask.anywhere(report.title or file_name(label or "") or "no text")
        return ReportRow(id=report.id, title=title, published=report.published or when_words(None))
    counts = Counter(claim.type for claim in lookup.claims_in(document.id))
    reading = lookup.readings.get(document.id)
    return ReportRow(
        id=report.id,
        document_id=document.id,
        title=lookup.title(document),
        outlet=lookup.words(document.id, document.outlet),
        outlet_id=lookup.outlet_pages.get(document.outlet or ""),
        published=when_words(document.published),
        published_note=when_note(document.published),
        published_day=first_day(document.published),
        address=lookup.mask.address(document.id, report.address) if report.address else None,
        label=lookup.mask.address(document.id, label) if label else None,
        language=document.language,
        figures=counts["figure"],
        statements=counts["statement"],
        unread=len(reading.unread) if reading else 0,
        refused=len(reading.refused) if reading else 0,
        banners=lookup.banners(document),
        copy_of=_copy_of(lookup, document.id),
    )


def folded_reports(rows: Iterable[ReportRow]) -> tuple[ReportRow, ...]:
    """Fold reports that are copies under the first of them that is listed; those without one stand for themselves."""
    listed = {row.id: row for row in rows}
    folded: dict[str, list[ReportRow]] = {}
    for row in listed.values():
        first, seen = row, {row.id}
        while first.copy_of and first.copy_of.report_id in listed and first.copy_of.report_id not in seen:
            first = listed[first.copy_of.report_id]
            seen.add(first.id)
        folded.setdefault(first.id, []).append(row)
    return tuple(
        row.model_copy(update={"copies": tuple(one for one in folded[row.id] if one.id != row.id)})
        for row in listed.values()
        if row.id in folded
    )


def _copy_of(lookup: Lookup, document_id: str) -> CopyRow | None:
    copies = [one for one in lookup.copies_by.get(document_id, ()) if one.kind != "pasted"]
    return next((copy_row(lookup, one, other=lookup.documents[one.original_id]) for one in copies), None)


def unread_rows(lookup: Lookup, unread: tuple[Unread, ...]) -> tuple[UnreadRow, ...]:
    """Return sentences that look like figures and were not read, the likeliest first."""
    return tuple(
        UnreadRow(
            report_id=lookup.documents[one.document_id].report_id,
            title=lookup.title(lookup.documents[one.document_id]),
            start=one.start,
            sentence=lookup.stretch(one.document_id, one.start, end=one.end),
            sign=lookup.mask.said(one.document_id, one.sign),
            key=f"unread-{one.start}",
        )
        for one in sorted(unread, key=lambda u: (-u.likelihood, u.document_id, u.start))
    )


def refusal_rows(lookup: Lookup, refused: tuple[Refusal, ...]) -> tuple[RefusalRow, ...]:
    """Return refused figures with their reasons, in the order of the text."""
    return tuple(
        RefusalRow(
            report_id=lookup.documents[one.document_id].report_id,
            title=lookup.title(lookup.documents[one.document_id]),
            start=one.start,
            words=lookup.mask.said(one.document_id, one.text),
            reason=lookup.mask.said(one.document_id, one.reason),
        )
        for one in sorted(refused, key=lambda r: (r.document_id, r.start, r.end))
    )


def incident_ref(lookup: Lookup, incident: Incident) -> IncidentRef:
    """Return an incident by its id and title, names withheld."""
    return IncidentRef(id=incident.id, title=lookup.mask.told(incident, incident.title))


def _incidents(lookup: Lookup, document_id: str) -> tuple[IncidentRef, ...]:
    return tuple(incident_ref(lookup, one) for one in lookup.findings.incidents if document_id in one.documents)
