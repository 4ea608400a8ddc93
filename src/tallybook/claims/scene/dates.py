"""Dates: the days that a document names, counted from its own dateline or, failing that, its metadata."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from tallybook.claims.scene.anaphors import CLOSE as BESIDE
from tallybook.claims.scene.anaphors import (
    SENTENCE_END,
    Named,
    anchor_before,
    days_after_violence,
    leads_on,
    names_a_day,
    shift_of,
    shifted,
    takes_up,
)
from tallybook.claims.scene.captions import is_caption
from tallybook.claims.scene.date_spans import spanned
from tallybook.claims.scene.date_words import Expression, expressions
from tallybook.claims.scene.incident_days import is_spoken
from tallybook.claims.scene.resolving import record, resolved
from tallybook.documents.published import local_day
from tallybook.model import DatePrecision, Document, Passage, When

HEAD = 320  # signs of a body in which a dateline may stand
CLOSE = 80  # signs in which one without a year may stand
EARLIEST = 1900  # a year before this is a mistake in the metadata
NEXT = timedelta(days=1)
OPENING = 1500  # signs of a body in which its first day of speech is looked for
LED_IN = re.compile(
    r"\b(?:on|in|since|of|from|until|by|before|after|dated|between|and|the|late|early)\s+$", re.IGNORECASE
)
PUBLISHED = re.compile(r"\b(?:published|updated|posted|publication|date|modified)\b[^.\n]{0,24}$", re.IGNORECASE)
WIRE = re.compile(r"\s*(?:\(|[-–—])")


def dates(document: Document, passages: Sequence[Passage]) -> tuple[When, ...]:
    """Return the dates that a document names, in order; what nothing resolves keeps the parts that it says."""
    found = expressions(document.text) if passages else ()
    dateline = _dateline(document, found)
    day = _day_of(dateline or document.published)
    if day is not None:
        day = _speaking_day(document, found, day=day)
    return spanned(document.text, tuple(_each(document.text, found, day=day)), day=day)


def reported_on(document: Document, dates: Sequence[When]) -> When:
    """Return the day of the report: its own dateline first, then metadata, else nothing.

    >>> said = Document.of("r", "x", title=None, body="Osk, Saturday 4 January 2031. Two fell.")
    >>> reported_on(said, dates(said, [Passage(document_id=said.id, start=0, end=9)])).first.isoformat()
    '2031-01-04'
    """
    dateline = _dateline(document, expressions(document.text[: document.body_start + HEAD]))
    if dateline is None:
        return _locally(document.published) or When()
    return next((when for when in dates if when.start == dateline.start), dateline)


def _dateline(document: Document, found: Sequence[Expression]) -> When | None:
    """Return the date with which a report dates itself."""
    published = _day_of(document.published)
    for expression in found:
        offset = expression.start - document.body_start
        if 0 <= offset < HEAD and expression.day and _heads(document.text, expression, close=offset < CLOSE):
            when = resolved(expression, published)
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
    when = _locally(when)
    known = when.first if when and when.first == when.last else None
    return known if known and known.year >= EARLIEST else None


def _locally(published: When | None) -> When | None:
    """Return a publication date as the day that it was where the report appeared: from there "last night" counts."""
    day = local_day(published)
    return published.changed(first=day, last=day) if published and day else published


def _speaking_day(document: Document, found: Sequence[Expression], *, day: date) -> date:
    """Return the day after a report's date where somebody spoke on it first of all: the date is another time zone's."""
    for expression in found:
        if expression.month or not expression.weekday or expression.start < document.body_start:
            continue
        if expression.start > document.body_start + OPENING or expression.weekday == day.isoweekday():
            return day
        if expression.weekday == (day + NEXT).isoweekday():
            return day + NEXT if is_spoken(document.text, expression.start, end=expression.end) else day
    return day


def _each(text: str, found: Sequence[Expression], *, day: date | None) -> Iterator[When]:
    """Yield the dates; those that count from another day are resolved from the last one named."""
    named: list[Named] = []
    led: Expression | None = None
    for expression, after in zip_longest(found, found[1:]):
        if expression.anaphor and leads_on(expression.text):
            led = expression if after is not None and after.start - expression.end <= BESIDE else None
            if led is None and (then := _looked_back(text, expression, named=named, day=day)):
                yield then
                continue
            if led is not None or not takes_up(text, expression.start, end=expression.end):
                continue
        alone = resolved(expression, day)
        when = _taking_up(text, expression, named=named, alone=alone) if expression.anaphor else alone
        if when is None:
            continue
        if led is not None and names_a_day(when):
            when = _led(text, led, when=when)
        led = None
        if names_a_day(when) and when.first and when.end:
            named.append(Named(when.end, when.first))
        yield when


def _looked_back(text: str, expression: Expression, *, named: Sequence[Named], day: date | None) -> When | None:
    """Return the day of violence that a report looks back to from the day that it names in the sentence, or its own."""
    back = days_after_violence(text, expression.start, end=expression.end)
    own = named and SENTENCE_END.search(text, named[-1].end, expression.start) is None
    anchor = named[-1].day if own else day
    if back is None or anchor is None:
        return None
    return record(expression, shifted(anchor, -back), precision=DatePrecision.DAY)


def _taking_up(text: str, expression: Expression, *, named: Sequence[Named], alone: When) -> When | None:
    """Return the day that "two days later" means, or what the words mean from the report's day, or nothing."""
    shift = shift_of(expression.text)
    anchor = anchor_before(text, expression.start, words=expression.text, named=named)
    if shift is None or anchor is None:
        return alone if alone.first else None
    return record(expression, shifted(anchor, shift), precision=DatePrecision.DAY)


def _led(text: str, led: Expression, *, when: When) -> When:
    """Return the day that lies before or after a date: "three days after 4 March"."""
    shift = shift_of(led.text)
    if shift is None or when.first is None or when.end is None:
        return when
    first, last = shifted(when.first, shift)
    said = When(text=text[led.start : when.end], start=led.start, end=when.end, first=first, last=last)
    return said.changed(precision=DatePrecision.DAY)
