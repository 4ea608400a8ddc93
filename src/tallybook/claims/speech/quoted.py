"""Quotations: where quotation marks open and close within the paragraphs of a document."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tallybook.model import Document, Passage

Stretch = tuple[int, int]

CURLY = re.compile("“[^“”]*”")
STRAIGHT = re.compile(r'"[^"]*"')
DOUBLED = re.compile("''[^']*(?:'[^']+)*''")
SINGLE = re.compile("(?<![^\\W_])‘[^‘]*?’(?![^\\W_])")


def quotations(document: Document, passages: Sequence[Passage]) -> tuple[Stretch, ...]:
    """Return the quotations of a document, marks included; one that is never closed is none.

    >>> from tallybook.language import passages
    >>> text = Document.of("r", "x", title=None, body="“We ran. They fell,” he said. 'Never closed.")
    >>> quotations(text, passages(text))
    ((0, 20),)
    """
    found = [q for start, end in _paragraphs(passages) for q in _in_paragraph(document.text, (start, end))]
    return tuple(sorted(found))


def quotation_around(quoted: Sequence[Stretch], at: int) -> Stretch | None:
    """Return the quotation in which a character stands."""
    place = bisect_right(quoted, at, key=lambda q: q[0]) - 1
    return quoted[place] if place >= 0 and quoted[place][1] > at else None


def _paragraphs(passages: Sequence[Passage]) -> Iterator[Stretch]:
    first = 0
    for i, passage in enumerate(passages):
        if i + 1 == len(passages) or passages[i + 1].paragraph != passage.paragraph:
            yield passages[first].start, passage.end
            first = i + 1


def _in_paragraph(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the quotations of a paragraph; where marks of one kind stand in another's, the outer counts."""
    end = stretch[0]
    held = sorted(m.span() for marks in (CURLY, STRAIGHT, DOUBLED, SINGLE) for m in marks.finditer(text, *stretch))
    for quotation in held:
        if quotation[0] >= end:
            yield quotation
            end = quotation[1]
