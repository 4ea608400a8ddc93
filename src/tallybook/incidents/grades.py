"""Grades: how exactly a date is known, in the grades of UCDP and of ACLED."""

from tallybook.incidents.days import exact
from tallybook.model import When

UCDP = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""UCDP GED date_prec: a day, two to six days, a week, up to a month, up to a year; what is longer has no grade."""

ACLED = ((1, 1), (7, 2), (31, 3))
"""ACLED time_precision: a day, a week or weekend, a month; nothing coarser is coded."""


def ucdp_grade(when: When | None) -> int | None:
    """Return UCDP's grade of a date, if it has one.

    >>> from datetime import date
    >>> ucdp_grade(When(first=date(2031, 3, 4), last=date(2031, 3, 5)))
    2
    """
    return _grade(when, UCDP)


def acled_grade(when: When | None) -> int | None:
    """Return ACLED's grade of a date, if it has one.

    >>> acled_grade(When(month=3, day=4)) is None
    True
    """
    return _grade(when, ACLED)


def _grade(when: When | None, grades: tuple[tuple[int, int], ...]) -> int | None:
    span = exact(when)
    if span is None:
        return None
    length = (span[1] - span[0]).days + 1
    return next((grade for most, grade in grades if length <= most), None)
