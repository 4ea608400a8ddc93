"""Gunfire: verbs that say somebody was shot only beside words of gunfire: "opened fire, striking four"."""

from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

STRIKING = frozenset({"striking", "hitting"})
STRUCK = frozenset({"struck", "hit"})
FIRE = words("fire fired firing gunfire gunshots shots bullets bullet shooting rounds gunman gunmen shooter")
FLYING = words("gunfire bullets bullet shots rounds crossfire")
BEFORE_FLYING = words("a an the stray")
PASSIVE = words("were was been being got be")
MISSED = words("by but and while")
STRAY = 3
SOME_OF = words("of among")
NOUNS = 3  # words: "four young people"


def gunfire_end(row: Tokens, i: int) -> int | None:
    """Return the token after a verb by which gunfire takes those who follow: "opened fire, striking four".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> gunfire_end(tokens("He opened fire, striking four"), 4), gunfire_end(tokens("A striking film"), 1)
    (5, None)
    """
    word = row.at(i)
    if word in STRIKING and not FIRE.isdisjoint(row.low[:i]):
        return i + 1
    return i + 1 if word in STRUCK and row.at(i - 1) in FLYING else None


def shot_end(row: Tokens, i: int) -> int | None:
    """Return the token after a participle for those hit: "struck by a stray bullet", "were shot at a party".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> shot_end(tokens("were shot at a party"), 1), shot_end(tokens("men shot at a car"), 1)
    (2, None)
    """
    word = row.at(i)
    if word == "shot" and row.at(i + 1) == "at" and row.at(i + 2) not in MISSED:
        hit = row.at(i - 1) in PASSIVE or is_cardinal(row.at(i - 1)) or _are_some_of(row, i)
        return i + 1 if hit else None
    if word not in STRUCK or row.at(i + 1) != "by":
        return None
    for k in range(i + 2, i + 2 + STRAY):
        if row.at(k) in FLYING:
            return k + 1
        if row.at(k) not in BEFORE_FLYING:
            return None
    return None


def _are_some_of(row: Tokens, i: int) -> bool:
    """Tell whether people stand before a verb of whom some are told apart: "one of the four people shot at a party"."""
    k = next((k for k in range(i - 1, max(-1, i - NOUNS - 1), -1) if is_cardinal(row.at(k))), None)
    return k is not None and row.at(k - 1 - (row.at(k - 1) in {"the", "at"})) in SOME_OF
