"""Hits: words of a run that answer to a place, and whether they are but a part of a longer name."""

from collections.abc import Sequence
from typing import NamedTuple

from tallybook.gazetteer.skeletons import SKELETAL
from tallybook.gazetteer.table import SHIPPED, Place
from tallybook.gazetteer.tokens import Run, Token
from tallybook.gazetteer.words import (
    COMMON,
    DIRECTIONS,
    HEADS,
    LINKS,
    LOCATIVES,
    OFFICES,
    QUALIFIERS,
    SIDES_OF_TOWN,
    SITES,
    STREETS,
)

TITLE_RUN = 6  # so many capitalised words in a row are a headline, not a name
WELL_KNOWN = 100_000  # inhabitants: found in a headline, or behind a lost apostrophe
LISTED = COMMON | DIRECTIONS | LINKS | OFFICES | QUALIFIERS


class Hit(NamedTuple):
    """The first and last word of a name, and the places that answer to it."""

    first: int
    last: int
    places: tuple[Place, ...]
    cut: int = 0  # letters at the end that are no part of the name


def is_own(place: Place) -> bool:
    """Say whether a place is the user's own."""
    return not place.id.startswith(SHIPPED)


def is_well_known(place: Place) -> bool:
    """Say whether a place is known beyond its country."""
    return is_own(place) or place.kind != "town" or place.population >= WELL_KNOWN


def is_led_in(run: Run, hit: Hit) -> bool:
    """Say whether a word such as "in" or "near" stands right before."""
    before = run.tokens[hit.first - 1].text if hit.first else run.before
    return before.lower() in LOCATIVES


def is_of_a_longer_name(run: Run, hit: Hit, *, hits: Sequence[Hit], in_headline: bool) -> bool:
    """Say whether a hit is but a part of the name of a street, of a building, of a smaller place or of a person."""
    if run.tokens[hit.last].low in SIDES_OF_TOWN and run.tokens[hit.first].low in DIRECTIONS:
        return True
    if _is_mere_article(run, hit):
        return True
    following = run.tokens[hit.last + 1] if hit.last + 1 < len(run.tokens) else None
    return following is not None and _goes_on(run, hit, following=following, hits=hits, in_headline=in_headline)


def _is_mere_article(run: Run, hit: Hit) -> bool:
    """Say whether a small town's name follows "the", as no name of a town does: "the Badia", but "the Osk area"."""
    if run.before.lower() != "the" or hit.first or hit.places[0].kind != "town" or is_well_known(hit.places[0]):
        return False
    after = run.tokens[hit.last + 1].low if hit.last + 1 < len(run.tokens) else run.after.lower()
    return after not in QUALIFIERS


def _goes_on(run: Run, hit: Hit, *, following: Token, hits: Sequence[Hit], in_headline: bool) -> bool:
    """Say whether the word after a hit makes its name a longer one's."""
    place, after = hit.places[0], following.low
    if following.text.istitle() and after in STREETS:
        return True
    if following.text.istitle() and after in SITES:
        return not is_well_known(place)
    if hit.first == hit.last and run.tokens[hit.first].low in HEADS:
        return after not in QUALIFIERS and following.text[:1].isupper()
    if in_headline or is_well_known(place) or place.country in SKELETAL or len(run.tokens) > TITLE_RUN:
        return False
    beside = any(other.first == hit.last + 1 for other in hits)
    return following.text.istitle() and after not in LISTED and not beside
