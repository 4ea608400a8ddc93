"""Targets: whom a blame, a condemnation or a demand is aimed at, and what a position is about, as spans."""

import re

from tallybook.claims.speech.stances import Stance
from tallybook.model import StatementKind

Stretch = tuple[int, int]

_NAME = r"(?P<whom>[^,.;:\n]{1,80}?)"
_OVER = (
    r"(?= (?:for|over|of|in|with|after|on|at|that|who|which|and|but|following|because|responsible|behind|to be)\b"
    r"|[,.;:]|\s*$)"
)
WHOM: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"blam", re.IGNORECASE),
        re.compile(
            rf"(?:\s[^,.;:]{{1,80}}?)? on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){_NAME}(?= by |{_OVER[3:]}",
            re.IGNORECASE,
        ),
    ),
    (re.compile(r"blam|accus", re.IGNORECASE), re.compile(rf"\s{_NAME}{_OVER}", re.IGNORECASE)),
    (re.compile(r"hold|held", re.IGNORECASE), re.compile(r"\s(?P<whom>.{1,80}?) responsible\b", re.IGNORECASE)),
    (re.compile(r"point", re.IGNORECASE), re.compile(rf"(?:\s(?:the|a) finger)? at {_NAME}{_OVER}", re.IGNORECASE)),
    (re.compile(r"attribut", re.IGNORECASE), re.compile(rf"\s[^.;:]{{1,90}}? to {_NAME}{_OVER}", re.IGNORECASE)),
)
URGED = re.compile(r"(?:\sto)?\s(?P<whom>[^,.;:\n]{1,80}?) to\b")
ACCUSED = re.compile(r"(?P<whom>[^,.;:\n]{1,80}?) (?:has |have |had )?(?:was|were|been|is|are)(?: \w+ly)? $")
MARKS = '“”"‘’ '
OPENERS = re.compile(r"\s*(?:that|of|for|to)\s+|\s+", re.IGNORECASE)
CLOSERS = re.compile(r"(?:[\s.,;:]|\b(?:and|but|while|as|then)\b)+$", re.IGNORECASE)
TAIL = 40  # characters in which what closes a topic is looked for


def target_of(text: str, kind: StatementKind, *, cue: Stance, zone: Stretch, base: int) -> Stretch | None:
    """Return whom a position is aimed at, by places of the text; no pronoun of the speaker's own and nothing quoted."""
    verb = text[base + cue.start : base + cue.end]
    if kind is StatementKind.DEMANDS:
        found = (
            URGED.match(text, *zone)
            if verb.lower().startswith(
                ("urg", "call on", "calls on", "called on", "calling on", "call upon", "called upon", "appeal")
            )
            else None
        )
        return _bare(text, found.span("whom")) if found else None
    if kind is not StatementKind.BLAMES:
        return None
    if cue.passive and verb.lower().startswith("accus"):
        subject = ACCUSED.match(text, base, base + cue.start)
        return subject.span("whom") if subject else None
    for cued, pattern in WHOM:
        if cued.match(verb) and (whom := pattern.match(text, *zone)):
            return _bare(text, whom.span("whom"))
    return None


def _bare(text: str, stretch: Stretch) -> Stretch | None:
    """Return a stretch without the marks and the white space around it."""
    start, end = stretch
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return (start, end) if start < end else None


def topic_of(text: str, cue: Stance, *, zone: Stretch, base: int) -> Stretch | None:
    """Return the words that a position is about: those after its verb, or for a passive those before it."""
    start, end = (base, base + cue.start) if cue.passive else zone
    opened = OPENERS.match(text, start, end)
    start = opened.end() if opened else start
    closed = CLOSERS.search(text[max(start, end - TAIL) : end])
    end -= len(closed.group()) if closed else 0
    return (start, end) if start < end else None
