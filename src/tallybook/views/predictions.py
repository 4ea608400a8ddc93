"""Findings in the formats of annotated reports: the figures of each report, what was not read, its incident."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tallybook.model import Findings, Incident, Reference
from tallybook.views.gold import figures_row, unread_row


def predictions(findings: Findings, ids: Mapping[str, str]) -> dict[str, str]:
    """Return figures, unread and incidents, a line a report in the order of `ids` (the report's own id to ours)."""
    documents = {one.report_id: one for one in findings.documents}
    readings = {one.document_id: one for one in findings.readings}
    told = _told(findings)
    rows = [(name, documents[report]) for name, report in ids.items() if report in documents]
    figures = (figures_row(readings[one.id], one, external_id=name) for name, one in rows)
    unread = (unread_row(readings[one.id], one, external_id=name) for name, one in rows)
    incidents = ({"id": name, "incident": told.get(one.id)} for name, one in rows)
    return {"figures.jsonl": _lines(figures), "unread.jsonl": _lines(unread), "incidents.jsonl": _lines(incidents)}


def _told(findings: Findings) -> dict[str, str]:
    """Return for each document the incident of most of its own news, and of those the first by id."""
    own = {
        claim.id: claim.document_id
        for reading in findings.readings
        for claim in (*reading.figures, *reading.statements)
        if claim.reference is Reference.MAIN
    }
    best: dict[str, tuple[int, Incident]] = {}
    for incident in sorted(findings.incidents, key=lambda one: one.id):
        if incident.reference is not Reference.MAIN:
            continue
        for document in incident.documents:
            claims = sum(own.get(claim) == document for claim in (*incident.claims, *incident.unsure))
            if document not in best or claims > best[document][0]:
                best[document] = (claims, incident)
    return {document: incident.id for document, (_, incident) in best.items()}


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
