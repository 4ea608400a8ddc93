"""Counts of one place: what several hospitals received lies between the most at one of them and all together."""

from collections.abc import Sequence
from dataclasses import replace

from tallybook.model import Scope
from tallybook.tolls.groups import Key
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.sums import add
from tallybook.tolls.words import number

_PARTITIVE = ("of", "among", "including", "which")


def received(some: Sequence[Position], target: Key) -> list[Position]:
    """Return the one count that the places make together: a body may have been moved from one to another."""
    at: dict[str, Position] = {}
    for one in some:
        if one.key == target and is_of_a_place(one) and one.low is not None:
            name = (one.heard.figure.scope_words or "").casefold()
            if name not in at or one.value > at[name].value:
                at[name] = one
    if not at:
        return []
    places = [at[name] for name in sorted(at)]
    first = max(places, key=lambda p: (p.value, p.id))
    open_end = any(p.heard.quantity.high is None or p.heard.figure.unfinished for p in places)
    high = None if open_end else add(p.heard.quantity.high for p in places)
    words = " + ".join(number(p.heard.quantity) for p in places)
    total = replace(
        first,
        kind=Kind.FLOOR if high is None else Kind.CLOSED,
        high=high,
        whole=True,
        others=tuple(c for p in places for c in p.claims if c != first.id),
        computed=f"{words} at places that may have passed on the same people" if len(places) > 1 else None,
    )
    return [total]


def is_of_a_place(one: Position) -> bool:
    """Tell whether a claim counts those at one place: a hospital's bodies, a morgue's dead."""
    figure = one.heard.figure
    told = (figure.scope_words or "of").casefold()
    return figure.scope is Scope.PART and figure.part_of is None and not told.startswith(_PARTITIVE)
