"""How the nouns stand in the ledger: which kind of entry holds what, and how it is read back."""

import json
from collections.abc import Mapping
from typing import TypeVar

from tallybook.ledger.chain import Draft
from tallybook.ledger.ledger import Ledger
from tallybook.model import Capture, Decision, Document, Record, Report, Unreadable, content_id

R = TypeVar("R", bound=Record)
PUBLICATION = "publication"
"""The kind of entry that says which incidents went out under which ids; nothing computed changes by it."""


def filed(record: Report | Document | Decision) -> Draft:
    """Return the draft of a record that is known by its own id."""
    return Draft(type(record).__name__.lower(), record.id, _json(record.plain()))


def filed_publication(made: Decision) -> Draft:
    """Return the draft of what went out."""
    return Draft(PUBLICATION, made.id, _json(made.plain()))


def filed_content(capture: Capture) -> Draft:
    """Return the draft of a report's bytes, which reports of the same bytes share."""
    return Draft("content", capture.report.sha256, capture.content)


def filed_custody(capture: Capture) -> Draft:
    """Return the draft of a capture: under which label the report came in, and what was guessed about it."""
    held = {"report": capture.report.id, "label": capture.label, "id": capture.external_id, "notes": capture.notes}
    return Draft("capture", _custody_key(held), _json(held))


def filed_problem(problem: Unreadable, *, report: str | None = None) -> Draft:
    """Return the draft of what could not be read; `report` is the id of a report whose bytes were kept."""
    return Draft("unreadable", report or content_id("unreadable", problem.plain()), _json(problem.plain()))


def filed_text(kind: str, text: str, *, after: str | None = None) -> Draft:
    """Return the draft of a file kept whole: places or a codebook; `after` is the entry after which it comes again."""
    return Draft(kind, content_id(kind, text, *([after] if after else [])), text.encode())


def records(ledger: Ledger, of: type[R]) -> list[R]:
    """Return all records of a class that have not been forgotten, in the order in which they came."""
    kept = ledger.entries(kind=of.__name__.lower())
    return [of.model_validate_json(body) for _, body in kept if body is not None]


def decisions(ledger: Ledger) -> dict[str, tuple[Decision, str]]:
    """Return all that was decided and that went out, with when, by id in the order in which it came."""
    kinds = ("decision", PUBLICATION)
    kept = [(entry, body) for kind in kinds for entry, body in ledger.entries(kind=kind) if body is not None]
    kept.sort(key=lambda pair: pair[0].seq)
    return {entry.key: (Decision.model_validate_json(body), entry.at) for entry, body in kept}


def texts(ledger: Ledger, kind: str) -> list[str]:
    """Return all files kept whole of a kind, in the order in which they came."""
    return [body.decode() for _, body in ledger.entries(kind=kind) if body is not None]


def content(ledger: Ledger, report: Report) -> bytes | None:
    """Return the bytes of a report, or None where they were forgotten."""
    return ledger.payload("content", report.sha256)


def labels(ledger: Ledger) -> dict[str, str]:
    """Return for each report the label it came under, the first by the alphabet where there are several."""
    found: dict[str, str] = {}
    for held in _custodies(ledger):
        found[held["report"]] = min(found.get(held["report"], held["label"]), held["label"])
    return dict(sorted(found.items()))


def unreadable(ledger: Ledger) -> tuple[Unreadable, ...]:
    """Return what could not be read and has not been read since under the same label."""
    never = {entry.key for entry, _ in ledger.entries(kind="unreadable")}
    read = {held["label"] for held in _custodies(ledger) if held["report"] not in never}
    return tuple(one for one in records(ledger, Unreadable) if one.label not in read)


def all_of(ledger: Ledger, report: Report) -> list[tuple[str, str]]:
    """Return kind and key of every entry that holds something of a report; shared bytes only with their last report."""
    found = [("report", report.id), ("unreadable", report.id)]
    found += [("document", one.id) for one in records(ledger, Document) if one.report_id == report.id]
    found += [("capture", _custody_key(held)) for held in _custodies(ledger) if held["report"] == report.id]
    if not any(one.sha256 == report.sha256 for one in records(ledger, Report) if one.id != report.id):
        found.append(("content", report.sha256))
    return [(kind, key) for kind, key in found if ledger.has(kind, key)]


def forgotten(ledger: Ledger) -> frozenset[str]:
    """Return the ids of the reports that were forgotten."""
    return frozenset(entry.key for entry, body in ledger.entries(kind="report") if body is None)


def _custodies(ledger: Ledger) -> list[dict[str, str]]:
    return [json.loads(body) for _, body in ledger.entries(kind="capture") if body is not None]


def _custody_key(held: Mapping[str, object]) -> str:
    return content_id("capture", held["report"], held["label"])


def _json(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
