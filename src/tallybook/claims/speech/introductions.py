"""Introductions: where a report first names in full one whom it later calls by a single name."""

import re
from collections.abc import Mapping
from functools import lru_cache

from tallybook.claims.speech import speech_words as table
from tallybook.claims.speech.speaker_parts import BEFORE_ROLES, NAMED, ORGANISATIONS, ROLES
from tallybook.language.words import words

MOST = 12  # places of one name that are looked at
LEAD = 9  # words that may stand before a name and say who it is
APPOSITION = 12  # words of what follows it
CAPITAL = r"(?:(?:al|el|Al|El)-)?[A-Z][\w'’-]*\w"
RUN = re.compile(rf"\b{CAPITAL}(?: (?:(?:of the|for|of|bin|al|abu|de) )?{CAPITAL}){{0,6}}")
WORD = re.compile(r"[\w'’-]+")
PREFIX = re.compile(r"^(?:al|el)-", re.IGNORECASE)
OWN = words("his her their its my our")
JOINTS = words("with of from for at")
BODY_BEFORE = re.compile(rf"(?:{CAPITAL} ){{1,4}}$")
REACH = 60  # signs
GAP = re.compile(r"[^\S\n]")
NO_START = words("the a an and but in on at after before while as when if it he she they this that said says")
SAYING_WHO = (
    ROLES | BEFORE_ROLES | NAMED | table.MODIFIERS | table.DETERMINERS | words("identified as of for in at from")
)

Stretch = tuple[int, int]


@lru_cache(maxsize=4)
def _names(text: str) -> Mapping[str, tuple[Stretch, ...]]:
    """Return the names in capitals of a text by their last word, and those of bodies by their noun."""
    held: dict[str, list[Stretch]] = {}
    for run in RUN.finditer(text):
        row = [found for found in WORD.finditer(text, *run.span()) if found.group().lower() not in NO_START]
        if not row:
            continue
        keys = {_key(row[-1].group())} | {w.group().lower() for w in row} & ORGANISATIONS
        for key in sorted(keys):
            held.setdefault(key, []).append((row[0].start(), run.end()))
    return {key: tuple(places) for key, places in held.items()}


def introduction(text: str, name: str, *, between: Stretch) -> Stretch | None:
    """Return where one who is called by a single name was introduced, with what says who it is.

    Nobody is found where two of the same name are told of.

    >>> told = "A nurse named Tova ran. Sol Reddan, the mayor of Osk, came. Reddan said"
    >>> [told[slice(*introduction(told, name, between=(0, 64)))] for name in ("Tova", "Reddan")]
    ['A nurse named Tova', 'Sol Reddan, the mayor of Osk']
    """
    row = name.split()
    places = [place for place in _names(text).get(_key(row[-1]), ())[:MOST] if between[0] <= place[0] < between[1]]
    fuller = [place for place in places if len(text[slice(*place)].split()) > len(row) and place[1] <= between[1]]
    full = fuller or [place for place in places if _says_who(text, place) != place and place[1] <= between[1]]
    if not full or len({_last_two(text[slice(*place)]) for place in full}) > 1:
        return None
    found = full[0] if row[-1].lower() in ORGANISATIONS else _says_who(text, full[0])
    if any(word.isupper() and len(word) > 1 for word in text[slice(*full[0])].split()):
        return None
    return found if {_key(word) for word in row} <= {_key(word) for word in WORD.findall(text, *found)} else None


def _key(word: str) -> str:
    return PREFIX.sub("", word.lower())


def _last_two(name: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in name.split()[-2:])


def _says_who(text: str, place: Stretch) -> Stretch:
    """Return a name with the role before it and the apposition after it."""
    return _before(text, place[0]), _after(text, place[1])


def _before(text: str, start: int) -> int:
    """Return where the words before a name begin that say who it is: "a nurse named"."""
    first = at = start
    for _ in range(LEAD):
        found = re.search(r"([\w'’-]+\.?) $", text[max(0, at - 40) : at])
        if found is None or not _leads(found.group(1)) or (at == start and found.group(1).lower() in table.JOINTS):
            break
        at -= len(found.group())
        going_on = found.group(1).lower() in table.DETERMINERS | BEFORE_ROLES and first != start
        if going_on or found.group(1).lower() in ROLES | NAMED:
            first = at
    return _body_before(text, first) if first < start else first


def _body_before(text: str, first: int) -> int:
    """Return where the name of a body begins that a role follows: "Osk Observatory head"."""
    found = BODY_BEFORE.search(text[max(0, first - REACH) : first])
    if found is None or ORGANISATIONS.isdisjoint(found.group().lower().split()):
        return first
    return first - len(found.group())


def _leads(word: str) -> bool:
    return word.lower() in SAYING_WHO or word.lower() in table.SPEAKERS


def _after(text: str, end: int) -> int:
    """Return where what follows a name ends that says who it is: ", the mayor of Osk"."""
    at = end + (2 if text.startswith(", ", end) else 1)
    last, said, joined = end, False, False
    for _ in range(APPOSITION):
        found = WORD.match(text, at)
        if found is None:
            break
        word, capital = found.group().lower(), found.group()[0].isupper()
        said = said or word in ROLES or (joined and word in ORGANISATIONS)
        again = said and word in table.DETERMINERS and not joined
        if again or word in OWN or not (_leads(word) or word == "with" or (capital and (said or joined))):
            break
        joined = (joined and (capital or word in table.DETERMINERS)) or word in JOINTS
        if said and word not in table.DETERMINERS | table.JOINTS:
            last = found.end()
        if not GAP.match(text, found.end()):
            break
        at = found.end() + 1
    return last
