"""Context: which violence each claim speaks of, when it was and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from tallybook.claims.scene.context_words import BESIDE, CLAUSE_BREAK, CONTINUING, EARLIER, HUGE, LOOKING_BACK, SUM
from tallybook.claims.scene.dates import reported_on
from tallybook.claims.scene.local_scenes import local_reference
from tallybook.claims.scene.nearness import lies_apart
from tallybook.claims.scene.scenes import Scene, leading_values, main_when, main_where, scenes
from tallybook.language.registers import is_local_news
from tallybook.model import Claim, DatePrecision, Document, Figure, Passage, PlacePrecision, Reference, When, Where

_Item = TypeVar("_Item", When, Where)

REACH = 300  # signs of a clause on either side of a claim
TELLING = 3  # a number from three up is seldom two incidents' by chance
SLACK = timedelta(days=1)  # nights belong to two days


@dataclass(frozen=True, slots=True)
class _News:
    """The report's own news: when, where, and the numbers with which it opens."""

    when: When | None
    where: Where | None
    values: frozenset[tuple[str, int]]
    dateline: int | None
    local: bool
    """Local news on a shooting, which tells one event."""


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
    told = scenes(document, passages, claims, dates=dates, places=places)
    day = reported_on(document, dates)
    news = _News(main_when(told, day), main_where(told), leading_values(told), day.start, is_local_news(document))
    placed = {}
    aside = False
    for scene in told:
        aside = _is_aside(document.text, scene, news=news, aside=aside)
        for claim in scene.claims:
            reference = _reference(document.text, scene, claim=claim, news=news, aside=aside)
            placed[claim.id] = _placed(document.text, scene, claim=claim, reference=reference, news=news)
    return tuple(placed.get(claim.id, claim) for claim in claims)


def _is_aside(text: str, scene: Scene, *, news: _News, aside: bool) -> bool:
    """Say whether the report now tells of something beside the news: it says so, or its place or day is another."""
    stretch = (scene.passage.start, scene.passage.end)
    if scene.passage.paragraph == 0:
        return False
    if _has_other_day(scene, news=news) and not _goes_on(text, scene, news=news):
        return True
    apart = [lies_apart(where, news.where) for where in scene.wheres] if news.where else []
    if False in apart:
        return False
    if BESIDE.search(text, *stretch):
        return True
    return True if True in apart and not _goes_on(text, scene, news=news) else aside


def _goes_on(text: str, scene: Scene, *, news: _News) -> bool:
    """Say whether a passage tells what followed the news: a search, a burial, patients in a hospital elsewhere."""
    if CONTINUING.search(text, scene.passage.start, scene.passage.end) is None:
        return False
    days = [w.first for w in scene.whens if w.first]
    return not (news.when and news.when.first and days and min(days) < news.when.first - SLACK)


def _has_other_day(scene: Scene, *, news: _News) -> bool:
    """Say whether a passage names a day, and none that can be the day of the news."""
    days = [w for w in scene.whens if w.precision is DatePrecision.DAY and w.start != news.dateline]
    return _are_others(days, news=news)


def _are_others(whens: Sequence[When], *, news: _News) -> bool:
    """Say whether there are days, and none among them can be that of the news."""
    if news.when is None or news.when.first is None or news.when.last is None:
        return False
    first, last = news.when.first - SLACK, news.when.last + SLACK
    days = [(w.first, w.last) for w in whens if w.first and w.last]
    return bool(days) and not any(start <= last and end >= first for start, end in days)


def _reference(text: str, scene: Scene, *, claim: Claim, news: _News, aside: bool) -> Reference:
    start, end = scene.passage.start, scene.passage.end
    number = claim.quantity.value or 0 if isinstance(claim, Figure) else 0
    if scene.passage.paragraph == 0 or news.local:
        return local_reference(text, scene, claim=claim, when=news.when)
    if number >= HUGE or SUM.search(text, start, end):
        return Reference.AGGREGATE
    if isinstance(claim, Figure) and number >= TELLING and (claim.outcome, number) in news.values:
        return Reference.MAIN
    if _goes_on(text, scene, news=news) and not EARLIER.search(text, start, end):
        return Reference.MAIN
    looks_back = LOOKING_BACK.search(text, start, claim.start) or EARLIER.search(text, start, end)
    dated = [w for w in scene.whens if w.start != news.dateline]
    if looks_back or aside or _are_others(dated, news=news) or _stands_elsewhere(scene, claim, news=news):
        return Reference.RECAP
    return Reference.MAIN


def _stands_elsewhere(scene: Scene, claim: Claim, *, news: _News) -> bool:
    """Say whether the place that stands nearest to a claim is surely not that of the news."""
    where = _nearest([w for w in scene.wheres if w.precision is not PlacePrecision.COUNTRY], claim)
    return where is not None and news.where is not None and lies_apart(where, news.where) is True


def _placed(text: str, scene: Scene, *, claim: Claim, reference: Reference, news: _News) -> Claim:
    """Return a claim with its date and place: the nearest of its passage, or for the news those of the news.

    The day in a statement's sentence is mostly the day on which it was made, and no day of violence.
    """
    when = _nearest([w for w in scene.whens if w.start != news.dateline], claim)
    places = [w for w in scene.wheres if w.precision is not PlacePrecision.COUNTRY]
    where = _nearest(_in_clause(text, places, claim=claim, scene=scene) or places, claim)
    if where and reference is Reference.MAIN and _goes_on(text, scene, news=news):
        where = where if news.where is None or not lies_apart(where, news.where) else None
    if reference is Reference.MAIN:
        told = isinstance(claim, Figure)
        when, where = (told and when) or news.when, (told and where) or news.where
    elif isinstance(claim, Figure) and claim.quantity.value == 0:
        where = None  # that nobody was hurt elsewhere makes no incident there
    elif where is None:
        where = _nearest(scene.wheres, claim)
    return claim.changed(reference=reference, when=when, where=where)


def _in_clause(text: str, places: Sequence[Where], *, claim: Claim, scene: Scene) -> list[Where]:
    """Return the places of a claim's own clause: "five in Orrin and three in Pell" has two."""
    first, last = max(scene.passage.start, claim.start - REACH), min(scene.passage.end, claim.end + REACH)
    breaks = [found.start() for found in CLAUSE_BREAK.finditer(text, first, last)]
    breaks += [
        other.start - 1
        for other in scene.claims
        if first < other.start < last and text.endswith((" and ", ", "), first, other.start)
    ]
    start = max((at for at in breaks if at < claim.start), default=first)
    end = min((at for at in breaks if at >= claim.end), default=last)
    return [where for where in places if start <= where.start < end]


def _nearest(found: Sequence[_Item], claim: Claim) -> _Item | None:
    return min(found, key=lambda item: (abs((item.start or 0) - claim.start), item.start or 0), default=None)
