"""Timing: what the days of two tellings say for or against one incident."""

from datetime import timedelta
from typing import NamedTuple

from tallybook.incidents.days import Agreement, agree, at_best, dated, days_apart, exact
from tallybook.incidents.profiles import Profile
from tallybook.model import When

WEEK, MONTH = 7, 31
AGREEING: dict[Agreement, str] = {
    "day": "the same day, a year not stated",
    "weekday": "only the weekday is known to agree",
    "possible": "the dates are not full enough to agree",
    "never": "the dates exclude each other",
}


class Sign(NamedTuple):
    """One thing in common or not: its name, which has a weight, how much of it there is, and the words for it.

    The words take what follows them only when somebody reads them: most pairs are weighed and never told of.
    """

    name: str
    amount: float
    words: str
    told: tuple[When | str | None, ...] = ()

    @property
    def text(self) -> str:
        """The words of the sign as one phrase."""
        said = ", ".join(part if isinstance(part, str) else dated(part) for part in self.told)
        return f"{self.words}: {said}" if said else self.words


def time(one: Profile, other: Profile) -> Sign:
    """Return what the days of two tellings say."""
    apart = days_apart(one.when, other.when)
    if apart == 0:
        return _overlapping(one, other)
    if apart is not None:
        return _told_otherwise(one, other, apart=apart) or _apart(one, other, apart=apart)
    if possible := agree(one.when, other.when):
        return Sign(f"dates {possible}", 1.0, AGREEING[possible], (one.when, other.when))
    between = days_apart(one.when or one.report_day, other.when or other.report_day)
    if between is None:
        return Sign("date unknown", 1.0, "one of the two says no date")
    return Sign(f"reported {_far(between)}", 1.0, f"one of the two says no day; {_reported(between)}")


def _overlapping(one: Profile, other: Profile) -> Sign:
    if likely := days_apart(at_best(one.when), at_best(other.when)):
        return Sign(f"likely {_far(likely)}", 1.0, f"their likeliest days are {_many(likely)}", (one.when, other.when))
    return Sign("day same", 1.0, "the same time", (one.when,))


def _apart(one: Profile, other: Profile, *, apart: int) -> Sign:
    doubted = one.doubted or other.doubted
    name = f"days {_far(apart)}{' doubted' if doubted else ''}"
    words = f"{_many(apart)}{', one of them counted from when it was published' if doubted else ''}"
    return Sign(name, 1.0, words, (one.when, other.when))


def _told_otherwise(one: Profile, other: Profile, *, apart: int) -> Sign | None:
    """Return what two different days mean where the reports say more of them: one night, an older day, another one."""
    if apart == 1 and (night := min(one.nights & other.nights, default=None)):
        days = When(first=night, last=night + timedelta(days=1))
        return Sign("day night", 1.0, "a day apart, but of one night", (days,))
    if then := _recalled(one, other) or _recalled(other, one):
        doubted = " doubted" if one.doubted or other.doubted else ""
        return Sign(f"day recalled{doubted}", 1.0, "one of them recalls as an earlier day of violence", (then,))
    if meant := _day_in_common(one, other):
        return Sign("day beside", 1.0, "one of them speaks of other days besides", (meant,))
    return None


def _recalled(one: Profile, other: Profile) -> When | None:
    """Return the day that one tells of, where the other looks back on it: then it tells of another itself."""
    return one.when if exact(one.when) in {exact(when) for when in other.local.recalled} else None


def _day_in_common(one: Profile, other: Profile) -> When | None:
    """Return the day that one tells of foremost and the other besides: a report names the day that it speaks on too."""
    besides = [(one.when, when) for when in other.days] + [(other.when, when) for when in one.days]
    return next((mine for mine, when in besides if exact(mine) == exact(when)), None)


def _far(apart: int) -> str:
    """Return how far apart days are, in the steps that have weights.

    >>> [_far(days) for days in (0, 1, 2, 5, 30, 400)]
    ['0', '1', '2', 'week', 'month', 'more']
    """
    if apart <= 2:  # noqa: PLR2004 - one day is a night or a time zone, two may be a late report
        return str(apart)
    return "week" if apart <= WEEK else "month" if apart <= MONTH else "more"


def _reported(apart: int) -> str:
    if apart == 0:
        return "only the days of reporting are the same"
    return f"reported {_many(apart)}"


def _many(days: int) -> str:
    return "a day apart" if days == 1 else f"{days} days apart"
