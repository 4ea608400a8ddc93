"""What was missed and whether a reviewer would see it: missed figures whose sentence is listed as unread."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation import gold
from training.fields.alignment import loaded

LISTED = "missed listed"
PER_REPORT = "unread a report"
HOLDING = "unread that hold"
INFORMING = (PER_REPORT, HOLDING)
"""How long the list is, and the share of it that holds a missed figure: both fall as more is read, so no floors."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one part."""

    reports: int = 0
    missed: int = 0
    listed: int = 0
    unread: int = 0
    holding: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.reports + other.reports,
            self.missed + other.missed,
            self.listed + other.listed,
            self.unread + other.unread,
            self.holding + other.holding,
        )

    def scores(self) -> dict[str, float]:
        """Return the shares; what has nothing to be a share of is left out.

        >>> Tally(reports=2, missed=4, listed=3, unread=6, holding=3).scores()
        {'missed listed': 0.75, 'unread a report': 3.0, 'unread that hold': 0.5}
        """
        pairs = {
            LISTED: (self.listed, self.missed),
            PER_REPORT: (self.unread, self.reports),
            HOLDING: (self.holding, self.unread),
        }
        return {name: round(part / whole, 3) for name, (part, whole) in pairs.items() if whole}


def measured(scorer: Path, subset: Path, *, predicted: Path) -> dict[str, float]:
    """Return the measures of one part, matched as the scorer matches; nothing where no unread sentences were told."""
    if not (predicted / "unread.jsonl").is_file():
        return {}
    score = loaded(scorer.resolve())
    reports = {report["id"]: report for report in gold.reports(subset)}
    found, unread = _rows(predicted / "figures.jsonl"), _rows(predicted / "unread.jsonl")
    whole = Tally()
    for key, row in _rows(subset / "figures.jsonl").items():
        figures = row["figures"]
        matched = {i for i, _ in score.match(figures, found.get(key, {}).get("figures", []), reports[key])}
        missed = [score.spans(figure, reports[key]) for i, figure in enumerate(figures) if i not in matched]
        listed = [score.spans(one, reports[key]) for one in unread.get(key, {}).get("unread", [])]
        whole += Tally(
            reports=1,
            missed=len(missed),
            listed=sum(any(score.overlaps(figure, one) for one in listed) for figure in missed),
            unread=len(listed),
            holding=sum(any(score.overlaps(figure, one) for figure in missed) for one in listed),
        )
    return whole.scores()


def _rows(path: Path) -> Mapping[str, Row]:
    return {row["id"]: row for row, _ in gold.rows(path)}
