"""What violence claims, who is taken and whose fate nobody knows: "bombing claims five", "took six prisoners"."""

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
TAKING = words("took takes taken taking take")
HOLDING = words("hold holds held holding")
HELD = words("hostages captives")
TAKEN = words("prisoners captives hostages prisoner captive hostage")
TAKEN_REACH = 5
VAGUE = words("dozens scores several hundreds many")
UNKNOWN = words("unknown unclear uncertain")
FATE_REACH = 14


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


def is_fate(row: Tokens, i: int) -> bool:
    """Tell whether a sentence calls unknown the fate of those who follow.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_fate(tokens("The fate of 40 miners is unknown"), 1), is_fate(tokens("The fate of 40 miners moved him"), 1)
    (True, False)
    """
    if row.low[i : i + 2] != ("fate", "of"):
        return False
    return not UNKNOWN.isdisjoint(row.low[i + 2 : i + FATE_REACH])


def taken_end(row: Tokens, i: int) -> int | None:
    """Return the token after a verb that takes a number of prisoners: "took six prisoners", or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> taken_end(tokens("It took six prisoners"), 1), taken_end(tokens("It took six towns"), 1)
    (2, None)
    """
    if row.at(i) not in TAKING | HOLDING:
        return None
    those = HELD if row.at(i) in HOLDING else TAKEN  # a jail holds prisoners whom nobody has taken in the news
    counted = False
    for k in range(i + 1, i + 1 + TAKEN_REACH):
        word = row.at(k)
        if word in those:
            return i + 1 if counted and k > i + 1 else None
        counted = counted or is_cardinal(word) or word in VAGUE
        if not (is_cardinal(word) or word in HEDGED or word in VAGUE or word in {"of", "a", "number", "more"}):
            return None
    return None
