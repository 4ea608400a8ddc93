"""Numbers that count no people: years, dates, times, ages, money, distances, labels."""

from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens, is_number
from tallybook.claims.counting.vocabulary import CURRENCY, FIRST_YEAR, LABELS, LAST_YEAR, MONTHS, OLDEST, UNITS
from tallybook.claims.counting.wordclasses import MODIFIERS
from tallybook.language.words import words

BEFORE_UNITS = words("more other full long consecutive square cubic metric nautical per or good light solid")
JOINERS = frozenset("/:-–.'’\u00ad\u200b\u200c\u200d\u2060\ufeff")
AGE_WORDS = frozenset({"from", "to", "between", "and", ","})
REACH = 8
LONGEST_DAY = 2
YEAR_DIGITS = 4
SPAN_OF_YEARS = 3


def counts_no_people(row: Tokens, i: int, *, end: int) -> bool:
    """Tell from the words around a number whether it can count no people.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> counts_no_people(tokens("in 12 days"), 1, end=2), counts_no_people(tokens("12 men"), 0, end=1)
    (True, False)
    """
    bare = end - i == 1 and is_cardinal(row.at(i))
    return (
        _is_measured(row, end)
        or _is_joined(row, i, end=end)
        or (bare and _is_label(row, i))
        or _is_aged(row, i)
        or _is_year(row, i, end=end)
    )


def _is_measured(row: Tokens, end: int) -> bool:
    """A unit follows, perhaps after an adjective."""
    after = row.at(end)
    if after in UNITS:
        return True
    if after == "-" and row.at(end + 1) in UNITS:
        return True
    return after in BEFORE_UNITS and row.at(end + 1) in UNITS


def _is_joined(row: Tokens, i: int, *, end: int) -> bool:
    """It is a piece of a date, a time, a score or a telephone number, or money."""
    before = row.at(i - 1)
    if before in CURRENCY:
        return True
    if i > 0 and before in JOINERS and row.touches(i - 1) and is_number(row.at(i - 2)) and row.touches(i - 2):
        return True
    after = row.at(end)
    return after in JOINERS and row.touches(end - 1) and row.touches(end) and is_number(row.at(end + 1))


def _is_label(row: Tokens, i: int) -> bool:
    """It is a plain number after a month, a label or a name: "April 4", "Route 66", "Osk, 48,"."""
    before, digits = row.at(i - 1), row.at(i)
    if not is_number(digits):
        return False
    if len(digits) > 1 and digits.startswith("0"):
        return True
    if before == "." and row.at(i - 2) in MONTHS | {"no"}:
        return True
    if before in MONTHS and len(digits) <= LONGEST_DAY:
        return True
    return before in LABELS or _is_age(row, i)


def _is_aged(row: Tokens, i: int) -> bool:
    """It is one of several ages: "aged from four to 10", "ages 14, 18 and 29"."""
    for k in range(i - 1, max(-1, i - REACH), -1):
        word = row.at(k)
        if word in {"aged", "age", "ages"}:
            return True
        if word not in AGE_WORDS and not is_cardinal(word):
            return False
    return False


def _is_age(row: Tokens, i: int) -> bool:
    digits = row.at(i)
    if not digits.isdigit() or int(digits) > OLDEST:
        return False
    before, after = row.at(i - 1), row.at(i + 1)
    if before == "(" and after == ")":
        return True
    named = row.is_capital(i - 2) or is_person(row.at(i - 2))
    return before == "," and named and after in {",", ";", ".", ")", ""}


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
