"""Claims that cannot all hold: irreducible sets, each with its kind and its reason.

A later higher figure is no conflict, nor is a floor below a higher figure; a part larger than its whole is.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from tallybook.model import Conflict
from tallybook.tolls.admitted import DENIAL
from tallybook.tolls.attackers import ends
from tallybook.tolls.contested import same_people
from tallybook.tolls.evidence import OUTCOMES, Evidence, Heard, place
from tallybook.tolls.groups import EVERYBODY, Key, Relation, described, inside, is_named, relation
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.standing import Standing, standing
from tallybook.tolls.together import told_apart
from tallybook.tolls.words import listed, number

ConflictKind = Literal[
    "cannot_both_hold", "differ_by_a_little", "denial", "different_scope", "lower_without_correction"
]
_TWENTIETH = 20  # two exact figures differ by a little where it is one person, or a twentieth
_MOST_PARTS = 3


def conflicts(evidence: Evidence) -> tuple[Conflict, ...]:
    """Return the sets of claims of an incident that cannot all be true."""
    stands = standing(evidence)
    incident = evidence.incident.id
    found: dict[tuple[str, ...], Conflict] = {}
    found_all = (*_pairs(stands), *_disputes(stands), *_parts(stands), *_denials(stands))
    for kind, members, reason in _denied_once(found_all):
        claims = tuple(dict.fromkeys(claim for h in sorted(members, key=place) for claim in _claims(h, stands)))
        found.setdefault(claims, Conflict(incident_id=incident, kind=kind, claims=claims, reason=reason))
    where = {h.figure.id: (OUTCOMES[h.figure.outcome], n) for n, h in enumerate(stands.all_heard)}
    in_order = sorted(found.values(), key=lambda c: ([where[claim] for claim in c.claims], c.kind))
    once = {one.reason: one for one in reversed(in_order)}  # what reads the same is told once, by its first claims
    return tuple(one for one in in_order if once[one.reason] is one)


Found = tuple[ConflictKind, list[Heard], str]


def _denied_once(found: Sequence[Found]) -> Iterator[Found]:
    """Yield the conflicts, each denial once for what one voice says of a group: by the claim that gives a number."""
    best: dict[tuple[object, ...], Found] = {}
    for kind, members, reason in found:
        if kind != "denial":
            yield kind, members, reason
            continue
        told = members[1:]
        slot = (members[0].mouth, members[0].figure.outcome, *((h.mouth, h.key) for h in told))
        if slot not in best or _rank((kind, members, reason)) < _rank(best[slot]):
            best[slot] = (kind, members, reason)
    yield from best.values()


def _rank(denial: Found) -> tuple[object, ...]:
    _, members, _ = denial
    return (members[1].quantity.value is None, *(place(h) for h in reversed(members)))


def _claims(one: Heard, standing: Standing) -> tuple[str, ...]:
    return next((p.claims for p in standing.positions if p.id == one.figure.id), (one.figure.id,))


def _distinct(standing: Standing) -> list[Position]:
    """Keep one position for each voice and number; of unknown origin only a number that no voice gives."""
    first: dict[tuple[object, ...], Position] = {}
    voiced = {_number(p) for p in standing.positions if p.heard.voices}
    for one in standing.positions:
        if one.heard.voices or _number(one) not in voiced:
            first.setdefault((one.heard.mouth if one.heard.voices else "", *_number(one)), one)
    return list(first.values())


def _number(one: Position) -> tuple[object, ...]:
    return (one.outcome, one.key, one.whole, one.low, one.high)


def _pairs(standing: Standing) -> Iterator[Found]:
    hard = [p for p in _distinct(standing) if p.kind not in {Kind.ABOUT, Kind.VAGUE}]
    for a, b in combinations(hard, 2):
        if a.outcome is b.outcome and a.key == b.key:
            lower, higher = sorted((a, b), key=lambda p: (p.low or 0, p.high is None))
            if _apart(lower, higher) and not _follows(lower, higher):
                yield _kind(lower, higher), [lower.heard, higher.heard], _reason(lower, higher)


def _disputes(standing: Standing) -> Iterator[Found]:
    """Yield the counts of the same people of whom one voice says that they were civilians, and another fighters."""
    for a, b in combinations(_distinct(standing), 2):
        if same_people(a, b):
            told = f"{_sentence(_people(a))} {a.outcome.value} ({a.heard.told_by}); {_people(b)} ({b.heard.told_by})"
            yield "cannot_both_hold", [a.heard, b.heard], f"{told}: the same people, and what they were is in dispute."


def _apart(lower: Position, higher: Position) -> bool:
    """Tell whether no number bears out both, whether or not attackers told beside one are counted in."""
    return all(
        top is not None and top < (low or 0)
        for _, top in ends(lower)
        for low, _ in ends(higher)
        if not (lower.attackers_in == "no" == higher.attackers_in)
    ) and (lower.high is not None and lower.high < (higher.low or 0))


def _later(one: Position, other: Position) -> bool:
    return one.known is not None and other.known is not None and one.known > other.known


def _follows(lower: Position, higher: Position) -> bool:
    """Tell whether two numbers may follow one another: tolls rise, the missing are found, and counts are corrected."""
    corrected = lower.heard.figure.correction is not None and not lower.heard.voices
    return _later(higher, lower) or ((lower.heard.falls or corrected) and _later(lower, higher))


def _kind(lower: Position, higher: Position) -> ConflictKind:
    if lower.high == 0:
        return "denial"
    said = {lower.heard.figure.group.attackers_included, higher.heard.figure.group.attackers_included}
    if said == {"yes", "no"}:
        return "different_scope"
    gap, top = (higher.low or 0) - (lower.high or 0), higher.low or 0
    if gap == 1 or (lower.kind is higher.kind is Kind.CLOSED and gap * _TWENTIETH <= top):
        return "differ_by_a_little"
    plain = lower.heard.figure.correction is None
    return "lower_without_correction" if plain and _later(lower, higher) else "cannot_both_hold"


def _reason(lower: Position, higher: Position) -> str:
    people = "" if lower.key == EVERYBODY else f" {lower.heard.figure.group.text or described(lower.key)}"
    kind = _kind(lower, higher)
    first, second = (higher, lower) if kind == "lower_without_correction" else (lower, higher)
    joint = ", later" if kind == "lower_without_correction" else ";"
    told = f"{_count(first)}{people} {first.outcome.value} ({first.heard.told_by}){joint} {_count(second)}"
    said = _sentence(f"{told} ({second.heard.told_by})")
    match kind:
        case "lower_without_correction":
            return f"{said}, which corrects nothing."
        case "differ_by_a_little":
            return f"{said}: they differ by {(higher.low or 0) - (lower.high or 0)}."
        case "different_scope":
            return f"{said}: one counts the attackers and the other does not."
        case _:
            return f"{said}: both cannot hold."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _count(one: Position) -> str:
    return f"{one.low} ({one.computed})" if one.computed else number(one.heard.quantity)


def _parts(standing: Standing) -> Iterator[Found]:
    """Find parts that are more than their whole, alone or together where they share nobody."""
    positions = _distinct(standing)
    for whole in positions:
        if whole.high is None or not whole.whole or whole.kind not in {Kind.CLOSED, Kind.CEILING}:
            continue
        parts = _heaviest_parts(whole, positions)
        broken: list[tuple[Position, ...]] = []
        for size in range(1, _MOST_PARTS + 1):
            for some in combinations(parts, size):
                if any(set(less) <= set(some) for less in broken):
                    continue
                if sum(p.low or 0 for p in some) > whole.high and all(
                    told_apart(a, b) for a, b in combinations(some, 2)
                ):
                    broken.append(some)
                    yield _exceeding(whole, some)


def _exceeding(whole: Position, parts: Sequence[Position]) -> Found:
    heards = [whole.heard, *(p.heard for p in parts)]
    told = _sentence(listed(f"{_people(p)} ({p.heard.told_by})" for p in parts))
    killed = f"{_count(whole)} {whole.outcome.value} ({whole.heard.told_by})"
    if whole.high == 0:
        return "denial", heards, f"{told}; {killed}: both cannot hold."
    over = sum(p.low or 0 for p in parts) - (whole.high or 0)
    kind: ConflictKind = "differ_by_a_little" if over == len(parts) == 1 else "cannot_both_hold"
    return kind, heards, f"{told}: more than all {killed}."


def _people(one: Position) -> str:
    """Return how many of whom in the report's own words: "7 children", "several children"."""
    if is_named(one.key):
        return "a named person"
    people = one.heard.figure.group.text or ("" if one.key == EVERYBODY else described(one.key))
    return f"{number(one.heard.quantity)} {people}".rstrip()


def _heaviest_parts(whole: Position, positions: Sequence[Position]) -> list[Position]:
    """Return for each group inside the whole the claim with the highest minimum that is not later than the whole."""
    best: dict[Key, Position] = {}
    for one in positions:
        if _is_part(one, whole) and one.low and (one.key not in best or one.low > (best[one.key].low or 0)):
            best[one.key] = one
    return [best[key] for key in sorted(best)]


def _is_part(one: Position, whole: Position) -> bool:
    if one.outcome is not whole.outcome or one.kind is Kind.ABOUT or _later(one, whole):
        return False
    if told_apart(one, whole):
        return False
    return one.key != whole.key and (inside(one.key, whole.key) or one.heard.figure.part_of == whole.id)


def _denials(standing: Standing) -> Iterator[Found]:
    fates = standing.fates
    for one in [h for h in standing.all_heard if h.figure.id in fates and fates[h.figure.id].reason == DENIAL]:
        for position in _distinct(standing):
            near = relation(position.key, one.key) in {Relation.SAME, Relation.INSIDE}
            if near and position.outcome is one.figure.outcome and position.low and position.heard.mouth != one.mouth:
                said = _sentence(f"{_people(position)} {position.outcome.value} ({position.heard.told_by})")
                yield "denial", [one, position.heard], f"{said}; {_denier(one)} denies it."


def _denier(one: Heard) -> str:
    return one.who if one.voices else one.outlet or "a report"
