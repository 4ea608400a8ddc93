"""Two solvers of the same sums: linear programming for nearly all, and search where no whole numbers come of it.

Both have one worker and no randomness, so that the same claims give the same answer everywhere.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tallybook.model import Outcome
from tallybook.tolls.arithmetic.constraints import ANY, Said, Sum
from tallybook.tolls.arithmetic.kinds import People

if TYPE_CHECKING:
    from ortools.linear_solver import pywraplp

LONGEST = 0.5  # deterministic seconds of one search
EXACT = 10_000_000  # floating point tells larger numbers apart from their neighbours no more
NEAR = 1e-6
Numbers = Mapping[Sum, int]
"""How many people a solution has of each sum."""

Goal = tuple[int, Sequence[Sum]]
"""Sums that are to be as small (-1) or as large (1) as can be."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a solver found: whether everything can hold, the end that is proven, and whole numbers that hold."""

    holds: bool
    end: int = 0
    numbers: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of people; those that nothing caps may be as large as `cap`."""

    people: People
    outcomes: tuple[Outcome, ...]
    asked: tuple[Sum, ...]
    cap: int

    def terms(self, one: Sum) -> list[int]:
        """Return the numbers, all outcomes counted through, that a sum adds up."""
        outcomes, group = one
        known = [outcome for outcome in outcomes if outcome in self.outcomes]
        return [self.outcomes.index(o) * self.people.size + at for o in known for at in self.people.members[group]]

    @property
    def size(self) -> int:
        """Return how many numbers there are for all outcomes."""
        return len(self.outcomes) * self.people.size

    @property
    def equal(self) -> list[tuple[list[int], list[int]]]:
        """Return the sums of numbers that are equal, for all outcomes."""
        starts = [n * self.people.size for n in range(len(self.outcomes))]
        return [([s + at for at in a], [s + at for at in b]) for s in starts for a, b in self.people.equal]


class Linear:
    """Sums solved by OR-Tools' GLOP, and by search where it finds no whole numbers."""

    def __init__(self, sums: Sums) -> None:
        from ortools.linear_solver import pywraplp

        self._sums = sums
        self._solver = solver = pywraplp.Solver.CreateSolver("GLOP")
        self._numbers = [solver.NumVar(0, sums.cap, "") for _ in range(sums.size)]
        self._of: dict[Sum, pywraplp.Variable] = {}
        for one in sums.asked:
            self._add(one)
        for left, right in sums.equal:
            self._row(left, less=[self._numbers[at] for at in right])

    def _add(self, one: Sum) -> None:
        self._of[one] = self._solver.NumVar(0, self._sums.cap, "")
        self._row(self._sums.terms(one), less=[self._of[one]])

    def _row(self, terms: Sequence[int], *, less: Sequence["pywraplp.Variable"]) -> None:
        row = self._solver.Constraint(0, 0)
        for at in terms:
            row.SetCoefficient(self._numbers[at], 1)
        for variable in less:
            row.SetCoefficient(variable, -1)

    def solve(self, said: Said, goal: Goal) -> Found:
        """Return what follows where every sum lies between its ends."""
        from ortools.linear_solver import pywraplp

        if self._sums.cap > EXACT:
            return searched(self._sums, said, goal=goal)
        sense, wanted = goal
        for one in wanted:
            if one not in self._of:
                self._add(one)
        for one, variable in self._of.items():
            low, high = said.get(one, ANY)
            if high is not None and low > high:
                return Found(holds=False)
            variable.SetBounds(low, self._sums.cap if high is None else high)
        objective = self._solver.Objective()
        objective.Clear()
        for one in wanted:
            objective.SetCoefficient(self._of[one], sense)
        objective.SetMaximization()
        status = self._solver.Solve()
        if status == pywraplp.Solver.INFEASIBLE:
            return Found(holds=False)
        whole = all(abs((value := n.solution_value()) - round(value)) < NEAR for n in self._numbers)
        if status != pywraplp.Solver.OPTIMAL or not whole:
            return searched(self._sums, said, goal=goal)
        numbers = {one: round(variable.solution_value()) for one, variable in self._of.items()}
        return Found(holds=True, end=sum(numbers[one] for one in wanted), numbers=numbers)

    def binding(self, said: Said, goal: Goal) -> frozenset[Sum]:
        """Return the sums whose ends hold back the goal, by their prices in the linear program."""
        if self._sums.cap > EXACT:
            return frozenset()
        self.solve(said, goal)
        return frozenset(one for one, variable in self._of.items() if abs(variable.reduced_cost()) > NEAR)


def searched(sums: Sums, said: Said, *, goal: Goal) -> Found:
    """Return the same by OR-Tools' CP-SAT; where its limit comes first, the end that is proven and may be wider."""
    from ortools.sat.python import cp_model

    sense, wanted = goal
    model = cp_model.CpModel()
    numbers = [model.new_int_var(0, sums.cap, "") for _ in range(sums.size)]
    expressions = {
        one: cp_model.LinearExpr.sum([numbers[at] for at in sums.terms(one)])
        for one in dict.fromkeys((*sums.asked, *wanted))
    }
    for one, expression in expressions.items():
        low, high = said.get(one, ANY)
        model.add_linear_constraint(expression, low, sums.cap if high is None else high)
    for left, right in sums.equal:
        model.add(cp_model.LinearExpr.sum([numbers[at] for at in left]) == sum(numbers[at] for at in right))
    if wanted:
        model.maximize(sense * sum(expressions[one] for one in wanted))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.linearization_level = 2  # sums of cells are nearly linear programs: the bound comes from there
    solver.parameters.cp_model_presolve = False  # which costs more than it saves on models this small
    solver.parameters.max_deterministic_time = LONGEST
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return Found(holds=False)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Found(holds=True, end=0 if sense < 0 else sums.cap)
    proven = math.floor(solver.best_objective_bound + NEAR) * sense if wanted else 0
    return Found(holds=True, end=proven, numbers={one: solver.value(e) for one, e in expressions.items()})
