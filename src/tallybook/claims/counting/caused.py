"""Harm told by a noun alone: "the strike caused deaths and injuries", "there were fatalities"."""

from tallybook.claims.counting.casualty_nouns import BODIES, CASUALTIES
from tallybook.claims.counting.multiword import expressions, lexicon
from tallybook.claims.counting.nouns import is_modifier
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

CAUSING = lexicon(
    (words, True)
    for words in expressions(
        "caused;causing;causes;resulted in;resulting in;led to;leading to;inflicted;inflicting;leaving;left behind;"
        "there were;there have been;there are;confirmed;confirms;confirming;brought"
    )
)
FINDING = lexicon(
    (words, True)
    for words in expressions(
        "saw;see;sees;seen;seeing;found;find;finds;finding;recovered;recovers;recovering;there were;there are;counted;"
        "pulled;retrieved;dug out"
    )
)
UNREAL = words("""
    not no never without could can may might would will if whether nor n't didn't cannot prevent avoid
    prevented avoided
    """)
BETWEEN = frozenset({"and", "or", ",", "both", "also", "several", "further", "more", "new"})
ALIKE = CASUALTIES.keys() | words("damage destruction losses")
REPORTED = {
    (verb, told) for verb in ("were", "are") for told in ("reported", "confirmed", "recorded", "found", "recovered")
}
REACH = 8
BEFORE_CAUSE = 4


def is_caused(row: Tokens, i: int) -> bool:
    """Tell whether a sentence says that the harm named at a token happened.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_caused(tokens("It caused deaths and injuries"), 4), is_caused(tokens("It could have caused deaths"), 4)
    (True, False)
    """
    at = i
    while at > i - REACH and (is_modifier(row, at - 1) or row.at(at - 1) in BETWEEN or row.at(at - 1) in ALIKE):
        at -= 1
    if row.low[i + 1 : i + 3] in REPORTED:
        return UNREAL.isdisjoint(row.low[max(0, i - BEFORE_CAUSE) : i])
    found = row.at(i) in BODIES
    if row.at(i + 1) == ("of" if found else "to"):  # "injuries to five guards" counts the guards
        return False
    for k in range(max(0, at - 3), at):
        match = (FINDING if found else CAUSING).match(row, k)
        if match and match[1] == at:
            return UNREAL.isdisjoint(row.low[max(0, k - BEFORE_CAUSE) : k])
    return False
