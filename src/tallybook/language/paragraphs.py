"""Paragraphs: where a text's lines belong together and where they part."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Stretch = tuple[int, int]

BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
ENDED = re.compile(r"[.!?…:。؟۔][\"'”’»)\]]*$")
TAIL = 4  # a full stop and what may close after it
WRAPPED_WIDTH = 120  # nobody wraps lines wider than this by hand
FULL = 0.6  # a line shorter than this part of the widest was ended on purpose


def paragraphs(text: str, stretch: Stretch) -> Iterator[Stretch]:
    r"""Yield the paragraphs of a stretch of text, without the white space around them.

    A blank line always parts; a single line break parts unless the line was broken in mid-sentence.

    >>> list(paragraphs("One\nsentence.\nTwo.", (0, 18)))
    [(0, 13), (14, 18)]
    """
    lines = list(_lines(text, stretch))
    width = _wrapped_width(text, lines)
    first: int | None = None
    for line, below in pairwise([*lines, None]):
        if line is None:
            continue
        first = line[0] if first is None else first
        if below is None or not _goes_on(text, line, below=below, width=width):
            yield first, line[1]
            first = None


def trimmed(text: str, stretch: Stretch) -> Stretch:
    """Return the stretch without white space at either end; where nothing is left, both ends are equal."""
    start, end = stretch
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _lines(text: str, stretch: Stretch) -> Iterator[Stretch | None]:
    at, end = stretch
    for found in BREAK.finditer(text, at, end):
        yield _line(text, (at, found.start()))
        at = found.end()
    yield _line(text, (at, end))


def _line(text: str, stretch: Stretch) -> Stretch | None:
    start, end = trimmed(text, stretch)
    return (start, end) if start < end else None


def _wrapped_width(text: str, lines: Sequence[Stretch | None]) -> int:
    """Return the width at which the text was wrapped by hand, or 0 where its lines are its paragraphs."""
    inner = [line for line, below in pairwise(lines) if line and below]
    if len(inner) <= 1 or sum(_ended(text, line) for line in inner) * 2 > len(inner):
        return 0
    widest = max(end - start for start, end in inner)
    return widest if widest <= WRAPPED_WIDTH else 0


def _goes_on(text: str, line: Stretch, *, below: Stretch, width: int) -> bool:
    if _ended(text, line):
        return False
    return text[below[0]].islower() or line[1] - line[0] > FULL * width > 0


def _ended(text: str, line: Stretch) -> bool:
    return ENDED.search(text, max(line[0], line[1] - TAIL), line[1]) is not None
