"""Anomalies of a series before it is published: what a person should look at, with the claims and what to do."""

from collections.abc import Iterator, Sequence

from tallybook.model import Anomaly, Reference, Toll
from tallybook.tolls.anomalies.breakdowns import breakdowns
from tallybook.tolls.anomalies.elsewhere import before_it, same_numbers
from tallybook.tolls.anomalies.mixed import mixed
from tallybook.tolls.anomalies.odd import Odd, Told, told_of
from tallybook.tolls.anomalies.published import parts_over_whole
from tallybook.tolls.anomalies.series import series
from tallybook.tolls.evidence import Evidence

_OWN = frozenset({Reference.MAIN, Reference.OTHER})
"""What reports look back on, and what sums up a longer time, is told otherwise every time."""


def anomalies(every: Sequence[Evidence], tolls: Sequence[Toll]) -> tuple[Anomaly, ...]:
    """Return what is odd in the figures of incidents and in their tolls, incident by incident."""
    counted: dict[str, list[Toll]] = {}
    for toll in tolls:
        counted.setdefault(toll.incident_id, []).append(toll)
    own = [told_of(one) for one in every if one.incident.reference in _OWN]
    shared = same_numbers(own)
    found = []
    for one in own:
        incident = one.evidence.incident.id
        odd = [*_of_claims(one), *shared.get(incident, ()), *parts_over_whole(counted.get(incident, ()))]
        found += [
            Anomaly(
                incident_id=incident, kind=each.kind, claims=each.claims, reason=_sentence(each.reason), todo=each.todo
            )
            for each in {one.reason: one for one in reversed(odd)}.values()
        ]
    return tuple(found)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _of_claims(told: Told) -> Iterator[Odd]:
    yield from series(told)
    yield from mixed(told)
    yield from breakdowns(told)
    yield from before_it(told)
