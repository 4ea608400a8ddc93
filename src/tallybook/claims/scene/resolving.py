"""Resolving: which days an expression of time means, counted from a report's day."""

from calendar import monthrange
from datetime import date, timedelta

from tallybook.claims.scene.calendar_rules import (
    around,
    dates_of,
    part_of_month,
    part_of_year,
    rule_for,
    weekday_before,
)
from tallybook.claims.scene.date_words import Expression
from tallybook.model import Basis, DatePrecision, When

NEAR = timedelta(days=7)
MONTHS = 12
WEEK = 7


def resolved(expression: Expression, day: date | None) -> When:
    """Return the record of an expression, resolved from a report's day where that is known."""
    if expression.either:
        return _either(expression, day)
    span = _days(expression, day)
    if span is None:
        return record(expression, None, precision=_unresolved(expression), candidates=_candidates(expression))
    return record(expression, span, precision=precision_of(*span))


def record(
    expression: Expression,
    span: tuple[date, date] | None,
    *,
    precision: DatePrecision,
    candidates: tuple[date, ...] = (),
) -> When:
    """Return an expression with the days that it means, and the parts of a date that it says."""
    known = not expression.either
    return When(
        text=expression.text,
        start=expression.start,
        end=expression.end,
        first=span[0] if span else None,
        last=span[1] if span else None,
        month=expression.month if known else None,
        day=expression.day if known else None,
        weekday=expression.weekday,
        precision=precision,
        candidates=candidates,
    )


def _unresolved(expression: Expression) -> DatePrecision:
    said = expression.month or expression.weekday or expression.relative
    return DatePrecision.PARTIAL if said and not expression.either else DatePrecision.UNKNOWN


def _days(expression: Expression, day: date | None) -> tuple[date, date] | None:
    if expression.month:
        return _days_of_month(expression, day)
    if expression.year:
        return part_of_year(expression.year, part=expression.part)
    if day is None:
        return None
    if expression.weekday:
        return _days_of_weekday(expression, day)
    rule = rule_for(expression.text)
    return rule(day) if rule else None


def _days_of_month(expression: Expression, day: date | None) -> tuple[date, date] | None:
    """Return the days of a date or month; without a year, the latest that is not after the report's day."""
    month = expression.month or 1
    year = expression.year or (day and _latest_year(day, month, number=expression.day))
    if not year:
        return None
    if not expression.day:
        return part_of_month(year, month, part=expression.part)
    if month > MONTHS or max(expression.day, expression.until or 0) > monthrange(year, month)[1]:
        return None
    first = date(year, month, expression.day)
    if expression.part == "around":
        return around(first)
    return first, date(year, month, expression.until or expression.day)


def _latest_year(day: date, month: int, *, number: int | None) -> int:
    later = (month, number or 1) > ((day + timedelta(days=1)).month, (day + timedelta(days=1)).day)
    return day.year - 1 if later else day.year


def _days_of_weekday(expression: Expression, day: date) -> tuple[date, date] | None:
    """Return the nearest such weekday up to a day; "last" is before it, "this" of its own week and not to come."""
    last = weekday_before(day, expression.to or expression.weekday or 1)
    if expression.to:
        return weekday_before(last, expression.weekday or 1), last
    if expression.part == "last" and last == day:
        last = day - timedelta(days=WEEK)
    if expression.part == "this" and last.isocalendar()[:2] != day.isocalendar()[:2]:
        return None
    return last, last


def _either(expression: Expression, day: date | None) -> When:
    """Return a date such as 03/01/2031: the reading near the report's day, or else with dashes the day first."""
    if not (expression.year and expression.month and expression.day):
        return record(expression, None, precision=DatePrecision.UNKNOWN)
    first, second = (
        date(expression.year, *pair)
        for pair in ((expression.month, expression.day), (expression.day, expression.month))
    )
    both = (min(first, second), max(first, second))
    near = [reading for reading in both if day is not None and abs(reading - day) <= NEAR]
    if len(near) == 1:
        return record(expression, (near[0], near[0]), precision=DatePrecision.DAY)
    if "-" in expression.text:
        read = record(expression, (second, second), precision=DatePrecision.DAY, candidates=both)
        return read.changed(basis=Basis.INFERRED)
    return record(expression, None, precision=DatePrecision.UNKNOWN, candidates=both)


def _candidates(expression: Expression) -> tuple[date, ...]:
    """Return the days that a weekday and a day of the year leave, where no year is said."""
    if expression.until or not (expression.month and expression.day and expression.weekday):
        return ()
    return dates_of(expression.month, expression.day, weekday=expression.weekday)


def precision_of(first: date, last: date) -> DatePrecision:
    """Return how exactly a span of days is known."""
    length = (last - first).days + 1
    steps = ((1, DatePrecision.DAY), (6, DatePrecision.DAYS), (7, DatePrecision.WEEK), (31, DatePrecision.MONTH))
    return next((precision for most, precision in steps if length <= most), DatePrecision.YEAR)
