"""Reliability: of the figures to which a confidence was given, how many are right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from evaluation import gold
from evaluation.cross_validation import HeldOut
from evaluation.measures import MeasuringFailedError
from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.model import Reading
from training.fields.alignment import Match, aligned, paired, scored
from training.fields.folds import documents

EDGES = (0.0, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.01)
"""Most figures are read surely: the steps are finer where they lie."""

RELIABILITY = ("confidence Brier", "confidence ECE")

Judged = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Step:
    """The figures whose confidence lies between two edges."""

    low: float
    high: float
    count: int
    said: float
    right: float


def judged_held_out(known: HeldOut, *, match: Match) -> tuple[Judged, ...]:
    """Return the confidence of each figure that was read with the weights of other folds, and whether it is right."""
    pairs = zip(known.reports, known.readings, strict=True)
    return tuple(
        one
        for report, reading in pairs
        if report.has_figures
        for one in _judged(reading, set(_right(aligned(report, reading, match=match))))
    )


def judged(subset: Path, *, match: Match) -> tuple[Judged, ...]:
    """Return the same for the annotated reports of a folder, read as Tallybook is shipped."""
    figures = {row["id"]: row["figures"] for row, _ in gold.rows(subset / "figures.jsonl")}
    found: list[Judged] = []
    try:
        for known, document in documents(subset):
            if known in figures:
                reading = read(document, Gazetteer.shipped())
                pairs = paired(reading, document, gold=figures[known], match=match)
                found += _judged(reading, set(_right(pairs)))
    except Exception:  # noqa: BLE001 - whatever breaks may quote a sealed report
        raise MeasuringFailedError(f"reading {subset.name} broke") from None
    return tuple(found)


def _right(pairs: Mapping[str, object]) -> Iterator[str]:
    return (figure for figure, found in pairs.items() if found is not None)


def _judged(reading: Reading, right: set[str]) -> Iterator[Judged]:
    return ((figure.confidence, figure.id in right) for figure in scored(reading.figures))


def steps(known: Sequence[Judged]) -> tuple[Step, ...]:
    """Return the steps in which figures lie.

    >>> steps([(0.91, True), (0.93, False)])
    (Step(low=0.9, high=0.95, count=2, said=0.92, right=0.5),)
    """
    found = []
    for low, high in pairwise(EDGES):
        those = [one for one in known if low <= one[0] < high]
        if those:
            said, right = sum(p for p, _ in those) / len(those), sum(r for _, r in those) / len(those)
            found.append(Step(low, high, len(those), round(said, 6), round(right, 6)))
    return tuple(found)


def scores(known: Sequence[Judged]) -> dict[str, float]:
    """Return the Brier score, and how far confidence and share right lie apart on average (ECE).

    >>> scores([(0.9, True), (0.9, False)])
    {'confidence Brier': 0.41, 'confidence ECE': 0.4}
    """
    apart = sum(step.count * abs(step.said - step.right) for step in steps(known)) / len(known)
    brier = sum((said - right) ** 2 for said, right in known) / len(known)
    return dict(zip(RELIABILITY, (round(brier, 3), round(apart, 3)), strict=True))


def table(parts: dict[str, Sequence[Judged]]) -> str:
    """Return the steps of every part as one table."""
    lines = [f"{'confidence':<16}" + "".join(f"{part:>26}" for part in parts)]
    lines.append(f"{'':<16}" + f"{'figures   said   right':>26}" * len(parts))
    found = {part: {step.low: step for step in steps(known)} for part, known in parts.items()}
    for low, high in pairwise(EDGES):
        name = f"{low:.3f} to {min(high, 1):.3f}"
        lines.append(f"{name:<16}" + "".join(_cell(found[part].get(low)) for part in parts))
    ends = {part: scores(known) for part, known in parts.items()}
    lines += [f"{name:<16}" + "".join(f"{known[name]:>26.3f}" for known in ends.values()) for name in RELIABILITY]
    return "\n".join(lines)


def _cell(step: Step | None) -> str:
    return f"{'–':>26}" if step is None else f"{step.count:>12}{step.said:>7.3f}{step.right:>7.3f}"
