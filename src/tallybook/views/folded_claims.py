"""Claims folded: those in copies of one passage under the one in the earliest copy."""

from collections.abc import Iterable

from tallybook.views.claims import ClaimRow, order
from tallybook.views.lookup import Lookup


def folded(lookup: Lookup, rows: Iterable[ClaimRow]) -> tuple[ClaimRow, ...]:
    """Fold claims that stand in copies of one passage under the one that stands in the earliest copy."""
    first: dict[tuple[object, ...], list[tuple[int, ClaimRow]]] = {}
    for row in rows:
        key, place = _copy_key(lookup, row)
        first.setdefault(key, []).append((place, row))
    kept = []
    for members in first.values():
        (_, head), *others = sorted(members, key=lambda m: (m[0], order(m[1])))
        kept.append(head.model_copy(update={"copies": tuple(row for _, row in others)}))
    return tuple(sorted(kept, key=order))


def _copy_key(lookup: Lookup, row: ClaimRow) -> tuple[tuple[object, ...], int]:
    """Return what a row shares with its copies; a sentence that joins two stands with the one that has its words."""
    text = lookup.documents[row.document_id].text
    said = text[row.start : row.end].casefold()
    found: list[tuple[tuple[object, ...], int]] = []
    for group, place, member in lookup.copied.get(row.document_id, ()):
        if member.start <= row.start and row.end <= member.end:
            nth = text[member.start : row.start].casefold().count(said)  # "two … two" in one sentence are two claims
            key = (group.id, row.type, row.outcome, row.kind, said, nth), place
            first = group.members[0]
            if said in lookup.documents[first.document_id].text[first.start : first.end].casefold():
                return key
            found.append(key)
    return found[0] if found else ((row.id,), 0)
