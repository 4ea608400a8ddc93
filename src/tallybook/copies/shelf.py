"""All documents of a book with their passages, the copies among those, and what of it is news."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from tallybook.copies.background import is_background
from tallybook.copies.wordings import WORD, Place, day
from tallybook.model import CopyGroup, Document, Passage


@dataclass(frozen=True)
class Shelf:
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

    def holding(self, document: str, groups: AbstractSet[int]) -> list[Passage]:
        """Return the passages of a document that are in some groups."""
        return [passage for passage in self.passages[document] if not groups.isdisjoint(self.numbers(passage))]

    def words(self, passages: Iterable[Passage]) -> int:
        """Return how many words of news some passages hold."""
        return sum(self.news(passage) for passage in passages)
