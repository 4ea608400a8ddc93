"""The marks of a map: incidents at one place together, circles by their killed, rings for places known roughly."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sqrt

from tallybook.gazetteer import kilometres
from tallybook.gazetteer.settled import settled
from tallybook.model import PlacePrecision, Record, Where
from tallybook.views.added_up import AddedUp, added_up, ends, main_toll
from tallybook.views.areas import ALONE_KM, LINE_KM, Point, spot
from tallybook.views.lookup import Lookup
from tallybook.views.map_ground import Plane
from tallybook.views.selecting import WORDS as STANDINGS
from tallybook.views.selecting import Chosen, Selected, Standing
from tallybook.views.words import UNPLACED, bounds_words, count_words, where_words

WIDE = frozenset({PlacePrecision.DISTRICT, PlacePrecision.PROVINCE, PlacePrecision.LINE})
NOWHERE = frozenset({PlacePrecision.REGION, PlacePrecision.COUNTRY, PlacePrecision.UNKNOWN})
SMALLEST_RADIUS, LARGEST_RADIUS = 4.0, 26.0
TOGETHER = 16.0  # units: nearer places are drawn as one
LEAST_KM = 10.0  # of a division of which hardly a town is known
NAMED = 20  # incidents of a mark that are named
REMEMBERED = 4096
NUMBER = 9.0  # half of what a number takes up
ROOMY = 11.0  # the radius from which on a number has room within
AROUND = 0.02  # degrees: a selection of what happened at one place


class Titled(Record):
    """An incident of a mark or a bar; `note` says what it lacks to lie surely within the selection."""

    id: str
    title: str
    killed: str
    note: str = ""


class Mark(Record):
    """A circle for what happened at one place, or at several that would cover one another; a ring for a wide one.

    `radius_along` is the half axis from west to east. `query` is the selection of these incidents, where there is one.
    """

    number: int
    x: float
    y: float
    radius: float
    radius_along: float
    wide: bool
    sure: bool
    near: bool
    place: str
    incidents: int
    killed: AddedUp
    title: str
    query: str | None = None
    named: tuple[Titled, ...] = ()

    @property
    def taken(self) -> tuple[tuple[float, float, float], ...]:
        """Where no name may stand: the mark and its number, each as a middle and a radius."""
        if self.wide:
            return ((self.x, self.label_y, NUMBER),)
        beside = self.incidents > 1 and self.radius < ROOMY
        number = ((self.x + self.radius + NUMBER, self.y, NUMBER),) if beside else ()
        return ((self.x, self.y, self.radius), *number)

    @property
    def label_y(self) -> float:
        """Where the number of a ring stands: on top of it, or in its middle where its top is not to be seen."""
        top = round(self.y - self.radius, 1)
        return top if top > NUMBER else self.y


class Beside(Record):
    """Incidents that no map can show, by what is known of their place."""

    place: str
    incidents: int
    killed: AddedUp
    named: tuple[Titled, ...] = ()


def is_on_map(where: Where | None) -> bool:
    """Tell whether a place can be drawn: a country or a part of it lies nowhere in particular."""
    return where is not None and where.precision not in NOWHERE and spot(where) is not None


def reach(where: Where) -> float:
    """Return by how many kilometres a place may lie elsewhere: a division reaches to its farthest town."""
    if where.precision is PlacePrecision.LINE:
        return LINE_KM
    middle = spot(where)
    if where.precision not in ALONE_KM or middle is None:
        return 0.0
    return _farthest(where.country, where.admin, middle=middle) or ALONE_KM[where.precision]


@lru_cache(maxsize=REMEMBERED)
def _farthest(country: str | None, division: str | None, *, middle: Point) -> float:
    """Return how far the farthest town of a division lies, nought where none is known."""
    towns = settled(country, division) if division else ()
    apart = [kilometres(middle, Point(one.latitude, one.longitude)) or 0.0 for one in towns]
    return max([LEAST_KM, *apart]) if apart else 0.0


class Marks:
    """Draws what a selection has taken in on a part of the map."""

    def __init__(self, lookup: Lookup, found: Selected, *, plane: Plane) -> None:
        """Take the incidents and the part of the map."""
        self._lookup = lookup
        self._found = found
        self._plane = plane

    def drawn(self, shown: Iterable[Chosen]) -> tuple[Mark, ...]:
        """Return the marks in the order of their killed."""
        places: dict[tuple[object, ...], list[Chosen]] = {}
        for one in shown:
            places.setdefault(_place(one), []).append(one)
        wide = [own for own in places.values() if self._is_wide(own)]
        groups = [*wide, *self._together([own for own in places.values() if not self._is_wide(own)])]
        summed = [(own, added_up(self._lookup, (one.incident for one in own))) for own in groups]
        summed.sort(key=lambda pair: (-pair[1].low, -len(pair[0]), pair[0][0].incident.id))
        most = max((killed.low for own, killed in summed if not self._is_wide(own)), default=0)
        return tuple(self._mark(n, own, killed=killed, most=most) for n, (own, killed) in enumerate(summed, 1))

    def beside(self, left: Iterable[Chosen]) -> tuple[Beside, ...]:
        """Return what cannot be drawn, by country or by the words for the place."""
        places: dict[str, list[Chosen]] = {}
        for one in left:
            places.setdefault(self._words(one), []).append(one)
        rows = (
            Beside(
                place=place,
                incidents=len(own),
                killed=added_up(self._lookup, (one.incident for one in own)),
                named=tuple(titled(self._lookup, one) for one in own[:NAMED]),
            )
            for place, own in places.items()
        )
        return tuple(sorted(rows, key=lambda row: (row.place == UNPLACED, -row.incidents, row.place)))

    def _together(self, places: Sequence[list[Chosen]]) -> list[list[Chosen]]:
        """Return places that would cover one another as one; the one with the most incidents holds the middle."""
        cells: dict[tuple[int, int], list[tuple[float, float, list[Chosen]]]] = {}
        made: list[list[Chosen]] = []
        for own in sorted(places, key=lambda one: (-len(one), one[0].incident.id)):
            x, y = self._at(own)
            column, row = int(x // TOGETHER), int(y // TOGETHER)
            beside = [b for c in (-1, 0, 1) for r in (-1, 0, 1) for b in cells.get((column + c, row + r), ())]
            near = [b for b in beside if (b[0] - x) ** 2 + (b[1] - y) ** 2 < TOGETHER**2]
            if near:
                near[0][2].extend(own)
            else:
                group = list(own)
                cells.setdefault((column, row), []).append((x, y, group))
                made.append(group)
        return made

    def _is_wide(self, own: Sequence[Chosen]) -> bool:
        """Tell whether a place is known roughly, and so roughly that its ring would be seen."""
        where = own[0].incident.where
        if where is None or where.precision not in WIDE:
            return False
        return self._plane.round_about(reach(where), _spot(own[0]).latitude)[1] >= TOGETHER

    def _at(self, own: Sequence[Chosen]) -> tuple[float, float]:
        middle = _spot(own[0])
        return self._plane.at((middle.longitude, middle.latitude))

    def _mark(self, number: int, own: list[Chosen], *, killed: AddedUp, most: int) -> Mark:
        first, (x, y) = own[0], self._at(own)
        wide = self._is_wide(own)
        along = up = SMALLEST_RADIUS
        if wide and first.incident.where:
            along, up = self._plane.round_about(reach(first.incident.where), _spot(first).latitude)
        elif most:
            along = up = max(SMALLEST_RADIUS, LARGEST_RADIUS * sqrt(killed.low / most))
        places = {_place(one) for one in own}
        place = self._words(first) + (
            f" and {count_words(len(places) - 1, 'place')} close by" if places > {_place(first)} else ""
        )
        words = f"{place}: {count_words(len(own), 'incident')}; {killed.words or 'nobody counts the killed'}"
        return Mark(
            number=number,
            x=round(x, 1),
            y=round(y, 1),
            radius=round(up, 1),
            radius_along=round(along, 1),
            wide=wide,
            sure=any(one.standing is Standing.IN for one in own),
            near=all(
                one.incident.where is not None and one.incident.where.precision is PlacePrecision.NEAR for one in own
            ),
            place=place,
            incidents=len(own),
            killed=killed,
            title=words if len(own) > 1 else f"{titled(self._lookup, first).title}; {killed.words}",
            query=None if wide else self._found.selection.query(box=_round(own)),
            named=tuple(titled(self._lookup, one) for one in own[:NAMED]),
        )

    def _words(self, one: Chosen) -> str:
        return self._lookup.mask.told(one.incident, where_words(one.incident.where))


def titled(lookup: Lookup, one: Chosen) -> Titled:
    """Return an incident of a selection by its title and its killed."""
    known = ends(main_toll(lookup.tolls_of.get(one.incident.id, ())))
    return Titled(
        id=one.incident.id,
        title=lookup.mask.told(one.incident, one.incident.title),
        killed=f"{bounds_words(*known)} killed" if known else "no number of killed",
        note="" if one.standing is Standing.IN else STANDINGS[one.standing],
    )


def _spot(one: Chosen) -> Point:
    found = spot(one.incident.where) if one.incident.where else None
    return found or Point(0.0, 0.0)


def _place(one: Chosen) -> tuple[object, ...]:
    """Return what incidents at one place share; one that is known roughly is no other's place."""
    where = one.incident.where
    wide = where.admin or where.name if where and where.precision in WIDE else None
    return (*_spot(one), wide)


def _round(own: Iterable[Chosen]) -> tuple[float, float, float, float]:
    """Return the part of the map round some places."""
    spots = [_spot(one) for one in own]
    norths, easts = [one.latitude for one in spots], [one.longitude for one in spots]
    return (
        max(-180.0, min(easts) - AROUND),
        max(-90.0, min(norths) - AROUND),
        min(180.0, max(easts) + AROUND),
        min(90.0, max(norths) + AROUND),
    )
