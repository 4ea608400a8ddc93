"""Whether two tellings speak of the same incident: weights that are fitted once and shipped, and the reasons in words.

The weights come from `training/linking.py`. They never learn from the book at hand, so that adding reports one by one
ends where a run from scratch does.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tallybook.errors import NoWeights
from tallybook.incidents.profiles import Profile
from tallybook.incidents.signs import signs
from tallybook.incidents.timing import Sign
from tallybook.model import Reason

TELLING = 0.05  # a weight below this is not worth a reason
DIGITS = 6  # no order of adding shows


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts; from `sure` on two tellings are linked, from `possible` on named as perhaps the same."""

    sure: float
    possible: float
    unlike: float
    """What a pair counts that was never close enough to compare."""
    of: Mapping[str, float]

    def strength(self, found: Iterable[Sign]) -> float:
        """Return the sum of the weights of some signs."""
        return round(sum(self.of.get(sign.name, 0.0) * sign.amount for sign in found), DIGITS)


@cache
def shipped() -> Weights:
    """Return the weights that lie beside this file; raises NoWeights where they are damaged."""
    try:
        known = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))
        return Weights(known["sure"], known["possible"], known["unlike"], known["weights"])
    except (OSError, ValueError, KeyError, TypeError) as damaged:
        raise NoWeights("the weights of links are damaged", todo="install Tallybook again") from damaged


def strength(one: Profile, other: Profile) -> float:
    """Return how strong the link between two tellings is."""
    return shipped().strength(signs(one, other))


def reasons(one: Profile, other: Profile) -> tuple[Reason, ...]:
    """Return the reasons for (positive) and against (negative); their sum is the strength of the link.

    Signs that are told in the same words are one reason.
    """
    weights, told = shipped().of, dict[str, float]()
    for sign in signs(one, other):
        told[sign.text] = told.get(sign.text, 0.0) + weights.get(sign.name, 0.0) * sign.amount
    weighed = ((round(weight, 3), text) for text, weight in told.items())
    return tuple(Reason(weight=weight, text=text) for weight, text in weighed if abs(weight) >= TELLING)
