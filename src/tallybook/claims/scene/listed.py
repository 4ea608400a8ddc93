"""Listed places: names that the gazetteer knows, which place each of them means, and how exactly."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tallybook.claims.scene.meant import Setting, chosen, is_far_fetched
from tallybook.claims.scene.place_words import (
    ALSO,
    BACKED_AFTER,
    BACKED_BEFORE,
    BETWEEN,
    BUILDING,
    CALLED,
    CITY,
    CITY_AFTER,
    COUNTRYSIDE,
    INSIDE,
    IS_QUARTER,
    NEAR,
    OWN,
    PART_OF,
    PART_OF_TOWN,
    PROVINCE,
    PROVINCE_BEFORE,
    QUARTER_AFTER,
    QUARTER_OF,
    SITE_AFTER,
)
from tallybook.claims.scene.weighing import is_shipped
from tallybook.gazetteer import Gazetteer, Match, Place, lies_in, within
from tallybook.gazetteer.states import state_after
from tallybook.model import PlacePrecision, Where

REACH = 40  # signs before and after a name that say how exactly it is meant
ONE_TOWN = 100.0  # km: no quarter of a town lies farther from it
KINDS = {"country": PlacePrecision.COUNTRY, "province": PlacePrecision.PROVINCE, "district": PlacePrecision.DISTRICT}


class _Named(NamedTuple):
    """A name in the text: which place it means, None where only the name is kept, and what it is said to lie in."""

    match: Match
    place: Place | None
    outer: Place | None
    is_quarter: bool = False


def listed(text: str, setting: Setting, *, gazetteer: Gazetteer) -> list[Where]:
    """Return the places of the gazetteer, and doubtful ones by their names alone.

    A name that is once said to lie somewhere means that place wherever else it stands.
    """
    named = list(_resolved(text, setting))[::-1]
    meant: dict[str, _Named] = {}
    for one in named:
        if one.is_quarter or (one.place is not None and one.outer is not None):
            meant.setdefault(text[one.match.start : one.match.end].casefold(), one)
    same = [_as_elsewhere(text, one, meant=meant) for one in named]
    return _titled([_as_where(text, one, country=setting.main, gazetteer=gazetteer) for one in same], text.find("\n"))


def _titled(found: Sequence[Where], end: int) -> list[Where]:
    """Return the places; a bare name in the title means the province where the body first tells of that.

    >>> town = Where(text="Osk", start=9, end=12, ambiguous=True, precision=PlacePrecision.TOWN)
    >>> province = Where(text="Osk", start=30, end=33, admin="XO.1", precision=PlacePrecision.PROVINCE)
    >>> [(where.start, where.admin) for where in _titled([town, province], 20)]
    [(9, 'XO.1'), (30, 'XO.1')]
    """
    first: dict[str, Where] = {}
    for where in found:
        if where.start > end:
            first.setdefault(where.text.casefold(), where)
    told = (first.get(where.text.casefold()) if where.ambiguous and where.start < end else None for where in found)
    return [
        one.changed(text=where.text, start=where.start, end=where.end)
        if one is not None and one.precision is PlacePrecision.PROVINCE
        else where
        for where, one in zip(found, told, strict=True)
    ]


def states_named(text: str, found: Sequence[Match]) -> Mapping[int, Place]:
    """Return the states that stand shortened after towns, by where these end."""
    known = ((match.end, state_after(text, match.end)) for match in found)
    return {end: state for end, state in known if state is not None}


def named_only(text: str, span: tuple[int, int], *, precision: PlacePrecision) -> Where:
    """Return a place of which nothing is known but its name."""
    name = text[span[0] : span[1]]
    return Where(text=name, start=span[0], end=span[1], name=name, precision=precision)


def _resolved(text: str, setting: Setting) -> Iterator[_Named]:
    """Yield what each name means, from the last one back, since a place comes before what it lies in."""
    backed = _backed(text, setting.found)
    states = states_named(text, setting.found)
    after: tuple[int, Place] | None = None
    chosen_before: dict[tuple[str, Place | None, bool], Place | None] = {}
    for match in reversed(setting.found):
        outer = states.get(match.end) or _outer(text, match, after=after)
        if outer is None and is_far_fetched(text, match, setting=setting):
            continue
        if _is_another(text, match, outer=outer):
            if not (CALLED.match(text, match.end + 1) or BUILDING.search(text[match.start : match.end])):
                yield _Named(match, None, outer)
            continue
        if is_shipped(match.place) and QUARTER_AFTER.match(text, match.end):
            yield _quarter(text, match, setting=setting, after=after)
            continue
        is_backed = outer is not None or text[match.start : match.end] in backed
        said = (text[match.start : match.end], outer, is_backed)
        if said not in chosen_before:
            chosen_before[said] = chosen(match, setting, outer=outer, is_backed=is_backed)
        place = chosen_before[said]
        if place is not None:
            place = _as_called(text, (match.start, match.end), match=match, place=place)
            yield _Named(match, place, outer)
            inner = after and place.kind == "country" and OWN.fullmatch(text, match.end, after[0])
            after = (match.start, after[1] if after and inner and after[1].country == place.country else place)


def _quarter(text: str, match: Match, *, setting: Setting, after: tuple[int, Place] | None) -> _Named:
    """Return what is called a quarter: a place near its own town or near others of the report, or a name alone."""
    town = after[1] if after and QUARTER_OF.fullmatch(text, match.end, after[0]) else None
    places = [p for p in (match.place, *match.others) if p.kind == "town"]
    near = (p for p in places if (within(p, town, most=ONE_TOWN) if town else setting.is_near(p)))
    return _Named(match, next(near, None), town, is_quarter=True)


def _as_elsewhere(text: str, one: _Named, *, meant: Mapping[str, _Named]) -> _Named:
    """Return a bare name in the sense that it has where the text says more of it."""
    same = meant.get(text[one.match.start : one.match.end].casefold())
    if same is None or one.outer is not None or one.is_quarter or one.place is None:
        return one
    if same.is_quarter:
        return same._replace(match=one.match)
    known = same.place in {one.match.place, *one.match.others} and same.place and same.place.kind == one.place.kind
    return one._replace(place=same.place) if known else one


def _as_where(text: str, one: _Named, *, country: str | None, gazetteer: Gazetteer) -> Where:
    span = (one.match.start, one.match.end)
    known = where_of(text, span, place=one.place, gazetteer=gazetteer) if one.place else None
    if not one.is_quarter:
        if known is not None:
            return known
        placed = named_only(text, span, precision=PlacePrecision.TOWN)
        return placed.changed(country=one.outer.country, admin=one.outer.admin) if one.outer else placed
    quarter = (known or named_only(text, span, precision=PlacePrecision.QUARTER)).changed(
        precision=PlacePrecision.QUARTER
    )
    return inside_of(quarter, one.outer) if one.outer else quarter.changed(country=quarter.country or country)


def inside_of(quarter: Where, town: Place) -> Where:
    """Return a quarter of a town: it lies on the map where its town does, unless more is known of it."""
    placed = quarter.changed(around=(town.id,), country=town.country, admin=quarter.admin or town.admin)
    if placed.latitude is not None:
        return placed
    return placed.changed(latitude=town.latitude, longitude=town.longitude)


def _is_another(text: str, match: Match, *, outer: Place | None) -> bool:
    """Say whether none of the places of a name can be meant, since it is said to lie elsewhere."""
    places = (match.place, *match.others)
    if outer is None or any(_may_lie_in(place, outer) for place in places):
        return outer is not None and outer.kind == "town" and _is_quarter(text, match, outer=outer)
    return True


def _is_quarter(text: str, match: Match, *, outer: Place) -> bool:
    """Say whether a name is that of a quarter of the town after it, and of no other town."""
    places = [p for p in (match.place, *match.others) if p.kind == "town"]
    if not places or any(p.latitude is None or within(p, outer, most=ONE_TOWN) for p in places):
        return False
    return IS_QUARTER.match(text, match.end) is not None


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


def where_of(text: str, span: tuple[int, int], *, place: Place, gazetteer: Gazetteer) -> Where:
    """Return a place of the gazetteer where a text names it, as exactly as the words around it say."""
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
    if (
        place.kind == "town"
        and (NEAR.search(before) or COUNTRYSIDE.match(after))
        and not PART_OF_TOWN.search(before)
        and not SITE_AFTER.match(after)
    ):
        return PlacePrecision.NEAR
    if place.kind == "town" and BETWEEN.search(before):
        return PlacePrecision.LINE
    return KINDS.get(place.kind, PlacePrecision.TOWN)


def _is_ambiguous(text: str, span: tuple[int, int], *, place: Place, gazetteer: Gazetteer) -> bool:
    """Say whether a town's name is its province's too, and nothing says which of them is meant."""
    if place.kind != "town" or CITY.search(text, max(0, span[0] - REACH), span[0]) or CITY_AFTER.match(text, span[1]):
        return False
    if any(p.kind == "province" and p.admin == place.admin for p in gazetteer.lookup(place.name)):
        return True
    largest = gazetteer.divisions(place)[:1]
    return bool(largest) and largest[0].startswith(f"{place.name} ")
