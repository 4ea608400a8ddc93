"""Which documents are copies of which: how much each carries of an earlier one, what it changed, added and left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tallybook.copies.agencies import agency, named_outlets
from tallybook.copies.background import is_background
from tallybook.copies.changes import changes
from tallybook.copies.wordings import WORD, Place, day
from tallybook.model import Carried, CopyGroup, Document, DocumentCopy, Passage, content_id

MOST = 0.5  # of its words: a report of which so much is carried is a copy
MOST_OF_ORIGINAL = 0.6
SOME = 0.25  # of its words, where most of the original is in it
FEWEST_WORDS = 20
LOOKED_AT = 3  # earlier documents that one is compared with
EARLIEST = 4  # members of a group whose documents are asked
"""More would cost more with every copy of the same report, and tell nothing that these do not."""


@dataclass(frozen=True)
class Book:
    """Documents with their passages and the copies among those."""

    documents: Mapping[str, Document]
    passages: Mapping[str, Sequence[Passage]]
    groups: Sequence[CopyGroup]
    named: Mapping[str, frozenset[str]]
    _news: dict[Place, int] = field(default_factory=dict)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The rank of each document: by day; of one day those outlets first whom others name."""
        named: dict[str, set[str]] = defaultdict(set)
        for one in self.documents.values():
            named[day(one)].update(self.named[one.id])
        ranked = sorted(self.documents.values(), key=lambda d: (day(d), d.outlet not in named[day(d)], d.id))
        return {document.id: rank for rank, document in enumerate(ranked)}

    @cached_property
    def groups_of(self) -> Mapping[Place, list[int]]:
        """The numbers of the groups of each passage."""
        found: dict[Place, list[int]] = defaultdict(list)
        for number, group in enumerate(self.groups):
            for member in group.members:
                found[member.document_id, member.start].append(number)
        return found

    @cached_property
    def background(self) -> frozenset[Place]:
        """The passages that make no report a copy: what stands in many for long, or looks back on a war."""
        return frozenset(
            (member.document_id, member.start)
            for group in self.groups
            if is_background({day(self.documents[m.document_id]) for m in group.members}, self.text(group.members[0]))
            for member in group.members
        )

    def text(self, passage: Passage) -> str:
        """Return the words of a passage."""
        return self.documents[passage.document_id].text[passage.start : passage.end]

    def news(self, passage: Passage) -> int:
        """Return how many words of news a passage holds: none in a title or in background."""
        place = passage.document_id, passage.start
        if place not in self._news:
            none = passage.paragraph == 0 or place in self.background
            self._news[place] = 0 if none else len(WORD.findall(self.text(passage)))
        return self._news[place]

    def numbers(self, passage: Passage) -> list[int]:
        """Return the numbers of a passage's groups."""
        return self.groups_of.get((passage.document_id, passage.start), [])


def compared(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]], *, groups: Sequence[CopyGroup]
) -> tuple[DocumentCopy, ...]:
    """Return which documents carry passages of an earlier one, sorted by id; of the earliest that they carry most of."""
    cut = {document.id: sorted(passages.get(document.id, ()), key=lambda p: p.start) for document in documents}
    book = Book({one.id: one for one in documents}, cut, groups, named_outlets(documents))
    outlets = frozenset(one.outlet for one in documents if one.outlet)
    found = (copy for one in documents for copy in _copies(book, one, outlets=outlets))
    return tuple(sorted(found, key=lambda copy: copy.id))


def _copies(book: Book, document: Document, *, outlets: frozenset[str]) -> Iterator[DocumentCopy]:
    """Yield what a document carries: of one earlier document as its copy, else of each from which something is pasted."""
    accounted: set[int] = set()
    for other in _earlier(book, document):
        kind, shares = _kind(book, document.id, other)
        shared = _shared(book, document.id, other)
        if kind and not shared <= accounted:
            credit = agency(document, outlets) if kind == "edited" else None
            yield _copy(book, document, book.documents[other], kind=kind, credit=credit, shares=shares)
            accounted |= shared
        if kind == "edited":
            return


def _shared(book: Book, document: str, other: str) -> set[int]:
    """Return the groups of which both documents hold news."""
    here, there = (
        {number for passage in book.passages[one] if book.news(passage) for number in book.numbers(passage)}
        for one in (document, other)
    )
    return here & there


def _earlier(book: Book, document: Document) -> list[str]:
    """Return the earlier documents of which one carries news, the one of which it carries most first."""
    carried: Counter[str] = Counter()
    for passage in book.passages[document.id]:
        if weight := book.news(passage):
            first = {m.document_id for number in book.numbers(passage) for m in book.groups[number].members[:EARLIEST]}
            carried.update(dict.fromkeys(first, weight))
    rank = book.order
    before = [one for one in carried if rank[one] < rank[document.id]]
    return sorted(before, key=lambda one: (-carried[one], rank[one]))[:LOOKED_AT]


def _kind(book: Book, document: str, other: str) -> tuple[str | None, tuple[float, float]]:
    shared = _shared(book, document, other)
    words = sum(book.news(p) for p in _holding(book, document, shared))
    here, there = (_share(book, one, shared) for one in (document, other))
    if words < FEWEST_WORDS and here < 1:
        return None, (here, there)
    return "edited" if here >= MOST or (there >= MOST_OF_ORIGINAL and here >= SOME) else "pasted", (here, there)


def _holding(book: Book, document: str, shared: set[int]) -> list[Passage]:
    return [passage for passage in book.passages[document] if not shared.isdisjoint(book.numbers(passage))]


def _share(book: Book, document: str, shared: set[int]) -> float:
    all_words = sum(book.news(passage) for passage in book.passages[document])
    return round(sum(book.news(passage) for passage in _holding(book, document, shared)) / max(1, all_words), 3)


def _copy(
    book: Book, document: Document, original: Document, *, kind: str, credit: str | None, shares: tuple[float, float]
) -> DocumentCopy:
    rows, others = ([p for p in book.passages[one.id] if p.paragraph] for one in (document, original))
    blocks = [
        Carried(
            passages=tuple(here),
            originals=tuple(there),
            changes=changes(document, here, original=original, originals=there),
        )
        for here, there in _blocks(book, rows, others)
    ]
    held = {(p.document_id, p.start) for block in blocks for p in (*block.passages, *block.originals)}
    added, left_out = (
        tuple(p for p in those if (p.document_id, p.start) not in held) for those in (rows, others)
    )
    changed = added or left_out or any(block.changes for block in blocks)
    return DocumentCopy(
        id=content_id("document copy", document.id, original.id),
        document_id=document.id,
        original_id=original.id,
        kind="pasted" if kind == "pasted" else "edited" if changed else "copy",
        share=shares[0],
        share_of_original=shares[1],
        agency=credit,
        carried=tuple(blocks),
        added=added,
        left_out=left_out,
    )


def _blocks(
    book: Book, rows: Sequence[Passage], others: Sequence[Passage]
) -> Iterable[tuple[list[Passage], list[Passage]]]:
    """Return the passages of two documents that carry one another, those that were split or joined together."""
    blocks: list[tuple[list[Passage], list[Passage], set[int]]] = []
    there = {number for other in others for number in book.numbers(other)}
    for row in rows:
        numbers = there.intersection(book.numbers(row))
        block = next((one for one in blocks if not numbers.isdisjoint(one[2])), None)
        if block:
            block[0].append(row)
            block[2].update(numbers)
        elif numbers:
            blocks.append(([row], [], numbers))
    for here, originals, numbers in blocks:
        originals += [other for other in others if not numbers.isdisjoint(book.numbers(other))]
        yield here, originals
