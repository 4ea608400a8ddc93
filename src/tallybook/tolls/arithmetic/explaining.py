"""Irreducible explanations: constraints that do not hold together although any of them can be left out."""

from collections.abc import Callable, Sequence

from tallybook.tolls.arithmetic.constraints import Constraint


def smallest(
    constraints: Sequence[Constraint], holds: Callable[[Sequence[Constraint]], bool]
) -> tuple[Constraint, ...]:
    """Return an irreducible choice of constraints that do not hold, the earlier ones preferred.

    It is that of QuickXplain (Junker, AAAI 2004).
    """

    def explained(
        known: tuple[Constraint, ...], further: tuple[Constraint, ...], *, grown: bool
    ) -> tuple[Constraint, ...]:
        if not further or (grown and not holds(known)):
            return ()
        if len(further) == 1:
            return further
        first, second = further[: len(further) // 2], further[len(further) // 2 :]
        of_second = explained((*known, *first), second, grown=True)
        return (*explained((*known, *of_second), first, grown=bool(of_second)), *of_second)

    return explained((), tuple(constraints), grown=False)
