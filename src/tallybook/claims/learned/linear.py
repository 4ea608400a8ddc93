"""A linear model over named features: each that is there adds its weight to the score of each label.

The weights were fitted elsewhere (see `training/`); here they are only added up, in a fixed order, so that the same
features give the same probabilities on every machine.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Self

from tallybook.errors import NoWeights

DIGITS = 6  # a probability is rounded, so that the last bit of a sum never shows


@dataclass(frozen=True, slots=True)
class Linear:
    """The weights of one model: a bias for each label, and for each feature a weight for each label."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a model from JSON: `labels`, `bias`, and `weights` with a list for each feature."""
        known = json.loads(text)
        weights = {name: tuple(row) for name, row in known["weights"].items()}
        labels, bias = tuple(known["labels"]), tuple(known["bias"])
        if any(len(row) != len(labels) for row in (bias, *weights.values())):
            raise ValueError("a label has no weight")
        return cls(labels, bias, weights)

    @classmethod
    @cache
    def shipped(cls, name: str) -> Self:
        """Return the model of this name that lies beside this file."""
        try:
            return cls.from_text((files(__package__) / f"{name}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as damaged:
            raise NoWeights(f'the learned weights "{name}" are damaged', todo="install Tallybook again") from damaged

    def probabilities(self, features: Collection[str]) -> dict[str, float]:
        """Return the probability of each label; a feature that the model has never seen says nothing.

        >>> model = Linear(("part", "total"), (0.0, 0.0), {"including": (2.0, -2.0)})
        >>> model.probabilities({"including", "a word never seen"})
        {'part': 0.982014, 'total': 0.017986}
        """
        rows = [self.weights[name] for name in sorted(set(features)) if name in self.weights]
        scores = [sum((row[n] for row in rows), start) for n, start in enumerate(self.bias)]
        top = max(scores)
        shares = [exp(score - top) for score in scores]
        whole = sum(shares)
        return {label: round(share / whole, DIGITS) for label, share in zip(self.labels, shares, strict=True)}
