"""Spoken days: on which day a statement was made, where its own sentence says so."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tallybook.claims.speech.speaker_parts import OWNER
from tallybook.model import Claim, DatePrecision, Document, Statement, When

AFTER = 90  # characters after a verb of speech in which its day may stand
AROUND = re.compile(
    r"^(?:[\s,]|\b(?:in|on|at|by|via|from|during|to|late|early|later|earlier|a|an|the|his|her|its|their|told"
    r"|reporters|journalists"
    r"|statement|interview|post|message|briefing|conference|news|press|televised|address|speech|phone|telephone"
    r"|telegram|twitter"
    r"|facebook|instagram|media|social|state|television|tv|radio|agency|joint|brief|short|written|video|also|again"
    r"|published|issued|released|[A-Z][\w'’.-]*)\b)*$"
)
"""What may stand between a verb of speech and its day: where and how, and nothing of what was said."""

CHANNELLED = re.compile(
    r"^[^.;:“”\"‘’]{0,60}\b(?:in|on|at|via|during) (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}(?:statement|post"
    r"|interview|message"
    r"|briefing|conference|address|speech|tweet|video|communiqu[eé]|letter|report) (?:published |issued |released "
    r"|posted )?"
    r"(?:on |late |early |late on )?$",
    re.IGNORECASE,
)
IN_CHANNEL = re.compile(
    r"\s(?:in|on|via|at) (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}(?:statement|post|interview|message|briefing"
    r"|conference|address"
    r"|speech|tweet|video|communiqu[eé]|letter)\b",
    re.IGNORECASE,
)
"""After a day: "on Monday in a post"."""

OPENS = re.compile(r"^\W*(?:(?:late|early|earlier|later|also)\s)?(?:on\s)?(?:(?:late|early)\s)?$", re.IGNORECASE)
OF_VIOLENCE = re.compile(
    r"['’]s\b|\s(?:morning|afternoon|evening|night)['’]s\b|\s(?:(?:morning|evening|night) )?(?:attack|raid|strike"
    r"|bombing|shooting"
    r"|killing|massacre|shelling|blast|explosion)s?\b",
    re.IGNORECASE,
)
DAYS = frozenset([DatePrecision.DAY, DatePrecision.PARTIAL])


def said_on(document: Document, claims: Sequence[Claim], *, dates: Sequence[When]) -> tuple[Claim, ...]:
    """Return the same claims, a statement with the day on which it was made, if its sentence tells it.

    "Said on Sunday", "on Sunday the army said": the day of the attack that is condemned is another day.
    """
    days = sorted((when.start or 0, n) for n, when in enumerate(dates) if _is_day_of_speech(document.text, when))
    return tuple(
        _dated(document.text, claim, days=[dates[n] for _, n in _within(days, claim)])
        if isinstance(claim, Statement)
        else claim
        for claim in claims
    )


def _within(days: Sequence[tuple[int, int]], claim: Claim) -> Sequence[tuple[int, int]]:
    """Return the days that stand in the sentence of a claim."""
    return days[bisect_left(days, (claim.passage_start, -1)) : bisect_left(days, (claim.passage_end, -1))]


def _is_day_of_speech(text: str, when: When) -> bool:
    """Say whether a date is a day that stands by itself, and not that of "Friday's attack" or "the Friday raid"."""
    end = when.start + len(when.text or "") if when.start is not None else 0
    whose = OWNER.search(when.text or "") or OF_VIOLENCE.match(text, end)
    return when.precision in DAYS and when.start is not None and whose is None


def _dated(text: str, statement: Statement, *, days: Sequence[When]) -> Statement:
    cue, speaker = statement.cue, statement.speaker
    if cue is None or speaker is None:
        return statement
    for when in days:
        start = when.start or 0
        between = text[cue.end : start] if cue.end <= start <= cue.end + AFTER else "."
        if AROUND.match(between) or CHANNELLED.search(between):
            return statement.changed(said_on=when)
        end = start + len(when.text or "")
        if between != "." and IN_CHANNEL.match(text, end):
            return statement.changed(said_on=when)
        if statement.passage_start <= start < cue.start and _leads_in(text, statement, start=start, end=end):
            return statement.changed(said_on=when)
    return statement


def _leads_in(text: str, statement: Statement, *, start: int, end: int) -> bool:
    """Say whether a day stands right before the verb, or opens the sentence before its speaker."""
    cue, speaker = statement.cue, statement.speaker
    if cue is None or speaker is None:
        return False
    if AROUND.match(text[end : cue.start]) and speaker.start < start:
        return True
    here = statement.start <= speaker.start < statement.end
    return (
        here
        and end <= speaker.start
        and bool(OPENS.match(text[statement.passage_start : start]))
        and AROUND.match(text[end : speaker.start]) is not None
    )
