"""A system of constraints over cells: whether all can hold, what bounds follow, and which claims force them.

Solved by OR-Tools CP-SAT with one worker, a fixed seed and a deterministic limit, so that the same claims give the
same answer everywhere. Every constraint is a sum of cells between two numbers; a sum is open above exactly where one
of its cells is in no sum with an upper end.
"""

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tallybook.model import Outcome
from tallybook.tolls.arithmetic.cells import cells
from tallybook.tolls.arithmetic.constraints import Constraint
from tallybook.tolls.groups import Key

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

LONGEST = 0.5  # deterministic seconds of one solution
Variable = tuple[Outcome, int]


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
        groups = tuple(dict.fromkeys([*(c.group for c in constraints), *(a.group for a in asked)]))
        self._cells, told = cells(groups, apart=apart)
        self._members = {
            group: tuple(cell for cell in self._cells if cell >> n & 1) for n, group in enumerate(groups[:told])
        }
        self.constraints = tuple(c for c in constraints if c.group in self._members)
        self.left_out = tuple(dict.fromkeys(c.claim for c in constraints if c.group not in self._members))

    @cached_property
    def holds(self) -> bool:
        """Whether all constraints can be true together."""
        return self._can_hold(self.constraints)

    def conflict(self) -> tuple[str, ...]:
        """Return claims that cannot all be true although any of them can be left out; none where all hold."""
        return () if self.holds else self._irreducible(self._can_hold)

    def least(self, asked: Asked) -> int | None:
        """Return the fewest people that there can be; None for a group that was left out. All must hold."""
        return self._end(asked, lowest=True)

    def most(self, asked: Asked) -> int | None:
        """Return the most people that there can be; None where that is open. All must hold."""
        if asked.group not in self._members or self._is_open(asked):
            return None
        return self._end(asked, lowest=False)

    def forcing(self, asked: Asked, *, low: int | None = None, high: int | None = None) -> tuple[str, ...]:
        """Return claims that together force a bound, none of which can be left out; the earlier ones are preferred."""
        if asked.group not in self._members:
            return ()
        denied = (
            Constraint("", asked.outcomes, asked.group, 0, low - 1)
            if low is not None
            else Constraint("", asked.outcomes, asked.group, (high or 0) + 1, None)
        )
        return self._irreducible(lambda some: self._can_hold((*some, denied)))

    def _end(self, asked: Asked, *, lowest: bool) -> int | None:
        if asked.group not in self._members:
            return None
        model, variables = self._whole
        counted = [variables[v] for v in self._of(asked.outcomes, asked.group) if v in variables]
        if not counted:
            return 0
        (model.minimize if lowest else model.maximize)(sum(counted))
        return _best(model, lowest=lowest)

    @cached_property
    def _whole(self) -> "tuple[cp_model.CpModel, dict[Variable, cp_model.IntVar]]":
        return self._model(self.constraints)

    def _is_open(self, asked: Asked) -> bool:
        return any(v not in self._capped for v in self._of(asked.outcomes, asked.group))

    @cached_property
    def _capped(self) -> frozenset[Variable]:
        capped = (c for c in self.constraints if c.high is not None)
        return frozenset(v for c in capped for v in self._of(c.outcomes, c.group))

    def _of(self, outcomes: Sequence[Outcome], group: Key) -> Iterator[Variable]:
        return ((outcome, cell) for outcome in outcomes for cell in self._members[group])

    def _can_hold(self, some: Sequence[Constraint]) -> bool:
        if not any(c.low for c in some) or all(c.high is None for c in some):
            return True
        return not _is_impossible(self._model(some)[0])

    def _model(self, some: Sequence[Constraint]) -> "tuple[cp_model.CpModel, dict[Variable, cp_model.IntVar]]":
        from ortools.sat.python import cp_model

        model = cp_model.CpModel()
        cap = sum(c.low for c in some) + max((c.high or 0 for c in some), default=0)
        variables: dict[Variable, cp_model.IntVar] = {}
        for constraint in some:
            for name in self._of(constraint.outcomes, constraint.group):
                if name not in variables:
                    variables[name] = model.new_int_var(0, cap, "")
        for constraint in some:
            counted = [variables[v] for v in self._of(constraint.outcomes, constraint.group)]
            high = cap if constraint.high is None else constraint.high
            model.add_linear_constraint(cp_model.LinearExpr.sum(counted), constraint.low, high)
        return model, variables

    def _irreducible(self, holds: Callable[[Sequence[Constraint]], bool]) -> tuple[str, ...]:
        found = _smallest(self.constraints, holds)
        return tuple(dict.fromkeys(c.claim for c in found))


def _smallest(
    constraints: Sequence[Constraint], holds: Callable[[Sequence[Constraint]], bool]
) -> tuple[Constraint, ...]:
    """Return an irreducible choice of constraints that do not hold (QuickXplain: Junker, AAAI 2004)."""

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


def _best(model: "cp_model.CpModel", *, lowest: bool) -> int | None:
    """Return the optimum; where the limit comes first, the end that is proven and may be wider."""
    from ortools.sat.python import cp_model

    solver = _solver()
    status = solver.solve(model)
    if status == cp_model.OPTIMAL:
        return round(solver.objective_value)
    if status == cp_model.FEASIBLE:
        return math.floor(solver.best_objective_bound) if lowest else math.ceil(solver.best_objective_bound)
    return None


def _is_impossible(model: "cp_model.CpModel") -> bool:
    from ortools.sat.python import cp_model

    return bool(_solver().solve(model) == cp_model.INFEASIBLE)


def _solver() -> "cp_model.CpSolver":
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.linearization_level = 2  # sums of cells are nearly linear programs: the bound comes from there
    solver.parameters.cp_model_presolve = False  # which costs more than it saves on models this small
    solver.parameters.max_deterministic_time = LONGEST
    return solver
