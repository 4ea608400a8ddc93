"""Copies: which passages were carried from one document to another, word for word or edited."""

from collections.abc import Mapping, Sequence

from tallybook.copies.agencies import named_outlets
from tallybook.copies.documents import compared
from tallybook.copies.groups import Star, grouped
from tallybook.copies.wordings import wordings
from tallybook.model import CopyGroup, Document, Passage, content_id

__all__ = ["compared", "copied"]


def copied(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> tuple[CopyGroup, ...]:
    """Return the groups of passages that are copies; a changed number leaves a copy a copy.

    The first member is the earliest known: by publication day (undated ones last), among those of that day the outlet
    that the others name, then by document id. All members are alike to the earliest, so that copies of copies cannot
    drift away from what was copied. A passage that joins two sentences is a member of both their groups.
    """
    outlets = {document.id: document.outlet for document in documents}
    named = named_outlets(documents)
    groups = (_group(_ordered(star, outlets, named=named)) for star in grouped(wordings(documents, passages)))
    return tuple(sorted(groups, key=lambda group: group.id))


def _ordered(
    star: Star, outlets: Mapping[str, str | None], *, named: Mapping[str, frozenset[str]]
) -> tuple[Passage, ...]:
    first_day = min(wording.day for wording in star)
    likely = frozenset[str]().union(*(named[one] for one in {wording.passage.document_id for wording in star}))
    ordered = sorted(
        star, key=lambda w: (w.day, w.day != first_day or outlets[w.passage.document_id] not in likely, w.order)
    )
    return tuple(wording.passage for wording in ordered)


def _group(members: tuple[Passage, ...]) -> CopyGroup:
    first = members[0]
    return CopyGroup(id=content_id("copies", first.document_id, first.start, first.end), members=members)
