"""Groups of passages around the earliest of them, found by themselves and then beside one another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tallybook.copies.background import is_background
from tallybook.copies.candidates import Leaders, bands
from tallybook.copies.likeness import FEWEST_WORDS, alike_beside, likeness
from tallybook.copies.wordings import Place, Wording

FEWEST_SHARED = 2  # passages, that two reports may be looked at side by side
SHARED_PART = 0.4  # or one, if it is so much of the shorter one
SIDE_BY_SIDE = 3  # earlier reports that one is laid beside
EARLIEST = 4  # members of a group whose reports are asked

Star = list[Wording]


class Groups:
    """Passages around leaders; a passage that joins two sentences is of both their groups."""

    def __init__(self) -> None:
        """Begin without any."""
        self.stars: list[Star] = []
        self.of: dict[Place, list[int]] = defaultdict(list)

    def lead(self, wording: Wording) -> int:
        """Begin a group, and return its number."""
        self.stars.append([wording])
        self.of[wording.place].append(len(self.stars) - 1)
        return len(self.stars) - 1

    def join(self, number: int, wording: Wording) -> None:
        """Add a passage to a group."""
        if number not in self.of[wording.place]:
            self.stars[number].append(wording)
            self.of[wording.place].append(number)

    def follow(self, number: int, wording: Wording) -> None:
        """Add a passage to a group, and with it those of the group that it led, as far as they are alike."""
        for led in [n for n in self.of[wording.place] if self.stars[n][0] is wording]:
            leader = self.stars[number][0]
            gone = [w for w in self.stars[led][1:] if alike_beside(leader, w, left=w.telling)]
            for member in gone:
                self.of[member.place].remove(led)
                self.join(number, member)
            self.stars[led] = [w for w in self.stars[led] if w not in gone]
        self.join(number, wording)


def grouped(wordings: Sequence[Wording]) -> list[Star]:
    """Return the groups of more than one passage among wordings, which come earliest first."""
    groups = _by_themselves(wordings)
    _side_by_side(wordings, groups)
    return [star for star in groups.stars if len(star) > 1]


def _by_themselves(wordings: Iterable[Wording]) -> Groups:
    """Group wordings around the earliest one that each is alike to: copies of copies cannot drift away from it."""
    groups, leaders = Groups(), Leaders()
    same: dict[tuple[object, ...], int] = {}
    for wording in wordings:
        if len(wording.words) < FEWEST_WORDS:
            continue
        key = (wording.words, wording.numbers)
        if key in same and likeness(groups.stars[same[key]][0], wording) > 0:
            groups.join(same[key], wording)
            continue
        signature = bands(wording)
        near = ((likeness(groups.stars[n][0], wording), -n) for n in leaders.near(signature))
        best = max(near, default=(0.0, 0))
        if best[0] > 0:
            same[key] = -best[1]
            groups.join(-best[1], wording)
        else:
            same[key] = groups.lead(wording)
            leaders.add(same[key], signature)
    return groups


def _side_by_side(wordings: Iterable[Wording], groups: Groups) -> None:
    """Lay each report beside the earlier ones of which it shares passages, and group what was turned round there."""
    reports = {one: list(rows) for one, rows in groupby(wordings, key=lambda w: w.passage.document_id)}
    rank = {one: nth for nth, one in enumerate(reports)}
    news = {number for number, star in enumerate(groups.stars) if len(star) > 1 and not _is_background(star)}
    for rows in reports.values():
        for other, is_much in _earlier(rows, groups, rank=rank, news=news):
            _beside(rows, reports[other], groups=groups, anywhere=is_much)


def _is_background(star: Star) -> bool:
    return is_background({wording.day for wording in star}, " ".join(star[0].words))


def _earlier(
    rows: Sequence[Wording], groups: Groups, *, rank: dict[str, int], news: set[int]
) -> Iterator[tuple[str, bool]]:
    """Yield the earlier reports that share news with one, those that share most first, and whether it is much."""
    document = rows[0].passage.document_id
    shared: Counter[str] = Counter()
    for row in rows:
        for number in groups.of[row.place]:
            if number in news:
                shared.update({w.passage.document_id for w in groups.stars[number][:EARLIEST]})
    ordered = sorted(shared, key=lambda one: (-shared[one], rank[one]))
    before = [one for one in ordered if rank[one] < rank[document]]
    for other in before[:SIDE_BY_SIDE]:
        yield other, shared[other] >= min(FEWEST_SHARED, SHARED_PART * len(rows))


def _beside(rows: Sequence[Wording], earlier: Sequence[Wording], *, groups: Groups, anywhere: bool) -> None:
    """Group the passages of a report with those of an earlier one that they reword, split or join.

    Of reports that share little, only the passages next to what they share are compared.
    """
    for at, row in enumerate(rows):
        followed = [groups.stars[n][0] for n in groups.of[row.place]]
        left = row.telling.difference(*(leader.telling for leader in followed if leader is not row))
        beside = {n for w in (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2]) for n in groups.of[w.place]}
        for nth, other in enumerate(earlier):
            known = groups.of[other.place]
            if set(known) & set(groups.of[row.place]):
                continue
            near = any(beside.intersection(groups.of[w.place]) for w in earlier[max(0, nth - 1) : nth + 2])
            if not (near or anywhere):
                continue
            for number in _fitting(row, other, groups=groups, left=left, near=near):
                left -= groups.stars[number][0].telling
                groups.follow(number, row)


def _fitting(row: Wording, other: Wording, *, groups: Groups, left: frozenset[str], near: bool) -> Iterator[int]:
    """Yield the groups of an earlier passage that another belongs to; one without a group begins it."""
    if not (known := groups.of[other.place]):
        if alike_beside(other, row, left=left, near=near):
            yield groups.lead(other)
        return
    for number in [*known]:
        if alike_beside(groups.stars[number][0], row, left=left, near=near):
            yield number
