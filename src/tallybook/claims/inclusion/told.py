"""What a report tells: its figures in order, where each stands, and which of them may include which."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from tallybook.model import Document, Figure, Modality, Outcome, Passage, Reference, Scope

VAGUE = (("thousand", 2000), ("hundred", 200), ("score", 40), ("dozen", 24), ("tens", 20), ("many", 5), ("several", 3))
"""At how many people a vague word is taken where two figures are compared."""

FEW = 2
REACH = 60  # figures: one that includes another stands no further off, unless it is the largest


def size(figure: Figure) -> int:
    """Return for how many people a figure stands when it is compared with another."""
    if figure.quantity.value is not None:
        return figure.quantity.value
    word = (figure.quantity.word or "").lower()
    return next((many for vague, many in VAGUE if vague in word), FEW)


def said(figure: Figure) -> tuple[Outcome, int, bool]:
    """Return what two figures share that tell the same number of the same harm."""
    return figure.outcome, size(figure), figure.quantity.value is None


@dataclass(frozen=True)
class Told:
    """The figures of a report that say that somebody was harmed, in order, and its sentences."""

    document: Document
    passages: Sequence[Passage]
    figures: tuple[Figure, ...]

    @cached_property
    def ordinals(self) -> Mapping[int, int]:
        """The number of each sentence, by its start."""
        return {passage.start: n for n, passage in enumerate(self.passages)}

    @cached_property
    def paragraphs(self) -> Mapping[int, int]:
        """The paragraph of each sentence, by its start."""
        return {passage.start: passage.paragraph for passage in self.passages}

    @cached_property
    def by_outcome(self) -> Mapping[Outcome, tuple[Figure, ...]]:
        """The figures of each outcome, in order."""
        return {outcome: tuple(f for f in self.figures if f.outcome is outcome) for outcome in Outcome}

    @cached_property
    def equals(self) -> Mapping[tuple[Outcome, int, bool], tuple[Figure, ...]]:
        """The figures that tell the same number of the same harm."""
        found: dict[tuple[Outcome, int, bool], list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(said(figure), []).append(figure)
        return {key: tuple(those) for key, those in found.items()}

    @cached_property
    def together(self) -> Mapping[tuple[int, Outcome], int]:
        """How many figures of an outcome stand in each sentence, by its start."""
        return Counter((f.passage_start, f.outcome) for f in self.figures)

    @cached_property
    def _ranked(self) -> Mapping[Outcome, tuple[tuple[Figure, ...], tuple[Figure, ...]]]:
        """The figures of the report's own news, and the others, each from the largest down."""
        found = {}
        for outcome, those in self.by_outcome.items():
            ranked = sorted(those, key=lambda f: (-size(f), f.start))
            news = tuple(f for f in ranked if f.reference is Reference.MAIN)
            found[outcome] = news, tuple(f for f in ranked if f.reference is not Reference.MAIN)
        return found

    @cached_property
    def _sums(self) -> Mapping[Outcome, tuple[tuple[int, ...], tuple[int, ...]]]:
        """The different numbers that stand as whole counts, by size, and the sum of each with all before it."""
        found = {}
        for outcome, those in self.by_outcome.items():
            counts = {
                (f.quantity.value, f.where.text if f.where else "")
                for f in those
                if f.scope is Scope.TOTAL and f.quantity.value
            }
            values = tuple(sorted(value for value, _ in counts))
            found[outcome] = values, tuple(accumulate(values, initial=0))
        return found

    def smaller(self, figure: Figure) -> tuple[int, int]:
        """Return how many different whole counts of a harm are smaller than a figure, and what they come to."""
        values, sums = self._sums[figure.outcome]
        below = bisect_left(values, size(figure))
        return below, sums[below]

    def text(self, figure: Figure) -> str:
        """Return the sentence of a figure."""
        return self.document.text[figure.passage_start : figure.passage_end]

    def is_titled(self, figure: Figure) -> bool:
        """Tell whether a figure stands in the title."""
        return figure.start < self.document.body_start

    def largest(self, figure: Figure) -> Figure | None:
        """Return the largest figure that may include another: of the report's own news if any of it is larger."""
        news, others = self._ranked[figure.outcome]
        return next((f for f in (*news[:1], *others[:1]) if may_include(f, figure)), None)

    def nearest_before(self, figure: Figure) -> Figure | None:
        """Return the last figure told before another that may include it."""
        before = reversed([one for one in self.around(figure) if one.start < figure.start])
        return next((one for one in before if may_include(one, figure)), None)

    def around(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures of the same outcome told not too long before or after another, in order."""
        those = self.by_outcome[figure.outcome]
        at = bisect_left(those, figure.start, key=lambda f: f.start)
        return those[max(0, at - REACH) : at + REACH]


def may_include(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure counts more people than another, and is not itself a part of it."""
    return size(whole) > size(part) and whole.part_of != part.id


def told(document: Document, passages: Sequence[Passage], *, figures: Sequence[Figure]) -> Told:
    """Return what a report tells: denials, and zeros, count nobody."""
    counting = (f for f in figures if f.modality is not Modality.DENIED and f.quantity.value != 0)
    return Told(document, passages, tuple(sorted(counting, key=lambda f: (f.start, f.end, str(f.outcome)))))
