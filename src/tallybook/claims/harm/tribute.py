"""What violence claims: "bombing claims five" counts lives; "the army claims five villages" counts none."""

from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

CLAIMS = frozenset({"claims", "claimed", "claim"})
VIOLENCE = words("""
    attack attacks bombing bombings blast blasts explosion explosions strike strikes airstrike airstrikes raid raids
    shelling bomb ambush shooting clashes fighting violence fire flood quake earthquake crash war
    """)
HEDGED = frozenset({"at", "least", "some", "about", "over", "nearly", "more", "than", "the", "up", "to"})
REACH = 3


def is_claimed(row: Tokens, i: int) -> bool:
    """Tell whether violence, and no speaker, claims the number that follows.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_claimed(tokens("Osk bombing claims five"), 2), is_claimed(tokens("The army claims five"), 2)
    (True, False)
    """
    if row.at(i) not in CLAIMS or row.at(i - 1) not in VIOLENCE:
        return False
    at = i + 1
    while row.at(at) in HEDGED and at <= i + REACH:
        at += 1
    return is_cardinal(row.at(at))
