"""Bounds where groups may overlap, by solving for the numbers of every kind of person.

Numbers that were found once answer what else they can: a claim set that they fit holds, and an end that they reach
and that nothing can pass needs no solution of its own.
"""

from collections.abc import Sequence
from functools import cached_property

from tallybook.tolls.arithmetic.constraints import Said, Sum
from tallybook.tolls.arithmetic.kinds import People
from tallybook.tolls.arithmetic.solvers import Found, Goal, Linear, Numbers, Sums
from tallybook.tolls.groups import inside

FEWEST, MOST = -1, 1
KEPT = 32


class Overlapping:
    """The kinds of person that groups tell apart, and what is asked and said of them."""

    def __init__(self, found: People, whole: Said, *, sums: Sequence[Sum]) -> None:
        self._whole = whole
        self._beyond = sum(low + (high or 0) for low, high in whole.values()) + 1  # so many only where it is open
        outcomes = tuple(dict.fromkeys(outcome for several, _ in sums for outcome in several))
        self._sums = Sums(found, outcomes, tuple(sums), cap=4 * self._beyond)
        self._seen: list[Numbers] = []
        self._others: list[Numbers] = []

    @cached_property
    def holds(self) -> bool:
        """Whether all that is said can be true."""
        return not self._whole or self._solved((FEWEST, self._sums.asked)).holds

    def allows(self, some: Said) -> bool:
        """Tell whether something else can be true, by itself."""
        if any(_fits(numbers, some) for numbers in (*self._seen, *self._others)):
            return True
        found = self._linear.solve(some, (FEWEST, ()))
        if found.numbers is not None:
            self._others = [found.numbers, *self._others[: KEPT - 1]]
        return found.holds

    def least(self, asked: Sum) -> int:
        """Return the fewest people that there can be, where all that is said is true."""
        outcomes, group = asked
        within = (low for (o, key), (low, _) in self._whole.items() if o == outcomes and inside(key, group))
        lowest = max(within, default=0)
        reached = self.holds and any(numbers.get(asked) == lowest for numbers in self._seen)
        return lowest if reached else self._solved((FEWEST, (asked,))).end

    def most(self, asked: Sum) -> int | None:
        """Return the most people that there can be, where all that is said is true; None where that is open."""
        outcomes, group = asked
        if not set(outcomes) <= set(self._sums.outcomes):
            return None
        around = (high for (o, key), (_, high) in self._whole.items() if o == outcomes and inside(group, key))
        highest = min((high for high in around if high is not None), default=self._sums.cap)
        reached = self._is_spread and any(numbers.get(asked) == highest for numbers in self._seen)
        end = highest if reached else self._solved((MOST, (asked,))).end
        return None if end >= self._beyond else end

    def binding(self, asked: Sum, *, lowest: bool) -> frozenset[Sum]:
        """Return the sums whose ends may force an end of a group."""
        return self._linear.binding(self._whole, (FEWEST if lowest else MOST, (asked,)))

    @cached_property
    def _is_spread(self) -> bool:
        """Find numbers as large as can be, which reach the most of many sums at once."""
        return self._solved((MOST, self._sums.asked)).holds

    @cached_property
    def _linear(self) -> Linear:
        return Linear(self._sums)

    def _solved(self, goal: Goal) -> Found:
        found = self._linear.solve(self._whole, goal)
        if found.numbers is not None:
            self._seen.append(found.numbers)
        return found


def _fits(numbers: Numbers, said: Said) -> bool:
    return all(
        one in numbers and low <= numbers[one] and (high is None or numbers[one] <= high)
        for one, (low, high) in said.items()
    )
