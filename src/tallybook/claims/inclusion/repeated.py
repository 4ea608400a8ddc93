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
    found: dict[str, str | None] = {}
    for figure in told.figures:
        if figure.scope is Scope.TOTAL and (figure.quantity.value or 0) >= LEAST and noun(figure):
            part = next((one for one in told.equals[said(figure)] if _is_repeated(one, figure)), None)
            if part is not None:
                found[figure.id] = part.part_of
    return found


def _is_repeated(part: Figure, figure: Figure) -> bool:
    kept_apart = Reference.AGGREGATE in {part.reference, figure.reference}
    return part.scope is Scope.PART and noun(part) == noun(figure) and not kept_apart
