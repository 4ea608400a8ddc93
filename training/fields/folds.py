"""The annotated reports that may be learned from, in five folds by incident; sealed incidents never come in."""

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from evaluation import gold
from tallybook.claims import read
from tallybook.claims.learned import RULES, Models
from tallybook.documents import extract
from tallybook.gazetteer import Gazetteer
from tallybook.intake import read_paths
from tallybook.language import passages
from tallybook.model import Capture, Document, Passage, Reading

FOLDS = 5
SALT = "tallybook folds: "
"""Not the salt of the seal, so that the folds do not follow it."""


class SealedError(Exception):
    """A sealed report came where reports are learned from."""


@dataclass(frozen=True)
class Annotated:
    """A report with what people read in it and what the rules read in it; `gold` is empty where nobody annotated it."""

    id: str
    incident: str | None
    document: Document
    gold: tuple[Mapping[str, Any], ...]
    main_incident: str | None
    has_figures: bool
    """Whether its figures are annotated: one without is linked to incidents, and learned from in nothing else."""

    def __post_init__(self) -> None:
        if gold.is_sealed(self.incident):
            raise SealedError(f"{self.id} belongs to a sealed incident: it is scored, never learned from")

    @property
    def key(self) -> str:
        """What may not be parted between folds: the incident, or the report itself where it tells of none."""
        return self.incident or self.id

    @property
    def fold(self) -> int:
        """The fold of the report, by the hash of its incident."""
        return fold_of(self.key)

    def passages(self) -> tuple[Passage, ...]:
        """Return the sentences of the report."""
        return passages(self.document)

    @cached_property
    def by_rules(self) -> Reading:
        """What the rules alone read in it, read once for all fields."""
        return self.read()

    def read(self, models: Models = RULES) -> Reading:
        """Return what Tallybook reads in it; by the rules alone where no models are given."""
        return read(self.document, Gazetteer.shipped(), models=models)


def fold_of(key: str) -> int:
    """Return the fold of an incident.

    >>> [fold_of(name) for name in ("tarmel-market", "osk-bridge", "belgar-raid")]
    [4, 0, 3]
    """
    return int(hashlib.sha256((SALT + key).encode()).hexdigest(), 16) % FOLDS


def load(folder: Path) -> tuple[Annotated, ...]:
    """Return the open reports of a folder of annotated reports, in the order of the folder.

    What is sealed is left out before any of it is taken apart, whether or not the folder still holds it.
    """
    with tempfile.TemporaryDirectory(prefix="tallybook-training-") as name:
        opened = gold.write_subset(folder, Path(name), ids=frozenset(gold.parts(folder)["open"]))
        incidents = {row["id"]: row["incident"] for row, _ in gold.rows(opened / "incidents.jsonl")}
        figures = {row["id"]: row for row, _ in gold.rows(opened / "figures.jsonl")}
        return tuple(
            Annotated(
                id=known,
                incident=incidents.get(known),
                document=document,
                gold=tuple(figures.get(known, {}).get("figures", ())),
                main_incident=figures.get(known, {}).get("main_incident"),
                has_figures=known in figures,
            )
            for known, document in documents(opened)
        )


def documents(folder: Path) -> Iterator[tuple[str, Document]]:
    """Yield the id and the document of each report of a folder, as Tallybook takes them in."""
    for arrival in read_paths([folder / "REPORTS.json"]):
        if isinstance(arrival, Capture) and arrival.external_id is not None:
            yield arrival.external_id, extract(arrival.report, arrival.content)
