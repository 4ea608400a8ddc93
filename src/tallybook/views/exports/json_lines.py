"""JSON lines: every record of the findings, one a line, canonical, each naming the fields in which a name is withheld.

A document's text is not in it, only its hash and length: texts belong to their outlets, and the book keeps them.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence

from tallybook.model import Document, Figure, Findings, Incident, Record, Report, Statement, Toll, Unreadable
from tallybook.tolls.words import printed
from tallybook.views.exports.about import about
from tallybook.views.lookup import Lookup
from tallybook.views.signatures import label, signed_row
from tallybook.views.words import BY_ARITHMETIC, NOTICE

Words = Callable[[str], str]
Placed = Callable[[int, int], str]
Line = dict[str, object]


def json_lines(findings: Findings, unreadable: Sequence[Unreadable] = ()) -> dict[str, str]:
    """Return `book.jsonl`: a line about the export, then the records in the order of the flow."""
    lookup = Lookup(findings)
    lines = [{"record": "about", **about(findings)}, *_lines(lookup), *_unread_lines(lookup, unreadable)]
    return {"book.jsonl": "".join(f"{_canonical(line)}\n" for line in lines)}


def _canonical(line: Line) -> str:
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _lines(lookup: Lookup) -> Iterator[Line]:
    findings = lookup.findings
    for report in findings.reports:
        yield _report_line(lookup, report)
    for document in findings.documents:
        yield _document_line(lookup, document)
    for claim in sorted(lookup.claims.values(), key=lambda c: (c.document_id, c.start, c.end, c.type, c.id)):
        yield _claim_line(lookup, claim)
    for group in findings.copies:
        yield _line("copies", group, words=lookup.mask.anywhere)
    for copy in findings.document_copies:
        yield _line("document_copy", copy, words=_said(lookup, copy.document_id))
    for voice in findings.voices:
        yield _line("voice", voice, words=lookup.mask.anywhere)
    for incident in findings.incidents:
        yield _line("incident", incident, words=_told(lookup, incident))
    yield from _counted_lines(lookup)
    yield from _decision_lines(lookup)


def _counted_lines(lookup: Lookup) -> Iterator[Line]:
    """Yield what follows from the claims of each incident."""
    findings = lookup.findings
    own = {one.id: _told(lookup, one) for one in findings.incidents}
    for interest in findings.interests:
        yield _line("interest", interest, words=own[interest.incident_id])
    for eligible in findings.eligibility:
        yield _line("eligibility", eligible, words=own[eligible.incident_id])
    for toll in findings.tolls:
        yield _toll_line(lookup, toll, words=own[toll.incident_id])
    for bound in findings.bounds:
        yield {**_line("bound", bound, words=own[bound.incident_id]), "said_by": BY_ARITHMETIC}
    for conflict in findings.conflicts:
        yield _line("conflict", conflict, words=own[conflict.incident_id])
    for odd in findings.anomalies:
        yield _line("anomaly", odd, words=own[odd.incident_id])


def _unread_lines(lookup: Lookup, unreadable: Sequence[Unreadable]) -> Iterator[Line]:
    for reading in lookup.findings.readings:
        for refusal in reading.refused:
            yield _line("refused", refusal, words=_said(lookup, refusal.document_id))
        for unread in reading.unread:
            line = _line("unread", unread, words=_said(lookup, unread.document_id))
            yield {**line, "sentence": lookup.stretch(unread.document_id, unread.start, end=unread.end)}
    for one in sorted(unreadable, key=lambda u: (u.label, u.reason)):
        yield _line("unreadable", one, words=lookup.mask.anywhere)


def _report_line(lookup: Lookup, report: Report) -> Line:
    document = lookup.document_of.get(report.id)
    if document is None:
        return _line("report", report, words=lookup.mask.anywhere)
    address = lookup.mask.address(document.id, report.address) if report.address else None
    line = _line("report", report.model_copy(update={"address": None}), words=_said(lookup, document.id))
    return {**line, "address": address, "address_masked": address != report.address}


def _document_line(lookup: Lookup, document: Document) -> Line:
    own = document.model_copy(update={"text": ""})
    return {
        **{
            name: value
            for name, value in _line("document", own, words=_said(lookup, document.id)).items()
            if name != "text"
        },
        "text_length": len(document.text),
        "text_sha256": hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "exercise": list(lookup.banners(document)),
    }


def _claim_line(lookup: Lookup, claim: Figure | Statement) -> Line:
    line = _line(claim.type, claim, words=_said(lookup, claim.document_id), placed=_placed(lookup, claim.document_id))
    del line["confidence"]  # it orders queues; beside a number it would be taken for the chance that the number is true
    return {**line, "sentence": lookup.stretch(claim.document_id, claim.passage_start, end=claim.passage_end)}


def _decision_lines(lookup: Lookup) -> Iterator[Line]:
    made = (one for one in lookup.findings.decisions if one.verb != "publish")  # an export tells nothing of exports
    for decision in sorted(made, key=lambda one: one.id):
        yield _line("decision", decision, words=lookup.mask.anywhere)
    for signing in lookup.signings:
        shown = {"label": label(signing), "in_words": signed_row(lookup, signing).printed}
        yield {**_line("signing", signing, words=lookup.mask.anywhere), **shown}


def _toll_line(lookup: Lookup, toll: Toll, *, words: Words) -> Line:
    signing, known = lookup.signing_of(toll), lookup.eligibility.get(toll.incident_id)
    shown = {
        "label": label(signing),
        "signing": signing.decision if signing else None,
        "eligible": known.verdict if known else None,
        "notice": NOTICE,
        "printed": printed(toll),
    }
    return {**_line("toll", toll, words=words), **shown}


def _told(lookup: Lookup, incident: Incident) -> Words:
    return lambda words: lookup.mask.told(incident, words)


def _said(lookup: Lookup, document_id: str) -> Words:
    return lambda words: lookup.mask.said(document_id, words)


def _placed(lookup: Lookup, document_id: str) -> Placed:
    return lambda start, end: lookup.stretch(document_id, start, end=end)


def _line(name: str, record: Record, *, words: Words, placed: Placed | None = None) -> Line:
    masker = _Masker(words, placed)
    fields = masker.fields(record.plain(), "")
    return {"record": name, **fields, "masked": sorted(masker.masked)}


class _Masker:
    """Withholds names in the fields of one record and remembers in which; `placed` gives the words at offsets."""

    def __init__(self, words: Words, placed: Placed | None) -> None:
        self._words = words
        self._placed = placed
        self.masked: set[str] = set()

    def fields(self, fields: Line, path: str) -> Line:
        shown = {name: self._value(value, f"{path}{name}") for name, value in fields.items()}
        start, end, text = (fields.get(name) for name in ("start", "end", "text"))
        if self._placed and isinstance(start, int) and isinstance(end, int) and isinstance(text, str):
            shown["text"] = self._kept(text, self._placed(start, end), path=f"{path}text")
        return shown

    def _value(self, value: object, path: str) -> object:
        if isinstance(value, dict):
            return self.fields(value, f"{path}.")
        if isinstance(value, list):
            return [self._value(inner, path) for inner in value]
        return self._kept(value, self._words(value), path=path) if isinstance(value, str) else value

    def _kept(self, stored: str, shown: str, *, path: str) -> str:
        if shown != stored:
            self.masked.add(path)
        return shown
