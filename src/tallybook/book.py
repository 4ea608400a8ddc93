"""The one place where stages meet the ledger: reports in, documents, claims, incidents, tolls, views out.

What came in and what people decided is appended to the ledger; everything else is computed from it, kept in the
index, and can be computed again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

from tallybook import VERSION, claims, documents, incidents, intake, stages, tolls, views
from tallybook.deciding import Deciding
from tallybook.errors import InputError, NotFound, UnreadableReport
from tallybook.gazetteer import Gazetteer, Place, places_file, read_places
from tallybook.index import Index
from tallybook.ledger import Draft, Ledger, filing
from tallybook.model import Added, Capture, Decision, Document, Findings, Ran, Reading, Report, Unreadable, content_id
from tallybook.settings import Limits

Seen = Callable[[Capture | Unreadable], None]


class Book(Deciding):
    """One body of work: a `.tally` file, or a book in memory where the path is None."""

    def __init__(self, ledger: Ledger, index: Index, *, limits: Limits) -> None:
        """Join a ledger and its index; use `Book.open`."""
        self._ledger = ledger
        self._index = index
        self._limits = limits
        self._loaded: tuple[str | None, Findings | None] = (None, None)
        super().__init__()

    @classmethod
    def open(cls, path: str | Path | None, *, create: bool = False, limits: Limits = intake.DEFAULT_LIMITS) -> Self:
        """Open the book at a path, making it where `create` is true; None is a book in memory.

        Raises NotFound, NotABook, NewerBook, BrokenBook or StorageFailed.
        """
        where = None if path is None else Path(path)
        return cls(Ledger.open(where, create=create), Index(where), limits=limits)

    def close(self) -> None:
        """Close the book; every append was already on disk when it returned."""
        self._index.close()
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def add(
        self, paths: Sequence[str | Path], *, columns: Mapping[str, str] | None = None, seen: Seen | None = None
    ) -> Added:
        """Bring in files and folders; `columns` maps text, title, outlet, published, address to a table's columns.

        One report is one transaction: a crash loses at most the one in flight. `seen` hears of each report.
        """
        return self._take(intake.read_paths([Path(p) for p in paths], columns=columns, limits=self._limits), seen)

    def add_text(self, text: str, **supplied: str | None) -> Added:
        """Bring in one pasted text, with title, outlet, published and address where they are known."""
        return self._take([intake.read_text(text, **supplied)])

    def add_upload(self, name: str, content: bytes) -> Added:
        """Bring in one uploaded file; its name only says what kind of file it is."""
        return self._take(intake.read_upload(name, content, limits=self._limits))

    def add_places(self, path: str | Path) -> tuple[Place, ...]:
        """Bring in the user's own places, a CSV file; they come before the shipped gazetteer from the next run on."""
        text, places = places_file(Path(path))
        self._append(filing.filed_text("places", text))
        return places

    def _take(self, arrivals: Iterable[Capture | Unreadable], seen: Seen | None = None) -> Added:
        fates: dict[str, list[str]] = {"new": [], "known": [], "forgotten": []}
        unreadable: list[Unreadable] = []
        notes: dict[str, None] = {}
        gone = filing.forgotten(self._ledger)
        for arrival in arrivals:
            if seen:
                seen(arrival)
            if isinstance(arrival, Unreadable):
                unreadable.append(arrival)
                self._append(filing.filed_problem(arrival))
                continue
            notes.update(dict.fromkeys(arrival.notes))
            one = arrival.report.id
            if one in gone or self._ledger.has("forget", arrival.report.sha256):
                fates["forgotten"].append(one)
            elif self._ledger.has("report", one) and not self._ledger.has("unreadable", one):
                self._append(filing.filed_custody(arrival))
                fates["known"].append(one)
            elif problem := self._keep(arrival):
                unreadable.append(problem)
            else:
                fates["new"].append(one)
        return Added(
            **{fate: len(reports) for fate, reports in fates.items()},
            unreadable=tuple(unreadable),
            notes=tuple(notes),
            reports=tuple(dict.fromkeys(fates["new"] + fates["known"])),
        )

    def _keep(self, capture: Capture) -> Unreadable | None:
        report, problem = capture.report, None
        drafts = [filing.filed_content(capture), filing.filed(report), filing.filed_custody(capture)]
        try:
            drafts.append(filing.filed(documents.extract(report, capture.content)))
        except UnreadableReport as error:
            problem = Unreadable(label=capture.label, reason=error.what, todo=error.todo)
            drafts.append(filing.filed_problem(problem, report=report.id))
        self._append(*drafts)
        return problem

    def _append(self, *drafts: Draft) -> None:
        self._ledger.append(drafts, at=_now())

    def run(self, *, codebook: str | None = None) -> Ran:
        """Compute claims, incidents and tolls; with nothing new since the last run, do nothing and say so.

        The codebook is that of the last run where none is named, and `reported` in a new book.
        """
        last = self._last()
        chosen = self.codebook(codebook or (last.codebook if last else tolls.DEFAULT))
        self._file_codebook(chosen)
        state = self._state(chosen.name)
        if last and self._index.state() == state:
            return Ran(renewed=False, read=0, findings=last)
        forgotten = filing.forgotten(self._ledger)
        texts = self._documents()
        readings, fresh = self._read(texts)
        findings = self._reconcile(texts, readings, chosen=chosen)
        self._index.put_findings(findings, state)
        if filing.forgotten(self._ledger) != forgotten:  # by another process meanwhile: its words must not come back
            self._index.drop()
            return self.run(codebook=codebook)
        return Ran(renewed=True, read=fresh, findings=findings)

    def findings(self, *, codebook: str | None = None, as_of: date | None = None) -> Findings:
        """Return what the last run computed, its tolls under another codebook or as of a day where that is asked.

        Raises NotFound where nothing has been computed yet.
        """
        kept = self._last()
        if kept is None:
            raise NotFound("nothing has been computed in this book yet", todo="run: tallybook run BOOK")
        if as_of is None and codebook in (None, kept.codebook):
            return kept
        return stages.recounted(kept, self.codebook(codebook or kept.codebook), as_of=as_of)

    def codebook(self, name: str) -> tolls.Codebook:
        """Return a codebook: a built-in one, one that this book has used, or the user's own file."""
        if name.endswith(tolls.FILE):
            return tolls.codebook_file(Path(name))
        return tolls.chosen(name, kept=filing.texts(self._ledger, "codebook"))

    def _file_codebook(self, used: tolls.Codebook) -> None:
        """Keep the text of a codebook in use; an earlier one that comes back is kept again, as the latest."""
        draft, head = filing.filed_text("codebook", used.source), self._ledger.head()
        if head and self._ledger.has("codebook", draft.key) and self.codebook(used.name).source != used.source:
            draft = filing.filed_text("codebook", used.source, after=head.hash)
        self._append(draft)

    def pending(self) -> bool:
        """Tell whether something came in, or was decided, since the last run."""
        kept = self._last()
        return kept is None or self._index.state() != self._state(kept.codebook)

    def _last(self) -> Findings | None:
        """Return what the last run computed, loaded once for as long as no other run has replaced it."""
        state = self._index.state()
        if state != self._loaded[0]:
            self._loaded = (state, self._index.findings())
        return self._loaded[1]

    def _state(self, codebook: str) -> str:
        head = self._ledger.head(but=filing.PUBLICATION)
        return content_id("state", head.hash if head else "", VERSION, documents.EXTRACTOR, claims.READER, codebook)

    def _documents(self) -> tuple[Document, ...]:
        """Return each report's document by the present extractor, reading the bytes again where it is newer."""
        kept = {d.report_id: d for d in filing.records(self._ledger, Document) if d.extractor == documents.EXTRACTOR}
        for report in filing.records(self._ledger, Report):
            if report.id not in kept and (content := filing.content(self._ledger, report)) is not None:
                try:
                    kept[report.id] = documents.extract(report, content)
                except UnreadableReport:
                    continue  # it is listed as unreadable since it came in
                self._append(filing.filed(kept[report.id]))
        return tuple(sorted(kept.values(), key=lambda d: d.id))

    def _read(self, texts: Sequence[Document]) -> tuple[tuple[Reading, ...], int]:
        """Read the documents that the present reader has not read yet, and count them."""
        reader = content_id("reader", claims.READER, *sorted(filing.texts(self._ledger, "places")))
        kept = self._index.readings(reader)
        known = self.gazetteer()
        fresh = {d.id: claims.read(d, known) for d in texts if d.id not in kept}
        self._index.put_readings(reader, list(fresh.values()))
        return tuple({**kept, **fresh}[d.id] for d in texts), len(fresh)

    def gazetteer(self) -> Gazetteer:
        """Return the places that are known by name: the user's own, then the shipped ones."""
        sheets = sorted(filing.texts(self._ledger, "places"))
        places = [place for sheet in sheets for place in read_places(sheet, label="places")]
        return Gazetteer.shipped().with_places(places)

    def _reconcile(self, texts: Sequence[Document], readings: Sequence[Reading], *, chosen: tolls.Codebook) -> Findings:
        claimed = stages.claimed(
            texts,
            readings,
            codebook=chosen.name,
            decided=self._decisions(),
            linker=self.linker,
        )
        reports = tuple(sorted(filing.records(self._ledger, Report), key=lambda report: report.id))
        return stages.counted(claimed.changed(reports=reports, labels=filing.labels(self._ledger)), chosen)

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what could not be read and has not been read since under the same label."""
        return filing.unreadable(self._ledger)

    def predict(self, folder: str | Path, *, codebook: str = "gva", given_figures: bool = False) -> Mapping[str, str]:
        """Read the REPORTS.json of a folder into this book, and each of its cases into a book of its own.

        Return files for scoring; `codebook` counts the tolls, `given_figures` takes the cases' own figures.
        """
        source, told, listing = (Path(folder) / n for n in ("REPORTS.json", "cases.jsonl", "incidents.jsonl"))
        if not (source.is_file() or told.is_file()):
            raise InputError(
                "it holds no REPORTS.json and no cases.jsonl", where=str(folder), todo="name one that does"
            )
        found: dict[str, str] = {}
        if source.is_file():
            ids = self._bring(intake.read_paths([source], limits=self._limits))
            texts = self._documents()
            listed = views.listed(listing.read_text(encoding="utf-8"), where=str(listing)) if listing.is_file() else {}
            found |= stages.predicted(
                texts, self._read(texts)[0], ids=ids, listed=listed, under=self.codebook(codebook)
            )
        if told.is_file():
            cases = views.read_cases(told.read_text(encoding="utf-8"), where=str(told))
            answers = (stages.answered(case, figures if given_figures else None) for case, figures in cases)
            found["cases.jsonl"] = views.lines(answers)
        return found

    def _bring(self, arrivals: Iterable[Capture | Unreadable]) -> dict[str, str]:
        """Bring in reports that have ids of their own; return our id of each by its own."""
        ids: dict[str, str] = {}

        def seen(arrival: Capture | Unreadable) -> None:
            if isinstance(arrival, Capture) and arrival.external_id is not None:
                ids[arrival.external_id] = arrival.report.id

        self._take(arrivals, seen)
        return ids

    def _file_decisions(self, made: Sequence[Decision]) -> None:
        self._append(*map(filing.filed, made))

    def _after(self) -> str:
        return head.hash if (head := self._ledger.head()) else ""

    def _file_publication(self, made: Decision) -> None:
        self._append(filing.filed_publication(made))

    def _decisions(self) -> tuple[Decision, ...]:
        return tuple(made for made, _ in filing.decisions(self._ledger).values())

    def _decided_on(self) -> Mapping[str, str]:
        return {one: at for one, (_, at) in filing.decisions(self._ledger).items()}

    def _today(self) -> date:
        return datetime.now(UTC).date()

    def forget(self, report: str, *, reason: str) -> str:
        """Destroy a report's bytes and text, leaving tombstones in an unbroken chain; return the report's id."""
        again = [one for one in sorted(filing.forgotten(self._ledger)) if report and one.startswith(report)]
        if again:  # another program's reading may have kept the bytes in the file the first time
            found, entries = again[0], [("report", again[0])]
        else:
            one = views.find_report(filing.records(self._ledger, Report), report)
            found, entries = one.id, filing.all_of(self._ledger, one)
        self._index.drop()
        self.linker = incidents.Linker()  # what it remembers are words of reports
        self._ledger.forget(entries, reason=reason, at=_now())
        return found

    def verify(self) -> tuple[str, ...]:
        """Check the record: chain, payloads, schema and triggers; return its problems, one line each."""
        return self._ledger.verify()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
