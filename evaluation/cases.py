"""The invented cases: a few short reports each, with the figures, incidents, tolls, bounds and conflicts expected.

Each case is a book of its own. What is asked (which codebook, as of which day, of whom) is taken from the case; every
answer is Tallybook's.
"""

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tallybook.book import Book
from tallybook.model import Attribute, Capture, Findings, Incident, Reference
from tallybook.tolls import codebook_names
from tallybook.views.gold import figures_row
from tallybook.voices import independent
from training.fields.alignment import Match, scored

Row = Mapping[str, Any]
EVERYBODY = "all"
ANYBODY = frozenset({"all", "people"})
"""How a case asks for everybody."""


@dataclass(frozen=True, slots=True)
class Told:
    """A case as Tallybook reads it, with its figures as rows by their id."""

    case: Row
    book: Book
    reports: Mapping[str, str]
    """Our id of a report to the case's own."""
    rows: Mapping[str, Row]

    @property
    def asked(self) -> Row:
        """What the case expects."""
        expected: Row = self.case["expect"]
        return expected


def answered(path: Path, *, match: Match) -> Iterator[Row]:
    """Yield the answers to every case of a file, in the format in which the case expects them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            case = json.loads(line)
            with tempfile.TemporaryDirectory(prefix="tallybook-case-") as name, Book.open(None) as book:
                yield {"id": case["id"], "expect": _answer(_told(case, book, folder=Path(name)), match=match)}


def _told(case: Row, book: Book, *, folder: Path) -> Told:
    source = folder / "REPORTS.json"
    source.write_text(json.dumps(case["reports"], ensure_ascii=False), encoding="utf-8")
    reports: dict[str, str] = {}

    def seen(arrival: Any) -> None:
        if isinstance(arrival, Capture) and arrival.external_id is not None:
            reports[arrival.report.id] = arrival.external_id

    book.add([source], seen=seen)
    findings = book.run().findings
    rows: dict[str, Row] = {}
    readings = {one.document_id: one for one in findings.readings}
    for document in findings.documents:
        external = reports[document.report_id]
        found = figures_row(readings[document.id], document, external_id=external)["figures"]
        figures = scored(readings[document.id].figures)
        rows |= {figure.id: {**row, "report": external} for figure, row in zip(figures, found, strict=True)}
    return Told(case, book, reports, rows)


def _answer(told: Told, *, match: Match) -> Row:
    findings = told.book.findings()
    news = [one for one in findings.incidents if one.reference is Reference.MAIN]
    members = [_members(told, one, findings=findings) for one in news]
    return {
        "figures": sorted(told.rows.values(), key=lambda row: (row["report"], row["in"] == "text", row["start"])),
        "incidents": members,
        "tolls": [
            answer for asked in told.asked["tolls"] for answer in _tolls(told, asked, news=news, members=members)
        ],
        "bounds": [answer for asked in told.asked["bounds"] for answer in _bounds(findings, asked)],
        "conflicts": [_quotes(told, one.claims, match=match) for one in findings.conflicts],
        "voices": len(independent(voice for voice in findings.voices if voice.claims)),
    }


def _members(told: Told, incident: Incident, *, findings: Findings) -> list[str]:
    documents = {one.id: told.reports[one.report_id] for one in findings.documents}
    return sorted({documents[one] for one in incident.documents})


def _tolls(told: Told, asked: Row, *, news: Sequence[Incident], members: Sequence[Sequence[str]]) -> Iterator[Row]:
    """Yield the answer to one question about a toll: of the incident meant, under the codebook, as of the day."""
    wanted = told.asked["incidents"]
    place = asked.get("incident") or 0
    meant = [n for n in range(len(news)) if not wanted or set(members[n]) == set(wanted[place])]
    if not meant or asked["codebook"] not in codebook_names():
        return
    day = date.fromisoformat(asked["as_of"]) if asked["as_of"] else None
    for toll in told.book.findings(codebook=asked["codebook"], as_of=day).tolls:
        of_it = toll.incident_id == news[meant[0]].id and toll.outcome == asked["outcome"]
        if of_it and _is_group(asked["group"], toll.group, attributes=toll.attributes):
            question = {name: asked[name] for name in ("codebook", "as_of", "outcome", "group")}
            numbers = {name: getattr(toll, name) for name in ("low", "best", "high", "null_reason")}
            yield {**question, "incident": meant[0], **numbers}


def _is_group(asked: str, label: str, *, attributes: Sequence[Attribute]) -> bool:
    known = {str(one.value).casefold() for one in attributes} | {one.name for one in attributes}
    if asked in ANYBODY:
        return label == EVERYBODY
    return label.casefold() == asked.casefold() or (len(attributes) == 1 and asked.casefold() in known)


def _bounds(findings: Findings, asked: Row) -> Iterator[Row]:
    for bound in findings.bounds:
        if bound.outcome == asked["outcome"] and _is_group(asked["group"], bound.label, attributes=bound.attributes):
            yield {"outcome": asked["outcome"], "group": asked["group"], "low": bound.low, "high": bound.high}


def _quotes(told: Told, claims: Iterable[str], *, match: Match) -> list[str]:
    """Return the quotes of claims: those of the case where it has the figure, since a figure has many quotes."""
    texts = {report["id"]: report for report in told.case["reports"]}
    found = []
    for row in (told.rows[one] for one in claims if one in told.rows):
        text = texts[row["report"]]
        expected = [
            {**one, "in": "text" if one["quote"] in text["text"] else "title"}
            for one in told.asked["figures"]
            if one["report"] == row["report"]
        ]
        pairs = match(expected, [row], text)
        found.append(expected[pairs[0][0]]["quote"] if pairs else row["quote"])
    return found
