"""Places: what a document names, looked up in the gazetteer, and villages that no gazetteer knows."""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence

from tallybook.claims.scene.meant import Setting, chosen, is_far_fetched, weigh
from tallybook.claims.scene.place_words import (
    ALSO,
    BACKED_AFTER,
    BACKED_BEFORE,
    BETWEEN,
    BUILDING,
    CALLED,
    CALLED_AFTER,
    CALLED_BEFORE,
    CITY,
    CITY_AFTER,
    COUNTRYSIDE,
    FOUGHT,
    INSIDE,
    LED_IN,
    NEAR,
    NO_PLACES,
    OF_TOWN,
    PART_OF,
    PLACED,
    PRECISIONS,
    PROVINCE,
    PROVINCE_BEFORE,
    SIDES,
)
from tallybook.gazetteer import Gazetteer, Match, Place, lies_in
from tallybook.gazetteer.names import ARTICLES
from tallybook.gazetteer.skeletons import SKELETAL
from tallybook.model import Document, PlacePrecision, Where

REACH = 40  # signs before and after a name that say how exactly it is meant
GAP = 60  # signs between a place and what it lies in
NAME_LENGTH = 48  # signs of a name before "village"
KINDS = {"country": PlacePrecision.COUNTRY, "province": PlacePrecision.PROVINCE, "district": PlacePrecision.DISTRICT}
PROSE = re.compile(r"\b[a-z]{4,} ")
OF = re.compile(r"\b(?:in|at|near|outside|of|around|from) \Z")
PARTS = frozenset({PlacePrecision.QUARTER, PlacePrecision.POINT, PlacePrecision.LINE})
BUILT = frozenset({PlacePrecision.POINT, PlacePrecision.LINE})
PEOPLE = re.compile(r"\b[A-Z][a-z]{3,}\b")


def places(document: Document, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """Return the places that a document names, in order; of places with one name, the one that is meant.

    A village that the gazetteer lacks is kept by its name alone where the text says that it is a village.
    """
    text = document.text
    found = gazetteer.find(text)
    setting = Setting(weigh(found, _peoples(text, gazetteer)), found)
    known = _known(text, setting, gazetteer=gazetteer)
    return tuple(sorted([*known, *_unlisted(text, known, setting=setting, gazetteer=gazetteer)], key=_span))


def _span(where: Where) -> tuple[int, int]:
    return where.start, where.end


def _unlisted(text: str, known: Sequence[Where], *, setting: Setting, gazetteer: Gazetteer) -> Iterator[Where]:
    """Yield the places that the gazetteer does not know by their names, those that the text calls places first."""
    taken = [_span(where) for where in known]
    doubtful = (m for m in setting.found if is_far_fetched(text, m, setting=setting))
    low = frozenset(word for word in text.split() if word.islower()) - ARTICLES
    for where, is_said in _unknown(text):
        free = not _overlaps(where, taken) and _may_be(where.text, gazetteer)
        if free and (is_said or low.isdisjoint(where.text.lower().split())):
            settled = _settled(text, where, known=known, setting=setting, gazetteer=gazetteer)
            if is_said or settled.place_id:
                insort(taken, _span(where))
                yield settled
    for match in doubtful:
        where = _named(text, (match.start, match.end), precision=PlacePrecision.UNKNOWN)
        if OF.search(text, max(0, match.start - REACH), match.start) and not _overlaps(where, taken):
            yield where


def _peoples(text: str, gazetteer: Gazetteer) -> list[tuple[str, int]]:
    words = Counter(PEOPLE.findall(text))
    return [(code, times) for word, times in sorted(words.items()) if (code := gazetteer.country_of(word))]


def _known(text: str, setting: Setting, *, gazetteer: Gazetteer) -> list[Where]:
    """Return the places of the gazetteer, and doubtful ones by their names alone."""
    backed = _backed(text, setting.found)
    kept: list[Where] = []
    after: tuple[int, Place] | None = None
    for match in reversed(setting.found):
        span = (match.start, match.end)
        outer = _outer(text, match, after=after)
        if outer is None and is_far_fetched(text, match, setting=setting):
            continue
        if outer is not None and not any(_may_lie_in(p, outer) for p in (match.place, *match.others)):
            if not (CALLED.match(text, span[1] + 1) or BUILDING.search(text[slice(*span)])):
                placed = _named(text, span, precision=PlacePrecision.TOWN)
                kept.append(placed.changed(country=outer.country, admin=outer.admin))
            continue
        is_backed = outer is not None or text[match.start : match.end] in backed
        place = chosen(match, setting, outer=outer, is_backed=is_backed)
        if place is not None:
            place = _as_called(text, span, match=match, place=place)
            kept.append(_where(text, span, place=place, gazetteer=gazetteer))
            after = (match.start, place)
    return kept[::-1]


def _outer(text: str, match: Match, *, after: tuple[int, Place] | None) -> Place | None:
    """Return the place named after another if the words between say that this lies in it; side by side, if it does."""
    if after is None or not INSIDE.fullmatch(text, match.end, after[0]):
        return None
    said = text[match.end : after[0]].strip() or any(_may_lie_in(p, after[1]) for p in (match.place, *match.others))
    return after[1] if said else None


def _may_lie_in(place: Place, outer: Place) -> bool:
    """Say whether a place may lie in another that the text puts around it or beside it."""
    if place.kind == "country" or outer.kind == "town":
        return place.kind == "country" or place.country == outer.country
    return place.country == outer.country and (outer.kind == "country" or lies_in(place.admin, outer.admin))


def _backed(text: str, found: Sequence[Match]) -> frozenset[str]:
    """Return the names that the words around one of their mentions make those of places."""
    names: set[str] = set()
    last: tuple[int, bool] = (0, False)
    for match in found:
        before = text[max(0, match.start - REACH) : match.start]
        listed = last[1] and ALSO.fullmatch(text[last[0] : match.start]) is not None
        backed = listed or bool(BACKED_BEFORE.search(before) or BACKED_AFTER.match(text, match.end))
        last = (match.end, backed)
        if backed:
            names.add(text[match.start : match.end])
    return frozenset(names)


def _as_called(text: str, span: tuple[int, int], *, match: Match, place: Place) -> Place:
    """Return the province of a name where the text says province, and not its seat."""
    if place.kind != "town" or not _is_province(text, span):
        return place
    around = (p for p in (match.place, *match.others) if p.kind == "province" and p.admin == place.admin)
    return next(around, place)


def _is_province(text: str, span: tuple[int, int]) -> bool:
    before = text[max(0, span[0] - REACH) : span[0]]
    return PROVINCE.match(text, span[1]) is not None or PROVINCE_BEFORE.search(before) is not None


def _where(text: str, span: tuple[int, int], *, place: Place, gazetteer: Gazetteer) -> Where:
    start, end = span
    return Where(
        text=text[start:end],
        start=start,
        end=end,
        name=place.name,
        place_id=place.id,
        country=place.country,
        admin=place.admin,
        latitude=place.latitude,
        longitude=place.longitude,
        within=gazetteer.divisions(place)[::-1],
        ambiguous=_is_ambiguous(text, span, place=place, gazetteer=gazetteer),
        precision=_precision(text, span, place=place),
    )


def _precision(text: str, span: tuple[int, int], *, place: Place) -> PlacePrecision:
    before, after = text[max(0, span[0] - REACH) : span[0]], text[span[1] : span[1] + REACH]
    if place.kind == "country":
        return PlacePrecision.REGION if PART_OF.search(before) else PlacePrecision.COUNTRY
    if _is_province(text, span):
        return PlacePrecision.PROVINCE
    if place.kind == "town" and (NEAR.search(before) or COUNTRYSIDE.match(after)):
        return PlacePrecision.NEAR
    if place.kind == "town" and BETWEEN.search(before):
        return PlacePrecision.LINE
    return KINDS.get(place.kind, PlacePrecision.TOWN)


def _is_ambiguous(text: str, span: tuple[int, int], *, place: Place, gazetteer: Gazetteer) -> bool:
    """Say whether a town's name is its province's too, and nothing says which of them is meant."""
    if place.kind != "town" or CITY.search(text, max(0, span[0] - REACH), span[0]) or CITY_AFTER.match(text, span[1]):
        return False
    return any(p.kind == "province" and p.admin == place.admin for p in gazetteer.lookup(place.name))


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
                yield _named(text, (start, called.end() if precision in BUILT else end), precision=precision), True
    for words, is_said in ((PLACED, True), (FOUGHT, True), (LED_IN, False)):
        for found in words.finditer(text):
            # in a headline every word may be capitalised
            if PROSE.search(text, max(0, found.start() - REACH), found.start() + REACH):
                yield _named(text, found.span("name"), precision=PlacePrecision.TOWN), is_said


def _named(text: str, span: tuple[int, int], *, precision: PlacePrecision) -> Where:
    name = text[span[0] : span[1]]
    return Where(text=name, start=span[0], end=span[1], name=name, precision=precision)


def _settled(text: str, where: Where, *, known: Sequence[Where], setting: Setting, gazetteer: Gazetteer) -> Where:
    """Return a place that the gazetteer does not know by its name, with what it lies in, or as one spelt alike."""
    at = bisect_left(known, where.end, key=lambda w: w.start)
    outer = known[at] if at < len(known) and INSIDE.fullmatch(text[where.end : known[at].start]) else None
    respelt = gazetteer.alike(where.text) if setting.main in SKELETAL else ()
    alike = [p for p in respelt if p.kind == "town" and p.country == setting.main]
    if outer is not None:
        alike = [p for p in alike if outer.admin is None or lies_in(p.admin, outer.admin)]
    if len(alike) == 1 and where.precision is PlacePrecision.TOWN:
        return _where(text, (where.start, where.end), place=alike[0], gazetteer=gazetteer)
    if outer is None:
        return where.changed(country=setting.main)
    placed = where.changed(country=outer.country, admin=outer.admin)
    if (
        where.precision in PARTS
        and outer.precision is PlacePrecision.TOWN
        and OF_TOWN.fullmatch(text, where.end, outer.start)
    ):
        return placed.changed(
            around=(outer.place_id or outer.text,), latitude=outer.latitude, longitude=outer.longitude
        )
    return placed


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
