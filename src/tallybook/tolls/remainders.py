"""What is left by subtraction: captives neither killed nor freed, and the dead at the other places of a series."""

import re
from collections.abc import Iterator, Sequence

from tallybook.model import Bound, Outcome
from tallybook.tolls.evidence import Evidence
from tallybook.tolls.positions import Kind, Position, position
from tallybook.tolls.standing import standing
from tallybook.tolls.sums import add

_FATES = (Outcome.KILLED, Outcome.FREED)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|the\b)", re.IGNORECASE)
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def remainders(evidence: Evidence) -> tuple[Bound, ...]:
    """Return what follows by subtraction within one report, or for a series from the count of one of its attacks."""
    all_heard = evidence.heard
    stands = standing(evidence)
    freed = [position(h, whole=True) for h in all_heard if h.figure.outcome is Outcome.FREED]
    told = (*stands.positions, *(p for p in freed if p.id not in {q.id for q in stands.positions}))
    return (*_still_held(told, evidence), *_elsewhere(stands.positions, evidence))


def _still_held(positions: Sequence[Position], evidence: Evidence) -> Iterator[Bound]:
    """Yield how many of those taken are still held, where a report says what became of the others."""
    for taken in positions:
        if taken.outcome is not Outcome.CAPTURED or not taken.whole or taken.kind is not Kind.CLOSED:
            continue
        fates = [p for p in positions if p.outcome in _FATES and _is_fate(p, taken, of=evidence)]
        if fates and not taken.heard.still:
            people = taken.heard.figure.group.text or "people"
            yield _left(taken, fates, label=f"{people} still held", within=taken.heard.figure.document_id, of=evidence)


def _is_fate(one: Position, taken: Position, *, of: Evidence) -> bool:
    """Tell whether a count is of those taken: "three of them were killed and five freed"."""
    figure, other = one.heard.figure, taken.heard.figure
    if figure.document_id != other.document_id or figure.start < other.start:
        return False
    document = of.documents.get(figure.document_id)
    sentence = document.text[figure.passage_start : figure.passage_end] if document else ""
    return _OF_THEM.search(sentence) is not None and figure.part_of in {None, other.id}


def _elsewhere(positions: Sequence[Position], evidence: Evidence) -> Iterator[Bound]:
    """Yield what the other attacks of a series leave: four bombs killed 28, and one of the four killed 11."""
    for part in positions:
        if (many := part.heard.one_of) is None:
            continue
        for whole in positions:
            same = whole.outcome is part.outcome and whole.key == part.key
            if same and whole.whole and whole.kind is Kind.CLOSED and _tells_of(whole, many, of=evidence):
                others = _WORDS[many - 1] if many <= len(_WORDS) else str(many - 1)
                label = f"at the other {others} places"
                yield _left(whole, [part], label=label, within=evidence.incident.id, of=evidence)


def _tells_of(whole: Position, many: int, *, of: Evidence) -> bool:
    """Tell whether a count's own sentence speaks of as many attacks."""
    figure = whole.heard.figure
    document = of.documents.get(figure.document_id)
    told = document.text[figure.passage_start : figure.passage_end].casefold().split() if document else []
    words = {str(many), _WORDS[many] if many < len(_WORDS) else ""}
    return not words.isdisjoint(told)


def _left(whole: Position, parts: Sequence[Position], *, label: str, within: str, of: Evidence) -> Bound:
    most = add(p.heard.quantity.high for p in parts)
    fewest = sum(p.heard.quantity.low or 0 for p in parts)
    return Bound(
        incident_id=of.incident.id,
        outcome=whole.outcome,
        label=label,
        low=max((whole.low or 0) - most, 0) if most is not None else 0,
        high=None if whole.high is None else max(whole.high - fewest, 0),
        within=within,
        forced_by=tuple(dict.fromkeys(claim for p in (whole, *parts) for claim in p.claims)),
    )
