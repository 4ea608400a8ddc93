"""Places: what a document names, looked up in the gazetteer, and villages that no gazetteer knows."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from tallybook.claims.scene.place_words import (
    CALLED,
    CALLED_AFTER,
    CALLED_BEFORE,
    COUNTRYSIDE,
    NEAR,
    NO_PLACES,
    PRECISIONS,
    PROVINCE,
)
from tallybook.gazetteer import Gazetteer, Match, Place
from tallybook.gazetteer.names import folds
from tallybook.model import Document, PlacePrecision, Where

REACH = 24  # signs before and after a name that say how exactly it is meant
LARGE = 400_000  # inhabitants: a town known beyond its country
NAME_LENGTH = 48  # signs of a name before "village"
COUNTRY_WEIGHT = 3
KINDS = {"country": PlacePrecision.COUNTRY, "province": PlacePrecision.PROVINCE, "district": PlacePrecision.DISTRICT}
LED_IN = re.compile(r"\b(?:in|at|near|outside|of|around|from) \Z")
PEOPLE = re.compile(r"\b[A-Z][a-z]{3,}\b")


def places(document: Document, gazetteer: Gazetteer) -> tuple[Where, ...]:
    """Return the places that a document names, in order; of places with one name, the one in its country.

    A village that the gazetteer lacks is kept by its name alone where the text says that it is a village.
    """
    text = document.text
    found = gazetteer.find(text)
    countries = _countries(text, found, gazetteer=gazetteer)
    judged = [(m, _is_far_fetched(text, m, countries=countries)) for m in found]
    chosen = [(m.start, m.end, _chosen(m, countries)) for m, is_doubtful in judged if not is_doubtful]
    known = [_where(text, (start, end), place=place) for start, end, place in chosen if place]
    doubtful = (m for m, is_doubtful in judged if is_doubtful)
    known += [_by_name(text, m) for m in doubtful if LED_IN.search(text, max(0, m.start - REACH), m.start)]
    taken = [(w.start, w.end) for w in known]
    country = countries.most_common(1)[0][0] if countries else None
    unknown = [w for w in _unknown(text, country=country) if _may_be(w.text, gazetteer) and not _overlaps(w, taken)]
    return tuple(sorted([*known, *unknown], key=lambda w: (w.start, w.end)))


def _countries(text: str, found: Sequence[Match], *, gazetteer: Gazetteer) -> Counter[str]:
    """Weigh the countries of a document: as often as named, by their people, and once by each place in them."""
    weights: Counter[str] = Counter()
    named = {match.place.id: match for match in found if match.place.kind != "country"}
    for match in [*(m for m in found if m.place.kind == "country"), *(named[key] for key in sorted(named))]:
        if match.place.country:
            clear = match.place.kind == "country" or not match.others
            weights[match.place.country] += COUNTRY_WEIGHT if clear else 1
    people = Counter(PEOPLE.findall(text))
    for word, times in sorted(people.items()):
        if code := gazetteer.country_of(word):
            weights[code] += times
    return Counter(dict(sorted(weights.items())))


def _chosen(match: Match, countries: Counter[str]) -> Place | None:
    """Return the place that is meant, or None where all of that name lie in countries that play no part."""
    if not match.place.id.startswith("geonames:") or match.place.kind == "country":
        return match.place
    ranked = sorted(
        (match.place, *match.others),
        key=lambda p: (-countries[p.country or ""], p.kind != "country", -p.population, p.id),
    )
    best = ranked[0]
    main = countries.most_common(1)[0][1]
    if countries[best.country or ""] * 4 >= main or best.population >= LARGE or best.kind != "town":
        return best
    return None


def _is_far_fetched(text: str, match: Match, *, countries: Counter[str]) -> bool:
    """Tell whether only a by-name of a place in a country that plays no other part answers to a name."""
    place = match.place
    if not place.id.startswith("geonames:") or place.kind == "country":
        return False
    by_name = not set(folds(text[match.start : match.end])) & set(folds(place.name))
    return by_name and countries[place.country or ""] <= COUNTRY_WEIGHT


def _by_name(text: str, match: Match) -> Where:
    """Keep a place that is not surely known by its name alone."""
    name = text[match.start : match.end]
    return Where(text=name, start=match.start, end=match.end, name=name, precision=PlacePrecision.UNKNOWN)


def _where(text: str, span: tuple[int, int], *, place: Place) -> Where:
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
        precision=_precision(text, span, place=place),
    )


def _precision(text: str, span: tuple[int, int], *, place: Place) -> PlacePrecision:
    before, after = text[max(0, span[0] - REACH) : span[0]], text[span[1] : span[1] + REACH]
    if place.kind == "country":
        return PlacePrecision.COUNTRY
    if PROVINCE.match(after):
        return PlacePrecision.PROVINCE
    if NEAR.search(before) or COUNTRYSIDE.match(after):
        return PlacePrecision.NEAR
    return KINDS.get(place.kind, PlacePrecision.TOWN)


def _unknown(text: str, *, country: str | None) -> Iterator[Where]:
    """Yield the villages, districts and hospitals that the text itself calls so."""
    for called in CALLED.finditer(text):
        precision = PRECISIONS[called.lastgroup or "town"]
        after = CALLED_AFTER.match(text, called.end())
        before = CALLED_BEFORE.search(text, max(0, called.start() - NAME_LENGTH), called.start())
        if found := before if precision is PlacePrecision.POINT else after or before:
            start, end = found.span("name")
            end = called.end() if precision is PlacePrecision.POINT else end
            name = text[start:end]
            yield Where(text=name, start=start, end=end, name=name, country=country, precision=precision)


def _may_be(name: str, gazetteer: Gazetteer) -> bool:
    """Say whether no word of a name is a people's or a common one: "the Alawite town" names no town."""
    return not any(word.lower() in NO_PLACES or gazetteer.country_of(word) for word in name.split())


def _overlaps(where: Where, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (where.start, where.end))
    return any(start < where.end and where.start < end for start, end in taken[max(0, at - 1) : at + 1])
