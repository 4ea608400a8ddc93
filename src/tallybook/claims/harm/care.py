"""Care: what reports say of people who lie hurt: "taken to Osk General", "in stable condition", "with a wound"."""

from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

FACILITIES = words("hospital hospitals clinic clinics infirmary er icu")
FACILITY_PAIRS = frozenset(
    (first, second)
    for first in ("medical", "trauma", "emergency", "intensive", "burn", "surgical", "cancer")
    for second in ("center", "centre", "centers", "centres", "room", "rooms", "department", "unit", "care")
)
NAMED = frozenset({"general", "memorial", "regional", "mercy"})
"""Words that end a hospital's name where no "hospital" follows."""

SENT = words("took taking transported transporting rushed rushing airlifted sent sending drove brought flew")
WENT = words("went arrived walked showed came drove checked")
WITH_THEM = frozenset({"themselves", "himself", "herself", "up", "in", "into"})
GRADES = words(
    "critical serious stable fair good grave guarded satisfactory poor bad extremely very undetermined unknown"
)
BETWEEN_GRADES = frozenset({"but", "and", "to", "or", "yet", "-", "/"})
CONDITION = frozenset({"condition", "conditions"})
WOUNDS = frozenset({"wound", "wounds", "injury", "injuries", "burn", "burns", "fractures"})
BEFORE_WOUNDS = words("""
    a an apparent multiple several two three single minor serious severe critical gunshot gunshots bullet stab graze
    grazing shrapnel knife head leg arm foot chest superficial possible numerous what appeared to be at least one
    life-threatening non-life-threatening non-life nonlife threatening - life non self-inflicted very other only
    slight light moderate various varying horrific extensive
    """)
AFTER_CRITICAL = frozenset({"", "after", "in", "following", ";", ","})
STILL = words("are is remain remains remained still")
FACILITY_REACH = 9
PATIENT_REACH = 9
WOUND_REACH = 8
MOST_GRADES = 6
NAME_SIGNS = frozenset({".", "'", "-"})


def facility_end(row: Tokens, i: int) -> int | None:
    """Return the token after the hospital whose name begins at a token, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> facility_end(tokens("to the Osk Medical Center"), 1), facility_end(tokens("to the general store"), 1)
    (5, None)
    """
    for k in range(i, min(i + FACILITY_REACH, len(row))):
        word = row.at(k)
        if word in FACILITIES:
            return k + 1
        if (word, row.at(k + 1)) in FACILITY_PAIRS:
            return k + 2
        named = word in NAMED and row.is_capital(k) and row.is_capital(k - 1) and k > i
        if named and not row.is_capital(k + 1):
            return k + 1
        if not (word[0].isalnum() or word in NAME_SIGNS):
            return None
    return None


def sent_end(row: Tokens, i: int) -> int | None:
    """Return the token after a verb that brings those who follow it to a hospital: "sent nine people to hospitals".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> sent_end(tokens("It sent nine men to area hospitals"), 1), sent_end(tokens("It sent nine men home"), 1)
    (2, None)
    """
    if row.at(i) not in SENT or row.at(i + 1) == "to":
        return None
    for k in range(i + 2, min(i + PATIENT_REACH, len(row))):
        if row.at(k) == "to":
            return i + 1 if facility_end(row, k + 1) else None
        if not row.at(k)[0].isalnum():
            return None
    return None


def arrived_end(row: Tokens, i: int) -> int | None:
    """Return the token after an arrival at a hospital: "walked into a hospital", "drove themselves to a clinic"."""
    if row.at(i) not in WENT:
        return None
    at = i + 1
    while row.at(at) in WITH_THEM and at < i + len(WITH_THEM):
        at += 1
    if row.at(at) in {"to", "at"}:
        return facility_end(row, at + 1)
    return facility_end(row, at) if row.at(at - 1) == "into" else None


def condition_end(row: Tokens, i: int) -> int | None:
    """Return the token after the condition that somebody is in: "in critical but stable condition".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> condition_end(tokens("in critical but stable condition"), 0), condition_end(tokens("in good order"), 0)
    (5, None)
    """
    if row.at(i) != "in":
        return None
    if row.at(i - 1) in STILL or is_cardinal(row.at(i - 1)):
        cared = facility_end(row, i + 1) if row.at(i + 1) in {"the", "a", "an", "hospital", "intensive"} else None
        if cared is not None:
            return cared
    if row.low[i : i + 3] == ("in", "intensive", "care") and row.at(i - 1) in {"was", "were"}:
        return i + 3
    at = i + 1 + (row.at(i + 1) in {"a", "an"})
    first = at
    while at < first + MOST_GRADES and (row.at(at) in GRADES or (at > first and row.at(at) in BETWEEN_GRADES)):
        at += 1
    return at + 1 if at > first and row.at(at) in CONDITION else None


def critical_end(row: Tokens, i: int) -> int | None:
    """Return the token after the "critical" by which a headline tells how people are: "2 critical after shooting".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> critical_end(tokens("2 critical after shooting"), 1), critical_end(tokens("two critical questions"), 1)
    (2, None)
    """
    if row.at(i) != "critical" or not (is_cardinal(row.at(i - 1)) or is_person(row.at(i - 1))):
        return None
    return i + 1 if row.at(i + 1) in AFTER_CRITICAL else None


def wounded_end(row: Tokens, i: int) -> int | None:
    """Return the token after the wounds that somebody has: "with a gunshot wound", "with minor injuries"."""
    return wounds_end(row, i + 1) if row.at(i) == "with" else None


def wounds_end(row: Tokens, i: int) -> int | None:
    """Return the token after wounds whose name begins at a token: "an apparent gunshot wound"."""
    for k in range(i, min(i + WOUND_REACH, len(row))):
        if row.at(k) in WOUNDS:
            return k + 1
        if row.at(k) not in BEFORE_WOUNDS:
            return None
    return None
