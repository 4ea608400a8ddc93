"""Anaphors: expressions of time that count from another day of the report, such as "two days later"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tallybook.claims.scene.calendar_rules import NUMBERS
from tallybook.model import DatePrecision, When

NUMBER = rf"(?:[0-9]{{1,2}}|{'|'.join(sorted(NUMBERS, key=lambda name: (-len(name), name)))})"
ENDS = r"(?=\s*(?:[.,;:!?)\"”]|$)|\s+(?:in|at|near|by|and|but|when|on|outside|along)\b)"
"""After "the day before", which with a noun of its own counts from something else: "the day before the truce"."""

SAME = r"(?:the|that) (?:very )?same (?:day|night|evening|morning)|that (?:day|night|evening|morning)"
NEXT = r"the (?:following|next) (?:day|night|evening|morning)|a day later|the day after" + ENDS
PREVIOUS = r"the previous (?:day|night|evening)|the (?:day|night|evening) before" + ENDS + r"|a day earlier"
LATER = rf"(?P<later>{NUMBER}) days (?:later|afterwards?)"
EARLIER = rf"(?P<earlier>{NUMBER}) days (?:earlier|beforehand|before{ENDS})"
LEADING = rf"(?:(?P<lead>{NUMBER}) days? (?P<way>after|before)|(?P<eve>on the eve of))"
ANAPHOR = re.compile(rf"\b(?:{SAME}|{NEXT}|{PREVIOUS}|{LATER}|{EARLIER}|{LEADING})\b", re.IGNORECASE)
FORMS = tuple((re.compile(form, re.IGNORECASE), days) for form, days in ((SAME, 0), (NEXT, 1), (PREVIOUS, -1)))
COUNTED = re.compile(rf"{LATER}|{EARLIER}", re.IGNORECASE)
TAKING_UP = (*(form for form, _ in FORMS), COUNTED)
LED = re.compile(LEADING, re.IGNORECASE)
VIOLENCE_NEXT = re.compile(
    r" (?:the|a|an|that|this)(?: [\w'’-]{1,20}){0,3}? "
    r"(?:attack|bombing|blast|explosion|massacre|raid|strike|air ?strike|shelling|shooting|killings?)s?\b",
    re.IGNORECASE,
)
"""After "four days after": the violence that a report looks back to, whose day is then so many days before its own."""

SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
REACH = 600  # characters back to the day that "the same day" takes up
CLOSE = 12  # characters on to the date that "three days after" leads to: "the", a weekday


@dataclass(frozen=True, slots=True)
class Named:
    """A day that a report has named before, and where its words end."""

    end: int
    day: date


def shift_of(words: str) -> int | None:
    """Return how many days an anaphor lies after the day that it takes up.

    >>> shift_of("the following day"), shift_of("three days earlier"), shift_of("on the eve of")
    (1, -3, -1)
    """
    for form, days in FORMS:
        if form.fullmatch(words):
            return days
    if counted := COUNTED.fullmatch(words):
        return _number(counted["later"]) if counted["later"] else -_number(counted["earlier"])
    if led := LED.fullmatch(words):
        if led["eve"]:
            return -1
        return _number(led["lead"]) * (1 if led["way"].lower() == "after" else -1)
    return None


def leads_on(words: str) -> bool:
    """Say whether an anaphor may count from the date that follows it: "three days after 4 March"."""
    return LED.fullmatch(words) is not None


def days_after_violence(text: str, start: int, *, end: int) -> int | None:
    """Return how many days before another the violence lies that words name: "on Wednesday, four days after the raid".

    >>> days_after_violence("four days after the bus bombing", 0, end=15)
    4
    """
    led = LED.fullmatch(text, start, end)
    if led is None or led["eve"] or led["way"].lower() != "after" or not VIOLENCE_NEXT.match(text, end):
        return None
    return _number(led["lead"])


def takes_up(text: str, start: int, *, end: int) -> bool:
    """Say whether an anaphor counts from a day named before it: "three days before", but not with "the truce" next.

    >>> takes_up("three days before.", 0, end=17), takes_up("three days before the truce", 0, end=17)
    (True, False)
    """
    return any((found := form.match(text, start)) is not None and found.end() == end for form in TAKING_UP)


def anchor_before(text: str, start: int, *, words: str, named: Sequence[Named]) -> date | None:
    """Return the day that an anaphor takes up, the last one named: for "the previous day" only in its own sentence."""
    if not named or start - named[-1].end > REACH:
        return None
    apart = SENTENCE_END.search(text, named[-1].end, start) is not None
    return None if apart and FORMS[-1][0].fullmatch(words) and "earlier" not in words.lower() else named[-1].day


def shifted(day: date, days: int) -> tuple[date, date]:
    """Return the day that lies so many days after another."""
    found = day + timedelta(days=days)
    return found, found


def names_a_day(when: When) -> bool:
    """Say whether a date can be taken up: it is one known day."""
    return when.precision is DatePrecision.DAY and when.first is not None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
