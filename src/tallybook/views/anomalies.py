"""What looks odd in the figures of an incident, in words, with its claims and what to do."""

from tallybook.model import Anomaly, AnomalyKind, Findings, Incident, Record
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.lookup import Lookup

ODD: dict[AnomalyKind, str] = {
    "falls": "A figure falls and nothing was corrected",
    "digits_transposed": "The same digits in another order",
    "part_over_whole": "A part is more than its whole",
    "parts_do_not_sum": "A breakdown does not sum",
    "increment_over_total": "More new ones than in all",
    "columns_mixed": "Killed and injured may be mixed up",
    "backlog": "A rise that may be a backlog",
    "same_number": "One number for two incidents",
    "before_its_incident": "A report older than its incident",
    "toll_parts_over_whole": "The toll of a part is more than that of the whole",
}


class AnomalyRow(Record):
    """Something odd in a few words, why, what to do, and the claims."""

    incident_id: str
    incident: str
    kind: str
    words: str
    reason: str
    todo: str
    claims: tuple[ClaimRef, ...] = ()


def anomaly_rows(findings: Findings, incident: str | None = None) -> tuple[AnomalyRow, ...]:
    """Return what is odd in one incident or in all; raises NotFound for an unknown incident."""
    lookup = Lookup(findings)
    wanted = (find_incident(findings, incident),) if incident else findings.incidents
    return tuple(row for one in wanted for row in incident_anomalies(lookup, one))


def incident_anomalies(lookup: Lookup, incident: Incident) -> tuple[AnomalyRow, ...]:
    """Return what is odd in one incident."""
    return tuple(_row(lookup, incident, odd=odd) for odd in lookup.anomalies_of.get(incident.id, ()))


def _row(lookup: Lookup, incident: Incident, *, odd: Anomaly) -> AnomalyRow:
    def told(words: str) -> str:
        return lookup.mask.anywhere(lookup.mask.told(incident, words))

    return AnomalyRow(
        incident_id=incident.id,
        incident=told(incident.title),
        kind=odd.kind,
        words=ODD[odd.kind],
        reason=told(odd.reason),
        todo=told(odd.todo),
        claims=tuple(ref for claim in odd.claims if (ref := claim_ref(lookup, claim))),
    )
