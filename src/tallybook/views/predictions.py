"""Findings in the formats of annotated reports: figures, what was not read, incidents, tolls of listed incidents."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tallybook.errors import InputError
from tallybook.model import Findings, Incident, Outcome, Reference
from tallybook.tolls import Codebook, gather_as_one, reconcile_one
from tallybook.tolls.counting import root
from tallybook.tolls.words import ZERO_BY_RULE
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
    return {"figures.jsonl": lines(figures), "unread.jsonl": lines(unread), "incidents.jsonl": lines(incidents)}


def listed(text: str, *, where: str) -> dict[str, tuple[str, ...]]:
    """Return the reports of each incident of a list, by the incident's id; nothing else is read from it.

    >>> listed('{"id": "1", "reports": ["a", "b"], "killed": 3}', where="incidents.jsonl")
    {'1': ('a', 'b')}
    """
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        try:
            row = json.loads(line) if line.strip() else {}
        except json.JSONDecodeError as error:
            todo = "write one JSON object a line"
            raise InputError(f"this is not JSON ({error.msg})", where=f"{where}:{number}", todo=todo) from error
        if isinstance(row, dict) and "id" in row and isinstance(row.get("reports"), list):
            found[str(row["id"])] = tuple(str(one) for one in row["reports"])
    return found


def tolls_row(name: str, findings: Findings, *, under: Codebook) -> dict[str, Any]:
    """Return the tolls of reports that tell of one incident; where they tell of nobody, by the codebook's rule."""
    evidence = gather_as_one(findings)
    tolls = {}
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        if evidence is not None:
            toll = reconcile_one(evidence, under, outcome=outcome, group=root(under))
            tolls[str(outcome)] = toll.model_dump(include={"low", "best", "high", "null_reason"})
        elif under.nothing_reported == "zero":
            tolls[str(outcome)] = {"low": None, "best": 0, "high": None, "null_reason": ZERO_BY_RULE}
    return {"id": name, "codebook": under.name, "tolls": tolls}


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


def lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as JSON, a line each."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
