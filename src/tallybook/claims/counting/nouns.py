"""Noun phrases for people: "a young shepherd", "his wife", "Cuban allies", "women and children"."""

import re

from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.persons import AGED, HOUSEHOLDS, NOUNS
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import (
    AUXILIARIES,
    BOUNDARIES,
    CUE_WORDS,
    MODIFIERS,
    POSSESSIVES,
    PREPOSITIONS,
)
from tallybook.language.words import words

SINGULAR_DETERMINERS = POSSESSIVES | {"a", "an", "another", "the", "this", "that"}
UNIT_NOUNS = frozenset({"more", "further", "additional"})
HOUSEHOLD_WORDS = HOUSEHOLDS
KIN = words(
    "children kids sons daughters brothers sisters siblings parents grandchildren grandparents cousins nieces "
    "nephews relatives in-laws uncles aunts grandsons granddaughters"
)
MOST_MODIFIERS = 5
ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth")
"""Words that stand for one more person: "the body of a third was found"."""

NUMBERED = re.compile(r"[0-9]+(?:st|nd|rd|th)\Z")
INCLUDING = frozenset({"include", "includes", "included", "numbered"})
DEATHS = frozenset({"death", "fatality"})
"""Nouns that an ordinal counts one by one: "the 12th death"."""

AFTER_ORDINALS = AUXILIARIES | PREPOSITIONS | {"died", "dies", "later"}
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
HURT = frozenset({"killed", "wounded", "injured", "hurt", "dead", "missing", "critically", "seriously"})


def is_person(word: str) -> bool:
    """Tell whether a word is a noun for one person or for several."""
    return word in NOUNS or AGED.match(word) is not None


def is_plural_person(word: str) -> bool:
    """Tell whether a word is a plural noun for people."""
    noun = NOUNS.get(word)
    return noun.plural if noun else word.endswith("-olds") and AGED.match(word) is not None


def is_single_person(word: str) -> bool:
    """Tell whether a word is a noun for one person."""
    return is_person(word) and not is_plural_person(word)


def is_modifier(row: Tokens, i: int) -> bool:
    """Tell whether a token may stand before a noun for people as an adjective or a name."""
    word = row.at(i)
    if not word or is_cardinal(word):
        return False
    if word in BOUNDARIES:
        return word == "is" and row.word(i) == "IS"
    if word in MODIFIERS:
        return True
    return word not in CUE_WORDS and (
        ("-" in word and word[0].isalpha()) or AGED.match(word) is not None or _name(row, i)
    )


def _name(row: Tokens, i: int) -> bool:
    return row.is_capital(i) and row.at(i)[0].isalpha()


def may_begin_noun(row: Tokens, i: int) -> bool:
    """Tell at a glance whether a noun phrase for people may begin here."""
    word = row.low[i]
    if word in NOUNS or word in SINGULAR_DETERMINERS or word in MODIFIERS or word == "any":
        return True
    return word[0].isalnum() and ("-" in word or row.is_capital(i)) and word not in CUE_WORDS


def single_person(row: Tokens, i: int) -> int | None:
    """Return the token after a noun phrase for one person with its article, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> single_person(tokens("a young bus driver was"), 0), single_person(tokens("a bus was"), 0)
    (4, None)
    """
    at = i
    if row.at(i) in SINGULAR_DETERMINERS:
        at = i + 1
    limit = at + MOST_MODIFIERS
    while at < limit and not _heads(row, at):
        if not _may_qualify(row, at, marked=row.at(i) in SINGULAR_DETERMINERS):
            return None
        at += 1
    if not _heads(row, at):
        return None
    if row.at(at) == "general" and row.is_capital(at) and _is_place_name(row, at - 1):
        return None
    while is_single_person(row.at(at + 1)):
        at += 1
    return None if is_plural_person(row.at(at + 1)) and row.at(at + 1) != "remains" else at + 1


def _is_place_name(row: Tokens, i: int) -> bool:
    """Tell whether a capitalised word before "General" is no rank: the Osk of "Osk General" is a hospital's."""
    return row.is_capital(i) and row.at(i) not in MODIFIERS and not is_person(row.at(i))


def ordinal_end(row: Tokens, i: int) -> int | None:
    """Return the token after "a third" where it stands alone for a person, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> ordinal_end(tokens("a third was found"), 0), ordinal_end(tokens("a third raid"), 0)
    (2, None)
    """
    one_of_them = row.at(i) == "the" and row.at(i + 2) in {"", "was", "died"}
    if not (row.at(i) == "a" or one_of_them) or row.at(i + 1) not in ORDINALS:
        return None
    if row.at(i - 1) in {"in", "within", "for", "by"}:
        return None
    after = row.at(i + 2)
    alone = not after[:1].isalnum() or after in AFTER_ORDINALS or after in WEEKDAYS or _stands_alone(row, i + 2)
    return i + 2 if alone and after not in {"of", "-", "–"} else None


def another_end(row: Tokens, i: int) -> int | None:
    """Return the token after "another" where it stands alone for a person, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> another_end(tokens("another was hurt"), 0), another_end(tokens("another raid"), 0)
    (1, None)
    """
    if row.at(i) != "another" or row.at(i - 1) in {"after", "from", "to", "or", "one"}:
        return None
    after = row.at(i + 1)
    told = after in {"died", "dies"} or after in AUXILIARIES or _stands_alone(row, i + 1)
    taken = row.at(i - 1) in CUE_WORDS | HURT and (not after[:1].isalnum() or after in PREPOSITIONS)
    return i + 1 if told or taken or len(row) == 1 else None


def _stands_alone(row: Tokens, i: int) -> bool:
    """Tell whether a word of harm ends its clause: "and a fourth wounded.", "another injured in Osk"."""
    after = row.at(i + 1)
    return row.at(i) in HURT and (not after[:1].isalnum() or after in PREPOSITIONS or after in HURT)


def is_ordinal(word: str) -> bool:
    """Tell whether a word counts in a row: "third", "12th".

    >>> is_ordinal("third"), is_ordinal("12th"), is_ordinal("first")
    (True, True, False)
    """
    return word in ORDINALS or NUMBERED.match(word) is not None


def _heads(row: Tokens, i: int) -> bool:
    """Tell whether a noun for one person stands here and is not "48-year-old" before another noun."""
    word = row.at(i)
    if word in DEATHS:
        return is_ordinal(row.at(i - 1))
    if AGED.match(word):
        return not is_modifier(row, i + 1) and not is_person(row.at(i + 1))
    return is_single_person(word)


def _may_qualify(row: Tokens, i: int, *, marked: bool) -> bool:
    if is_modifier(row, i):
        return True
    word = row.at(i)
    if marked and NUMBERED.match(word):
        return True
    return (
        marked
        and word.removesuffix("'s").isalpha()
        and word not in BOUNDARIES
        and word not in CUE_WORDS
        and word not in INCLUDING
        and not is_person(word)
    )


def kin_end(row: Tokens, i: int) -> int | None:
    """Return the token after relatives of one named before, of whom no number is said: "her children".

    >>> from tallybook.claims.counting.tokens import tokens
    >>> kin_end(tokens("her children were"), 0), kin_end(tokens("her soldiers were"), 0)
    (2, None)
    """
    at = i + 1
    while row.at(at) in MODIFIERS and at <= i + MOST_MODIFIERS:
        at += 1
    alone = row.at(i) in POSSESSIVES and row.at(at) in KIN and row.at(at + 1) != ","  # "her children, Petra and Lev"
    return at + 1 if alone else None


def bare_plural_end(row: Tokens, i: int) -> int | None:
    """Return the token after a plural for people that has no number and no article, or None.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> bare_plural_end(tokens("women and children were"), 0), bare_plural_end(tokens("the women"), 0)
    (3, None)
    """
    end = _plural(row, i)
    if end is None:
        return None
    while row.at(end) in {"and", "or"} and (more := _plural(row, end + 1)):
        end = more
    return end


def _plural(row: Tokens, i: int) -> int | None:
    at = i
    while at < i + MOST_MODIFIERS and not is_plural_person(row.at(at)):
        if not is_modifier(row, at) or row.at(at) in UNIT_NOUNS:
            return None
        at += 1
    if not is_plural_person(row.at(at)):
        return None
    while is_plural_person(row.at(at + 1)):
        at += 1
    return at + 1
