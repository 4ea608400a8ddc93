"""Which figure that Tallybook read is which annotated one, paired as the scorer pairs them."""

import importlib.util
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tallybook.model import Document, Figure, Reading
from tallybook.views.gold import SCORED, figures_row
from training.fields.folds import Annotated

Gold = Mapping[str, Any]
Match = Callable[[Sequence[Gold], Sequence[Gold], Mapping[str, str]], list[tuple[int, int]]]


def scorer(folder: Path) -> Match:
    """Return the way in which the scorer pairs figures: that of `score.py` in the folder or in the one above it."""
    for place in (folder, folder.parent, Path(os.environ.get("TALLYBOOK_GOLD", os.devnull))):
        if (place / "score.py").is_file():
            matching: Match = loaded((place / "score.py").resolve()).match
            return matching
    raise FileNotFoundError(f"no score.py in {folder} or above it: set TALLYBOOK_GOLD to the folder that holds it")


@cache
def loaded(path: Path) -> Any:
    """Load the scorer that lies beside the annotations, whose word on what is a match is the only one."""
    spec = importlib.util.spec_from_file_location("scorer_of_the_annotations", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def aligned(report: Annotated, reading: Reading, *, match: Match) -> dict[str, Gold | None]:
    """Return for each figure read, by its id, the annotated figure that it is; None where it is none.

    Outcomes that nobody annotated are left out.
    """
    return paired(reading, report.document, gold=report.gold, match=match)


def paired(reading: Reading, document: Document, *, gold: Sequence[Gold], match: Match) -> dict[str, Gold | None]:
    """Return for each figure of a reading, by its id, the annotated figure that it is; None where it is none."""
    figures = scored(reading.figures)
    rows = figures_row(reading, document, external_id=document.id)["figures"]
    parts = {"title": document.text[: document.body_start], "text": document.text[document.body_start :]}
    pairs = {j: i for i, j in match(gold, rows, parts)}
    return {figure.id: gold[pairs[j]] if j in pairs else None for j, figure in enumerate(figures)}


def scored(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures whose outcome is annotated."""
    return tuple(figure for figure in figures if figure.outcome in SCORED)
