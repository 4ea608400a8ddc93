"""What if: the tolls of an incident as if something had been decided, or a codebook's rule were another; pure.

A supposition is the decisions that would be made, so what it gives is what a book gives once they have been made.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic_core import PydanticUndefined

from tallybook.model import Decision, Toll
from tallybook.tolls.codebooks import RULES, Codebook, Rule
from tallybook.tolls.eligibility import coded
from tallybook.tolls.evidence import Evidence

NOBODY = "nobody"
SUPPOSED = "supposed"


def deciding(verb: str, subject: str, *, other: str | None = None, codebook: str | None = None) -> Decision:
    """Return a decision that nobody has made."""
    about = {name: value for name, value in (("other", other), ("codebook", codebook)) if value is not None}
    return Decision.of(verb, subject, by=NOBODY, reason=SUPPOSED, **about)


def without(claims: Iterable[str]) -> tuple[Decision, ...]:
    """Return the decisions that would leave claims out of the toll, under every codebook."""
    return tuple(deciding("leave_out", claim) for claim in sorted(set(claims)))


def supposing(evidence: Evidence, decisions: Iterable[Decision]) -> Evidence:
    """Return the evidence as if these decisions had been made last."""
    return replace(evidence, decisions=(*evidence.decisions, *decisions))


def supposed(
    evidence: Evidence,
    codebook: Codebook,
    *,
    decisions: Iterable[Decision] = (),
    rules: Mapping[str, Any] | None = None,
    as_of: date | None = None,
) -> tuple[Toll, ...]:
    """Return the tolls as if decisions had been made, and as if rules of the codebook had other values."""
    return as_counted(supposing(evidence, decisions), ruled(codebook, rules or {}), as_of=as_of)


def as_counted(evidence: Evidence, codebook: Codebook, *, as_of: date | None = None) -> tuple[Toll, ...]:
    """Return the tolls of an incident as a run of the book gives them."""
    return coded(evidence, codebook, decisions=evidence.decisions, as_of=as_of)[1]


def ruled(codebook: Codebook, rules: Mapping[str, Any]) -> Codebook:
    """Return a codebook in which some rules have other values, which are nobody's but our own."""
    if not rules:
        return codebook
    stated = {name: Rule(value=value, source="a supposition", grade="own") for name, value in rules.items()}
    fields = {name: getattr(codebook, name) for name in Codebook.model_fields}
    return Codebook.model_validate({**fields, **rules, "rules": {**codebook.rules, **stated}})


def alternatives(codebook: Codebook) -> Iterator[tuple[str, Any]]:
    """Yield each rule with every other value that it may have: the neutral one, and those of a closed list.

    Which numbers are printed changes none of them.
    """
    for name in sorted(RULES - {"numbers"}):
        known, seen = getattr(codebook, name), []
        for value in (neutral(name), *_listed(Codebook.model_fields[name].annotation)):
            if value != known and value not in seen:
                seen.append(value)
                yield name, value


def neutral(rule: str) -> Any:
    """Return the value that a rule has where a codebook states none."""
    field = Codebook.model_fields[rule]
    value = field.get_default(call_default_factory=True)
    return () if value is PydanticUndefined else value


def _listed(annotation: Any) -> tuple[Any, ...]:
    """Return the values of a closed list, as a rule's type gives them; None for no rule where that may be."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    if get_origin(annotation) in {Union, UnionType}:
        return tuple(value for one in get_args(annotation) for value in _listed(one))
    return ()
