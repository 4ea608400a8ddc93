"""A selection over time: an incident a bar over its days where they are few, else a column a day, week, month or year.

A bar is as high as its lowest toll of the killed, a line goes on to the highest. What is known to a span of days only
is drawn pale over the whole span; what is known to a longer time than a column stands in none.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tallybook.gazetteer import Gazetteer
from tallybook.model import Findings, Record
from tallybook.views.added_up import AddedUp, added_up
from tallybook.views.calendar_days import (
    Period,
    Unit,
    column_of,
    is_sure,
    labelled,
    period_words,
    span_of,
    unit_for,
)
from tallybook.views.charts import Tick, round_step
from tallybook.views.lookup import Lookup
from tallybook.views.map_marks import NAMED, Titled, titled
from tallybook.views.selecting import Chosen, Selected, Standing, select
from tallybook.views.selection import Selection
from tallybook.views.words import count_words, when_words

WIDTH, HEIGHT = 960.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 950.0, 18.0, 264.0
LABEL_ROOM = 112.0  # two labels of days stand no nearer
FEW = 60  # incidents that are drawn one by one
SHARE = 0.84  # of its room that a bar fills
NARROWEST = 2.5
LEAST = 3.0  # the height of what has no number
TICKED = 100  # periods that are all ticked
LONGEST = 36_525  # days, a century: what is asked for beyond holds nothing
LEFT_OUT = 100  # incidents outside all columns that are named


class Bar(Record):
    """An incident, or all of one period: from left, wide; the height of its lowest toll, and where its line ends.

    `pale` is drawn over a span of days on one of which it happened; `best` the middle of the likeliest day.
    """

    words: str
    x: float
    width: float
    low: float
    high: float | None = None
    open: bool = False
    pale: bool = False
    counted: bool = True
    sure: bool = True
    best: float | None = None
    incidents: int = 1
    killed: AddedUp
    title: str
    incident_id: str | None = None
    query: str | None = None
    named: tuple[Titled, ...] = ()


class Step(Record):
    """Another stretch of time: in words, and the selection of it."""

    words: str
    query: str


class CalendarPage(Record):
    """A selection over time: its bars in the order of time, and the incidents that stand in no column."""

    words: str
    summary: str
    killed: AddedUp
    unit: Unit
    single: bool
    """Whether each bar is one incident."""
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = RIGHT
    top: float = TOP
    bottom: float = BOTTOM
    scale: tuple[Tick, ...] = ()
    days: tuple[Tick, ...] = ()
    bars: tuple[Bar, ...] = ()
    longer: tuple[Titled, ...] = ()
    undated: tuple[Titled, ...] = ()
    untold: int = 0
    """Incidents of these two kinds beyond those that are named."""
    steps: tuple[Step, ...] = ()


def calendar_page(findings: Findings, selection: Selection, *, gazetteer: Gazetteer) -> CalendarPage:
    """Return a selection over time; raises NotFound for a place that nobody knows."""
    return drawn_calendar(Lookup(findings), select(findings, selection, gazetteer=gazetteer))


def drawn_calendar(lookup: Lookup, found: Selected) -> CalendarPage:
    """Return what a selection has taken in, over time."""
    span = _span(found)
    unit: Unit = unit_for(span) if span else "day"
    dated = sorted(
        (one for one in found.chosen if span_of(one.incident.when)), key=lambda one: (_period(one), one.incident.id)
    )
    single = unit == "day" and len(dated) <= FEW
    held = [one for one in dated if span and _is_in(one, span, unit=unit, single=single)]
    inside = {one.incident.id for one in held}
    longer = [one for one in dated if one.incident.id not in inside]
    undated = [one for one in found.chosen if span_of(one.incident.when) is None]
    draw = _Draw(lookup, found, span=span or Period(date.min, date.min), unit=unit)
    draw.bring(held, single=single)
    return CalendarPage(
        words=found.words,
        summary=found.summary,
        killed=added_up(lookup, (one.incident for one in found.standing(Standing.IN))),
        unit=unit,
        single=single,
        scale=draw.scale if held else (),
        days=tuple(draw.days()) if held else (),
        bars=tuple(draw.bars()),
        longer=tuple(titled(lookup, one) for one in longer[:LEFT_OUT]),
        undated=tuple(titled(lookup, one) for one in undated[:LEFT_OUT]),
        untold=len(longer[LEFT_OUT:]) + len(undated[LEFT_OUT:]),
        steps=tuple(_steps(found.selection, span)) if span else (),
    )


def _is_in(one: Chosen, span: Period, *, unit: Unit, single: bool) -> bool:
    """Tell whether an incident stands in a column, or over its days, within a stretch of time."""
    when = one.incident.when
    column = column_of(when, unit) if when and not single else None
    drawn = _period(one) if single else column
    return drawn is not None and drawn.first <= span.last and span.first <= drawn.last


def _period(one: Chosen) -> Period:
    return span_of(one.incident.when) or Period(date.max, date.max)


def _span(found: Selected) -> Period | None:
    """Return the days that are asked for; at an end that is left open, those on which something happened."""
    spans = [span for one in found.chosen if (span := span_of(one.incident.when))]
    exact = [
        span
        for one in found.chosen
        if one.incident.when and is_sure(one.incident.when) and (span := span_of(one.incident.when))
    ] or spans
    first, last = found.selection.first, found.selection.last
    if not exact:
        return Period(first, last) if first and last and (last - first).days < LONGEST else None
    low, high = min(span.first for span in exact), max(span.last for span in exact)
    asked = Period(first or min(low, last or low), last or max(high, first or high))
    return asked if asked.days <= LONGEST else Period(max(low, asked.first), min(high, asked.last))


class _Draw:
    """Draws incidents over a stretch of time."""

    def __init__(self, lookup: Lookup, found: Selected, *, span: Period, unit: Unit) -> None:
        self._lookup = lookup
        self._found = found
        self._unit = unit
        columns = list(labelled(span, unit))
        self._columns = columns
        self._first, last = columns[0].first, columns[-1].last
        self._day = (RIGHT - LEFT) / (last.toordinal() - self._first.toordinal() + 1)
        self._groups: list[tuple[Period, list[Chosen], AddedUp]] = []
        self._single = False
        self._most = self._step = 1

    def bring(self, held: Sequence[Chosen], *, single: bool) -> None:
        """Take the incidents, one by one or by the periods in which they fall."""
        self._single = single
        groups: dict[object, list[Chosen]] = {}
        for one in held:
            column = column_of(one.incident.when, self._unit) if one.incident.when else None
            groups.setdefault(one.incident.id if single else column, []).append(one)
        for own in groups.values():
            when = own[0].incident.when
            column = column_of(when, self._unit) if when and not single else None
            killed = added_up(self._lookup, (one.incident for one in own))
            self._groups.append((column or _period(own[0]), own, killed))
        self._groups.sort(key=lambda group: (group[0], group[1][0].incident.id))
        most = max((max(killed.low, killed.high or 0) for _, _, killed in self._groups), default=0)
        self._step = round_step(max(1, most))
        self._most = max(1, -(-most // self._step)) * self._step

    @property
    def scale(self) -> tuple[Tick, ...]:
        """The lines of the scale."""
        return tuple(Tick(at=self._y(n), label=str(n)) for n in range(0, self._most + 1, self._step))

    def days(self) -> Iterator[Tick]:
        """Yield where the periods begin, each with its words where there is room."""
        last = LEFT - LABEL_ROOM
        for one in self._columns:
            at = self._x(one.first)
            free = at - last >= LABEL_ROOM and at < RIGHT - LABEL_ROOM * SHARE
            last = at if free else last
            if free or len(self._columns) <= TICKED:
                yield Tick(
                    at=round(at, 1), label=period_words(one, self._unit).removeprefix("week of ") if free else ""
                )

    def bars(self) -> Iterator[Bar]:
        """Yield the bars in the order of time."""
        if self._single:
            yield from self._one_by_one()
        else:
            yield from (self._bar(column, own, killed=killed) for column, own, killed in self._groups)

    def _x(self, day: date) -> float:
        return LEFT + (day.toordinal() - self._first.toordinal()) * self._day

    def _y(self, number: int) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * number / self._most, 1)

    def _bar(self, column: Period, own: Sequence[Chosen], *, killed: AddedUp) -> Bar:
        """Return the bar of a period."""
        x, wide = self._x(column.first), column.days * self._day
        words = period_words(column, self._unit)
        return Bar(
            **self._heights(killed),
            words=words,
            x=round(x + wide * (1 - SHARE) / 2, 1),
            width=round(max(NARROWEST, wide * SHARE), 1),
            sure=any(one.standing is Standing.IN for one in own),
            incidents=len(own),
            killed=killed,
            title=f"{words}: {count_words(len(own), 'incident')}; {killed.words}",
            query=self._found.selection.query(first=column.first, last=column.last),
            named=tuple(titled(self._lookup, one) for one in own[:NAMED]),
        )

    def _one_by_one(self) -> Iterator[Bar]:
        """Yield a bar for each incident; those of one day stand side by side."""
        of_a_day: dict[date, int] = {}
        for span, own, _ in self._groups:
            if own[0].incident.when and is_sure(own[0].incident.when):
                of_a_day[span.first] = of_a_day.get(span.first, 0) + 1
        placed: dict[date, int] = {}
        for span, own, killed in self._groups:
            one, when = own[0], own[0].incident.when
            sure = bool(when and is_sure(when))
            number = placed.get(span.first, 0)
            x, wide = self._room(span, sure=sure, beside=of_a_day.get(span.first, 1), number=number)
            placed[span.first] = number + sure
            told = titled(self._lookup, one)
            yield Bar(
                **self._heights(killed),
                words=self._lookup.mask.told(one.incident, when_words(when)),
                x=round(x, 1),
                width=round(max(NARROWEST, wide), 1),
                pale=not sure,
                sure=one.standing is Standing.IN,
                best=round(self._x(when.best) + self._day / 2, 1) if when and when.best else None,
                killed=killed,
                title=f"{told.title}; {told.killed}",
                incident_id=one.incident.id,
                named=(told,),
            )

    def _room(self, span: Period, *, sure: bool, beside: int, number: int) -> tuple[float, float]:
        """Return where a bar begins and how wide it is: a share of its day, the middle of a night, or all its days."""
        if not sure:
            start = max(LEFT, self._x(span.first))
            return start, max(NARROWEST, min(RIGHT, self._x(span.last) + self._day) - start)
        start = self._x(span.first) + (self._day / 2 if span.days > 1 else 0.0)
        wide = self._day * SHARE / beside
        return start + self._day * (1 - SHARE) / 2 + number * wide, wide * 0.94

    def _heights(self, killed: AddedUp) -> Mapping[str, float | bool | None]:
        low = self._y(killed.low) if killed.counted else BOTTOM - LEAST
        higher = killed.high is not None and killed.high > killed.low
        return {
            "low": min(low, BOTTOM - LEAST / 2),
            "high": self._y(killed.high or 0) if higher else None,
            "open": killed.high is None,
            "counted": bool(killed.counted),
        }


def _steps(selection: Selection, span: Period) -> Iterator[Step]:
    """Yield the selections of other stretches of time."""
    half = max(1, span.days // 2)
    for words, before, after in (("earlier", -half, -half), ("later", half, half), ("wider", -span.days, span.days)):
        first, last = _moved(span.first, before), _moved(span.last, after)
        yield Step(words=words, query=selection.query(first=first, last=last))
    if selection.first or selection.last:
        yield Step(words="all", query=selection.query(first=None, last=None))


def _moved(day: date, days: int) -> date:
    """Return a day so many days on, as far as the calendar goes."""
    return date.fromordinal(min(max(1, day.toordinal() + days), date.max.toordinal()))
