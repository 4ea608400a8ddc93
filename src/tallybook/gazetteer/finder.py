"""Finding places in a text: longest names first, people and organisations left alone."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tallybook.gazetteer.hits import TITLE_RUN, Hit, is_led_in, is_of_a_longer_name, is_own, is_well_known
from tallybook.gazetteer.table import Place
from tallybook.gazetteer.tokens import Run, Token, runs
from tallybook.gazetteer.words import AUXILIARIES, COMMON, DIRECTIONS, LINKS, LOCATIVES, OFFICES, QUALIFIERS, SPEECH

Lookup = Callable[[str], tuple[Place, ...]]

LONGEST_NAME = 5  # words
LONGEST_WORD = 40  # signs
SHORT = 3  # letters: "US" is a country, "Us" is not


class Match(NamedTuple):
    """A place found in a text, with the other places of that name."""

    start: int
    end: int
    place: Place
    others: tuple[Place, ...] = ()


def find(text: str, lookup: Lookup) -> tuple[Match, ...]:
    """Return the places that a text names, in order and without overlap."""
    low = _lower_case_words(text)
    kept: list[tuple[Run, Hit]] = []
    people: set[str] = set()
    headline = text.find("\n")
    for run in runs(text):
        hits = [hit for hit in _hits(run, lookup) if _is_meant(run, hit, low=low)]
        for hit in hits:
            if _stands_alone(run, hit, hits=hits, in_headline=run.tokens[0].start < headline):
                kept.append((run, hit))
            elif hit.first and len(run.tokens) <= TITLE_RUN and not _beside_another(hit, hits=hits):
                people.add(run.tokens[hit.last].text)
    people -= {run.tokens[hit.last].text for run, hit in kept if is_well_known(hit.places[0]) and is_led_in(run, hit)}
    return tuple(
        Match(run.tokens[hit.first].start, run.tokens[hit.last].end - hit.cut, hit.places[0], hit.places[1:])
        for run, hit in kept
        if is_led_in(run, hit) or run.tokens[hit.last].text not in people
    )


def _lower_case_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if word.islower())


def _hits(run: Run, lookup: Lookup) -> Iterator[Hit]:
    at = 0
    while at < len(run.tokens):
        hit = next((h for h in _at(run.tokens, at, lookup=lookup) if h.places), None)
        if hit:
            yield hit
        at = hit.last + 1 if hit else at + 1


def _at(tokens: tuple[Token, ...], first: int, *, lookup: Lookup) -> Iterator[Hit]:
    """Yield what stands at a word, longest names first; a lost apostrophe ("Belgars") is tried last."""
    if tokens[first].text.islower() or len(tokens[first].text) > LONGEST_WORD:
        return
    for last in range(min(first + LONGEST_NAME, len(tokens)) - 1, first - 1, -1):
        if not tokens[last].text.islower() or tokens[last].low not in LINKS:
            yield Hit(first, last, lookup(" ".join(token.text for token in tokens[first : last + 1])))
    word = tokens[first].text
    if word.endswith("s") and len(word) > SHORT + 1:
        known = tuple(p for p in lookup(word[:-1]) if is_well_known(p))
        yield Hit(first, first, known, cut=1)


def _is_meant(run: Run, hit: Hit, *, low: frozenset[str]) -> bool:
    """Say whether the words can be a place at all: no common word, no month, no "Us" at the start of a sentence."""
    token, place = run.tokens[hit.first], hit.places[0]
    if hit.first < hit.last or is_own(place):
        return True
    if token.low.rpartition("-")[2] in COMMON - {"us"}:
        return False
    letters = token.text.replace(".", "")
    if len(letters) <= SHORT and (letters.isupper() != (place.kind == "country") or not letters.isupper()):
        return letters.istitle() and hit.last + 1 == len(run.tokens) and is_led_in(run, hit)
    if len(letters) <= SHORT:
        return _is_noun(run, hit)
    if place.kind == "country" or token.low not in low or is_led_in(run, hit):
        return True
    return is_well_known(place) and not hit.cut


def _is_noun(run: Run, hit: Hit) -> bool:
    """Say whether "US" stands for the country, and not before another noun as in "the US army"."""
    after = run.after if hit.last + 1 == len(run.tokens) else run.tokens[hit.last + 1].text
    before = run.tokens[hit.first - 1].text if hit.first else run.before
    return before.lower() in LOCATIVES | {"the"} and (not after or after.lower() in LOCATIVES | AUXILIARIES)


def _stands_alone(run: Run, hit: Hit, *, hits: Sequence[Hit], in_headline: bool) -> bool:
    """Say whether the match is a name of its own, and not a part of a person's or an office's."""
    if len(run.tokens) > TITLE_RUN and not is_well_known(hit.places[0]):
        return False
    after = run.tokens[hit.last + 1].low if hit.last + 1 < len(run.tokens) else ""
    if not is_own(hit.places[0]) and is_of_a_longer_name(run, hit, hits=hits, in_headline=in_headline):
        return False
    if is_led_in(run, hit) or len(run.tokens) > TITLE_RUN:
        return True
    return (
        (after or run.after.lower()) not in SPEECH
        and _may_follow(run, hit, hits=hits)
        and _may_lead(after, hit, hits=hits)
    )


def _beside_another(hit: Hit, *, hits: Sequence[Hit]) -> bool:
    """Say whether another place stands right before or after: a list of places, and no person's name."""
    return any(hit.first == h.last + 1 or h.first == hit.last + 1 for h in hits)


def _may_follow(run: Run, hit: Hit, *, hits: Sequence[Hit]) -> bool:
    """Say whether what stands before the match in its run leaves it a name of its own."""
    if not hit.first or run.tokens[hit.first - 1].low in DIRECTIONS | LINKS:
        return True
    return any(h.last == hit.first - 1 and (_is_country(hit) or is_led_in(run, h) or _lies_in(hit, h)) for h in hits)


def _may_lead(after: str, hit: Hit, *, hits: Sequence[Hit]) -> bool:
    """Say the same of what stands after it."""
    if not after or after in QUALIFIERS | LINKS | OFFICES:
        return True
    return any(h.first == hit.last + 1 and (_is_country(h) or _lies_in(h, hit)) for h in hits)


def _is_country(hit: Hit) -> bool:
    return hit.places[0].kind == "country"


def _lies_in(inner: Hit, outer: Hit) -> bool:
    """Say whether a place lies in the country that is named beside it: "Belgar's Osk" with its apostrophe lost."""
    return _is_country(outer) and any(place.country == outer.places[0].country for place in inner.places)
