"""Somebody whose age is told may be called by any noun: "a 15-year-old basketball star"."""

from tallybook.claims.counting.bounds import one
from tallybook.claims.counting.nonpersons import THINGS
from tallybook.claims.counting.noun_runs import ends_phrase
from tallybook.claims.counting.persons import AGED
from tallybook.claims.counting.phrase import Phrase
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

LONGEST_UNKNOWN = 3
WARS = words("war conflict insurgency dispute feud law ban policy program programme deal agreement marriage")
"""What may be of an age and is nobody: "the six-year-old war"."""


def unknown_person(row: Tokens, i: int, *, end: int) -> Phrase | None:
    """Return the phrase of a person whose age stands before an unknown noun, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> unknown_person(tokens("a 15-year-old basketball star was"), 0, end=2).end
    4
    """
    if AGED.match(row.at(end - 1)) is None or ends_phrase(row, end):
        return None
    after = _unknown_end(row, end)
    if after is None:
        return None
    return Phrase(i, end, after, "one", one(row.at(end - 1)), head=row.at(end - 1), group=(end - 1, after))


def _unknown_end(row: Tokens, i: int) -> int | None:
    """Return the token after the unknown noun of somebody whose age is told: "a 15-year-old basketball star"."""
    at = i
    while at < i + LONGEST_UNKNOWN and row.at(at)[:1].isalpha() and not ends_phrase(row, at):
        if row.at(at) in THINGS or row.at(at) in WARS:
            return None
        at += 1
    return at if ends_phrase(row, at) else None
