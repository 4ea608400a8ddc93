"""Fit the weights of links between reports: `python3 -m training.linking GOLD/syria`.

A pair of open reports is an example: its signs, and whether people put both into one incident. Five folds by incident
say how well pairs are judged by weights that have seen neither incident. What the reports cannot teach is set by hand,
with the reason beside it.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import tallybook.incidents
from tallybook.claims.learned import SHIPPED as LEARNED
from tallybook.incidents.candidates import Candidates
from tallybook.incidents.clusters import Clusters, Link, Ruling
from tallybook.incidents.comparison import Weights
from tallybook.incidents.locals import locals_of
from tallybook.incidents.profiles import Profile, profile
from tallybook.incidents.signs import signs
from tallybook.model import Reference
from training.fields import regression
from training.fields.folds import FOLDS, Annotated, fold_of, load

SHIPPED = Path(tallybook.incidents.__file__).parent / "weights.json"
STRENGTH = 10.0
"""How freely weights may grow (scikit-learn's C): measures such as the likeness of words stay below one."""
DIGITS = 2
SURE, POSSIBLE, UNLIKE = -2.25, -4.25, -5.75
"""Log odds from which on a pair is linked, is named as perhaps the same, and what a pair counts that was not compared.

A link is more likely wrong than right only below zero; what is linked is held together by the mean over all pairs of a
cluster besides, so that a lone strong link joins nothing, and a little less will do for one pair.
"""
DENSE = 5.0
NEAR = frozenset({"day same", "days 1", "days 2", "likely 1"})
"""How often a pair of two incidents counts that lie within two days: in a pile of all reports there are many more.

The annotated reports are a sample of seven years, in which two of one day nearly always speak of one incident. Weights
that learn so would join whatever happens on a day.
"""
DAY = "day same"
SET: Mapping[str, float] = {
    "dates day": -0.5,
    "dates weekday": -1.0,
    "dates possible": -1.5,
    "dates never": -12.0,
    "date unknown": -3.5,
    "reported 0": -0.8,
    "reported 1": -1.8,
    "reported 2": -3.8,
    "reported week": -6.0,
    "reported month": -7.0,
    "reported more": -7.0,
    "day recalled": -10.0,
    "day recalled doubted": -5.0,
    "day night": -0.2,
    "likely 1": -1.0,
    "likely 2": -4.0,
    "likely week": -5.0,
    "likely month": -6.0,
    "likely more": -7.0,
    "days 1 doubted": -2.0,
    "days 2 doubted": -3.0,
    "days week doubted": -4.0,
    "days month doubted": -4.5,
    "days more doubted": -5.0,
}
"""By how much less than the same day these count: annotated war reports nearly all carry a dateline of their own.

A day that is only counted from a publication date given with the report is often counted from a later day: that of a
follow-up, of an archive or of a page's renewal.
"""
FIXED: Mapping[str, float] = {"persons": 4.0, "place abroad": -3.0}
"""The full name of a private person is hardly ever in reports on two incidents; one incident has one country."""


AGAINST: Mapping[str, float] = {
    "days 1": -1.5,
    "days 2": -6.0,
    "days week": -7.0,
    "days month": -8.0,
    "days more": -9.0,
    "kind near": 0.0,
    "kind other": -0.5,
    "place apart": -2.5,
    "place unknown": 0.0,
    "place wider": 0.0,
    "target other": -7.0,
}
"""Signs that may only speak against a link, and how much at least; all others may only speak for it.

So a reason reads as what it is: the same kind of violence never stands among what speaks against. Dates are misread,
and then the annotated reports say that days apart mean little; where they are read well they mean much.
"""


FOR: Mapping[str, tuple[float, float | None]] = {
    "kind same": (0.3, None),
    "place same": (0.3, None),
    "place rare": (1.5, None),
    "target same": (0.0, 2.0),
}
"""Signs that speak for a link at least, and at most, so much.

In a war all reports name the same few places and kinds; elsewhere a town that nobody else names says
much, and a market or a house that was hit little.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports by their incidents and keys, their signs added up by name, and whether they are of one incident."""

    one: str
    other: str
    incidents: tuple[str, str]
    signs: Mapping[str, float]

    @property
    def same(self) -> bool:
        """Whether people put both into one incident."""
        return self.incidents[0] == self.incidents[1]


def profiles(reports: Sequence[Annotated]) -> dict[str, Profile]:
    """Return the profile of each report's own news, by the report's id."""
    read = {one.id: one.read(LEARNED) for one in reports}
    tellings = {
        one.id: telling
        for one in reports
        for telling in locals_of(one.document, read[one.id])
        if telling.reference is Reference.MAIN
    }
    return {name: profile(telling) for name, telling in tellings.items()}


def pairs(known: Mapping[str, Profile], incidents: Mapping[str, str]) -> tuple[Pair, ...]:
    """Return all pairs of the reports whose incident is annotated: which of them are compared later teaches nothing."""
    mine = [(known[name], incidents[name]) for name in sorted(known) if name in incidents]
    return tuple(_pair(a, b, of=(one, other)) for (a, one), (b, other) in combinations(mine, 2))


def _pair(one: Profile, other: Profile, *, of: tuple[str, str]) -> Pair:
    found: dict[str, float] = defaultdict(float)
    for sign in signs(one, other):
        found[sign.name] += sign.amount
    return Pair(one.key, other.key, of, dict(found))


def fitted(taught: Sequence[Pair]) -> Weights:
    """Return weights: a logistic regression, and what is set by hand beside it."""
    names = sorted({name for pair in taught for name in pair.signs} - SET.keys() - FIXED.keys())
    rows = [[pair.signs.get(name, 0.0) for name in names] for pair in taught]
    bounds = [(None, AGAINST[name]) if name in AGAINST else FOR.get(name, (0.0, None)) for name in names]
    counts = [1.0 if pair.same or NEAR.isdisjoint(pair.signs) else DENSE for pair in taught]
    same = [pair.same for pair in taught]
    bias, row = regression.bounded(rows, same, counts=counts, bounds=bounds, strength=STRENGTH)
    learned = {name: round(weight, DIGITS) for name, weight in zip(names, row, strict=True)}
    beside = {name: round(learned[DAY] + less, DIGITS) for name, less in SET.items()}
    sure, possible, unlike = (round(end - bias, DIGITS) for end in (SURE, POSSIBLE, UNLIKE))
    return Weights(sure, possible, unlike=unlike, of=dict(sorted({**learned, **beside, **FIXED}.items())))


def held_out(known: Sequence[Pair]) -> tuple[Link, ...]:
    """Return each pair as a link whose strength, above what is sure, comes from weights that saw neither incident."""
    links = []
    for fold in range(FOLDS):
        seen = [pair for pair in known if fold not in _folds(pair)]
        weights = fitted(seen)
        for pair in known:
            if fold in _folds(pair):
                strength = sum(weights.of.get(name, 0.0) * amount for name, amount in pair.signs.items())
                links.append(Link(pair.one, pair.other, round(strength - weights.sure, 6)))
    strongest = {frozenset((link.one, link.other)): link for link in links}
    return tuple(strongest[both] for both in sorted(strongest, key=sorted))


def _folds(pair: Pair) -> set[int]:
    return {fold_of(name) for name in pair.incidents}


def scores(links: Sequence[Link], incidents: Mapping[str, str]) -> str:
    """Return one line: B-cubed and pairs, with the reports clustered as Tallybook does it."""
    clusters = Clusters(incidents, Ruling())
    clusters.grow([one for one in links if one.strength > UNLIKE - SURE], sure=0.0, unlike=UNLIKE - SURE)
    told = {key: frozenset(members) for members in clusters.all() for key in members}
    meant: dict[str, set[str]] = defaultdict(set)
    for key, incident in incidents.items():
        meant[incident].add(key)
    hits = {key: len(told[key] & meant[incidents[key]]) for key in incidents}
    precision = sum(hits[key] / len(told[key]) for key in incidents) / len(incidents)
    recall = sum(hits[key] / len(meant[incidents[key]]) for key in incidents) / len(incidents)
    linked = {pair for some in set(told.values()) for pair in combinations(sorted(some), 2)}
    true = {pair for some in meant.values() for pair in combinations(sorted(some), 2)}
    right = len(linked & true)
    both = 2 * right / (len(linked) + len(true))
    cubed = 2 * precision * recall / (precision + recall)
    return f"B-cubed P {precision:.3f} R {recall:.3f} F1 {cubed:.3f}; pairs F1 {both:.3f} over {len(incidents)} reports"


def main() -> int:
    """Fit the weights on the open reports of a folder and write them into the package."""
    parser = argparse.ArgumentParser(prog="python3 -m training.linking", description=__doc__)
    parser.add_argument("folder", type=Path, help="annotated reports; sealed incidents are left out unread")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where other weights would be written")
    options = parser.parse_args()
    try:
        reports = load(options.folder)
        known = profiles(reports)
        incidents = {one.id: one.incident for one in reports if one.incident}
        taught = pairs(known, incidents)
        weights = fitted(taught)
    except (regression.MissingScikitError, FileNotFoundError) as problem:
        print(f"training.linking: {problem.args[0]}", file=sys.stderr)
        return 1
    by_key = {known[name].key: incident for name, incident in incidents.items() if name in known}
    print(f"{len(taught)} pairs, {sum(pair.same for pair in taught)} of one incident")
    worth = Candidates()
    worth.change(come=[known[name] for name in sorted(known)])
    compared = set(worth.pairs())
    links = [link for link in held_out(taught) if tuple(sorted((link.one, link.other))) in compared]
    print(f"by weights that saw neither incident: {scores(links, by_key)}")
    text = text_of(weights)
    if options.check:
        return 0 if SHIPPED.read_text(encoding="utf-8") == text else 1
    SHIPPED.write_text(text, encoding="utf-8")
    return 0


def text_of(weights: Weights) -> str:
    """Return the weights as JSON."""
    known = {"sure": weights.sure, "possible": weights.possible, "unlike": weights.unlike, "weights": dict(weights.of)}
    return json.dumps({"trained_on": "FA-KES, CC BY", **known}, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main())
