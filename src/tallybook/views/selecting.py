"""What a selection takes in: what lies within, what may, what cannot be told for want of a date or a place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from tallybook.errors import NotFound
from tallybook.gazetteer import Gazetteer, kilometres
from tallybook.model import Findings, Incident, Record, Reference, Toll, Where
from tallybook.views.added_up import ends, main_toll
from tallybook.views.areas import Area, Circle, Judged, Lies, Point, Section, lies_in_division, lies_within, spot
from tallybook.views.asked_places import AskedPlace, asked_area, asked_place
from tallybook.views.incidents import IncidentRow, incident_row
from tallybook.views.lookup import Lookup
from tallybook.views.selection import Selection
from tallybook.views.spans_asked import falls_within
from tallybook.views.words import bounds_words, count_words, first_day


class Standing(StrEnum):
    """How an incident stands to a selection; what stands outside is not told."""

    IN = "in"
    MAY = "may"
    UNDATED = "undated"
    UNPLACED = "unplaced"


WORDS = {
    Standing.IN: "within the selection",
    Standing.MAY: "may lie within",
    Standing.UNDATED: "without a date",
    Standing.UNPLACED: "without a place on the map",
}


class Chosen(NamedTuple):
    """An incident that a selection takes in or may take in, with the reasons."""

    incident: Incident
    standing: Standing
    km: float | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Selected:
    """What a selection takes in, the latest first; `sums` over longer times or wider areas are kept apart."""

    selection: Selection
    place: AskedPlace | None = None
    area: AskedPlace | None = None
    total: int = 0
    chosen: tuple[Chosen, ...] = ()
    sums: tuple[Chosen, ...] = ()
    counts: Mapping[Standing, int] = field(default_factory=dict)

    def standing(self, wanted: Standing) -> tuple[Chosen, ...]:
        """Return the incidents that stand so."""
        return tuple(one for one in self.chosen if one.standing is wanted)

    @property
    def summary(self) -> str:
        """How many incidents are within, may be, and cannot be told.

        >>> Selected(Selection(), total=3, counts={Standing.IN: 1, Standing.MAY: 2}).summary
        '1 of 3 incidents; 2 may lie within'
        """
        told = [f"{self.counts.get(Standing.IN, 0)} of {count_words(self.total, 'incident')}"]
        told += [f"{count} {WORDS[one]}" for one in list(Standing)[1:] if (count := self.counts.get(one, 0))]
        return "; ".join(told)

    @property
    def words(self) -> str:
        """What is asked for, in words; empty where all incidents are meant."""
        return ", ".join(part for part in (*self._where(), self.selection.words()) if part)

    def _where(self) -> Iterator[str]:
        if self.place:
            yield f"within {self.selection.km:g} km of {self.place.name}"
        if self.area:
            yield f"in {self.area.name}"
        if self.selection.box:
            yield "on this part of the map"


class SelectedRow(Record):
    """One incident of a selection: how it stands to it, how far it lies from the place, and why it is not sure."""

    standing: Standing
    km: float | None = None
    why: tuple[str, ...] = ()
    incident: IncidentRow


class SelectionPage(Record):
    """What a selection takes in, for a program: counts first, then the incidents with their distance and reasons."""

    selection: Selection
    words: str
    summary: str
    place: AskedPlace | None = None
    area: AskedPlace | None = None
    total: int
    counts: dict[Standing, int]
    incidents: tuple[SelectedRow, ...] = ()
    sums: tuple[SelectedRow, ...] = ()


def selection_page(findings: Findings, selection: Selection, *, gazetteer: Gazetteer) -> SelectionPage:
    """Return what a selection takes in, in full; raises NotFound for a place that nobody knows."""
    found, lookup = select(findings, selection, gazetteer=gazetteer), Lookup(findings)
    return SelectionPage(
        selection=selection,
        words=found.words,
        summary=found.summary,
        place=found.place,
        area=found.area,
        total=found.total,
        counts=dict(found.counts),
        incidents=tuple(selected_rows(lookup, found.chosen)),
        sums=tuple(selected_rows(lookup, found.sums)),
    )


def selected_rows(lookup: Lookup, chosen: Sequence[Chosen]) -> Iterator[SelectedRow]:
    """Yield incidents of a selection as rows."""
    for one in chosen:
        row = incident_row(lookup, one.incident)
        why = tuple(lookup.mask.told(one.incident, words) for words in one.why)
        yield SelectedRow(standing=one.standing, km=one.km, why=why, incident=row)


def select(findings: Findings, selection: Selection, *, gazetteer: Gazetteer) -> Selected:
    """Return what a selection takes in; raises NotFound for a place that nobody knows."""
    incidents = findings.incidents
    _check_kind(selection.kind, incidents)
    place = asked_place(selection.near, incidents, gazetteer=gazetteer) if selection.near else None
    area = asked_area(selection.within, incidents, gazetteer=gazetteer) if selection.within else None
    judge = _Judge(findings, selection, place=place, area=area)
    told = [one for incident in incidents if (one := judge.chosen(incident))]
    told.sort(key=lambda one: one.incident.id)
    told.sort(key=lambda one: first_day(one.incident.when) or "", reverse=True)
    told.sort(key=lambda one: list(Standing).index(one.standing))
    sums = tuple(one for one in told if one.incident.reference is Reference.AGGREGATE)
    chosen = tuple(one for one in told if one.incident.reference is not Reference.AGGREGATE)
    return Selected(
        selection=selection,
        place=place,
        area=area,
        total=sum(one.reference is not Reference.AGGREGATE for one in incidents),
        chosen=chosen,
        sums=sums,
        counts={one: sum(each.standing is one for each in chosen) for one in Standing},
    )


def kinds_of(incidents: Iterable[Incident]) -> tuple[str, ...]:
    """Return the kinds of violence of some incidents, by name."""
    return tuple(sorted({one.kind for one in incidents if one.kind}))


def _check_kind(asked: str, incidents: Iterable[Incident]) -> None:
    known = kinds_of(incidents)
    if asked and asked.casefold() not in {kind.casefold() for kind in known}:
        todo = f"ask for one of: {', '.join(known)}" if known else "ask for none"
        raise NotFound("no incident is told to be of this kind", where=asked, todo=todo)


class _Judge:
    """Tells of each incident how it stands to a selection; places are judged once each."""

    def __init__(
        self, findings: Findings, selection: Selection, *, place: AskedPlace | None, area: AskedPlace | None
    ) -> None:
        self._asked = selection
        self._area = area
        self._middle: Point | None = None
        self._shapes: list[Area] = []
        if place and place.latitude is not None and place.longitude is not None:
            self._middle = Point(place.latitude, place.longitude)
            self._shapes.append(Circle(self._middle, selection.km))
        if selection.frame:
            self._shapes.append(Section(selection.frame))
        self._known: dict[Where, Judged] = {}
        self._tolls: dict[str, list[Toll]] = {}
        for toll in findings.tolls if selection.killed is not None else ():
            self._tolls.setdefault(toll.incident_id, []).append(toll)

    def chosen(self, incident: Incident) -> Chosen | None:
        """Return an incident as the selection takes it in, or None where it lies outside."""
        parts = [self._time(incident), self._place(incident), *self._others(incident)]
        if any(one.lies is Lies.OUT for one in parts):
            return None
        why = tuple(dict.fromkeys(one.why for one in parts if one.why))
        standing = Standing.IN
        if parts[0].lies is Lies.UNKNOWN:
            standing = Standing.UNDATED
        elif parts[1].lies is Lies.UNKNOWN:
            standing = Standing.UNPLACED
        elif any(one.lies is not Lies.IN for one in parts):
            standing = Standing.MAY
        at = spot(incident.where) if incident.where else None
        apart = kilometres(self._middle, at) if self._middle and at else None
        return Chosen(incident, standing, None if apart is None else round(apart, 1), why)

    def _time(self, incident: Incident) -> Judged:
        first, last = self._asked.first, self._asked.last
        if first is None and last is None:
            return Judged(Lies.IN)
        if incident.when is None:
            return Judged(Lies.UNKNOWN, "no date is known")
        return falls_within(incident.when, first, last=last)

    def _place(self, incident: Incident) -> Judged:
        where = incident.where
        if not self._shapes and self._area is None:
            return Judged(Lies.IN)
        if where is None:
            return Judged(Lies.UNKNOWN, "no place is known")
        key = where.changed(start=0, end=0, around=())
        if key not in self._known:
            self._known[key] = _worst(self._lying(where))
        return self._known[key]

    def _lying(self, where: Where) -> Iterator[Judged]:
        if self._area:
            yield lies_in_division(where, self._area)
        yield from (lies_within(where, shape) for shape in self._shapes)

    def _others(self, incident: Incident) -> Iterator[Judged]:
        if self._asked.kind and incident.kind is None:
            yield Judged(Lies.MAY, "the kind of violence is not told")
        elif self._asked.kind and self._asked.kind.casefold() != (incident.kind or "").casefold():
            yield Judged(Lies.OUT)
        if self._asked.killed is not None:
            yield _killed(main_toll(self._tolls.get(incident.id, ())), self._asked.killed)


def _worst(parts: Iterator[Judged]) -> Judged:
    """Return the answer that decides: outside, then not known, then perhaps."""
    order = [Lies.OUT, Lies.UNKNOWN, Lies.MAY, Lies.IN]
    return min(parts, key=lambda one: order.index(one.lies))


def _killed(toll: Toll | None, asked: int) -> Judged:
    """Tell whether a toll reaches a number: surely by its lowest, perhaps by its highest."""
    known = ends(toll)
    if known is None:
        return Judged(Lies.MAY, "no number of killed") if asked else Judged(Lies.IN)
    low, high = known
    if low >= asked:
        return Judged(Lies.IN)
    return Judged(Lies.MAY, f"killed: {bounds_words(low, high)}") if high is None or high >= asked else Judged(Lies.OUT)
