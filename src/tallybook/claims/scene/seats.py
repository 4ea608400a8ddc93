"""Seats: each figure where it stands in its report, with what is known of both before any figure is judged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tallybook.claims.scene.attack_words import LEADING_IN
from tallybook.claims.scene.clauses import clause_of, nearest, places_below
from tallybook.claims.scene.opening import Opening, figures_of, opening
from tallybook.claims.scene.scenes import Scene
from tallybook.claims.scene.verdicts import News, Verdict
from tallybook.model import Figure, Outcome, Where

OF_THEM = re.compile(r"\s+of (?:the|them|those|these|whom|his|her|its|their)\b", re.IGNORECASE)
PARTS = frozenset({"including", "among"})


@dataclass(frozen=True)
class Told:
    """What is known of a report before any of its figures is judged."""

    text: str
    counted: tuple[Scene, ...]
    news: News

    @cached_property
    def opening(self) -> Opening:
        """What the report opens with."""
        return opening(self.text, self.counted)

    @cached_property
    def numbered(self) -> Mapping[tuple[Outcome, int], tuple[Figure, ...]]:
        """The figures of each outcome and number, in the order of the text."""
        found: dict[tuple[Outcome, int], list[Figure]] = {}
        for figure in (figure for scene in self.counted for figure in figures_of(scene)):
            if figure.quantity.value is not None:
                found.setdefault((figure.outcome, figure.quantity.value), []).append(figure)
        return {key: tuple(those) for key, those in found.items()}


@dataclass(frozen=True)
class Seat:
    """One figure where it stands, and what the rules say of it."""

    told: Told
    order: int
    figure: Figure
    verdict: Verdict

    @property
    def scene(self) -> Scene:
        """The sentence of the figure."""
        return self.told.counted[self.order]

    @cached_property
    def opens(self) -> bool:
        """Whether the figure stands in the title or the first sentence with figures."""
        return self.scene.passage.start in self.told.opening.starts

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The clause of the figure."""
        return clause_of(self.told.text, self.scene, claim=self.figure)

    @cached_property
    def led(self) -> str:
        """The last word before the figure, in its sentence, that leads over to it."""
        found = [
            w.group().lower() for w in LEADING_IN.finditer(self.told.text, self.scene.passage.start, self.figure.start)
        ]
        return found[-1] if found else "nothing"

    @property
    def is_part(self) -> bool:
        """Whether its own words make it a part: "including", "three of them"."""
        return self.led in PARTS or OF_THEM.match(self.told.text, self.figure.end) is not None

    @cached_property
    def place(self) -> Where | None:
        """The place that its clause names."""
        start, end = self.clause
        return nearest([w for w in places_below(self.scene) if start <= (w.start or 0) < end], self.figure)

    @cached_property
    def near(self) -> Where | None:
        """The place that its sentence names nearest."""
        return nearest(places_below(self.scene), self.figure)
