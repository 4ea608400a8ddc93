"""New deaths added to their own speaker's earlier count, and why a claim is not in force."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tallybook.model import Use
from tallybook.tolls.evidence import Heard, place
from tallybook.tolls.positions import Kind, Position, position
from tallybook.tolls.words import number

_MORE = frozenset({"more", "another", "further", "additional", "other", "others"})


@dataclass(frozen=True, slots=True)
class Fate:
    """Why a claim is not in force; `by` is the claim that stands in its place."""

    use: Use
    reason: str
    by: str | None = None


def order(one: Position) -> tuple[object, ...]:
    """Order the claims of one voice: by day, corrections last within a day, then the higher taken as the later.

    Tolls of one voice rise; reports of one day, and those without a date, are in no other order. Who is still missing
    was missing before.
    """
    figure = one.heard.figure
    hedged = one.kind is not Kind.CLOSED
    return (one.known or date.min, figure.correction is not None, one.heard.still, one.value, hedged, place(one.heard))


def raise_beside(added: Sequence[Heard], in_force: list[Position]) -> None:
    """Note by how many new deaths a count was raised that stands beside them: "one more died, which makes 15"."""
    for one in added:
        for n, count in enumerate(in_force):
            f = count.heard.figure
            beside = (f.document_id, f.passage_start) == (one.figure.document_id, one.figure.passage_start)
            if beside and count.outcome is one.figure.outcome and count.heard.mouth == one.mouth and count.whole:
                in_force[n] = replace(count, raised_by=one.quantity.value or 0)


def add_new(added: Sequence[Heard], in_force: list[Position], *, fates: dict[str, Fate]) -> None:
    """Add new deaths to their own speaker's earlier count, where both are dated and speak of the same people."""
    for one in added:
        base = _base(one, in_force)
        if base is None and one.voices and not any(p.outcome is one.figure.outcome for p in in_force):
            in_force.append(_first(one))
        elif base is None:
            fates[one.figure.id] = Fate(Use.EXCLUDED, "only the new ones, and no earlier count of its speaker is known")
        elif base.known is None or one.known is None or base.known >= one.known:
            reason = f"only the new ones; already within the {_said(base)} of {base.heard.who}"
            fates[one.figure.id] = Fate(Use.SUPPORTS, reason, base.id)
        else:
            in_force[in_force.index(base)] = _sum(base, one)


def _first(one: Heard) -> Position:
    """Return the new deaths as a count of their own, where nobody counted any before: of the wounded, one has died.

    "Two more died" says that there were others, so that it is a floor.
    """
    alone = position(one, whole=True)
    words = set((one.figure.scope_words or "").casefold().split())
    if alone.kind is not Kind.CLOSED or not words & _MORE:
        return alone
    return replace(alone, kind=Kind.FLOOR, high=None, computed=f"{number(one.quantity)} more")


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
    return max(counts, key=lambda p: (len(p.key), *order(p)), default=None)


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
