"""Dates: the days that a document names, counted from its own dateline or, failing that, its metadata."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from tallybook.claims.scene.calendar_rules import part_of_month, part_of_year, rule_for, weekday_before
from tallybook.claims.scene.captions import is_caption
from tallybook.claims.scene.date_words import Expression, expressions
from tallybook.model import DatePrecision, Document, Passage, When

HEAD = 320  # signs of a body in which a dateline may stand
CLOSE = 80  # signs in which one without a year may stand
EARLIEST = 1900  # a year before this is a mistake in the metadata
NEAR = timedelta(days=7)
LED_IN = re.compile(
    r"\b(?:on|in|since|of|from|until|by|before|after|dated|between|and|the|late|early)\s+$", re.IGNORECASE
)
PUBLISHED = re.compile(r"\b(?:published|updated|posted|publication|date|modified)\b[^.\n]{0,24}$", re.IGNORECASE)
WIRE = re.compile(r"\s*(?:\(|[-–—])")


def dates(document: Document, passages: Sequence[Passage]) -> tuple[When, ...]:
    """Return the dates that a document names, in order; what nothing resolves keeps the parts that it says."""
    found = expressions(document.text) if passages else ()
    day = _day_of(_dateline(document, found) or document.published)
    return tuple(_resolved(expression, day) for expression in found)


def reported_on(document: Document, dates: Sequence[When]) -> When:
    """Return the day of the report: its own dateline first, then metadata, else nothing.

    >>> said = Document.of("r", "x", title=None, body="Osk, Saturday 4 January 2031. Two fell.")
    >>> reported_on(said, dates(said, [Passage(document_id=said.id, start=0, end=9)])).first.isoformat()
    '2031-01-04'
    """
    dateline = _dateline(document, expressions(document.text[: document.body_start + HEAD]))
    if dateline is None:
        return document.published or When()
    return next((when for when in dates if when.start == dateline.start), dateline)


def _dateline(document: Document, found: Sequence[Expression]) -> When | None:
    """Return the date with which a report dates itself."""
    published = _day_of(document.published)
    for expression in found:
        offset = expression.start - document.body_start
        if 0 <= offset < HEAD and expression.day and _heads(document.text, expression, close=offset < CLOSE):
            when = _resolved(expression, published)
            if when.first:
                return when
    return None


def _heads(text: str, expression: Expression, *, close: bool) -> bool:
    """Say whether a date stands as a dateline does: with its year and no preposition, or before "(Reuters)"."""
    before = max(0, expression.start - 40)
    if PUBLISHED.search(text, before, expression.start):
        return True
    if LED_IN.search(text, before, expression.start) or is_caption(text, expression.end):
        return False
    return expression.year is not None or (close and WIRE.match(text, expression.end) is not None)


def _day_of(when: When | None) -> date | None:
    """Return the one day that is known, unless it is no day on which a report can have appeared."""
    known = when.first if when and when.first == when.last else None
    return known if known and known.year >= EARLIEST else None


def _resolved(expression: Expression, day: date | None) -> When:
    """Return the record of an expression, resolved from a report's day where that is known."""
    span = _days(expression, day)
    if span is None:
        return _record(expression, first=None, last=None, precision=_unresolved(expression))
    return _record(expression, first=span[0], last=span[1], precision=_precision(*span))


def _record(expression: Expression, *, first: date | None, last: date | None, precision: DatePrecision) -> When:
    known = not expression.either
    return When(
        text=expression.text,
        start=expression.start,
        end=expression.end,
        first=first,
        last=last,
        month=expression.month if known else None,
        day=expression.day if known else None,
        weekday=expression.weekday,
        precision=precision,
    )


def _unresolved(expression: Expression) -> DatePrecision:
    said = expression.month or expression.weekday or expression.relative
    return DatePrecision.PARTIAL if said and not expression.either else DatePrecision.UNKNOWN


def _days(expression: Expression, day: date | None) -> tuple[date, date] | None:
    if expression.either:
        return _nearer_reading(expression, day)
    if expression.month:
        return _days_of_month(expression, day)
    if expression.year:
        return part_of_year(expression.year, part=expression.part)
    if day is None:
        return None
    if expression.weekday:
        last = weekday_before(day, expression.to or expression.weekday)
        return (weekday_before(last, expression.weekday), last) if expression.to else (last, last)
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
    if month > 12 or expression.day > monthrange(year, month)[1]:  # noqa: PLR2004
        return None
    return date(year, month, expression.day), date(year, month, expression.day)


def _latest_year(day: date, month: int, *, number: int | None) -> int:
    later = (month, number or 1) > ((day + timedelta(days=1)).month, (day + timedelta(days=1)).day)
    return day.year - 1 if later else day.year


def _nearer_reading(expression: Expression, day: date | None) -> tuple[date, date] | None:
    """Return the one reading of 03/01/2031 that lies near the report's day, if only one does."""
    if day is None or not (expression.year and expression.month and expression.day):
        return None
    readings = [
        date(expression.year, *pair)
        for pair in ((expression.month, expression.day), (expression.day, expression.month))
    ]
    near = [reading for reading in readings if abs(reading - day) <= NEAR]
    return (near[0], near[0]) if len(near) == 1 else None


def _precision(first: date, last: date) -> DatePrecision:
    length = (last - first).days + 1
    steps = ((1, DatePrecision.DAY), (6, DatePrecision.DAYS), (7, DatePrecision.WEEK), (31, DatePrecision.MONTH))
    return next((precision for most, precision in steps if length <= most), DatePrecision.YEAR)
