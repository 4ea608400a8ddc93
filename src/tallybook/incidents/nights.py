"""Nights: a night belongs to two days, so that one outlet dates an attack to the evening, another to the morning."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tallybook.model import DatePrecision, When

AROUND = 40  # signs on either side of a date in which it is said that it was night
AT_NIGHT = r"(?:9|10|11)(?::[0-5][0-9])? ?p\.?m\b\.?"
AT_MORNING = r"(?:12|[1-5])(?::[0-5][0-9])? ?a\.?m\b\.?"
LATE = re.compile(rf"\b(?:late|(?:night|evening) of|before midnight|{AT_NIGHT})(?:,? on)?(?: the)?\s+$", re.IGNORECASE)
LATE_AFTER = re.compile(
    r"['’]?s?,? (?:(?:shortly |just )?before midnight|late|night|evening"
    rf"|(?:at |about |around |just ){{0,2}}{AT_NIGHT})",
    re.IGNORECASE,
)
EARLY = re.compile(
    r"\b(?:early|early (?:hours|morning) (?:of|on)|(?:before|at) dawn|pre-?dawn|after midnight|morning of"
    rf"|{AT_MORNING})(?:,? on)?(?: the)?\s+$",
    re.IGNORECASE,
)
EARLY_AFTER = re.compile(
    r"['’]?s?,? (?:(?:shortly |just )?after midnight|early|(?:before|at) dawn|(?:early )?morning"
    rf"|(?:at |about |around |just |after ){{0,3}}{AT_MORNING})",
    re.IGNORECASE,
)
DAY = timedelta(days=1)


def nights(text: str, whens: Iterable[When]) -> frozenset[date]:
    """Return the nights that dates are said to lie in, each by the day of its evening.

    >>> said = "gunmen came late on Monday"
    >>> monday = When(start=20, end=26, first=date(2031, 3, 3), last=date(2031, 3, 3), precision="day")
    >>> nights(said, [monday])
    frozenset({datetime.date(2031, 3, 3)})
    >>> said = "shots were fired at 1:20 a.m. Tuesday"
    >>> tuesday = When(start=30, end=37, first=date(2031, 3, 4), last=date(2031, 3, 4), precision="day")
    >>> nights(said, [tuesday])
    frozenset({datetime.date(2031, 3, 3)})
    """
    return frozenset(night for when in whens for night in _nights(text, when))


def _nights(text: str, when: When) -> Iterator[date]:
    if when.start is None or when.end is None or when.first is None or when.precision is not DatePrecision.DAY:
        return
    before = text[max(0, when.start - AROUND) : when.start]
    if LATE.search(before) or LATE_AFTER.match(text, when.end, when.end + AROUND):
        yield when.first
    if EARLY.search(before) or EARLY_AFTER.match(text, when.end, when.end + AROUND):
        yield when.first - DAY
