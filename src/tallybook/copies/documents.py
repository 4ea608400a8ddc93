"""Which documents are copies of which: how much each carries of an earlier one, what it changed, added and left out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tallybook.copies.agencies import agency, named_outlets
from tallybook.copies.changes import changes
from tallybook.copies.shelf import Shelf
from tallybook.model import Carried, CopyGroup, Document, DocumentCopy, Passage, content_id

MOST = 0.5  # of its words: a report of which so much is carried is a copy
MOST_OF_ORIGINAL = 0.6
SOME = 0.25  # of its words, where most of the original is in it
FEWEST_WORDS = 20
LOOKED_AT = 3  # earlier documents that one is compared with
EARLIEST = 4  # members of a group whose documents are asked
"""More would cost more with every copy of the same report, and tell nothing that these do not."""


def compared(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]], *, groups: Sequence[CopyGroup]
) -> tuple[DocumentCopy, ...]:
    """Return which documents carry passages of an earlier one, sorted by id: the one of which they carry most.

    Where no earlier one makes it a copy, each is named from which passages were pasted in.
    """
    cut = {document.id: sorted(passages.get(document.id, ()), key=lambda p: p.start) for document in documents}
    shelf = Shelf({one.id: one for one in documents}, cut, groups, named_outlets(documents))
    outlets = frozenset(one.outlet for one in documents if one.outlet)
    found = (pair.copy(outlets) for one in documents for pair in _pairs(shelf, one))
    return tuple(sorted(found, key=lambda copy: copy.id))


def _pairs(shelf: Shelf, document: Document) -> Iterator["_Pair"]:
    """Yield a document with the earlier one of which it is a copy, else with each from which something is pasted."""
    accounted: set[int] = set()
    for other in _earlier(shelf, document):
        pair = _Pair(shelf, document, shelf.documents[other])
        if pair.is_told and not pair.shared <= accounted:
            yield pair
            accounted |= pair.shared
        if pair.is_told and pair.is_edited:
            return


def _earlier(shelf: Shelf, document: Document) -> list[str]:
    """Return the earlier documents of which one carries news, the one of which it carries most first."""
    carried: Counter[str] = Counter()
    for passage in shelf.passages[document.id]:
        if weight := shelf.news(passage):
            first = {
                m.document_id for number in shelf.numbers(passage) for m in shelf.groups[number].members[:EARLIEST]
            }
            carried.update(dict.fromkeys(first, weight))
    rank = shelf.order
    before = [one for one in carried if rank[one] < rank[document.id]]
    return sorted(before, key=lambda one: (-carried[one], rank[one]))[:LOOKED_AT]


@dataclass(frozen=True)
class _Pair:
    """A document beside an earlier one of which it carries something."""

    shelf: Shelf
    document: Document
    original: Document

    @cached_property
    def shared(self) -> set[int]:
        """The groups of which both hold news."""
        here, there = (
            {
                number
                for passage in self.shelf.passages[one.id]
                if self.shelf.news(passage)
                for number in self.shelf.numbers(passage)
            }
            for one in (self.document, self.original)
        )
        return here & there

    @cached_property
    def share(self) -> float:
        """How much of the document's news is carried."""
        return self._share(self.document)

    @cached_property
    def share_of_original(self) -> float:
        """How much of the original's news is carried."""
        return self._share(self.original)

    def _share(self, one: Document) -> float:
        carried = self.shelf.words(self.shelf.holding(one.id, self.shared))
        return round(carried / max(1, self.shelf.words(self.shelf.passages[one.id])), 3)

    @property
    def is_told(self) -> bool:
        """Whether it is enough to be told: some words, or all that there are."""
        return self.shelf.words(self.shelf.holding(self.document.id, self.shared)) >= FEWEST_WORDS or self.share >= 1

    @property
    def is_edited(self) -> bool:
        """Whether the document is a copy, edited or not: most of its news is carried, or most of the original's."""
        return self.share >= MOST or (self.share_of_original >= MOST_OF_ORIGINAL and self.share >= SOME)

    def copy(self, outlets: frozenset[str]) -> DocumentCopy:
        """Return what the document carries as a record; headlines are left aside."""
        rows, others = (
            [p for p in self.shelf.passages[one.id] if p.paragraph] for one in (self.document, self.original)
        )
        blocks = tuple(self._blocks(rows, others))
        held = {(p.document_id, p.start) for block in blocks for p in (*block.passages, *block.originals)}
        added, left_out = (tuple(p for p in those if (p.document_id, p.start) not in held) for those in (rows, others))
        changed = bool(added or left_out or any(block.changes for block in blocks))
        return DocumentCopy(
            id=content_id("document copy", self.document.id, self.original.id),
            document_id=self.document.id,
            original_id=self.original.id,
            kind=self._kind(changed=changed),
            share=self.share,
            share_of_original=self.share_of_original,
            agency=agency(self.document, outlets) if self.is_edited else None,
            carried=blocks,
            added=added,
            left_out=left_out,
        )

    def _kind(self, *, changed: bool) -> Literal["copy", "edited", "pasted"]:
        if not self.is_edited:
            return "pasted"
        return "edited" if changed else "copy"

    def _blocks(self, rows: Sequence[Passage], others: Sequence[Passage]) -> Iterator[Carried]:
        """Yield the passages that carry one another, those that were split or joined together."""
        blocks: list[tuple[list[Passage], set[int]]] = []
        there = {number for other in others for number in self.shelf.numbers(other)}
        for row in rows:
            numbers = there.intersection(self.shelf.numbers(row))
            block = next((one for one in blocks if not numbers.isdisjoint(one[1])), None)
            if block:
                block[0].append(row)
                block[1].update(numbers)
            elif numbers:
                blocks.append(([row], numbers))
        for here, numbers in blocks:
            originals = tuple(other for other in others if not numbers.isdisjoint(self.shelf.numbers(other)))
            changed = changes((self.document, here), (self.original, originals))
            yield Carried(passages=tuple(here), originals=originals, changes=changed)
