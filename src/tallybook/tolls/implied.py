"""What follows by arithmetic for a group that a report names, and is said by nobody.

Within one report, then within one voice: a whole less the least of its other parts, and all parts together; and of
those shot, the killed by the injured and the injured by the killed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tallybook.model import Bound, Figure, Outcome
from tallybook.tolls.evidence import OUTCOMES, Evidence, Heard, heard, named, place
from tallybook.tolls.groups import Key, attributes_of, inside, is_named, parting_conventions
from tallybook.tolls.positions import Kind, Position, stand
from tallybook.tolls.shot import Rest, rest_of_shot
from tallybook.tolls.together import assumed, heaviest, told_apart


@dataclass(frozen=True, slots=True)
class _Said:
    """The tightest that is said of one group, and by which claims."""

    key: Key
    low: int
    high: int | None
    low_by: Position | None
    high_by: Position | None
    first: Position


@dataclass(frozen=True, slots=True)
class _End:
    """One end of what follows, with the claims that force it."""

    value: int
    by: tuple[Position, ...]


def implied(evidence: Evidence) -> tuple[Bound, ...]:
    """Return the bounds that follow for groups that a report names, where they are tighter than what is said."""
    all_heard = heard(evidence)
    figures = tuple(one.figure for one in all_heard)
    names = named(all_heard)
    found: list[Bound] = []
    for within, some in (*_by_document(all_heard).items(), *_by_voice(all_heard).items()):
        known = {_what(b) for b in found}
        positions = stand(some, evidence.incident).positions
        for outcome in sorted({p.outcome for p in positions}, key=OUTCOMES.__getitem__):
            mine = [p for p in positions if p.outcome is outcome]
            bounds = _bounds(mine, evidence.incident.id, within=within, names=names, figures=figures)
            found += [b for b in bounds if _what(b) not in known]
        rests = [
            _bound(r, evidence.incident.id, within=within, names=names, figures=figures)
            for r in rest_of_shot(positions)
        ]
        found += [b for b in rests if _what(b) not in known]
    return tuple(sorted(found, key=lambda b: (OUTCOMES[b.outcome], b.label, b.within)))


def _bound(rest: Rest, incident_id: str, *, within: str, names: Mapping[Key, str], figures: Sequence[Figure]) -> Bound:
    """Return as a bound how many of those shot were killed, or injured."""
    return Bound(
        incident_id=incident_id,
        outcome=rest.outcome,
        label=names[rest.key],
        attributes=attributes_of(rest.key, figures),
        low=rest.low,
        high=rest.high,
        within=within,
        forced_by=tuple(dict.fromkeys(rest.forced_by)),
    )


def _what(bound: Bound) -> tuple[Outcome, str, int | None, int | None]:
    return (bound.outcome, bound.label, bound.low, bound.high)


def _by_document(all_heard: Iterable[Heard]) -> dict[str, list[Heard]]:
    found: dict[str, list[Heard]] = {}
    for one in all_heard:
        found.setdefault(one.figure.document_id, []).append(one)
    return dict(sorted(found.items()))


def _by_voice(all_heard: Iterable[Heard]) -> dict[str, list[Heard]]:
    found: dict[str, list[Heard]] = {}
    for one in all_heard:
        for voice in () if one.relayed else one.voices:
            found.setdefault(voice.id, []).append(one)
    return dict(sorted(found.items()))


def _bounds(
    positions: Sequence[Position], incident_id: str, *, within: str, names: Mapping[Key, str], figures: Sequence[Figure]
) -> list[Bound]:
    said = _said(positions)
    links = _links(positions)
    found = []
    for one in said:
        low, high = _least(one, said, links=links), _most(one, said, links=links)
        tighter = low.value > one.low or (high is not None and (one.high is None or high.value < one.high))
        if high is None and one.high is not None:
            high = _End(one.high, (one.high_by,) if one.high_by else ())
        if tighter and (high is None or low.value <= high.value):
            forcing = sorted({p.id: p for p in (*low.by, *(high.by if high else ()))}.values(), key=_place)
            found.append(
                Bound(
                    incident_id=incident_id,
                    outcome=one.first.outcome,
                    label=names[one.key],
                    attributes=attributes_of(one.key, figures),
                    low=low.value,
                    high=high.value if high else None,
                    within=within,
                    forced_by=tuple(dict.fromkeys(c for p in forcing for c in p.claims)),
                    assumptions=_assumptions(one, forcing, figures=figures),
                )
            )
    return found


def _place(one: Position) -> tuple[object, ...]:
    return place(one.heard)


def _said(positions: Sequence[Position]) -> list[_Said]:
    """Join what is said of each group; where that contradicts itself, nothing follows."""
    groups: dict[Key, list[Position]] = {}
    for one in positions:
        if one.kind is not Kind.ABOUT and not is_named(one.key):
            groups.setdefault(one.key, []).append(one)
    found = []
    for key in sorted(groups):
        several = groups[key]
        low_by = max((p for p in several if p.low), key=lambda p: p.low or 0, default=None)
        high_by = min((p for p in several if p.high is not None), key=lambda p: p.high or 0, default=None)
        low, high = (low_by.low or 0) if low_by else 0, high_by.high if high_by else None
        if high is None or low <= high:
            found.append(_Said(key, low, high, low_by, high_by, several[0]))
    return found


def _links(positions: Sequence[Position]) -> frozenset[tuple[Key, Key]]:
    """Return the pairs of part and whole that the reports link, besides what attributes tell."""
    keys = {p.id: p.key for p in positions}
    linked = {(p.key, keys.get(p.heard.figure.part_of or "", p.key)) for p in positions}
    return frozenset(pair for pair in linked if pair[0] != pair[1])


def _within(part: _Said, whole: _Said, *, links: frozenset[tuple[Key, Key]]) -> bool:
    return part.key != whole.key and (inside(part.key, whole.key) or (part.key, whole.key) in links)


def _apart(a: _Said, b: _Said) -> bool:
    return told_apart(a.first, b.first)


def _parts(whole: _Said, said: Sequence[_Said], *, links: frozenset[tuple[Key, Key]]) -> list[_Said]:
    return [one for one in said if one.low > 0 and _within(one, whole, links=links)]


def _least(one: _Said, said: Sequence[_Said], *, links: frozenset[tuple[Key, Key]]) -> _End:
    """Return the least of a group: what is said, or its disjoint parts together."""
    parts = heaviest(_parts(one, said, links=links), weight=lambda s: s.low, apart=_apart)
    together = sum(part.low for part in parts)
    if together > one.low:
        return _End(together, tuple(part.low_by for part in parts if part.low_by))
    return _End(one.low, (one.low_by,) if one.low_by else ())


def _most(one: _Said, said: Sequence[_Said], *, links: frozenset[tuple[Key, Key]]) -> _End | None:
    """Return the most of a group: a whole less the least of parts that share nobody with it or with each other."""
    ends = []
    for whole in said:
        if whole.high is None or whole.high_by is None or not _within(one, whole, links=links):
            continue
        others = [part for part in _parts(whole, said, links=links) if _apart(part, one)]
        chosen = heaviest(others, weight=lambda s: s.low, apart=_apart)
        by = (whole.high_by, *(part.low_by for part in chosen if part.low_by))
        ends.append(_End(whole.high - sum(part.low for part in chosen), by))
    best = min(ends, key=lambda end: (end.value, len(end.by)), default=None)
    return best if best and (one.high is None or best.value < one.high) else None


def _assumptions(one: _Said, forcing: Sequence[Position], *, figures: Sequence[Figure]) -> tuple[str, ...]:
    told = [p for p in (*forcing, one.first) if p.key]
    apart = {words for a in told for b in told if a.id < b.id and told_apart(a, b) for words in assumed(a, b)}
    pairs = [(a.key, b.key) for a in told for b in told if a.id < b.id]
    resting = {words for a, b in pairs for words in parting_conventions(a, b, figures=figures)}
    return tuple(sorted(apart) + sorted(resting))
