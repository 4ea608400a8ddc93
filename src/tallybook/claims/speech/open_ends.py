"""Open ends: what nobody confirmed, what nobody claimed, and who gave no comment."""

import re
from collections.abc import Iterator

from tallybook.claims.counting.tokens import tokens
from tallybook.claims.speech import statement_words as said
from tallybook.claims.speech.noun_phrases import Phrase, classes, phrases, starting_at
from tallybook.claims.speech.speaking import named
from tallybook.claims.speech.subjects import can_speak, subject_before
from tallybook.claims.speech.telling import Found, Telling
from tallybook.model import Speaker, StatementKind

Stretch = tuple[int, int]

PASSIVE = re.compile(r"\bbe(?:en)?\b|\b(?:un(?:confirmed|verified|clear)|known|clear|impossible|no)\b", re.IGNORECASE)


ASIDE = re.compile(r",? (?:which|who|whose) ")
"""What is told besides of the one who gives no comment: "from the army, which controls the skies"."""

UNASKED = re.compile(
    r"\W*(?:(?:\w+\W+){0,3}|to (?:[\w’'-]+ ){0,6}?(?:comment|requests?|questions|calls|emails|messages|inquiries)"
    r"(?: (?:on|from|by) (?:[\w’'-]+ ){0,2}[\w’'-]+)?\W*)$"
)
"""What may follow where nothing says what was not commented on: "did not respond to a request for comment"."""


def open_ends(telling: Telling, at: int) -> Iterator[Found]:
    """Yield what a passage leaves open: unconfirmed, claimed by nobody, or not commented on."""
    passage = telling.passages[at]
    outer, base = telling.outer(at), passage.start
    harm = telling.harm_at(at)
    if harm and (found := said.UNCLAIMED.search(outer)) and not said.LIVES.search(found.group()):
        yield Found(StatementKind.UNCLAIMED, (passage.start, passage.end), cue=_placed(found, base))
    near = harm or telling.harm_before(at)
    found = said.NO_COMMENT.search(outer)
    if found and (near or (telling.is_of_war and "immediate" in found.group().lower())):
        if (speaker := _subject(telling, at, found=found)) is not None and _is_about(telling, at, end=found.end()):
            yield Found(StatementKind.NO_COMMENT, (passage.start, passage.end), speaker, cue=_placed(found, base))
    elif (found := said.UNCONFIRMED.search(outer)) and (
        said.OPEN.search(outer) or (near and said.TAKEN_UP.match(outer))
    ):
        speaker = _unsure(telling, at, found=found)
        yield Found(StatementKind.UNCONFIRMED, (passage.start, passage.end), speaker, cue=_placed(found, base))


def _placed(found: re.Match[str], base: int) -> Stretch:
    return base + found.start(), base + found.end()


def _is_about(telling: Telling, at: int, *, end: int) -> bool:
    """Say whether what nobody commented on is the violence: words after "on" must not be of something else."""
    passage = telling.passages[at]
    after = (passage.start + end, passage.end)
    words = ASIDE.split(telling.text[slice(*after)], maxsplit=1)[0]
    return telling.is_of_violence(at, after) or UNASKED.match(f"{words} ") is not None


def _subject(telling: Telling, at: int, *, found: re.Match[str]) -> Speaker | None:
    """Return who gives no comment: the subject of the verb, or whom "no comment from" names."""
    row = tokens(telling.outer(at))
    kinds = classes(row)
    held = phrases(kinds)
    place = {start: i for i, start in enumerate(row.starts)}
    if found.group().lower().endswith(("from", "by")):
        first = next((i for i, start in enumerate(row.starts) if start >= found.end()), None)
        subject: Phrase | int | None = starting_at(held, first) if first is not None else None
    else:
        subject = subject_before(row, kinds, found=held, verb=place.get(found.start(), 0))
    if not isinstance(subject, Phrase) or not can_speak(row, subject):
        return None
    base = telling.passages[at].start
    start, end = base + row.starts[subject.first], base + row.ends[subject.end - 1]
    return named(telling.text[start:end], start)


def _unsure(telling: Telling, at: int, *, found: re.Match[str]) -> Speaker | None:
    """Return who says that something is open: the one credited, or the one who could not verify it."""
    base = telling.passages[at].start
    credited = [c for c in telling.held(at) if c.speaker and c.end <= base + found.start() and c.right]
    trailing = [c for c in telling.held(at) if c.speaker and c.start >= base + found.end() and c.left and not c.right]
    if credited or trailing:
        return (credited[-1:] or trailing[:1])[0].speaker
    return None if PASSIVE.search(found.group()) else _subject(telling, at, found=found)
