"""Candidates: which earlier wordings one may be a copy of, by MinHash, so that not all are compared with all."""

from collections.abc import Iterable

from rensa import RMinHash

from tallybook.copies.wordings import Wording

ROWS, BANDS = 3, 24  # half of the shingles in common are found in 96 of 100 cases, two thirds always, a tenth in 2
SEED = 1
CROWD = 8  # leaders in one band: a formula, which tells nothing apart and would cost most of the time


class Leaders:
    """The first wordings of groups, found again by those that are like them."""

    def __init__(self) -> None:
        """Begin without any."""
        self._first: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}

    def near(self, bands: Iterable[int]) -> list[int]:
        """Return the numbers of the leaders that share a band, in order."""
        held = [band for band in bands if band in self._first]
        return sorted({self._first[band] for band in held}.union(*(self._more.get(band, ()) for band in held)))

    def add(self, number: int, bands: Iterable[int]) -> None:
        """Add a leader under its number; the first ones keep a band that is full."""
        for band in bands:
            if self._first.setdefault(band, number) != number:
                others = self._more.setdefault(band, [])
                if len(others) < CROWD:
                    others.append(number)


def bands(wording: Wording) -> tuple[int, ...]:
    """Return the bands of a wording's signature: two wordings that are alike share one of them, very likely."""
    signature = RMinHash(num_perm=ROWS * BANDS, seed=SEED)
    signature.update(list(wording.shingles))
    found = signature.digest()
    return tuple(hash((nth, *found[nth : nth + ROWS])) for nth in range(0, ROWS * BANDS, ROWS))
