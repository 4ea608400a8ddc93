"""Noun runs: the words after a number up to the noun that it counts."""

from tallybook.claims.counting.casualty_nouns import ATTRIBUTES, CASUALTIES
from tallybook.claims.counting.demonyms import COMMUNITIES, PEOPLES
from tallybook.claims.counting.groups import QUALIFIED
from tallybook.claims.counting.nouns import is_person, is_plural_person, is_single_person
from tallybook.claims.counting.number_words import is_cardinal
from tallybook.claims.counting.persons import AGED, MANY
from tallybook.claims.counting.tokens import Tokens
from tallybook.claims.counting.wordclasses import BOUNDARIES, CUE_WORDS, REPORTING
from tallybook.language.words import words
from tallybook.model import Outcome

CAN_QUALIFY = MANY | {"crew", "group", "family"}
KINDS = PEOPLES.keys() | COMMUNITIES
VERBAL = frozenset({"killed", "hurt", "hostages", "captives", "abductees"})
TREATED = frozenset({"hurt", "hospitalized", "hospitalised"})
SHARES = frozenset({"most", "all", "some", "many"})
REACH = 9
LONGEST_ASIDE = 4
ADJECTIVES_IN_LY = frozenset({"elderly", "sickly", "friendly", "lonely"})
CLOSED = frozenset({"dead", "missing", "no", "critical", "unharmed", "unhurt"})
UNDERGOING = words("suffering sustaining experiencing suffered sustained underwent received")
AFTER_CRITICAL = frozenset({"", "in", "after", "following", ",", ";"})
LASTING = words("remains remain went came drove ran fell became")


HAND_OF = words("mill farm deck stable field ranch dock factory hired boat kitchen estate plantation quarry")
"""Before "hands", these make them people who work there."""


def noun_run(row: Tokens, i: int, *, single: bool) -> list[int]:
    """Return the tokens after a number that may belong to its noun phrase; "(IS)" inside it is passed over.

    >>> from tallybook.claims.counting.tokens import tokens
    >>> noun_run(tokens("ten armed rebel fighters were"), 1, single=False)
    [1, 2, 3]
    """
    found: list[int] = []
    k = i
    while k < min(i + REACH, len(row)):
        word = row.at(k)
        if word in {"(", "["} and found and (aside := _aside(row, k)):
            k = aside
            continue
        if not word[0].isalnum() or (word in BOUNDARIES and row.word(k) != "IS") or is_cardinal(word):
            break
        if word in SHARES and row.at(k + 1) == "of":
            break
        if (word in ATTRIBUTES or word in TREATED) and not _qualifies(row, k):
            break
        of_shooting = word == "shooting" and row.at(k + 1) in {"victim", "victims"}
        if word not in ATTRIBUTES and not of_shooting and (word in CUE_WORDS or _is_adverb(row, k, single=single)):
            break
        if word in UNDERGOING or (word == "critical" and row.at(k + 1) in AFTER_CRITICAL):
            break
        found.append(k)
        k += 1
    return found


def _is_adverb(row: Tokens, k: int, *, single: bool) -> bool:
    """Tell whether a word ends the noun phrase as an adverb: "ten critically"; not "one elderly man"."""
    if not row.at(k).endswith("ly") or row.at(k) in ADJECTIVES_IN_LY or is_person(row.at(k)):
        return False
    return not single or not row.at(k + 1)[:1].isalpha()


def _aside(row: Tokens, i: int) -> int | None:
    """Return the token after a short bracket."""
    for k in range(i + 1, i + 1 + LONGEST_ASIDE):
        if row.at(k) in {")", "]"}:
            return k + 1
    return None


def _qualifies(row: Tokens, k: int) -> bool:
    """Tell whether "injured" stands before the noun itself and is no verb ("20 injured two children")."""
    for m in range(k + 1, k + 1 + LONGEST_ASIDE):
        word = row.at(m)
        if is_person(word):  # "leaving 15 injured our correspondent reported" counts no correspondent
            return not (is_single_person(word) and row.at(m + 1) in REPORTING)
        if not word[:1].isalpha() or word in BOUNDARIES or is_cardinal(word) or word in CUE_WORDS - ATTRIBUTES.keys():
            return False
    return False


def head_of(row: Tokens, run: list[int], *, single: bool) -> int | None:
    """Return the token of the noun for people, or for casualties, in a run of tokens, or None."""
    last = None
    for n, k in enumerate(run):
        word, following = row.at(k), row.at(run[n + 1]) if n + 1 < len(run) else ""
        if word in CASUALTIES and word not in ATTRIBUTES and word not in VERBAL:
            return k
        if word == "hands" and n and row.at(run[n - 1]) in HAND_OF:
            return k
        if is_plural_person(word) or word in KINDS:
            if not (
                (word in CAN_QUALIFY or word in KINDS) and (is_person(following) if single else _plural(following))
            ):
                return k
        elif is_single_person(word) and not (AGED.match(word) and is_person(following)):
            last = k
            if single and not is_person(following):
                return k
    return last if last is not None and (single or last == run[-1]) else None


def _plural(word: str) -> bool:
    return is_plural_person(word)


def ends_phrase(row: Tokens, end: int) -> bool:
    """Tell whether a noun ends its phrase: what follows is no further noun."""
    word = row.at(end)
    if not word or not word[0].isalpha() or word in BOUNDARIES or word in CUE_WORDS:
        return True
    if word in LASTING | UNDERGOING or word in CLOSED:
        return True
    return row.is_capital(end) or is_cardinal(word) or word.endswith(("ly", "ing", "ed"))


def attributed(row: Tokens, first: int, *, end: int) -> tuple[Outcome, ...]:
    """Return the outcomes that the words of a phrase say: the "injured" of "six injured children"."""
    return tuple(dict.fromkeys(ATTRIBUTES[row.at(k)] for k in range(first, end) if row.at(k) in ATTRIBUTES))


def whose_losses(row: Tokens, first: int, *, end: int) -> tuple[int, int] | None:
    """Return the words before "deaths" that say whose: "no civilian deaths", "12 enemy losses"."""
    while first < end and (row.at(first) == "human" or not (row.at(first) in QUALIFIED or is_person(row.at(first)))):
        first += 1
    return (first, end) if first < end else None
