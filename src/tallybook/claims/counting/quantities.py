"""The quantity grammar: how many people an expression says, with its bound.

`read_quantity` reads a whole text as one expression and knows nothing but that text; `find_quantities` finds the
expressions in running text and leaves out numbers that count no people. Both parse by the same rules, so that a
figure's quantity can be computed again from its span by anyone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tallybook.claims.counting.asking import is_asked
from tallybook.claims.counting.bounds import bounded, one, vague
from tallybook.claims.counting.casualty_nouns import TOLD_ALONE
from tallybook.claims.counting.multiples import multiple, self_harmed
from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.naming import name_end
from tallybook.claims.counting.nouns import (
    HOUSEHOLD_WORDS,
    another_end,
    bare_plural_end,
    kin_end,
    may_begin_noun,
    ordinal_end,
    single_person,
)
from tallybook.claims.counting.number_words import NUMBER_STARTS, number
from tallybook.claims.counting.numerals import counts_no_people
from tallybook.claims.counting.ranges import DASHES, SOMEWHERE, number_range
from tallybook.claims.counting.sized import sized_group
from tallybook.claims.counting.tokens import Tokens, is_number, tokens
from tallybook.claims.counting.vague_words import VAGUE_STARTS, is_fraction, read_nobody, read_vague
from tallybook.claims.counting.vocabulary import HEDGES, SIGNS, TAILS
from tallybook.claims.counting.wordclasses import AUXILIARIES, DETERMINERS
from tallybook.model import Hedge, Quantity

LEADING = lexicon([(words, hedge) for hedge, those in HEDGES.items() for words in those])
TRAILING = lexicon([(words, hedge) for hedge, those in TAILS.items() for words in those])
ASKABLE = frozenset({"number", "vague", "bare", "one"})
SUFFIXES = {"odd": Hedge.ABOUT, "some": Hedge.ABOUT, "plus": Hedge.AT_LEAST}
NOT_AFTER_TAILS = AUXILIARIES | DETERMINERS | {"than", "another"}
DIGITS = frozenset("0123456789")
LEADING_TOO = frozenset({"least", "most", "plus", "more", "maximum", "minimum", "approximately", "roughly", "odd"})
"""Last words of what may stand after a number and as well before the next."""

COUNT_STARTS = (
    NUMBER_STARTS
    | VAGUE_STARTS
    | {phrase.split()[0] for those in HEDGES.values() for phrase in those}
    | SOMEWHERE
    | {"between", "from", *SIGNS}
)
"""Words with which a number, a vague word or a hedge may begin: a quick look before the grammar."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity found in a text: its offsets, its reading, and what kind of expression it is.

    The kinds are number, vague, none, one (a singular person), bare (a plural without a number) and crime (a "double
    murder").
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
        if (crime := multiple(row, i)) is not None:
            parsed = Parsed(crime[1], crime[0], "crime")
        elif row.low[i] in COUNT_STARTS or row.low[i][0] in DIGITS or "-" in row.low[i]:
            parsed = _counted(row, i, ranges=row.at(i - 1) != "from")
        if parsed is None and (sized := sized_group(row, i)) is not None:
            parsed = Parsed(sized[1], bounded((sized[0], None)), "number")
        if parsed is None and (row.low[i] in TOLD_ALONE or may_begin_noun(row, i)):
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
    sized = sized_group(row, 0)
    yield Parsed(sized[1], bounded((sized[0], None)), "number") if sized else None
    yield _single(row, 0)
    yield _bare(row, 0)
    end = name_end(row, 0)
    yield Parsed(end, one(None), "name") if end else None
    crime, own = multiple(row, 0), self_harmed(row, 0)
    yield Parsed(crime[1], crime[0], "crime") if crime else None
    yield Parsed(1, own, "one") if own else None


def _counted(row: Tokens, i: int, *, ranges: bool = True) -> Parsed | None:
    """Read hedges with a number or a range, a vague word, or a word for nobody."""
    hedges: list[Hedge] = []
    at = i
    while match := LEADING.match(row, at):
        hedges.append(match[0])
        at = match[1]
    if at == i and (none := read_nobody(row, i)):
        return Parsed(none[1], none[0], "none")
    if row.at(at) in SIGNS and row.touches(at) and is_number(row.at(at + 1)):
        hedges.append(SIGNS[row.at(at)])
        at += 1
    span = None if is_fraction(row, at) else (number_range(row, at) if ranges else None) or _cardinal(row, at)
    if span is None:
        return _suffixed(row, at, first=i, hedges=hedges) or _vague(row, i, at=at)
    low, high, end = span
    said = [row.slice(i, at)] if at > i else []
    if tail := _tail(row, end):
        said.append(row.slice(end + (row.at(end) in DASHES), tail[1]))
        hedges.append(tail[0])
        end = tail[1]
    return Parsed(end, bounded((low, high), hedges=hedges, word=_worded(said)), "number")


def _vague(row: Tokens, i: int, *, at: int) -> Parsed | None:
    """Read a vague word, with or without the hedges before it."""
    some = read_vague(row, i) or read_vague(row, at)
    return Parsed(some[1], some[0], "vague") if some else None


def _suffixed(row: Tokens, at: int, *, first: int, hedges: Sequence[Hedge]) -> Parsed | None:
    """Read "20-odd", "fifty-plus"."""
    head, dash, suffix = row.at(at).rpartition("-")
    if not dash or suffix not in SUFFIXES:
        return None
    found = number(tokens(head), 0)
    if found is None or found.end != len(tokens(head)):
        return None
    word = _worded([*([row.slice(first, at)] if at > first else []), suffix])
    return Parsed(at + 1, bounded((found.value, None), hedges=[*hedges, SUFFIXES[suffix]], word=word), "number")


def _worded(said: Sequence[str]) -> str | None:
    return " ".join(" ".join(said).lower().replace("’", "'").split()) or None


def _tail(row: Tokens, i: int) -> tuple[Hedge, int] | None:
    """Read "+", "or more", "at least" after a number, unless it belongs to what follows ("12 plus three guards")."""
    if row.at(i) == "+":
        return Hedge.AT_LEAST, i + 1
    if row.at(i) in DASHES and row.at(i + 1) == "plus":
        return Hedge.AT_LEAST, i + 2
    found = TRAILING.match(row, i)
    if found is None:
        return None
    following = row.at(found[1])
    leads = following in NOT_AFTER_TAILS or following in NUMBER_STARTS or following in VAGUE_STARTS
    return None if (leads and row.at(found[1] - 1) in LEADING_TOO) or is_number(following) else found


def _cardinal(row: Tokens, i: int) -> tuple[int, None, int] | None:
    found = number(row, i)
    return (found.value, None, found.end) if found else None


def _single(row: Tokens, i: int) -> Parsed | None:
    if ordinal := ordinal_end(row, i) or another_end(row, i):
        return Parsed(ordinal, one(row.at(ordinal - 1)), "one")
    end = single_person(row, i)
    if end is None or (row.is_capital(i) and (name_end(row, i) or 0) > end):
        return None
    noun = row.at(end - 1)
    if noun not in HOUSEHOLD_WORDS:
        return Parsed(end, one(noun), "one")
    of = _cardinal(row, end + 1) if row.at(end) == "of" else None
    return Parsed(of[2], bounded((of[0], None)), "number") if of else Parsed(end, vague(noun), "bare")


def _bare(row: Tokens, i: int) -> Parsed | None:
    if row.at(i) in TOLD_ALONE:
        return Parsed(i + 1, vague(None), "bare")
    at = i + 1 if row.at(i) == "any" else i
    end = bare_plural_end(row, at) or kin_end(row, i)
    if end is None and at > i:
        end = single_person(row, at)
    return None if end is None else Parsed(end, vague("any" if at > i else None), "bare")
