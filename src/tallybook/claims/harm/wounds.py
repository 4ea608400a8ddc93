"""Wounds told without the word: "sustained burns", "was shot in the leg", "were rushed to hospital"."""

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.harm.care import facility_end, wounds_end
from tallybook.language.words import words

HARMED = words("breathing injuries wounds burns injury suffocation symptoms fractures wound bruises concussion")
SUFFERED = words("suffered sustained suffering sustaining received experienced suffer")
STRUCK = words("shot hit struck grazed stabbed")
BODY = words(
    """
    leg legs arm arms foot feet hand hands shoulder shoulders thigh thighs stomach abdomen side back buttocks hip knee
    ankle elbow wrist calf neck face chest torso groin jaw finger
    """
)
POSSESSED = frozenset({"the", "his", "her", "their", "both"})
SIDES = frozenset({"left", "right", "upper", "lower"})
MOVED = words("taken rushed transported airlifted flown evacuated brought admitted hospitalised")
NO_PATIENTS = words("bodies body corpses remains dead")
POISONED = words("gas gases chlorine sarin toxic chemical chemicals fumes smoke poison poisonous nerve")
BREATHING = words("struggling gasping fighting trying")
CLAUSE_ENDS = frozenset({",", ";", ".", "and", "but", "while"})
REACH = 5
RIDE_REACH = 4


def wound_end(row: Tokens, i: int) -> int | None:
    """Return the token after an expression that says somebody was hurt, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> wound_end(tokens("shot in the left leg"), 0), wound_end(tokens("shot in Osk"), 0)
    (5, None)
    """
    word = row.at(i)
    if word in {"affected", "treated"}:
        return _after_participle(row, i)
    if word in SUFFERED:
        return _within(row, i, among=HARMED, reach=REACH, barred=SUFFERED)
    if word in BREATHING and row.low[i + 1 : i + 3] in {("to", "breathe"), ("for", "breath")}:
        return i + 3
    if word in STRUCK:
        return _in_the_body(row, i)
    if word in MOVED and (to := _to(row, i + 1)) is not None and _are_patients(row, i):
        return facility_end(row, to)
    return None


def _after_participle(row: Tokens, i: int) -> int | None:
    """Read "affected by chlorine", "treated for a gunshot wound"."""
    if row.at(i + 1) == "for" and row.at(i) == "treated":
        return wounds_end(row, i + 2)
    return _within(row, i, among=POISONED, reach=REACH) if row.at(i + 1) == "by" and row.at(i) == "affected" else None


def _are_patients(row: Tokens, i: int) -> bool:
    """Tell whether those who are moved live: no body, in the same clause, is taken to a hospital."""
    for k in range(i - 1, max(-1, i - 1 - REACH), -1):
        if row.at(k) in NO_PATIENTS:
            return False
        if row.at(k) in CLAUSE_ENDS:
            return True
    return True


def _to(row: Tokens, i: int) -> int | None:
    """Return the token after the "to" that follows a verb, past "by ambulance"."""
    at = i
    if row.at(at) in {"by", "in", "via"}:
        at = next((k for k in range(at + 1, at + 1 + RIDE_REACH) if row.at(k) == "to"), i)
    return at + 1 if row.at(at) == "to" else None


def _within(
    row: Tokens, i: int, *, among: frozenset[str], reach: int, barred: frozenset[str] = frozenset()
) -> int | None:
    for k in range(i + 1, min(i + 1 + reach, len(row))):
        if row.at(k) in among:
            return k + 1
        if not row.at(k)[0].isalnum() or row.at(k) in barred:
            return None
    return None


def _in_the_body(row: Tokens, i: int) -> int | None:
    if row.at(i + 1) != "in" or row.at(i + 2) not in POSSESSED:
        return None
    at = i + 3
    while row.at(at) in SIDES:
        at += 1
    return at + 1 if row.at(at) in BODY else None
