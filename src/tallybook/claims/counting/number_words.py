"""Number words: the cardinals of English in words or digits, dozens and scores included."""

import re
from dataclasses import dataclass

from tallybook.claims.counting.tokens import Tokens, is_number
from tallybook.claims.counting.vocabulary import MONTHS

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
    if value
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
PACKS = {"dozen": 12, "score": 20, "couple": 2, "pair": 2, "trio": 3}
SMALL_PACKS = frozenset({"couple", "pair", "trio"})
LONGEST_NUMBER = 9  # digits: more people than live on earth are no count of people
GROUP = 3
ARTICLES = frozenset({"a", "an"})
HALVES = {"half-dozen": 6, "half-a-dozen": 6}
NUMBER_STARTS = frozenset({*UNITS, *TENS, *HALVES, "half", "a", "an", "both", "dozen"})
DIGITS = re.compile(r"[0-9]+")
UNUSUAL = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]{1,6}(?:\.[0-9]{1,3})?k)\Z")
"""Thousands with full stops, and with a letter: "1.200", "2k"."""

AND_A_HALF = "-and-a-half"


@dataclass(frozen=True, slots=True)
class Number:
    """A cardinal: its value, the token after it, and what its last word multiplied (`base` times `unit`)."""

    value: int
    end: int
    base: int
    unit: int = 1


def is_cardinal(word: str) -> bool:
    """Tell whether a word is a number, or a part of one.

    >>> is_cardinal("three"), is_cardinal("thirty-two"), is_cardinal("1,300"), is_cardinal("third")
    (True, True, True, False)
    """
    return is_number(word) or _below_hundred(word) is not None or word in SCALES or word == "dozen"


def number(row: Tokens, i: int) -> Number | None:
    """Read the cardinal that begins at a token.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> number(tokens("a hundred and five"), 0).value, number(tokens("two dozen"), 0).value
    (105, 24)
    """
    word = row.at(i)
    if word in HALVES:
        return Number(HALVES[word], i + 1, base=HALVES[word])
    if word == "half":
        return _half(row, i)
    if word in ARTICLES:
        return _with_article(row, i)
    if word == "both":
        return Number(2, i + 1, base=2)
    found = _digits(row, i) if word[:1].isdigit() else _words(row, i)
    if found is None:
        return Number(12, i + 1, base=1, unit=12) if word == "dozen" else _hyphenated(row, i)
    return _with_half(row, _packed(row, found))


def _hyphenated(row: Tokens, i: int) -> Number | None:
    """Read "two-dozen", "three-and-a-half million"."""
    word = row.at(i)
    if word.endswith(AND_A_HALF) and (unit := _unit(row.at(i + 1))) > 1:
        whole = _below_hundred(word.removesuffix(AND_A_HALF))
        return Number(whole * unit + unit // 2, i + 2, base=0) if whole else None
    whole = _below_hundred(word.removesuffix("-dozen")) if word.endswith("-dozen") else None
    return Number(12 * whole, i + 1, base=whole, unit=12) if whole else None


def _with_half(row: Tokens, found: Number) -> Number:
    """Read on to "and a half": "two and a half million", "a dozen and a half"."""
    if row.low[found.end : found.end + 3] != ("and", "a", "half"):
        return found
    unit = _unit(row.at(found.end + 3))
    if found.unit == 1 and unit > 1:
        return Number(found.value * unit + unit // 2, found.end + 4, base=0)
    if found.unit > 1 and unit == 1:
        return Number(found.value + found.unit // 2, found.end + 3, base=0)
    return found


def _unit(word: str) -> int:
    return SCALES.get(word) or (PACKS["dozen"] if word == "dozen" else 1)


def _half(row: Tokens, i: int) -> Number | None:
    """Read "half a dozen", "half a million"."""
    at = i + 2 if row.at(i + 1) in ARTICLES else i + 1
    whole = _unit(row.at(at))
    return Number(whole // 2, at + 1, base=whole // 2) if whole > 1 else None


def _with_article(row: Tokens, i: int) -> Number | None:
    """Read "a dozen", "a hundred and five", "a couple of hundred", "a quarter of a million", "a half dozen"."""
    word = row.at(i + 1)
    if word in SCALES:
        found = _words(row, i)
        return found and _with_half(row, found)
    if word == "quarter":
        return _quarter(row, i)
    if word in {"half", "half-dozen"}:
        return number(row, i + 1)
    if word not in PACKS:
        return None
    found = Number(PACKS[word], i + 2, base=1, unit=PACKS[word])
    if word not in SMALL_PACKS:
        return _with_half(row, found)
    at = i + 3 if row.at(i + 2) == "of" else i + 2
    unit = _unit(row.at(at))
    return Number(PACKS[word] * unit, at + 1, base=2, unit=unit) if unit > 1 else found


def _quarter(row: Tokens, i: int) -> Number | None:
    if row.low[i + 2 : i + 5] == ("of", "a", "million"):
        return Number(SCALES["million"] // 4, i + 5, base=SCALES["million"] // 4)
    return None


def _packed(row: Tokens, found: Number) -> Number:
    unit = PACKS.get(row.at(found.end), 1) if row.at(found.end) in {"dozen", "score"} else 1
    return found if unit == 1 else Number(found.value * unit, found.end + 1, base=found.value, unit=unit)


def _digits(row: Tokens, i: int) -> Number | None:
    """Read digits: "1,300", "1 300", "1.9 million", "20 thousand"."""
    word, end = row.at(i), i + 1
    if not is_number(word):
        return _letter(row, i) if UNUSUAL.match(word) else None
    if "." in word:
        return _decimal(row, i)
    digits = "".join(DIGITS.findall(word))
    if len(digits) <= GROUP and not digits.startswith("0") and row.at(i - 1) not in MONTHS:
        while _is_group(row, end):
            digits, end = digits + row.at(end), end + 1
    if len(digits) > LONGEST_NUMBER:
        return None
    base, unit = int(digits), SCALES.get(row.at(end), 1)
    return Number(base * unit, end + (unit > 1), base=base, unit=unit)


def _is_group(row: Tokens, i: int) -> bool:
    """Tell whether a token is three digits, one space after the digits before it ("1 300")."""
    word = row.at(i)
    return (
        len(word) == GROUP
        and word.isdigit()
        and is_number(word)
        and row.starts[i] - row.ends[i - 1] == 1
        and (row.text[row.ends[i - 1]].isspace())
    )


def _letter(row: Tokens, i: int) -> Number | None:
    """Read "2k", "1.5k"."""
    whole, _, rest = row.at(i).removesuffix("k").partition(".")
    value, left = divmod(int(whole + rest) * SCALES["thousand"], 10 ** len(rest))
    return None if left or not value else Number(value, i + 1, base=value)


def _decimal(row: Tokens, i: int) -> Number | None:
    """Read "1.9 million", and thousands with full stops: "1.200"."""
    whole, _, rest = row.at(i).partition(".")
    if row.at(i + 1) not in SCALES and UNUSUAL.match(row.at(i)) and len(row.at(i)) <= LONGEST_NUMBER + GROUP:
        value = int("".join(DIGITS.findall(row.at(i))))
        return Number(value, i + 1, base=value)
    unit = SCALES.get(row.at(i + 1))
    if unit is None or len(whole) > LONGEST_NUMBER or not 0 < len(rest) <= GROUP or not whole.isdigit():
        return None
    value, left = divmod(int(whole + rest) * unit, 10 ** len(rest))
    return None if left else Number(value, i + 2, base=value)


def _words(row: Tokens, i: int) -> Number | None:
    """Read a cardinal in words; each step takes one word and never goes back."""
    total, current, at = 0, 0, i
    base, unit = 0, 1
    if row.at(at) in ARTICLES:
        current, at = 1, at + 1
    while True:
        word = row.at(at)
        if (step := _below_hundred(word)) is not None and _fits(current, step):
            current, at = current + step, at + 1
            base, unit = total + current, 1
        elif word == "hundred" and 0 < current < SCALES["hundred"]:
            base, unit, current, at = current, SCALES["hundred"], current * SCALES["hundred"], at + 1
        elif word in {"thousand", "million"} and current and not 0 < total < SCALES[word]:
            base, unit = current, SCALES[word]
            total, current, at = total + current * SCALES[word], 0, at + 1
        elif word == "and" and _continues(row, at, current=current, total=total):
            at += 1
        else:
            break
    value = total + current
    return Number(value, at, base=base, unit=unit) if value and len(str(value)) <= LONGEST_NUMBER else None


def _below_hundred(word: str) -> int | None:
    if word in UNITS or word in TENS:
        return UNITS.get(word) or TENS.get(word)
    tens, dash, ones = word.partition("-")
    if dash and tens in TENS and UNITS.get(ones, 10) < len("0123456789"):
        return TENS[tens] + UNITS[ones]
    return None


def _fits(current: int, step: int) -> bool:
    """Tell whether a word below a hundred may follow what was read: "two hundred five", not "two five"."""
    rest = current % SCALES["hundred"]
    if current and not rest:
        return True
    return rest == 0 or (rest in TENS.values() and step < min(TENS.values()) and UNITS.get("ten", 10) > step)


def _continues(row: Tokens, i: int, *, current: int, total: int) -> bool:
    """Tell whether an "and" stands inside a number ("a hundred and five")."""
    inside = (current and current % SCALES["hundred"] == 0) or (total and not current)
    following = _below_hundred(row.at(i + 1))
    after = row.at(i + 2)
    rises = after in SCALES and not (current and after != "hundred")  # "a hundred and four thousand" is one number
    return bool(inside) and following is not None and not rises and after not in PACKS
