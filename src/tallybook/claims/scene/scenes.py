"""Scenes: what each passage with claims says of time and place, and the scene of the report's own news."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tallybook.claims.scene.incident_days import days_of_violence, scenes_of_violence
from tallybook.claims.scene.stand_ins import named_for_themselves, without_surroundings
from tallybook.model import COUNTRYWIDE, Claim, Document, Figure, Passage, PlacePrecision, When, Where

LEAD = 3  # passages with claims among which the main scene is sought
FINE = frozenset(PlacePrecision) - COUNTRYWIDE - {PlacePrecision.PROVINCE, PlacePrecision.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Scene:
    """What one passage says of time and place, and the claims in it; `spoken` are days of speech, not of violence."""

    passage: Passage
    whens: tuple[When, ...]
    wheres: tuple[Where, ...]
    claims: tuple[Claim, ...]
    spoken: tuple[When, ...] = ()


def scenes(  # noqa: PLR0917  the signature of every stage
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    *,
    dates: Sequence[When],
    places: Sequence[Where],
) -> tuple[Scene, ...]:
    """Return the scene of each passage, dates and places and claims handed to the passage that holds them."""
    held: list[tuple[list[When], list[Where], list[Claim], list[When]]] = [([], [], [], []) for _ in passages]
    starts = [passage.start for passage in passages]
    violent, spoken = days_of_violence(document.text, dates)
    places = scenes_of_violence(document.text, _scene_places(document.text, places))
    items: Sequence[tuple[int, Sequence[When | Where | Claim]]] = ((3, spoken), (0, violent), (1, places), (2, claims))
    for kind, item in ((kind, item) for kind, found in items for item in found):
        at = bisect_left(starts, (item.start or 0) + 1) - 1
        if at >= 0 and (item.start or 0) < passages[at].end:
            held[at][kind].append(item)  # type: ignore[arg-type]
    return tuple(
        Scene(p, tuple(a), tuple(b), tuple(c), tuple(d)) for p, (a, b, c, d) in zip(passages, held, strict=True)
    )


def _scene_places(text: str, places: Sequence[Where]) -> tuple[Where, ...]:
    return named_for_themselves(text, without_surroundings(text, places))


def leading_values(told: Sequence[Scene]) -> frozenset[tuple[str, int]]:
    """Return the numbers with which the report opens, in its title and its first passage with figures."""
    titled = [scene for scene in told if scene.passage.paragraph == 0]
    opening = [scene for scene in told if scene.passage.paragraph > 0 and _counts(scene)][:1]
    return frozenset(
        (claim.outcome, claim.quantity.value)
        for scene in (*titled, *opening)
        for claim in scene.claims
        if isinstance(claim, Figure) and claim.quantity.value
    )


def leading(told: Sequence[Scene]) -> list[Scene]:
    """Return the title, the first passage with claims and the first ones with figures; without claims, the first ones.

    What is said in words further down is seldom of the day and the place of the news.
    """
    titled = [scene for scene in told if scene.passage.paragraph == 0]
    opening = [scene for scene in told if scene.claims and scene.passage.paragraph > 0][:1]
    first = {scene.passage.start for scene in (*titled, *opening)}
    counted = [scene for scene in told if _counts(scene) or scene.passage.start in first]
    return (counted if opening or any(scene.claims for scene in titled) else list(told))[:LEAD]


def _counts(scene: Scene) -> bool:
    """Say whether a passage counts people."""
    return any(isinstance(claim, Figure) for claim in scene.claims)
