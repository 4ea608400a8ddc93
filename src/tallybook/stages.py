"""What follows from documents and their readings: the stages after reading, one after the other; pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from tallybook import claims, copies, decisions, documents, incidents, intake, language, tolls, views, voices
from tallybook.errors import UnreadableReport
from tallybook.gazetteer import Gazetteer
from tallybook.model import Capture, Decision, Document, Findings, Reading


def claimed(
    texts: Sequence[Document],
    readings: Sequence[Reading],
    *,
    codebook: str,
    decided: Sequence[Decision] = (),
    linker: incidents.Linker | None = None,
) -> Findings:
    """Return claims with their copies, voices and incidents, before any of them is counted.

    A linker that has linked these reports before compares only what is new; it links them no other way.
    """
    standing, stale = decisions.apply(readings, decided)
    cut = {d.id: language.passages(d) for d in texts}
    copied = copies.copied(texts, cut)
    settled = incidents.settled(texts, standing, decisions=decided, linker=linker)
    told = settled.incidents
    spoken = decisions.stand_ins(readings, standing, decided=decided)
    said = decisions.carried(decided, spoken)
    heard = voices.resolved(texts, standing, copied, incidents=told, decisions=said)
    return Findings(
        codebook=codebook,
        documents=tuple(texts),
        readings=tuple(standing),
        copies=copied,
        document_copies=copies.compared(texts, cut, groups=copied),
        voices=heard.voices,
        interests=voices.interests(told, voices=heard.voices, readings=standing),
        incidents=told,
        decisions=tuple(decided),
        stale=tuple(dict.fromkeys((*stale, *settled.lost))),
        overruled=(*heard.overruled, *settled.overruled),
        stand_ins=spoken,
    )


def recounted(found: Findings, under: tolls.Codebook, *, as_of: date | None = None) -> Findings:
    """Return findings with eligibility, tolls under a codebook and what is odd in them, as of the end of a day."""
    return _coded(found, tolls.gather(found), under=under, as_of=as_of)


def _coded(
    found: Findings, evidence: Sequence[tolls.Evidence], *, under: tolls.Codebook, as_of: date | None = None
) -> Findings:
    coded = [tolls.coded(each, under, decisions=found.decisions, as_of=as_of) for each in evidence]
    told = tuple(toll for _, own in coded for toll in own)
    return found.changed(
        codebook=under.name,
        rules=under.source,
        eligibility=tuple(eligible for eligible, _ in coded),
        tolls=told,
        anomalies=tolls.anomalies(evidence, told),
    )


def counted(found: Findings, under: tolls.Codebook) -> Findings:
    """Return findings with eligibility, tolls under a codebook, bounds and conflicts."""
    evidence = tolls.gather(found)
    return _coded(found, evidence, under=under).changed(
        bounds=tuple(bound for each in evidence for bound in (*tolls.implied(each), *tolls.remainders(each))),
        conflicts=tuple(conflict for each in evidence for conflict in tolls.conflicts(each)),
    )


def predicted(
    texts: Sequence[Document],
    readings: Sequence[Reading],
    *,
    ids: Mapping[str, str],
    listed: Mapping[str, Sequence[str]],
    under: tolls.Codebook,
) -> dict[str, str]:
    """Return predictions for the reports, and the tolls of the incidents that are listed with their reports.

    `ids` gives our id of each report by its own.
    """
    found = views.predictions(claimed(texts, readings, codebook=under.name), ids)
    told = {one.report_id: one for one in texts}
    read = {one.document_id: one for one in readings}
    rows = []
    for name, reports in listed.items():
        own = sorted(
            {told[ids[r]].id: told[ids[r]] for r in reports if ids.get(r) in told}.values(), key=lambda d: d.id
        )
        one = claimed(own, [read[document.id] for document in own], codebook=under.name)
        rows.append(views.tolls_row(name, one, under=under))
    return found | ({"tolls.jsonl": views.lines(rows)} if rows else {})


def answered(case: views.Case, figures: Sequence[views.Given] | None = None) -> Mapping[str, Any]:
    """Return the answers to a case; where figures are given they are taken in place of those that would be read."""
    arrivals = intake.read_upload("REPORTS.json", case.written(), limits=intake.DEFAULT_LIMITS)
    captures = {one.report.id: one for one in arrivals if isinstance(one, Capture)}
    names = {ours: one.external_id or ours for ours, one in captures.items()}
    texts = sorted(_extracted(captures.values()), key=lambda document: document.id)
    shipped = Gazetteer.shipped()
    read = tuple(claims.read(document, shipped) for document in texts)
    if figures is not None:
        read = views.given(read, texts, figures=figures, names=names, gazetteer=shipped)
    held = views.with_untold(read, {document.id: document for document in texts}, gazetteer=shipped)
    found = claimed(texts, held, codebook=tolls.DEFAULT)
    told = found.changed(conflicts=tuple(one for each in tolls.gather(found) for one in tolls.conflicts(each)))
    return {"id": case.id, "expect": views.answer(case, told, names=names)}


def _extracted(captures: Iterable[Capture]) -> Iterator[Document]:
    """Yield the documents of reports; one that cannot be read leaves the others standing."""
    for one in captures:
        with suppress(UnreadableReport):
            yield documents.extract(one.report, one.content)
