"""Repetitions: a figure told again elsewhere in the report is a part there too."""

from collections.abc import Mapping

from tallybook.claims.inclusion.relations import noun
from tallybook.claims.inclusion.told import Told, said
from tallybook.model import Figure, Reference, Scope

LEAST = 2  # one person told twice need not be the same


def told_again(told: Told) -> Mapping[str, str | None]:
    """Return for each whole count, by its id, the whole of the part that it repeats: a title's "11 children killed".

    Number, harm and noun are those of a figure that its own sentence makes a part: "15 people, among them 11 children".
    """
    parts: dict[tuple[object, ...], str | None] = {}
    for figure in told.figures:
        if figure.scope is Scope.PART and figure.reference is not Reference.AGGREGATE:
            parts.setdefault(_key(figure), figure.part_of)
    return {figure.id: parts[key] for figure in told.figures if _counts(figure) and (key := _key(figure)) in parts}


def _counts(figure: Figure) -> bool:
    several = (figure.quantity.value or 0) >= LEAST and noun(figure) != ""
    return several and figure.scope is Scope.TOTAL and figure.reference is not Reference.AGGREGATE


def _key(figure: Figure) -> tuple[object, ...]:
    """Return what a repetition shares with the figure that it repeats."""
    return (*said(figure), noun(figure))
