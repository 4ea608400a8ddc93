"""The reading of acts: each sentence that may speak of an incident, with what it tells of kind and parties."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallybook.claims.acts.actors import actors_in
from tallybook.claims.acts.kind_words import Named, kinds_in
from tallybook.claims.acts.standing import Standing, standing
from tallybook.claims.scene.context import Survey
from tallybook.claims.scene.context_words import BESIDE, EARLIER, LOOKING_BACK, SUM
from tallybook.claims.scene.nearness import lies_apart
from tallybook.claims.scene.scenes import Scene
from tallybook.claims.scene.verdicts import are_others, goes_on
from tallybook.claims.speech.credits import Credited
from tallybook.claims.speech.quoted import quotation_around
from tallybook.claims.speech.statement_words import LABOUR, PASTIME
from tallybook.language.sentences import LONGEST
from tallybook.model import Act, Actor, Claim, Document, Passage, Reference

MOST = 24  # acts of one report: what is told further on tells nothing new of the kind


@dataclass(frozen=True, slots=True)
class Ground:
    """What acts are read from: the document, what its passages tell of time and place, and who is credited."""

    document: Document
    seen: Survey
    credited: Credited


def acts(ground: Ground, claims: Sequence[Claim]) -> tuple[Act, ...]:
    """Return the acts that a report tells, of the violence of its claims and of its own news.

    An act beside a claim is of that claim's incident; one in a sentence without claims is of the report's own news,
    unless the sentence speaks of another day, of another place, or looks back.
    """
    own: dict[int, list[Claim]] = {}
    for claim in claims:
        own.setdefault(claim.passage_start, []).append(claim)
    found: list[Act] = []
    aside = False
    for scene in ground.seen.told:
        held = own.get(scene.passage.start, ())
        if held and scene.passage.paragraph:
            aside = all(claim.reference is not Reference.MAIN for claim in held)
        if held or not (aside or _is_apart(ground.seen, scene)):
            found += _in_scene(ground, scene, claims=held)
    return tuple(found[:MOST])


def _is_apart(seen: Survey, scene: Scene) -> bool:
    """Tell whether a sentence without claims speaks of other violence than the report's own news."""
    text, stretch = seen.text, (scene.passage.start, scene.passage.end)
    if scene.passage.paragraph == 0:
        return False
    if any(words.search(text, *stretch) for words in (EARLIER, LOOKING_BACK, SUM, BESIDE)):
        return True
    if are_others([when for when in scene.whens if when.start != seen.news.dateline], news=seen.news):
        return not goes_on(text, scene, news=seen.news)
    apart = [lies_apart(where, seen.news.where) for where in scene.wheres] if seen.news.where else []
    return bool(apart) and all(one is True for one in apart)


def _in_scene(ground: Ground, scene: Scene, *, claims: Sequence[Claim]) -> Iterator[Act]:
    text, start, end = ground.document.text, scene.passage.start, scene.passage.end
    if end - start > LONGEST or LABOUR.search(text, start, end) or (not claims and PASTIME.search(text, start, end)):
        return
    named = list(kinds_in(text, start, end=end))
    if not named and not claims:
        return
    old = bool(claims) and all(claim.reference is not Reference.MAIN for claim in claims)
    judged = ((one, standing(text, (one.start, one.end), passage=(start, end))) for one in named)
    stood = [(one, held) for one, held in judged if held and (old or not held.recalled)]
    actors = list(actors_in(text, start, end=end))
    first = {(one.kind, held.modality): (one, held) for one, held in reversed(stood)}
    told = sorted(first.values(), key=lambda pair: pair[0].start)
    for place, (one, held) in enumerate(told):
        near = tuple(_open(text, actor, start=start) for actor in actors if _nearest(actor, told) == place)
        yield _act(ground, scene.passage, place=one, held=held, claims=claims).model_copy(update={"actors": near})
    if named and not told:
        return  # all of the violence that it names is of another time
    for actor in () if told else actors:
        held_too = standing(text, (actor.start, actor.end), passage=(start, end))
        if held_too and (old or not held_too.recalled):
            place_of = Named("", actor.start, actor.end)
            yield _act(ground, scene.passage, place=place_of, held=held_too, claims=claims).model_copy(
                update={"actors": (actor,)}
            )


def _open(text: str, actor: Actor, *, start: int) -> Actor:
    """Return an actor with the words that leave open whether it was that one: "either rebel or army shelling"."""
    stood = standing(text, (actor.start, actor.end), passage=(start, actor.end))
    return actor.model_copy(update={"doubt": stood.doubt}) if stood and stood.doubt else actor


def _nearest(actor: Actor, told: Sequence[tuple[Named, Standing]]) -> int:
    gaps = [max(one.start - actor.end, actor.start - one.end, 0) for one, _ in told]
    return gaps.index(min(gaps))


def _act(ground: Ground, passage: Passage, *, place: Named, held: Standing, claims: Sequence[Claim]) -> Act:
    document = ground.document
    claim = min(claims, key=lambda c: (max(c.start - place.end, place.start - c.end, 0), c.start, c.id), default=None)
    return Act(
        document_id=document.id,
        start=place.start,
        end=place.end,
        text=document.text[place.start : place.end],
        passage_start=passage.start,
        passage_end=passage.end,
        speaker=ground.credited.speaker_at(place.start, passage=passage.start),
        modality=held.modality,
        doubt=held.doubt,
        quoted=quotation_around(ground.credited.quotations, place.start) is not None,
        claim=claim.id if claim else None,
        kind=place.kind or None,
    )
