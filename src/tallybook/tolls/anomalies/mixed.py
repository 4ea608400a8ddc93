"""Columns mixed up: a count of the killed that is an earlier count of the hurt."""

from collections.abc import Iterator

from tallybook.model import Outcome
from tallybook.tolls.anomalies.odd import HARD, Odd, Told, claims, day_of, said
from tallybook.tolls.positions import Position

FEWEST = 10  # smaller numbers are often the same by chance


def mixed(told: Told) -> Iterator[Odd]:
    """Yield counts of the killed that equal an earlier count of the hurt, where nobody else counts so many killed."""
    killed, hurt = (
        [p for p in told.positions if p.outcome is o and _counts(p)] for o in (Outcome.KILLED, Outcome.INJURED)
    )
    seen = set[int]()
    for one in killed:
        if one.value in seen or any(_bears_out(other, one) for other in killed):
            continue
        beside = {p.value for p in hurt if _one_text(p, one)}
        before = {p.value for p in killed if _earlier(p, one) and p.key == one.key and p.value < one.value}
        same = [p for p in hurt if p.value == one.value and p.key == one.key and _earlier(p, one)]
        if same and before and beside <= before:
            seen.add(one.value)
            yield Odd(
                "columns_mixed",
                claims([same[0], one]),
                f"{said(one)} is the number of the injured before: {said(same[0])}; of the killed"
                f" {max(before)} were told then.",
                "Look at the text: killed and injured may have changed places.",
            )


def _counts(one: Position) -> bool:
    return one.kind in HARD and one.whole and one.value >= FEWEST


def _one_text(one: Position, other: Position) -> bool:
    return one.heard.figure.document_id == other.heard.figure.document_id


def _earlier(one: Position, other: Position) -> bool:
    return not _one_text(one, other) and one.known is not None and day_of(one) <= day_of(other)


def _bears_out(other: Position, one: Position) -> bool:
    """Tell whether somebody else counts as many killed or more, so that the number is no slip."""
    return other.key == one.key and other.value >= one.value and other.heard.mouth != one.heard.mouth
