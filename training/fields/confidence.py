"""Confidence: whether a figure that was proposed is one that people found, with its outcome and value, at its place."""

from collections.abc import Iterator

from tallybook.claims.harm.confidence import NAME, RIGHT, features
from tallybook.claims.harm.figures import proposed
from training.fields.alignment import Match, aligned
from training.fields.fitting import Example
from training.fields.folds import Annotated
from training.fields.registry import Field

WRONG = "wrong"


def examples(report: Annotated, match: Match) -> Iterator[Example]:
    """Yield every figure of a report that was proposed and proven."""
    known = features(proposed(report.document, report.passages()))
    for figure, found in aligned(report, report.by_rules, match=match).items():
        yield Example(known[figure], WRONG if found is None else RIGHT, report.key, RIGHT)


FIELD = Field(NAME, (WRONG, RIGHT), examples)
