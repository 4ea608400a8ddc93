"""How a toll came to stand: lowest, best and highest as of each day on which something became known, with the claims.

The steps are the toll itself, reconciled anew as of the end of each of these days; nothing is drawn between them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from tallybook.model import Eligibility, Findings, Group, Incident, Modality, Outcome, Record, Scope, Toll
from tallybook.tolls import Codebook, coded, counting_by, reconcile_one, root, withheld
from tallybook.tolls.evidence import Heard
from tallybook.tolls.groups import EVERYBODY as ALL
from tallybook.tolls.groups import Key, key_of
from tallybook.tolls.positions import Kind, position
from tallybook.tolls.words import printed
from tallybook.views.claim_refs import ClaimRef, claim_ref
from tallybook.views.finding import find_incident
from tallybook.views.judged import SETTING, Judged, Standing
from tallybook.views.lookup import Lookup
from tallybook.views.tolls import EVERYBODY
from tallybook.views.words import PROPOSAL, day_words, quantity_words

Shape = Literal["exact", "floor", "ceiling", "range", "about", "vague"]
SHAPES: Mapping[Kind, Shape] = {
    Kind.FLOOR: "floor",
    Kind.CEILING: "ceiling",
    Kind.ABOUT: "about",
    Kind.VAGUE: "vague",
}


class TollStep(Record):
    """The toll as of the end of one day, which holds until the next step."""

    day: str
    words: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    open: bool = False
    printed: str


class TollPoint(Record):
    """A count of everybody as it was said, with what the toll does with it now; all who say it on one day together.

    `shape` tells what it bounds; `unknown_origin` that nobody is said to have counted.
    """

    day: str | None = None
    words: str
    shape: Shape
    low: int | None = None
    high: int | None = None
    value: int | None = None
    standing: Standing
    unknown_origin: bool = False
    claims: tuple[ClaimRef, ...] = ()


class TollDay(Record):
    """A day on which something became known: the toll where it changed, and the claims of that day."""

    words: str
    step: TollStep | None = None
    points: tuple[TollPoint, ...] = ()


class Timeline(Record):
    """One outcome of an incident over the days on which something became known of it; undated claims stand apart."""

    incident_id: str
    outcome: str
    group: str = EVERYBODY
    codebook: str
    label: str = PROPOSAL
    steps: tuple[TollStep, ...] = ()
    points: tuple[TollPoint, ...] = ()
    undated: tuple[TollPoint, ...] = ()

    @property
    def days(self) -> tuple[TollDay, ...]:
        """Return the days with what became known on each, for a table."""
        steps = {step.day: step for step in self.steps}
        days = sorted({*steps, *(point.day for point in self.points if point.day)})
        return tuple(
            TollDay(
                words=day_words(date.fromisoformat(day)),
                step=steps.get(day),
                points=tuple(point for point in self.points if point.day == day),
            )
            for day in days
        )


def timelines(findings: Findings, wanted: str) -> tuple[Timeline, ...]:
    """Return the toll over time of an incident, an outcome each; raises NotFound for an unknown incident."""
    return incident_timelines(Lookup(findings), find_incident(findings, wanted))


def incident_timelines(lookup: Lookup, incident: Incident) -> tuple[Timeline, ...]:
    """Return the toll over time for each outcome of which somebody counts everybody."""
    codebook = counting_by(lookup.findings)
    if codebook is None:
        return ()
    past, judged = _Past(lookup, incident, codebook=codebook), Judged(lookup, incident)
    own = lookup.tolls_of.get(incident.id, ())
    tolls = [one for one in own if key_of(Group(attributes=one.attributes)) == past.whole]
    lines = (_timeline(judged, past, toll=one) for one in tolls)
    return tuple(sorted((one for one in lines if one.points or one.undated), key=lambda one: _place(one.outcome)))


def _place(outcome: str) -> int:
    return list(Outcome).index(Outcome(outcome))


class _Past:
    """An incident's tolls of everybody as of earlier days; a codebook that makes demands is asked anew each day."""

    def __init__(self, lookup: Lookup, incident: Incident, *, codebook: Codebook) -> None:
        self.evidence = lookup.evidence[incident.id]
        self.codebook = codebook
        self.whole = root(codebook)
        self._decisions = lookup.findings.decisions
        known = lookup.eligibility.get(incident.id)
        self._demands = bool(known and (known.criteria or known.decision))
        self._answered: dict[date, Eligibility] = {}

    def toll(self, outcome: Outcome, day: date) -> Toll:
        """Return the toll of an outcome as of the end of a day."""
        toll = reconcile_one(self.evidence, self.codebook, outcome=outcome, group=self.whole, as_of=day)
        if not self._demands:
            return toll
        if day not in self._answered:
            self._answered[day], _ = coded(self.evidence, self.codebook, decisions=self._decisions, as_of=day)
        return withheld(toll, self._answered[day])


def _timeline(judged: Judged, past: _Past, *, toll: Toll) -> Timeline:
    evidence, whole = past.evidence, past.whole
    told = [one for one in evidence.heard if _is_drawn(one, toll, whole=whole) and not _is_mere_title(judged, one)]
    until = toll.as_of or date.max
    dated = [one for one in told if one.known and one.known <= until]
    days = sorted({one.known for one in evidence.heard if one.known and one.known <= until and _of(one, toll)})
    steps = (past.toll(toll.outcome, day) for day in days)
    return Timeline(
        incident_id=toll.incident_id,
        outcome=toll.outcome,
        group=judged.lookup.mask.told(judged.incident, toll.group),
        codebook=past.codebook.name,
        steps=tuple(_changes(steps)),
        points=tuple(_points(judged, dated)),
        undated=tuple(_points(judged, (one for one in told if one.known is None))),
    )


def _of(one: Heard, toll: Toll) -> bool:
    return one.figure.outcome is toll.outcome


def _is_drawn(one: Heard, toll: Toll, *, whole: Key) -> bool:
    """Tell whether a claim counts everybody harmed so and is asserted, or sets the toll though it counts some only."""
    figure = one.figure
    if not _of(one, toll) or figure.modality is not Modality.ASSERTED:
        return False
    everybody = one.key in {ALL, whole} and figure.scope is Scope.TOTAL
    return everybody or any(part.claim_id == figure.id and SETTING & set(part.use) for part in toll.contributions)


def _is_mere_title(judged: Judged, one: Heard) -> bool:
    return one.in_title and judged.standing(one.figure)[0] is Standing.OUT


def _changes(tolls: Iterable[Toll]) -> Iterator[TollStep]:
    """Yield the days on which the toll changed, the first day on which anything is known among them."""
    last: tuple[object, ...] | None = None
    for toll in tolls:
        known = (toll.low, toll.best, toll.high, toll.open, toll.null_reason)
        if known != last and toll.as_of:
            yield TollStep(
                **toll.model_dump(include={"low", "best", "high", "open"}),
                day=toll.as_of.isoformat(),
                words=day_words(toll.as_of),
                printed=printed(toll),
            )
        last = known


def _points(judged: Judged, told: Iterable[Heard]) -> Iterator[TollPoint]:
    """Yield the claims as points; those that say the same on one day and stand alike are one."""
    alike: dict[tuple[object, ...], list[Heard]] = {}
    for one in told:
        q = one.quantity
        said = (q.low, q.high, q.value, q.value_high, q.word)
        alike.setdefault((one.known, _shape(one), said, judged.standing(one.figure)[0], not one.voices), []).append(one)
    for same in alike.values():
        yield _point(judged, same)


def _point(judged: Judged, same: list[Heard]) -> TollPoint:
    first = same[0]
    refs = (claim_ref(judged.lookup, one.figure.id) for one in same)
    held = position(first, whole=True)
    return TollPoint(
        day=first.known.isoformat() if first.known else None,
        words=quantity_words(first.quantity),
        shape=_shape(first),
        low=held.low,
        high=held.high,
        value=first.quantity.value,
        standing=judged.standing(first.figure)[0],
        unknown_origin=not first.voices,
        claims=tuple(ref for ref in refs if ref),
    )


def _shape(one: Heard) -> Shape:
    held = position(one, whole=True)
    if held.kind is not Kind.CLOSED:
        return SHAPES[held.kind]
    return "exact" if held.low == held.high else "range"
