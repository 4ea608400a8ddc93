"""The quantity grammar: how many people an expression says, with its bound.

`read_quantity` reads a whole text as one expression and knows nothing but that text; `find_quantities` finds the
expressions in running text and leaves out numbers that count no people. Both parse by the same rules, so that a
figure's quantity can be computed again from its span by anyone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.counting.asking import is_asked
from tallybook.claims.counting.bounds import bounded, one, vague
from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.naming import name_end
from tallybook.claims.counting.nouns import HOUSEHOLD_WORDS, bare_plural_end, may_begin_noun, ordinal_end, single_person
from tallybook.claims.counting.number_words import NUMBER_STARTS, Number, number
from tallybook.claims.counting.numerals import counts_no_people
from tallybook.claims.counting.tokens import Tokens, is_number, tokens
from tallybook.claims.counting.vague_words import VAGUE_STARTS, read_nobody, read_vague
from tallybook.claims.counting.vocabulary import HEDGES, TAILS
from tallybook.model import Hedge, Quantity

LEADING = lexicon([(words, hedge) for hedge, those in HEDGES.items() for words in those])
TRAILING = lexicon([(words, hedge) for hedge, those in TAILS.items() for words in those])
ASKABLE = frozenset({"number", "vague", "bare", "one"})
DASHES = frozenset("-–")
DIGITS = frozenset("0123456789")
COUNT_STARTS = (
    NUMBER_STARTS | VAGUE_STARTS | {phrase.split()[0] for those in HEDGES.values() for phrase in those} | {"between"}
)
"""Words with which a number, a vague word or a hedge may begin: a quick look before the grammar."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity found in a text: its offsets, its reading, and what kind of expression it is.

    The kinds are number, vague, none, one (a singular person) and bare (a plural without a number).
    """

    start: int
    end: int
    quantity: Quantity
    kind: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A quantity parsed from a row of tokens; `end` is the token after it."""

    end: int
    quantity: Quantity
    kind: str


def read_quantity(text: str) -> Quantity | None:
    """Read a whole text as one quantity expression; None where it is none, or more than one.

    >>> q = read_quantity("at least 24")
    >>> (q.value, str(q.hedge), q.low, q.high)
    (24, 'at_least', 24, None)
    >>> read_quantity("24 officers") is None
    True
    """
    row = tokens(text)
    if not len(row) or row.starts[0] or row.ends[-1] != len(text):
        return None
    for parsed in _readings(row):
        if parsed is not None and parsed.end == len(row):
            return parsed.quantity
    return None


def find_quantities(text: str) -> tuple[Found, ...]:
    """Find the quantities of people in a text, from left to right, none inside another.

    >>> text = "Up to 20 men died in 2031"
    >>> [(f.kind, text[f.start : f.end]) for f in find_quantities(text)]
    [('number', 'Up to 20'), ('bare', 'men')]
    """
    row = tokens(text)
    return tuple(
        Found(row.starts[i], row.ends[parsed.end - 1], parsed.quantity, parsed.kind)
        for i, parsed in quantities_in(text)
    )


@lru_cache(maxsize=1024)
def quantities_in(text: str) -> tuple[tuple[int, Parsed], ...]:
    """Return the first token and the reading of every quantity in a text."""
    return tuple(_quantities(tokens(text)))


def _quantities(row: Tokens) -> Iterator[tuple[int, Parsed]]:
    i = 0
    while i < len(row):
        parsed = None
        if row.low[i] in COUNT_STARTS or row.low[i][0] in DIGITS or "-" in row.low[i]:
            parsed = _counted(row, i, ranges=row.at(i - 1) != "from")
        if parsed is None and may_begin_noun(row, i):
            parsed = _single(row, i) or _bare(row, i)
        if parsed is not None and parsed.kind in ASKABLE and is_asked(row, i):
            i = bare_plural_end(row, parsed.end) or parsed.end
            continue
        if parsed is None:
            i += 1
        elif parsed.kind == "number" and counts_no_people(row, i, end=parsed.end):
            i = parsed.end
        else:
            yield i, parsed
            i = parsed.end


def _readings(row: Tokens) -> Iterator[Parsed | None]:
    yield _counted(row, 0)
    yield _single(row, 0)
    yield _bare(row, 0)
    end = name_end(row, 0)
    yield Parsed(end, one(None), "name") if end else None


def _counted(row: Tokens, i: int, *, ranges: bool = True) -> Parsed | None:
    """Read hedges with a number or a range, a vague word, or a word for nobody."""
    hedges: list[Hedge] = []
    at = i
    while match := LEADING.match(row, at):
        hedges.append(match[0])
        at = match[1]
    if at == i and (none := read_nobody(row, i)):
        return Parsed(none[1], none[0], "none")
    span = (_range(row, at) if ranges else None) or _cardinal(row, at)
    if span is None:
        some = read_vague(row, at) or read_vague(row, i)
        return Parsed(some[1], some[0], "vague") if some else None
    low, high, end = span
    words = [row.low[i:at]] if at > i else []
    if tail := _tail(row, end):
        words.append(row.low[end : tail[1]])
        hedges.append(tail[0])
        end = tail[1]
    word = " ".join(" ".join(w) for w in words) or None
    return Parsed(end, bounded((low, high), hedges=hedges, word=word), "number")


def _tail(row: Tokens, i: int) -> tuple[Hedge, int] | None:
    if row.at(i) == "+":
        return Hedge.AT_LEAST, i + 1
    if row.at(i) in DASHES and row.at(i + 1) == "plus":
        return Hedge.AT_LEAST, i + 2
    return TRAILING.match(row, i)


def _cardinal(row: Tokens, i: int) -> tuple[int, None, int] | None:
    found = number(row, i)
    return (found.value, None, found.end) if found else None


def _range(row: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read "20-25", "18 to 22", "ten or twelve", "between 20 and 25", "two to three dozen"."""
    between = row.at(i) == "between"
    first = number(row, i + between)
    if first is None:
        return None
    at = _joint(row, first.end, between=between)
    second = number(row, at) if at else None
    if second is None:
        return None
    low = first.value * second.unit if _shares_unit(first, second) else first.value
    if low >= second.value or _goes_on(row, second.end):
        return None
    return low, second.value, second.end


def _joint(row: Tokens, i: int, *, between: bool) -> int | None:
    """Return the token after the word or sign that joins the ends of a range."""
    word = row.at(i)
    if between:
        return i + 1 if word == "and" else None
    if word in DASHES:
        return i + 1 if row.touches(i - 1) and row.touches(i) else None
    return i + 1 if word in {"to", "or"} else None


def _shares_unit(first: Number, second: Number) -> bool:
    return first.unit == 1 and second.unit > 1 and first.value < second.base


def _goes_on(row: Tokens, i: int) -> bool:
    """Tell whether a third number is tied on: a telephone number or a date, no range."""
    return row.at(i) in DASHES and row.touches(i - 1) and row.touches(i) and is_number(row.at(i + 1))


def _single(row: Tokens, i: int) -> Parsed | None:
    if ordinal := ordinal_end(row, i):
        return Parsed(ordinal, one(row.at(ordinal - 1)), "one")
    end = single_person(row, i)
    if end is None or (row.is_capital(i) and (name_end(row, i) or 0) > end):
        return None
    noun = row.at(end - 1)
    return Parsed(end, vague(noun), "bare") if noun in HOUSEHOLD_WORDS else Parsed(end, one(noun), "one")


def _bare(row: Tokens, i: int) -> Parsed | None:
    at = i + 1 if row.at(i) == "any" else i
    end = bare_plural_end(row, at)
    if end is None and at > i:
        end = single_person(row, at)
    return None if end is None else Parsed(end, vague("any" if at > i else None), "bare")
