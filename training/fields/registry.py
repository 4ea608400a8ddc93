"""The learned fields: every module of this package that holds a `FIELD` is one."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import training.fields
from tallybook.claims.learned import Models
from training.fields.alignment import Match
from training.fields.fitting import Example, Fitted, fit, weights
from training.fields.folds import FOLDS, Annotated, fold_of


@dataclass(frozen=True, slots=True)
class Field:
    """A learned field: the name of its weights, its labels, and what it learns from a report.

    The features of an example are those that the reader computes; they may hold the verdict of the rules, and never
    that of another learned field, so that fields can be fitted in any order and a fold is never seen by its own judge.
    """

    name: str
    labels: tuple[str, ...]
    examples: Callable[[Annotated, Match], Iterable[Example]]


def fields(names: Sequence[str] = ()) -> tuple[Field, ...]:
    """Return the fields of these names, or all, sorted by name."""
    modules = sorted(found.name for found in pkgutil.iter_modules(training.fields.__path__) if found.name != "__main__")
    loaded = (importlib.import_module(f"training.fields.{name}") for name in modules)
    known = {field.name: field for module in loaded if (field := getattr(module, "FIELD", None)) is not None}
    if unknown := sorted(set(names) - known.keys()):
        raise KeyError(f"no learned field is called {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    return tuple(known[name] for name in sorted(names or known))


def examples_of(field: Field, reports: Sequence[Annotated], *, match: Match) -> tuple[Example, ...]:
    """Return what a field learns from the reports whose figures are annotated, in their order."""
    return tuple(example for one in reports if one.has_figures for example in field.examples(one, match))


def fitted(
    reports: Sequence[Annotated], *, match: Match, names: Sequence[str] = ()
) -> Mapping[str, tuple[Field, Sequence[Example], Fitted]]:
    """Fit the fields of these names, or all, on the reports."""
    taught = {field: examples_of(field, reports, match=match) for field in fields(names)}
    return {field.name: (field, examples, fit(examples, labels=field.labels)) for field, examples in taught.items()}


def by_fold(reports: Sequence[Annotated], *, match: Match, names: Sequence[str] = ()) -> tuple[Models, ...]:
    """Return for each fold the models, of these names or all, that have seen nothing of it.

    How freely the weights grow is chosen once for all folds; everything else is fitted without the fold.
    """
    known = fitted(reports, match=match, names=names)
    return tuple(
        Models(
            {
                name: weights(
                    [e for e in examples if fold_of(e.incident) != fold], labels=field.labels, strength=done.strength
                )
                for name, (field, examples, done) in known.items()
            }
        )
        for fold in range(FOLDS)
    )
