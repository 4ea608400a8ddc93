"""Weighing: which countries a report is about, by what it names for its own sake, and not for who speaks or attacks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tallybook.claims.scene.place_words import BACKED_AFTER, BACKED_BEFORE
from tallybook.claims.scene.stand_ins import AGENCY, ALLIED, SOURCE, SPEAKING
from tallybook.gazetteer import Gazetteer, Match, Place, is_by_name
from tallybook.gazetteer.table import SHIPPED

COUNTRY_WEIGHT = 3
LOCAL = "US"  # the country of local news that names none
SMALL = 15_000  # inhabitants: below, a name alone does not make a place
REACH = 60  # signs before a name
PEOPLE = re.compile(
    r"\b[A-Z][a-z]{3,}\b(?!-(?:backed|led|occupied|administered|supported|allied)|\s(?:border|frontier))"
)
"""A people, but not one that only backs somebody or has a border."""


def is_shipped(place: Place) -> bool:
    """Say whether a place is of the shipped gazetteer."""
    return place.id.startswith(SHIPPED)


def is_small(place: Place) -> bool:
    """Say whether a place is a town that few outside its country know by name."""
    return is_shipped(place) and place.kind in {"town", "district"} and place.population < SMALL


def weigh(text: str, found: Sequence[Match], *, gazetteer: Gazetteer, local: bool = False) -> Counter[str]:
    """Weigh the countries of a report: as often as named, by their people, and once by each place in them.

    Where a report is sent from and who speaks counts only where nothing else is named. Local news on a shooting, known
    by its words for police and courts, is most likely of the US.
    """
    inside = [match for match in found if not ALLIED.search(_before(text, match))]
    told = [match for match in inside if not _is_aside(text, match)]
    weights = _weights(text, told, gazetteer=gazetteer) or _weights(text, inside, gazetteer=gazetteer)
    return weights + Counter({LOCAL: COUNTRY_WEIGHT}) if local else weights


def _weights(text: str, found: Sequence[Match], *, gazetteer: Gazetteer) -> Counter[str]:
    weights: Counter[str] = Counter()
    named = {m.place.id: m for m in found if m.place.kind != "country" and not is_small(m.place)}
    for match in [*(m for m in found if m.place.kind == "country"), *(named[key] for key in sorted(named))]:
        if match.place.country:
            weights[match.place.country] += COUNTRY_WEIGHT if _is_clear(match) else 1
    soles = {match.place.id: match.place.country for match in found if _is_sole(text, match)}
    weights.update(country for country in soles.values() if country)
    for country, times in _peoples(text, gazetteer):
        weights[country] += times
    return Counter(dict(sorted(weights.items())))


def _is_aside(text: str, match: Match) -> bool:
    """Say whether a place is only where a report or somebody in it speaks from, or across a border."""
    name = text[match.start : match.end]
    sent = name.isupper() and match.place.kind != "country" and AGENCY.match(text, match.end) is not None
    return bool(sent or SOURCE.search(_before(text, match)) or SPEAKING.match(text, match.end))


def _before(text: str, match: Match) -> str:
    return text[max(0, match.start - REACH) : match.start].rpartition("\n")[2]


def _is_sole(text: str, match: Match) -> bool:
    """Say whether a name is surely that of one small town: no other has it, and its words make it a town's."""
    if match.others or not is_small(match.place) or is_by_name(text[match.start : match.end], match.place.name):
        return False
    return bool(BACKED_BEFORE.search(_before(text, match)) or BACKED_AFTER.match(text, match.end))


def _peoples(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int]]:
    words = Counter(PEOPLE.findall(text))
    return ((code, times) for word, times in sorted(words.items()) if (code := gazetteer.country_of(word)))


def _is_clear(match: Match) -> bool:
    """Say whether no place of the same name that is known at all lies in another country; a country has but states."""
    rivals = (p for p in match.others if p.country != match.place.country and not is_small(p))
    return not any(match.place.kind != "country" or p.kind == "province" for p in rivals)
