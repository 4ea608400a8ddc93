"""Evidence: what of a figure and its sentence speaks for or against its being of the report's own news.

Each piece is a name, as `tallybook.claims.learned` weighs them; no word of a text becomes one, only words of tables.
"""

import re
from collections.abc import Iterator, Sequence

from tallybook.claims.scene.attack_words import ANOTHER, COUNTING, EVENT, sides_in, weapons_in
from tallybook.claims.scene.clauses import places_below
from tallybook.claims.scene.context_words import BESIDE, EARLIER, LOOKING_BACK, SUM
from tallybook.claims.scene.nearness import lies_apart
from tallybook.claims.scene.opening import place_key, sides_of
from tallybook.claims.scene.scenes import FINE
from tallybook.claims.scene.seats import Seat
from tallybook.gazetteer import kilometres
from tallybook.model import COUNTRYWIDE, PlacePrecision, When, Where

CLOSE, ROUND, FAR = 8.0, 25.0, 100.0  # km
SMALL = 4  # a number up to this is the sum of two others by chance
MONTH = 20  # days from which on a span of time is long
KINDS = {PlacePrecision.QUARTER: "district", PlacePrecision.LINE: "point", PlacePrecision.REGION: "country"}
"""Kinds of places that are weighed as one with another."""

LOCATED = re.compile(
    r"\b(?:in|at|on|near|outside|around|of|from|to|between|against|hit|targeted)"
    r" (?:the |al-|[a-z]+-held |\w+ (?:of|in) ){0,3}"
    r"([A-Z][\w'’-]+)"
)
SIZES = ((0, "0"), (1, "1"), (2, "2"), (9, "3 to 9"), (49, "10 to 49"), (999, "50 to 999"))
ORDERS = ((3, None), (6, "4 to 6"), (11, "7 to 11"))
BACK = ((1, "a day"), (3, "three days"), (30, "a month"))


def evidence(seat: Seat) -> frozenset[str]:
    """Return what speaks for and against, of the figure and its sentence alone."""
    found = [*_standing(seat), *_number(seat), *_place(seat), *_time(seat), *_words(seat)]
    if not seat.opens:
        found += [*_against_opening(seat), *_attack(seat)]
    return frozenset(found)


def _standing(seat: Seat) -> Iterator[str]:
    yield f"sentence {_step(seat.order, ORDERS) or seat.order}"
    if seat.scene.passage.paragraph == 0:
        yield "title"
    if seat.opens:
        yield "opening"
    yield f"rules: {seat.verdict.reference}"
    if seat.verdict.aside:
        yield "aside"
    if seat.told.opening.several:
        yield "several attacks"
    yield f"outcome {seat.figure.outcome}"
    yield "told as a part" if seat.is_part else "told for itself"


def _number(seat: Seat) -> Iterator[str]:
    value = seat.figure.quantity.value
    size = size_of(value)
    yield f"number {size}"
    if seat.opens:
        return
    outcome, top = seat.figure.outcome, seat.told.opening.tops.get(seat.figure.outcome)
    than = _than(seat, value=value, top=top)
    yield f"number {than}"
    yield f"number {than}, {size}"
    if (outcome, value) in seat.told.opening.titled:
        yield f"number of the title, {size}"
    if value and top and value > 3 * top:
        yield "number far more"
    if _adds_up(seat, value=value or 0, top=top or 0):
        yield "adds up with another"
        yield f"adds up with another, {_how_apart(seat)}"


def _than(seat: Seat, *, value: int | None, top: int | None) -> str:
    if value is None:
        return "not said"
    if top is None:
        return "of an outcome not opened with"
    if value == top:
        return "as opened with"
    if (seat.figure.outcome, value) in seat.told.news.values:
        return "in the opening"
    return "more than opened with" if value > top else "less than opened with"


def _adds_up(seat: Seat, *, value: int, top: int) -> bool:
    """Say whether the figure and another one, neither a part of the other, make the number of the opening."""
    if top < SMALL or not 0 < value < top:
        return False
    mine = seat.figure
    return any(
        other.start != mine.start and other.part_of != mine.id and mine.part_of != other.id
        for other in seat.told.numbered.get((mine.outcome, top - value), ())
    )


def _how_apart(seat: Seat) -> str:
    """Say what sets a figure apart from the one with which it adds up: a place, an attack, or who they are."""
    if seat.place is not None and place_key(seat.place) not in seat.told.opening.places:
        return "a new place"
    if _attacks(seat):
        return "an attack"
    return "a part" if seat.is_part else "people"


def _place(seat: Seat) -> Iterator[str]:
    news, opened = seat.told.news.where, seat.told.opening
    wide = KINDS.get(news.precision, news.precision.value) if news else "none"
    yield f"news of a {wide}"
    yield f"opening names {min(3, len(opened.towns))} towns"
    yield f"place {_relation(seat.place, news)}"
    yield f"nearest {_relation(seat.near, news)}"
    if len({place_key(where) for where in places_below(seat.scene) if where.precision in FINE}) > 1:
        yield "sentence with several towns"
    if seat.opens or seat.near is None:
        return
    known = "told" if place_key(seat.near) in opened.places else "new"
    yield f"place {known}"
    yield f"place {known}, news of a {wide}"
    if seat.near.precision in FINE:
        yield f"town {known}"
    if len(opened.towns) > 1:
        yield f"place {known}, several towns"
    if known == "new":
        yield from _new_place(seat)


def _new_place(seat: Seat) -> Iterator[str]:
    if seat.told.opening.several:
        yield "new place, several attacks"
    if not seat.is_part:
        yield "new place, no part"
    if 0 < (seat.figure.quantity.value or 0) < seat.told.opening.tops.get(seat.figure.outcome, 0):
        yield "new place, less than opened with"


def _relation(where: Where | None, news: Where | None) -> str:
    """Return how a place lies to that of the news."""
    if where is None or news is None:
        return "not named" if where is None else "of no known news"
    if where.text == news.text or (where.place_id and where.place_id == news.place_id):
        return "same"
    if news.precision in COUNTRYWIDE:
        return "in the country"
    if PlacePrecision.PROVINCE in {news.precision, where.precision}:
        kind = "province" if where.precision is PlacePrecision.PROVINCE else "town"
        return f"{kind} {({True: 'apart', False: 'within', None: 'unknown'})[lies_apart(where, news)]}"
    far = kilometres(where, news)
    if far is None:
        return "not on the map"
    return "close" if far < CLOSE else "round" if far <= ROUND else "apart" if far < FAR else "far"


def _time(seat: Seat) -> Iterator[str]:
    dated = [when for when in seat.scene.whens if when.start != seat.told.news.dateline]
    yield from (f"time {_since(when, seat.told.news.when)}" for when in dated)
    if not dated:
        yield "time not named"


def _since(when: When, news: When | None) -> str:
    if when.first is None or when.last is None or news is None or news.first is None or news.last is None:
        return "not resolved"
    if (when.last - when.first).days > MONTH:
        return "long before" if when.last < news.first else "long"
    if when.last < news.first:
        return f"{_step((news.first - when.last).days, BACK) or 'long'} before"
    return "after" if when.first > news.last else "same"


def _words(seat: Seat) -> Iterator[str]:
    text, figure = seat.told.text, seat.figure
    start, end = seat.scene.passage.start, seat.scene.passage.end
    said = (("a sum", SUM), ("beside", BESIDE), ("earlier", EARLIER))
    yield from (f"says {name}" for name, pattern in said if pattern.search(text, start, end))
    if LOOKING_BACK.search(text, start, figure.start):
        yield "says looking back"
    yield f"led in by {seat.led}"
    if seat.opens:
        yield f"opening, led in by {seat.led}"
    if ANOTHER.search(text, figure.start, figure.end + 16) or ANOTHER.search(figure.group.text or ""):
        yield "others"
        if seat.place is None:
            yield "others, no place"


def _against_opening(seat: Seat) -> Iterator[str]:
    """Yield what the figure's sentence names that the opening does not."""
    opened, (start, end) = seat.told.opening, seat.clause
    named = [found.group(1) for found in LOCATED.finditer(seat.told.text, start, end)]
    new = any(name not in opened.names for name in named)
    yield f"located {'nowhere' if not named else 'newly' if new else 'as opened with'}"
    weapons = weapons_in(seat.told.text, start, end=end) or weapons_in(
        seat.told.text, seat.scene.passage.start, end=seat.scene.passage.end
    )
    if weapons:
        known = "not opened with" if not opened.weapons else "same" if weapons & opened.weapons else "differs"
        yield f"weapon {known}"
    yield from (f"weapon new: {kind}" for kind in sorted(weapons - opened.weapons))
    sides = sides_in(seat.told.text, seat.clause) or sides_of(seat.told.text, seat.scene)
    if sides and opened.sides:
        yield "side same" if sides & opened.sides else "side differs"


def _attack(seat: Seat) -> Iterator[str]:
    """Yield whether the clause speaks of an attack already told, and whether it goes on counting."""
    led = _attacks(seat)
    yield from (f"attack led by {word}" for word in led or ["none"])
    if led and all(word in {"bare", "a", "an", "another", "two", "several", "other"} for word in led):
        yield "attack new"
        if seat.near is not None and place_key(seat.near) not in seat.told.opening.places:
            yield "attack new, new place"
    if COUNTING.search(seat.told.text, *seat.clause):
        yield "goes on counting"


def _attacks(seat: Seat) -> list[str]:
    """Return the words before the attacks that a figure's clause names."""
    return [(found["led"] or "bare").lower() for found in EVENT.finditer(seat.told.text, *seat.clause)]


def size_of(value: int | None) -> str:
    """Return the size of a number, as it is weighed.

    >>> size_of(2), size_of(24), size_of(None)
    ('2', '10 to 49', 'not said')
    """
    return "not said" if value is None else _step(value, SIZES) or "1000 or more"


def _step(value: int, steps: Sequence[tuple[int, str | None]]) -> str | None:
    return next((name for most, name in steps if value <= most), "more" if steps is ORDERS else None)
