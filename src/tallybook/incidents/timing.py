"""Timing: what the days between two tellings weigh; a day that is inferred weighs less than one that is said."""

from datetime import date, timedelta

from tallybook.incidents.days import at_best, dated, days_apart
from tallybook.model import Reason, When

DAYS_APART = (0.05, -2.0, -6.0, -8.0, -10.0, -12.0)  # by days; as the last from there on
ONE_NIGHT = -0.1
INFERRED = 0.5  # of what a day said outright weighs, one inferred from the day of a report


def weight_of(apart: int) -> float:
    """Return what so many days between two tellings weigh.

    >>> weight_of(1), weight_of(40)
    (-2.0, -12.0)
    """
    return DAYS_APART[min(apart, len(DAYS_APART) - 1)]


def days_between(one: When | None, other: When | None, *, apart: int) -> Reason:
    """Return the reason that the days between two tellings are, for or against their being one incident."""
    said = f"{dated(one)}, {dated(other)}"
    if apart == 0 and (likely := days_apart(at_best(one), at_best(other))):
        return Reason(
            weight=INFERRED * weight_of(likely), text=f"their likeliest days are {_many(likely)} apart: {said}"
        )
    if apart == 0:
        return Reason(weight=weight_of(0), text=f"the same time: {dated(one)}")
    return Reason(weight=weight_of(apart), text=f"{_many(apart)} apart: {said}")


def of_one_night(evening: date) -> Reason:
    """Return the reason that two tellings date one night, one by its evening and the other by its morning.

    >>> of_one_night(date(2031, 3, 3)).text
    'a day apart, but of one night: 3 to 4 March 2031'
    """
    days = When(first=evening, last=evening + timedelta(days=1))
    return Reason(weight=ONE_NIGHT, text=f"a day apart, but of one night: {dated(days)}")


def _many(days: int) -> str:
    return "a day" if days == 1 else f"{days} days"
