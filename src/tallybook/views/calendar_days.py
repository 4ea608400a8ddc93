"""Days, weeks, months and years of a calendar, and which of them a date falls in."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from tallybook.model import DatePrecision, When
from tallybook.views.words import MONTHS, day_words

Unit = Literal["day", "week", "month", "year"]
MOST_DAYS = {"day": 62, "week": 62 * 7, "month": 72 * 31}  # over a longer time the next unit is taken
NIGHT = 2  # days that a night takes up
SHORT = 6  # days of a span that falls in the column of its first day
WEEK = 7
DECEMBER = 12


class Period(NamedTuple):
    """A stretch of days, both ends counted in."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def unit_for(span: Period) -> Unit:
    """Return in what a stretch of time is told apart."""
    if span.days <= MOST_DAYS["day"]:
        return "day"
    if span.days <= MOST_DAYS["week"]:
        return "week"
    return "month" if span.days <= MOST_DAYS["month"] else "year"


def period(day: date, unit: Unit) -> Period:
    """Return the day, week, month or year in which a day lies.

    >>> period(date(2031, 2, 5), "month").last.day
    28
    """
    if unit == "day":
        return Period(day, day)
    if unit == "week":
        monday = date.fromordinal(max(1, day.toordinal() - day.weekday()))
        return Period(monday, date.fromordinal(min(date.max.toordinal(), monday.toordinal() + WEEK - 1)))
    if unit == "year":
        return Period(date(day.year, 1, 1), date(day.year, DECEMBER, 31))
    first = day.replace(day=1)
    if day.month == DECEMBER:
        return Period(first, day.replace(day=31))
    return Period(first, day.replace(month=day.month + 1, day=1) - timedelta(days=1))


def period_words(one: Period, unit: Unit) -> str:
    """Return a period in words.

    >>> period_words(period(date(2031, 3, 4), "week"), "week"), period_words(period(date(2031, 3, 4), "month"), "month")
    ('week of 3 March 2031', 'March 2031')
    """
    if unit == "month":
        return f"{MONTHS[one.first.month - 1]} {one.first.year}"
    if unit == "year":
        return str(one.first.year)
    return day_words(one.first) if unit == "day" else f"week of {day_words(one.first)}"


def span_of(when: When | None) -> Period | None:
    """Return the days of a date, None where it is not fixed in a year."""
    if when is None or (first := when.first or when.last) is None:
        return None
    return Period(first, when.last or first)


def is_sure(when: When) -> bool:
    """Tell whether what happened took up all of these days, as far as is known: one day, or a night."""
    span = span_of(when)
    exact = when.precision in {DatePrecision.DAY, DatePrecision.DAYS} and when.best is None
    return bool(exact and span and span.days <= NIGHT)


def column_of(when: When, unit: Unit) -> Period | None:
    """Return the period in which a date falls, by its likeliest day, else its first one; None where it is too long."""
    span = span_of(when)
    if span is None:
        return None
    column = period(when.best or span.first, unit)
    inside = column.first <= span.first and span.last <= column.last
    return column if inside or when.best or span.days <= SHORT else None


def labelled(span: Period, unit: Unit) -> Iterator[Period]:
    """Yield the periods of a stretch of time, in order."""
    at = period(span.first, unit)
    while at.first <= span.last:
        yield at
        if at.last == date.max:
            return
        at = period(at.last + timedelta(days=1), unit)
