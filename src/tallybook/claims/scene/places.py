"""Places: what a document names, looked up in the gazetteer, and villages that no gazetteer knows."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from tallybook.claims.scene.listed import REACH, listed, named_only, states_named
from tallybook.claims.scene.meant import LARGE, Setting, is_far_fetched
from tallybook.claims.scene.place_words import (
    CALLED,
    CALLED_AFTER,
    CALLED_BEFORE,
    CORNER,
    FOUGHT,
    LED_IN,
    LOCATED,
    NO_PLACES,
    PLACED,
    PRECISIONS,
    SIDES,
    STRUCK,
)
from tallybook.claims.scene.settling import settled
from tallybook.claims.scene.weighing import is_shipped, weigh
from tallybook.gazetteer import Gazetteer, Match
from tallybook.gazetteer.names import ARTICLES
from tallybook.language.registers import is_local_news
from tallybook.model import Document, PlacePrecision, Where

NAME_LENGTH = 48  # signs of a name before "village"
OUTLET = re.compile(
    r" (?:[-|–—]|::) (?=[^\n]*\b(?:News|TV|Times|Post|Daily|Herald|Tribune|Gazette|Journal|Radio|Online|Weather|Press"
    r"|Observer|Chronicle|Star|Sun|[KW][A-Z]{2,3}|\w+\.com)\b)[^\n]*$"
)
"""The end of a title that names who published it."""

LONGEST = 160  # signs of a title after which its outlet may stand
PROSE = re.compile(r"\b[a-z]{4,} ")
OF = re.compile(r"\b(?:in|at|near|outside|of|around|from) \Z")
BUILT = frozenset({PlacePrecision.POINT, PlacePrecision.LINE})


def places(document: Document, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """Return the places that a document names, in order; of places with one name, the one that is meant.

    A village that the gazetteer lacks is kept by its name alone where the text says that it is a village.
    """
    text = document.text
    outlet = _outlet_named(text)
    named = (match for match in gazetteer.find(text) if not outlet[0] <= match.start < outlet[1])
    found = tuple(match for match in named if not _is_no_name(text, match, gazetteer=gazetteer))
    states = frozenset(state.admin for state in states_named(text, found).values() if state.admin)
    setting = Setting(weigh(text, found, gazetteer=gazetteer, local=is_local_news(document)), found, states)
    known = listed(text, setting, gazetteer=gazetteer)
    return tuple(sorted([*known, *_unlisted(text, known, setting=setting, gazetteer=gazetteer)], key=_span))


def _span(where: Where) -> tuple[int, int]:
    return where.start, where.end


def _is_no_name(text: str, match: Match, *, gazetteer: Gazetteer) -> bool:
    """Say whether a small place's name is that of a people, or of a street at a corner."""
    if CORNER.search(text, max(0, match.start - REACH), match.start):
        return True
    place = match.place
    known = place.kind != "town" or place.population >= LARGE or not is_shipped(place)
    return not known and gazetteer.country_of(text[match.start : match.end]) is not None


def _outlet_named(text: str) -> tuple[int, int]:
    """Return where a title names the outlet: "Two hurt in Osk - Tarmel Daily News"."""
    end = text.find("\n")
    named = OUTLET.search(text, max(0, end - LONGEST), end) if end > 0 else None
    return named.span() if named else (0, 0)


def _unlisted(text: str, known: Sequence[Where], *, setting: Setting, gazetteer: Gazetteer) -> Iterator[Where]:
    """Yield the places that the gazetteer does not know by their names, those that the text calls places first."""
    taken = [_span(where) for where in known]
    doubtful = (m for m in setting.found if is_far_fetched(text, m, setting=setting))
    low = frozenset(word for word in text.split() if word.islower()) - ARTICLES
    for where, is_said in _unknown(text):
        free = not _overlaps(where, taken) and _may_be(where.text, gazetteer)
        if free and (is_said or low.isdisjoint(where.text.lower().split())):
            placed = settled(text, where, known=known, setting=setting, gazetteer=gazetteer)
            if is_said or placed.place_id:
                insort(taken, _span(where))
                yield placed
    for match in doubtful:
        where = named_only(text, (match.start, match.end), precision=PlacePrecision.UNKNOWN)
        if OF.search(text, max(0, match.start - REACH), match.start) and not _overlaps(where, taken):
            yield where


def _unknown(text: str) -> Iterator[tuple[Where, bool]]:
    """Yield names that may be places, and whether the text itself says so.

    It does of villages, districts and hospitals that it calls so, of names that it places, of those with violence in
    them; last come names that only a gazetteer could tell to be places.
    """
    for called in CALLED.finditer(text):
        kind = called.lastgroup or "town"
        precision = PRECISIONS[kind]
        after = CALLED_AFTER.match(text, called.end()) if kind not in {"site", "road"} else None
        before = CALLED_BEFORE.search(text, max(0, called.start() - NAME_LENGTH), called.start())
        for found in (before,) if precision in BUILT else (after, before):
            if found:
                start, end = found.span("name")
                yield named_only(text, (start, called.end() if precision in BUILT else end), precision=precision), True
    for words, is_said in ((PLACED, True), (FOUGHT, True), (STRUCK, True), (LOCATED, True), (LED_IN, False)):
        for found in words.finditer(text):
            # in a headline every word may be capitalised
            if PROSE.search(text, max(0, found.start() - REACH), found.start() + REACH):
                yield named_only(text, found.span("name"), precision=PlacePrecision.TOWN), is_said


def _may_be(name: str, gazetteer: Gazetteer) -> bool:
    """Say whether no word of a name is a people's or a common one: "the Alawite town" names no town."""
    words = [word.lower() for word in name.split()]
    if all(word in SIDES for word in words):
        return False
    if any(word in NO_PLACES or gazetteer.country_of(word) for word in words):
        return False
    named = (place.kind for word in name.split()[:-1] for place in gazetteer.lookup(word)[:1])
    return "country" not in named


def _overlaps(where: Where, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (where.start, where.end))
    return any(start < where.end and where.start < end for start, end in taken[max(0, at - 1) : at + 1])
