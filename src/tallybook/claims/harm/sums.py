"""Sums: figures of a sentence, or of two in a row, that add up to a larger one told before are its parts."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from tallybook.model import Figure, Modality, Outcome, Scope

FEWEST = 2
SPACE = 3  # characters between one sentence and the next


def with_sums(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the same figures, with those made parts that add up to a total told before them.

    "Four people died. … A nurse, a porter and two guards were killed" are one number told twice.
    """
    parts: dict[str, str] = {}
    for outcome in Outcome:
        totals = [f for f in figures if f.outcome is outcome and _counts(f)]
        by_value: dict[int, list[Figure]] = {}
        for figure in totals:
            by_value.setdefault(figure.quantity.value or 0, []).append(figure)
        for stretch in _stretches(totals):
            whole = _sum(by_value, stretch)
            if whole is not None:
                parts.update(dict.fromkeys((f.id for f in stretch), whole.id))
    return tuple(f.changed(scope=Scope.PART, part_of=parts[f.id]) if f.id in parts else f for f in figures)


def _counts(figure: Figure) -> bool:
    return figure.scope is Scope.TOTAL and figure.modality is Modality.ASSERTED and bool(figure.quantity.value)


def _stretches(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Yield the figures of each passage, and of each two that follow one another, where they are several."""
    groups = [list(those) for _, those in groupby(figures, key=lambda f: f.passage_start)]
    joined = [[*a, *b] for a, b in pairwise(groups) if b[0].passage_start - a[-1].passage_end <= SPACE]
    yield from (those for those in (*groups, *joined) if len(those) >= FEWEST)


def _sum(by_value: Mapping[int, Sequence[Figure]], stretch: Sequence[Figure]) -> Figure | None:
    """Return the last figure told before a stretch that is its sum, or None."""
    equal = by_value.get(sum(f.quantity.value or 0 for f in stretch), ())
    before = bisect_right(equal, stretch[0].start, key=lambda f: f.end)
    return equal[before - 1] if before else None
