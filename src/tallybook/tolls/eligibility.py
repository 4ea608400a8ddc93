"""Eligibility: whether a codebook takes an incident for one of its own, before anything of it is counted.

Each demand of the codebook is met, not met, or not known; what is not known is asked, and a person's word binds.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from tallybook.model import Criterion, Decision, Eligibility, Toll, Verdict
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.coding import NOT_KNOWN, NOT_MET, Case
from tallybook.tolls.demands import DEMANDS
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.reconcile import reconcile
from tallybook.tolls.words import NOT_ELIGIBLE

DECIDING = ("eligible", "not_eligible")


def eligibility(
    evidence: Evidence,
    codebook: Codebook,
    *,
    tolls: Sequence[Toll],
    decisions: Sequence[Decision] = (),
    as_of: date | None = None,
) -> Eligibility:
    """Return whether a codebook takes an incident, with each of its demands; `tolls` are what it would count.

    Of a person's decisions on the incident under this codebook, or under every one, the last binds.
    """
    case = Case(evidence, codebook, tuple(t for t in tolls if t.incident_id == evidence.incident.id), as_of)
    criteria = tuple(_criteria(case))
    binding = _binding(evidence, codebook, decisions)
    verdict = _verdict(criteria) if binding is None else _decided(binding)
    return Eligibility(
        incident_id=evidence.incident.id,
        codebook=codebook.name,
        as_of=as_of,
        verdict=verdict,
        reason=_reason(criteria, verdict) if binding is None else f"Decided by a person: {binding.reason}",
        criteria=criteria,
        decision=binding.id if binding else None,
    )


def coded(
    evidence: Evidence, codebook: Codebook, *, decisions: Sequence[Decision] = (), as_of: date | None = None
) -> tuple[Eligibility, tuple[Toll, ...]]:
    """Return whether a codebook takes an incident, and its tolls: without numbers where it does not."""
    tolls = reconcile(evidence, codebook, as_of=as_of)
    found = eligibility(evidence, codebook, tolls=tolls, decisions=decisions, as_of=as_of)
    return found, tuple(withheld(toll, found) for toll in tolls)


def withheld(toll: Toll, found: Eligibility) -> Toll:
    """Return a toll without its numbers where the codebook does not take the incident: it says why instead."""
    if found.verdict != "not_eligible":
        return toll
    reason = f"Not eligible under {toll.codebook}. {found.reason}"
    return toll.changed(low=None, best=None, high=None, open=False, null_reason=NOT_ELIGIBLE, reason=reason)


def _binding(evidence: Evidence, codebook: Codebook, decisions: Sequence[Decision]) -> Decision | None:  # noqa: PLR0917
    told = {*evidence.incident.claims, *evidence.incident.unsure}
    mine = [d for d in decisions if d.verb in DECIDING and d.codebook in {None, codebook.name} and _is_about(d, told)]
    return mine[-1] if mine else None


def _is_about(decision: Decision, told: set[str]) -> bool:
    """Tell whether a decision is about the incident with these claims: its own claim is there, or half of all are."""
    over = set(decision.over)
    return decision.subject in told or (bool(over) and 2 * len(over & told) >= len(over))


def _decided(decision: Decision) -> Verdict:
    return "eligible" if decision.verb == "eligible" else "not_eligible"


def _verdict(criteria: Sequence[Criterion]) -> Verdict:
    states = {one.state for one in criteria}
    return "not_eligible" if NOT_MET in states else "ask" if NOT_KNOWN in states else "eligible"


def _reason(criteria: Sequence[Criterion], verdict: Verdict) -> str:
    """Return in a sentence each what is not met, else what is not known, else that all is met."""
    wanted = {"not_eligible": NOT_MET, "ask": NOT_KNOWN}.get(verdict)
    said = [f"{one.reason[0].upper()}{one.reason[1:]} ({_cited(one)})." for one in criteria if one.state == wanted]
    return " ".join(said) if said else "All that the codebook demands is met." if criteria else "It demands nothing."


def _cited(one: Criterion) -> str:
    return f"{one.source}, unverified" if one.grade == "R" else one.source


def _criteria(case: Case) -> Iterator[Criterion]:
    for rule, ask in DEMANDS.items():
        answer = ask(case)
        if answer:
            stated = case.codebook.rules.get(rule)
            yield Criterion.model_validate(
                {
                    "rule": rule,
                    **dict(zip(("state", "reason", "claims"), answer, strict=True)),
                    "source": stated.source if stated else "Tallybook",
                    "grade": stated.grade if stated else "own",
                }
            )
