"""Unread: whether words that nothing has counted are part of a figure that people found and the rules did not."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from tallybook.claims.harm.leftovers import leftovers
from tallybook.claims.harm.unread import EMPTY, MISSED, NAME, features, looked_at
from tallybook.model import Document, Figure
from training.fields.alignment import Match, aligned
from training.fields.fitting import Example
from training.fields.folds import Annotated
from training.fields.registry import Field


def examples(report: Annotated, match: Match) -> Iterator[Example]:
    """Yield the words that each sentence of a report leaves over; the rules alone would list every one.

    Few figures are missed. So what people are told without a number is also learned as if it had been missed: sentences
    with such figures are looked at a second time, without them.
    """
    reading = report.by_rules
    found = aligned(report, reading, match=match)
    missed = _missed(report, found)
    yield from _left(report, reading.figures, missed=missed)
    hidden = {figure.id for figure in reading.figures if found.get(figure.id) and figure.quantity.value in {None, 1}}
    known = [figure for figure in reading.figures if figure.id not in hidden]
    held = {figure.passage_start for figure in reading.figures if figure.id in hidden}
    again = _missed(report, {key: gold for key, gold in found.items() if key not in hidden})
    yield from _left(report, known, missed=again, only=held)


def _missed(report: Annotated, found: Mapping[str, Any]) -> list[tuple[int, int]]:
    matched = [id(gold) for gold in found.values() if gold is not None]
    return [stretch for gold in report.gold if id(gold) not in matched for stretch in stretches(report, gold)]


def _left(
    report: Annotated,
    figures: Sequence[Figure],
    *,
    missed: Sequence[tuple[int, int]],
    only: Collection[int] | None = None,
) -> Iterator[Example]:
    for looked in looked_at(report.document, report.passages(), figures=figures):
        if only is not None and looked.passage.start not in only:
            continue
        left = leftovers(looked.said, looked.spans)
        row, base = looked.said.row, looked.passage.start
        for one in left:
            first, last = base + row.starts[one.start], base + row.ends[one.end - 1]
            label = MISSED if any(start <= first and last <= end for start, end in missed) else EMPTY
            yield Example(features(looked, left, one=one), label, report.key, MISSED)


def stretches(report: Annotated, gold: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield every place in a document where the words of an annotated figure stand.

    >>> from tallybook.model import Document, Figure
    >>> document = Document.of("r", "x", title="Two dead", body="Two dead, said two.")
    >>> report = Annotated("a", None, document, (), None, has_figures=True)
    >>> list(stretches(report, {"in": "text", "quote": "Two dead"}))
    [(10, 18)]
    """
    document, quote = report.document, gold.get("quote") or ""
    first, last = _side(document, titled=gold.get("in") == "title")
    if gold.get("start") is not None and gold.get("end") is not None:
        yield first + gold["start"], first + gold["end"]
        return
    at = document.text.find(quote, first, last) if quote else -1
    while at >= 0:
        yield at, at + len(quote)
        at = document.text.find(quote, at + 1, last)


def _side(document: Document, *, titled: bool) -> tuple[int, int]:
    return (0, document.body_start) if titled else (document.body_start, len(document.text))


FIELD = Field(NAME, (EMPTY, MISSED), examples)
