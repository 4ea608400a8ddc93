"""What each voice holds: its claims in force, those it has replaced, and those that only repeat it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallybook.model import Figure, Incident, Use
from tallybook.tolls.admitted import counts_its_group, refusals
from tallybook.tolls.attackers import settled
from tallybook.tolls.evidence import Evidence, Heard, place
from tallybook.tolls.groups import Relation, relation
from tallybook.tolls.increments import Fate, add_new, order, raise_beside
from tallybook.tolls.overtaken import drop_overtaken, may_be_of
from tallybook.tolls.positions import Kind, Position, position
from tallybook.tolls.words import number


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims of an incident sorted out: positions in force, earlier ones since raised, and every other fate."""

    positions: tuple[Position, ...]
    raised: tuple[Position, ...]
    fates: Mapping[str, Fate]
    all_heard: tuple[Heard, ...]
    repeated: Mapping[str, str]
    """The claim in force that each repetition repeats."""

    def origin(self, claim: str) -> str:
        """Return the claim in force that a repetition repeats, and any other claim itself."""
        return self.repeated.get(claim, claim)


def standing(evidence: Evidence, *, as_of: date | None = None) -> Standing:
    """Return what holds of all that is known of an incident, sorted out once for all who ask."""
    if as_of not in evidence.kept:
        evidence.kept[as_of] = stand(evidence.heard, evidence.incident, as_of=as_of)
    return evidence.kept[as_of]


def stand(all_heard: Sequence[Heard], incident: Incident, *, as_of: date | None = None) -> Standing:
    """Sort out what holds; pure, and whatever the order of the voices."""
    out = refusals(all_heard, incident, as_of=as_of)
    fates = {claim: Fate(Use.EXCLUDED, reason) for claim, reason in out.items()}
    by_id = {one.figure.id: one for one in all_heard}
    admitted = [one for one in all_heard if one.figure.id not in fates]
    spoken = _without_relays(admitted, fates)
    totals = [position(one, whole=_is_whole(one, by_id)) for one in spoken if not _is_added(one.figure)]
    in_force: list[Position] = []
    raised: list[Position] = []
    for stream in _streams(totals):
        in_force += _fold(stream, raised=raised, fates=fates)
    _drop_old(totals, in_force, fates=fates)
    drop_overtaken(in_force, raised=raised, fates=fates)
    _correct_parts(in_force, fates)
    added = [one for one in spoken if _is_added(one.figure)]
    raise_beside(added, in_force)
    add_new(added, in_force, fates=fates)
    _follow(admitted, fates)
    repeated = _repeated(fates)
    by_place = _chosen(sorted(in_force, key=lambda p: place(p.heard)), all_heard, repeated=repeated)
    by_place_raised = tuple(sorted(raised, key=lambda p: place(p.heard)))
    return Standing(settled(by_place), by_place_raised, fates, tuple(all_heard), repeated)


def _chosen(
    positions: Sequence[Position], all_heard: Sequence[Heard], *, repeated: Mapping[str, str]
) -> Sequence[Position]:
    """Let a figure that a person chose as the best stand for the one in force that it repeats."""
    chosen = sorted((one for one in all_heard if one.ruling.best), key=lambda one: one.ruling.rank)
    best = {repeated.get(one.figure.id, one.figure.id): one.ruling for one in chosen}
    return [
        replace(p, heard=replace(p.heard, ruling=replace(p.heard.ruling, best=ruling.best, rank=ruling.rank)))
        if (ruling := best.get(p.id))
        else p
        for p in positions
    ]


def _is_added(figure: Figure) -> bool:
    return str(figure.scope) == "added"


def _is_whole(one: Heard, by_id: Mapping[str, Heard]) -> bool:
    return one.one_of is None and counts_its_group(one.figure, by_id)


def _without_relays(admitted: Sequence[Heard], fates: dict[str, Fate]) -> list[Heard]:
    """Set aside what only repeats a claim of its voice; a relay that tells more than its voice said speaks."""
    said: dict[tuple[object, ...], Heard] = {}
    for one in sorted(admitted, key=lambda h: h.relayed):
        if one.voices:
            said.setdefault((*_saying(one), one.key), one)
            said.setdefault(_saying(one), one)
    spoken = []
    for one in admitted:
        exact = said.get((*_saying(one), one.key), one)
        original = said.get(_saying(one), one) if exact is one else exact
        if one.relayed and original is not one and relation(original.key, one.key) is not Relation.APART:
            fates[one.figure.id] = Fate(Use.SUPPORTS, f"repeats what {one.who} said", original.figure.id)
        else:
            spoken.append(one)
    return spoken


def _saying(one: Heard) -> tuple[object, ...]:
    q = one.quantity
    return (one.mouth, one.figure.outcome, one.figure.scope, q.value, q.value_high, q.word if q.value is None else None)


def _streams(totals: Iterable[Position]) -> list[list[Position]]:
    """Part the positions by voice, outcome, group and scope, each in the order in which it came to hold."""
    streams: dict[tuple[str, ...], list[Position]] = {}
    for one in totals:
        figure = one.heard.figure
        scope = "" if one.whole else f"part {figure.scope_words or ''}".casefold()
        streams.setdefault((one.heard.mouth, str(figure.outcome), repr(one.key), scope), []).append(one)
    return [sorted(streams[name], key=order) for name in sorted(streams)]


def _fold(stream: Sequence[Position], *, raised: list[Position], fates: dict[str, Fate]) -> list[Position]:
    """Let each claim of a voice replace the earlier ones that it raises or corrects; return what holds."""
    held: list[Position] = []
    for later in stream:
        for earlier in tuple(held):
            fate = _replaced(earlier, later)
            if fate:
                held.remove(earlier)
                fates[earlier.id] = fate
                if fate.use is Use.SUPERSEDED and later.heard.figure.correction is None:
                    raised.append(earlier)
        held.append(later)
    return held


def _replaced(earlier: Position, later: Position) -> Fate | None:
    """Tell what becomes of a claim when the same voice speaks again of the same people."""
    fallen = _has_fallen(earlier, later)
    if Kind.VAGUE in {earlier.kind, later.kind} and not fallen:
        return None
    words, who = number(later.heard.quantity), later.heard.who
    if later.heard.figure.correction is not None:
        same = earlier.value == later.value
        reason = f"corrected to {words} by {who}" if not same else f"said again by {who}"
        return Fate(Use.SUPPORTS if same else Use.SUPERSEDED, reason, later.id)
    if later.kind is Kind.CEILING:
        return None
    if earlier.value == later.value:
        return Fate(Use.SUPPORTS, f"said again by {who}", later.id)
    if fallen or earlier.kind is Kind.CEILING or later.value > earlier.value:
        day = f", as {who} said on {later.known.isoformat()}" if later.known else f" of {who}"
        return Fate(Use.SUPERSEDED, f"replaced by {words}{day}", later.id)
    return None


def _has_fallen(earlier: Position, later: Position) -> bool:
    """Tell whether a later count stands for an earlier one even where it is lower."""
    after = bool(earlier.known and later.known and later.known > earlier.known)
    return later.heard.falls and later.kind not in {Kind.VAGUE, Kind.CEILING} and (after or later.heard.still)


def _drop_old(totals: Sequence[Position], in_force: list[Position], *, fates: dict[str, Fate]) -> None:
    """Let a number fall with the one that a voice has since replaced: of unknown origin, or possibly of that voice."""
    old = [p for p in totals if p.heard.voices and p.id in fates and fates[p.id].use is Use.SUPERSEDED]
    for one in tuple(in_force):
        for first in old:
            same = (one.outcome, one.key, one.value) == (first.outcome, first.key, first.value)
            later = one.known and first.known and first.known <= one.known
            if same and (may_be_of(one, first) if one.heard.voices else later):
                in_force.remove(one)
                fates[one.id] = Fate(Use.SUPERSEDED, f"an old number: {fates[first.id].reason}", fates[first.id].by)
                break


def _correct_parts(in_force: list[Position], fates: dict[str, Fate]) -> None:
    """Let a correction of a whole take back what the same voice said of a part and is now more than the whole."""
    for whole in [p for p in in_force if p.heard.figure.correction is not None and p.high is not None]:
        for part in tuple(in_force):
            mine = part.heard.mouth == whole.heard.mouth and part.outcome is whole.outcome
            earlier = not (part.known and whole.known and part.known > whole.known)
            if mine and earlier and set(part.key) > set(whole.key) and (part.low or 0) > (whole.high or 0):
                in_force.remove(part)
                words = f"corrected to {number(whole.heard.quantity)} by {whole.heard.who}"
                fates[part.id] = Fate(Use.SUPERSEDED, words, whole.id)


def _follow(admitted: Sequence[Heard], fates: dict[str, Fate]) -> None:
    """Let a repetition fall with the claim that it repeats."""
    repeated = _repeated(fates)
    for one in admitted:
        root = fates.get(repeated.get(one.figure.id, ""))
        if root and root.use in {Use.SUPERSEDED, Use.EXCLUDED}:
            words = f"repeats {one.who}: {root.reason}" if one.relayed else root.reason
            fates[one.figure.id] = Fate(root.use, words, root.by)


def _repeated(fates: Mapping[str, Fate]) -> dict[str, str]:
    """Follow each repetition to the claim that is repeated in the end; each step is taken once, however many repeat."""
    ends: dict[str, str] = {}
    for claim in fates:
        trail, at = [], claim
        while at not in ends and (fate := fates.get(at)) and fate.use is Use.SUPPORTS and fate.by:
            trail.append(at)
            at = fate.by
        ends.update(dict.fromkeys(trail, ends.get(at, at)))
    return ends
