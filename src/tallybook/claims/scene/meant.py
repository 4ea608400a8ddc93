"""Which place of several with one name is meant: by country, by what it lies in, by what lies near, then by size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tallybook.gazetteer import Match, Place, lies_in, within
from tallybook.gazetteer.names import folds

LARGE = 400_000  # inhabitants: a town known beyond its country
SMALL = 15_000  # inhabitants: below, a name alone does not make a place
COUNTRY_WEIGHT = 3
CLOSE = 60.0  # km: a town so near to others that are named is likelier
MOST = 40  # towns that others may lie close to
PLAYS_A_PART = 4  # a country with a quarter of the weight of the foremost one


def is_shipped(place: Place) -> bool:
    """Say whether a place is of the shipped gazetteer."""
    return place.id.startswith("geonames:")


def is_small(place: Place) -> bool:
    """Say whether a place is a town that few outside its country know by name."""
    return is_shipped(place) and place.kind in {"town", "district"} and place.population < SMALL


@dataclass(frozen=True)
class Setting:
    """What a report is about, as far as its places say: countries by weight, and all that is named for sure."""

    countries: Counter[str]
    found: tuple[Match, ...]

    @cached_property
    def main(self) -> str | None:
        """The country that plays the greatest part."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    @cached_property
    def divisions(self) -> frozenset[str]:
        """The codes of the provinces and districts that the report names."""
        named = (p for m in self.found for p in (m.place, *m.others) if p.kind in {"province", "district"})
        return frozenset(p.admin for p in named if p.admin and self.plays_a_part(p))

    @cached_property
    def sure(self) -> tuple[Place, ...]:
        """The towns whose names no other place in the countries of the report has."""
        places = {m.place.id: m.place for m in self.found if m.place.latitude is not None and self._is_sure(m)}
        return tuple(places[key] for key in sorted(places)[:MOST])

    def _is_sure(self, match: Match) -> bool:
        rivals = [p for p in match.others if self.plays_a_part(p) and p.kind == "town"]
        return match.place.kind == "town" and not rivals and self.plays_a_part(match.place)

    def plays_a_part(self, place: Place) -> bool:
        """Say whether a place lies in a country that plays a part."""
        weight = self.countries[place.country or ""]
        return bool(weight) and weight * PLAYS_A_PART >= self.countries[self.main or ""]

    def is_near(self, place: Place) -> bool:
        """Say whether a place lies close to another one that the report surely names."""
        return any(within(place, other, most=CLOSE) for other in self.sure if other.id != place.id)


def weigh(found: Sequence[Match], peoples: Iterable[tuple[str, int]]) -> Counter[str]:
    """Weigh the countries of a report: as often as named, by their people, and once by each place in them."""
    weights: Counter[str] = Counter()
    named = {m.place.id: m for m in found if m.place.kind != "country" and not is_small(m.place)}
    for match in [*(m for m in found if m.place.kind == "country"), *(named[key] for key in sorted(named))]:
        if match.place.country:
            weights[match.place.country] += COUNTRY_WEIGHT if _is_clear(match) else 1
    for country, times in peoples:
        weights[country] += times
    return Counter(dict(sorted(weights.items())))


def _is_clear(match: Match) -> bool:
    """Say whether no place of the same name that is known at all lies in another country."""
    return match.place.kind == "country" or not any(
        not is_small(p) and p.country != match.place.country for p in match.others
    )


def chosen(match: Match, setting: Setting, *, outer: Place | None, is_backed: bool) -> Place | None:
    """Return the place that is meant, or None where none of that name is likely to be.

    `outer` is a place that the text itself says it lies in; `is_backed` says whether the words around make it a place.
    """
    if not is_shipped(match.place) or match.place.kind == "country":
        return match.place
    best = likeliest((match.place, *match.others), setting, outer=outer)
    if is_small(best):
        return best if is_backed and setting.plays_a_part(best) else None
    known = setting.plays_a_part(best) or not setting.countries or best.population >= LARGE
    return best if known else None


def likeliest(places: Sequence[Place], setting: Setting, *, outer: Place | None) -> Place:
    """Return the likeliest of some places: inside what is said, in the country of the report, near what it names."""
    inside = [p for p in places if outer is not None and p.id != outer.id and _lies_within(p, outer)] or places
    most = max(setting.countries[p.country or ""] for p in inside)
    left = [p for p in inside if setting.countries[p.country or ""] == most]
    if len(left) == 1:
        return left[0]
    return min(left, key=lambda p: (_is_stray(p, setting), is_small(p) and not setting.is_near(p), places.index(p)))


def _is_stray(place: Place, setting: Setting) -> bool:
    """Say whether a small place lies in no province or district that the report names."""
    steps = (place.admin or "").split(".")
    return is_small(place) and setting.divisions.isdisjoint(".".join(steps[: n + 1]) for n in range(1, len(steps)))


def _lies_within(place: Place, outer: Place) -> bool:
    if outer.kind == "country":
        return place.country == outer.country
    return lies_in(place.admin, outer.admin) or (outer.kind == "town" and place.admin == outer.admin)


def is_far_fetched(text: str, match: Match, *, setting: Setting) -> bool:
    """Tell whether only a by-name of a place in a country that plays no other part answers to a name."""
    place = match.place
    if not is_shipped(place) or place.kind == "country":
        return False
    by_name = not set(folds(text[match.start : match.end])) & set(folds(place.name))
    return by_name and setting.countries[place.country or ""] <= COUNTRY_WEIGHT
