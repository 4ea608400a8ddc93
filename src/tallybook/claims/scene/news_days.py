"""News days: on which day the violence was that a report is about, among all the days that the report names."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from tallybook.claims.scene.aftermath import is_aftermath
from tallybook.claims.scene.scenes import Scene, leading
from tallybook.model import Basis, DatePrecision, When

BACK = timedelta(days=3)  # UCDP: no date said means within three days before the report
RECENT = timedelta(days=7)  # a day further back, named beside the first words of the news, is of something else
VAGUE = re.compile(r"\brecent|\bfew days|\bthis week", re.IGNORECASE)
STARTING = re.compile(
    r"\b(?:launched|began|begun|started|erupted|broke out|broken out|unleashed|kicked off)\b[^.!?]{0,80}$",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince (?:[\w'’.-]+ ){2,14}$", re.IGNORECASE)
"""Before a day from which on something else has lasted: "since a truce collapsed on"."""

AHEAD = re.compile(
    r"\b(?:will|shall|would|is to|are to|to be|expected|scheduled|set to|due to|plans? to|planned)\b[^.!?;:]{0,60}$",
    re.IGNORECASE,
)
"""Before a day that is still to come: "the envoys will meet on"."""

COURT = re.compile(
    r"\b(?:jury|jurors|pleads?|pleaded|pled|guilty|sentenced?|convicted|acquitted|verdict|on trial"
    r"|trial (?:of|for|begins)|indicted|arraigned)\b",
    re.IGNORECASE,
)
FIRST = 8  # sentences in which it is said when the fighting began
BEFORE = 160  # signs before a day in which that is said
NAMED = frozenset([DatePrecision.DAY, DatePrecision.DAYS, DatePrecision.PARTIAL])


def main_when(text: str, told: Sequence[Scene], *, report_day: When) -> When | None:
    """Return the time of the report's news: the first day of violence that its opening names, or else names at all.

    Failing that, it is inferred: the day on which the first words of it were spoken, or within three days before the
    report, most likely its own day. A court hears of what was long before: of a day that the report names, or none.
    """
    opening = leading(told)
    recent = (when for when in _violent(text, told, report_day=report_day) if _is_recent(when, report_day))
    for when in (*_violent(text, opening, report_day=report_day), *recent):
        return _from_its_start(text, told, when=when)
    if any(COURT.search(text, scene.passage.start, scene.passage.end) for scene in opening):
        return next((when for when in _violent(text, told, report_day=report_day) if when.month and when.day), None)
    for scene in (*opening, *told):
        for when in scene.spoken:
            named = when.precision in NAMED and when.start != report_day.start and _is_recent(when, report_day)
            if named and not _is_other(text, scene, when=when):
                return _before(text, when)
    return undated(report_day)


def is_vague(when: When) -> bool:
    """Say whether a time is one that dates no attack where anything else does: "recently", "this week"."""
    return VAGUE.search(when.text or "") is not None


def undated(report_day: When) -> When | None:
    """Return the days that a report means when it names none: its own, and the three days before it."""
    if report_day.last is None:
        return None
    first = report_day.last - BACK
    best = report_day.last if report_day.first == report_day.last else None
    return When(first=first, last=report_day.last, best=best, precision=DatePrecision.DAYS, basis=Basis.INFERRED)


def _before(text: str, when: When) -> When:
    """Return the day on which somebody spoke; of an arrest or a burial it is the week before it."""
    said = inferred(when)
    if when.first is None or when.start is None or not is_aftermath(text, when.start, end=when.end or when.start):
        return said
    return said.changed(first=when.first - RECENT, precision=DatePrecision.DAYS)


def inferred(when: When) -> When:
    """Return a time as one that its own sentence does not name."""
    return when.changed(text=None, start=None, end=None, basis=Basis.INFERRED)


def _violent(text: str, told: Sequence[Scene], *, report_day: When) -> Iterator[When]:
    for scene in told:
        for when in scene.whens:
            own = when.start is None or when.start != report_day.start
            if own and when.precision in NAMED and not is_vague(when) and not _is_other(text, scene, when=when):
                yield when


def _is_other(text: str, scene: Scene, *, when: When) -> bool:
    """Say whether something else has lasted since a day, or is planned for it."""
    before = text[max(scene.passage.start, (when.start or 0) - BEFORE) : when.start]
    return SINCE.search(before) is not None or AHEAD.search(before) is not None


def _is_recent(when: When, report_day: When) -> bool:
    if when.last is None or report_day.first is None:
        return True
    return report_day.first - RECENT <= when.last


def _from_its_start(text: str, told: Sequence[Scene], *, when: When) -> When:
    """Return a day with those before it, where the first sentences say that the fighting broke out some days ago."""
    if when.precision is not DatePrecision.DAY or when.first is None:
        return when
    for scene in told[:FIRST]:
        for other in scene.whens:
            if other.precision is not DatePrecision.DAY or not other.first or not _starts(text, scene, when=other):
                continue
            if timedelta(0) < when.first - other.first <= BACK:
                return when.changed(first=other.first, precision=DatePrecision.DAYS)
    return when


def _starts(text: str, scene: Scene, *, when: When) -> bool:
    """Say whether something began on a day: "the fighting broke out on Friday"."""
    before = text[max(scene.passage.start, (when.start or 0) - BEFORE) : when.start]
    return STARTING.search(before) is not None
