"""Numbers that a sentence does not tell: questions, shares of a count, and people who only speak."""

from tallybook.claims.counting.casualty_nouns import CASUALTIES
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

OPEN_CLAUSE = frozenset({"whether", "if"})
BEFORE_ASKED = words("any the those these there were was are is had have has been also or not more other some")
YES_OR_NO = words("did do does was were is are has have had could can will would might may")
SHARED = CASUALTIES.keys() | words("victims killings cases")
OF_HOW_MANY = (("how", "many", "of", "the"), ("how", "many", "of"))
TIMES = frozenset({"twice", "thrice", "half", "times"})
SHARE_REACH = 5
LONGEST_CLAUSE = 5
EARLIER = words("earlier previous prior former")
VERSIONS = words("version versions edition")
TELLING = words("said stated reported gave put misstated had claimed wrote listed indicated suggested")
TURNS = words("; but instead rather correct actual when while whereas fact")
WITHDRAWN_REACH = 30


def is_asked(row: Tokens, i: int) -> bool:
    """Tell whether a sentence only asks for the number at a token: "how many", "whether 12 people died", "Did 12 die?".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_asked(tokens("could not say how many died"), 4), is_asked(tokens("said that many died"), 2)
    (True, False)
    """
    before = row.at(i - 1)
    if _is_set_aside(row, i):
        return True
    if row.low[max(0, i - 4) : i] in OF_HOW_MANY or row.low[max(0, i - 3) : i] in OF_HOW_MANY:
        return True
    if before == "how" or (row.at(i - 2) == "how" and before in {"many", "few"}):
        return True
    at = i
    while at > i - LONGEST_CLAUSE and row.at(at - 1) in BEFORE_ASKED:
        at -= 1
    return row.at(at - 1) in OPEN_CLAUSE or (row.at(0) in YES_OR_NO and row.at(len(row) - 1) == "?")


def _is_set_aside(row: Tokens, i: int) -> bool:
    """Tell whether a number only stands against another: "12, not 20", "instead of 20", "twice as many"."""
    before = row.at(i - 1)
    if before == "as" and row.at(i) in {"many", "few"} and row.at(i - 2) in TIMES:
        return True
    against = row.low[max(0, i - 2) : i] in {("instead", "of"), ("rather", "than")}
    return against or (before == "not" and is_cardinal(row.at(i)))


def is_share(row: Tokens, end: int) -> bool:
    """Tell whether a number ending at a token is a share of a count: the four of "four out of five deaths"."""
    if row.at(end) != "in" and row.low[end : end + 2] != ("out", "of"):
        return False
    at = end + (1 if row.at(end) == "in" else 2)
    at += row.at(at) in {"every", "each"}
    if not is_cardinal(row.at(at)):
        return False
    return any(row.at(k) in SHARED for k in range(at + 1, at + SHARE_REACH))


def is_withdrawn(row: Tokens, i: int) -> bool:
    """Tell whether only an earlier version of the report gave the number at a token.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_withdrawn(tokens("An earlier version of this report said that 21 people had died"), 8)
    True
    """
    told = False
    for k in range(i - 1, max(0, i - WITHDRAWN_REACH), -1):
        word = row.at(k)
        if word in TURNS:
            return False
        told = told or word in TELLING
        if word in VERSIONS and row.at(k - 1) in EARLIER:
            return told
    return False


def is_credit(row: Tokens, i: int) -> bool:
    """Tell whether the people at a token are those who say it: "according to two officials"."""
    at = i - (row.at(i - 1) in {"the", "these", "those"})
    return row.low[max(0, at - 2) : at] == ("according", "to")
