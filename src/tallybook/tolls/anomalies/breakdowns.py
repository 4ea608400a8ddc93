"""Oddities within one report: parts larger than their whole, breakdowns that do not sum, more new than in all."""

import re
from collections.abc import Collection, Iterator, Sequence

from tallybook.model import Outcome
from tallybook.tolls.anomalies.odd import Odd, Told, claims, said
from tallybook.tolls.groups import CIVILIANS, COMBATANTS, inside
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.together import heaviest, told_apart
from tallybook.tolls.words import listed, number

PARTS = 2
_ALL = re.compile(
    r"^[^.;]{0,60}?(?::|\s[—–-]\s|\b(?:comprising|consisting of|made up of|composed of|namely|broken down)\b)"
)
_SOME = re.compile(r"\b(?:includ\w+|among|at least|some of|mostly|most of|mainly)\b", re.IGNORECASE)
_WHOLES = (
    (CIVILIANS, COMBATANTS),
    ((("age", "adult"), ("sex", "female")), (("age", "adult"), ("sex", "male")), (("age", "child"),)),
)


def breakdowns(told: Told) -> Iterator[Odd]:
    """Yield what does not add up within one report."""
    texts: dict[tuple[str, Outcome], list[Position]] = {}
    for one in told.positions:
        texts.setdefault((one.heard.figure.document_id, one.outcome), []).append(one)
    for alike in texts.values():
        yield from _of_text(alike, told)
    for new in told.added:
        yield from _more_than_all(new, told)


def _slot(one: Position, linked: Collection[str]) -> tuple[object, ...]:
    """Return what two positions of a text share where one only says again what the other says."""
    figure = one.heard.figure
    alone = figure.id if figure.part_of or figure.id in linked else None
    return (one.heard.mouth, one.key, one.kind, one.low, one.high, one.whole, alone)


def _of_text(alike: Sequence[Position], told: Told) -> Iterator[Odd]:
    """Yield what does not add up among the counts of one outcome in one text."""
    linked = frozenset(p.heard.figure.part_of or "" for p in alike)
    once: dict[tuple[object, ...], Position] = {}
    for one in alike:
        once.setdefault(_slot(one, linked), one)
    larger = {
        slot: _larger(whole, [p for p in once.values() if _is_part(p, whole)])
        for slot, whole in once.items()
        if _is_closed(whole)
    }
    beside: dict[object, list[Position]] = {}
    for one in alike:
        beside.setdefault(one.heard.figure.passage_start, []).append(one)
        beside.setdefault(one.heard.figure.part_of, []).append(one)
    for whole in filter(_is_closed, alike):
        if found := larger[_slot(whole, linked)]:
            yield from found
            continue
        near = (*beside[whole.heard.figure.passage_start], *beside.get(whole.heard.figure.id, ()))
        parts = {p.id: p for p in near if _is_part(p, whole)}
        yield from _not_all(whole, list(parts.values()), told=told)


def _is_closed(whole: Position) -> bool:
    return whole.kind in {Kind.CLOSED, Kind.CEILING} and whole.high is not None


def _is_part(one: Position, whole: Position) -> bool:
    """Tell whether a report counts one within the other: it says so, or its words do."""
    figure, other = one.heard.figure, whole.heard.figure
    if one is whole:
        return False
    if figure.part_of == other.id:
        return True
    same = one.heard.mouth == whole.heard.mouth and whole.whole and figure.part_of is None
    return same and one.whole and one.key != whole.key and inside(one.key, whole.key)


def _larger(whole: Position, parts: Sequence[Position]) -> list[Odd]:
    """Return the one part, or the parts that share nobody, that are more than the whole."""
    top = whole.high or 0
    alone = [[p] for p in parts if (p.low or 0) > top]
    together = heaviest(parts, weight=lambda p: p.low or 0, apart=told_apart)
    found = alone[:1] or ([list(together)] if sum(p.low or 0 for p in together) > top else [])
    return [
        Odd(
            "part_over_whole",
            claims([whole, *some]),
            f"{listed(said(p, dated=False) for p in some)}: more than the {said(whole, dated=False)}"
            " of the same report, whose part they are.",
            "Look at the text: somebody may be counted twice, or the whole be an older figure.",
        )
        for some in found
    ]


def _not_all(whole: Position, parts: Sequence[Position], *, told: Told) -> Iterator[Odd]:
    """Yield a breakdown that is said to be of everybody and is not."""
    own = [
        p for p in parts if (_in_one_sentence(p, whole) and p.kind is Kind.CLOSED) or p.heard.figure.part_of == whole.id
    ]
    apart = heaviest(own, weight=lambda p: p.low or 0, apart=told_apart)
    total = sum(p.heard.quantity.value or 0 for p in apart)
    exact = whole.low == whole.high and all(p.heard.quantity.low == p.heard.quantity.high for p in apart)
    if len(apart) >= PARTS and exact and total != whole.low and _says_all(whole, apart, told=told):
        yield Odd(
            "parts_do_not_sum",
            claims([whole, *apart]),
            f"{' + '.join(number(p.heard.quantity) for p in apart)} make {total}, and the same sentence says"
            f" {said(whole, dated=False)}.",
            "Look at the text: a group may be missing, or one of the numbers be wrong.",
        )


def _in_one_sentence(one: Position, whole: Position) -> bool:
    return one.heard.figure.passage_start == whole.heard.figure.passage_start


def _says_all(whole: Position, parts: Sequence[Position], *, told: Told) -> bool:
    """Tell whether a breakdown is of everybody: by a colon and the like, or by its groups."""
    keys = sorted(tuple(pair for pair in p.key if pair not in whole.key) for p in parts)
    if not all(_in_one_sentence(p, whole) for p in parts) or _SOME.search(told.sentence(whole)):
        return False
    first = min(parts, key=lambda p: p.heard.figure.start)
    return keys in [sorted(some) for some in _WHOLES] or _ALL.search(told.between(whole, first)) is not None


def _more_than_all(new: Position, told: Told) -> Iterator[Odd]:
    """Yield new deaths that are more than all deaths of the same report."""
    for total in told.positions:
        if total.whole and total.high is not None and (new.low or 0) > total.high and _of_one_text(new, total):
            yield Odd(
                "increment_over_total",
                claims([new, total]),
                f"{number(new.heard.quantity)} more {new.outcome.value}, and {said(total, dated=False)} in all:"
                " the new ones are more than all.",
                "Look at the text: the total may be an older one, or the new ones be the total.",
            )
            return


def _of_one_text(new: Position, total: Position) -> bool:
    same = total.heard.figure.document_id == new.heard.figure.document_id and total.heard.mouth == new.heard.mouth
    return same and total.outcome is new.outcome and inside(new.key, total.key)
