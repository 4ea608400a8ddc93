"""What follows by arithmetic for a group that a report names, and is said by nobody.

Within one report, then within one voice, then from all claims together; where the claims taken together cannot all
hold, nothing follows from them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tallybook.claims.counting.quantities import read_quantity
from tallybook.model import AttributeName, Bound, Figure, Outcome
from tallybook.tolls.arithmetic import Asked, Constraint, System
from tallybook.tolls.contested import once
from tallybook.tolls.evidence import OUTCOMES, Evidence, Heard, named
from tallybook.tolls.groups import (
    ATTACKERS,
    Key,
    Relation,
    attributes_of,
    inside,
    is_named,
    parting_conventions,
    relation,
)
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.standing import stand, standing
from tallybook.tolls.together import assumed, told_apart

SHOT = (Outcome.KILLED, Outcome.INJURED)
_NOTHING: tuple[int, int | None] = (0, None)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Positions that are taken together, and whose they are."""

    within: str
    positions: tuple[Position, ...]
    incident_id: str
    names: Mapping[Key, str]
    figures: tuple[Figure, ...]
    also: tuple[tuple[Outcome, Key], ...] = ()


def implied(evidence: Evidence, *, also: Sequence[tuple[Outcome, Key]] = ()) -> tuple[Bound, ...]:
    """Return the bounds that follow for groups that a report names, where they are tighter than what is said.

    `also` are groups that somebody asks for: among the people of whom all reports speak.
    """
    all_heard = evidence.heard
    figures = tuple(one.figure for one in all_heard)
    wanted = tuple((outcome, _among(key, all_heard, outcome=outcome)) for outcome, key in also)
    names = named(all_heard, also=[key for _, key in wanted])
    found: list[Bound] = []
    for within, some in _together(all_heard, evidence.incident.id):
        known = {_what(b) for b in found}
        positions = (standing(evidence) if within == evidence.incident.id else stand(some, evidence.incident)).positions
        scope = _Scope(within, positions, evidence.incident.id, names, figures, wanted)
        found += [b for b in _bounds(scope) if _what(b) not in known]
    return tuple(sorted(found, key=lambda b: (OUTCOMES[b.outcome], b.label, b.within)))


def _among(key: Key, all_heard: Sequence[Heard], *, outcome: Outcome) -> Key:
    """Return a group as a part of those of whom every claim speaks: the men among the pilgrims."""
    told = [set(one.key) for one in all_heard if one.figure.outcome is outcome]
    shared = set[tuple[AttributeName, str]]().union(*told).intersection(*told) if told else set()
    return tuple(sorted({*key, *shared}))


def _together(all_heard: Sequence[Heard], incident_id: str) -> Iterator[tuple[str, Sequence[Heard]]]:
    """Yield whose claims are taken together: those of one report, of one voice, and all.

    Those that were taken together before, and those of one group only, tell nothing more.
    """
    scopes: dict[str, list[Heard]] = {}
    voices: dict[str, list[Heard]] = {}
    for one in all_heard:
        scopes.setdefault(one.figure.document_id, []).append(one)
        for voice in () if one.relayed else one.voices:
            voices.setdefault(voice.id, []).append(one)
    taken = set[tuple[str, ...]]()
    for within, some in (*sorted(scopes.items()), *sorted(voices.items()), (incident_id, all_heard)):
        claims = tuple(one.figure.id for one in some)
        if claims not in taken and len({(one.figure.outcome, one.key) for one in some}) > 1:
            yield within, some
        taken.add(claims)


def _what(bound: Bound) -> tuple[Outcome, str, int | None, int | None]:
    return (bound.outcome, bound.label, bound.low, bound.high)


def _bounds(scope: _Scope) -> Iterator[Bound]:
    """Yield what is tighter than said; killed and injured are taken together only where a claim adds them up.

    Attackers are then left aside: "five were shot" seldom says whether the gunman is one of them.
    """
    counted = [p for p in once(scope.positions) if p.kind is not Kind.ABOUT and not is_named(p.key)]
    joined = any(len(_outcomes(p)) > 1 for p in counted)
    families = [[*SHOT, Outcome.SHOT], *([o] for o in Outcome if o not in {*SHOT, Outcome.SHOT})]
    for family in families if joined else [[o] for o in Outcome]:
        mine = [p for p in counted if p.outcome in family and not (joined and inside(p.key, ATTACKERS))]
        if len({(p.outcome, p.key) for p in mine}) > 1:
            yield from _of_family(scope, mine)


def _of_family(scope: _Scope, mine: Sequence[Position]) -> Iterator[Bound]:
    told = {outcome for p in mine for outcome in (p.outcome, *_outcomes(p))}
    said = dict.fromkeys(((o, key) for o, key in scope.also if o in told), _NOTHING) | _said(mine)
    asked = [Asked(_parts(outcome), key) for outcome, key in said]
    constraints = [c for p in mine for c in _constraints(p, mine)]
    apart = {frozenset((a.key, b.key)) for a, b in combinations(mine, 2) if told_apart(a, b)}
    system = System(constraints, asked=asked, apart=apart)
    if not system.holds:
        return
    for (outcome, key), wanted in zip(said, asked, strict=True):
        low, high = system.least(wanted), system.most(wanted)
        lowest, highest = said[outcome, key]
        tighter = (low or 0) > lowest or (high is not None and (highest is None or high < highest))
        if low is not None and tighter:
            forcing = [*system.forcing(wanted, low=low)] if low else []
            forcing += system.forcing(wanted, high=high) if high is not None else []
            yield _bound(scope, (outcome, key), ends=(low, high), forcing=[p for p in mine if p.id in forcing])
    yield from _left_out(scope, [p for p in mine if p.id in system.left_out])


def _left_out(scope: _Scope, beyond: Sequence[Position]) -> Iterator[Bound]:
    """Yield that nothing was computed for groups which overlap with the others in too many ways."""
    for outcome, key in dict.fromkeys((p.outcome, p.key) for p in beyond):
        claims = tuple(c for p in beyond if (p.outcome, p.key) == (outcome, key) for c in p.claims)
        yield _bound(scope, (outcome, key), ends=(None, None), forcing=()).changed(left_out=claims)


def _outcomes(one: Position) -> tuple[Outcome, ...]:
    """Return the outcomes that a claim adds up: those shot were killed or injured."""
    if one.heard.figure.sum_of:
        return tuple(Outcome(name) for name in one.heard.figure.sum_of)
    return _parts(one.outcome)


def _parts(outcome: Outcome) -> tuple[Outcome, ...]:
    return SHOT if outcome is Outcome.SHOT else (outcome,)


def _said(positions: Sequence[Position]) -> dict[tuple[Outcome, Key], tuple[int, int | None]]:
    """Return the tightest that is said of each group, and of those shot that nothing is said of their two outcomes."""
    ends: dict[tuple[Outcome, Key], tuple[int, int | None]] = {}
    for one in positions:
        for outcome in {one.outcome: None, **dict.fromkeys(_outcomes(one))}:
            low, high = ends.get((outcome, one.key), (0, None))
            if outcome is one.outcome:
                low = max(low, one.low or 0)
                high = min((end for end in (high, one.high) if end is not None), default=None)
            ends[outcome, one.key] = (low, high)
    return ends


def _constraints(one: Position, others: Sequence[Position]) -> Iterator[Constraint]:
    """Yield what a claim says of its group, and of those of it who are in the group that it is a part of."""
    figure, outcomes = one.heard.figure, _outcomes(one)
    low, high = one.low or 0, None if _is_early(one, others) else one.high
    if figure.sum_of:
        worded = read_quantity(figure.text)
        low, high = (worded.low or 0, worded.high) if worded else (0, high)
    yield Constraint(one.id, outcomes, one.key, low, high)
    whole = next((p.key for p in others if p.id == figure.part_of), one.key)
    if low and relation(one.key, whole) is Relation.UNKNOWN:
        yield Constraint(one.id, outcomes, tuple(sorted({*one.key, *whole})), low, None)


def _is_early(one: Position, others: Iterable[Position]) -> bool:
    """Tell whether a later, higher count of the same people shows a toll to have been an early one."""
    return any(
        p.key == one.key
        and p.outcome is one.outcome
        and p.whole
        and (p.low or 0) > (one.high or 0)
        and p.known is not None
        and one.known is not None
        and p.known > one.known
        for p in others
    )


def _bound(
    scope: _Scope, what: tuple[Outcome, Key], *, ends: tuple[int | None, int | None], forcing: Sequence[Position]
) -> Bound:
    outcome, key = what
    own = [p for p in scope.positions if p.key == key][:1]
    return Bound(
        incident_id=scope.incident_id,
        outcome=outcome,
        label=scope.names[key],
        attributes=attributes_of(key, scope.figures),
        low=ends[0],
        high=ends[1],
        within=scope.within,
        forced_by=tuple(dict.fromkeys(c for p in forcing for c in p.claims)),
        assumptions=_assumptions([*forcing, *own], figures=scope.figures),
    )


def _assumptions(bearing: Sequence[Position], *, figures: Sequence[Figure]) -> tuple[str, ...]:
    told = [p for p in bearing if p.key]
    apart = {words for a in told for b in told if a.id < b.id and told_apart(a, b) for words in assumed(a, b)}
    pairs = [(a.key, b.key) for a in told for b in told if a.id < b.id]
    resting = {words for a, b in pairs for words in parting_conventions(a, b, figures=figures)}
    return tuple(sorted(apart) + sorted(resting))
