"""Stretches of a text: joined where they meet, less others."""

from collections.abc import Sequence

Stretch = tuple[int, int]
Stretches = tuple[Stretch, ...]


def without(stretches: Sequence[Stretch], cut: Sequence[Stretch]) -> Stretches:
    """Return stretches joined where they meet, less others.

    >>> without([(0, 9), (5, 12)], [(3, 4)])
    ((0, 3), (4, 12))
    """
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    for first, last in cut:
        pieces = ((s, e) for start, end in joined for s, e in ((start, min(end, first)), (max(start, last), end)))
        joined = sorted({piece for piece in pieces if piece[0] < piece[1]})
    return tuple(joined)
