"""Days: how far apart two dates lie, what several dates say together, and a date in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, TypeVar

from tallybook.claims.scene.calendar_rules import dates_of
from tallybook.model import Basis, DatePrecision, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
T = TypeVar("T")
Agreement = Literal["day", "weekday", "possible", "never"]
TWO = 2
CYCLE = 28  # years after which the weekdays of the calendar come round again


def exact(when: When | None) -> tuple[date, date] | None:
    """Return the first and last day of a date, or None where it is not fixed in a year."""
    if when is None or (first := when.first or when.last) is None:
        return None
    return first, when.last or first


def at_best(when: When | None) -> When | None:
    """Return a date as its likeliest day, where it has one."""
    if when is None or when.best is None:
        return when
    return when.changed(first=when.best, last=when.best, precision=DatePrecision.DAY)


def days_apart(one: When | None, other: When | None) -> int | None:
    """Return how many days lie between two dates, 0 where they overlap, None where that cannot be told."""
    a, b = exact(one), exact(other)
    if a is None or b is None:
        return None
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def agree(one: When | None, other: When | None) -> Agreement | None:
    """Tell how two dates agree where at least one lacks its year; None where one says nothing.

    >>> agree(When(month=1, day=3), When(weekday=6)), agree(When(month=1, day=3), When(month=1, day=4))
    ('possible', 'never')
    """
    if one is None or other is None or not (_says(one) and _says(other)):
        return None
    fields = [(_part(one, name), _part(other, name)) for name in ("month", "day", "weekday")]
    if any(a is not None and b is not None and a != b for a, b in fields):
        return "never"
    month, day, weekday = (a if a is not None else b for a, b in fields)
    if month and day and weekday and not _happens(month, day, weekday=weekday):
        return "never"
    if all(a is not None and a == b for a, b in fields[:2]):
        return "day"
    return "weekday" if fields[2][0] is not None and fields[2][0] == fields[2][1] else "possible"


def _says(when: When) -> bool:
    return exact(when) is not None or when.day is not None or when.weekday is not None


def _part(when: When, name: str) -> int | None:
    span = exact(when)
    if span is None or span[0] != span[1]:
        value = getattr(when, name)
        return int(value) if value is not None else None
    return {"month": span[0].month, "day": span[0].day, "weekday": span[0].isoweekday()}[name]


def _happens(month: int, day: int, *, weekday: int) -> bool:
    """Tell whether some year has this day on this weekday: always, but for days that do not exist."""
    for year in range(2000, 2000 + CYCLE):
        try:
            if date(year, month, day).isoweekday() == weekday:
                return True
        except ValueError:
            continue
    return False


def together(whens: Iterable[When]) -> When | None:
    """Return what several dates say together: the span most of them give, or else their partial dates combined."""
    said = list(whens)
    spans = Counter(span for when in said if (span := exact(when)))
    if spans:
        first, last = min(spans, key=lambda span: (-spans[span], span[1] - span[0], span))
        precision = DatePrecision.DAY if first == last else _precision(said, (first, last))
        basis = min((w.basis for w in said if exact(w) == (first, last)), key=list(Basis).index)
        best = _commonest([w.best for w in said if w.best and exact(w) == (first, last)])
        return When(first=first, last=last, best=best, precision=precision, basis=basis)
    month, day = _commonest([(w.month, w.day) for w in said if w.month or w.day]) or (None, None)
    weekday = _commonest([w.weekday for w in said if w.weekday])
    if month is None and day is None and weekday is None:
        return None
    possible = dates_of(month, day, weekday=weekday) if month and day and weekday else ()
    whole = any(when.weekday and when.day for when in said) or not possible
    basis = Basis.SAID if whole else Basis.INFERRED  # put together from what several reports say
    return When(
        month=month, day=day, weekday=weekday, precision=DatePrecision.PARTIAL, basis=basis, candidates=possible
    )


def over_nights(whens: Iterable[When]) -> When | None:
    """Return what reports say together; where as many date it to one day as to the next, both days.

    >>> monday, tuesday = (When(first=date(2031, 3, n), last=date(2031, 3, n)) for n in (3, 4))
    >>> dated(over_nights([tuesday, monday])), dated(over_nights([tuesday, monday, tuesday]))
    ('3 to 4 March 2031', '4 March 2031')
    """
    said = list(whens)
    counts = Counter(span for when in said if (span := exact(when)) and span[0] == span[1])
    top = sorted(span for span, times in counts.items() if times == max(counts.values()))
    found = together(said)
    if len(top) != TWO or top[1][0] - top[0][0] != timedelta(days=1) or exact(found) not in top:
        return found
    return When(first=top[0][0], last=top[1][0], precision=DatePrecision.DAYS)


def _precision(said: Sequence[When], span: tuple[date, date]) -> DatePrecision:
    known = [when.precision for when in said if exact(when) == span]
    return min(known, key=list(DatePrecision).index)


def _commonest(values: Sequence[T]) -> T | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], str(value))) if counts else None


def dated(when: When | None) -> str:
    """Return a date in words.

    >>> dated(When(month=1, day=3, weekday=6)), dated(When(first=date(2031, 3, 4), last=date(2031, 3, 5)))
    ('3 January (a Saturday; year not stated)', '4 to 5 March 2031')
    """
    span = exact(when)
    if when is None or (span is None and not (when.month or when.day or when.weekday)):
        return "date not known"
    return _spanned(when, span) if span else _partial(when)


def _spanned(when: When, span: tuple[date, date]) -> str:
    first, last = span
    month = f"{MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return f"{last.day} {month}"
    if when.precision is DatePrecision.YEAR:
        return str(first.year)
    if when.precision is DatePrecision.MONTH:
        return month
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {month}"
    start = f"{first.day} {MONTHS[first.month - 1]}" + (f" {first.year}" if first.year != last.year else "")
    return f"{start} to {last.day} {month}"


def _partial(when: When) -> str:
    weekday = f"a {WEEKDAYS[when.weekday - 1]}" if when.weekday else ""
    if not when.month:
        return f"{weekday or f'day {when.day} of a month'} (date not stated)"
    day = f"{when.day} {MONTHS[when.month - 1]}" if when.day else MONTHS[when.month - 1]
    return f"{day} ({weekday}; year not stated)" if weekday else f"{day} (year not stated)"
