"""What people belong to or served as, where the words for it follow their noun: "members of the Northern Front"."""

from tallybook.claims.counting.casualty_nouns import UNCLEAR
from tallybook.claims.counting.groups import QUALIFIED
from tallybook.claims.counting.nouns import bare_plural_end, is_modifier, is_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.persons import HOUSEHOLDS
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import AUXILIARIES, BOUNDARIES, CUE_WORDS
from tallybook.language.words import words

PARENTS = frozenset({"mother", "father", "parent", "grandmother", "grandfather", "parents", "widow", "widower"})
SERVED = frozenset({"served", "worked", "serving", "working", "acted", "serve", "work"})
NAME_REACH = 8
BODIES_OF_PEOPLE = words(
    "group groups army forces movement organization organizations organisation organisations clan tribe militia "
    "militias police military staff party crew team brigade battalion unit faction factions cell network council "
    "hospital branch ministry organization's organisation's"
)
WITHIN_NAMES = BODIES_OF_PEOPLE | {"the", "a", "an", "and", "of"}
KIN = HOUSEHOLDS | {"families", "households", "generation", "generations"}
BEFORE_KIN = words("the a an same single his her their its extended")
KIN_REACH = 6
LOST = frozenset({"lost", "losing", "loses"})
LOSSES = UNCLEAR | {"deaths", "fatalities"}
LEADS = AUXILIARIES | words(
    "put amounted estimated amounting at to of : stood stand reached totalled totaled numbered now some"
)
LEAD_REACH = 4


def belonging_end(row: Tokens, end: int) -> int:
    """Return the token after what the people of a phrase belong to or served as, or the end of the phrase itself.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> belonging_end(tokens("members of one family were"), 1), belonging_end(tokens("members were"), 1)
    (4, 1)
    """
    if row.at(end) == "who" and row.at(end + 1) in SERVED and row.at(end + 2) == "as":
        return bare_plural_end(row, end + 3) or end
    if row.at(end) not in {"of", "from"}:
        return end
    if row.at(end - 1) in PARENTS and is_cardinal(row.at(end + 1)):
        return end + 2
    return _kin_end(row, end + 1) or _body_end(row, end)


def side_before(row: Tokens, i: int) -> tuple[int, int] | None:
    """Return the words for whose losses a bare number counts: "enemy losses were 40", "the rebels lost 12".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> side_before(tokens("Enemy losses stood at 40"), 4), side_before(tokens("He lost 40"), 2)
    ((0, 1), None)
    """
    at = i
    while at > i - LEAD_REACH and row.at(at - 1) in LEADS:
        at -= 1
    if row.at(at - 1) not in LOSSES and row.at(i - 1) not in LOST:
        return None
    end = first = at - 1 if row.at(at - 1) in LOSSES else i - 1
    while row.at(end - 1) in AUXILIARIES:
        end = first = end - 1
    while first > 0 and _names_a_side(row.at(first - 1).removesuffix("'s").removesuffix("s'")):
        first -= 1
    return (first, end) if first < end else None


def _names_a_side(word: str) -> bool:
    return word in QUALIFIED or is_person(word)


def _kin_end(row: Tokens, i: int) -> int | None:
    """Return the token after "one family", "two families", "three generations of the same family"."""
    for k in range(i, min(i + KIN_REACH, len(row))):
        if row.at(k) in KIN:
            return (_kin_end(row, k + 2) if row.at(k + 1) in {"of", "from"} else None) or k + 1
        if row.at(k) not in BEFORE_KIN and not is_cardinal(row.at(k)) and not row.is_capital(k):
            return None
    return None


def _body_end(row: Tokens, i: int) -> int:
    at = i + 1
    while row.at(at) in {"the", "a", "an"}:
        at += 1
    end = first = at
    while at < i + NAME_REACH and (_is_named(row, at) or row.at(at) in WITHIN_NAMES or is_modifier(row, at)):
        at += 1
        if row.at(at - 1) in BODIES_OF_PEOPLE or _is_named(row, at - 1):
            end = at
    return end if end > first else i


def _is_named(row: Tokens, i: int) -> bool:
    word = row.at(i)
    if not word or word in CUE_WORDS or is_cardinal(word):
        return False
    return (row.is_capital(i) and (word not in BOUNDARIES or row.word(i) == "IS")) or word.startswith("al-")
