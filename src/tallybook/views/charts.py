"""A toll over time as a drawing: places and shapes in plain numbers, which a template writes as SVG."""

from collections.abc import Iterator, Sequence
from datetime import date

from tallybook.model import Record
from tallybook.views.claim_refs import ClaimRef
from tallybook.views.judged import Standing
from tallybook.views.timelines import Timeline, TollPoint, TollStep
from tallybook.views.words import MONTHS, count_words

WIDTH, HEIGHT = 760.0, 270.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 744.0, 14.0, 238.0
TAIL = 48.0  # room for the last step
TRUE_DAYS = 60  # over a longer time the days on which nothing became known are left out
LABEL_ROOM = 76.0  # two labels of days stand no nearer
TICKS = 5
NEAR, BESIDE = 8.0, 11.0  # claims that would cover one another stand beside one another
FILLS = {
    Standing.SUPERSEDED: "hollow",
    Standing.OUT: "pale",
    Standing.ASK: "pale",
    Standing.UNSURE: "pale",
}
Ends = Sequence[tuple[str, int | None]]


class Tick(Record):
    """A line of the scale, or a day, with its label; a day too near to another one has no words."""

    at: float
    label: str = ""


class Mark(Record):
    """A claim drawn: where, in which shape and how filled; a range reaches up to `top`."""

    x: float
    y: float
    top: float | None = None
    shape: str
    fill: str = "solid"
    unknown: bool = False
    title: str
    claim: ClaimRef


class Chart(Record):
    """The drawing of a timeline: paths of the lowest, best and highest, what lies between, scale, days and claims."""

    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = RIGHT
    top: float = TOP
    bottom: float = BOTTOM
    title: str
    even: bool
    """Whether the days stand side by side, whatever time lies between them."""
    scale: tuple[Tick, ...]
    days: tuple[Tick, ...]
    closed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    low: str = ""
    best: str = ""
    high: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def legend(self) -> tuple[str, ...]:
        """Return the shapes and fills that occur."""
        found = {one.shape for one in self.marks} | {one.fill for one in self.marks} - {"solid"}
        return tuple(sorted(found | ({"unknown"} if any(one.unknown for one in self.marks) else set())))


def chart(line: Timeline, beside: Sequence[Timeline] = ()) -> Chart | None:
    """Return the drawing of a timeline, over the days of those `beside` it too; None where one day has all numbers."""
    drawn = _drawn(line)
    days = sorted({day for one in (line, *beside) for day in _days(one)})
    numbers = [n for step in line.steps for n in (step.low, step.best, step.high) if n is not None]
    most = max([*numbers, *(n for one in drawn for n in _values(one))], default=0)
    if len({one.day for one in drawn}) <= 1 or not most:
        return None
    plane = _Plane(days, most)
    steps = line.steps
    return Chart(
        title=f"{line.outcome}: " + "; ".join(f"from {one.words} {one.printed}" for one in steps),
        even=plane.even,
        scale=tuple(Tick(at=plane.y(n), label=str(n)) for n in range(0, plane.most + 1, plane.step)),
        days=tuple(plane.labelled()),
        closed=tuple(plane.bands(steps, ends=[None if s.high == s.low else s.high for s in steps])),
        open=tuple(plane.bands(steps, ends=[plane.most if s.open and s.high is None else None for s in steps])),
        low=plane.path([(s.day, s.low) for s in steps]),
        best=plane.path([(s.day, None if s.best in {s.low, s.high} else s.best) for s in steps]),
        high=plane.path([(s.day, None if s.high == s.low else s.high) for s in steps]),
        marks=tuple(plane.marks(drawn)),
    )


def _drawn(line: Timeline) -> list[TollPoint]:
    return [one for one in line.points if one.day and one.standing is not Standing.RELAY and _values(one)]


def _days(line: Timeline) -> set[str]:
    return {*(step.day for step in line.steps), *(one.day for one in _drawn(line) if one.day)}


def _values(point: TollPoint) -> list[int]:
    """Return the numbers at which a claim is drawn; a word like "dozens" has none."""
    if point.shape == "vague":
        return []
    if point.shape == "range":
        return [n for n in (point.low, point.high) if n is not None]
    known = {"floor": point.low, "ceiling": point.high}.get(point.shape, point.low)
    return [n for n in (known if known is not None else point.value,) if n is not None]


class _Plane:
    """Where a day and a number stand."""

    def __init__(self, days: Sequence[str], most: int) -> None:
        self._days = [date.fromisoformat(day) for day in days]
        span = (self._days[-1] - self._days[0]).days
        self.even = span > TRUE_DAYS
        room = RIGHT - LEFT - 2 * TAIL
        shares = [
            n / (len(days) - 1) if self.even else (day - self._days[0]).days / span for n, day in enumerate(self._days)
        ]
        self._x = {day: round(LEFT + TAIL + share * room, 1) for day, share in zip(days, shares, strict=True)}
        self.step = round_step(most)
        self.most = -(-most // self.step) * self.step

    def y(self, number: int) -> float:
        """Return the height of a number."""
        return round(BOTTOM - (BOTTOM - TOP) * number / self.most, 1)

    def labelled(self) -> Iterator[Tick]:
        """Yield the days; of those that stand too near to one another the first bears its date."""
        last = -LABEL_ROOM
        for day, at in zip(self._days, self._x.values(), strict=True):
            free = at - last >= LABEL_ROOM
            last = at if free else last
            yield Tick(at=at, label=f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" if free else "")

    def _until(self, steps: Sequence[str]) -> list[tuple[float, float]]:
        starts = [self._x[day] for day in steps]
        return list(zip(starts, [*starts[1:], RIGHT], strict=True))

    def path(self, ends: Ends) -> str:
        """Return the steps of one end as a path; where it is open or unknown the path breaks off."""
        parts: list[str] = []
        at: float | None = None
        for (start, stop), (_, number) in zip(self._until([day for day, _ in ends]), ends, strict=True):
            if number is not None:
                y = self.y(number)
                parts.append(f"V{y}H{stop}" if at is not None else f"M{start} {y}H{stop}")
                at = y
            else:
                at = None
        return "".join(parts)

    def bands(self, steps: Sequence[TollStep], *, ends: Sequence[int | None]) -> Iterator[str]:
        """Yield what lies between the lowest and another end, a path for each step."""
        for (start, stop), step, end in zip(self._until([one.day for one in steps]), steps, ends, strict=True):
            if end is not None and step.low is not None:
                yield f"M{start} {self.y(step.low)}H{stop}V{self.y(end)}H{start}Z"

    def marks(self, points: Sequence[TollPoint]) -> Iterator[Mark]:
        """Yield the claims in their places."""
        taken: list[tuple[float, float]] = []
        for one in points:
            numbers, x = _values(one), self._x[one.day or ""]
            y = self.y(numbers[0])
            while any(abs(x - a) < NEAR and abs(y - b) < NEAR for a, b in taken):
                x += BESIDE
            taken.append((x, y))
            yield Mark(
                x=round(x, 1),
                y=y,
                top=self.y(numbers[-1]) if len(numbers) > 1 else None,
                shape=one.shape,
                fill=FILLS.get(one.standing, "solid"),
                unknown=one.unknown_origin,
                title=_told(one),
                claim=one.claims[0],
            )


def round_step(most: int) -> int:
    """Return the distance of the lines of a scale.

    >>> round_step(3), round_step(43), round_step(126), round_step(2300)
    (1, 10, 50, 500)
    """
    size = 1
    while 5 * size * TICKS < most:
        size *= 10
    return next(size * n for n in (1, 2, 5) if size * n * TICKS >= most)


def _told(point: TollPoint) -> str:
    first = point.claims[0]
    others = len(point.claims) - 1
    more = f" and {count_words(others, 'other place')}" if others else ""
    where = f" in {first.outlet}" if first.outlet else ""
    return f"{point.words}, {first.speaker}{where}{more}, {first.published}: {point.standing}"
