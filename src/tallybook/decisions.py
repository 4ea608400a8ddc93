"""What people decided, and how it changes what was proposed: a pure function of readings and decisions."""

from collections.abc import Collection, Mapping, Sequence

from tallybook.model import Decision, Figure, Reading, Statement


def apply(readings: Sequence[Reading], decisions: Sequence[Decision]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Return the readings without the claims that people rejected, and the ids of the decisions that are stale.

    Decisions come in the order in which they were made: of those that reject or accept one claim, the last that is
    not stale is in force. A decision is stale where its claim is proposed no longer, or differs from what was seen;
    one that joins or parts incidents is stale only where a claim is gone, since it is about the violence and not
    about how the claim was read. Stale decisions are listed in the order given and change nothing.

    A claim that stays keeps all its fields, even a link to one that was rejected: its own reading must not change
    with what was decided about another.
    """
    present = {claim.id: claim for one in readings for claim in _claims(one)}
    stale = tuple(dict.fromkeys(d.id for d in decisions if _is_stale(d, present)))
    rejected = {subject for subject, verb in judged(decisions, stale).items() if verb == "reject"}
    return tuple(_without(one, rejected) for one in readings), stale


def judged(decisions: Sequence[Decision], stale: Collection[str]) -> Mapping[str, str]:
    """Return whether each claim that people judged was rejected or accepted, by the last word on it in force."""
    return {d.subject: d.verb for d in decisions if d.verb in {"reject", "accept"} and d.id not in stale}


def _claims(reading: Reading) -> tuple[Figure | Statement, ...]:
    return (*reading.figures, *reading.statements)


def _is_stale(decision: Decision, present: Mapping[str, Figure | Statement]) -> bool:
    match decision.verb:
        case "reject" | "accept":
            claim = present.get(decision.subject)
            return claim is None or decision.reading not in {None, claim.reading}
        case "eligible" | "not_eligible":
            return present.keys().isdisjoint((decision.subject, *decision.over))
        case "sign":
            return decision.signature is None or present.keys().isdisjoint(c.claim for c in decision.signature.claims)
        case "same_incident" | "other_incident" | "same_voice" | "other_voice":
            return not {decision.subject, decision.other or decision.subject} <= present.keys()
        case _:
            return False  # it is about a document's names, which no reader has to propose


def _without(reading: Reading, rejected: set[str]) -> Reading:
    if not any(claim.id in rejected for claim in _claims(reading)):
        return reading
    return reading.changed(
        figures=tuple(f for f in reading.figures if f.id not in rejected),
        statements=tuple(s for s in reading.statements if s.id not in rejected),
    )
