"""An incident's claims reconciled into tolls under a codebook, each with its reason and every claim's part in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallybook.model import Contribution, Figure, Modality, Outcome, Toll
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.counting import Counted, Question, count, root, uncounted
from tallybook.tolls.evidence import OUTCOMES, Evidence, Heard, named
from tallybook.tolls.groups import (
    ATTACKERS,
    CIVILIANS,
    COMBATANTS,
    Key,
    attributes_of,
    inside,
    is_named,
    related,
    row_of,
)
from tallybook.tolls.numbers import Numbers, numbers
from tallybook.tolls.origins import tally
from tallybook.tolls.positions import Position
from tallybook.tolls.reasons import contribution, toll_reason
from tallybook.tolls.rules_used import rules_used
from tallybook.tolls.standing import Standing, standing
from tallybook.tolls.weighing import by_accounts
from tallybook.tolls.wholes import fitted
from tallybook.tolls.words import NOT_CODED

_SHOWN = ("low", "best", "high", "open", "null_reason")
_GROUPS = {"civilians": CIVILIANS, "combatants": COMBATANTS, "attackers": ATTACKERS}


@dataclass(frozen=True, slots=True)
class _Case:
    """What the tolls of one incident share."""

    evidence: Evidence
    codebook: Codebook
    as_of: date | None
    standing: Standing
    labels: Mapping[Key, str]
    figures: tuple[Figure, ...]


def reconcile(evidence: Evidence, codebook: Codebook, *, as_of: date | None = None) -> tuple[Toll, ...]:
    """Return the tolls of an incident, everybody first, then each group that the reports name, outcome by outcome."""
    case = _case(evidence, codebook, as_of=as_of)
    outcomes = sorted({f.outcome for f in case.figures}, key=OUTCOMES.__getitem__)
    tolls: list[Toll] = []
    for outcome in outcomes:
        found = {target: _numbers(case, outcome=outcome, target=target) for target in _targets(case, outcome)}
        fit = fitted(found, codebook)
        tolls += [_toll(case, outcome=outcome, target=key, told=(found[key][0], fit[key])) for key in found]
    return tuple(tolls)


def _case(evidence: Evidence, codebook: Codebook, *, as_of: date | None, also: tuple[Key, ...] = ()) -> _Case:
    evidence = evidence.under(codebook.name)
    all_heard = evidence.heard
    sorted_out = standing(evidence, as_of=as_of)
    figures = tuple(one.figure for one in all_heard)
    rows = {_row(p) for p in sorted_out.positions}
    return _Case(
        evidence, codebook, as_of, sorted_out, named(all_heard, also=(*_GROUPS.values(), *rows, *also)), figures
    )


def reconcile_one(
    evidence: Evidence, codebook: Codebook, *, outcome: Outcome, group: Key, as_of: date | None = None
) -> Toll:
    """Return the toll of one outcome and one group, whether or not a report names that group."""
    case = _case(evidence, codebook, as_of=as_of, also=(group,))
    found = {key: _numbers(case, outcome=outcome, target=key) for key in (*_targets(case, outcome), group)}
    return _toll(case, outcome=outcome, target=group, told=(found[group][0], fitted(found, codebook)[group]))


def _targets(case: _Case, outcome: Outcome) -> list[Key]:
    whole = root(case.codebook)
    if outcome not in case.codebook.outcomes:
        return [whole]
    told = {_row(p) for p in case.standing.positions if p.outcome is outcome}
    told |= {h.key for h in case.standing.all_heard if h.figure.outcome is outcome and _is_denied(h, case.as_of)}
    for name in case.codebook.groups:
        if any(inside(key, _GROUPS[name]) for key in told) or _presumes(case.codebook, name):
            told.add(_GROUPS[name])
    told = {key for key in told if inside(key, whole)} - {whole}
    return [whole, *sorted(told, key=lambda key: (case.labels[key], key))]


def _presumes(codebook: Codebook, name: str) -> bool:
    return name == "civilians" and codebook.unknown_status == "civilian"


def _is_denied(one: Heard, as_of: date | None) -> bool:
    """Tell whether a claim denies harm to a group: that nobody counts these people is then worth a row."""
    known = as_of is None or (one.known is not None and one.known <= as_of)
    return known and one.figure.modality is Modality.DENIED and not is_named(one.key)


def _row(one: Position) -> Key:
    return row_of(one.key, single=one.heard.quantity.value == 1)


def _numbers(case: _Case, *, outcome: Outcome, target: Key) -> tuple[Counted, Numbers]:
    """Count one group by itself."""
    codebook = case.codebook
    positions = [p for p in case.standing.positions if p.outcome is outcome]
    raised = [p for p in case.standing.raised if p.outcome is outcome]
    named_groups = frozenset(h.key for h in case.standing.all_heard if h.figure.outcome is outcome)
    asked = Question(target, codebook, tuple(positions), named_groups)
    if outcome in codebook.outcomes:
        counted = count(asked)
        found = numbers(counted, codebook, raised=count(replace(asked, positions=tuple(raised))).whole)
        if codebook.best == "accounts" and asked.is_root:
            found = by_accounts(case.standing).get(outcome, found)
    else:
        counted = uncounted(asked, f"the codebook does not count this outcome ({codebook.cited('outcomes')})")
        found = Numbers(null_reason=NOT_CODED)
    return counted, found


def _toll(case: _Case, *, outcome: Outcome, target: Key, told: tuple[Counted, Numbers]) -> Toll:
    codebook, (counted, found) = case.codebook, told
    used = tally(counted.whole or counted.some, case.standing)
    borne = tally(_bearing(counted, found), case.standing)
    reason = toll_reason(found, codebook, target=target, counted=used.counted, using=counted)
    parts = _contributions(case, counted, outcome=outcome, target=target, found=found)
    return Toll(
        incident_id=case.evidence.incident.id,
        outcome=outcome,
        group=case.labels[target],
        attributes=attributes_of(target, case.figures),
        codebook=codebook.name,
        as_of=case.as_of,
        **{name: getattr(found, name) for name in _SHOWN},
        reason=reason,
        version=codebook.version,
        rules=rules_used(codebook, found, reasons=[reason, *(p.reason for p in parts)], replaced=case.standing.fates),
        contributions=parts,
        counted=borne.counted,
        relayed=borne.relayed,
        unknown_origin=borne.unknown,
        origins=borne.origins,
    )


def _bearing(counted: Counted, found: Numbers) -> Sequence[Position]:
    """Return the claims that set a toll's numbers or say the same; a lower floor does not speak for them.

    A count of a part says the same only where a count of that part sets a number: "nine children" are no "nine killed".
    """
    setters = (*found.low_by, *found.best_by, *found.high_by)
    setting = {(p.low, p.high) for p in setters}
    parts = {(p.key, p.low, p.high) for p in setters}
    said = [p for p in counted.whole if (p.low, p.high) in setting]
    said += [p for p in counted.some if (p.key, p.low, p.high) in parts]
    return said or counted.whole or counted.some


def _contributions(
    case: _Case, counted: Counted, *, outcome: Outcome, target: Key, found: Numbers
) -> tuple[Contribution, ...]:
    parts = []
    for one in case.standing.all_heard:
        near = related(one.key, target) or target == root(case.codebook)
        known = one.figure.id in counted.aside or any(one.figure.id in p.claims for p in counted.whole + counted.some)
        if one.figure.outcome is outcome and (near or known):
            parts.append(contribution(one, case.standing, target=target, counted=counted, found=found))
    return tuple(parts)
