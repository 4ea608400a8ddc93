"""Context: which violence each claim speaks of, when it was and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from tallybook.claims.context_words import BESIDE, EARLIER, HUGE, SUM
from tallybook.claims.dates import reported_on
from tallybook.claims.nearness import lies_apart
from tallybook.claims.scenes import Scene, leading_values, main_when, main_where, scenes
from tallybook.model import Claim, DatePrecision, Document, Figure, Passage, PlacePrecision, Reference, When, Where

_Item = TypeVar("_Item", When, Where)

TELLING = 3  # a number from three up is seldom two incidents' by chance
SLACK = timedelta(days=1)  # nights belong to two days


@dataclass(frozen=True, slots=True)
class _News:
    """The report's own news: when, where, and the numbers with which it opens."""

    when: When | None
    where: Where | None
    values: frozenset[tuple[str, int]]
    dateline: int | None


def situate(  # noqa: PLR0917  the signature of every stage
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    *,
    dates: Sequence[When],
    places: Sequence[Where],
) -> tuple[Claim, ...]:
    """Return the same claims with when, where and reference set.

    A claim of the report's own news takes its date and place from its passage, or from the news as a whole. What the
    report tells beside its news, older or elsewhere, is a recap; what sums up a war, a campaign or a month is an
    aggregate.
    """
    told = scenes(passages, claims, dates=dates, places=places)
    day = reported_on(document, dates)
    news = _News(main_when(told, day), main_where(told), leading_values(told), day.start)
    placed = {}
    aside = False
    for scene in told:
        aside = _is_aside(document.text, scene, news=news, aside=aside)
        for claim in scene.claims:
            reference = _reference(document.text, scene, claim=claim, news=news, aside=aside)
            placed[claim.id] = _placed(scene, claim, reference=reference, news=news)
    return tuple(placed.get(claim.id, claim) for claim in claims)


def _is_aside(text: str, scene: Scene, *, news: _News, aside: bool) -> bool:
    """Say whether a passage tells of something beside the news: it says so, or its place or day is another."""
    if scene.passage.paragraph == 0:
        return False
    if _has_other_day(scene, news=news):
        return True
    apart = [lies_apart(where, news.where) for where in scene.wheres] if news.where else []
    if False in apart:
        return False
    if BESIDE.search(text, scene.passage.start, scene.passage.end):
        return True
    return True if True in apart else aside


def _has_other_day(scene: Scene, *, news: _News) -> bool:
    """Say whether a passage names a day, and none that can be the day of the news."""
    if news.when is None or news.when.first is None or news.when.last is None:
        return False
    first, last = news.when.first - SLACK, news.when.last + SLACK
    days = [
        w for w in scene.whens if w.first and w.last and w.precision is DatePrecision.DAY and w.start != news.dateline
    ]
    return bool(days) and not any(w.first <= last and w.last >= first for w in days if w.first and w.last)


def _reference(text: str, scene: Scene, *, claim: Claim, news: _News, aside: bool) -> Reference:
    start, end = scene.passage.start, scene.passage.end
    number = claim.quantity.value or 0 if isinstance(claim, Figure) else 0
    if scene.passage.paragraph == 0:
        return Reference.MAIN
    if number >= HUGE or SUM.search(text, start, end):
        return Reference.AGGREGATE
    if isinstance(claim, Figure) and number >= TELLING and (claim.outcome, number) in news.values:
        return Reference.MAIN
    if EARLIER.search(text, start, end) or aside or _stands_elsewhere(scene, claim, news=news):
        return Reference.RECAP
    return Reference.MAIN


def _stands_elsewhere(scene: Scene, claim: Claim, *, news: _News) -> bool:
    """Say whether the place that stands nearest to a claim is surely not that of the news."""
    where = _nearest([w for w in scene.wheres if w.precision is not PlacePrecision.COUNTRY], claim)
    return where is not None and news.where is not None and lies_apart(where, news.where) is True


def _placed(scene: Scene, claim: Claim, *, reference: Reference, news: _News) -> Claim:
    """Return a claim with its date and place: the nearest of its passage, or for the news those of the news.

    The day in a statement's sentence is mostly the day on which it was made, and no day of violence.
    """
    when = _nearest([w for w in scene.whens if w.start != news.dateline], claim)
    where = _nearest([w for w in scene.wheres if w.precision is not PlacePrecision.COUNTRY], claim)
    if reference is Reference.MAIN:
        told = isinstance(claim, Figure)
        when, where = (told and when) or news.when, (told and where) or news.where
    elif where is None:
        where = _nearest(scene.wheres, claim)
    return claim.changed(reference=reference, when=when, where=where)


def _nearest(found: Sequence[_Item], claim: Claim) -> _Item | None:
    return min(found, key=lambda item: (abs((item.start or 0) - claim.start), item.start or 0), default=None)
