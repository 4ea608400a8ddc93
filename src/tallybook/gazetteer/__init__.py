"""Gazetteer: place names to coordinates, offline; the user's own places first.

The shipped table holds countries, their provinces and districts, and towns of 500 inhabitants or more, from GeoNames.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from tallybook.gazetteer import finder
from tallybook.gazetteer.distances import kilometres, within
from tallybook.gazetteer.finder import Match
from tallybook.gazetteer.names import folds, is_by_name
from tallybook.gazetteer.own import places_file, read_places
from tallybook.gazetteer.skeletons import skeletons
from tallybook.gazetteer.table import SHIPPED, Place, country_name, division, lies_in, shipped
from tallybook.gazetteer.words import DEMONYMS

__all__ = [
    "Gazetteer",
    "Match",
    "Place",
    "country_name",
    "is_by_name",
    "kilometres",
    "lies_in",
    "places_file",
    "read_places",
    "within",
]

DEMONYM_ENDINGS = (
    ("n", ""),
    ("i", ""),
    ("ian", ""),
    ("an", "a"),
    ("an", ""),
    ("ese", ""),
    ("ish", ""),
    ("ians", ""),
    ("ns", ""),
)


REMEMBERED = 20_000  # names looked up
LARGE = 400_000  # inhabitants: a town known beyond its country
SEAT_SHARE = 20  # a town with a twentieth of a province's people may be its seat


class Gazetteer:
    """Places by name: the user's own, then the shipped ones."""

    def __init__(self, own: Sequence[Place] = ()) -> None:
        """Take the user's own places; where two answer to one name, the first listed comes first."""
        self._own: Mapping[str, tuple[Place, ...]] = _keyed(own)
        self._places = tuple(own)
        self._alike = lru_cache(maxsize=REMEMBERED)(self._search_alike)
        self._looked_up = lru_cache(maxsize=REMEMBERED)(self._search)
        self._people = lru_cache(maxsize=REMEMBERED)(self._search_people)
        self._around = lru_cache(maxsize=REMEMBERED)(_divisions)

    @classmethod
    @cache
    def shipped(cls) -> "Gazetteer":
        """Return the gazetteer of the shipped places alone."""
        return cls()

    def with_places(self, places: Iterable[Place]) -> "Gazetteer":
        """Return a gazetteer in which these places of the user's win over all others of their names."""
        return type(self)((*places, *self._places))

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return the places that answer to a name, the likeliest first.

        >>> Gazetteer.shipped().lookup("Caracas")[0].country
        'VE'
        """
        return self._looked_up(name)

    def _search(self, name: str) -> tuple[Place, ...]:
        keys = folds(name)
        own = [place for key in keys for place in self._own.get(key, ())]
        return tuple(dict.fromkeys(own)) or _likeliest_first(name, [p for key in keys for p in shipped(key)])

    def alike(self, name: str) -> tuple[Place, ...]:
        """Return the places whose names, put into Latin letters another way, could be this one; the largest first.

        >>> [place.name for place in Gazetteer.shipped().alike("Kfar Zeita") if place.country == "SY"]
        ['Kafr Zaytā']
        """
        return self._alike(name)

    def _search_alike(self, name: str) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(p for key in skeletons(name) for p in shipped(f"~{key}")))

    def divisions(self, place: Place) -> tuple[str, ...]:
        """Return the names of the divisions that a shipped place lies in, the largest first.

        >>> gazetteer = Gazetteer.shipped()
        >>> gazetteer.divisions(gazetteer.lookup("Anaheim")[0])
        ('California', 'Orange County')
        """
        return self._around(place.admin, place.id) if place.admin and place.id.startswith(SHIPPED) else ()

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the places that a text names, longest names first.

        >>> [(m.start, m.place.name) for m in Gazetteer.shipped().find("Shelling hit Raqa in Syria.")]
        [(13, 'Ar Raqqah'), (21, 'Syria')]
        """
        return finder.find(text, self.lookup)

    def country_of(self, people: str) -> str | None:
        """Return the country of an adjective or a people.

        >>> Gazetteer.shipped().country_of("Syrian"), Gazetteer.shipped().country_of("martian")
        ('SY', None)
        """
        return self._people(people.lower())

    def _search_people(self, word: str) -> str | None:
        if word in DEMONYMS:
            return DEMONYMS[word]
        stems = (word.removesuffix(ending) + stem for ending, stem in DEMONYM_ENDINGS if word.endswith(ending))
        countries = (place.country for stem in stems for place in self.lookup(stem) if place.kind == "country")
        return next(countries, None)


def _divisions(admin: str, known: str) -> tuple[str, ...]:
    steps = admin.split(".")
    codes = [".".join(steps[: n + 1]) for n in range(1, len(steps))]
    found = (division(code) for code in codes if SHIPPED + code != known)
    return tuple(one.name for one in found if one)


def _keyed(places: Sequence[Place]) -> dict[str, tuple[Place, ...]]:
    keyed: dict[str, tuple[Place, ...]] = {}
    for place in places:
        for name in (place.name, *place.names):
            for key in folds(name):
                keyed[key] = tuple(dict.fromkeys((*keyed.get(key, ()), place)))
    return keyed


def _likeliest_first(name: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Put countries first, then towns known everywhere, then provinces but for their own seats, then by size."""
    found = tuple(dict.fromkeys(places))
    if len(found) < 2:  # noqa: PLR2004
        return found
    return tuple(sorted(found, key=lambda p: (_rank(p, found), is_by_name(name, p.name), -_weight(p, name), p.id)))


def _rank(place: Place, rivals: Sequence[Place]) -> int:
    """Return how high a place stands among those of its name, nought the highest.

    A province comes after its own seat, since a bare name is mostly that of the town.
    """
    if place.kind == "country":
        return 0
    if place.kind == "town":
        return 1 if place.population >= LARGE else 3
    seats = [p for p in rivals if p.kind == "town" and lies_in(p.admin, place.admin)]
    if place.kind == "district" and any(p.kind == "town" and lies_in(place.admin, p.admin) for p in rivals):
        return 4
    if any(seat.population * SEAT_SHARE >= place.population or not seat.population for seat in seats):
        return 4
    return 2 if place.kind == "province" else 3


def _weight(place: Place, name: str) -> int:
    return place.population * 4 if place.name == name else place.population
