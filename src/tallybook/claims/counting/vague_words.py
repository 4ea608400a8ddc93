"""Vague quantities ("dozens", "a large number", "several hundred") and words for nobody."""

from tallybook.claims.counting.bounds import nobody, vague
from tallybook.claims.counting.casualty_nouns import CASUALTIES
from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.nouns import is_modifier, is_person
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.vocabulary import (
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
from tallybook.model import Quantity

PHRASES = lexicon([(phrase, phrase) for phrase in VAGUE_PHRASES])
NO_PHRASES = lexicon([(phrase, phrase) for phrase in NO_ONE])
VAGUE_STARTS = frozenset(
    {phrase.split()[0] for phrase in (*VAGUE_PHRASES, *NO_ONE)}
    | VAGUE_WORDS
    | VAGUE_PLURALS
    | NUMBER_ADJECTIVES
    | NOBODY
    | {"no", "zero", "without", "very", "still"}
)
MOST_MODIFIERS = 4
Reading = tuple[Quantity, int]


def read_vague(row: Tokens, i: int) -> Reading | None:
    """Read the vague quantity that begins at a token, with the token after it.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> read_vague(tokens("tens of thousands of people"), 0)[1]
    3
    """
    end = _number_of(row, i) or _chain(row, i)
    if end is None and (match := PHRASES.match(row, i)):
        end = match[1]
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
    return at


def read_nobody(row: Tokens, i: int) -> Reading | None:
    """Read "no one", "none", "no civilians", "without any casualties", with the token after it.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> read_nobody(tokens("no Cuban soldiers were"), 0)[1], read_nobody(tokens("no water"), 0)
    (3, None)
    """
    if match := NO_PHRASES.match(row, i):
        return nobody(match[0]), match[1]
    word = row.at(i)
    if word not in {"no", "zero", "without"}:
        return (nobody(word), i + 1) if word in NOBODY else None
    at = i + 1 + (word == "without" and row.at(i + 1) == "any")
    limit = at + MOST_MODIFIERS
    while at < limit and (is_modifier(row, at) or row.at(at) in {"human", "reported", "immediate"}):
        if _counts(row, at) and not _counts(row, at + 1):
            break
        at += 1
    if not _counts(row, at):
        return (nobody(word), i + 1) if word in NOBODY else None
    return (nobody(word), at + 1) if word != "without" or row.at(at) in CASUALTIES else None


def _counts(row: Tokens, i: int) -> bool:
    return is_person(row.at(i)) or row.at(i) in CASUALTIES
