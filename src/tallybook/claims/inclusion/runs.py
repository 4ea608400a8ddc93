"""Runs: figures told one after another that add up to a larger figure of the report are its parts."""

from collections.abc import Iterator, Mapping, Sequence

from tallybook.claims.inclusion.told import Told
from tallybook.model import Figure, Modality, Reference, Scope

LONGEST = 5
SPACE = 3  # sentences between one figure of a run and the next
FEWEST, FEWEST_TOGETHER = 8, 4
"""The least sum that is no chance: of figures in several sentences, and of those in one."""


def added_up(told: Told) -> Mapping[str, str]:
    """Return for each figure of a run, by its id, the figure that is their sum.

    "Ten people died in Osk. … In Tarmel seven were killed" are parts of the 17 of a headline, wherever it stands.
    """
    found: dict[str, str] = {}
    for figures in told.by_outcome.values():
        counted = [f for f in figures if _counts(f)]
        wholes: dict[int, Figure] = {}
        for figure in counted:
            if figure.reference is not Reference.AGGREGATE:
                wholes.setdefault(figure.quantity.value or 0, figure)
        for run in _runs(told, counted):
            whole = wholes.get(sum(f.quantity.value or 0 for f in run))
            if whole is not None:
                found.update((figure.id, whole.id) for figure in run)
    return found


def _counts(figure: Figure) -> bool:
    return figure.scope is Scope.TOTAL and figure.modality is Modality.ASSERTED and bool(figure.quantity.value)


def _runs(told: Told, counted: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Yield the runs of two figures and more that may be counts of people apart."""
    for n, first in enumerate(counted):
        run = [first]
        for following in counted[n + 1 : n + LONGEST]:
            if not _goes_on(told, run, following=following):
                break
            run.append(following)
            together = following.passage_start == first.passage_start
            if sum(f.quantity.value or 0 for f in run) >= (FEWEST_TOGETHER if together else FEWEST):
                yield list(run)


def _goes_on(told: Told, run: Sequence[Figure], *, following: Figure) -> bool:
    """Tell whether a figure may count others than a run so far: one person told elsewhere, or a repetition, may not."""
    last = run[-1]
    together = last.passage_start == following.passage_start
    apart = told.ordinals[following.passage_start] - told.ordinals[last.passage_start]
    if apart > SPACE or told.is_titled(last) != told.is_titled(following):
        return False
    if not together and 1 in {last.quantity.value, following.quantity.value}:
        return False
    return not any(_is_again(one, following) for one in run)


def _is_again(one: Figure, following: Figure) -> bool:
    """Tell whether a figure may only repeat another: the same number, and no other place."""
    if one.quantity.value != following.quantity.value or one.passage_start == following.passage_start:
        return False
    return not (one.where and following.where and one.where.text != following.where.text)
