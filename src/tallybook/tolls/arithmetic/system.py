"""A system of constraints: whether all can hold, what bounds follow, and which claims force them.

Interval arithmetic answers where groups nest; for the rest their numbers are solved for.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from tallybook.model import Outcome
from tallybook.tolls.arithmetic.constraints import Constraint, said
from tallybook.tolls.arithmetic.explaining import smallest
from tallybook.tolls.arithmetic.kinds import People, people
from tallybook.tolls.arithmetic.nested import Nested
from tallybook.tolls.arithmetic.overlapping import Overlapping
from tallybook.tolls.groups import Key

MANY = 40
"""With more constraints than these, only those are asked to explain an end that hold it back in the linear program."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A group and the outcomes whose people are added up."""

    outcomes: tuple[Outcome, ...]
    group: Key


class System:
    """Constraints that are meant to hold together.

    Groups that overlap in too many ways are left out from the last; `left_out` are the claims about them.
    """

    def __init__(
        self, constraints: Sequence[Constraint], *, asked: Sequence[Asked] = (), apart: Collection[frozenset[Key]] = ()
    ) -> None:
        every: tuple[Constraint | Asked, ...] = (*constraints, *asked)
        groups = tuple(dict.fromkeys([*(one.group for one in every), *sorted(key for pair in apart for key in pair)]))
        single = all(len(one.outcomes) == 1 for one in every)
        nested = Nested.of(groups, said(constraints), apart=apart) if single else None
        found = None if nested else people(groups, apart=apart)
        self._apart = apart
        self._known = frozenset(groups if found is None else found.members)
        self.constraints = tuple(c for c in constraints if c.group in self._known)
        self.left_out = tuple(dict.fromkeys(c.claim for c in constraints if c.group not in self._known))
        sums = dict.fromkeys((one.outcomes, one.group) for one in every if one.group in self._known)
        self._solver = nested or Overlapping(found or People(0, {}, ()), said(self.constraints), sums=tuple(sums))

    @property
    def holds(self) -> bool:
        """Whether all constraints can be true together."""
        return self._solver.holds

    def conflict(self) -> tuple[str, ...]:
        """Return claims that cannot all be true although any of them can be left out; none where all hold."""
        return () if self.holds else self._irreducible(())

    def least(self, asked: Asked) -> int | None:
        """Return the fewest people that there can be; None for a group that was left out. All must hold."""
        return self._solver.least((asked.outcomes, asked.group)) if asked.group in self._known else None

    def most(self, asked: Asked) -> int | None:
        """Return the most people that there can be; None where that is open. All must hold."""
        return self._solver.most((asked.outcomes, asked.group)) if asked.group in self._known else None

    def forcing(self, asked: Asked, *, low: int | None = None, high: int | None = None) -> tuple[str, ...]:
        """Return claims that together force a bound, none of which can be left out; the earlier ones are preferred."""
        if asked.group not in self._known:
            return ()
        if len(self.constraints) > MANY:
            few = self._binding(asked, lowest=low is not None)
            if few and (few.least(asked) == low if low is not None else few.most(asked) == high):
                return few.forcing(asked, low=low, high=high)
        denied = (0, low - 1) if low is not None else ((high or 0) + 1, None)
        return self._irreducible([Constraint("", asked.outcomes, asked.group, *denied)])

    def _binding(self, asked: Asked, *, lowest: bool) -> "System | None":
        """Return the system of the constraints alone that may force an end, where these are fewer."""
        if not isinstance(self._solver, Overlapping):
            return None
        sums = self._solver.binding((asked.outcomes, asked.group), lowest=lowest)
        some = [c for c in self.constraints if (c.outcomes, c.group) in sums]
        few = System(some, asked=[asked], apart=self._apart) if len(some) < len(self.constraints) else None
        return few if few and few.holds else None

    def _irreducible(self, denied: Iterable[Constraint]) -> tuple[str, ...]:
        also = tuple(denied)
        found = smallest(self.constraints, lambda some: self._solver.allows(said((*some, *also))))
        return tuple(dict.fromkeys(c.claim for c in found))
