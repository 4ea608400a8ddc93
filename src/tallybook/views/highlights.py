"""A document's paragraphs cut into segments, so that claims can be shown in place however they overlap."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from tallybook.language.paragraphs import paragraphs, trimmed
from tallybook.model import Document, Figure, Record, Statement, Unread
from tallybook.views.masking import WITHHELD

Kind = Literal["figure", "statement", "unread"]
Stretch = tuple[int, int]
T = TypeVar("T")


class Mark(Record):
    """A stretch of text that something is said about; a figure or statement has the number of its note."""

    start: int
    end: int
    kind: Kind
    key: str
    """The claim's id, or `unread-` with the offset of the sentence."""
    number: int | None = None


class Segment(Record):
    """A piece of text under one and the same set of marks."""

    text: str
    withheld: bool = False
    kinds: tuple[Kind, ...] = ()
    opens: tuple[str, ...] = ()
    """Keys of the marks that begin here: places that a link can lead to."""
    closes: tuple[int, ...] = ()
    """Numbers of the notes whose marks end here."""


class Paragraph(Record):
    """One paragraph of a report, in segments, with the numbers of the notes that belong beside it."""

    is_title: bool = False
    segments: tuple[Segment, ...]
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Layers:
    """What lies over a document's text: marks, and names to be withheld."""

    marks: Sequence[Mark]
    names: Sequence[Stretch]


def marks(claims: Sequence[Figure | Statement], unread: Sequence[Unread]) -> tuple[Mark, ...]:
    """Return the marks of a document; claims are numbered in the order in which they are given."""
    numbered = [
        Mark(start=claim.start, end=claim.end, kind=claim.type, key=f"claim-{claim.id}", number=number)
        for number, claim in enumerate(claims, start=1)
    ]
    open_ends = [
        Mark(start=one.start, end=one.end, kind="unread", key=f"unread-{one.start}")
        for one in sorted(unread, key=lambda u: (u.start, u.end))
    ]
    return (*numbered, *open_ends)


def highlighted(document: Document, layers: Layers) -> tuple[Paragraph, ...]:
    """Return the document's paragraphs with all marks in place; the segments together are the text, names apart."""
    text, body = document.text, document.body_start
    stretches = [*paragraphs(text, (0, body)), *paragraphs(text, (body, len(text)))]
    names = sorted(layers.names)
    snapped = [_snapped(mark, text, names=names) for mark in layers.marks]
    marks_in = _by_paragraph(stretches, [(m.start, m.end, m) for m in snapped])
    names_in = _by_paragraph(stretches, [(a, b, (a, b)) for a, b in names])
    found = []
    for at, stretch in enumerate(stretches):
        segments = tuple(_segments(text, stretch, layers=Layers(marks_in.get(at, ()), names_in.get(at, ()))))
        notes = tuple(sorted(number for segment in segments for number in segment.closes))
        found.append(Paragraph(is_title=stretch[0] < body, segments=segments, notes=notes))
    return tuple(found)


def _snapped(mark: Mark, text: str, *, names: Sequence[Stretch]) -> Mark:
    start, end = trimmed(text, (mark.start, mark.end))
    return mark.model_copy(update={"start": _snap(start, names)[0], "end": _snap(end, names)[1]})


def _snap(at: int, names: Sequence[Stretch]) -> Stretch:
    """Return the name that a place lies within, or the place itself twice: a withheld name stays one piece."""
    nth = bisect_right(names, (at, 0)) - 1
    return names[nth] if nth >= 0 and names[nth][0] < at < names[nth][1] else (at, at)


def _by_paragraph(stretches: Sequence[Stretch], things: Sequence[tuple[int, int, T]]) -> dict[int, list[T]]:
    starts = [start for start, _ in stretches]
    found: dict[int, list[T]] = {}
    for start, end, thing in things:
        nth = max(0, bisect_right(starts, start) - 1)
        while nth < len(stretches) and starts[nth] < end:
            if stretches[nth][1] > start:
                found.setdefault(nth, []).append(thing)
            nth += 1
    return found


def _segments(text: str, stretch: Stretch, *, layers: Layers) -> Iterator[Segment]:
    """Cut a paragraph wherever a mark or a name begins or ends, in one sweep over the cuts."""
    start, end = stretch
    cuts = {start, end} | {at for mark in layers.marks for at in (mark.start, mark.end)}
    cuts |= {at for name in layers.names for at in name}
    withheld = {max(start, a) for a, _ in layers.names}
    waiting = sorted(layers.marks, key=lambda m: (m.start, m.end, m.key), reverse=True)
    active: list[Mark] = []
    for left, right in pairwise(sorted(cut for cut in cuts if start <= cut <= end)):
        active = [mark for mark in active if mark.end > left]
        begun: list[Mark] = []
        while waiting and waiting[-1].start <= left:
            begun.append(waiting.pop())
        active += begun
        yield Segment(
            text=WITHHELD if left in withheld else text[left:right],
            withheld=left in withheld,
            kinds=tuple(sorted({mark.kind for mark in active})),
            opens=tuple(mark.key for mark in begun if mark.start >= start),
            closes=tuple(mark.number for mark in active if mark.number is not None and mark.end == right),
        )
