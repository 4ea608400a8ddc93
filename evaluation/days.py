"""Whether the main incident of a report starts on the day that people say."""

from pathlib import Path
from typing import Any

from evaluation import gold

START = "start day"


def measured(subset: Path, *, predicted: Path) -> dict[str, float]:
    """Return the share of the reports whose main incident has a start that start it on that very day."""
    if not (predicted / "figures.jsonl").is_file():
        return {}
    found = {row["id"]: started(row) for row, _ in gold.rows(predicted / "figures.jsonl")}
    known = {row["id"]: day for row, _ in gold.rows(subset / "figures.jsonl") if (day := started(row))}
    right = [found.get(report) == day for report, day in known.items()]
    return {START: round(sum(right) / len(right), 3)} if right else {}


def started(row: dict[str, Any]) -> str | None:
    """Return the first day of the main incident of an annotated or predicted report, as an ISO day.

    >>> started({"main_incident": "E1", "incidents": {"E1": {"start": "2031-05-06", "end": "2031-05-07"}}})
    '2031-05-06'
    >>> started({"main_incident": None, "incidents": {}}) is None
    True
    """
    main = row.get("incidents", {}).get(row.get("main_incident") or "")
    return main.get("start") if main else None
