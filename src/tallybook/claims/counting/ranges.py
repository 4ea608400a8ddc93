"""Ranges: "20-25", "between 20 and 25", "two to three dozen"; "rose from 10 to 12" is none."""

from tallybook.claims.counting.multiword import lexicon
from tallybook.claims.counting.nouns import is_person
from tallybook.claims.counting.number_words import Number, number
from tallybook.claims.counting.tokens import Tokens, is_number
from tallybook.claims.counting.wordclasses import AUXILIARIES, MODIFIERS
from tallybook.language.words import words

DASHES = frozenset("-–")
SOMEWHERE = frozenset({"anywhere", "somewhere"})
JOINTS = lexicon((joint, True) for joint in ("to", "or", "or even", "if not", "up to", "or perhaps", "or possibly"))
CHANGING = words(
    "rose rise rises risen rising climb climbed climbs climbing increase increased increases increasing jumped jump "
    "grew grow grown growing up raised raising raise revised revising revise went gone going dropped drop fell fall "
    "fallen down lowered lowering changed doubled swelled updated upped toll moved"
)
CHANGE_REACH = 10


def number_range(row: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read "20-25", "18 to 22", "ten or twelve", "between 20 and 25", "from 20 to 25", "two to three dozen".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> number_range(tokens("two to three dozen"), 0)[:2], number_range(tokens("rose from 10 to 12"), 1)
    ((24, 36), None)
    """
    opening = i + (row.at(i) in SOMEWHERE)
    marked = row.at(opening) in {"between", "from"}
    if (opening > i and not marked) or (row.at(opening) == "from" and _is_change(row, opening)):
        return None
    first = number(row, opening + marked)
    if first is None:
        return None
    at = _joint(row, first.end, between=row.at(opening) == "between")
    second = number(row, at) if at else None
    if second is None:
        return None
    low = first.value * second.unit if _shares_unit(first, second) else first.value
    if low >= second.value or _goes_on(row, second.end):
        return None
    return (
        None if row.at(opening) == "from" and not _may_be_people(row, second.end) else (low, second.value, second.end)
    )


def _is_change(row: Tokens, i: int) -> bool:
    """Tell whether "from" says what a count was before: "rose from 10 to 12"."""
    return not CHANGING.isdisjoint(row.low[max(0, i - CHANGE_REACH) : i])


def _may_be_people(row: Tokens, i: int) -> bool:
    word = row.at(i)
    return not word or word == "of" or word in AUXILIARIES or word in MODIFIERS or is_person(word)


def _joint(row: Tokens, i: int, *, between: bool) -> int | None:
    """Return the token after the word or sign that joins the ends of a range."""
    word = row.at(i)
    if between:
        return i + 1 if word in {"and", "to"} else None
    if word in DASHES:
        return i + 1 if row.touches(i - 1) and row.touches(i) else None
    joint = JOINTS.match(row, i)
    return joint[1] if joint else None


def _shares_unit(first: Number, second: Number) -> bool:
    return first.unit == 1 and second.unit > 1 and first.value < second.base


def _goes_on(row: Tokens, i: int) -> bool:
    """Tell whether a third number is tied on: a telephone number or a date, no range."""
    return row.at(i) in DASHES and row.touches(i - 1) and row.touches(i) and is_number(row.at(i + 1))
