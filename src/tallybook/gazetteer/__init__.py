"""Gazetteer: place names to coordinates, offline; the user's own places first.

The shipped table holds countries, the states of the US and towns of 15,000 inhabitants or more, from GeoNames.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from tallybook.gazetteer import finder
from tallybook.gazetteer.finder import Match
from tallybook.gazetteer.names import folds
from tallybook.gazetteer.own import places_file, read_places
from tallybook.gazetteer.table import Place, shipped
from tallybook.gazetteer.words import DEMONYMS

__all__ = ["Gazetteer", "Match", "Place", "places_file", "read_places"]

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


class Gazetteer:
    """Places by name: the user's own, then the shipped ones."""

    def __init__(self, own: Sequence[Place] = ()) -> None:
        """Take the user's own places; where two answer to one name, the first listed comes first."""
        self._own: Mapping[str, tuple[Place, ...]] = _keyed(own)
        self._places = tuple(own)
        self._looked_up = lru_cache(maxsize=REMEMBERED)(self._search)
        self._people = lru_cache(maxsize=REMEMBERED)(self._search_people)

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


def _keyed(places: Sequence[Place]) -> dict[str, tuple[Place, ...]]:
    keyed: dict[str, tuple[Place, ...]] = {}
    for place in places:
        for name in (place.name, *place.names):
            for key in folds(name):
                keyed[key] = tuple(dict.fromkeys((*keyed.get(key, ()), place)))
    return keyed


def _likeliest_first(name: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Put countries first, then the places spelt so, then the larger ones."""
    return tuple(sorted(dict.fromkeys(places), key=lambda p: (p.kind != "country", -_weight(p, name), p.id)))


def _weight(place: Place, name: str) -> int:
    return place.population * 4 if place.name == name else place.population
