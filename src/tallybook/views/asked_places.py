"""Which place or area is meant by what somebody asks for, and which others bear its name."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tallybook.errors import BadSetting, NotFound
from tallybook.gazetteer import Gazetteer, Place, lies_in
from tallybook.gazetteer.names import folds
from tallybook.gazetteer.table import SHIPPED
from tallybook.model import Incident, Record, Where
from tallybook.views.selection import coordinates

OTHERS = 6  # places of the same name that are told
AREAS = frozenset({"country", "province", "district"})
HOW = "give degrees north and east, such as 35.95,39.01, or add it to your own places"


class OtherPlace(Record):
    """Another place of that name, and the words by which it is asked for."""

    name: str
    asked: str


class AskedPlace(Record):
    """The place that is taken to be meant; `others` bear the same name, `untold` more are not listed."""

    asked: str
    name: str
    kind: str = ""
    country: str | None = None
    admin: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    others: tuple[OtherPlace, ...] = ()
    untold: int = 0


def asked_place(words: str, incidents: Iterable[Incident], *, gazetteer: Gazetteer) -> AskedPlace:
    """Return the place meant by a name or by degrees; raises NotFound for a name that nobody knows.

    Of several places of a name it is the one that the incidents name most; failing that the likeliest.
    """
    if at := coordinates(words):
        return AskedPlace(asked=words, name=words, kind="degrees", latitude=at[0], longitude=at[1])
    found = [one for one in _named_so(words, gazetteer) if one.latitude is not None and one.kind != "country"]
    if not found:
        raise _unknown(words, gazetteer)
    named = _mentions(incidents)
    found.sort(key=lambda one: -named[one.id])  # the sort is stable: the likeliest first
    return _chosen(words, found, gazetteer=gazetteer)


def asked_area(words: str, incidents: Sequence[Incident], *, gazetteer: Gazetteer) -> AskedPlace:
    """Return the country, province or district that is meant; raises NotFound where neither map nor report has it."""
    found = [one for one in _named_so(words, gazetteer) if one.kind in AREAS]
    if not found:
        if any(names_area(words, one.where) for one in incidents):
            return AskedPlace(asked=words, name=words, kind="named")
        raise NotFound("no country, province or district is called so", where=words, todo="ask for what is near a town")
    countries = Counter(one.where.country for one in incidents if one.where)
    found.sort(key=lambda one: (one.kind != "country", -countries[one.country]))
    return _chosen(words, found, gazetteer=gazetteer)


def names_area(words: str, where: Where | None) -> bool:
    """Tell whether what a place lies in is called so, in the report or in the user's own places."""
    if where is None:
        return False
    known = (*where.within, where.admin or "", where.country or "")
    wide = (where.name or "", where.text) if where.precision.value in {*AREAS, "region"} else ()
    asked = set(folds(words))
    return bool(asked) and any(asked & set(folds(name)) for name in (*known, *wide) if name)


def _named_so(words: str, gazetteer: Gazetteer) -> list[Place]:
    """Return the places of a name, the likeliest first; what follows after commas says in what they lie."""
    name, *outer = (part.strip() for part in words.split(","))
    found = gazetteer.lookup(name) or gazetteer.alike(name) if name else ()
    return [one for one in found if all(_lies_in(one, around, gazetteer=gazetteer) for around in outer if around)]


def _lies_in(place: Place, around: str, *, gazetteer: Gazetteer) -> bool:
    named = set(folds(around))
    if any(named & set(folds(one)) for one in (place.country, place.admin, *gazetteer.divisions(place)) if one):
        return True
    return any(
        one.country == place.country and (one.kind == "country" or lies_in(place.admin, one.admin))
        for one in gazetteer.lookup(around)
        if one.kind in AREAS
    )


def _mentions(incidents: Iterable[Incident]) -> Counter[str]:
    named: Counter[str] = Counter()
    for one in incidents:
        if one.where:
            named.update({one.where.place_id or "", *one.where.around})
    return named


def _chosen(words: str, found: Sequence[Place], *, gazetteer: Gazetteer) -> AskedPlace:
    first, *others = found
    told = tuple(_other(one, gazetteer) for one in others[:OTHERS])
    return AskedPlace(
        asked=words,
        name=place_words(first, gazetteer),
        kind=first.kind,
        country=first.country,
        admin=first.admin,
        latitude=first.latitude,
        longitude=first.longitude,
        others=told,
        untold=len(others) - len(told),
    )


def _other(place: Place, gazetteer: Gazetteer) -> OtherPlace:
    words = place_words(place, gazetteer)
    parts = [place.name, *_around(place, gazetteer)]
    asked = ", ".join(part for part in parts if "," not in part)
    meant = next(iter(_named_so(asked, gazetteer)), None)
    if (meant is None or meant.id != place.id) and place.latitude is not None:
        asked = f"{place.latitude}, {place.longitude}"
    return OtherPlace(name=words, asked=asked)


def place_words(place: Place, gazetteer: Gazetteer) -> str:
    """Return a place by its name, with what it lies in; a division says that it is one.

    >>> gazetteer = Gazetteer.shipped()
    >>> place_words(gazetteer.lookup("Anaheim")[0], gazetteer)
    'Anaheim, Orange County, California, US'
    """
    what = f" ({place.kind})" if place.kind in AREAS - {"country"} else ""
    return ", ".join([place.name + what, *_around(place, gazetteer)])


def _around(place: Place, gazetteer: Gazetteer) -> list[str]:
    own = [] if place.id.startswith(SHIPPED) else [place.admin or ""]
    country = place.country if place.kind != "country" else ""
    parts = (*reversed(gazetteer.divisions(place)), *own, country or "")
    return [part for part in dict.fromkeys(parts) if part and part != place.name]


def _unknown(words: str, gazetteer: Gazetteer) -> NotFound | BadSetting:
    if any(one.kind == "country" for one in _named_so(words, gazetteer)):
        return BadSetting("a country lies nowhere in particular", where=words, todo="ask for what lies within it")
    return NotFound("no place is called so", where=words, todo=HOW)
