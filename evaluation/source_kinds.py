"""Whether a speaker who is the right one is also of the right kind: official, monitor, witness, and so on."""

from pathlib import Path

from evaluation import gold
from training.fields.alignment import loaded

KIND = "source kind"


def measured(scorer: Path, subset: Path, *, predicted: Path) -> dict[str, float]:
    """Return the share of the figures with the right speaker whose speaker is of the kind that people say."""
    if not (predicted / "figures.jsonl").is_file():
        return {}
    score = loaded(scorer.resolve())
    reports = {report["id"]: report for report in gold.reports(subset)}
    found = {row["id"]: row["figures"] for row, _ in gold.rows(predicted / "figures.jsonl")}
    alike = []
    for row, _ in gold.rows(subset / "figures.jsonl"):
        figures, guesses = row["figures"], found.get(row["id"], [])
        for i, j in score.match(figures, guesses, reports[row["id"]]):
            if figures[i].get("source_kind") and score.source_agrees(figures[i], guesses[j]):
                alike.append(figures[i]["source_kind"] == guesses[j].get("source_kind"))
    return {KIND: round(sum(alike) / len(alike), 3)} if alike else {}
