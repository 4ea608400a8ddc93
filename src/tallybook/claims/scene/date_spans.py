"""Spans: dates that belong together, "from Monday to Wednesday" or "since Friday", as one stretch of days."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tallybook.claims.scene.resolving import precision_of
from tallybook.model import DatePrecision, When

JOINT = re.compile(r"\s*(-|–|—|to|through|until|till|and)\s+(?:(?:on|late|early)\s+)?(?:the\s+)?", re.IGNORECASE)
SINCE = re.compile(r"\bsince\s+(?:(?:late|early|last)\s+)?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:(?:late|early)\s+)?$", re.IGNORECASE)
NEIGHBOURS = timedelta(days=1)  # "on Monday and Friday" are two days, "on Monday and Tuesday" a span
LONGEST = timedelta(days=31)  # dates further apart are two, not a span
FRESH = timedelta(days=14)  # "since" a day further back sums a campaign up
BEFORE = 24


def spanned(text: str, whens: Sequence[When], *, day: date | None) -> tuple[When, ...]:
    """Return the dates, those that make a span joined and those that last until the report's day ended with it.

    >>> monday = When(text="Monday", start=6, end=12, first=date(2031, 1, 6), last=date(2031, 1, 6), precision="day")
    >>> [(when.text, when.last.day) for when in spanned("Since Monday", (monday,), day=date(2031, 1, 9))]
    [('Monday', 9)]
    """
    joined: list[When] = []
    for when in whens:
        last = joined[-1] if joined else None
        if last is not None and _belong(text, last, other=when):
            joined[-1] = _joined(text, last, other=when)
        else:
            joined.append(when)
    return tuple(_lasting(text, when, day=day) for when in joined)


def _belong(text: str, one: When, *, other: When) -> bool:
    """Say whether two dates are the ends of one span, or neighbouring days told in one breath."""
    if one.end is None or other.start is None or not (one.first and one.last and other.first and other.last):
        return False
    if any(when.precision is not DatePrecision.DAY for when in (one, other)):
        return False
    joint = JOINT.fullmatch(text, one.end, other.start)
    if joint is None:
        return False
    between = BETWEEN.search(text, max(0, (one.start or 0) - BEFORE), one.start or 0)
    most = NEIGHBOURS if joint[1].lower() == "and" and not between else LONGEST
    return one.last < other.first <= one.last + most


def _joined(text: str, one: When, *, other: When) -> When:
    first, last = one.first, other.last
    if first is None or last is None:
        return one
    return When(
        text=text[one.start : other.end],
        start=one.start,
        end=other.end,
        first=first,
        last=last,
        precision=precision_of(first, last),
    )


def _lasting(text: str, when: When, *, day: date | None) -> When:
    """Return "since Friday" as the days from then until the report's."""
    if day is None or when.start is None or when.first is None or when.precision is not DatePrecision.DAY:
        return when
    fresh = when.first < day <= when.first + FRESH
    if not (fresh and SINCE.search(text, max(0, when.start - BEFORE), when.start)):
        return when
    return when.changed(last=day, precision=precision_of(when.first, day))
