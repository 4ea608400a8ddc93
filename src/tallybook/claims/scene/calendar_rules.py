"""Calendar rules: which days an expression means, counted from a report's day.

The rules for vague expressions are those of the UCDP GED codebook (23.1, appendix 2), as a table.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
Rule = Callable[[date], Days]

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "few": 3, "several": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
FRIDAY, SUNDAY = 5, 7
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def back(days: int, until: int = 0) -> Rule:
    """Return the rule "from so many days back until so many days back"."""
    return lambda day: (day - timedelta(days=days), day - timedelta(days=until))


def last_week(day: date) -> Days:
    """Return the preceding Monday to Sunday."""
    monday = day - timedelta(days=day.weekday() + 7)
    return monday, monday + timedelta(days=6)


def weekend(day: date) -> Days:
    """Return the Saturday and Sunday that are over or, on a Sunday, those two days."""
    sunday = weekday_before(day, SUNDAY)
    return sunday - timedelta(days=1), sunday


def last_weekend(day: date) -> Days:
    """Return the weekend that is over: on a Saturday or Sunday, the one before."""
    return weekend(day - timedelta(days=max(0, day.isoweekday() - FRIDAY)))


def this_week(day: date) -> Days:
    """Return Monday to the day itself."""
    return day - timedelta(days=day.weekday()), day


def last_month(day: date) -> Days:
    """Return the calendar month before."""
    end = day.replace(day=1) - timedelta(days=1)
    return end.replace(day=1), end


def this_month(day: date) -> Days:
    """Return the month up to the day itself."""
    return day.replace(day=1), day


def last_year(day: date) -> Days:
    """Return the calendar year before."""
    return date(day.year - 1, 1, 1), date(day.year - 1, 12, 31)


def this_year(day: date) -> Days:
    """Return the year up to the day itself."""
    return date(day.year, 1, 1), day


TABLE: tuple[tuple[str, Rule], ...] = (
    (r"(?:the )?night before last", back(2, 1)),
    (
        r"last night|the other day|yesterday(?:['’]?s)?|(?:the |on the )previous day|the day before|a day earlier",
        back(1, 1),
    ),
    (r"(?:the )?day before yesterday", back(2, 2)),
    (r"overnight|(?:in |over |during )?the (?:past|last) 24 hours|in the last day|over the past day", back(1)),
    (r"today(?:['’]?s)?|tonight|this (?:morning|afternoon|evening)|earlier today", back(0)),
    (r"recently|(?:in |over )?recent days|(?:in |over )?the (?:past|last) few days", back(3, 1)),
    (r"(?:in |over )?recent weeks", back(21)),
    (r"(?:in |over )?recent months", back(90)),
    (r"(?:in |over )?recent years", back(1095)),
    (r"last week", last_week),
    (r"last weekend", last_weekend),
    (r"(?:over |at |on |during )?the weekend|(?:over )?the past weekend", weekend),
    (r"(?:in |over |during )?the (?:past|last) week", back(6)),
    (r"(?:earlier |later )?this week|(?:since |at )?the (?:start|beginning) of the week", this_week),
    (r"last month", last_month),
    (r"(?:in |over |during )?the (?:past|last) month", back(29)),
    (r"(?:earlier |later )?this month|since the (?:start|beginning) of the month", this_month),
    (r"last year", last_year),
    (r"(?:in |over |during )?the (?:past|last) year", back(364)),
    (r"(?:earlier |later )?this year|since the (?:start|beginning) of the year", this_year),
)
"""Expressions that a report's day resolves, and how; the first that matches the whole expression counts."""

COUNTED = re.compile(r"(\w+(?: of)?) (day|week|month|year)s? (?:ago|earlier)", re.IGNORECASE)
PAST = re.compile(
    r"(?:in |over |during |within )?(?:the )?(?:past|last) (\w+(?: of)?) (hour|day|week|month|year)s", re.IGNORECASE
)
HOURS = 24
FEW_HOURS = 6  # so many are of one day
RUNNING = re.compile(
    r"(?:(?:in|on|for|into) )?(?:a|an|the|its|their) (\w+) (?:(?:straight|consecutive|successive) day"
    r"|day (?:in a row|running|in succession))|for (?:a|the) (\w+) day",
    re.IGNORECASE,
)
"""A day that is one of several: "the tenth day in a row", "for a third day"."""

ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9,
    "10th": 10,
}  # fmt: skip
PARTS = {"early": (1, 10), "mid": (10, 20), "first half": (1, 15), "first week": (1, 7)}
"""Parts of a month as UCDP has them; halves and the first week as their words say."""

YEARS = range(1990, 2051)
"""Years that come into question where a report names none."""

RULES = tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in TABLE)


def rule_for(words: str) -> Rule | None:
    """Return the rule of a relative expression, if there is one.

    >>> rule_for("last night")(date(2031, 1, 5)) == (date(2031, 1, 4), date(2031, 1, 4))
    True
    """
    for pattern, rule in RULES:
        if pattern.fullmatch(words):
            return rule
    if (ago := COUNTED.fullmatch(words)) and (number := _number(ago.group(1))):
        middle, unit = number * UNIT_DAYS[ago.group(2).lower()], UNIT_DAYS[ago.group(2).lower()]
        return back(middle + unit // 2, middle - unit // 2)
    if (past := PAST.fullmatch(words)) and (number := _number(past.group(1))):
        if past.group(2).lower() == "hour":
            return back(-(-number // HOURS) if number > FEW_HOURS else 0)
        return back(number * UNIT_DAYS[past.group(2).lower()] - 1)
    if (running := RUNNING.fullmatch(words)) and (number := ORDINALS.get((running[1] or running[2]).lower())):
        return back(number - 1)
    return None


def around(day: date) -> Days:
    """Return a day and its neighbours: UCDP's "around 2 July"."""
    return day - timedelta(days=1), day + timedelta(days=1)


def weekday_before(day: date, weekday: int) -> date:
    """Return the nearest day of a weekday (1 Monday to 7 Sunday) at or before a day.

    >>> weekday_before(date(2031, 1, 6), 6).isoformat()
    '2031-01-04'
    """
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def dates_of(month: int, day: int, *, weekday: int) -> tuple[date, ...]:
    """Return the days on which a day of the year falls on a weekday, in the years of which reports are read.

    >>> [found.year for found in dates_of(2, 29, weekday=1)]
    [2016, 2044]
    """
    possible = (year for year in YEARS if day <= monthrange(year, month)[1])
    return tuple(found for year in possible if (found := date(year, month, day)).isoweekday() == weekday)


def part_of_month(year: int, month: int, *, part: str) -> Days:
    """Return the days of a part of a month, such as "early", or the whole month for no part."""
    length = monthrange(year, month)[1]
    first, last = {**PARTS, "late": (15, length), "second half": (16, length)}.get(part, (1, length))
    return date(year, month, first), date(year, month, last)


def part_of_year(year: int, *, part: str) -> Days:
    """Return the third of a year that "early", "mid" or "late" names, or the whole year."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _number(word: str) -> int | None:
    number = int(word) if word.isdigit() and len(word) <= 3 else NUMBERS.get(word.lower())  # noqa: PLR2004
    return number or None
