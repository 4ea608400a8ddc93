"""Ages told behind people: "a man, 34, was", "three men, ages 20, 24 and 31, and"."""

import re

from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.tokens import Tokens
from tallybook.language.words import words

AGED = frozenset({"age", "ages", "aged"})
BETWEEN = frozenset({",", "and", "to", "or"})
CLOSERS = words("was were is are has had of died and from who") | {"", ",", ".", ")", ";"}
DECADE = re.compile(r"(?:mid-)?[1-9]0'?s\Z")
LONGEST_AGE = 2
REACH = 12


def ages_end(row: Tokens, i: int, *, number: int | None) -> int:
    """Return the token after the ages of as many people as stand before a token, or the token itself.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> ages_end(tokens("a man, 34, was shot"), 2, number=1), ages_end(tokens("a man, 34 wounded"), 2, number=1)
    (4, 2)
    """
    decades = _decades_end(row, i)
    if decades is not None:
        return decades
    at = i + (row.at(i) == ",")
    told = row.at(at) in AGED
    at += told
    if (at == i and row.at(i) != "(") or not is_cardinal(row.at(at)):
        return i
    end, count = i, 0
    while at < i + REACH and (_is_age(row, at) or (row.at(at) in BETWEEN and count)):
        if _is_age(row, at):
            end, count = at + 1, count + 1
            if not told and count == number:
                break
        elif not _is_age(row, at + 1) and row.low[at : at + 2] != (",", "and"):
            break
        at += 1
    complete = told or count == number
    return end if complete and row.at(end) in CLOSERS | ({"in", "on"} if told else frozenset()) else i


def _decades_end(row: Tokens, i: int) -> int | None:
    """Return the token after "in his 20s", "in their late 60s"."""
    if row.at(i) != "in" or row.at(i + 1) not in {"his", "her", "their"}:
        return None
    at = i + 2 + (row.at(i + 2) in {"early", "mid", "late"})
    at += row.at(at) == "-"
    return at + 1 if DECADE.match(row.at(at)) else None


def after_age(row: Tokens, end: int) -> int:
    """Return the token after the age that follows a name: "Ana Orr, 48"."""
    age = row.at(end + 1)
    return end + 2 if row.at(end) == "," and age.isdigit() and len(age) <= LONGEST_AGE else end


def _is_age(row: Tokens, i: int) -> bool:
    word = row.at(i)
    return is_cardinal(word) and (not word.isdigit() or len(word) <= LONGEST_AGE)
