"""Context: which violence each claim speaks of, when it was and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tallybook.claims.learned import SHIPPED, Models
from tallybook.claims.scene.clauses import nearest, place_of
from tallybook.claims.scene.dates import reported_on
from tallybook.claims.scene.nearness import lies_apart
from tallybook.claims.scene.news_days import inferred, is_vague
from tallybook.claims.scene.reference import references, seats
from tallybook.claims.scene.scenes import Scene, scenes
from tallybook.claims.scene.seats import Seat
from tallybook.claims.scene.spans import two_times
from tallybook.claims.scene.verdicts import News, Verdict, goes_on, news_of, verdicts
from tallybook.language.registers import is_local_news
from tallybook.model import Claim, Document, Figure, Passage, Reference, When, Where


@dataclass(frozen=True, slots=True)
class Survey:
    """What a report tells of time and place, sentence by sentence, and what the rules say of each claim."""

    text: str
    told: tuple[Scene, ...]
    news: News
    ruled: Mapping[str, Verdict]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The figures in the order of the text, before any is judged."""
        return seats(self.text, self.told, news=self.news, ruled=self.ruled)


def survey(  # noqa: PLR0917  the signature of every stage
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    *,
    dates: Sequence[When],
    places: Sequence[Where],
) -> Survey:
    """Look over a report, by rules alone."""
    told = scenes(document, passages, claims, dates=dates, places=places)
    news = news_of(document.text, told, day=reported_on(document, dates), local=is_local_news(document))
    ruled = {**verdicts(document.text, told, news=news)}
    for scene in () if news.local else told:
        ruled.update(two_times(document.text, scene))
    return Survey(document.text, told, news, ruled)


def situate(seen: Survey, claims: Sequence[Claim], *, models: Models = SHIPPED) -> tuple[Claim, ...]:
    """Return the same claims with when, where and reference set.

    A claim of the report's own news takes its date and place from its passage, or from the news as a whole. What the
    report tells beside its news is of another incident, or a recap where it is older; what sums up a war, a campaign
    or a month is an aggregate.
    """
    judged = references(seen.seats, ruled=seen.ruled, models=models)
    placed = {
        claim.id: _placed(seen, scene, claim=claim, verdict=judged[claim.id])
        for scene in seen.told
        for claim in scene.claims
    }
    return tuple(placed.get(claim.id, claim) for claim in claims)


def _placed(seen: Survey, scene: Scene, *, claim: Claim, verdict: Verdict) -> Claim:
    """Return a claim with its date and place: the nearest of its passage, or for the news those of the news.

    The day in a statement's sentence is mostly the day on which it was made, and no day of violence.
    """
    text, news, reference = seen.text, seen.news, verdict.reference
    when = nearest([w for w in scene.whens if w.start != news.dateline], claim)
    where = place_of(text, scene, claim=claim)
    if where and reference is Reference.MAIN and goes_on(text, scene, news=news):
        where = where if news.where is None or not lies_apart(where, news.where) else None
    if reference is Reference.MAIN:
        where = None if news.place.meant_by(where) else where
        told = isinstance(claim, Figure)
        exact = told and when and not is_vague(when) and not (news.when and when.start == news.when.start)
        when, where = (exact and when) or news.when, (told and where) or news.where
    elif isinstance(claim, Figure) and claim.quantity.value == 0:
        where = None  # that nobody was hurt elsewhere makes no incident there
    elif where is None:
        where = nearest(scene.wheres, claim)
    if reference is Reference.OTHER and when is None and news.when is not None:
        when = inferred(news.when)  # what is told beside the news, and not said to be older, is of its time
    return claim.changed(reference=reference, reference_words=verdict.words, when=when, where=where)
