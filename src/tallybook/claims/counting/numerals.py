"""Numbers that count no people: years, dates, times, ages, money, distances, labels."""

from tallybook.claims.counting.casualty_nouns import CASUALTIES
from tallybook.claims.counting.labels import is_aged, is_body, is_label
from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import UNUSUAL, is_cardinal
from tallybook.claims.counting.tokens import Tokens, is_number
from tallybook.claims.counting.vocabulary import (
    BALLOTS,
    CURRENCY,
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    SHARE_NOUNS,
    UNITS,
)
from tallybook.claims.counting.wordclasses import MODIFIERS
from tallybook.language.words import words

BEFORE_UNITS = words("more other full long consecutive square cubic metric nautical per or good light solid")
JOINERS = frozenset("/:-–.'’\u00ad\u200b\u200c\u200d\u2060\ufeff")
HOURS = words("at by before after until since till")
PARTS_OF_A_DAY = words("morning afternoon evening")
YEAR_DIGITS = 4
SPAN_OF_YEARS = 4
LAST_DAY = 31
BALLOT_REACH = 4


def counts_no_people(row: Tokens, i: int, *, end: int) -> bool:
    """Tell from the words around a number whether it can count no people.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> counts_no_people(tokens("in 12 days"), 1, end=2), counts_no_people(tokens("12 men"), 0, end=1)
    (True, False)
    """
    bare = all(is_cardinal(row.at(k)) for k in range(i, end))
    return (
        _is_measured(row, end)
        or _is_joined(row, i, end=end)
        or _is_of_another_number(row, i)
        or (bare and is_label(row, i))
        or is_aged(row, i, end=end)
        or is_body(row, i, end=end)
        or _is_year(row, i, end=end)
        or _is_hour_or_day(row, i, end=end)
        or _is_ballot(row, i, end=end)
        or _is_unusual(row, i, end=end)
    )


def _is_measured(row: Tokens, end: int) -> bool:
    """A unit follows, perhaps after an adjective, or after "and a half"."""
    if row.low[end : end + 3] == ("and", "a", "half"):
        end += 3
    after = row.at(end)
    if after in UNITS or after in SHARE_NOUNS:
        return True
    if after == "-" and row.at(end + 1) in UNITS:
        return True
    return after in BEFORE_UNITS and row.at(end + 1) in UNITS


def _is_joined(row: Tokens, i: int, *, end: int) -> bool:
    """It is a piece of a date, a time, a score or a telephone number, a calibre, or money."""
    before = row.at(i - 1)
    if before in CURRENCY:
        return True
    if i > 0 and before in JOINERS and row.touches(i - 1):
        if is_number(row.at(i - 2)) and row.touches(i - 2):
            return True
        if before == "." and is_number(row.at(i)) and not (i > 1 and row.touches(i - 2)):
            return True
    after = row.at(end)
    return after in JOINERS and row.touches(end - 1) and row.touches(end) and row.at(end + 1)[:1].isdigit()


def _is_of_another_number(row: Tokens, i: int) -> bool:
    """It goes on from a fraction, or from a number in a script that is not read: the dozen of "2½ dozen"."""
    last = row.at(i - 1)[-1:]
    return last.isnumeric() and not last.isdecimal()


def _is_year(row: Tokens, i: int, *, end: int) -> bool:
    """It looks like a year, or a span of years, and no noun for people follows."""
    digits = [row.at(k) for k in range(i, end) if is_number(row.at(k))]
    if not digits or any(len(d) != YEAR_DIGITS or not d.isdigit() for d in digits):
        return False
    if not all(FIRST_YEAR <= int(d) <= LAST_YEAR for d in digits) or end - i > SPAN_OF_YEARS:
        return False
    if row.at(i - 1) in MONTHS or (is_number(row.at(i - 1)) and row.at(i - 2) in MONTHS):
        return True
    return not is_person(row.at(end)) and row.at(end) not in MODIFIERS


def _is_hour_or_day(row: Tokens, i: int, *, end: int) -> bool:
    """It is an hour ("at 7 in the morning") or a day ("between 5 and 9 May")."""
    if row.at(i - 1) in HOURS and row.low[end : end + 2] == ("in", "the") and row.at(end + 2) in PARTS_OF_A_DAY:
        return True
    last = row.at(end - 1)
    day = last.isdigit() and len(last) < YEAR_DIGITS and int(last) <= LAST_DAY
    return day and row.word(end) == "May" if end < len(row) and day else False


def _is_ballot(row: Tokens, i: int, *, end: int) -> bool:
    """It is a result: "by 54 votes to 32", "a score of 3"."""
    if row.at(end - 1) == "score":
        return row.at(end) == "of" and is_number(row.at(end + 1))
    if is_person(row.at(end)):
        return False
    return any(row.at(k) in BALLOTS for k in range(max(0, i - BALLOT_REACH), i)) and (
        "to" in {row.at(i - 1), row.at(end), *row.low[i:end]}
    )


def _is_unusual(row: Tokens, i: int, *, end: int) -> bool:
    """It is written in a way that counts people only before a noun for them: "1.200 people", "2k people"."""
    if not any(UNUSUAL.match(row.at(k)) for k in range(i, end)) or row.at(end - 1) in {
        "million",
        "thousand",
        "hundred",
    }:
        return False
    at = end + (row.at(end) == "of")
    follow = range(at, at + 1 + (row.at(at) in MODIFIERS))
    return not any(is_person(row.at(k)) or row.at(k) in CASUALTIES for k in follow)
