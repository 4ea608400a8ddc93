"""The annotated reports: which of them may be looked at, and the folders that a scorer is given."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

CASES = ("cases.jsonl",)
FILES = ("REPORTS.json", "figures.jsonl", "incidents.jsonl")


def is_sealed(incident: str | None) -> bool:
    """Tell whether reports of this incident are scored only, never shown: a quarter of the incidents, by their hash.

    >>> [name for name in ("tarmel-market", "osk-bridge", "belgar-raid", "tarmel-mill") if is_sealed(name)]
    ['osk-bridge', 'belgar-raid']
    >>> is_sealed(None)
    False
    """
    return incident is not None and int(hashlib.sha256(incident.encode()).hexdigest(), 16) % 4 == 0


def is_unseen(report: str) -> bool:
    """Tell whether nobody looked at a US report or incident while Tallybook was made: half of them, by their hash.

    >>> [name for name in ("tarmel-1", "tarmel-2", "tarmel-3") if is_unseen(name)]
    ['tarmel-2', 'tarmel-3']
    """
    return int(hashlib.sha256(report.encode()).hexdigest(), 16) % 2 == 1


def parts(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the ids of the open and of the sealed reports of a folder; a report without an incident is open."""
    incidents = {row["id"]: row.get("incident") for row, _ in rows(folder / "incidents.jsonl")}
    ids = [report["id"] for report in reports(folder)]
    return {
        "open": tuple(known for known in ids if not is_sealed(incidents.get(known))),
        "sealed": tuple(known for known in ids if is_sealed(incidents.get(known))),
    }


def annotated(folder: Path) -> tuple[str, ...]:
    """Return the ids of the reports whose figures are annotated."""
    return tuple(row["id"] for row, _ in rows(folder / "figures.jsonl"))


def write_subset(folder: Path, out: Path, *, ids: Collection[str]) -> Path:
    """Write the reports with these ids and their annotations to a folder of the same shape."""
    out.mkdir(parents=True, exist_ok=True)
    kept = [report for report in reports(folder) if report["id"] in ids]
    (out / "REPORTS.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    for name in ("figures.jsonl", "incidents.jsonl"):
        lines = [line for row, line in rows(folder / name) if row["id"] in ids]
        (out / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return out


def write_linked(folder: Path, out: Path) -> Path:
    """Write for each report of a folder the incident that lists it, so that links can be scored."""
    out.mkdir(parents=True, exist_ok=True)
    listed = ((report, row["id"]) for row, _ in rows(folder / "incidents.jsonl") for report in row["reports"])
    lines = (json.dumps({"id": report, "incident": incident}) for report, incident in listed)
    (out / "incidents.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return out


def write_owned(folder: Path, out: Path, *, predicted: Path) -> Path:
    """Write the reports of a folder and, for each of its incidents, those of the one of ours that holds most of it.

    So the tolls on our own incidents can be scored; an incident of which no report is in one of ours has none.
    """
    out.mkdir(parents=True, exist_ok=True)
    (out / "REPORTS.json").write_bytes((folder / "REPORTS.json").read_bytes())
    ours = {row["id"]: row["incident"] for row, _ in rows(predicted / "incidents.jsonl") if row["incident"]}
    lines = []
    for row, _ in rows(folder / "incidents.jsonl"):
        told = Counter(ours[report] for report in row["reports"] if report in ours)
        own = min(told, key=lambda name: (-told[name], name)) if told else None
        lines.append({"id": row["id"], "reports": [report for report, name in ours.items() if name == own]})
    (out / "incidents.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return out


def write_unseen(incidents: Path, out: Path) -> Path:
    """Write those rows of a list of incidents that nobody looked at to a file, by the hash of their ids."""
    lines = [line for row, line in rows(incidents) if is_unseen(row["id"])]
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return out


def digest(folder: Path) -> str:
    """Return a hash of the reports and their annotations: figures measured on other data are not comparable."""
    whole = hashlib.sha256()
    for name in FILES if (folder / FILES[0]).exists() else CASES:
        whole.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return whole.hexdigest()[:16]


def reports(folder: Path) -> list[dict[str, Any]]:
    """Return the reports of a folder as they were captured."""
    listed: list[dict[str, Any]] = json.loads((folder / "REPORTS.json").read_text(encoding="utf-8"))
    return listed


def rows(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the rows of a file of annotations or predictions, each with its line."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line), line
