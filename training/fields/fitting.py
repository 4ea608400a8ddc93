"""Fitting: from examples to a few rounded weights, with probabilities that no example's own incident has shaped."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log

from tallybook.claims.learned import Linear
from training.fields import regression
from training.fields.folds import FOLDS, fold_of

STRENGTHS = (0.03, 0.1, 0.3, 1.0)
"""How freely weights may grow (scikit-learn's C); cross-validation takes one."""

INCIDENTS = 5
"""A feature found in fewer incidents is left out, so that no weight remembers one report or names one person."""

DIGITS = 3
SMALLEST = 0.02


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one thing to be judged, what it is, and what the rules say it is."""

    features: frozenset[str]
    label: str
    incident: str
    """The incident of its report, or the report: what may not be parted between folds."""
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model, how freely its weights grew, and for each example the probabilities by the other folds alone."""

    model: Linear
    strength: float
    held_out: tuple[Mapping[str, float], ...]


def fit(examples: Sequence[Example], *, labels: Sequence[str]) -> Fitted:
    """Fit a model on all examples, its strength chosen by cross-validation over incidents."""
    tried = {strength: held_out(examples, labels=labels, strength=strength) for strength in STRENGTHS}
    best = min(STRENGTHS, key=lambda strength: (loss(examples, tried[strength]), strength))
    return Fitted(weights(examples, labels=labels, strength=best), best, tried[best])


def held_out(examples: Sequence[Example], *, labels: Sequence[str], strength: float) -> tuple[Mapping[str, float], ...]:
    """Return for each example the probabilities that a model gives which has seen nothing of its fold."""
    models = [
        weights([e for e in examples if fold_of(e.incident) != fold], labels=labels, strength=strength)
        for fold in range(FOLDS)
    ]
    return tuple(models[fold_of(example.incident)].probabilities(example.features) for example in examples)


def weights(examples: Sequence[Example], *, labels: Sequence[str], strength: float) -> Linear:
    """Return the rounded weights of a logistic regression; a label without an example never wins."""
    known = kept(examples)
    columns = {name: n for n, name in enumerate(known)}
    there = [label for label in labels if any(e.label == label for e in examples)]
    bias, rows = _regressed(examples, columns=columns, labels=there, strength=strength)
    place = {label: n for n, label in enumerate(there)}
    never = -9.0
    return Linear(
        tuple(labels),
        tuple(bias[place[label]] if label in place else never for label in labels),
        {
            name: tuple(rows[place[label]][columns[name]] if label in place else 0.0 for label in labels)
            for name in known
            if any(abs(row[columns[name]]) >= SMALLEST for row in rows)
        },
    )


def kept(examples: Sequence[Example]) -> tuple[str, ...]:
    """Return the features found in enough incidents, sorted.

    >>> kept([Example(frozenset({"every", f"only {n}"}), "x", f"incident {n}") for n in range(5)])
    ('every',)
    """
    incidents: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for name in example.features:
            incidents[name].add(example.incident)
    return tuple(sorted(name for name, those in incidents.items() if len(those) >= INCIDENTS))


def _regressed(
    examples: Sequence[Example], *, columns: Mapping[str, int], labels: Sequence[str], strength: float
) -> tuple[list[float], list[list[float]]]:
    """Return the biases and the rows of weights, rounded, one for each label."""
    if len(labels) <= 1:
        return [0.0] * len(labels), [[0.0] * len(columns) for _ in labels]
    known = [sorted(columns[name] for name in example.features if name in columns) for example in examples]
    targets = [labels.index(example.label) for example in examples]
    bias, rows = regression.solved(known, targets, width=len(columns), strength=strength)
    return [round(b, DIGITS) for b in bias], [[round(w, DIGITS) for w in row] for row in rows]


def loss(examples: Sequence[Example], said: Sequence[Mapping[str, float]]) -> float:
    """Return the mean surprise at what the examples are, given what was said of them."""
    least = 1e-6
    return -sum(log(max(p[e.label], least)) for e, p in zip(examples, said, strict=True)) / max(1, len(examples))


def share_right(examples: Sequence[Example], said: Sequence[str | None]) -> float:
    """Return how often what was said is what is.

    >>> share_right([Example(frozenset(), "part", "a"), Example(frozenset(), "total", "b")], ["part", "part"])
    0.5
    """
    return sum(e.label == s for e, s in zip(examples, said, strict=True)) / max(1, len(examples))


def likeliest(probabilities: Mapping[str, float]) -> str:
    """Return the likeliest label, of equal ones the first by name."""
    return min(probabilities, key=lambda label: (-probabilities[label], label))


def text_of(model: Linear, *, trained_on: Mapping[str, Collection[str] | str | int | float]) -> str:
    """Return a model as JSON, a feature a line, so that a change of one weight is a change of one line."""
    rows = ",\n".join(
        f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(list(model.weights[name]))}"
        for name in sorted(model.weights)
    )
    head = {"trained": dict(trained_on), "labels": list(model.labels), "bias": list(model.bias)}
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return f'{{\n{lines},\n "weights": {{\n{rows}\n }}\n}}\n'
