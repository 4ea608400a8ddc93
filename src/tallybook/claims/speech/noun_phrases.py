"""Noun phrases that may name a speaker: found by the kinds of their words, in one pass over a sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.speech import speech_words as table

# One letter a token: D determiner, R pronoun, C capitalised word, N noun that names speakers, M its modifiers,
# L noun of place, P preposition, K small word within names, V verb of speech, & "and", ( bracket, x all else.
CORE = r"D{0,2}[MCNKL]{0,10}[CN]"
BRACKET = r"(?:\([CNK]{1,3}\))?"
JOINED = r"(?:PD{0,2}[MCNKL]{0,8}[CNL]){0,3}"
ONE = f"{CORE}{BRACKET}{JOINED}{BRACKET}"
PHRASE = re.compile(f"{ONE}(?:&{ONE})?")

SMALL = frozenset(["al", "el", "bin", "ibn", "abu", "abdel", "abdul", "de", "del", "la", "van", "von", "'s", "’s"])
ARTICLED = re.compile(r"(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|ez)-[A-Z]")
COMPOUND = re.compile(
    r".+-(?:based|run|owned|linked|affiliated|backed|controlled|held|opposition|regime|government|leaning|aligned"
    r"|led|language|wide|level|ranking|old|styled|allied|level|defen[cs]e)$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token places, end exclusive."""

    first: int
    end: int


def classes(row: Tokens) -> str:
    """Return one letter for each token of a sentence."""
    return "".join(
        "M" if _opens_a_body(row, i) else "C" if _is_letter(row, i) else _class(row.word(i)) for i in range(len(row))
    )


def _is_letter(row: Tokens, i: int) -> bool:
    """Tell a letter that ends a name, as in "Wire A", from an article."""
    return i > 0 and row.word(i) == "A" and row.is_capital(i - 1) and row.low[i - 1].isalpha()


def _opens_a_body(row: Tokens, i: int) -> bool:
    """Tell whether a small word and the next name one body: the coast of "the coast guard"."""
    return row.low[i] in table.BODIES and row.at(i + 1) in table.BODIES[row.low[i]] and row.word(i).islower()


def phrases(kinds: str) -> list[Phrase]:
    """Return the noun phrases of a sentence, from the letters of its tokens."""
    return [Phrase(found.start(), found.end()) for found in PHRASE.finditer(kinds)]


def ending_at(found: Sequence[Phrase], end: int) -> Phrase | None:
    """Return the phrase that reaches up to a token, cut there if it goes on."""
    at = bisect_left(found, end, key=lambda phrase: phrase.first) - 1
    if at < 0 or found[at].end < end:
        return None
    return Phrase(found[at].first, end)


def starting_at(found: Sequence[Phrase], first: int) -> Phrase | None:
    """Return the phrase that begins at a token, or goes on from there."""
    at = bisect_right(found, first, key=lambda phrase: phrase.first) - 1
    if at < 0 or found[at].end <= first:
        return None
    return Phrase(first, found[at].end)


@lru_cache(maxsize=16_384)
def _class(written: str) -> str:
    word = written.lower()
    bare = word.removesuffix("'s").removesuffix("’s")
    if word in table.DETERMINERS:
        return "D"
    if word in table.PRONOUNS:
        return "R"
    if word in _SIGNS:
        return _SIGNS[word]
    if bare in table.SPEAKERS:
        return "N"
    if written[:1].isupper() or ARTICLED.match(written):
        return _capital_class(word)
    return next((letter for letter, members in _LOWER if bare in members), "M" if COMPOUND.match(word) else "x")


def _capital_class(word: str) -> str:
    if word in table.NO_NAMES or word in table.JOINTS:
        return "P" if word in table.JOINTS else "x"
    return "V" if word in table.SAYING else "C"


_SIGNS = {"and": "&", "(": "(", ")": ")"}
_LOWER = (
    ("V", table.SAYING),
    ("P", table.JOINTS),
    ("K", SMALL),
    ("L", table.PLACE_NOUNS),
    ("M", table.MODIFIERS),
)
