"""Which rules of a codebook a toll rests on, with what they say, where they come from, and their grade."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tallybook.model import Hedge, RuleUsed
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.numbers import Numbers
from tallybook.tolls.positions import Kind, Position

ALWAYS = ("numbers", "best")
"""The rules by which every toll is made."""


def rules_used(
    codebook: Codebook, found: Numbers, *, reasons: Sequence[str], replaced: Collection[str]
) -> tuple[RuleUsed, ...]:
    """Return the rules that made the numbers, then those that a reason names; `replaced` are claims since raised."""
    setting = (*found.low_by, *found.best_by, *found.high_by)
    names = dict.fromkeys((*ALWAYS, *_closing(setting)))
    if any(p.id in replaced for p in setting):
        names["early_tolls"] = None
    words = "\n".join(reasons)
    names |= {name: None for name in sorted(codebook.rules) if codebook.cited(name) in words}
    return tuple(_used(codebook, name) for name in names)


def _closing(setting: Sequence[Position]) -> list[str]:
    """Return the rules that closed a number which its words leave open."""
    closed = [p.heard.quantity.hedge for p in setting if p.kind is Kind.CLOSED and not p.computed]
    return [name for name, hedge in (("vague", Hedge.VAGUE), ("more_than", Hedge.MORE_THAN)) if hedge in closed]


def _used(codebook: Codebook, name: str) -> RuleUsed:
    stated = codebook.rules.get(name)
    if stated is None:
        return RuleUsed(name=name, value=_said(getattr(codebook, name)), source="Tallybook", grade="own")
    return RuleUsed(name=name, value=_said(stated.value), source=stated.source, grade=stated.grade)


def _said(value: Any) -> str:
    """Return what a rule says in words.

    >>> _said(("low", "high")), _said({"dozens": [12, 24]}), _said(2)
    ('low, high', 'dozens 12 to 24', '2')
    """
    if isinstance(value, Mapping):
        return ", ".join(f"{word} {low} to {high}" for word, (low, high) in sorted(value.items()))
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
