"""Groups that say their size: "a 12-member crew", "a five-strong patrol"."""

from tallybook.claims.counting.number_words import number
from tallybook.claims.counting.persons import HOUSEHOLDS
from tallybook.claims.counting.tokens import Tokens, tokens
from tallybook.claims.counting.wordclasses import DETERMINERS, MODIFIERS
from tallybook.language.words import words

BODIES_SIZED = HOUSEHOLDS | words("crew team squad unit patrol group delegation cell gang garrison")
SIZES = ("-member", "-strong", "-person", "-man")


def sized_group(row: Tokens, i: int) -> tuple[int, int] | None:
    """Return how many a group is said to be, and the token after its noun, or None.

    >>> sized_group(tokens("a 12-member crew"), 0), sized_group(tokens("a 12-member board"), 0)
    ((12, 3), None)
    """
    at = i + (row.at(i) in DETERMINERS)
    size = next((row.at(at).removesuffix(end) for end in SIZES if row.at(at).endswith(end)), "")
    if not size:
        return None
    found = number(tokens(size), 0)
    if found is None or found.end != len(tokens(size)):
        return None
    at += 1
    if row.at(at) in MODIFIERS and row.at(at) not in BODIES_SIZED:
        at += 1
    return (found.value, at + 1) if row.at(at) in BODIES_SIZED else None
