"""Reference: what violence each claim speaks of, by rules and learned weights together."""

from collections.abc import Mapping, Sequence
from math import log

from tallybook.claims.learned import Linear, Models
from tallybook.claims.scene.course import Course
from tallybook.claims.scene.evidence import evidence
from tallybook.claims.scene.opening import figures_of
from tallybook.claims.scene.scenes import Scene
from tallybook.claims.scene.seats import Seat, Told
from tallybook.claims.scene.stretches import in_stretches
from tallybook.claims.scene.verdicts import News, Verdict
from tallybook.model import Reference

NAME = "reference"
MAIN, APART = "main", "apart"
LABELS = (APART, MAIN)
LEAST = 1e-6
SURE = 6.0
"""The log odds of what nothing outweighs."""


def references(found: Sequence[Seat], *, ruled: Mapping[str, Verdict], models: Models) -> Mapping[str, Verdict]:
    """Return what violence each claim speaks of, by its id.

    Whether a figure is of the news is weighed, all figures of a report together; what else it can be, the rules say.
    So they do of statements.
    """
    model = models.of(NAME)
    if model is None:
        return ruled
    odds = [_odds(model, seat, known=known) for seat, known in zip(found, known_of(found), strict=True)]
    verdicts = zip(found, in_stretches(found, odds), strict=True)
    return {**ruled, **{seat.figure.id: _judged(seat.verdict, is_news=is_news) for seat, is_news in verdicts}}


def seats(text: str, told: Sequence[Scene], *, news: News, ruled: Mapping[str, Verdict]) -> tuple[Seat, ...]:
    """Return the figures in the order of the text, each with what is known of it before any is judged."""
    counted = tuple(scene for scene in told if figures_of(scene))
    known = Told(text, counted, news)
    return tuple(
        Seat(known, order, figure, ruled[figure.id])
        for order, scene in enumerate(counted)
        for figure in figures_of(scene)
    )


def known_of(found: Sequence[Seat]) -> list[frozenset[str]]:
    """Return for each figure what speaks for and against its being of the news."""
    course = Course()
    return [evidence(seat) | course.of(seat) for seat in found]


def _odds(model: Linear, seat: Seat, *, known: frozenset[str]) -> float:
    if seat.verdict.sure:
        return SURE if seat.verdict.reference is Reference.MAIN else -SURE
    share = min(max(model.probabilities(known)[MAIN], LEAST), 1 - LEAST)
    return log(share / (1 - share))


def _judged(ruled: Verdict, *, is_news: bool) -> Verdict:
    if is_news:
        return Verdict(Reference.MAIN)
    return ruled if ruled.reference is not Reference.MAIN else Verdict(Reference.OTHER)
