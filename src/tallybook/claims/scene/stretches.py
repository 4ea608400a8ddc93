"""Stretches: reports tell the news, then other things; one figure's verdict leans on those of its neighbours."""

from collections.abc import Sequence

from tallybook.claims.scene.course import CLAUSE, NEXT, SENTENCE, gap, moves
from tallybook.claims.scene.seats import Seat

TIES = {CLAUSE: 1.0, SENTENCE: 0.5, NEXT: 0.2}
"""How much likelier two figures in a row are of one kind than not, as log odds; half of it where the place changes."""


def in_stretches(seats: Sequence[Seat], odds: Sequence[float]) -> list[bool]:
    """Return which figures are of the news, from the log odds of each alone: the likeliest row of verdicts as a whole.

    A part without a place of its own has the odds of its whole added to its own, unless its own words leave no doubt.
    """
    if not seats:
        return []
    own = _with_wholes(seats, odds)
    scores = [(0.0, own[0])]  # of the best row that ends here with "not of the news", and with "of the news"
    came_from: list[tuple[bool, bool]] = []
    for n in range(1, len(seats)):
        tie = _tie(seats[n - 1], seats[n])
        apart, news = scores[-1]
        came_from.append((news > apart + tie, news + tie >= apart))
        scores.append((max(apart + tie, news), own[n] + max(apart, news + tie)))
    row = [scores[-1][1] >= scores[-1][0]]
    for from_apart, from_news in reversed(came_from):
        row.append(from_news if row[-1] else from_apart)
    return row[::-1]


def _with_wholes(seats: Sequence[Seat], odds: Sequence[float]) -> list[float]:
    alone = {seat.figure.id: odd for seat, odd in zip(seats, odds, strict=True)}
    return [
        odd + (alone.get(seat.figure.part_of or "", 0.0) if seat.place is None and not seat.verdict.sure else 0.0)
        for seat, odd in zip(seats, odds, strict=True)
    ]


def _tie(last: Seat, seat: Seat) -> float:
    tie = TIES.get(gap(last, seat), 0.0)
    return tie / 2 if moves(last, seat) else tie
