"""The kinds of violence of an incident: what its reports call it, the foremost first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tallybook.claims.acts.kind_words import FAMILY, NAMES
from tallybook.model import Act, KindTold, Modality

TITLE, FIGURE, PLAIN, WAR = 3.0, 2.0, 1.0, 0.4
"""What a kind weighs that a title tells, a sentence with a figure, any other; and there, fighting: mostly the war's."""
FALLING = 0.85  # what is told further on weighs less
GENERIC: Mapping[str, frozenset[str]] = {
    "explosion": frozenset(name for name, family in FAMILY.items() if family in {"bombing", "air strike", "shelling"}),
    "bombing": frozenset(name for name, family in FAMILY.items() if family in {"bombing", "air strike"})
    - {"explosion"},
    "raid": frozenset({"air strike", "drone strike"}),
    "shelling": frozenset({"missile strike"}),
    "shooting": frozenset({"firing on protesters"}),
    "stabbing": frozenset(),
}
"""Words that name a kind only where no closer one is told in the same report: a blast may be of a car bomb."""
ABROAD = frozenset({"air strike", "shelling", "bombing", "chemical attack"})
"""Families of which two that are told by different reports contradict one another."""
CLEAR = 0.2  # the share from which a kind is more than a word in passing


def kinds_told(reports: Iterable[tuple[Sequence[Act], frozenset[str], int]]) -> tuple[KindTold, ...]:
    """Return the kinds of violence that reports tell of one incident; each report weighs the same.

    A report is given by its acts, its claims that are figures, and where its body begins.
    """
    weights: dict[str, float] = defaultdict(float)
    told: dict[str, list[Act]] = defaultdict(list)
    for acts, figures, body in reports:
        own = _weighed(acts, figures, body=body)
        whole = sum(weight for weight, _ in own.values())
        for kind, (weight, several) in own.items():
            weights[kind] += weight / whole
            told[kind] += several
    whole = sum(weights.values())
    order = sorted(weights, key=lambda kind: (-round(weights[kind], 9), NAMES.index(kind)))
    return tuple(KindTold(kind=kind, share=round(weights[kind] / whole, 3), told=tuple(told[kind])) for kind in order)


def _weighed(acts: Sequence[Act], figures: frozenset[str], *, body: int) -> dict[str, tuple[float, list[Act]]]:
    """Return the kinds of one report with their weight; a general word counts for the closer one beside it."""
    told = [act for act in acts if act.kind and act.modality is Modality.ASSERTED]
    named = [act.kind for act in told if act.kind]
    found: dict[str, tuple[float, list[Act]]] = {}
    for place, act in enumerate(told):
        plain = TITLE if act.start < body else FIGURE if act.claim in figures else WAR if act.kind == "clash" else PLAIN
        kind = _closer(act.kind or "", named)
        weight, several = found.get(kind, (0.0, []))
        found[kind] = (weight + plain * FALLING**place, [*several, act])
    return found


def _closer(kind: str, named: Sequence[str]) -> str:
    """Return the closest of the kinds that a report names and that a general word may stand for."""
    closer = [other for other in named if other in GENERIC.get(kind, ()) and other != kind]
    return _closer(max(closer, key=lambda one: (closer.count(one), -NAMES.index(one))), named) if closer else kind


def family(kinds: Sequence[KindTold]) -> str | None:
    """Return the family of the foremost kind."""
    return FAMILY[kinds[0].kind] if kinds else None


def contradicting(kinds: Sequence[KindTold]) -> tuple[KindTold, ...]:
    """Return kinds that reports tell instead of one another: "shelling" here, "an air strike" there, nowhere both."""
    clear = [one for one in kinds if one.share >= CLEAR and FAMILY[one.kind] in ABROAD]
    apart = [
        one
        for one in clear
        if any(
            FAMILY[one.kind] != FAMILY[other.kind] and _documents(one).isdisjoint(_documents(other)) for other in clear
        )
    ]
    return tuple(apart)


def _documents(one: KindTold) -> set[str]:
    return {act.document_id for act in one.told if act.doubt is None}
