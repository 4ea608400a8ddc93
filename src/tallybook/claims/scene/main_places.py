"""The place of a report's own news: that of its opening, or the town that the sentences after it name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tallybook.claims.scene.context_words import BESIDE, EARLIER, LOOKING_BACK, SUM
from tallybook.claims.scene.place_words import INSIDE
from tallybook.claims.scene.scenes import FINE, Scene, leading
from tallybook.claims.scene.stand_ins import is_dated_dateline, is_dateline, surrounded
from tallybook.gazetteer import lies_in
from tallybook.model import COUNTRYWIDE, Figure, PlacePrecision, Where

FURTHER = 6  # sentences in which a town is sought where the opening names but a province
ASIDE = (BESIDE, EARLIER, LOOKING_BACK, SUM)
SOMEWHERE = re.compile(
    r"\b(?:an?|one|two|three|four|several|some|the) (?:[\w-]+ ){0,3}?"
    r"(?:towns?|villages?|camps?|hospitals?|suburbs?|clinics?|markets?|airbases?|schools?|mosques?|convoys?|bakery"
    r"|areas?|bases?|posts?|neighbou?rhoods?|districts?)\b",
    re.IGNORECASE,
)
"""A place that the opening leaves unnamed: "a town in Vrell"."""

REACH = 40
INSIDE_COUNTS = 3  # a country in which something happens is worth so many that are only named
INSIDE_OF = re.compile(r"\b(?:in|inside|across|throughout|within|outside)(?: the)?(?: [\w-]+)? \Z")
"""Before a country in which something happens."""

AGAIN = re.compile(
    r"\b(?:the|this|these|those|their|its) (?:[\w-]+ ){0,2}"
    r"(?:attacks?|(?:air ?)?strikes?|(?:air ?)?raids?|shelling|bombings?|bombardment|blasts?|explosions?|fighting"
    r"|clashes|battles?|massacre|killings?|incident|assault|deaths|toll|dead|victims)\b",
    re.IGNORECASE,
)
"""What the report opened with, told again."""


QUARTERS = frozenset({PlacePrecision.QUARTER, PlacePrecision.DISTRICT})
PARTS = frozenset({PlacePrecision.QUARTER, PlacePrecision.POINT, PlacePrecision.LINE})
NAMED = PARTS | {PlacePrecision.TOWN}
Told = tuple[Where, Scene]


class MainPlace(NamedTuple):
    """The place of a report's news, and the wider one that its opening names instead of it."""

    where: Where | None = None
    around: Where | None = None

    def meant_by(self, where: Where | None) -> bool:
        """Say whether a place is named in the sense of that of the news: "a town in Vrell" for the town."""
        if where is None:
            return False
        if self.around is not None and _key(where) == _key(self.around):
            return True
        return self.where is not None and self.where.precision in PARTS and where.place_id in self.where.around


def main_place(text: str, told: Sequence[Scene], *, local: bool = False) -> MainPlace:
    """Return the place of the report's news: the most exact one in the title or in the first sentence that counts.

    Where these name but a province or a country, or leave a town of it unnamed, it is the one town therein of which the
    next sentences tell; where they tell of several, the whole is meant. Local news is sent from where it was.
    """
    opening = leading(told)
    head = _head(text, opening)
    first = [where for scene in head for where in scene.wheres]
    sent = [where for where in first if is_dateline(text, where)]
    said = _happened(text, [where for where in first if not is_dateline(text, where)])
    later = [pair for scene in opening[len(head) :] for pair in _fine(text, scene)]
    wide = _wide(text, told, named=said)
    if fine := [where for where in said if where.precision in FINE]:
        inner = _within(text, head, later=[*later, *_towns(text, told)], fine=fine)
        return (
            MainPlace(surrounded(inner, fine[0]), fine[0])
            if inner
            else MainPlace(_sharpest(text, head, fine=fine), wide)
        )
    towns = [pair for pair in (*later, *_towns(text, told)) if _may_lie_in(pair[0], wide)]
    home = [(where, opening[0]) for where in sent if where.precision in FINE and wide and _may_lie_in(where, wide)]
    town = _only(home if local and home else towns or home)
    return MainPlace(town, wide) if town else MainPlace(wide)


def _happened(text: str, said: Sequence[Where]) -> Sequence[Where]:
    """Return the places without the city of a dated dateline, where they name another town or that one once more."""
    others = [where for where in said if not is_dated_dateline(text, where)]
    return others if any(where.precision in FINE for where in others) else said


def _sharpest(text: str, head: Sequence[Scene], *, fine: Sequence[Where]) -> Where:
    """Return the first place, or its one quarter in which all are counted; near a town, the named place there."""
    first = fine[0]
    for where in fine[1:]:
        part_of_first = where.precision in PARTS and first.place_id is not None and first.place_id in where.around
        if part_of_first and _counts_all(where, head):
            return where
        if (
            first.precision is PlacePrecision.NEAR
            and where.precision in NAMED
            and _is_put_there(text, where, near=first)
        ):
            return where
    return first


def _counts_all(where: Where, head: Sequence[Scene]) -> bool:
    """Say whether the sentence of a quarter counts nobody elsewhere, and gives the number of the title if that does."""
    told = next(scene for scene in head if where in scene.wheres)
    titled, counted = ([c for c in s.claims if isinstance(c, Figure) and c.part_of is None] for s in (head[0], told))
    numbers = [{(figure.outcome, figure.quantity.value) for figure in figures} for figures in (titled, counted)]
    quarters = {w.text for scene in head for w in scene.wheres if w.precision in PARTS}
    alone = len(quarters) == 1 and len({figure.outcome for figure in counted}) == len(counted)
    return alone and (not titled or not numbers[0].isdisjoint(numbers[1]))


def _is_put_there(text: str, where: Where, *, near: Where) -> bool:
    """Say whether the words after a place put it where the news is said to be near: "Orrin in the Osk countryside"."""
    at = text.find(near.text, where.end, where.end + 2 * REACH)
    return at >= 0 and INSIDE.fullmatch(text, where.end, at) is not None


def _head(text: str, opening: Sequence[Scene]) -> Sequence[Scene]:
    """Return the title and the first sentence; a title that the body repeats is passed over."""
    if not opening or opening[0].passage.paragraph > 0:
        return opening[:1]
    title = text[opening[0].passage.start : opening[0].passage.end].rstrip(" .")
    following = [text[s.passage.start : s.passage.end] for s in opening[1:2]]
    repeated = any(title in told and len(told) < len(title) + REACH for told in following)
    return opening[: 3 if repeated else 2]


def _key(where: Where) -> tuple[str, bool]:
    return where.place_id or where.text, where.precision is PlacePrecision.PROVINCE


def _within(text: str, head: Sequence[Scene], *, later: Sequence[Told], fine: Sequence[Where]) -> Where | None:
    """Return the town in the province of which the opening names only the seat, by which the province may be meant.

    Further down it counts where the opening leaves it unnamed, or a sentence comes back to what was opened with.
    """
    seat = fine[0]
    if not all(where.ambiguous for where in fine if _key(where) == _key(seat)):
        return None
    unnamed = any(SOMEWHERE.search(text, s.passage.start, s.passage.end) for s in head)
    if at_once := [where for where in fine if _lies_around(where, seat, unnamed=unnamed)]:
        return at_once[0]
    return _only(
        [
            (where, scene)
            for where, scene in later
            if _lies_around(where, seat, unnamed=unnamed)
            and (unnamed or AGAIN.search(text, scene.passage.start, scene.passage.end))
        ]
    )


def _lies_around(where: Where, seat: Where, *, unnamed: bool) -> bool:
    """Say whether another place than a province's seat lies in that province."""
    if where.precision in QUARTERS or where.place_id == seat.place_id is not None or where.text == seat.text:
        return False
    if (seat.place_id or seat.text) in where.around:
        return False
    return lies_in(where.admin, seat.admin) or (unnamed and where.admin is None and where.country == seat.country)


def _wide(text: str, told: Sequence[Scene], *, named: Sequence[Where]) -> Where | None:
    """Return the first province, or the country that the report names most, by itself or by what lies in it."""
    if provinces := [where for where in named if where.precision is PlacePrecision.PROVINCE]:
        return provinces[0]
    wheres = [w for scene in told for w in scene.wheres]
    weights: Counter[str | None] = Counter()
    for where in wheres:
        inside = where.precision not in COUNTRYWIDE or INSIDE_OF.search(text, *_before(where))
        weights[where.country] += INSIDE_COUNTS if inside else 1
    countries = [w for w in wheres if w.precision in COUNTRYWIDE]
    return max(countries, key=lambda w: (weights[w.country], -w.start), default=None)


def _before(where: Where) -> tuple[int, int]:
    return max(0, where.start - REACH), where.start


def _only(found: Sequence[Told]) -> Where | None:
    """Return the first town, unless people are counted in several: then the whole is meant."""
    scenes = {scene.passage.start: scene for _, scene in found}
    counting = {start: _most_counted(scene) for start, scene in scenes.items()}
    firsts: dict[int, Where] = {}
    counted = set()
    for where, scene in found:
        start = scene.passage.start
        if counting[start] > 1 or (counting[start] and firsts.setdefault(start, where) is where):
            counted.add(_key(where))
    return found[0][0] if found and len(counted) <= 1 else None


def _most_counted(scene: Scene) -> int:
    """Return how many figures of one outcome a sentence has."""
    outcomes = Counter(claim.outcome for claim in scene.claims if isinstance(claim, Figure))
    return max(outcomes.values(), default=0)


def _towns(text: str, told: Sequence[Scene]) -> Iterator[Told]:
    """Yield the towns of the sentences with which the body begins."""
    for scene in [scene for scene in told if scene.passage.paragraph > 0][:FURTHER]:
        yield from _fine(text, scene)


def _fine(text: str, scene: Scene) -> Iterator[Told]:
    """Yield the towns of a sentence, unless it tells of older violence or of some elsewhere."""
    start, end = scene.passage.start, scene.passage.end
    if not any(words.search(text, start, end) for words in ASIDE):
        yield from ((w, scene) for w in scene.wheres if w.precision in FINE and not is_dateline(text, w))


def _may_lie_in(where: Where, wide: Where | None) -> bool:
    if wide is None:
        return True
    if wide.precision is PlacePrecision.PROVINCE and where.ambiguous and where.text == wide.text:
        return False
    if where.country is not None and where.country != wide.country:
        return False
    return wide.precision is not PlacePrecision.PROVINCE or where.admin is None or lies_in(where.admin, wide.admin)
