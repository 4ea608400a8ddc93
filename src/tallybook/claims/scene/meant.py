"""Which place of several with one name is meant: by country, by what it lies in, by what lies near, then by size."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tallybook.claims.scene.weighing import COUNTRY_WEIGHT, is_shipped, is_small
from tallybook.gazetteer import Match, Place, is_by_name, lies_in, within

LARGE = 400_000  # inhabitants: a town known beyond its country
CLOSE = 60.0  # km: a town so near to others that are named is likelier
MOST = 40  # towns that others may lie close to
PLAYS_A_PART = 4  # a country with a quarter of the weight of the foremost one
FAR_SMALLER = 20  # times: a namesake so much smaller is not meant, even in a province that the report names
DIVISIONS = frozenset({"province", "district"})


@dataclass(frozen=True)
class Setting:
    """What a report is about, as far as its places say: countries by weight, and all that is named for sure.

    `states` are the codes of those that stand shortened after a town.
    """

    countries: Counter[str]
    found: tuple[Match, ...]
    states: frozenset[str] = frozenset()

    @cached_property
    def main(self) -> str | None:
        """The country that plays the greatest part."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    @cached_property
    def divisions(self) -> frozenset[str]:
        """The codes of the provinces and districts that the report names; of districts with one name, of one there."""
        provinces = self.states | {code for m in self.found for code in self._provinces(m)}
        districts: set[str] = set()
        for match in self.found:
            codes = [p.admin for p in (match.place, *match.others) if p.kind == "district" and p.admin]
            inside = [code for code in codes if any(lies_in(code, province) for province in provinces)]
            districts.update(inside or codes)
        return provinces | districts

    def _provinces(self, match: Match) -> Iterator[str]:
        """Yield the codes of the provinces of a name that is no other place's, or is that of their own town."""
        named = [p for p in (match.place, *match.others) if p.kind == "province" and self.plays_a_part(p)]
        known = self.plays_a_part(match.place)
        yield from (p.admin for p in named if p.admin and (not known or lies_in(match.place.admin, p.admin)))

    @cached_property
    def sure(self) -> tuple[Place, ...]:
        """The towns whose names no other place of any size in the countries of the report has."""
        places = {m.place.id: m.place for m in self.found if m.place.latitude is not None and self._is_sure(m)}
        return tuple(places[key] for key in sorted(places)[:MOST])

    def _is_sure(self, match: Match) -> bool:
        people = match.place.population
        rivals = [
            p
            for p in match.others
            if p.kind == "town" and self.plays_a_part(p) and p.population * FAR_SMALLER >= people
        ]
        return match.place.kind == "town" and not rivals and self.plays_a_part(match.place)

    def plays_a_part(self, place: Place) -> bool:
        """Say whether a place lies in a country that plays a part."""
        weight = self.countries[place.country or ""]
        return bool(weight) and weight * PLAYS_A_PART >= self.countries[self.main or ""]

    @cached_property
    def _near(self) -> dict[str, bool]:
        """What is known of places already asked for."""
        return {}

    def is_near(self, place: Place) -> bool:
        """Say whether a place lies close to another one that the report surely names."""
        if place.id not in self._near:
            others = (other for other in self.sure if other.id != place.id)
            self._near[place.id] = any(within(place, other, most=CLOSE) for other in others)
        return self._near[place.id]


def chosen(match: Match, setting: Setting, *, outer: Place | None, is_backed: bool) -> Place | None:
    """Return the place that is meant, or None where none of that name is likely to be.

    `outer` is a place that the text itself says it lies in; `is_backed` says whether the words around make it a place.
    """
    if not is_shipped(match.place):
        return match.place
    if match.place.kind == "country":
        return _state_or_country(match, setting)
    best = likeliest((match.place, *match.others), setting, outer=outer)
    if is_small(best):
        return best if is_backed and setting.plays_a_part(best) else None
    known = setting.plays_a_part(best) or not setting.countries or best.population >= LARGE
    return best if known else None


def _state_or_country(match: Match, setting: Setting) -> Place:
    """Return a province that has a country's name, where its own country plays the greater part: Georgia in the US."""
    rival = next((p for p in match.others if p.kind == "province" and p.country == setting.main), None)
    others = (setting.main or "") != match.place.country
    return rival if rival is not None and others else match.place


def likeliest(places: Sequence[Place], setting: Setting, *, outer: Place | None) -> Place:
    """Return the likeliest of some places: inside what is said, in the country of the report, near what it names."""
    inside = [p for p in places if outer is not None and p.id != outer.id and _lies_within(p, outer)] or places
    most = max(setting.countries[p.country or ""] for p in inside)
    left = [p for p in inside if setting.countries[p.country or ""] == most]
    if len(left) == 1:
        return left[0]
    order = {p.id: n for n, p in enumerate(left)}
    unlikely = {p.id: (_is_stray(p, setting), not setting.is_near(p)) for p in left if is_small(p)}
    likely = min(left, key=lambda p: (*unlikely.get(p.id, (False, False)), order[p.id]))
    named = [p for p in left if not _is_stray(p, setting) and p.kind == likely.kind]
    if not named or not _is_stray(likely, setting):
        return likely
    close = likely.kind == "district" or named[0].population * FAR_SMALLER >= likely.population
    return named[0] if close else likely


def _is_stray(place: Place, setting: Setting) -> bool:
    """Say whether a place lies in no province or district that the report names."""
    steps = (place.admin or "").split(".")
    return setting.divisions.isdisjoint(".".join(steps[: n + 1]) for n in range(1, len(steps)))


def _lies_within(place: Place, outer: Place) -> bool:
    if outer.kind == "country":
        return place.country == outer.country
    if outer.kind == "town":
        return place.admin == outer.admin or within(place, outer, most=CLOSE)
    return lies_in(place.admin, outer.admin)


def is_far_fetched(text: str, match: Match, *, setting: Setting) -> bool:
    """Tell whether only a by-name of a place in a country that plays no other part answers to a name."""
    place = match.place
    if not is_shipped(place) or place.kind == "country":
        return False
    return setting.countries[place.country or ""] <= COUNTRY_WEIGHT and is_by_name(
        text[match.start : match.end], place.name
    )
