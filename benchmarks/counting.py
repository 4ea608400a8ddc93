"""Time counting alone, from claims to tolls, bounds and conflicts: of usual incidents and of dense ones.

The claims of an incident are true of an invented crowd, so that nothing stops at a contradiction: exact
figures, floors, ceilings and ranges for groups that overlap, in many reports and by many
speakers. The yardstick is one pass over the crowds, which counts each group that is asked for.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.invented import START
from benchmarks.timing import seconds

if TYPE_CHECKING:
    from tallybook.model import Figure
    from tallybook.tolls import Evidence

TRIES = 3
MINUTE = 60
USUAL, DENSE = (10, 20), (60, 150)
PEOPLE = 240
NATIONS = ("Ostran", "Velish", "Kovan", "Belgari", "Mirish", "Tarmeli", "Dunic", "Harbine")
SIDES = ("Northern Front", "Harbour Guard", "Fifth Brigade", "Kovlin Militia")
ROLES = ("sailor", "nurse", "driver", "guard", "student", "farmer", "cook", "miner", "teacher", "medic", "clerk")
KINDS: tuple[Mapping[str, str], ...] = (
    {},
    {"age": "child"},
    {"age": "adult", "sex": "female"},
    {"status": "civilian"},
    {"age": "adult", "sex": "male"},
    {"status": "combatant"},
    *({"nationality": name} for name in NATIONS[:2]),
    {"role": "nurse", "status": "civilian"},
    {"nationality": "Ostran", "role": "sailor"},
    *({"nationality": name} for name in NATIONS[2:]),
    *({"side": name, "status": "combatant"} for name in SIDES),
    *({"role": role} for role in ROLES),
    *({"age": "child", "nationality": name} for name in NATIONS),
    *({"age": "adult", "nationality": name, "sex": "female"} for name in NATIONS),
    *({"nationality": name, "role": role} for name, role in zip(NATIONS, ROLES[3:], strict=False)),
    *({"role": role, "status": "civilian"} for role in ROLES[2:8]),
)


def crowd(number: int) -> Iterator[Mapping[str, str]]:
    """Yield people of every kind, some in no group at all.

    >>> len({tuple(sorted(person.items())) for person in crowd(0)}) > 100
    True
    """
    for n in range(PEOPLE):
        m = n + number
        fights = m % 5 == 0
        yield {
            "age": "child" if m % 4 == 1 and not fights else "adult",
            "sex": "female" if m % 3 == 0 else "male",
            "status": "combatant" if fights else "civilian",
            "nationality": NATIONS[m * m % 11 % len(NATIONS)],
            "role": ROLES[m * 7 % 13 % len(ROLES)],
            **({"side": SIDES[m % len(SIDES)]} if fights else {}),
        }


def worded(true: int, n: int) -> tuple[str, dict[str, object]]:
    """Return the words of the nth claim for so many people, and its quantity.

    >>> worded(9, 1)
    ('at least 8', {'value': 8, 'hedge': 'at_least', 'low': 8, 'high': None})
    """
    less, more = max(true - n % 4, 0), true + n % 5
    forms = (
        (str(true), {"value": true, "hedge": "exact", "low": true, "high": true}),
        (f"at least {less}", {"value": less, "hedge": "at_least", "low": less, "high": None}),
        (f"{less} to {more}", {"value": less, "value_high": more, "hedge": "range", "low": less, "high": more}),
        (f"up to {more}", {"value": more, "hedge": "at_most", "low": 0, "high": more}),
    )
    return forms[n % len(forms)]


def incident(number: int, size: tuple[int, int]) -> "Evidence":
    """Return the evidence of one incident with so many groups and claims."""
    from tallybook.model import Document, Incident, Voice, When
    from tallybook.tolls import Evidence

    groups, claims = size
    people, day = list(crowd(number)), START + timedelta(days=number % 300)
    figures = []
    for n in range(claims):
        wanted = KINDS[n % groups]
        told = worded(sum(wanted.items() <= one.items() for one in people), n * 3 + n // groups)
        figures.append(figure(n, wanted, told=told, report=f"r{n * 7 // 4 % (claims // 4)}"))
    speakers = {f"speaker {n % 11}": tuple(f.id for f in figures[n % 11 :: 11]) for n in range(claims) if n % 11 % 3}
    return Evidence(
        incident=Incident(id=f"incident {number}", title="", claims=tuple(one.id for one in figures)),
        figures=tuple(figures),
        documents={
            name: Document.of(name, "bench", title=None, body="", outlet=f"Paper {name}", published=When(first=day))
            for name in sorted({one.document_id for one in figures})
        },
        voices=tuple(Voice(id=name, name=name, kind="official", claims=own) for name, own in speakers.items()),
    )


def figure(n: int, wanted: Mapping[str, str], *, told: tuple[str, dict[str, object]], report: str) -> "Figure":
    """Return the nth claim, of whom it counts, in some words, in a report."""
    from tallybook.model import Figure

    words, quantity = told
    start = 100 * n
    attributes = [{"name": name, "value": value} for name, value in sorted(wanted.items())]
    span = {"start": start, "end": start + len(words), "text": words, "passage_start": start, "passage_end": start + 90}
    known = {"id": f"{report} {n}", "document_id": report, "outcome": "killed", "quantity": quantity, "reader": "bench"}
    group = {"text": " ".join(wanted.values()) or "people", "attributes": attributes}
    return Figure.model_validate({**known, **span, "group": group})


def table(count: int) -> str:
    """Return the milliseconds of an incident and how many make a minute, for bounds alone and for everything."""
    lines = [f"{'counting alone':<22}{'groups':>10}{'claims':>10}{'ratio':>10}{'ms each':>10}{'a minute':>12}"]
    for kind, size, many in (("usual", USUAL, count), ("dense", DENSE, max(1, count // 100))):
        crowds = [list(crowd(number)) for number in range(many)]
        ruler = seconds(partial(_yardstick, crowds, size[0]), tries=TRIES, clock=time.process_time)
        for work, everything in (("bounds", False), ("everything", True)):
            taken = min(_counted(many, size, everything=everything) for _ in range(TRIES))
            figures = f"{size[0]:>10}{size[1]:>10}{taken / ruler:>10.0f}{taken / many * 1000:>10.1f}"
            lines.append(f"{f'{kind}, {work}':<22}{figures}{MINUTE * many / taken:>12.0f}")
    return "\n".join(lines)


def _counted(many: int, size: tuple[int, int], *, everything: bool) -> float:
    """Return the seconds of one core for so many incidents that nothing is known of yet."""
    from tallybook import tolls

    every, book = [incident(number, size) for number in range(many)], tolls.codebook(tolls.DEFAULT)

    def work() -> None:
        for one in every:
            tolls.implied(one)
            if everything:
                tolls.reconcile(one, book)
                tolls.remainders(one)
                tolls.conflicts(one)

    return seconds(work, clock=time.process_time)


def _yardstick(crowds: Sequence[Sequence[Mapping[str, str]]], groups: int) -> int:
    return sum(wanted.items() <= one.items() for people in crowds for wanted in KINDS[:groups] for one in people)
