"""Incidents as rows and one incident as a page."""

from tallybook.incidents.told_kinds import CLEAR
from tallybook.model import Figure, Findings, Incident, Reason, Record, Reference, Statement, Toll
from tallybook.tolls.words import printed
from tallybook.views.anomalies import AnomalyRow, incident_anomalies
from tallybook.views.by_group import GroupTable, incident_by_group
from tallybook.views.claims import ClaimRow, claim_row
from tallybook.views.date_grades import date_grade_words
from tallybook.views.derivations import Derivation, incident_derivations
from tallybook.views.finding import find_incident
from tallybook.views.folded_claims import folded
from tallybook.views.history import HistoryRow, incident_history
from tallybook.views.lookup import Lookup
from tallybook.views.reports import ReportRow, folded_reports, report_row
from tallybook.views.sayings import sayings
from tallybook.views.sheet import SheetLine, sheet
from tallybook.views.signatures import (
    EligibilityRow,
    SignedRow,
    eligibility_row,
    ends_words,
    label,
    signed_row,
    signing_words,
)
from tallybook.views.timelines import Timeline, incident_timelines
from tallybook.views.tolls import (
    EVERYBODY,
    BoundRow,
    ConflictRow,
    TollRow,
    incident_bounds,
    incident_conflicts,
    incident_tolls,
    toll_order,
)
from tallybook.views.violence import Violence, party_lines, violence
from tallybook.views.words import (
    NOTICE,
    PROPOSAL,
    REFERENCES,
    first_day,
    when_note,
    when_words,
    where_note,
    where_words,
)


class TollBrief(Record):
    """A toll in a few words, for a list."""

    outcome: str
    group: str
    printed: str
    label: str = PROPOSAL
    signed: str | None = None
    """The numbers that a person signed, where somebody did."""


class IncidentRow(Record):
    """One incident for a list."""

    id: str
    former: tuple[str, ...] = ()
    """Other ids that were pinned and lead here."""
    title: str
    reference: str
    reference_words: str = ""
    kind: str | None = None
    kinds: tuple[str, ...] = ()
    when: str
    when_note: str = ""
    first_day: str | None = None
    where: str
    where_note: str = ""
    parties: tuple[str, ...] = ()
    """A line each: the party, and what it is told as."""
    reports: int
    claims: int
    conflicts: int = 0
    codebook: str
    label: str = PROPOSAL
    tolls: tuple[TollBrief, ...] = ()
    banners: tuple[str, ...] = ()


class IncidentPage(Record):
    """All that a book holds about one incident."""

    incident: IncidentRow
    notice: str = NOTICE
    codebook: str
    eligibility: EligibilityRow | None = None
    signed: tuple[SignedRow, ...] = ()
    tolls: tuple[TollRow, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    sheet: tuple[SheetLine, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    by_group: tuple[GroupTable, ...] = ()
    bounds: tuple[BoundRow, ...] = ()
    conflicts: tuple[ConflictRow, ...] = ()
    anomalies: tuple[AnomalyRow, ...] = ()
    figures: tuple[ClaimRow, ...] = ()
    statements: tuple[ClaimRow, ...] = ()
    unsure: tuple[ClaimRow, ...] = ()
    violence: Violence = Violence()
    reports: tuple[ReportRow, ...] = ()
    reasons_for: tuple[Reason, ...] = ()
    reasons_against: tuple[Reason, ...] = ()
    history: tuple[HistoryRow, ...] = ()


def incident_rows(findings: Findings) -> tuple[IncidentRow, ...]:
    """Return the incidents, the latest first, undated ones last; recalled ones and sums after the book's own."""
    lookup = Lookup(findings)
    rows = sorted((incident_row(lookup, one) for one in findings.incidents), key=lambda row: row.id)
    rows.sort(key=lambda row: row.first_day or "", reverse=True)
    return tuple(sorted(rows, key=lambda row: list(Reference).index(Reference(row.reference))))


def incident_title(findings: Findings, incident: Incident) -> str:
    """Return the title of an incident with the names of private persons withheld."""
    return Lookup(findings).mask.told(incident, incident.title)


def incident_page(findings: Findings, wanted: str) -> IncidentPage:
    """Return the page of the incident with that id, or of which an id or a claim's id starts so; raises NotFound."""
    return told_in_full(Lookup(findings), find_incident(findings, wanted))


def told_in_full(lookup: Lookup, incident: Incident) -> IncidentPage:
    """Return the page of an incident of these findings."""
    claims = [lookup.claims[claim] for claim in incident.claims if claim in lookup.claims]
    unsure = [lookup.claims[claim] for claim in incident.unsure if claim in lookup.claims]
    told = [Reason(weight=one.weight, text=lookup.mask.told(incident, one.text)) for one in incident.reasons]
    toll_rows = incident_tolls(lookup, incident)
    return IncidentPage(
        incident=incident_row(lookup, incident),
        codebook=toll_rows[0].codebook if toll_rows else lookup.findings.codebook,
        eligibility=eligibility_row(lookup, known) if (known := lookup.eligibility.get(incident.id)) else None,
        signed=tuple(signed_row(lookup, one) for one in lookup.signings if one.incident_id == incident.id),
        tolls=toll_rows,
        derivations=incident_derivations(lookup, incident),
        sheet=sheet(lookup, incident),
        timelines=incident_timelines(lookup, incident),
        by_group=incident_by_group(lookup, incident),
        bounds=incident_bounds(lookup, incident),
        conflicts=incident_conflicts(lookup, incident),
        anomalies=incident_anomalies(lookup, incident),
        figures=folded(lookup, (claim_row(lookup, one) for one in claims if isinstance(one, Figure))),
        statements=sayings(lookup, (claim_row(lookup, one) for one in claims if isinstance(one, Statement))),
        unsure=folded(lookup, (claim_row(lookup, one) for one in unsure)),
        violence=violence(lookup, incident),
        reports=_reports(lookup, incident),
        reasons_for=tuple(one for one in told if one.weight >= 0),
        reasons_against=tuple(one for one in told if one.weight < 0),
        history=incident_history(lookup, incident),
    )


def incident_row(lookup: Lookup, incident: Incident) -> IncidentRow:
    """Return one incident for a list."""
    banners = [
        line
        for document in incident.documents
        if document in lookup.documents
        for line in lookup.banners(lookup.documents[document])
    ]
    return IncidentRow(
        id=incident.id,
        former=incident.former,
        title=lookup.mask.told(incident, incident.title),
        reference=incident.reference,
        reference_words=REFERENCES[incident.reference],
        kind=incident.kind,
        kinds=tuple(one.kind for one in incident.kinds if one.share >= CLEAR),
        when=lookup.mask.told(incident, when_words(incident.when)),
        when_note=", ".join(part for part in (when_note(incident.when), date_grade_words(incident.when)) if part),
        first_day=first_day(incident.when),
        where=lookup.mask.told(incident, where_words(incident.where)),
        where_note=where_note(incident.where),
        parties=party_lines(lookup, incident),
        reports=len(incident.documents),
        claims=len(incident.claims),
        conflicts=len(lookup.conflicts_of.get(incident.id, ())),
        codebook=lookup.findings.codebook,
        label=signing_words(lookup.signing_of(toll) for toll in lookup.tolls_of.get(incident.id, ())),
        tolls=_briefs(lookup, incident),
        banners=tuple(sorted(set(banners))),
    )


def _briefs(lookup: Lookup, incident: Incident) -> tuple[TollBrief, ...]:
    """Return the toll of everybody for each outcome, or of the groups where nobody counts everybody."""
    own = sorted(lookup.tolls_of.get(incident.id, ()), key=toll_order)
    whole = {toll.outcome for toll in own if toll.group == EVERYBODY}
    return tuple(
        _brief(lookup, incident, toll=toll) for toll in own if toll.group == EVERYBODY or toll.outcome not in whole
    )


def _brief(lookup: Lookup, incident: Incident, *, toll: Toll) -> TollBrief:
    signing = lookup.signing_of(toll)
    return TollBrief(
        outcome=toll.outcome,
        group=lookup.mask.told(incident, toll.group),
        printed=printed(toll),
        label=label(signing),
        signed=ends_words(signing.signature, signing.signature.signed) if signing else None,
    )


def _reports(lookup: Lookup, incident: Incident) -> tuple[ReportRow, ...]:
    rows = [
        report_row(lookup, lookup.reports[lookup.documents[one].report_id])
        for one in incident.documents
        if one in lookup.documents
    ]
    return folded_reports(sorted(rows, key=lambda row: (row.published_day or "9999", row.id)))
