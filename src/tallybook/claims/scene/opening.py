"""Opening: what the title and the first sentence with figures tell, against which every later figure is held."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallybook.claims.scene.attack_words import SEVERAL, sides_in, weapons_in
from tallybook.claims.scene.scenes import FINE, Scene
from tallybook.model import Figure, Where

NAME = re.compile(r"[A-Z][\w'’-]+")
PLACED = 2  # the title and the first sentence


@dataclass(frozen=True, slots=True)
class Opening:
    """What a report opens with: its numbers, places, names, weapons, who attacks, and whether several times."""

    starts: frozenset[int]
    figures: tuple[Figure, ...]
    titled: frozenset[tuple[str, int]]
    tops: Mapping[str, int]
    places: frozenset[str]
    towns: frozenset[str]
    names: frozenset[str]
    weapons: frozenset[str]
    sides: frozenset[str]
    several: bool


def opening(text: str, counted: Sequence[Scene]) -> Opening:
    """Return what a report opens with, given its sentences with figures."""
    titles = [scene for scene in counted if scene.passage.paragraph == 0]
    lead = [*titles, *[scene for scene in counted if scene.passage.paragraph > 0][:1]]
    spans = [(scene.passage.start, scene.passage.end) for scene in lead]
    figures = tuple(figure for scene in lead for figure in figures_of(scene))
    places = [where for scene in lead[:PLACED] for where in scene.wheres]
    return Opening(
        starts=frozenset(start for start, _ in spans),
        figures=figures,
        titled=frozenset(
            (figure.outcome, figure.quantity.value)
            for scene in titles
            for figure in figures_of(scene)
            if figure.quantity.value
        ),
        tops=_tops(figures),
        places=frozenset(place_key(where) for where in places),
        towns=frozenset(place_key(where) for where in places if where.precision in FINE),
        names=frozenset(name for start, end in spans for name in NAME.findall(text[start:end])),
        weapons=frozenset(kind for start, end in spans for kind in weapons_in(text, start, end=end)),
        sides=frozenset(side for scene in lead for side in sides_of(text, scene)),
        several=any(SEVERAL.search(text, start, end) for start, end in spans),
    )


def figures_of(scene: Scene) -> tuple[Figure, ...]:
    """Return the figures of a sentence in the order of its words."""
    figures = (claim for claim in scene.claims if isinstance(claim, Figure))
    return tuple(sorted(figures, key=lambda figure: (figure.start, figure.end, figure.outcome)))


def place_key(where: Where) -> str:
    """Return what two namings of one place have in common."""
    return where.place_id or where.text


def sides_of(text: str, scene: Scene) -> frozenset[str]:
    """Return who attacks in a sentence; those who are counted as harmed do not."""
    harmed = [(figure.start, max(figure.end, figure.group.end or 0)) for figure in figures_of(scene)]
    return sides_in(text, (scene.passage.start, scene.passage.end), harmed=harmed)


def _tops(figures: Sequence[Figure]) -> Mapping[str, int]:
    """Return the highest number of each outcome."""
    tops: dict[str, int] = {}
    for figure in figures:
        if value := figure.quantity.value:
            tops[figure.outcome] = max(tops.get(figure.outcome, 0), value)
    return tops
