"""Whether a date lies within the days that are asked for: surely, perhaps or not at all, by how exactly it is known."""

from collections.abc import Iterator
from datetime import date, timedelta

from tallybook.model import DatePrecision, When
from tallybook.views.areas import Judged, Lies
from tallybook.views.words import when_words

EXACT = frozenset({DatePrecision.DAY, DatePrecision.DAYS})
LONGEST = 366 * 4  # days within which every day of a month and every weekday occurs


def falls_within(when: When, first: date | None, *, last: date | None) -> Judged:
    """Tell whether a date lies between two days, both counted in; a day that is not given is no limit.

    What happened on several days is in where one of them is; what happened on one day of several is where all are.

    >>> falls_within(When(month=3, day=4), date(2031, 3, 1), last=date(2031, 3, 31)).lies.value
    'may'
    """
    low, high = first or date.min, last or date.max
    if when.first and when.last:
        return _span(when, when.first, last=when.last, asked=(low, high))
    if when.first or when.last:
        lies = (when.first or date.min) <= high and (when.last or date.max) >= low
        return Judged(Lies.MAY, when_words(when)) if lies else Judged(Lies.OUT)
    if when.candidates:
        inside = [low <= day <= high for day in when.candidates]
        return Judged(Lies.IN) if all(inside) else Judged(Lies.MAY if any(inside) else Lies.OUT, when_words(when))
    if not (when.month or when.day or when.weekday):
        return Judged(Lies.UNKNOWN, "no date is known")
    possible = any(_fits(when, day) for day in _days(first, last))
    return Judged(Lies.MAY, when_words(when)) if possible else Judged(Lies.OUT)


def _span(when: When, first: date, *, last: date, asked: tuple[date, date]) -> Judged:
    low, high = asked
    if low <= first and last <= high:
        return Judged(Lies.IN)
    if first > high or last < low:
        return Judged(Lies.OUT)
    sure = when.precision in EXACT and when.best is None
    return Judged(Lies.IN if sure else Lies.MAY, f"in part: {when_words(when)}" if sure else when_words(when))


def _days(first: date | None, last: date | None) -> Iterator[date]:
    """Yield the days asked for, so many that no date without a year is missed."""
    start = first or (last or date.max) - timedelta(days=LONGEST)
    for number in range(min(((last or date.max) - start).days, LONGEST) + 1):
        yield start + timedelta(days=number)


def _fits(when: When, day: date) -> bool:
    return when.month in {None, day.month} and when.day in {None, day.day} and when.weekday in {None, day.isoweekday()}
