"""Signatures: what a person signs, over which claims, and what has become of it since.

A signature is about the people counted, not about an id: it finds its incident by the claims it was given over, and
its toll by outcome, group, codebook and day. Nothing is ever signed by itself, and no number changes by signing.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date

from tallybook.decisions import JUDGING
from tallybook.errors import BadSetting, NotFound
from tallybook.model import (
    Attribute,
    Decision,
    Ends,
    Figure,
    Findings,
    Group,
    Incident,
    Outcome,
    Signature,
    SignedClaim,
    Signing,
    Toll,
    ToSign,
    Use,
)
from tallybook.tolls.codebooks import Codebook
from tallybook.tolls.groups import Key, Relation, key_of, relation
from tallybook.tolls.persons import completed
from tallybook.tolls.words import NEEDS_PERSON, NOT_CODED, NOT_ELIGIBLE, NOT_STATED

SIGNING = ("sign", "unsign")
_OUT = frozenset({Use.SUPERSEDED, Use.EXCLUDED, Use.ASK})
_NOTHING = {
    NOT_CODED: ("the codebook does not count this outcome", "sign under another codebook"),
    NOT_STATED: ("no number is stated, and none was given", "give the numbers with --low, --best and --high"),
    NEEDS_PERSON: ("the codebook leaves the numbers to a person", "give them with --low, --best and --high"),
}
_ON_INCIDENTS = JUDGING | {"eligible", "not_eligible"}
_ENDS = ("low", "best", "high")
_SHOT = frozenset({Outcome.KILLED, Outcome.INJURED})

About = tuple[Outcome, Key, str, date | None]
"""Which toll of an incident: the outcome, the group, the codebook and the day."""


def signature(found: Findings, incident: Incident, *, wanted: ToSign, under: Codebook, on: date) -> Signature:
    """Return what a person signs; `found` is counted under the codebook and as of the day that are wanted.

    Raises NotFound where there is no such toll, and BadSetting where it cannot be signed so: the incident is not
    eligible or nobody has said whether it is, numbers are missing, or others than proposed lack their reason, or
    questions are open and nobody says why they may stay so.
    """
    toll = _toll(found, incident, wanted=wanted)
    _check_eligible(found, incident)
    signed, questions = _checked(toll, wanted, under=under)
    concerned = _concerned(found, incident, outcome=toll.outcome, key=_key(toll.attributes), as_of=toll.as_of)
    if not concerned:
        raise BadSetting("no claim bears on it", todo="sign a toll of a day by which something was reported")
    counts = {one.claim_id: not _OUT & set(one.use) for one in toll.contributions}
    seen = (SignedClaim(claim=one.id, reading=one.reading, counts=counts.get(one.id, False)) for one in concerned)
    return Signature(
        incident_id=incident.id,
        outcome=toll.outcome,
        group=toll.group,
        attributes=toll.attributes,
        codebook=toll.codebook,
        version=under.version,
        as_of=toll.as_of,
        on=on,
        signed=signed,
        proposed=_proposed(toll),
        null_reason=toll.null_reason,
        claims=tuple(seen),
        questions=questions,
        override=wanted.override,
        despite=wanted.despite,
    )


def _checked(toll: Toll, wanted: ToSign, *, under: Codebook) -> tuple[Ends, tuple[str, ...]]:
    """Return the numbers signed and the questions left open; refuse what lacks a reason."""
    proposed, signed = _proposed(toll), _numbers(toll, wanted, under=under)
    if _is_other(signed, proposed) and not wanted.override:
        raise BadSetting(f"these are not the proposed numbers ({_in_words(proposed)})", todo="say why with --override")
    questions = tuple(_questions(toll, signed, under=under))
    if questions and not wanted.despite:
        todo = "decide it first, or say with --despite why it may stay so"
        raise BadSetting(f"open: {'; '.join(questions)}", todo=todo)
    return signed, questions


def _toll(found: Findings, incident: Incident, *, wanted: ToSign) -> Toll:
    own = [t for t in found.tolls if t.incident_id == incident.id]
    asked = wanted.group.strip().casefold()
    for toll in own:
        if toll.outcome is wanted.outcome and toll.group.casefold() == asked:
            return toll
    there = "; ".join(f"{t.outcome} ({t.group})" for t in own) or "none"
    raise NotFound(
        f"there is no toll of {wanted.outcome} ({wanted.group}) under {wanted.codebook}", todo=f"there are: {there}"
    )


def _check_eligible(found: Findings, incident: Incident) -> None:
    known = next((one for one in found.eligibility if one.incident_id == incident.id), None)
    if known is None or known.verdict == "eligible":
        return
    what = "not eligible" if known.verdict == "not_eligible" else "nobody has said whether it is eligible"
    todo = f"if it is, say so first: tallybook decide BOOK eligible {incident.id[:8]} --codebook {known.codebook}"
    raise BadSetting(f"{what} under {known.codebook}: {known.reason.rstrip('.')}", todo=todo)


def _proposed(toll: Toll) -> Ends:
    return Ends(low=toll.low, best=toll.best, high=toll.high, open=toll.open)


def _numbers(toll: Toll, wanted: ToSign, *, under: Codebook) -> Ends:
    """Return the numbers signed: those given, and for the others those proposed."""
    given = {name: getattr(wanted, name) for name in _ENDS if getattr(wanted, name) is not None}
    for name in given:
        if name not in under.numbers:
            raise BadSetting(f"the codebook {under.name} has no {name}", todo=f"it has {', '.join(under.numbers)}")
    if not given and toll.null_reason in _NOTHING and (toll.null_reason != NEEDS_PERSON or toll.low is None):
        what, todo = _NOTHING[toll.null_reason]
        raise BadSetting(what, todo=todo)
    proposed = _proposed(toll)
    ends = {**proposed.model_dump(), **given}
    ends["open"] = proposed.open and "high" not in given
    known = [ends[name] for name in _ENDS if ends[name] is not None]
    if known != sorted(known):
        raise BadSetting(f"low, best and high would fall: {', '.join(map(str, known))}", todo="give all that change")
    return Ends.model_validate(ends)


def _is_other(signed: Ends, proposed: Ends) -> bool:
    """Tell whether a proposed number is replaced; to give one that the codebook leaves to a person is no override."""
    before, after = proposed.model_dump(), signed.model_dump()
    return (proposed.open and not signed.open) or any(before[n] not in {None, after[n]} for n in _ENDS)


def _questions(toll: Toll, signed: Ends, *, under: Codebook) -> Iterator[str]:
    """Yield what is left to a person in a toll and was not answered by the numbers given."""
    if toll.null_reason == NEEDS_PERSON and "best" in under.numbers and signed.best is None:
        yield "which figure is best is for a person to decide"
    asked = [one.reason.rstrip(".") for one in toll.contributions if Use.ASK in one.use]
    yield from dict.fromkeys(asked)


def _in_words(ends: Ends) -> str:
    known = {name: getattr(ends, name) for name in _ENDS}
    said = [f"{name} {value}" for name, value in known.items() if value is not None]
    return ", ".join([*said, *(["no upper end"] if ends.open else [])]) or "no number"


def _key(attributes: Sequence[Attribute]) -> Key:
    return key_of(Group(attributes=tuple(attributes)))


def _concerned(
    found: Findings, incident: Incident, *, outcome: Outcome, key: Key, as_of: date | None
) -> tuple[Figure, ...]:
    """Return the figures that bear on a toll, sure and unsure, known by its day: of all who may be among its people.

    Those shot bear on the killed and the injured too.
    """
    own = {*incident.claims, *incident.unsure}
    outcomes = {outcome, Outcome.SHOT} if outcome in _SHOT else {outcome}
    days = {d.id: d.published.last if d.published else None for d in found.documents}
    told = [f for reading in found.readings for f in reading.figures if f.id in own and f.outcome in outcomes]
    keys = {one.id: key_of(one.group) for one in completed(told)}
    near = [f for f in told if relation(keys[f.id], key) is not Relation.APART and _by(days.get(f.document_id), as_of)]
    return tuple(sorted(near, key=lambda f: (f.document_id, f.start, f.end, f.id)))


def _by(known: date | None, as_of: date | None) -> bool:
    return as_of is None or (known is not None and known <= as_of)


def signings(found: Findings) -> tuple[Signing, ...]:
    """Return every signature of a book as it stands now, in the order in which they were given; none is ever lost.

    Of those on one toll the last is in force, unless it was taken back: the one before does not come back with it.
    """
    given = [d for d in found.decisions if d.verb == "sign" and d.signature]
    if not given:
        return ()
    homes = {one.id: _home(found, one.signature) for one in given if one.signature}
    back = {d.subject: d.id for d in found.decisions if d.verb == "unsign"}
    last = {_matter(one, homes[one.id]): one.id for one in given}
    return tuple(_signing(found, one, home=homes[one.id], ended=(back.get(one.id), last)) for one in given)


def toll_matter(toll: Toll) -> Hashable:
    """Return what a signature on a toll is about."""
    return (toll.incident_id, toll.outcome, _key(toll.attributes), toll.codebook, toll.as_of)


def signed_matter(one: Signing) -> Hashable:
    """Return what a signature is about, by the incident as it is now."""
    return (one.incident_id, *_about(one.signature))


def following(found: Findings, made: Signature, *, by: str) -> Signature:
    """Return a signature that names the decision on the same toll before it.

    Raises BadSetting where it says again what the same person has signed, and nothing is new since.
    """
    matter = (made.incident_id, *_about(made))
    mine = [one for one in signings(found) if signed_matter(one) == matter]
    if not mine:
        return made
    last = mine[-1]
    if last.fate == "in_force" and last.by == by and last.signature.signed == made.signed and not last.is_new:
        raise BadSetting("this is signed already, and nothing is new since", where=last.decision[:8])
    return made.changed(after=last.ended_by or last.decision)


def _about(signed: Signature) -> About:
    return (signed.outcome, _key(signed.attributes), signed.codebook, signed.as_of)


def _matter(decision: Decision, home: Incident | None) -> Hashable:
    signed = decision.signature
    if signed is None:
        raise TypeError("only a signature has a toll")
    return (home.id if home else f"lost {signed.incident_id}", *_about(signed))


def _home(found: Findings, signed: Signature) -> Incident | None:
    """Return the incident that now holds most of the claims signed over; None where none holds any."""
    claims = {one.claim for one in signed.claims}
    shared = {one.id: len(claims & {*one.claims, *one.unsure}) for one in found.incidents}
    held = [one for one in found.incidents if shared[one.id]]
    return min(held, key=lambda one: (-shared[one.id], one.id != signed.incident_id, one.id), default=None)


def _signing(
    found: Findings, decision: Decision, *, home: Incident | None, ended: tuple[str | None, Mapping[Hashable, str]]
) -> Signing:
    taken_back, last = ended
    signed = decision.signature
    if signed is None:
        raise TypeError("only a signature can be looked at as one")
    successor = last[_matter(decision, home)]
    fate = "taken_back" if taken_back else "replaced" if successor != decision.id else "in_force" if home else "lost"
    now = Signing(
        decision=decision.id,
        by=decision.by,
        reason=decision.reason,
        signature=signed,
        incident_id=home.id if home else None,
        fate=fate,
        ended_by=taken_back or (successor if fate == "replaced" else None),
    )
    return now if home is None else now.changed(**_since(found, decision, home=home, signed=signed))


def _since(found: Findings, decision: Decision, *, home: Incident, signed: Signature) -> dict[str, object]:
    """Return what is new since a signing: claims come, gone or read otherwise, decisions, and the numbers now."""
    key = _key(signed.attributes)
    now = _concerned(found, home, outcome=signed.outcome, key=key, as_of=signed.as_of)
    readings = {one.id: one.reading for one in now}
    before = {one.claim: one.reading for one in signed.claims}
    present = _counted_now(found, home, signed=signed)
    return {
        "added": tuple(claim for claim in readings if claim not in before),
        "gone": tuple(claim for claim in before if claim not in readings),
        "read_otherwise": tuple(c for c in readings if c in before and before[c] != readings[c]),
        "decided": tuple(_decided_since(found, decision, claims={*before, *readings}, home=home)),
        "present": _proposed(present) if present else None,
        "moved": _has_moved(present, signed) if present else None,
    }


def _counted_now(found: Findings, home: Incident, *, signed: Signature) -> Toll | None:
    return next((t for t in found.tolls if toll_matter(t) == (home.id, *_about(signed))), None)


def _has_moved(present: Toll, signed: Signature) -> bool:
    return present.null_reason == NOT_ELIGIBLE or _proposed(present) != signed.proposed


def _decided_since(found: Findings, decision: Decision, *, claims: set[str], home: Incident) -> Iterator[str]:
    """Yield the decisions on these claims or on their incident that were made after a signature, save signatures."""
    order = [one.id for one in found.decisions]
    under = decision.signature.codebook if decision.signature else None
    everything = {*claims, *home.claims, *home.unsure}
    for one in found.decisions[order.index(decision.id) + 1 :]:
        about = everything if one.verb in _ON_INCIDENTS else claims
        if one.verb not in SIGNING and one.codebook in {None, under} and about & {one.subject, one.other}:
            yield one.id
