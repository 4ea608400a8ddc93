"""Copies: which passages were carried from one document to another, word for word or edited."""

from collections.abc import Iterable, Mapping, Sequence

from tallybook.copies.groups import Star, grouped
from tallybook.copies.wordings import wordings
from tallybook.model import CopyGroup, Document, Passage, content_id

__all__ = ["copied"]


def copied(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> tuple[CopyGroup, ...]:
    """Return the groups of passages that are copies; a changed number leaves a copy a copy.

    The first member is the earliest known: by publication day (undated ones last), among those of that day the outlet
    that the others name, then by document id. All members are alike to the earliest, so that copies of copies cannot
    drift away from what was copied. A passage that joins two sentences is a member of both their groups.
    """
    known = {document.id: document for document in documents}
    groups = (_group(_ordered(star, known)) for star in grouped(wordings(documents, passages)))
    return tuple(sorted(groups, key=lambda group: group.id))


def _ordered(star: Star, known: Mapping[str, Document]) -> tuple[Passage, ...]:
    first_day = min(wording.day for wording in star)
    of_that_day = {w.passage.document_id for w in star if w.day == first_day}
    outlets = {known[one].outlet for one in of_that_day}
    ids = {wording.passage.document_id for wording in star}
    named = {outlet for outlet in outlets if outlet and _is_named(outlet, [known[one] for one in sorted(ids)])}
    ordered = sorted(
        star, key=lambda w: (w.day, w.day != first_day or known[w.passage.document_id].outlet not in named, w.order)
    )
    return tuple(wording.passage for wording in ordered)


def _is_named(outlet: str, documents: Iterable[Document]) -> bool:
    """Tell whether another outlet's document names this one, as those do that carry an agency's report."""
    return any(document.outlet != outlet and outlet in document.text for document in documents)


def _group(members: tuple[Passage, ...]) -> CopyGroup:
    first = members[0]
    return CopyGroup(id=content_id("copies", first.document_id, first.start, first.end), members=members)
