"""Crimes that say how many they befell: "a double murder", "the quadruple shooting"; and one who harmed himself."""

from tallybook.claims.counting.bounds import bounded, one
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words
from tallybook.model import Outcome, Quantity

TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
DEADLY = words("murder murders homicide homicides slaying slayings killing killings assassination execution")
FATAL = frozenset({"fatal", "deadly"})
BEFORE_CRIME = frozenset({"fatal", "deadly", "gang", "gang-related", "drive-by"})
NO_CRIME = words("charge charges count counts trial trials case cases suspect suspects detective detectives plot")
OF_CRIME = words("guilty convicted accused suspected acquitted cleared charges counts")
SELVES = frozenset({"himself", "herself", "self"})
TAKEN_UP = frozenset({"her", "him"})


def multiple(row: Tokens, i: int) -> tuple[Quantity, int, Outcome] | None:
    """Read a crime that says how many it befell, with the token after it and what befell them.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> [(q.value, end, str(o)) for q, end, o in [multiple(tokens("a double fatal shooting"), 1)]]
    [(2, 4, 'killed')]
    >>> multiple(tokens("a double room"), 1) is None
    True
    """
    value = TIMES.get(row.at(i))
    if value is None or row.at(i - 1) == "with" or (row.at(i - 1) == "of" and row.at(i - 2) in OF_CRIME):
        return None
    at = i + 1
    while row.at(at) in BEFORE_CRIME:
        at += 1
    word = row.at(at)
    if row.at(at + 1) in NO_CRIME or row.at(at + 1) == "-":
        return None
    if word in DEADLY or (word == "shooting" and not FATAL.isdisjoint(row.low[i:at])):
        return bounded((value, None)), at + 1, Outcome.KILLED
    return (bounded((value, None)), at + 1, Outcome.SHOT) if word == "shooting" else None


def self_harmed(row: Tokens, i: int) -> Quantity | None:
    """Read "himself", and the her of "killed her and three others", as one person."""
    return one(row.at(i)) if row.at(i) in SELVES | TAKEN_UP else None
