"""Annotated reports, all invented, and a scorer of the same shape as the real one."""

import json
from collections.abc import Sequence
from pathlib import Path

PLACES = ("Tarmel", "Osk", "Belgar", "Drena", "Pell", "Orrin", "Vost", "Hask", "Ilmen", "Karsk", "Lorn", "Mirow")
NUMBERS = (("Two", 2), ("Three", 3), ("Four", 4), ("Five", 5), ("Six", 6), ("Seven", 7))
SCORER = """
def match(gold, predicted, report):
    texts = {(f["outcome"], f["value"], f["in"]): j for j, f in enumerate(predicted)}
    asked = [(f["outcome"], f["value"], f["in"]) for f in gold]
    return [(i, texts[one]) for i, one in enumerate(asked) if one in texts]
"""
PRINTED = """
figures: P 0.800 R 0.700 F1 0.747
incidents, B-cubed: P 0.900 R 0.800 F1 0.847
figures              3 of 4
cases: 1 of 2 passed (all as expected)
"""


def figure(value: int | None, quote: str, **more: object) -> dict[str, object]:
    """Return an annotated figure; what is not said is as usual."""
    usual = {"outcome": "killed", "hedge": "exact", "group": "people", "status": "unknown", "scope": "total"}
    named = {"source": None, "incident": "E1", "modality": "asserted", "in": "text"}
    return {**usual, **named, "value": value, "quote": quote, **more}


def folder(path: Path) -> Path:
    """Write a folder of annotated reports: a dozen incidents, each with a figure found and one that nobody counts."""
    reports, figures, incidents = [], [], []
    for n, place in enumerate(PLACES):
        word, value = NUMBERS[n % len(NUMBERS)]
        body = f"{word} people were killed in {place} on Monday. The raid killed villagers, a witness said."
        known = f"r{n}"
        reports.append({"id": known, "outlet": "Osk Herald", "published": "2031-05-06", "title": place, "text": body})
        told = [figure(value, f"{word} people were killed in {place}")]
        figures.append({"id": known, "main_incident": "E1", "incidents": {}, "figures": told})
        incidents.append({"id": known, "incident": f"{place.lower()}-raid"})
    for name in ("syria", "gva"):
        part = path / name
        part.mkdir(parents=True)
        (part / "REPORTS.json").write_text(json.dumps(reports), encoding="utf-8")
        (part / "figures.jsonl").write_text(lines(figures), encoding="utf-8")
        (part / "incidents.jsonl").write_text(lines(incidents), encoding="utf-8")
    (path / "score.py").write_text(SCORER, encoding="utf-8")
    return path


def lines(rows: Sequence[object]) -> str:
    """Return rows as JSON lines."""
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def counted(
    examples: Sequence[Sequence[int]], targets: Sequence[int], *, width: int, strength: float
) -> tuple[list[float], list[list[float]]]:
    """Stand in for a regression: the weight of a feature for a target is how often it goes with it."""
    labels = range(max(targets) + 1)
    rows = [[0.0] * width for _ in labels]
    for example, target in zip(examples, targets, strict=True):
        for column in example:
            rows[target][column] += strength / len(examples)
    return [targets.count(label) / len(targets) for label in labels], rows
