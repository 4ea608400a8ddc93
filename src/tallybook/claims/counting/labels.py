"""Labels and ages: numbers that name a thing, a place or a day, or say how old somebody is."""

from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens, is_number
from tallybook.claims.counting.vocabulary import LABELS, MONTHS, OLDEST, STREETS, TIMED
from tallybook.claims.counting.wordclasses import AUXILIARIES, CUE_WORDS, DETERMINERS, MODIFIERS, PREPOSITIONS
from tallybook.language.words import words

AGE_WORDS = frozenset({"from", "to", "between", "and", "of", "the", ","})
AGES = frozenset({"aged", "age", "ages"})
UNDER_AGE = frozenset({"under", "over", "below", "above"})
DEFINITE = DETERMINERS | words("last next previous past every each same")
OPENING = PREPOSITIONS | {"", ",", ".", ";", ":", "(", "-", "–", "and"}
SPAN_MONTHS = words("in since during throughout last this early late mid until by")
BODIES = words("group committee council club gang")
SPEAKING = words("said says reported reports told added quoted cited showed aired")
FATES = words("dead killed injured wounded missing hurt slain kidnapped abducted captured")
REACH = 8
LONGEST_DAY = 2
LONGEST_STREET = 4
DIALLED = 3
CALLS = words("call dial phone tel fax hotline")


def is_label(row: Tokens, i: int) -> bool:
    """Tell whether a plain number is a name, a date or an age: "April 4", "Route 66", "Osk, 48,".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_label(tokens("in Room 12"), 2), is_label(tokens("near the camp 12 men died"), 3)
    (True, False)
    """
    before, digits = row.at(i - 1), row.at(i)
    if not is_number(digits):
        return before in TIMED and _is_numbered(row, i)
    if len(digits) > 1 and digits.startswith("0"):
        return True
    if before == "." and row.at(i - 2) in MONTHS | {"no"}:
        return True
    if before in MONTHS and len(digits) <= LONGEST_DAY:
        return not (_people_follow(row, i) and (row.at(i - 2) in SPAN_MONTHS or is_number(row.at(i - 2))))
    if before in LABELS:
        return _is_numbered(row, i) if before in TIMED or not row.is_capital(i - 1) else True
    return _is_age(row, i) or _is_address(row, i) or _is_dialled(row, i) or _is_outlet(row, i)


def _is_numbered(row: Tokens, i: int) -> bool:
    """Tell whether a label takes the number after it: "in ward 4", but "in the camp 12 were killed"."""
    if _people_follow(row, i):
        return False
    first = row.at(i - 2)
    if row.at(i - 1) in TIMED and first not in OPENING:
        return False
    return not (first in DEFINITE and (row.at(i + 1) in AUXILIARIES or row.at(i + 1) in CUE_WORDS))


def _people_follow(row: Tokens, i: int) -> bool:
    return is_person(row.at(i + 1)) or (row.at(i + 1) in MODIFIERS and is_person(row.at(i + 2)))


def is_aged(row: Tokens, i: int, *, end: int) -> bool:
    """Tell whether a number is an age: "aged from four to 10", "ages 14, 18 and 29", "children under 5".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_aged(tokens("at the age of 12"), 4, end=5), is_aged(tokens("over 30 men"), 0, end=2)
    (True, False)
    """
    if row.at(i) in UNDER_AGE and is_person(row.at(i - 1)) and end - i > 1:
        return not is_person(row.at(end)) and row.at(end) not in FATES
    for k in range(i - 1, max(-1, i - REACH), -1):
        word = row.at(k)
        if word in AGES:
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


def _is_address(row: Tokens, i: int) -> bool:
    """Tell whether a number stands before the name of a street: "4500 Haddar Avenue"."""
    for k in range(i + 1, i + LONGEST_STREET):
        if not row.is_capital(k):
            return False
        if k > i + 1 and row.at(k) in STREETS:
            return not is_person(row.at(k + 1))
    return False


def _is_dialled(row: Tokens, i: int) -> bool:
    """Tell whether a number is a piece of one to call: the 1234 of "call 555 1234"."""
    at = i
    while at > i - DIALLED and is_number(row.at(at - 1)):
        at -= 1
    if at < i and row.at(i - 1).startswith("0") and len(row.at(i - 1)) > 1:
        return True
    called = row.at(at - 1) in CALLS or (row.at(at - 1) == "." and row.at(at - 2) in CALLS)
    return called and not _people_follow(row, i)


def _is_outlet(row: Tokens, i: int) -> bool:
    """Tell whether a number ends the name of who speaks: "Tarmel 24 reported"."""
    speaks = row.at(i + 1) in SPEAKING and row.at(i + 2) not in FATES
    return row.is_capital(i - 1) and speaks


def is_body(row: Tokens, i: int, *, end: int) -> bool:
    """Tell whether a number ends the name of a body: "the Group of Seven"."""
    if row.at(i - 1) != "of" or row.at(i - 2) not in BODIES or is_person(row.at(end)):
        return False
    return row.is_capital(i - 2) and row.at(i - 3) == "the"
