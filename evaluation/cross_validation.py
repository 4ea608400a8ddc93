"""Cross-validation by incident: each open report read with weights that have seen no report of its incident."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tallybook import incidents
from tallybook.model import Findings, Reading
from tallybook.views import predictions
from training.fields.alignment import Match
from training.fields.folds import Annotated, load
from training.fields.registry import by_fold


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The open reports, and what was read in each with the weights of the other folds."""

    reports: Sequence[Annotated]
    readings: Sequence[Reading]


def held_out(folder: Path, *, match: Match) -> HeldOut:
    """Fit the learned fields anew for each fold of the open reports and read it with them."""
    reports = load(folder)
    models = by_fold(reports, match=match)
    return HeldOut(reports, tuple(one.read(models[one.fold]) for one in reports))


def write_predictions(read: HeldOut, out: Path) -> Path:
    """Write what was read as predictions to be scored, linked to incidents as in a book."""
    known = {one.document.id: (one.document, reading) for one, reading in zip(read.reports, read.readings, strict=True)}
    texts, readings = zip(*(known[key] for key in sorted(known)), strict=True)
    findings = Findings(
        codebook="reported", documents=texts, readings=readings, incidents=incidents.link(texts, readings)
    )
    out.mkdir(parents=True, exist_ok=True)
    files = predictions(findings, {one.id: one.document.report_id for one in read.reports})
    for name, text in files.items():
        (out / name).write_text(text, encoding="utf-8")
    return out
