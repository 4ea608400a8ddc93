"""What people decided, and how it changes what was proposed: a pure function of readings and decisions."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from tallybook.model import Decision, Figure, Reading, Statement

VOICING = frozenset({"same_voice", "other_voice"})
JUDGING = frozenset({"same_incident", "other_incident", "unsure_incident", "merge", "split"})
"""The verbs that say which claims are of one incident; they can be undone."""


def apply(readings: Sequence[Reading], decisions: Sequence[Decision]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Return the readings without the claims that people rejected, and the ids of the decisions that are stale.

    Decisions come in the order in which they were made: of those that reject or accept one claim, the last that is
    not stale is in force. A decision is stale where its claim is proposed no longer, or differs from what was seen;
    one that joins or parts incidents is stale only where no claim of the same telling is left, since it is about the
    violence and not about how the claim was read. Stale decisions are listed in the order given and change nothing.

    A claim that stays keeps all its fields, even a link to one that was rejected: its own reading must not change
    with what was decided about another.
    """
    present = {claim.id: claim for one in readings for claim in _claims(one)}
    live = {one.id for one in in_force(decisions)}
    stale = tuple(dict.fromkeys(d.id for d in decisions if d.id in live and _is_stale(d, present)))
    rejected = {subject for subject, verb in judged(decisions, stale).items() if verb == "reject"}
    return tuple(_without(one, rejected) for one in readings), stale


def judged(decisions: Sequence[Decision], stale: Collection[str]) -> Mapping[str, str]:
    """Return whether each claim that people judged was rejected or accepted, by the last word on it in force."""
    return {d.subject: d.verb for d in decisions if d.verb in {"reject", "accept"} and d.id not in stale}


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that nobody has undone; what was undone comes back where the undoing is undone."""
    undone: set[str] = set()
    for one in reversed(decisions):
        if one.verb == "undo" and one.id not in undone:
            undone.add(one.subject)
    return tuple(one for one in decisions if one.id not in undone)


def tellings(decision: Decision, claim: str) -> tuple[tuple[str, ...], ...]:
    """Return the claims of the incident in which a claim was seen, report by report; the claim alone where in none."""
    held = (one.tellings for one in decision.shown if any(claim in telling for telling in one.tellings))
    return next(held, ((claim,),))


def staying(decision: Decision) -> tuple[tuple[str, ...], ...]:
    """Return what a split leaves of its incident, report by report."""
    moved = set(decision.moved)
    left = (tuple(c for c in telling if c not in moved) for telling in tellings(decision, decision.subject))
    return tuple(telling for telling in left if telling)


def sides(decision: Decision) -> Iterator[tuple[str, ...]]:
    """Yield, for each side of a judgement on incidents, the claims that stand for it, the one that was named first.

    What was told of two claims of one telling is about these two.
    """
    if decision.verb == "split":
        yield decision.moved
        yield tuple(claim for telling in staying(decision) for claim in telling)
        return
    both = {decision.subject, decision.other}
    for claim in (decision.subject, decision.other):
        if claim is None:
            continue
        seen = tellings(decision, claim)
        near = seen if decision.verb == "merge" else [one for one in seen if claim in one and not both <= {*one}]
        yield tuple(dict.fromkeys((claim, *(one for telling in near for one in telling))))


def stand_ins(
    readings: Sequence[Reading], standing: Sequence[Reading], *, decided: Sequence[Decision]
) -> Mapping[str, str]:
    """Return for rejected claims by which people said who is one voice a claim that stands, of the same speaker.

    Who speaks holds though the figure was misread. A claim of the same report is taken before one of another.
    """
    kept = {claim.id for one in standing for claim in _claims(one)}
    named = {claim for d in decided if d.verb in VOICING for claim in (d.subject, d.other) if claim}
    gone = [claim for one in readings for claim in _claims(one) if claim.id in named - kept]
    spoken: dict[str, list[Figure | Statement]] = {}
    for claim in sorted((c for one in standing for c in _claims(one)), key=lambda c: (c.document_id, c.start, c.id)):
        if claim.speaker:
            spoken.setdefault(claim.speaker.text.casefold(), []).append(claim)
    found = {}
    for one in gone:
        if alike := spoken.get(one.speaker.text.casefold()) if one.speaker else None:
            found[one.id] = min(alike, key=lambda c: c.document_id != one.document_id).id
    return found


def carried(decided: Sequence[Decision], known: Mapping[str, str]) -> tuple[Decision, ...]:
    """Return the decisions, those about voices with a claim that stands in the place of a rejected one."""
    return tuple(
        one.changed(subject=known.get(one.subject, one.subject), other=known.get(one.other or "", one.other))
        if one.verb in VOICING
        else one
        for one in decided
    )


def said_again(made: Sequence[Decision], kept: Sequence[Decision], *, after: str) -> tuple[Decision, ...]:
    """Return decisions so that each is the last word on its matter: one that was overtaken since names an entry.

    What is said twice is said once, and an entry of the ledger is known by its id: without `after`, whoever goes back
    to an earlier decision in the same words would be heard no more.
    """
    known = {one.id for one in kept}
    last = {_matter(one): one for one in kept}
    return tuple(_last_word(one, last.get(_matter(one)), again=after if one.id in known else None) for one in made)


def _last_word(made: Decision, last: Decision | None, *, again: str | None) -> Decision:
    if last is not None and _words(made) == _words(last):
        return last
    return made if again is None else Decision.of(**made.model_dump(exclude={"id"}, exclude_none=True), after=again)


def _words(decision: Decision) -> dict[str, str]:
    return decision.model_dump(exclude={"id", "after", "shown"}, exclude_none=True)


def _matter(decision: Decision) -> tuple[str | None, ...]:
    """Return what a decision is about; of several best figures each is a word on the same.

    What joins, parts or undoes may bear on any other such word.
    """
    if decision.verb in JUDGING or decision.verb == "undo":
        return ("incidents",)
    return (decision.verb,) if decision.verb == "best" else (decision.subject, decision.other)


def _claims(reading: Reading) -> tuple[Figure | Statement, ...]:
    return (*reading.figures, *reading.statements)


def _is_stale(decision: Decision, present: Mapping[str, Figure | Statement]) -> bool:
    match decision.verb:
        case "reject" | "accept" | "admit" | "leave_out" | "best" | "civilians" | "combatants":
            claim = present.get(decision.subject)
            return claim is None or decision.reading not in {None, claim.reading}
        case "eligible" | "not_eligible":
            return present.keys().isdisjoint((decision.subject, *decision.over))
        case "sign":
            return decision.signature is None or present.keys().isdisjoint(c.claim for c in decision.signature.claims)
        case "same_incident" | "other_incident" | "unsure_incident" | "merge" | "split":
            return any(present.keys().isdisjoint(side) for side in sides(decision))
        case "same_voice" | "other_voice":
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
