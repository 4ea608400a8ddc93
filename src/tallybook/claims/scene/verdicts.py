"""Verdicts of the rules: whether a claim speaks of the report's news, of older or other violence, or of a sum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from tallybook.claims.scene.clauses import clause_of, nearest, places_below
from tallybook.claims.scene.context_words import (
    BESIDE,
    CONTINUING,
    DAY_BEFORE,
    EARLIER,
    HUGE,
    LOOKING_BACK,
    SUM,
    UNEQUALLED,
)
from tallybook.claims.scene.local_scenes import local_reference
from tallybook.claims.scene.main_places import MainPlace, main_place
from tallybook.claims.scene.nearness import lies_apart
from tallybook.claims.scene.news_days import main_when
from tallybook.claims.scene.scenes import Scene, leading_values
from tallybook.model import Basis, Claim, DatePrecision, Figure, Reference, When, Where

TELLING = 3  # a number from three up is seldom two incidents' by chance
SLACK = timedelta(days=1)  # nights belong to two days
OPENS = 2  # signs before the words with which a sentence opens, a quotation mark or a dash
BEFORE = 60  # signs before "since" in which a superlative makes it no sum


NOWHERE = MainPlace()


@dataclass(frozen=True, slots=True)
class News:
    """The report's own news: when, where, the numbers with which it opens, and where its dateline stands."""

    when: When | None
    where: Where | None
    values: frozenset[tuple[str, int]]
    dateline: int | None
    local: bool = False
    """Local news on a shooting, which tells one event."""
    place: MainPlace = NOWHERE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one claim, the words that made them say so, and whether the report was telling asides.

    What is `sure` nothing else outweighs: "In 2029 a bomb there killed …".
    """

    reference: Reference
    words: str | None = None
    aside: bool = False
    sure: bool = False


def news_of(text: str, told: Sequence[Scene], *, day: When, local: bool = False) -> News:
    """Return when and where the report's own news was, and its numbers."""
    place = main_place(text, told, local=local)
    when = main_when(text, told, report_day=day)
    return News(when, place.where, leading_values(told), day.start, local, place)


def verdicts(text: str, told: Sequence[Scene], *, news: News) -> Mapping[str, Verdict]:
    """Return what the rules say of each claim, by its id."""
    found: dict[str, Verdict] = {}
    aside = False
    for scene in told:
        aside = _is_aside(text, scene, news=news, aside=aside)
        for claim in scene.claims:
            found[claim.id] = _verdict(text, scene, claim=claim, news=news, aside=aside)
    return found


def goes_on(text: str, scene: Scene, *, news: News) -> bool:
    """Say whether a passage tells what followed the news: a search, a burial, patients in a hospital elsewhere."""
    if CONTINUING.search(text, scene.passage.start, scene.passage.end) is None:
        return False
    days = [w.first for w in scene.whens if w.first]
    return not (news.when and news.when.first and days and min(days) < news.when.first - SLACK)


def are_others(whens: Sequence[When], *, news: News) -> bool:
    """Say whether there are days, and none among them can be that of the news."""
    if news.when is None or news.when.first is None or news.when.last is None:
        return False
    first, last = news.when.first - SLACK, news.when.last + SLACK
    days = [(w.first, w.last) for w in whens if w.first and w.last]
    return bool(days) and not any(start <= last and end >= first for start, end in days)


def _is_aside(text: str, scene: Scene, *, news: News, aside: bool) -> bool:
    """Say whether the report now tells of something beside the news: it says so, or its place or day is another."""
    stretch = (scene.passage.start, scene.passage.end)
    if scene.passage.paragraph == 0:
        return False
    days = [w for w in scene.whens if w.precision is DatePrecision.DAY and w.start != news.dateline]
    if are_others(days, news=news) and not goes_on(text, scene, news=news):
        return True
    apart = [lies_apart(where, news.where) for where in scene.wheres] if news.where else []
    if False in apart:
        return False
    if BESIDE.search(text, *stretch):
        return True
    return True if True in apart and not goes_on(text, scene, news=news) else aside


def _verdict(text: str, scene: Scene, *, claim: Claim, news: News, aside: bool) -> Verdict:
    if scene.passage.paragraph == 0 or news.local:
        return Verdict(local_reference(text, scene, claim=claim, when=news.when, values=news.values), sure=news.local)
    if (then := _of_day_before(text, scene, claim=claim, news=news)) is not None:
        return Verdict(Reference.RECAP, then.text, aside, sure=True)
    return _weighed(text, scene, claim=claim, news=news, aside=aside)


def _weighed(text: str, scene: Scene, *, claim: Claim, news: News, aside: bool) -> Verdict:
    """Return a sum where the sentence sums up, the news where it tells a number of the opening or goes on with it."""
    number = claim.quantity.value or 0 if isinstance(claim, Figure) else 0
    if number >= HUGE:
        return Verdict(Reference.AGGREGATE, claim.text, aside, sure=True)
    summed = _sum_words(text, scene)
    if summed and not _opens(scene, news=news):
        return Verdict(Reference.AGGREGATE, summed, aside)
    if isinstance(claim, Figure) and number >= TELLING and (claim.outcome, number) in news.values:
        return Verdict(Reference.MAIN, aside=aside)
    if goes_on(text, scene, news=news) and not EARLIER.search(text, scene.passage.start, scene.passage.end):
        return Verdict(Reference.MAIN, aside=aside)
    return _beside(text, scene, claim=claim, news=news, aside=aside)


def _beside(text: str, scene: Scene, *, claim: Claim, news: News, aside: bool) -> Verdict:
    """Return older where the sentence says older words or names an older day; other where the place is another."""
    start, end = scene.passage.start, scene.passage.end
    back = LOOKING_BACK.search(text, start, claim.start)
    earlier = back or EARLIER.search(text, start, end)
    dated = [w for w in scene.whens if w.start != news.dateline]
    if earlier:
        opens = earlier.start() - start <= OPENS
        return Verdict(Reference.RECAP, earlier.group().strip(), aside, sure=back is not None or opens)
    if are_others(dated, news=news):
        return Verdict(Reference.RECAP, dated[0].text, aside)
    if before := _said_before(scene, news=news):
        return Verdict(Reference.RECAP, before.text, aside, sure=True)
    where = nearest(places_below(scene), claim)
    if where is not None and news.where is not None and lies_apart(where, news.where) is True:
        return Verdict(Reference.OTHER, where.text, aside, sure=_exceeds(claim, news=news))
    if aside:
        said = BESIDE.search(text, start, end)
        return Verdict(Reference.OTHER, said.group().strip(" ,.;:\"“”'") if said else None, aside)
    return Verdict(Reference.MAIN, aside=aside)


def _of_day_before(text: str, scene: Scene, *, claim: Claim, news: News) -> When | None:
    """Return the day of a claim's clause where its own words set it before the news: "… killed five a day earlier"."""
    if news.when is None or news.when.first is None:
        return None
    start, end = clause_of(text, scene, claim=claim)
    when = nearest([w for w in scene.whens if start <= (w.start or 0) < end] or scene.whens, claim)
    if when is None or when.last is None or when.last >= news.when.first:
        return None
    return when if DAY_BEFORE.search(when.text or "") else None


def _said_before(scene: Scene, *, news: News) -> When | None:
    """Return the day of speech of a sentence where it lies before the news: nobody speaks of what is to come."""
    when = news.when
    if when is None or when.first is None or when.basis is not Basis.SAID or when.precision is not DatePrecision.DAY:
        return None
    return next((said for said in scene.spoken if said.last and said.last < when.first), None)


def _exceeds(claim: Claim, *, news: News) -> bool:
    """Say whether a number is higher than those of the opening, so that it can be no part of them."""
    if not isinstance(claim, Figure):
        return False
    opened = [value for outcome, value in news.values if outcome == claim.outcome]
    return bool(opened) and (claim.quantity.value or 0) > max(opened)


def _opens(scene: Scene, *, news: News) -> bool:
    """Say whether a sentence gives a number of the opening, whose own span of time is then no sum's."""
    figures = (claim for claim in scene.claims if isinstance(claim, Figure))
    return any((f.outcome, f.quantity.value) in news.values and (f.quantity.value or 0) >= TELLING for f in figures)


def _sum_words(text: str, scene: Scene) -> str | None:
    """Return the words of a sum; "the first attack since the war began" sums nothing up."""
    for found in SUM.finditer(text, scene.passage.start, scene.passage.end):
        before = text[max(scene.passage.start, found.start() - BEFORE) : found.start()]
        if not (found.group().lower().startswith("since") and UNEQUALLED.search(before)):
            return found.group()
    return None
