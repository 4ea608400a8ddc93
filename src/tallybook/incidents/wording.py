"""What a text is about, as weighted words: names and rare words weigh more than what every report says."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tallybook.incidents.common_words import COMMON, RARE, RATES

LEAD = 500  # characters of the body that usually say what, where and when

WORD = re.compile(r"[^\W\d_][\w'’-]*")
IN_SENTENCE = re.compile(r"(?<=[a-z,;:0-9] )[A-Z][\w'’-]*")
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
POSSESSIVE = re.compile(r"['’]s?$")
SHORTEST_PLURAL = 5
CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "march", "april", "may", "june", "july", "august"}
    | {"september", "october", "november", "december"}
)
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as three weighted word lists of length one."""

    lead: Weights
    words: Weights
    names: Weights
    written: Mapping[str, str]
    """The names as first written, by their stems."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word without the endings that vary most, in lower case.

    >>> [stem(w) for w in ("Strikes", "Tarmel's", "Venezuelan", "glass")]
    ['strike', 'tarmel', 'venezuela', 'glass']
    """
    bare = POSSESSIVE.sub("", word)
    low = bare.lower()
    if len(low) >= SHORTEST_PLURAL and low.endswith("s") and not low.endswith("ss"):
        low = low[:-1]
    return low[:-1] if bare[:1].isupper() and low.endswith("an") and len(low) > SHORTEST_PLURAL else low


def tokens(text: str) -> list[str]:
    """Return the words of a text as written; "U.S." is one word."""
    return WORD.findall(DOTTED.sub(lambda found: found.group().replace(".", ""), text))


def wording(title: str, body: str) -> Wording:
    """Return the weighted words of a text."""
    head = tokens(title)
    rest = tokens(body)
    inside = {stem(word) for word in IN_SENTENCE.findall(f"{title} \n{body}")} - COMMON
    names = [word for word in head + rest if word[0].isupper() and stem(word) in inside]
    return Wording(
        lead=_weighted(sorted({stem(word) for word in head + tokens(body[:LEAD])})),
        words=_weighted([stem(word) for word in head + rest]),
        names=_weighted([stem(word) for word in names]),
        written={stem(word): POSSESSIVE.sub("", word) for word in reversed(names)},
    )


def _weight(word: str) -> float:
    """Return the weight of a stemmed word; the days and months say nothing here, dates are compared apart."""
    return 0.0 if word in CALENDAR else -math.log(RATES.get(word, RARE))


def _weighted(words: Sequence[str]) -> Weights:
    counted = {word: (1 + math.log(times)) * _weight(word) for word, times in sorted(Counter(words).items())}
    length = math.sqrt(math.fsum(weight * weight for weight in counted.values()))
    return {word: weight / length for word, weight in counted.items() if weight} if length else {}


def likeness(one: Weights, other: Weights) -> float:
    """Return the cosine of two weighted word lists: 0 for nothing in common, 1 for the same."""
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)


def shared(one: Weights, other: Weights) -> list[str]:
    """Return the words of both lists, those first that weigh most in their likeness."""
    return sorted((word for word in one if word in other), key=lambda word: (-one[word] * other[word], word))
