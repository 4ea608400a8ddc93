"""Scope: whether a figure that stands as a whole count is included in another figure of its report."""

from collections.abc import Iterator

from tallybook.claims.inclusion.told import told
from tallybook.claims.inclusion.within import NAME, PART, TOTAL, known_signs
from training.fields.alignment import Match, aligned
from training.fields.fitting import Example
from training.fields.folds import Annotated
from training.fields.registry import Field


def examples(report: Annotated, match: Match) -> Iterator[Example]:
    """Yield every figure that people found and that the rules leave a whole count."""
    reading = report.read()
    known = known_signs(told(report.document, report.passages(), figures=reading.figures))
    for figure, found in aligned(report, reading, match=match).items():
        if figure in known and found is not None:
            yield Example(known[figure], PART if found["scope"] == PART else TOTAL, report.key, TOTAL)


FIELD = Field(NAME, (TOTAL, PART), examples)
