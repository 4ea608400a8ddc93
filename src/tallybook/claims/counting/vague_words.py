"""Vague quantities ("dozens", "a large number", "several hundred") and words for nobody."""

from tallybook.claims.counting.bounds import nobody, vague
from tallybook.claims.counting.casualty_nouns import CASUALTIES
from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.nouns import is_modifier, is_person, is_plural_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.vocabulary import (
    FRACTIONS,
    NO_ONE,
    NOBODY,
    NUMBER_ADJECTIVES,
    NUMBER_OF,
    SCALE_WORDS,
    VAGUE_BEFORE_SCALE,
    VAGUE_PHRASES,
    VAGUE_PLURALS,
    VAGUE_WORDS,
)
from tallybook.claims.counting.wordclasses import AUXILIARIES
from tallybook.model import Quantity

PHRASES = lexicon([(phrase, phrase) for phrase in VAGUE_PHRASES])
SHARES = lexicon([(phrase, phrase) for phrase in FRACTIONS])
STEPS = lexicon((joint, True) for joint in ("or", "to", "or even", "if not", ", if not", "or perhaps"))
SHARE_REACH = 5
PACKED = tuple((word,) for word in ("a", "an", "dozen", "hundred", "thousand", "million"))
"""What makes a number of "half": "half a dozen"."""

NO_PHRASES = lexicon([(phrase, phrase) for phrase in NO_ONE])
VAGUE_STARTS = frozenset(
    {phrase.split()[0] for phrase in (*VAGUE_PHRASES, *NO_ONE, *FRACTIONS)}
    | VAGUE_WORDS
    | VAGUE_PLURALS
    | NUMBER_ADJECTIVES
    | NOBODY
    | {"no", "zero", "without", "very", "still", "neither"}
)
MOST_MODIFIERS = 4
Reading = tuple[Quantity, int]


def read_vague(row: Tokens, i: int) -> Reading | None:
    """Read the vague quantity that begins at a token, with the token after it.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> read_vague(tokens("tens of thousands of people"), 0)[1]
    3
    """
    end = _number_of(row, i) or _chain(row, i) or _share(row, i)
    if end is None and (match := PHRASES.match(row, i)):
        sized = row.at(match[1]) == "of" and is_cardinal(row.at(match[1] + 1))  # "a group of 12"
        end = None if sized else match[1]
    if end is None and row.at(i) in VAGUE_WORDS:
        end = i + 1
    return None if end is None else (vague(_spaced(row, i, end=end)), end)


def _spaced(row: Tokens, i: int, *, end: int) -> str:
    return " ".join(row.low[i:end])


def _number_of(row: Tokens, i: int) -> int | None:
    """Read "a number", "a very large number", "large numbers", "an unknown number"."""
    at = i + (row.at(i) in {"a", "an"})
    at += row.at(at) in {"very", "still", "yet", "as"}
    described = False
    while row.at(at) in NUMBER_ADJECTIVES and at < i + MOST_MODIFIERS:
        at, described = at + 1, True
    if row.at(at) in NUMBER_OF and (described or at > i):
        return at + 1
    return None


def is_fraction(row: Tokens, i: int) -> bool:
    """Tell whether a share begins at a token: "two thirds" is no two.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> is_fraction(tokens("two thirds of the town"), 0), is_fraction(tokens("half a dozen men"), 0)
    (True, False)
    """
    match = SHARES.match(row, i)
    if match is None:
        return False
    after = row.low[match[1] : match[1] + 2]
    return after != ("of", "a") and after[:1] not in PACKED


def _share(row: Tokens, i: int) -> int | None:
    """Read "two thirds", "half" where they stand alone, or before "of" and people."""
    match = SHARES.match(row, i)
    if match is None:
        return None
    end = match[1]
    if end == len(row):
        return end
    people = any(
        is_plural_person(row.at(k)) or row.at(k) in {"them", "dead"} for k in range(end + 1, end + SHARE_REACH)
    )
    return end if row.at(end) == "of" and people else None


def _chain(row: Tokens, i: int) -> int | None:
    """Read "dozens", "hundreds of thousands", "several hundred", "a few dozen"."""
    at = i + (row.at(i) == "a" and row.at(i + 1) == "few")
    if row.at(at) in VAGUE_BEFORE_SCALE and row.at(at + 1) in SCALE_WORDS:
        at += 1
    elif row.at(at) not in VAGUE_PLURALS or at > i:
        return None
    at += 1
    if row.at(at) in SCALE_WORDS:
        at += 1
    while row.at(at) == "of" and row.at(at + 1) in VAGUE_PLURALS:
        at += 2
    if row.at(at) == "and" and row.at(at + 1) == row.at(at - 1) and row.at(at + 1) in VAGUE_PLURALS:
        at += 2
    step = STEPS.match(row, at)
    return step[1] + 1 if step and row.at(step[1]) in VAGUE_PLURALS else at


def read_nobody(row: Tokens, i: int) -> Reading | None:
    """Read "no one", "none", "no civilians", "not a single guest", "without any casualties", with the token after it.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> read_nobody(tokens("no Cuban soldiers were"), 0)[1], read_nobody(tokens("no water"), 0)
    (3, None)
    """
    if match := NO_PHRASES.match(row, i):
        whose = _people_end(row, match[1]) if match[0].startswith("not ") else None
        return nobody(match[0]), whose or match[1]
    word = row.at(i)
    if word == "neither":
        alone = row.at(i + 1) in AUXILIARIES or i + 1 == len(row)
        return (nobody(word), i + 1) if alone else None
    if word not in {"no", "zero", "without"}:
        return (nobody(word), i + 1) if word in NOBODY else None
    end = _people_end(row, i + 1 + (word == "without" and row.at(i + 1) == "any"))
    if end is None:
        return (nobody(word), i + 1) if word in NOBODY else None
    return (nobody(word), end) if word != "without" or row.at(end - 1) in CASUALTIES else None


def _people_end(row: Tokens, i: int) -> int | None:
    """Return the token after the noun for people, or for casualties, that a "no" stands before."""
    at, limit = i, i + MOST_MODIFIERS
    while at < limit and (is_modifier(row, at) or row.at(at) in {"human", "reported", "immediate"}):
        if _counts(row, at) and not _counts(row, at + 1):
            break
        at += 1
    return at + 1 if _counts(row, at) else None


def _counts(row: Tokens, i: int) -> bool:
    return is_person(row.at(i)) or row.at(i) in CASUALTIES
