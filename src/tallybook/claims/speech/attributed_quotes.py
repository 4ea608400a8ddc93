"""Whole quotations: what is credited within one runs as far as it does, and one that stands alone goes on a speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from tallybook.claims.speech.cues.stretches import Stretch, without
from tallybook.model import Passage

if TYPE_CHECKING:
    from tallybook.claims.speech.attributed import Attributed

NEAR = 60  # characters between a credit and its quotation: "told reporters in Osk on Monday:"
NEAREST = 8  # credits before a quotation that stands alone
QUOTES = frozenset("“\"'‘")
FEWEST = 2  # words of a quotation that stands alone
WORD = re.compile(r"\w+")


def with_quotations(
    text: str, passages: Sequence[Passage], *, found: Sequence["Attributed"], quoted: Sequence[Stretch]
) -> Iterator["Attributed"]:
    """Yield the attributions with the quotations that belong to them, whole."""
    held = sorted(found, key=lambda one: (one.start, one.end))
    more: dict[int, list[Stretch]] = {n: [] for n in range(len(held))}
    paragraphs = _paragraphs(passages)
    owners = _Owners(text, held, paragraphs=paragraphs)
    for quotation in quoted:
        owner = owners.of(quotation)
        if owner is not None:
            more[owner].append(quotation)
    for n, one in enumerate(held):
        if more[n]:
            yield replace(one, content=without([*one.content, *more[n]], (*one.source, *one.cue)))
        else:
            yield one


def _paragraphs(passages: Sequence[Passage]) -> list[Stretch]:
    grouped = (list(those) for _, those in groupby(passages, key=lambda p: p.paragraph))
    return [(those[0].start, those[-1].end) for those in grouped]


class _Owners:
    """Whose words a quotation gives: asked from the first quotation of a text to the last."""

    def __init__(self, text: str, held: Sequence["Attributed"], *, paragraphs: Sequence[Stretch]) -> None:
        self._text = text
        self._held = held
        self._starts = [one.start for one in held]
        self._pieces = sorted((start, end, n) for n, one in enumerate(held) for start, end in one.content)
        self._paragraphs = paragraphs
        self._last: tuple[int, int] | None = None  # an owner, and the paragraph of its last quotation

    def of(self, quotation: Stretch) -> int | None:
        """Return the attribution to which a quotation belongs."""
        at = max(0, bisect_left(self._paragraphs, (quotation[0] + 1,)) - 1)
        owner = self._touching(quotation)
        if owner is None:
            owner = self._leading(quotation)
        if owner is None and self._stands_alone(quotation, self._paragraphs[at]):
            owner = self._going_on(quotation, at)
        if owner is not None and self._held[owner].spoken:
            self._last = (owner, at)
        return owner

    def _touching(self, quotation: Stretch) -> int | None:
        """Return whose content reaches into a quotation: the last that does, for its credit stands at the end."""
        place = bisect_left(self._pieces, (quotation[1],))
        near = self._pieces[max(0, place - 8) : place]
        touching = [(n, start, end) for start, end, n in near if end > quotation[0]]
        whole = [n for n, start, end in touching if start <= quotation[0] and quotation[1] <= end]
        spoken = [n for n, _, _ in touching if self._held[n].spoken]
        return next(iter(whole or spoken[-1:] or [n for n, _, _ in touching][-1:]), None)

    def _leading(self, quotation: Stretch) -> int | None:
        """Return who is said to say, right before a quotation, and has no other words."""
        place = bisect_left(self._starts, quotation[0]) - 1
        if place < 0:
            return None
        one = self._held[place]
        between = self._text[one.end : quotation[0]]
        if (
            one.spoken
            and len(between) <= NEAR
            and "\n" not in between.strip()
            and between.rstrip().endswith((",", ":"))
        ):
            return place
        return None

    def _stands_alone(self, quotation: Stretch, paragraph: Stretch) -> bool:
        """Tell whether a quotation is a sentence, or several."""
        text = self._text
        before = text[paragraph[0] : quotation[0]].rstrip()
        opens = not before or before[-1] in ".!?”\"'…:"
        inner = text[quotation[0] + 1 : quotation[1]].rstrip("”\"'’ ")
        whole = inner.endswith((".", "!", "?", "…", ",", "—", "-")) or quotation[1] >= paragraph[1]
        return opens and whole and len(WORD.findall(inner[:200])) >= FEWEST

    def _going_on(self, quotation: Stretch, at: int) -> int | None:
        """Return who goes on: the last speaker of the paragraph, or of the one before that ends in a quotation."""
        speakers = self._speakers(self._paragraphs[at][0], quotation[0])
        if speakers:
            return next((n for n in speakers if self._text[self._held[n].content[0][0]] in QUOTES), speakers[0])
        if at == 0 or self._last is None:
            return self._announced(at)
        if self._last[1] == at or (self._last[1] == at - 1 and self._only_quoted(at)):
            return self._last[0]
        return self._announced(at)

    def _speakers(self, start: int, end: int) -> list[int]:
        """Return who speaks in a stretch, from the last one to the first."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [n for n in range(last - 1, max(first, last - NEAREST) - 1, -1) if self._speaks(n)]

    def _speaks(self, n: int) -> bool:
        return self._held[n].spoken and bool(self._held[n].content)

    def _only_quoted(self, at: int) -> bool:
        """Tell whether a paragraph is nothing but a quotation, after one that ended in the speaker's words."""
        text, (start, end) = self._text, self._paragraphs[at]
        before = self._paragraphs[at - 1]
        return text[start] in "“\"'" and text[end - 1] in "”\"'“" and text[before[1] - 1] in "”\"'“:"

    def _announced(self, at: int) -> int | None:
        """Return whose credit closes the paragraph before with a colon."""
        if at == 0 or self._text[self._paragraphs[at - 1][1] - 1] != ":":
            return None
        place = bisect_left(self._starts, self._paragraphs[at - 1][1]) - 1
        near = place >= 0 and self._paragraphs[at - 1][1] - self._held[place].end <= NEAR
        return place if near and self._held[place].spoken else None
