"""Oddities beyond one incident: a figure older than its incident, and one number of a voice for two incidents."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from tallybook.model import Reference
from tallybook.tolls.anomalies.odd import Odd, Told, claims, day_of, said
from tallybook.tolls.positions import Kind, Position
from tallybook.tolls.words import listed

FEWEST = 7  # smaller numbers are often the same by chance
NEAR = 7  # days
_A_DAY = timedelta(days=1)  # which may only be that of another time zone


def before_it(told: Told) -> Iterator[Odd]:
    """Yield that reports are dated before the incident that they tell of, with the first figure of each."""
    incident = told.evidence.incident
    if incident.when is None or incident.when.first is None or incident.reference is not Reference.MAIN:
        return
    day = incident.when.first
    early = {p.heard.figure.document_id: p for p in reversed(told.positions) if p.known and (day - p.known) > _A_DAY}
    if early:
        first = sorted(early.values(), key=day_of)
        papers = sorted({f"{one.heard.outlet or 'a report'} ({day_of(one).isoformat()})" for one in first})
        yield Odd(
            "before_its_incident",
            claims(first),
            f"The incident is dated {day.isoformat()}, and older than that {'is' if len(papers) == 1 else 'are'}"
            f" {listed(papers)}.",
            "Look at both dates: that of the report may be wrong, or it tells of another incident.",
        )


def same_numbers(every: Sequence[Told]) -> Mapping[str, list[Odd]]:
    """Return by incident the numbers that one voice gives for two incidents a few days apart."""
    given: dict[tuple[object, ...], list[tuple[Told, Position]]] = {}
    for told in every:
        for one in filter(_is_exact, told.positions):
            given.setdefault((one.heard.mouth, one.outcome, one.key, one.value), []).append((told, one))
    found: dict[str, list[Odd]] = {}
    for some in given.values():
        first = list({told.evidence.incident.id: (told, one) for told, one in reversed(some)}.values())
        for (a, one), (b, other) in combinations(reversed(first), 2):
            if _near(a, b):
                for mine, own, its in ((a, [one, other], b), (b, [other, one], a)):
                    odd = Odd(
                        "same_number",
                        claims(own),
                        f"{said(own[0])}: the same voice gives the same number for {its.evidence.incident.title}.",
                        "Look at both texts: the two may be one incident, or one number stand in the wrong place.",
                    )
                    found.setdefault(mine.evidence.incident.id, []).append(odd)
    return found


def _is_exact(one: Position) -> bool:
    plain = one.kind is Kind.CLOSED and one.whole and one.low == one.high and one.value >= FEWEST
    return plain and bool(one.heard.voices) and not one.heard.relayed


def _near(a: Told, b: Told) -> bool:
    one, other = a.evidence.incident.when, b.evidence.incident.when
    if one is None or other is None or one.first is None or other.first is None:
        return False
    return abs((one.first - other.first).days) <= NEAR
