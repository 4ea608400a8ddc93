"""What each voice holds: its claims in force, those it has replaced, and those that only repeat it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tallybook.model import Figure, Hedge, Incident, Outcome, Use
from tallybook.tolls.admitted import counts_its_group, refusals
from tallybook.tolls.evidence import Heard, place
from tallybook.tolls.groups import Key, Relation, relation
from tallybook.tolls.words import number


class Kind(StrEnum):
    """What a number bounds."""

    CLOSED = "closed"
    FLOOR = "floor"
    CEILING = "ceiling"
    ABOUT = "about"
    VAGUE = "vague"


_KINDS = {
    Hedge.AT_LEAST: Kind.FLOOR,
    Hedge.MORE_THAN: Kind.FLOOR,
    Hedge.AT_MOST: Kind.CEILING,
    Hedge.LESS_THAN: Kind.CEILING,
    Hedge.ABOUT: Kind.ABOUT,
    Hedge.STACKED: Kind.ABOUT,
    Hedge.VAGUE: Kind.VAGUE,
}


@dataclass(frozen=True, slots=True)
class Position:
    """A claim in force; `whole` tells whether it counts all of its group, `others` what it was computed with."""

    heard: Heard
    kind: Kind
    low: int | None
    high: int | None
    whole: bool
    others: tuple[str, ...] = ()
    computed: str | None = None

    @property
    def key(self) -> Key:
        """Return the group counted."""
        return self.heard.key

    @property
    def id(self) -> str:
        """Return the id of the claim."""
        return self.heard.figure.id

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the claims that the position rests on."""
        return (self.id, *self.others)

    @property
    def outcome(self) -> Outcome:
        """Return what befell the people."""
        return self.heard.figure.outcome

    @property
    def known(self) -> date | None:
        """Return since when the claim is known."""
        return self.heard.known

    @property
    def value(self) -> int:
        """Return the number by which positions are compared."""
        said = self.heard.quantity.value
        return said if said is not None and not self.computed else self.low or self.high or 0


@dataclass(frozen=True, slots=True)
class Fate:
    """Why a claim is not in force; `by` is the claim that stands in its place."""

    use: Use
    reason: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims of an incident sorted out: positions in force, earlier ones since raised, and every other fate."""

    positions: tuple[Position, ...]
    raised: tuple[Position, ...]
    fates: Mapping[str, Fate]
    all_heard: tuple[Heard, ...]

    def origin(self, claim: str) -> str:
        """Follow a repetition to the claim in force that it repeats."""
        while (fate := self.fates.get(claim)) and fate.use is Use.SUPPORTS and fate.by:
            claim = fate.by
        return claim


def stand(all_heard: Sequence[Heard], incident: Incident, *, as_of: date | None = None) -> Standing:
    """Sort out what holds; pure, and whatever the order of the voices."""
    out = refusals(all_heard, incident, as_of=as_of)
    fates = {claim: Fate(Use.EXCLUDED, reason) for claim, reason in out.items()}
    by_id = {one.figure.id: one for one in all_heard}
    admitted = [one for one in all_heard if one.figure.id not in fates]
    spoken = _without_relays(admitted, fates)
    totals = [position(one, whole=counts_its_group(one.figure, by_id)) for one in spoken if not _is_added(one.figure)]
    in_force: list[Position] = []
    raised: list[Position] = []
    for stream in _streams(totals):
        in_force += _fold(stream, raised=raised, fates=fates)
    _correct_parts(in_force, fates)
    _add([one for one in spoken if _is_added(one.figure)], in_force, fates=fates)
    _follow(admitted, fates)
    by_place = sorted(in_force, key=lambda p: place(p.heard))
    return Standing(tuple(by_place), tuple(sorted(raised, key=lambda p: place(p.heard))), fates, tuple(all_heard))


def position(one: Heard, *, whole: bool) -> Position:
    """Read a figure as a position: an unfinished count is a floor whatever its hedge, and so is a mere part."""
    quantity = one.quantity
    kind = _KINDS.get(quantity.hedge, Kind.CLOSED)
    low = quantity.low if quantity.low is not None or kind is not Kind.CLOSED else quantity.value
    high = quantity.high if quantity.high is not None or kind is not Kind.CLOSED else quantity.value_high or low
    if kind is Kind.CLOSED and ((one.figure.unfinished and not one.still) or not whole):
        kind, high = Kind.FLOOR, None
    elif kind is Kind.ABOUT:
        low = high = quantity.value
    elif kind is Kind.CEILING and not whole:
        kind, low, high = Kind.FLOOR, 0, None  # at most forty in one place: nothing follows for the whole
    elif kind in {Kind.FLOOR, Kind.VAGUE}:
        high = None
    return Position(one, kind, low, high, whole)


def _is_added(figure: Figure) -> bool:
    return str(figure.scope) == "added"


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
    return [sorted(streams[name], key=_order) for name in sorted(streams)]


def _order(one: Position) -> tuple[object, ...]:
    """Order the claims of one voice: by day, corrections last within a day, then the higher taken as the later.

    Tolls of one voice rise; reports of one day, and those without a date, are in no other order. Who is still missing
    was missing before.
    """
    figure = one.heard.figure
    hedged = one.kind is not Kind.CLOSED
    return (one.known or date.min, figure.correction is not None, one.heard.still, one.value, hedged, place(one.heard))


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


def _add(added: Sequence[Heard], in_force: list[Position], *, fates: dict[str, Fate]) -> None:
    """Add new deaths to their own speaker's earlier count, where both are dated and speak of the same people."""
    for one in added:
        base = _base(one, in_force)
        if base is None:
            fates[one.figure.id] = Fate(Use.EXCLUDED, "only the new ones, and no earlier count of its speaker is known")
        elif base.known is None or one.known is None or base.known >= one.known:
            reason = f"only the new ones; already within the {_said(base)} of {base.heard.who}"
            fates[one.figure.id] = Fate(Use.SUPPORTS, reason, base.id)
        else:
            in_force[in_force.index(base)] = _sum(base, one)


def _base(one: Heard, in_force: Sequence[Position]) -> Position | None:
    counts = [
        p
        for p in in_force
        if one.voices
        and p.heard.mouth == one.mouth
        and p.outcome is one.figure.outcome
        and p.whole
        and p.kind in {Kind.CLOSED, Kind.FLOOR}
        and set(one.key) >= set(p.key)
    ]
    return max(counts, key=lambda p: (len(p.key), *_order(p)), default=None)


def _sum(base: Position, one: Heard) -> Position:
    more = position(one, whole=True)
    low = (base.low or 0) + (more.low or 0)
    open_end = base.high is None or more.high is None or more.kind is Kind.ABOUT
    high = None if open_end else (base.high or 0) + (more.high or 0)
    return replace(
        base,
        heard=replace(base.heard, known=one.known),
        kind=Kind.FLOOR if high is None else Kind.CLOSED,
        low=low,
        high=high,
        others=(*base.others, one.figure.id),
        computed=f"{base.computed or number(base.heard.quantity)} and {number(one.quantity)} more",
    )


def _said(base: Position) -> str:
    return f"{base.computed} ({base.low})" if base.computed else number(base.heard.quantity)


def _follow(admitted: Sequence[Heard], fates: dict[str, Fate]) -> None:
    """Let a repetition fall with the claim that it repeats."""
    for one in admitted:
        root = fates.get(one.figure.id)
        while root and root.use is Use.SUPPORTS:
            root = fates.get(root.by or "")
        if root and root.use in {Use.SUPERSEDED, Use.EXCLUDED} and root is not fates[one.figure.id]:
            words = f"repeats {one.who}: {root.reason}" if one.relayed else root.reason
            fates[one.figure.id] = Fate(root.use, words, root.by)
