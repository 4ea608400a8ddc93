"""Doubts: what a next sentence takes back of the claims before it: "the figures could not be verified"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tallybook.claims.speech.manner import doubt_after
from tallybook.claims.speech.statement_words import TAKEN_UP
from tallybook.model import Claim, Document, Passage, Statement, StatementKind

FARTHEST = 1  # paragraphs between a claim and the sentence that doubts it


def doubted(document: Document, passages: Sequence[Passage], claims: Sequence[Claim]) -> tuple[Claim, ...]:  # noqa: PLR0917  the signature of every stage
    """Return the same claims with the words of doubt of the next sentence, and what an open end takes up.

    A claim whose own sentence doubts it already keeps those words.
    """
    after = _doubts(document.text, passages)
    told = _by_end(claims)
    before = {b.start: a.end for a, b in pairwise(passages)}
    return tuple(
        _with_doubt(_taking_up(document.text, claim, before=told.get(before.get(claim.passage_start, -1), ())), after)
        for claim in claims
    )


def _doubts(text: str, passages: Sequence[Passage]) -> Mapping[int, str]:
    """Return the words of doubt of the next sentence by where a passage ends."""
    near = ((a, b) for a, b in pairwise(passages) if a.paragraph > 0 and b.paragraph - a.paragraph <= FARTHEST)
    found = ((a.end, doubt_after(text[b.start : b.end])) for a, b in near)
    return {end: words for end, words in found if words}


def _by_end(claims: Sequence[Claim]) -> Mapping[int, tuple[Claim, ...]]:
    held: dict[int, tuple[Claim, ...]] = {}
    for claim in claims:
        held[claim.passage_end] = (*held.get(claim.passage_end, ()), claim)
    return held


def _with_doubt(claim: Claim, after: Mapping[int, str]) -> Claim:
    words = after.get(claim.passage_end)
    if words is None or claim.speaker is None or claim.speaker.doubt is not None or _is_open(claim):
        return claim
    return claim.changed(speaker=claim.speaker.changed(doubt=words))


def _is_open(claim: Claim) -> bool:
    return isinstance(claim, Statement) and claim.kind in {StatementKind.UNCONFIRMED, StatementKind.UNCLAIMED}


def _taking_up(text: str, claim: Claim, *, before: Sequence[Claim]) -> Claim:
    """Return what somebody could not confirm with the claims of the sentence before that it is about."""
    if not isinstance(claim, Statement) or claim.kind is not StatementKind.UNCONFIRMED or claim.about:
        return claim
    if not TAKEN_UP.match(text[claim.passage_start : claim.passage_end]):
        return claim
    return claim.changed(about=tuple(one.id for one in before if not _is_open(one)))
