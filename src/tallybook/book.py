"""The one place where stages meet the ledger: reports in, documents, claims, incidents, tolls, views out.

What came in and what people decided is appended to the ledger; everything else is computed from it, kept in the
index, and can be computed again.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self, TypeVar

from tallybook import claims, copies, decisions, documents, incidents, intake, language, tolls, views, voices
from tallybook.errors import InputError, NotFound, UnreadableReport
from tallybook.gazetteer import Gazetteer, Place, read_places
from tallybook.index import Index
from tallybook.ledger import Draft, Ledger
from tallybook.model import (
    Added,
    Capture,
    Decision,
    Document,
    Findings,
    Ran,
    Reading,
    Record,
    Report,
    Unreadable,
    content_id,
)

DEFAULT_CODEBOOK = "reported"
R = TypeVar("R", bound=Record)
Seen = Callable[[Capture | Unreadable], None]


class Book:
    """One body of work: a `.tally` file, or a book in memory where the path is None."""

    def __init__(self, ledger: Ledger, index: Index) -> None:
        """Join a ledger and its index; use `Book.open`."""
        self._ledger = ledger
        self._index = index

    @classmethod
    def open(cls, path: str | Path | None, *, create: bool = False) -> Self:
        """Open the book at a path, making it where `create` is true; None is a book in memory.

        Raises NotFound, NotABook, NewerBook, BrokenBook or StorageFailed.
        """
        where = None if path is None else Path(path)
        return cls(Ledger.open(where, create=create), Index(where))

    def close(self) -> None:
        """Close the book; every append was already on disk when it returned."""
        self._index.close()
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    # ------------------------------------------------------------ what comes in

    def add(
        self, paths: Sequence[str | Path], *, columns: Mapping[str, str] | None = None, seen: Seen | None = None
    ) -> Added:
        """Bring in files and folders; `columns` maps text, title, outlet, published, address to a table's columns.

        One report is one transaction: a crash loses at most the one in flight. `seen` hears of each report.
        """
        return self._take(intake.read_paths([Path(p) for p in paths], columns=columns), seen)

    def add_text(self, text: str, **supplied: str | None) -> Added:
        """Bring in one pasted text, with title, outlet, published and address where they are known."""
        return self._take([intake.read_text(text, **supplied)])

    def add_upload(self, name: str, content: bytes) -> Added:
        """Bring in one uploaded file; its name only says what kind of file it is."""
        return self._take(intake.read_upload(name, content))

    def add_places(self, path: str | Path) -> tuple[Place, ...]:
        """Bring in the user's own places, a CSV file; they come before the shipped gazetteer from the next run on."""
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError("the places file cannot be read", where=str(path), todo="give a CSV in UTF-8") from error
        places = read_places(text, label=str(path))
        self._append("places", hashlib.sha256(text.encode()).hexdigest(), payload=text.encode())
        return places

    def _take(self, arrivals: Iterable[Capture | Unreadable], seen: Seen | None = None) -> Added:
        new: list[str] = []
        known: list[str] = []
        forgotten: list[str] = []
        unreadable: list[Unreadable] = []
        notes: dict[str, None] = {}
        for arrival in arrivals:
            if seen:
                seen(arrival)
            if isinstance(arrival, Unreadable):
                unreadable.append(self._keep_unreadable(arrival))
                continue
            notes.update(dict.fromkeys(arrival.notes))
            fate = new if not self._ledger.has("report", arrival.report.id) else known
            problem = self._keep(arrival)
            if problem:
                unreadable.append(self._keep_unreadable(problem))
            elif fate is known and self._is_forgotten(arrival.report.id):
                forgotten.append(arrival.report.id)
            else:
                fate.append(arrival.report.id)
        return Added(
            len(new), len(known), len(forgotten), tuple(unreadable), tuple(notes), tuple(dict.fromkeys(new + known))
        )

    def _keep(self, capture: Capture) -> Unreadable | None:
        report, problem = capture.report, None
        drafts = [
            Draft("content", report.sha256, capture.content),
            _draft("report", report),
            Draft("capture", content_id("capture", report.id, capture.label), _json(_custody(capture))),
        ]
        try:
            document = documents.extract(report, capture.content)
            drafts.append(_draft("document", document))
        except UnreadableReport as error:
            problem = Unreadable(label=capture.label, reason=error.what, todo=error.todo)
        self._ledger.append(drafts, at=_now())
        return problem

    def _keep_unreadable(self, problem: Unreadable) -> Unreadable:
        self._append("unreadable", content_id("unreadable", problem.plain()), payload=_json(problem.plain()))
        return problem

    def _append(self, kind: str, key: str, *, payload: bytes) -> None:
        self._ledger.append([Draft(kind, key, payload)], at=_now())

    def _is_forgotten(self, report_id: str) -> bool:
        return any(e.key == report_id and body is None for e, body in self._ledger.entries(kind="report"))

    # ------------------------------------------------------------ what is computed

    def run(self, *, codebook: str = DEFAULT_CODEBOOK) -> Ran:
        """Compute claims, incidents and tolls; with nothing new since the last run, do nothing and say so."""
        chosen = tolls.codebook(codebook)
        self._append("codebook", content_id("codebook", chosen.source), payload=chosen.source.encode())
        state = self._state(codebook)
        if self._index.state() == state and (kept := self._index.findings()) is not None:
            return Ran(changed=False, read=0, findings=kept)
        texts = self._documents()
        readings, fresh = self._read(texts)
        findings = self._reconcile(texts, readings, chosen=chosen)
        self._index.put_findings(findings, state)
        return Ran(changed=True, read=fresh, findings=findings)

    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return what the last run computed, its tolls under another codebook or as of a day where that is asked.

        Raises NotFound where nothing has been computed yet.
        """
        kept = self._index.findings()
        if kept is None:
            raise NotFound("nothing has been computed in this book yet", todo="run: tallybook run BOOK")
        if as_of is None and codebook in (None, kept.codebook):
            return kept
        chosen = tolls.codebook(codebook or kept.codebook)
        counted = tuple(t for each in tolls.gather(kept) for t in tolls.reconcile(each, chosen, as_of=as_of))
        return kept.changed(codebook=chosen.name, tolls=counted)

    def pending(self) -> bool:
        """Tell whether something came in, or was decided, since the last run."""
        kept = self._index.findings()
        return kept is None or self._index.state() != self._state(kept.codebook)

    def _state(self, codebook: str) -> str:
        head = self._ledger.head()
        return content_id("state", head.hash if head else "", documents.EXTRACTOR, claims.READER, codebook)

    def _documents(self) -> tuple[Document, ...]:
        """Return each report's document by the present extractor, reading the bytes again where it is newer."""
        kept = {d.report_id: d for d in self._records("document", Document) if d.extractor == documents.EXTRACTOR}
        for report in self._records("report", Report):
            if report.id not in kept and (content := self._content(report)) is not None:
                try:
                    kept[report.id] = documents.extract(report, content)
                except UnreadableReport:
                    continue  # it is listed as unreadable since it came in
                self._ledger.append([_draft("document", kept[report.id])], at=_now())
        return tuple(sorted(kept.values(), key=lambda d: d.id))

    def _read(self, texts: Sequence[Document]) -> tuple[tuple[Reading, ...], int]:
        """Read the documents that the present reader has not read yet, and count them."""
        sheets = [body.decode() for _, body in self._ledger.entries(kind="places") if body is not None]
        places = [place for sheet in sheets for place in read_places(sheet, label="places")]
        reader = content_id("reader", claims.READER, *sorted(sheets))
        kept = self._index.readings(reader)
        gazetteer = Gazetteer.shipped().with_places(places)
        fresh = {d.id: claims.read(d, gazetteer) for d in texts if d.id not in kept}
        self._index.put_readings(reader, list(fresh.values()))
        return tuple({**kept, **fresh}[d.id] for d in texts), len(fresh)

    def _reconcile(self, texts: Sequence[Document], readings: Sequence[Reading], *, chosen: tolls.Codebook) -> Findings:
        decided = tuple(self._records("decision", Decision))
        standing, stale = decisions.apply(readings, decided)
        copied = copies.copied(texts, {d.id: language.passages(d) for d in texts})
        claimed = Findings(
            codebook=chosen.name,
            reports=tuple(sorted(self._records("report", Report), key=lambda r: r.id)),
            documents=tuple(texts),
            readings=tuple(standing),
            copies=copied,
            voices=voices.resolve(texts, standing, copied),
            incidents=incidents.link(texts, standing, decisions=decided),
            decisions=decided,
            stale=stale,
            labels=self._labels(),
        )
        evidence = tolls.gather(claimed)
        return claimed.changed(
            tolls=tuple(toll for each in evidence for toll in tolls.reconcile(each, chosen)),
            bounds=tuple(bound for each in evidence for bound in tolls.implied(each)),
            conflicts=tuple(conflict for each in evidence for conflict in tolls.conflicts(each)),
        )

    # ------------------------------------------------------------ what is shown

    def incidents(self) -> tuple[views.IncidentRow, ...]:
        """Return the incidents, a row each."""
        return views.incident_rows(self.findings())

    def toll(
        self, incident: str | None = None, *, codebook: str | None = None, as_of: date | None = None
    ) -> tuple[views.TollRow, ...]:
        """Return the tolls of one incident or of all, under a codebook, as of the end of a day."""
        return views.toll_rows(self.findings(codebook=codebook, as_of=as_of), incident)

    def claims(self, *, incident: str | None = None, outcome: str | None = None) -> tuple[views.ClaimRow, ...]:
        """Return who says what, of one incident or of all."""
        return views.claim_rows(self.findings(), incident=incident, outcome=outcome)

    def reports(self) -> tuple[views.ReportRow, ...]:
        """Return the reports, a row each."""
        return views.report_rows(self.findings())

    def report(self, report: str) -> views.ReportPage:
        """Return one report with its claims in place, by its id or the start of it."""
        return views.report_page(self.findings(), report)

    def problems(self) -> views.ProblemsPage:
        """Return what was not read: reports, refused figures, sentences that look like figures."""
        return views.problems(self.findings(), self.unreadable())

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what could not be read and has not been read since under the same label."""
        read = {json.loads(body)["label"] for _, body in self._ledger.entries(kind="capture") if body is not None}
        return tuple(u for u in self._records("unreadable", Unreadable) if u.label not in read)

    def export(self, format_name: str) -> Mapping[str, str]:
        """Return the files of an export, name to text; formats are csv, jsonl and html."""
        return views.export(self.findings(), format_name, unreadable=self.unreadable())

    def predict(self, folder: str | Path) -> Mapping[str, str]:
        """Read the REPORTS.json of a folder into this book; return figures.jsonl and incidents.jsonl for scoring."""
        source = Path(folder) / "REPORTS.json"
        if not source.is_file():
            raise InputError("the folder holds no REPORTS.json", where=str(folder), todo="name a folder that does")
        ids: dict[str, str | None] = dict.fromkeys(intake.external_ids(source))

        def seen(arrival: Capture | Unreadable) -> None:
            if isinstance(arrival, Capture) and arrival.external_id is not None:
                ids[arrival.external_id] = arrival.report.id

        self.add([source], seen=seen)
        return views.predictions(self.run().findings, ids)

    # ------------------------------------------------------------ what people do

    def decide(self, verb: str, subject: str, *, by: str, reason: str, other: str | None = None) -> Decision:
        """Append what a person decided about a claim (its id or the start of it), with the reading that was seen."""
        reading = None
        if verb != "show_names":
            claim = views.find_claim(self.findings(), subject)
            subject, reading = claim.id, claim.reading
            other = views.find_claim(self.findings(), other).id if other else None
        decision = Decision.of(verb, subject, by=by, reason=reason, reading=reading, other=other)
        self._ledger.append([_draft("decision", decision)], at=_now())
        return decision

    def forget(self, report: str, *, reason: str) -> str:
        """Destroy a report's bytes and text, leaving tombstones in an unbroken chain; return the report's id."""
        one = views.find_report(self._records("report", Report), report)
        mine = [("report", one.id)]
        mine += [("document", d.id) for d in self._records("document", Document) if d.report_id == one.id]
        for entry, body in self._ledger.entries(kind="capture"):
            if body is not None and json.loads(body)["report"] == one.id:
                mine.append(("capture", entry.key))
        if not any(r.sha256 == one.sha256 for r in self._records("report", Report) if r.id != one.id):
            mine.append(("content", one.sha256))
        self._ledger.forget(mine, reason=reason, at=_now())
        self._index.drop()
        return one.id

    def verify(self) -> tuple[str, ...]:
        """Check the record: chain, payloads, schema and triggers; return its problems, one line each."""
        return self._ledger.verify()

    # ------------------------------------------------------------ reading the ledger

    def _content(self, report: Report) -> bytes | None:
        return next((body for e, body in self._ledger.entries(kind="content") if e.key == report.sha256), None)

    def _labels(self) -> dict[str, str]:
        labels: dict[str, str] = {}
        for _, body in self._ledger.entries(kind="capture"):
            if body is not None:
                custody = json.loads(body)
                labels[custody["report"]] = min(labels.get(custody["report"], custody["label"]), custody["label"])
        return dict(sorted(labels.items()))

    def _records(self, kind: str, of: type[R]) -> list[R]:
        return [of.model_validate_json(body) for _, body in self._ledger.entries(kind=kind) if body is not None]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _json(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _draft(kind: str, record: Report | Document | Decision) -> Draft:
    return Draft(kind, record.id, _json(record.plain()))


def _custody(capture: Capture) -> dict[str, object]:
    return {"report": capture.report.id, "label": capture.label, "id": capture.external_id, "notes": capture.notes}
